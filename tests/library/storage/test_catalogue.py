import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.storage.catalogue import Catalogue, Stamp
from reader.library.storage.disk import DiskShelf
from tests.library.made import plain

OLD, NEW = Stamp(3, 1_600_000_000_000_000_001, b"old"), Stamp(4, 5, b"new")


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[DiskShelf]:
    shelf = DiskShelf(tmp_path)
    shelf.add([plain("Ebb"), plain("Dam"), plain("Zoo")])
    yield shelf
    shelf.close()


@pytest.fixture
def catalogue(shelf: DiskShelf) -> Catalogue:
    catalogue = Catalogue(shelf.database)
    catalogue.record({"/news/a": (OLD, ["Ebb", "Dam"]), "/news/b": (OLD, ["Dam"])})
    return catalogue


def test_files_are_known_as_they_were_read(catalogue: Catalogue) -> None:
    assert catalogue.files() == {"/news/a": OLD, "/news/b": OLD}
    catalogue.restamp("/news/a", NEW)
    assert catalogue.files() == {"/news/a": NEW, "/news/b": OLD}
    catalogue.forget(["/news/a", "/nowhere"])
    assert catalogue.files() == {"/news/b": OLD}


def test_a_name_that_is_no_text_is_known_too(catalogue: Catalogue) -> None:
    name = os.fsdecode(b"/news/\xff\xfe.txt")
    catalogue.record({name: (NEW, ["Zoo"])})
    assert catalogue.files()[name] == NEW
    catalogue.forget([name])
    assert name not in catalogue.files()


def test_orphans_are_in_no_file(catalogue: Catalogue) -> None:
    assert catalogue.orphans() == ["Zoo"]
    catalogue.forget(["/news/a"])
    assert sorted(catalogue.orphans()) == ["Ebb", "Zoo"]
    catalogue.record({"/news/b": (NEW, ["Zoo", "Ebb", "Ebb"])})
    assert catalogue.orphans() == ["Dam"]


def test_a_file_of_which_an_article_is_missing_is_incomplete(
    shelf: DiskShelf, catalogue: Catalogue
) -> None:
    assert catalogue.incomplete() == set()
    number = shelf.number("Ebb")
    assert number is not None
    shelf.remove(number)
    assert catalogue.incomplete() == {"/news/a"}


def test_twins_hold_the_same_article(catalogue: Catalogue) -> None:
    assert catalogue.twins(["/news/a"]) == {"/news/b"}
    assert catalogue.twins(["/news/a", "/news/b"]) == set()
    assert catalogue.twins([]) == set()
    catalogue.record({"/news/a": (NEW, ["Ebb"])})
    assert catalogue.twins(["/news/a"]) == set()
