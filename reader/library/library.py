"""The library: every article that was opened, what was found in it, and search."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from reader.article import Annotations, Article
from reader.library.query import parse

if TYPE_CHECKING:
    from reader.library.index import Index


@dataclass(frozen=True)
class Hit:
    """An article that a query found; scores compare only within one search."""

    article: Article
    score: float


class Library:
    """Articles in the order in which they were added, each id once.

    One thread may add and annotate while another iterates and searches.
    """

    def __init__(self) -> None:
        self._articles: dict[str, Article] = {}
        self._numbered: list[Article | None] = []  # by the index's numbers; None once removed
        self._indexed = 0  # how many of the numbered are in the index
        self._annotations: dict[str, Annotations] = {}
        self._index: Index | None = None
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._articles)

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._articles

    def __iter__(self) -> Iterator[Article]:
        with self._lock:
            return iter(list(self._articles.values()))

    def get(self, article_id: str) -> Article:
        """The article with that id; KeyError without one."""
        return self._articles[article_id]

    def add(self, articles: Iterable[Article]) -> list[Article]:
        """Take in *articles* as they come; return those whose id was not there yet."""
        return [article for article in articles if self._add(article)]

    def _add(self, article: Article) -> bool:
        with self._lock:
            if article.id in self._articles:
                return False
            self._numbered.append(article)
            self._articles[article.id] = article
            return True

    def remove(self, article_id: str) -> None:
        """Forget the article with that id; KeyError without one."""
        with self._lock:
            article = self._articles.pop(article_id)
            self._annotations.pop(article_id, None)
            number = self._numbered.index(article)
            self._numbered[number] = None
            if number < self._indexed:
                self._index_of().remove(number)

    def index(self) -> None:
        """Make what was added ready to be searched; a search does it too, but then one waits."""
        while self._index_next():
            pass

    def _index_next(self) -> bool:
        """Index one more article, so that the lock is never held for long."""
        with self._lock:
            if self._indexed == len(self._numbered):
                return False
            article = self._numbered[self._indexed]
            if article is not None:
                self._index_of().add(self._indexed, article)
            self._indexed += 1
            return True

    def _index_of(self) -> "Index":
        if self._index is None:
            from reader.library.index import Index  # the engine, for commands that search nothing

            self._index = Index()
        return self._index

    def search(self, query: str, limit: int | None = None, *, typing: bool = False) -> list[Hit]:
        """The articles that match *query*, best first, at most *limit*; QueryError if it is none.

        *typing* says that the query is not finished, see ``query.parse``. A blank query matches
        everything.
        """
        tree = parse(query, typing=typing)
        self.index()
        with self._lock:
            found = self._index_of().search(tree, limit)
            hits = ((self._numbered[number], score) for score, number in found)
            return [Hit(article, score) for article, score in hits if article is not None]

    def annotations(self, article_id: str) -> Annotations:
        """What the language says about that article: computed once, then kept."""
        known = self.annotated(article_id)
        if known is not None:
            return known
        from reader.language import annotate

        article = self._articles[article_id]
        computed = annotate(article.text, article.blocks)  # long: not while holding the lock
        with self._lock:
            return self._annotations.setdefault(article_id, computed)

    def keep(self, annotations: Mapping[str, Annotations]) -> None:
        """Take in annotations that were computed elsewhere, by article id."""
        with self._lock:
            self._annotations.update(
                (key, found) for key, found in annotations.items() if key in self._articles
            )

    def annotated(self, article_id: str) -> Annotations | None:
        """What is known about that article already; None if it was never annotated."""
        return self._annotations.get(article_id)
