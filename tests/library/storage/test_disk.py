"""What only a shelf that lasts can do; what holds for every shelf is in ``test_shelf``."""

import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.library import Library
from reader.library.storage.disk import DiskShelf
from tests.library.made import plain, saying

FILE = "articles.sqlite3"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def shelf(folder: Path) -> Iterator[DiskShelf]:
    shelf = DiskShelf(folder)
    yield shelf
    shelf.close()


def fill(folder: Path, articles: int = 200) -> None:
    """Make a library of so many annotated articles, each of which says its number."""
    shelf = DiskShelf(folder)
    both = [saying(f"n{number}", f"Number {number} it is") for number in range(articles)]
    numbers = shelf.add([article for article, _ in both])
    shelf.annotate(dict(zip(numbers, (found for _, found in both), strict=True)))
    shelf.close()


def ids(library: Library, query: str) -> set[str]:
    return {hit.article.id for hit in library.search(query)}


ADDER = """
import os, signal, sys
from itertools import count
from pathlib import Path
from reader.library import Library
from reader.library.search.engine import Engine
from reader.library.storage.database import Database
from reader.library.storage.disk import DiskShelf
from tests.library.made import saying

folder, start, last = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
steps = count(1)

def killed_at_last(step):
    def killed(*args):
        if next(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(*args)
    return killed

def say(*words):
    print(*words, flush=True)

library = Library(DiskShelf(folder))
Database.run, Engine.commit = killed_at_last(Database.run), killed_at_last(Engine.commit)
for rounds, number in enumerate(range(start, start + 1_000_000, 3)):
    both = [saying(f"n{n}", f"Number {n} it is") for n in range(number, number + 3)]
    for article_id in library.add(article for article, _ in both):
        say("added", article_id)
    library.keep({article.id: found for article, found in both})
    for article, _ in both:
        say("annotated", article.id)
    if rounds % 2:
        library.remove(f"n{number}")
        say("removed", f"n{number}")
    if rounds % 3 == 1:
        library.index()
"""


