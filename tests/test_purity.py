"""Only the screen knows Textual, and what prints does not wait for what it does not use."""

import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = """\
Harbour Town Votes

“We will build it,” Mayor Ines Halloway said.
"""


def loaded_after(code: str, *words: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after *code*."""
    code += "\nimport sys; print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    ended = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return set(ended.stderr.split())


def test_the_rooms_below_the_screen_do_not_know_it() -> None:
    loaded = loaded_after("import reader.sources, reader.language, reader.library, reader.cli")
    assert "reader" in loaded
    assert "textual" not in loaded


COMMANDS: tuple[list[str], ...] = (
    *([], ["quotes"], ["quotes", "--json"], ["show"], ["show", "--json"]),
    *(["search", "build"], ["search", "--json", "build"], ["--help"], ["--version"]),
)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_command_that_prints_loads_textual(words: list[str], tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    code = "import sys; from reader.cli import main; assert main(sys.argv[1:]) == 0"
    assert "textual" not in loaded_after(code, *words, str(path))


def test_quotes_load_nothing_slow(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    code = "import sys; from reader.cli import main; assert main(sys.argv[1:]) == 0"
    loaded = loaded_after(code, "quotes", "--json", str(path))
    assert sorted(loaded & {"asyncio", "dateutil", "email", "logging", "rich", "tantivy"}) == []
