from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.ui.settings import Settings, default_path, read_settings


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml") == Settings()


def test_theme_and_keys_are_read(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('theme = "nord"\n[keys]\n"quote.next" = "period"\n')
    assert read_settings(path) == Settings("nord", {"quote.next": "period"})


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("theme = ", "no"),
        ("theme = 3", "theme"),
        ('[keys]\nb = "x"\na = 1', r"\[keys\] a must"),
        ("keys = 2", "keys"),
    ],
)
def test_wrong_settings_are_told_with_the_file(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(content)
    with pytest.raises(SourceError, match=rf"config\.toml: .*{told}"):
        read_settings(path)


def test_settings_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        read_settings(tmp_path / ("x" * 300))


def test_the_place_follows_xdg(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "/x")
    assert default_path() == Path("/x/article-reader/config.toml")


def test_what_is_no_setting_is_kept_to_be_told(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('themes = "nord"\n[key]\n"quote.next" = "."\n')
    assert read_settings(path) == Settings(strange=("themes", "key"))
