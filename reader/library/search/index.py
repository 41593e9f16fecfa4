"""The full-text index of articles and of the statements in them, by article number.

The engine is tantivy. Only this module, ``engine``, ``documents``, ``translation`` and
``stemming`` know that.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, get_args

from tantivy import Query

from reader.article import Annotations, Article
from reader.errors import ReaderError, reason_of
from reader.library.folding import words
from reader.library.query.nodes import (
    And,
    Flag,
    Near,
    Node,
    Phrase,
    Sorting,
    Statement,
    TextField,
)
from reader.library.search.documents import (
    ARTICLE_FIELDS,
    STATEMENT_FIELDS,
    VERSION,
    article_schema,
    documents,
    statement_schema,
    telling_words,
    told_names,
)
from reader.library.search.engine import Counted, Engine, Match
from reader.library.search.results import Results, Rows
from reader.library.search.translation import Translator

Facet = Literal["speakers", "people", "organisations", "places", "names", "sources", "months"]
Kept = Callable[[Flag | Phrase | Near], Sequence[int]]
Removed = Callable[[], Sequence[int]]

_EVERYTHING = And(())
_KINDS = ("articles", "statements")
_TELLING = 40  # words, and names, by which others are like an article
_NAME_WEIGHT = 0.5  # of a name besides that of its words
_ALIKE = 0.2  # share of its likeness to itself from which on another article is like one
_MOST_ALIKE = 100


class Index:
    """Articles and statements, in memory, or in *folder* where they last."""

    def __init__(self, folder: Path | None, kept: Kept, removed: Removed) -> None:
        """Open it; raises ValueError where *folder* holds a damaged one or one of another make.

        *kept* gives the numbers of the articles which the person marked as a query asks, and
        *removed* those which are still in the index, and are not to be found.
        """
        articles, statements = ((folder and folder / name) for name in _KINDS)
        self._articles = Engine(article_schema(), articles, parts=False)
        self._statements = Engine(statement_schema(), statements, parts=True)
        self._kept = kept
        self._removed = removed

    def open_writer(self) -> bool:
        """Whether this process may change the index; one at a time may."""
        return self._articles.open_writer() and self._statements.open_writer()

    def add(self, number: int, article: Article, annotations: Annotations | None) -> None:
        """Index *article* under *number*; it is found after a commit."""
        whole, statements = documents(number, article, annotations)
        self._articles.add(whole)
        for statement in statements:
            self._statements.add(statement)

    def remove(self, number: int) -> None:
        """Take the article with that number out; it is found no more after a commit."""
        self._articles.remove(number)
        self._statements.remove(number)

    def commit(self) -> None:
        """Let what was added be found."""
        if not self._statements.is_changed:
            self._articles.commit()
            return
        from concurrent.futures import ThreadPoolExecutor  # who indexes no statements needs none

        with ThreadPoolExecutor(1) as both:  # at once: each waits for a thread of its engine
            statements = both.submit(self._statements.commit)
            self._articles.commit()
            statements.result()

    def reload(self) -> None:
        """Find what another process has added."""
        self._articles.reload()
        self._statements.reload()

    def close(self) -> None:
        """Let another process change the index."""
        self._articles.close()
        self._statements.close()

    def articles(self, node: Node, sorting: Sorting | None = None) -> Sequence[Match]:
        """The articles that *node* holds for, best first or sorted."""
        if isinstance(node, Statement) and (sorting is None or sorting[0] == "relevance"):
            with self._statements.asking():  # the best is the one with the best statement
                numbers = self._statements.numbers(self._about_statements(node))
            return Rows(numbers, lambda number: Match(number, 0.0))
        with self._articles.asking():
            return self._articles.search(self._about_articles(node), sorting)

    def statements(self, node: Node, sorting: Sorting | None = None) -> Results[Match]:
        """The statements that *node* holds for, best first or sorted."""
        with self._statements.asking():
            return self._statements.search(self._about_statements(node), sorting)

    def similar(
        self, number: int, article: Article, annotations: Annotations | None
    ) -> Sequence[Match]:
        """Other articles with the same names and telling words, most alike first.

        They have a good part of what the article has in common with itself, and it is indexed.
        """
        engine = self._articles
        with engine.asking():
            alike = self._alike(article, annotations)
            itself = Query.const_score_query(self._numbered(engine, [number]), 0.0)
            own = engine.search(alike.and_must_match(itself))
            if not own:
                return ()
            others = self._numbered(engine, [number, *self._removed()])
            found = engine.search(alike.and_must_not_match(others))[:_MOST_ALIKE]
        return [match for match in found if match.score >= _ALIKE * own[0].score]

    def _alike(self, article: Article, annotations: Annotations | None) -> Query:
        """What an article has that a few others have, too."""
        engine = self._articles
        commonest = max(2, engine.searcher.num_docs // 4)
        shared = Query.more_like_this_document_fields_query(
            engine.schema,
            {"body": [telling_words(article)]},
            min_doc_frequency=2,
            max_doc_frequency=commonest,
            min_term_frequency=1,
            max_query_terms=_TELLING,
            min_word_length=3,
        )
        named = told_names(article, annotations.entities if annotations else ())
        for (field, name), _ in named.most_common(_TELLING):
            if asked := words(name):
                query = self._about_articles(Phrase(tuple(asked), field, exact=True))
                if 2 <= engine.total(query) <= commonest:
                    shared = shared.or_should_match(Query.boost_query(query, _NAME_WEIGHT))
        return shared

    def values(self, node: Node, facet: Facet, most: int) -> list[str]:
        """The *most* frequent values of *facet* in the articles that *node* holds for."""
        with self._articles.asking():
            return self._articles.values(self._about_articles(node), facet, most)

    def count_in_articles(
        self, node: Node, facet: Facet, most: int, among: Sequence[str] = ()
    ) -> list[Counted]:
        """How many of these articles have the *most* frequent values, or those *among* them.

        Raises ValueError for what is no facet.
        """
        if facet not in (known := get_args(Facet)):
            raise ValueError(f"no facet {facet!r}; there are {', '.join(known)}")
        with self._articles.asking():
            return self._articles.count(self._about_articles(node), facet, most, among)

    def count_articles(self, node: Node) -> Counted:
        """How many articles *node* holds for, and when they were published."""
        with self._articles.asking():
            return self._articles.count_all(self._about_articles(node))

    def count_in_statements(self, node: Node, speakers: Sequence[str]) -> list[Counted]:
        """How many statements each of *speakers* makes in these articles, without times."""
        with self._statements.asking():
            return self._statements.count(self._within(node), "speakers", among=speakers)

    def count_said(self, node: Node) -> int:
        """How many of the statements that *node* holds for somebody with a name did say."""
        with self._statements.asking():
            said = Query.exists_query("speakers")
            return self._statements.total(self._about_statements(node).and_must_match(said))

    def _within(self, node: Node) -> Query:
        """All statements of the articles that *node* holds for."""
        query = self._about_statements(_EVERYTHING)
        if node == _EVERYTHING:
            return query
        numbers = self._articles.numbers(self._about_articles(node))
        return query.and_must_match(self._numbered(self._statements, numbers))

    def _about_articles(self, node: Node) -> Query:
        def others(node: Node) -> Sequence[int]:
            return self._statements.numbers(self._about_statements(node))

        return self._translated(self._articles, ARTICLE_FIELDS, others, node)

    def _about_statements(self, node: Node) -> Query:
        def others(node: Node) -> Sequence[int]:
            return self._articles.numbers(self._about_articles(node))

        return self._translated(self._statements, STATEMENT_FIELDS, others, node)

    def _translated(
        self,
        engine: Engine,
        fields: Sequence[TextField],
        others: Callable[[Node], Sequence[int]],
        node: Node,
    ) -> Query:
        query = Translator(engine, fields, others, self._kept).translate(node)
        removed = self._removed()
        return query.and_must_not_match(self._numbered(engine, removed)) if removed else query

    def _numbered(self, engine: Engine, numbers: Sequence[int]) -> Query:
        return Query.term_set_query(engine.schema, "number", numbers)


def open_index(folder: Path, kept: Kept, removed: Removed) -> Index | None:
    """The index in *folder*; None if there is none, a damaged one, or one of another version."""
    place = folder / str(VERSION)
    if not all((place / name / "meta.json").exists() for name in _KINDS):
        return None
    try:
        return Index(place, kept, removed)
    except ValueError:
        return None


def make_index(folder: Path, kept: Kept, removed: Removed) -> Index:
    """An empty index in *folder*, in the place of what is there or beside it.

    Raises ReaderError where none can be made.
    """
    import shutil

    shutil.rmtree(folder.parent, ignore_errors=True)  # those of former libraries too
    place = folder / str(VERSION)
    try:
        for name in _KINDS:
            (place / name).mkdir(parents=True)
    except OSError as error:
        raise ReaderError(f"{place}: {reason_of(error)}") from None
    return Index(place, kept, removed)
