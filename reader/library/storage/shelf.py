"""Where articles and their annotations are kept, each under a number that it never loses."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from reader.article import Annotations, Article
from reader.library.folding import fold
from reader.library.query.nodes import Sort, Sorting
from reader.library.summary import GONE, Summary, summarise


class Shelf(Protocol):
    """What the library asks of a place for articles. All numbers given to it are its own."""

    def __len__(self) -> int: ...

    def add(self, articles: Iterable[Article]) -> list[int]:
        """Keep those whose id is not here yet; return their numbers. They are safe then."""

    def remove(self, number: int) -> None:
        """Take an article away; KeyError if it is gone already."""

    def number(self, article_id: str) -> int | None:
        """The number of the article with that id, None without one."""

    def count(self, article_ids: Iterable[str]) -> int:
        """How many of these articles are here."""

    def numbers(self, sorting: Sorting | None = None) -> Sequence[int]:
        """All numbers, sorted, or in the order in which the articles were added."""

    def article(self, number: int) -> Article:
        """The article under that number; KeyError if it is gone."""

    def summary(self, number: int) -> Summary:
        """What a list shows of it; GONE if it is gone."""

    def annotations(self, number: int) -> Annotations | None:
        """What was found in it; None while nobody has looked, or if it is gone."""

    def annotate(self, found: Mapping[int, Annotations]) -> None:
        """Keep what was found in articles."""

    def unindexed(self, most: int) -> dict[int, bool]:
        """The first articles that the index does not know all of, and whether it may know some."""

    def mark_indexed(self, numbers: Mapping[int, bool], checksums: Mapping[int, int] = {}) -> None:
        """The index knows these articles now, and whether their annotations too.

        Some have corrections of what was found in them, with these *checksums*.
        """

    def corrected(self, among: Iterable[int]) -> dict[int, int]:
        """The articles of which the index knows all and that with corrections: their checksums.

        Those *among* which are without have 0.
        """

    def removed(self) -> Sequence[int]:
        """The numbers of what is gone that the index may still know."""

    def mark_forgotten(self, numbers: Iterable[int]) -> None:
        """The index knows these no more."""

    @property
    def told(self) -> str | None:
        """What was wrong with what was there before, and where it is kept now."""

    @property
    def index_folder(self) -> Path | None:
        """Where the index is to last, None where it need not."""

    def index_again(self) -> None:
        """Let the whole index be made anew."""

    def refresh(self) -> None:
        """See what other programs have changed."""

    def close(self) -> None:
        """Let go of files."""


_Age = tuple[bool, timedelta]

_KEYS: dict[Sort, Callable[[Article], Any]] = {
    "date": lambda article: (article.stated is None, article.instant()),  # the oldest first
    "headline": lambda article: fold(article.headline),
    "source": lambda article: article.source,
}


class MemoryShelf(Shelf):
    """A shelf for as long as the program runs."""

    def __init__(self) -> None:
        self._articles: list[Article | None] = []  # by number; None once removed
        self._numbers: dict[str, int] = {}  # by id
        self._annotations: dict[int, Annotations] = {}
        self._unindexed: dict[int, bool] = {}  # and whether the index knows the text
        self._checksums: dict[int, int] = {}  # of the corrections that the index knows
        self._removed: set[int] = set()
        self._newest: list[tuple[_Age, int]] = []  # age and number, kept in order as they come

    def __len__(self) -> int:
        return len(self._numbers)

    def add(self, articles: Iterable[Article]) -> list[int]:
        added = []
        for article in articles:
            if article.id not in self._numbers:
                number = len(self._articles)
                self._articles.append(article)
                self._numbers[article.id] = number
                self._unindexed[number] = False
                insort(self._newest, (age(article), number))
                added.append(number)
        return added

    def remove(self, number: int) -> None:
        article = self.article(number)
        del self._numbers[article.id]
        del self._newest[bisect_left(self._newest, (age(article), number))]
        self._articles[number] = None
        self._annotations.pop(number, None)
        self._unindexed.pop(number, None)
        self._checksums.pop(number, None)
        self._removed.add(number)

    def number(self, article_id: str) -> int | None:
        return self._numbers.get(article_id)

    def count(self, article_ids: Iterable[str]) -> int:
        return sum(map(self._numbers.__contains__, article_ids))

    def numbers(self, sorting: Sorting | None = None) -> Sequence[int]:
        if sorting == ("date", True):
            return [number for _, number in self._newest]
        numbers = list(self._numbers.values())
        key, descending = sorting or ("relevance", True)
        if key in _KEYS:
            numbers.sort(key=lambda number: _KEYS[key](self.article(number)), reverse=descending)
        elif key == "quotes":
            numbers.sort(key=self._statements, reverse=descending)
        return numbers

    def _statements(self, number: int) -> int:
        found = self._annotations.get(number)
        return -1 if found is None else found.statement_count

    def article(self, number: int) -> Article:
        article = self._articles[number]
        if article is None:
            raise KeyError(number)
        return article

    def summary(self, number: int) -> Summary:
        article = self._articles[number]
        return GONE if article is None else summarise(article, self.annotations(number))

    def annotations(self, number: int) -> Annotations | None:
        return self._annotations.get(number)

    def annotate(self, found: Mapping[int, Annotations]) -> None:
        self._annotations.update(found)
        for number in found:
            self._unindexed.setdefault(number, True)

    def unindexed(self, most: int) -> dict[int, bool]:
        return dict(islice(self._unindexed.items(), most))

    def mark_indexed(self, numbers: Mapping[int, bool], checksums: Mapping[int, int] = {}) -> None:
        for number, annotated in numbers.items():
            if annotated == (number in self._annotations):
                self._unindexed.pop(number, None)
                self._checksums[number] = checksums.get(number, 0)
            elif self._articles[number] is not None:
                self._unindexed[number] = True

    def corrected(self, among: Iterable[int]) -> dict[int, int]:
        asked = {number for number, one in self._checksums.items() if one}.union(among)
        whole = (one for one in asked if one in self._annotations and one not in self._unindexed)
        return {number: self._checksums[number] for number in whole}

    def removed(self) -> Sequence[int]:
        return list(self._removed)

    def mark_forgotten(self, numbers: Iterable[int]) -> None:
        self._removed.difference_update(numbers)

    @property
    def told(self) -> None:
        return None

    @property
    def index_folder(self) -> None:
        return None

    def index_again(self) -> None:
        self._unindexed = dict.fromkeys(self._numbers.values(), False)
        self._removed.clear()

    def refresh(self) -> None:
        pass  # nobody else can

    def close(self) -> None:
        pass


def age(article: Article) -> _Age:
    """What grows with age, and where no date is stated is larger than all."""
    return article.stated is None, datetime.max - article.instant()
