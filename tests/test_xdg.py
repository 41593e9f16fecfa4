from pathlib import Path

import pytest

from reader import xdg


@pytest.mark.parametrize(
    ("kind", "usual"),
    [
        ("cache", ".cache"),
        ("config", ".config"),
        ("data", ".local/share"),
        ("state", ".local/state"),
    ],
)
def test_the_environment_says_where_and_else_it_is_the_usual_place(
    monkeypatch: pytest.MonkeyPatch, kind: xdg.Kind, usual: str
) -> None:
    variable = f"XDG_{kind.upper()}_HOME"
    monkeypatch.setenv(variable, "/x")
    assert xdg.folder(kind) == Path("/x/article-reader")
    monkeypatch.setenv(variable, "")
    assert xdg.folder(kind) == Path.home() / usual / "article-reader"
    monkeypatch.delenv(variable)
    assert xdg.folder(kind) == Path.home() / usual / "article-reader"
