import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning import clean_line
from reader.errors import SourceError
from reader.library.corrections import Correction
from reader.library.notebook import Entry, Notebook, default_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "notebook.json"


def test_what_is_kept_is_there_the_next_time(path: Path) -> None:
    notebook = Notebook(path)
    notebook.change("a", starred=True, tags=("war", "péace"))
    notebook.change("a", note="check [this]")
    assert Notebook(path).entry("a") == Entry(
        starred=True, tags=("war", "péace"), note="check [this]"
    )
    assert Notebook(path).entry("b") == Entry()


def test_what_could_harm_a_terminal_is_taken_out(path: Path) -> None:
    path.parent.mkdir()
    tags, note = ["Q\x1b]0;title\x07", "\u202er\x9b31m"], "one\x1b[2J\ntwo"
    path.write_text(json.dumps({"a": {"tags": tags, "note": note}}))
    assert Notebook(path).entry("a") == Entry(tags=("Q", "r"), note="one\ntwo")


def test_undo_goes_back_step_by_step(path: Path) -> None:
    notebook = Notebook(path)
    notebook.change("a", starred=True)
    notebook.change("b", read=True)
    assert notebook.undo() == ["b"]
    assert notebook.undo() == ["a"]
    assert notebook.undo() == []
    assert Notebook(path).entry("a") == Entry()


def test_what_was_changed_at_once_is_undone_at_once(path: Path) -> None:
    notebook = Notebook(path)
    notebook.change("b", starred=True, read=True)
    notebook.change_all("abc", read=True)
    assert [Notebook(path).entry(one).read for one in "abc"] == [True] * 3
    assert notebook.undo() == ["a", "b", "c"]
    assert [Notebook(path).entry(one).read for one in "abc"] == [False, True, False]
    assert notebook.entry("b").starred


def test_that_an_article_was_read_is_noted_and_nothing_to_undo(path: Path) -> None:
    notebook = Notebook(path)
    notebook.change("a", starred=True)
    notebook.note_reading("b")
    notebook.note_reading("b")
    assert Notebook(path).entry("b").read
    assert (notebook.undo(), notebook.undo()) == (["a"], [])
    assert notebook.entry("b").read


def test_two_readers_do_not_undo_each_other(path: Path) -> None:
    one, two = Notebook(path), Notebook(path)
    one.change("a", starred=True)
    two.change("b", read=True)
    assert Notebook(path).entry("a").starred
    assert Notebook(path).entry("b").read


def test_what_one_takes_back_is_not_what_another_changed(path: Path) -> None:
    one, two = Notebook(path), Notebook(path)
    one.change("a", starred=True)
    two.change("a", note="ask again")
    assert one.undo() == ["a"]
    assert one.entry("a") == Notebook(path).entry("a") == Entry(note="ask again")


STARRER = """
import sys
from pathlib import Path
from reader.library.notebook import Notebook
notebook = Notebook(Path(sys.argv[1]))
sys.stdin.read()
for number in range(100):
    notebook.change(sys.argv[2] + str(number), starred=True)
"""


def test_two_that_change_at_the_same_time_lose_nothing(path: Path) -> None:
    readers = [
        subprocess.Popen([sys.executable, "-c", STARRER, path, name], stdin=subprocess.PIPE)
        for name in "ab"
    ]
    for reader in readers:
        assert reader.stdin is not None
        reader.stdin.close()
    assert [reader.wait(60) for reader in readers] == [0, 0]
    assert len(dict(Notebook(path).items())) == 200


def test_only_what_is_kept_is_among_the_entries(path: Path) -> None:
    notebook = Notebook(path)
    notebook.change("a", read=True)
    assert dict(notebook.items()) == {"a": Entry(read=True)}
    assert notebook.entry("b") == Entry()
    assert not isinstance(notebook, Mapping)  # in which every id would seem to be


def test_only_what_differs_from_a_blank_entry_is_written(path: Path) -> None:
    notebook = Notebook(path)
    notebook.change("a", read=True, starred=True)
    notebook.change("a", starred=False)
    notebook.change("b", corrections=(Correction("It ebbs.", ("Ada Sill",)),))
    correction = {"words": "It ebbs.", "speakers": ["Ada Sill"], "place": 1}
    assert json.loads(path.read_text()) == {"a": {"read": True}, "b": {"corrections": [correction]}}
    assert dict(Notebook(path).items()) == dict(notebook.items())


def test_notes_are_for_nobody_else_to_read(path: Path) -> None:
    Notebook(path).change("a", note="off the record")
    assert path.stat().st_mode & 0o077 == 0


BAD_CORRECTIONS = (
    *("1", "{}", '{"words": "Yes", "speakers": ["Ada Sill"], "place": 1, "colour": 1}'),
    *('{"words": 1, "speakers": [], "place": 1}', '{"words": "Yes", "speakers": [], "place": "1"}'),
    '{"words": "Yes", "speakers": "Ada Sill", "place": 1}',
    '{"words": "Yes", "speakers": [null], "place": 1}',
)