def test_a_kill_at_any_moment_loses_nothing_that_was_reported(folder: Path) -> None:
    said: dict[str, set[str]] = {"added": set(), "annotated": set(), "removed": set()}
    for start, last in enumerate((75, 5, 49, 82, 30, 130)):  # so many steps are taken
        ended = subprocess.run(
            [sys.executable, "-c", ADDER, folder, str(start * 1_000_000), str(last)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert ended.returncode == -signal.SIGKILL, ended.stderr
        for line in ended.stdout.splitlines():
            what, article_id = line.split()
            said[what].add(article_id)
    assert all(said.values())
    library = Library(DiskShelf(folder))
    here = {article.id for article in library}
    assert library.told is None
    assert said["added"] - said["removed"] <= here
    assert not said["removed"] & here
    assert all(library.annotated(one) for one in said["annotated"] & here)
    # Each is found once, and what was removed is not, whatever the index came to know.
    assert sorted(hit.article.id for hit in library.search("number")) == sorted(here)
    annotated = {article_id for article_id in here if library.annotated(article_id)}
    quoted = [one.article.id for one in library.statements("number")]
    assert sorted(quoted) == sorted(annotated)
    library.close()


def test_a_second_program_sees_what_the_first_adds(folder: Path) -> None:
    one, other = Library(DiskShelf(folder)), Library(DiskShelf(folder), follows=True)
    assert ids(other, "ebbs") == set()  # before there is any index
    article, found = saying("Ebb", "It ebbs")
    one.add([article])
    assert "Ebb" in other
    assert other.annotated("Ebb") is None
    one.keep({"Ebb": found})
    other.refresh()
    assert other.annotated("Ebb") == found
    one.index()
    assert ids(other, "ebbs") == {"Ebb"}
    one.remove("Ebb")
    assert ids(other, "ebbs") == set()
    one.index()
    assert ids(other, "ebbs") == set()
    for library in (one, other):
        library.close()


def test_what_another_program_annotates_meanwhile_is_indexed_once(folder: Path) -> None:
    article, found = saying("tide", "The sea comes in", "Cy Voss")
    library, other = Library(DiskShelf(folder)), Library(DiskShelf(folder), follows=True)
    library.add([article])
    library.index()  # and knows that nothing was found in it
    other.keep({"tide": found})
    for _ in range(3):
        library.index(0.001)
    assert len(library.search("speaker:voss", wait=False)) == 1
    assert not DiskShelf(folder).unindexed(1)
    other.close()
    library.close()


def test_only_one_program_changes_the_index_and_then_another_may(folder: Path) -> None:
    one, other = Library(DiskShelf(folder)), Library(DiskShelf(folder))
    one.add([plain("Ebb")])
    assert ids(one, "ebb") == {"Ebb"}
    other.add([plain("Dam")])
    assert ids(other, "ebb OR dam") == {"Ebb"}  # the other one will see to it
    one.close()
    assert ids(other, "ebb OR dam") == {"Ebb", "Dam"}
    other.close()


def test_reopening_annotates_and_indexes_nothing_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, 5)
    library = Library(DiskShelf(folder))
    library.index()
    library.close()
    monkeypatch.setattr(
        "reader.library.search.index.Index.add", lambda *_: pytest.fail("indexed again")
    )
    monkeypatch.setattr("reader.language.annotate", lambda *_: pytest.fail("annotated again"))
    shelf = DiskShelf(folder)
    again = Library(shelf)
    assert shelf.unannotated() == []
    assert ids(again, "number") == {f"n{number}" for number in range(5)}
    assert [len(again.annotations(article.id).statements) for article in again] == [1] * 5
    again.close()


def test_what_was_never_annotated_is_known_newest_first(shelf: DiskShelf) -> None:
    old, new, never = shelf.add([plain("Old", day=1), plain("New", day=9), plain("Never")])
    assert shelf.unannotated() == [new, old, never]
    shelf.annotate({old: saying("Any", "It ebbs")[1]})
    assert shelf.unannotated() == [new, never]


def test_what_another_version_annotated_is_known_and_outdated(
    shelf: DiskShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    (number,) = shelf.add([plain("Old")])
    found = saying("Any", "It ebbs")[1]
    shelf.annotate({number: found})
    assert shelf.outdated() == []
    monkeypatch.setattr("reader.library.storage.disk.__version__", "99.0")
    assert shelf.outdated() == [number]
    assert shelf.unannotated() == []
    assert shelf.annotations(number) == found
    shelf.annotate({number: found})
    assert shelf.outdated() == []


# The index


def places(folder: Path) -> list[Path]:
    return sorted((folder / "index").glob("*/*/*"))


@pytest.mark.parametrize("harm", ["deleted", "half deleted", "headless", "no meta", "old"])
def test_an_index_that_cannot_be_used_is_made_anew(
    folder: Path, harm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, 5)
    library = Library(DiskShelf(folder))
    library.index()
    library.close()
    articles, statements = places(folder)
    match harm:
        case "deleted":
            (folder / "index").rename(folder / "gone")
        case "half deleted":
            statements.rename(folder / "gone")
        case "headless":
            (articles / "meta.json").write_text('{"index_settings": ')
        case "no meta":
            (statements / "meta.json").unlink()
        case "old":
            articles.parent.rename(articles.parent.with_name("0"))
    monkeypatch.setattr("reader.language.annotate", lambda *_: pytest.fail("annotated again"))
    again = Library(DiskShelf(folder))
    assert again.told is None
    assert ids(again, "number") == {f"n{number}" for number in range(5)}
    assert len(again.statements("number")) == 5
    again.close()
    assert len(places(folder)) == 2


def test_damage_within_the_index_is_told_and_mended_at_the_next_start(folder: Path) -> None:
    fill(folder, 50)
    library = Library(DiskShelf(folder))
    library.index()
    library.close()
    for terms in places(folder)[0].glob("*.term"):
        content = terms.read_bytes()
        terms.write_bytes(bytes(len(content) - 200) + content[-200:])
    damaged = Library(DiskShelf(folder))
    with pytest.raises(ReaderError, match="made anew at the next start"):
        damaged.search("number n3")
    damaged.close()
    mended = Library(DiskShelf(folder))
    assert ids(mended, "number n3") == {"n3"}
    mended.close()


def test_an_index_made_anew_by_another_program_is_found(folder: Path) -> None:
    fill(folder, 5)
    one = Library(DiskShelf(folder))
    one.index()
    other = Library(DiskShelf(folder), follows=True)
    assert len(other.search("number")) == 5
    one.close()
    (folder / "index").rename(folder / "gone")
    third = Library(DiskShelf(folder))
    third.index()
    assert len(other.search("number")) == 5
    third.remove("n3")
    third.index()
    assert ids(other, "number") == {"n0", "n1", "n2", "n4"}
    for library in (other, third):
        library.close()


# The file


@pytest.mark.parametrize("harm", ["newer", "cut off", "overwritten"])
def test_a_library_that_cannot_be_used_is_kept_and_a_new_one_begun(folder: Path, harm: str) -> None:
    fill(folder)
    library = Library(DiskShelf(folder))
    library.index()
    library.close()
    path = folder / FILE
    match harm:
        case "newer":
            newer = sqlite3.connect(path)
            newer.execute("PRAGMA user_version = 7")
            newer.close()
        case "cut off":
            path.write_bytes(path.read_bytes()[:20_000])
        case "overwritten":
            path.write_bytes(b"\0" * 4096 + path.read_bytes()[4096:])
    content = path.read_bytes()
    new = Library(DiskShelf(folder))
    assert new.told is not None
    assert "kept as articles.sqlite3.unusable-1" in new.told
    assert (folder / f"{FILE}.unusable-1").read_bytes() == content
    assert len(new) == 0
    # The numbers begin anew: nothing of the former index may be found under them.
    new.add([plain("Ebb")])
    assert ids(new, "number OR ebb") == {"Ebb"}
    new.close()
    assert DiskShelf(folder).told is None


def test_damage_anywhere_never_gives_a_wrong_text_and_never_loses_the_file(folder: Path) -> None:
    fill(folder)
    sound = {article.id: article for article in Library(DiskShelf(folder))}
    content = (folder / FILE).read_bytes()
    chance = random.Random(7)
    told = 0  # not all of it shows: some is where nobody looks, and some hides a few articles
    for _ in range(25):
        for rest in folder.iterdir():
            if rest.is_file():
                rest.unlink()
        harmed = bytearray(content)
        start = chance.randrange(4096, len(content) - 512)
        harmed[start : start + 512] = chance.randbytes(512)
        (folder / FILE).write_bytes(harmed)
        try:
            shelf = DiskShelf(folder)
            found = {article.id: article for article in Library(shelf)}
            for number in shelf.numbers():
                shelf.annotations(number)
            shelf.close()
        except ReaderError as error:
            told += "damaged" in str(error)
            again = DiskShelf(folder)
            assert again.told is not None
            assert list(again.numbers()) == []
            again.close()
            assert (folder / f"{FILE}.unusable-1").read_bytes() == harmed
        else:
            assert shelf.told is None
            assert all(sound[key] == article for key, article in found.items() if key in sound)
    assert told > 5


def test_a_folder_of_another_program_is_refused(folder: Path) -> None:
    folder.mkdir()
    other = sqlite3.connect(folder / FILE)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    with pytest.raises(ReaderError, match="another program"):
        DiskShelf(folder)


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("in the way")
    with pytest.raises(ReaderError, match="no library can be kept there"):
        DiskShelf(tmp_path / "library")
