"""The library: every article that was opened, what was found in it, and search."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from threading import RLock
from typing import TYPE_CHECKING

from reader.article import Annotations, Article, Quote, by_statement
from reader.citation import attribution, statement_words
from reader.library.corrections import Corrections, correct
from reader.library.folding import words
from reader.library.notebook import Entries
from reader.library.query.nodes import And, Or, Phrase, Query, Quotes, Sorting
from reader.library.query.parsing import parse
from reader.library.search.indexing import Indexing
from reader.library.search.results import Rows
from reader.library.storage.shelf import MemoryShelf, Shelf
from reader.library.summary import GONE, Summary

if TYPE_CHECKING:
    from reader.library.people import Person
    from reader.library.search.engine import Counted, Match
    from reader.library.search.index import Facet

_LOOKED_THROUGH = Query(Quotes(None, None))
MOST_NAMES = 500  # of each kind, those that most articles have
_FAR = 20_000  # rows: how far down a list one article is looked for


@dataclass(frozen=True)
class Hit:
    """An article that a query found; scores compare only within one search."""

    article: Summary
    score: float


@dataclass(frozen=True)
class Quotation:
    """A statement that a query found: who said what, and in which article.

    ``parts`` are its quotes, several where it is split, none once the article was removed;
    ``words`` are theirs, on one line.
    """

    article: Summary
    parts: tuple[Quote, ...]
    speaker: str
    words: str


class Listing(Rows[int, Summary]):
    """Rows of a list, which are read when one looks at them."""

    def __init__(self, numbers: Sequence[int], shelf: Shelf) -> None:
        super().__init__(numbers, shelf.summary)
        self._shelf = shelf

    def place_of(self, article_id: str) -> int | None:
        """Which row an article has, if it is among the first few thousand."""
        number = self._shelf.number(article_id)
        first = islice(self._items, _FAR)
        return next((place for place, one in enumerate(first) if one == number), None)


class Library:
    """Articles in the order in which they were added, each id once.

    Who said what, and who is named, is searched only in articles that were annotated: ask for the
    ``annotations`` of each, or ``keep`` those that were computed elsewhere.

    Several threads may use it at once. One lock is for what changes the shelf or lists it, and is
    never held for long; another, which is taken before that one, lets a single thread index at a
    time. To look at an article and to search take neither: what was there may be gone.
    """

    def __init__(
        self,
        shelf: Shelf | None = None,
        notebook: Entries | None = None,
        *,
        follows: bool = False,
    ) -> None:
        """Keep articles on *shelf*; ``is:starred`` and the like ask *notebook*, by article id.

        Who says a statement is whom the person has named there; the shelf has whom the language
        has found, so that a correction can be taken back.
        A library that *follows* leaves adding and indexing to another process.
        """
        self._shelf = MemoryShelf() if shelf is None else shelf
        self._lock = RLock()  # for what changes the shelf or lists it
        self._notebook: Entries = {} if notebook is None else notebook
        self.follows = follows
        self._indexing = Indexing(self._shelf, self._notebook, self._lock, follows=follows)

    @property
    def told(self) -> str | None:
        """What was wrong with the library that was to be opened, None if nothing."""
        return self._shelf.told

    def __len__(self) -> int:
        return len(self._shelf)

    def __contains__(self, article_id: object) -> bool:
        return isinstance(article_id, str) and self._shelf.number(article_id) is not None

    def count(self, article_ids: Iterable[str]) -> int:
        """How many of these articles are here, in much less time than asking for each."""
        return self._shelf.count(article_ids)

    def __iter__(self) -> Iterator[Article]:
        with self._lock:
            numbers = list(self._shelf.numbers())
        for number in numbers:
            try:
                article = self._shelf.article(number)
            except KeyError:  # removed meanwhile
                continue
            yield article

    def get(self, article_id: str) -> Article:
        """The article with that id; KeyError without one."""
        return self._shelf.article(self._number(article_id))

    def find(self, article_id: str) -> Article | None:
        """The article with that id, None without one: another process may have removed it."""
        with suppress(KeyError):
            return self.get(article_id)
        return None

    def listing(self, query: Query | None = None, sorting: Sorting | None = None) -> "Listing":
        """What a list shows of every article, or of those that *query* finds as far as indexed.

        Sorted, or in the order in which they were added, or the best first.
        """
        if query is None:
            with self._lock:
                return Listing(self._shelf.numbers(sorting), self._shelf)
        found = self._indexing.open().articles(query.node, query.sort or sorting)
        return Listing(Rows(found, lambda match: match.number), self._shelf)

    def add(self, articles: Iterable[Article]) -> list[str]:
        """Take in *articles*; return the ids of those that were not there yet.

        They are safe once this returns, where the library lasts at all.
        """
        with self._lock:
            added = self._shelf.add(articles)
            return [self._shelf.summary(number).id for number in added]

    def remove(self, article_id: str) -> None:
        """Forget the article with that id; KeyError without one."""
        with self._lock:
            self._shelf.remove(self._number(article_id))

    def annotations(self, article_id: str) -> Annotations:
        """What the language says about that article: computed once, then kept."""
        known = self.annotated(article_id)
        if known is not None:
            return known
        from reader.language import annotate_article

        article = self.get(article_id)
        computed = annotate_article(article)  # long: not while holding the lock
        self.keep({article_id: computed})
        return correct(article, computed, self._corrections(article_id))

    def keep(self, annotations: Mapping[str, Annotations]) -> None:
        """Take in annotations that were computed elsewhere, by article id, as they were found."""
        if not annotations:
            return
        with self._lock:
            numbered = {self._shelf.number(key): found for key, found in annotations.items()}
            self._shelf.annotate(
                {number: found for number, found in numbered.items() if number is not None}
            )

    def annotated(self, article_id: str) -> Annotations | None:
        """What is known about that article already; None if it was never annotated."""
        number = self._shelf.number(article_id)
        found = None if number is None else self._shelf.annotations(number)
        corrections = self._corrections(article_id)
        if found is None or not corrections:
            return found
        article = self.find(article_id)
        return None if article is None else correct(article, found, corrections)

    def _corrections(self, article_id: str) -> Corrections:
        kept = self._notebook.get(article_id)
        return kept.corrections if kept else ()

    # Search

    def index(self, seconds: float = math.inf) -> None:
        """Make what was added ready to be searched, for about so long if there is much of it."""
        self._indexing.catch_up(seconds)

    def refresh(self) -> None:
        """See what other processes have added."""
        self._indexing.refresh()

    def search(
        self, query: str | Query, *, sorting: Sorting | None = None, wait: bool = True
    ) -> Sequence[Hit]:
        """The articles that *query* finds, best first or sorted; QueryError if it is none.

        The *sorting* that the query itself asks for wins. A blank query finds everything. Without
        *wait* articles that are not indexed yet are left out.
        """
        asked = self._prepare(query, wait=wait)
        found = self._indexing.open().articles(asked.node, asked.sort or sorting)
        return Rows(found, lambda match: Hit(self._shelf.summary(match.number), match.score))

    def statements(
        self, query: str | Query, *, sorting: Sorting | None = None, wait: bool = True
    ) -> Sequence[Quotation]:
        """The statements that *query* finds in annotated articles, in the same way.

        Words without a field are words of a statement, and what is asked of the article must hold
        for the one it is in.
        """
        asked = self._prepare(query, wait=wait)
        found = self._indexing.open().statements(asked.node, asked.sort or sorting)
        return Rows(found, self._quotation)

    def similar(self, article_id: str, *, wait: bool = True) -> Sequence[Hit]:
        """Articles that are like the one with that id, most alike first; KeyError without it."""
        number = self._number(article_id)
        if wait:
            self.index()
        found = self._indexing.open().similar(
            number, self._shelf.article(number), self._shelf.annotations(number)
        )
        return Rows(found, lambda match: Hit(self._shelf.summary(match.number), match.score))

    def looked_through(self) -> int:
        """In how many articles it is known by now what they quote, as far as searches find it."""
        return len(self.search(_LOOKED_THROUGH, wait=False))

    def facets(
        self, query: str | Query, facet: "Facet", most: int = MOST_NAMES, *, wait: bool = True
    ) -> "list[Counted]":
        """The *most* frequent values of *facet* in the articles that *query* finds.

        Raises ValueError for what is no facet.
        """
        asked = self._prepare(query, wait=wait)
        return self._indexing.open().count_in_articles(asked.node, facet, most)

    def people(
        self, query: str | Query, most: int = MOST_NAMES, *, wait: bool = True
    ) -> "list[Person]":
        """Who speaks and who and what is named in the annotated articles that *query* finds.

        The *most* frequent in each role, never more than MOST_COUNTED in all. Of a name that
        is part of others all counts are of what a query for it finds.
        """
        from reader.library.people import ROLES, fields_of, gather, most_quoted, namesakes

        asked = self._prepare(query, wait=wait)
        index = self._indexing.open()
        named = [(role, index.values(asked.node, facet, most)) for role, facet in ROLES.items()]
        names = list({name for _, some in named for name in some})
        if not names:
            return []
        articles = index.count_in_articles(asked.node, "names", len(names), names)
        people = gather(named, articles, index.count_in_statements(asked.node, names))
        for one in namesakes(people):
            name = tuple(words(one.name))
            named_so = Or(tuple(Phrase(name, field, exact=True) for field in fields_of(one)))
            found = index.count_articles(And((asked.node, named_so)))
            one.articles, one.first, one.last = found.count, found.first, found.last
            one.months = found.months
            if one.statements:
                said_so = And((asked.node, Phrase(name, "speaker", exact=True)))
                one.statements = index.count_said(said_so)
        return most_quoted(people)

    def _prepare(self, query: str | Query, *, wait: bool) -> Query:
        asked = parse(query) if isinstance(query, str) else query
        if wait:
            self.index()
        return asked

    def _number(self, article_id: str) -> int:
        number = self._shelf.number(article_id)
        if number is None:
            raise KeyError(article_id)
        return number

    def _quotation(self, match: "Match") -> Quotation:
        gone = Quotation(GONE, (), "unknown", GONE.headline)
        try:
            article = self._shelf.article(match.number)
        except KeyError:
            return gone
        found = self._shelf.annotations(match.number) or Annotations()
        known = correct(article, found, self._corrections(article.id))
        parts = next(by_statement(islice(known.quotes, match.part, None)), ())
        if not parts:
            return gone
        return Quotation(
            self._shelf.summary(match.number),
            parts,
            attribution(article, parts),
            statement_words(article, parts),
        )

    def close(self) -> None:
        """Let go of files, where the library has any."""
        if self._shelf.index_folder is not None:
            self._indexing.close()
            with self._lock:
                self._shelf.close()
