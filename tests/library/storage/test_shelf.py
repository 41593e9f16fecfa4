"""What holds for every shelf. What only one that lasts can do is in ``test_disk``."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, get_args

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from reader.article import Annotations, Article
from reader.library.query.nodes import Sort, Sorting
from reader.library.storage.disk import DiskShelf
from reader.library.storage.shelf import MemoryShelf, Shelf
from reader.library.summary import GONE
from tests.library.made import plain, saying

NAMES = st.sampled_from(["Ébb", "ebb", "Dam", "port", "Zoo"])
SORTINGS: list[Sorting | None] = [
    None,
    *((key, way) for key in get_args(Sort) for way in (False, True)),
]


@pytest.fixture(params=["memory", "disk"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    kind: Literal["memory", "disk"] = request.param
    shelf = MemoryShelf() if kind == "memory" else DiskShelf(tmp_path / "library")
    yield shelf
    shelf.close()


def test_an_article_is_kept_under_one_number(shelf: Shelf) -> None:
    ebb, dam = plain("Ebb", day=3), plain("Dam")
    first, second = shelf.add([ebb, dam])
    assert shelf.add([plain("Ebb", "Other words."), plain("Zoo")]) != [first]
    assert len(shelf) == 3
    assert shelf.number("Ebb") == first
    assert shelf.number("nowhere") is None
    assert (shelf.count(["Dam", "nowhere", "Ebb"]), shelf.count([])) == (2, 0)
    assert (shelf.article(first), shelf.article(second)) == (ebb, dam)
    summary = shelf.summary(first)
    assert (summary.headline, summary.path, summary.source) == ("Ebb", "Ebb.txt", "Ebb.txt")
    assert summary.published == ebb.published
    assert summary.statements is None


def test_annotations_are_kept_and_counted(shelf: Shelf) -> None:
    article, found = saying("Ebb", "It ebbs")
    (number,) = shelf.add([article])
    assert shelf.annotations(number) is None
    shelf.annotate({number: found})
    assert shelf.annotations(number) == found
    assert shelf.summary(number).statements == 1


def test_what_was_removed_is_gone_and_its_number_is_not_used_again(shelf: Shelf) -> None:
    article, found = saying("Ebb", "It ebbs")
    (number,) = shelf.add([article])
    shelf.annotate({number: found})
    shelf.summary(number), shelf.article(number)  # what was read once must not be remembered
    shelf.remove(number)
    assert shelf.number("Ebb") is None
    assert shelf.summary(number) == GONE
    assert shelf.annotations(number) is None
    with pytest.raises(KeyError):
        shelf.article(number)
    with pytest.raises(KeyError):
        shelf.remove(number)
    assert list(shelf.removed()) == [number]
    (again,) = shelf.add([article])
    assert again != number
    assert shelf.annotations(again) is None


def test_what_the_index_does_not_know_waits(shelf: Shelf) -> None:
    (one, two), found = shelf.add([plain("Ebb"), plain("Dam")]), Annotations()
    assert list(shelf.unindexed(9)) == [one, two]
    assert list(shelf.unindexed(1)) == [one]
    shelf.mark_indexed({one: False, two: False})
    assert shelf.unindexed(9) == {}
    shelf.annotate({one: found})
    assert shelf.unindexed(9) == {one: True}
    shelf.mark_indexed({one: False})  # annotated while it was indexed without
    assert shelf.unindexed(9) == {one: True}
    shelf.mark_indexed({one: True})
    assert shelf.unindexed(9) == {}
    shelf.annotate({one: found})
    assert shelf.unindexed(9) == {one: True}
    shelf.index_again()
    assert sorted(shelf.unindexed(9)) == [one, two]


def test_with_which_corrections_an_article_is_indexed_is_known(shelf: Shelf) -> None:
    one, two, three = shelf.add([plain("Ebb"), plain("Dam"), plain("Sea")])
    shelf.annotate({one: Annotations(), two: Annotations()})
    assert shelf.corrected([one, two]) == {}  # nothing is indexed
    shelf.mark_indexed({one: True, two: True, three: False}, {one: 7})
    assert shelf.corrected([]) == {one: 7}
    assert shelf.corrected([two, three]) == {one: 7, two: 0}
    shelf.annotate({one: Annotations()})
    assert shelf.corrected([one, two]) == {two: 0}
    shelf.mark_indexed({one: True})
    assert shelf.corrected([one]) == {one: 0}
    shelf.mark_indexed({one: True}, {one: 8})
    shelf.remove(one)
    assert shelf.corrected([one]) == {}


def test_what_is_gone_waits_until_the_index_has_forgotten_it(shelf: Shelf) -> None:
    one, two = shelf.add([plain("Ebb"), plain("Dam")])
    shelf.remove(one)
    shelf.mark_indexed({one: False})  # it was on its way there when it went
    assert shelf.unindexed(9).keys() == {two}
    assert list(shelf.removed()) == [one]
    shelf.mark_forgotten([one])
    assert list(shelf.removed()) == []
    shelf.remove(two)
    shelf.index_again()  # the new index will not know it
    assert list(shelf.removed()) == []


@pytest.mark.parametrize("descending", [True, False])
def test_what_states_no_date_comes_last_in_either_direction(shelf: Shelf, descending: bool) -> None:
    filed = replace(plain("Zoo", day=9), published_by="file")
    numbers = shelf.add([filed, plain("Ebb", day=1), plain("Dam", day=2)])
    stated = numbers[:0:-1] if descending else numbers[1:]
    assert list(shelf.numbers(("date", descending))) == [*stated, numbers[0]]


def _article(shelf: Shelf, number: int) -> Article | None:
    with suppress(KeyError):
        return shelf.article(number)
    return None


class BothShelves(RuleBasedStateMachine):
    """Whatever is done, a shelf that lasts has what one in memory has."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.memory = MemoryShelf()
        self.disk = DiskShelf(Path(self._folder.name))
        self.same: dict[int, int] = {}  # numbers: in memory, and on disk

    def teardown(self) -> None:
        self.disk.close()
        self._folder.cleanup()

    @rule(names=st.lists(NAMES, max_size=3), day=st.none() | st.integers(1, 3))
    def add(self, names: list[str], day: int | None) -> None:
        articles = [plain(name, day=day) for name in names]
        added = self.memory.add(articles), self.disk.add(articles)
        self.same |= dict(zip(*added, strict=True))

    @rule(name=NAMES)
    def remove(self, name: str) -> None:
        number = self.memory.number(name)
        if number is not None:
            self.memory.remove(number)
            self.disk.remove(self.same[number])

    @rule(names=st.sets(NAMES), words=st.none() | st.sampled_from(["It ebbs", "It flows"]))
    def annotate(self, names: set[str], words: str | None) -> None:
        found = Annotations() if words is None else saying("Any", words)[1]
        numbers = [number for one in names if (number := self.memory.number(one)) is not None]
        self.memory.annotate(dict.fromkeys(numbers, found))
        self.disk.annotate({self.same[number]: found for number in numbers})

    @rule(most=st.integers(0, 3), checksum=st.integers(0, 2))
    def index(self, most: int, checksum: int) -> None:
        waiting = self.memory.unindexed(most)
        known = {number: self.memory.annotations(number) is not None for number in waiting}
        self.memory.mark_indexed(known, dict.fromkeys(known, checksum))
        there = {self.same[number]: whole for number, whole in known.items()}
        self.disk.mark_indexed(there, dict.fromkeys(there, checksum))

    @rule(checksum=st.integers(0, 2))
    def correct(self, checksum: int) -> None:
        known = self.memory.corrected(self.same)
        there = [self.same[number] for number in known]
        self.memory.mark_indexed(dict.fromkeys(known, True), dict.fromkeys(known, checksum))
        self.disk.mark_indexed(dict.fromkeys(there, True), dict.fromkeys(there, checksum))

    @rule()
    def forget(self) -> None:
        self.memory.mark_forgotten(self.memory.removed())
        self.disk.mark_forgotten(self.disk.removed())

    @rule()
    def index_again(self) -> None:
        self.memory.index_again()
        self.disk.index_again()

    @rule()
    def reopen(self) -> None:
        self.disk.close()
        self.disk = DiskShelf(Path(self._folder.name))

    @invariant()
    def both_are_the_same(self) -> None:
        assert len(self.memory) == len(self.disk)
        for sorting in SORTINGS:
            numbers = [self.same[number] for number in self.memory.numbers(sorting)]
            assert list(self.disk.numbers(sorting)) == numbers
        for number, other in self.same.items():
            assert self.memory.summary(number) == self.disk.summary(other)
            assert self.memory.annotations(number) == self.disk.annotations(other)
            assert _article(self.memory, number) == _article(self.disk, other)
        assert {self.same[one] for one in self.memory.removed()} == set(self.disk.removed())
        waiting = {self.same[one]: known for one, known in self.memory.unindexed(99).items()}
        there = self.disk.unindexed(99)
        assert there.keys() == waiting.keys()
        corrected = self.memory.corrected(self.same)
        assert self.disk.corrected(self.same.values()) == {
            self.same[number]: checksum for number, checksum in corrected.items()
        }
        assert all(there[number] for number, known in waiting.items() if known)


TestBothShelves = BothShelves.TestCase
TestBothShelves.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