@pytest.mark.parametrize(
    "content",
    [
        *("not json", "[1, 2]", '{"a": {"colour": 1}}', '{"a": {"note": null}}'),
        *(f'{{"a": {{"corrections": [{one}]}}}}' for one in BAD_CORRECTIONS),
        *('{"a": {"tags": [1]}}', '{"a": {"tags": 1}}', '{"a": {"read": "no"}}', "\xff"),
    ],
)
def test_a_file_that_is_no_notebook_is_told_and_kept(path: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_text(content, "latin-1")
    with pytest.raises(SourceError, match="move it away"):
        Notebook(path)
    assert path.read_text("latin-1") == content


def test_a_notebook_that_cannot_be_written_is_told_and_nothing_changes(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    notebook = Notebook(blocker / "notebook.json")
    blocker.write_text("in the way")
    with pytest.raises(SourceError):
        notebook.change("a", starred=True)
    assert not notebook.entry("a").starred
    assert notebook.undo() == []


def test_a_notebook_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        Notebook(tmp_path / ("x" * 300))


def test_blank_entries_are_not_kept(path: Path) -> None:
    notebook = Notebook(path)
    notebook.change("a", starred=True)
    notebook.change("a", starred=False)
    assert json.loads(path.read_text()) == {}


def test_the_place_follows_xdg(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/x")
    assert default_path() == Path("/x/article-reader/notebook.json")


def test_what_is_kept_of_an_article_goes_over_to_the_one_in_its_place(path: Path) -> None:
    notebook = Notebook(path)
    notebook.change("a", note="ask")
    notebook.change("a", starred=True)
    notebook.change("b", read=True)
    notebook.carry({"a": "c", "nobody": "d"})
    assert dict(Notebook(path).items()) == {
        "b": Entry(read=True),
        "c": Entry(note="ask", starred=True),
    }
    assert [notebook.undo(), notebook.undo()] == [["b"], ["c"]]
    assert dict(notebook.items()) == {"c": Entry(note="ask")}


def test_but_not_to_one_of_which_something_is_kept(path: Path) -> None:
    notebook = Notebook(path)
    notebook.change("a", starred=True)
    notebook.change("b", note="ask")
    notebook.carry({"a": "b"})
    assert notebook.entry("b") == Entry(note="ask")
    assert notebook.undo() == ["b"]
    assert notebook.undo() == ["a"]


def test_nor_to_one_of_which_another_reader_keeps_something_by_now(path: Path) -> None:
    one, two = Notebook(path), Notebook(path)
    one.change("a", note="ask")
    two.change("c", read=True)
    one.carry({"a": "c"})
    kept = {"a": Entry(note="ask"), "c": Entry(read=True)}
    assert dict(one.items()) == dict(Notebook(path).items()) == kept
    assert one.undo() == ["a"]


YES, NO = Correction("“Yes”", ("Ada Sill",)), Correction("“No”", ())


def test_corrections_are_kept_by_statement(path: Path) -> None:
    one, two = Notebook(path), Notebook(path)
    one.change("a", corrections=(YES,))
    two.change("a", corrections=(NO,))  # without having read what the other has kept
    assert Notebook(path).entry("a").corrections == (YES, NO)
    again = Correction("yes", ("Bo Orr",))
    one.change("a", corrections=(again,))
    assert one.undo() == ["a"]
    assert set(Notebook(path).entry("a").corrections) == {YES, NO}
    one.undo()
    assert Notebook(path).entry("a").corrections == (NO,)
    two.undo()
    assert dict(Notebook(path).items()) == {}


def test_corrections_are_cleaned_and_go_over_to_the_next_version(path: Path) -> None:
    hostile = Correction("“Y\x1b[2Jes”", ("Ada\u202e Sill", "\x9b"))
    Notebook(path).change("a", corrections=(hostile,))
    notebook = Notebook(path)
    notebook.carry({"a": "b"})
    assert notebook.entry("b").corrections == (YES,)


def test_what_another_has_changed_is_among_the_entries(path: Path) -> None:
    notebook = Notebook(path)
    assert dict(notebook.items()) == {}
    for kept in ((YES,), (YES, NO)):
        Notebook(path).change("a", corrections=kept)
        assert dict(notebook.items()) == {"a": Entry(corrections=kept)}
        assert notebook.get("a") == Entry(corrections=kept)
    path.write_text("not json")
    assert dict(notebook.items()) == {"a": Entry(corrections=(YES, NO))}


LINES = st.text(st.characters(codec="utf-8")).map(clean_line)
NAMES = st.lists(LINES.filter(bool)).map(tuple)


@given(st.lists(st.builds(Correction, LINES, NAMES, st.integers(1)), max_size=3))
def test_what_is_corrected_is_read_as_it_was_written(some: list[Correction]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "notebook.json"
        kept = Notebook(path).change("a", corrections=tuple(some)).corrections
        assert Notebook(path).entry("a").corrections == kept
