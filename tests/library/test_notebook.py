import json
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.library.notebook import Entry, Notebook, default_path, is_kept, write_atomically
from reader.library.query.nodes import Flag, Near, Phrase


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "notebook.json"


def test_what_is_kept_is_there_the_next_time(path: Path) -> None:
    notebook = Notebook(path)
    notebook.change("a", starred=True, tags=("war", "péace"))
    notebook.change("a", note="check [this]")
    assert Notebook(path)["a"] == Entry(starred=True, tags=("war", "péace"), note="check [this]")
    assert Notebook(path)["b"] == Entry()


def test_undo_goes_back_step_by_step(path: Path) -> None:
    notebook = Notebook(path)
    notebook.change("a", starred=True)
    notebook.change("b", read=True)
    assert notebook.undo() == "b"
    assert notebook.undo() == "a"
    assert notebook.undo() is None
    assert Notebook(path)["a"] == Entry()


def test_two_readers_do_not_undo_each_other(path: Path) -> None:
    one, two = Notebook(path), Notebook(path)
    one.change("a", starred=True)
    two.change("b", read=True)
    assert Notebook(path)["a"].starred
    assert Notebook(path)["b"].read


@pytest.mark.parametrize("content", ["not json", "[1, 2]", '{"a": {"colour": 1}}'])
def test_a_file_that_is_no_notebook_is_told_and_kept(path: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_text(content)
    with pytest.raises(SourceError, match="move it away"):
        Notebook(path)
    assert path.read_text() == content


def test_a_notebook_that_cannot_be_written_is_told_and_nothing_changes(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    notebook = Notebook(blocker / "notebook.json")
    blocker.write_text("in the way")
    with pytest.raises(SourceError):
        notebook.change("a", starred=True)
    assert not notebook["a"].starred
    assert notebook.undo() is None


def test_blank_entries_are_not_kept(path: Path) -> None:
    notebook = Notebook(path)
    notebook.change("a", starred=True)
    notebook.change("a", starred=False)
    assert json.loads(path.read_text()) == {}


def test_the_place_follows_xdg(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/x")
    assert default_path() == Path("/x/article-reader/notebook.json")


def test_atomic_writing_leaves_no_litter(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    write_atomically(target, "one")
    write_atomically(target, "two")
    assert target.read_text() == "two"
    with pytest.raises(FileExistsError):
        write_atomically(target, "three", replace=False)
    assert target.read_text() == "two"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (Flag("read"), True),
        (Flag("starred"), False),
        (Flag("note"), False),
        (Flag("tag"), True),
        (Flag("quote"), False),  # not of the notebook
        (Phrase(("water",), "tag"), True),
        (Phrase(("high", "water"), "tag"), True),
        (Phrase(("water", "low"), "tag"), False),  # of two tags
        (Phrase(("wat",), "tag"), False),
        (Phrase(("high", "wat"), "tag", prefix=True), True),
        (Phrase(("evenement",), "tag"), True),
        (Phrase(("a", "high", "water"), "tag"), False),
    ],
)
def test_queries_ask_for_flags_and_words_of_a_tag(asked: Flag | Phrase, kept: bool) -> None:
    assert is_kept(asked, Entry(read=True, tags=("High water", "low", "Événement"))) == kept


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (Phrase(("mayor",), "note"), True),
        (Phrase(("vote",), "note"), True),  # in any form
        (Phrase(("vote",), "note", exact=True), False),
        (Phrase(("the", "mayor"), "note", exact=True), True),
        (Phrase(("mayro",), "note", fuzzy=True), True),
        (Phrase(("ma",), "note", prefix=True), True),
        (Phrase(("water",), "note"), False),  # a tag
        (Near(Phrase(("mayor",), "note"), Phrase(("voted",), "note"), 2), True),
        (Near(Phrase(("ask",), "note"), Phrase(("voted",), "note"), 2), False),
    ],
)
def test_and_for_words_of_the_note(asked: Phrase | Near, kept: bool) -> None:
    entry = Entry(tags=("water",), note="Ask how the Mayor\nreally voted.")
    assert is_kept(asked, entry) == kept
    assert not is_kept(asked, Entry(tags=("the mayor voted",)))
