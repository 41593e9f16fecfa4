"""Only the screen knows Textual, and what prints does not wait for what it does not use."""

import ast
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


ROOT = Path(__file__).parents[1] / "reader"
BELOW = ("sources", "language", "library", "cli", "exports", "child", "layout")


def names_imported(path: Path) -> set[tuple[str, ...]]:
    """What a file imports anywhere, as the parts of its names."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {tuple(name.split(".")) for name in names}


def imported(path: Path) -> set[str]:
    """The top-level modules that a file imports anywhere."""
    return {name[0] for name in names_imported(path)}


def test_the_rooms_below_the_screen_do_not_know_it() -> None:
    rooms = ", ".join(f"reader.{room}" for room in BELOW)
    loaded = loaded_after(f"import {rooms}")
    assert "reader" in loaded
    assert "textual" not in loaded


@pytest.mark.parametrize("room", BELOW)
def test_no_module_below_the_screen_imports_it(room: str) -> None:
    paths = [*(ROOT / room).rglob("*.py"), *ROOT.glob(f"{room}.py")]
    assert paths
    assert [path.name for path in paths if "textual" in imported(path)] == []


# Each imports only from those in the rows above it: leaves, the small modules between processes and
# errors, and then the rooms, one above the other.
ROWS = (
    ("patterns",),
    ("article", "cleaning", "atomic", "xdg"),
    ("errors", "child", "layout"),
    ("language",),
    ("citation", "sources"),
    ("exports", "library"),
    ("ui",),
    ("cli",),
)
HEIGHTS = {room: height for height, row in enumerate(ROWS) for room in row}
DOORS = {"__init__", "__main__"}
TRAINED_WITH = {"faker", "lightgbm", "numpy", "pycrfsuite", "scipy"}


def rooms_imported(path: Path) -> set[str]:
    """The rooms of the package from which a file imports anything, anywhere."""
    ours = {name[1] for name in names_imported(path) if name[0] == "reader" and name[1:]}
    return ours - {"__version__"}


def test_every_room_has_its_place() -> None:
    rooms = {path.stem for path in ROOT.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert rooms - DOORS - {"__pycache__", "py"} == HEIGHTS.keys()


@pytest.mark.parametrize("room", HEIGHTS)
def test_every_room_knows_only_those_below_it(room: str) -> None:
    upwards = {
        f"{path.relative_to(ROOT)} imports {other}"
        for path in [*(ROOT / room).rglob("*.py"), *ROOT.glob(f"{room}.py")]
        for other in rooms_imported(path) - {room}
        if HEIGHTS.get(other, len(ROWS)) >= HEIGHTS[room]
    }
    assert upwards == set()


def test_no_two_folders_of_the_sources_know_each_other() -> None:
    sources = ROOT / "sources"
    folders = {path.name for path in sources.iterdir() if path.is_dir()}
    known = {
        (folder, name[2])
        for folder in folders
        for path in (sources / folder).rglob("*.py")
        for name in names_imported(path)
        if name[:2] == ("reader", "sources") and name[2] in folders - {folder}
    }
    assert ("messages", "pages") in known
    assert {pair for pair in known if pair[::-1] in known} == set()


def test_nothing_that_reads_knows_how_the_models_are_made() -> None:
    training = ROOT / "language" / "training"
    paths = [path for path in ROOT.rglob("*.py") if training not in path.parents]
    made = ("reader", "language", "training")
    assert training.is_dir()
    assert [path for path in paths if any(n[:3] == made for n in names_imported(path))] == []
    assert [path for path in paths if imported(path) & TRAINED_WITH] == []


def test_what_prints_does_without_the_screen() -> None:
    paths = (ROOT / "cli").rglob("*.py")
    assert {path.name for path in paths if "ui" in rooms_imported(path)} == {"screen.py"}


def test_only_what_opens_the_app_knows_it() -> None:
    knowing = [
        path.name
        for path in (ROOT / "ui").rglob("*.py")
        if any(name[:3] == ("reader", "ui", "app") for name in names_imported(path))
    ]
    assert knowing == ["opening.py"]


def test_only_the_library_knows_its_engines() -> None:
    knowing = {
        path.relative_to(ROOT).parts[0]
        for path in ROOT.rglob("*.py")
        if imported(path) & {"tantivy", "sqlite3"}
    }
    assert knowing == {"library"}


def test_the_library_waits_for_no_engine_before_somebody_searches() -> None:
    loaded = loaded_after("from reader.library import Library; len(Library())")
    assert sorted(loaded & {"tantivy", "sqlite3", "json", "zlib", "subprocess", "pickle"}) == []


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
    slow = {"asyncio", "dateutil", "email", "html", "logging", "rich", "tantivy"}
    assert sorted(loaded & slow) == []


def test_a_search_of_articles_alone_loads_nothing_slow(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    code = "import sys; from reader.cli import main; assert main(sys.argv[1:]) == 0"
    loaded = loaded_after(code, "search", "build", str(path))
    assert "tantivy" in loaded
    slow = {"asyncio", "concurrent", "email", "html", "logging", "rich", "shutil"}
    assert sorted(loaded & slow) == []


def test_neither_lists_nor_searches_wait_for_the_lexicon() -> None:
    code = (
        "import sys; import reader.cli.commands, reader.library, reader.ui.opening; "
        "assert 'reader.language.quotes.grammar.lexicon' not in sys.modules"
    )
    assert "textual" in loaded_after(code)


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_what_is_printed_of_the_program_itself_waits_for_no_command(word: str) -> None:
    code = (
        "import sys; from reader.cli import main; assert main(sys.argv[1:]) == 0; "
        "assert not {'reader.article', 'reader.cli.commands'} & set(sys.modules)"
    )
    assert "argparse" in loaded_after(code, word)
