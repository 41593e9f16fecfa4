"""One kind of document in the search engine, in memory or in a folder."""

import errno
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import tantivy
from tantivy import Filter, Order, Query, Searcher, TextAnalyzerBuilder, Tokenizer

from reader.errors import ReaderError
from reader.library.query.nodes import Sort, Sorting
from reader.library.search.documents import NOTHING, WORDS, date_of
from reader.library.search.results import FIRST, MOST_COUNTED, Results

_HEAP = 50_000_000  # bytes that the writer fills before it makes a segment of them
_WHOLE = TextAnalyzerBuilder(Tokenizer.raw()).build()
_ANALYZERS = {
    WORDS: TextAnalyzerBuilder(Tokenizer.whitespace()).build(),
    NOTHING: TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.remove_long(0)).build(),
}
_MONTH = 2_629_746  # seconds, on average
_MOST_TIMES = 2000  # months or years of one value
# The engine's ways to say that no more can be written, by the number of the system or its own word.
_FULL = (f"os error {errno.ENOSPC})", f"os error {errno.EDQUOT})", "StorageFull", "QuotaExceeded")
_ENDS = {"first": {"min": {"field": "stated"}}, "last": {"max": {"field": "stated"}}}
_FIELDS: dict[Sort, str] = {
    "date": "newest_first",
    "headline": "title",  # as a shelf sorts
    "source": "sources",
    "quotes": "statements",
    "speaker": "said_by",
}


class Match(NamedTuple):
    """An article that was found; a statement in it where *part* is the number of its quote."""

    number: int
    score: float
    part: int = -1


@dataclass(frozen=True)
class Counted:
    """How many documents have a value, when the first and the last were published, and the others.

    ``months`` counts articles by month, written ``2017-01``; over more than some ten years by year,
    written ``2017``.
    """

    value: str
    count: int
    first: date | None
    last: date | None
    months: dict[str, int]


class Engine:
    """Documents that each belong to an article, by its ``number``.

    One process at a time can write to a folder; the others find what it has written.
    """

    def __init__(self, schema: tantivy.Schema, folder: Path | None, *, parts: bool) -> None:
        """Open what is in *folder*; raises ValueError for what is damaged or of another schema.

        Documents with *parts* are parts of articles, of which one may have several. To write
        them raises ReaderError where the disk is full.
        """
        if folder is not None and _note(folder).exists():
            raise ValueError("damaged")
        self.schema = schema
        self._folder = folder
        self._parts = parts
        with self._writing():
            self._index = tantivy.Index(schema, path=None if folder is None else str(folder))
        for name, analyzer in _ANALYZERS.items():
            self._index.register_tokenizer(name, analyzer)
            self._index.register_fast_field_tokenizer(name, _WHOLE)
        self._writer: tantivy.IndexWriter | None = None
        self.is_changed = False  # since the last commit
        self.searcher = self._index.searcher()

    def open_writer(self) -> bool:
        """Whether this process may write from now on."""
        if self._writer is None:
            try:
                with self._writing():
                    self._writer = self._index.writer(_HEAP, num_threads=1)
            except ValueError:  # the engine's word for a folder that another process locked
                return False
        return True

    def add(self, document: tantivy.Document) -> None:
        """Take in *document*; it is found after the next commit."""
        assert self._writer is not None
        self.is_changed = True
        try:
            self._writer.add_document(document)
        except ValueError:  # its thread has ended, and a commit says why
            self.commit()
            raise

    def remove(self, number: int) -> None:
        """Forget what belongs to the article with that number, after the next commit."""
        assert self._writer is not None
        self.is_changed = True
        # By its term the engine would look for a signed number, and find none.
        self._writer.delete_documents_by_query(Query.term_query(self.schema, "number", number))

    def commit(self) -> None:
        """Let everything that was added be found, and last where there is a folder."""
        if self._writer is not None:
            with self.asking(), self._writing():
                self._writer.commit()
        self.is_changed = False
        self.reload()

    def reload(self) -> None:
        """Find what was committed by now, by whatever process."""
        self._index.reload()
        self.searcher = self._index.searcher()

    def close(self) -> None:
        """Let another process write."""
        writer, self._writer = self._writer, None
        if writer is not None:
            with suppress(ValueError):  # what it could not write it said at the commit
                writer.wait_merging_threads()

    def search(self, query: Query, sorting: Sorting | None = None) -> Results[Match]:
        """What *query* finds, the best first or sorted."""
        searcher = self.searcher
        if not searcher.num_docs:
            return Results(0, lambda most: ())
        key, descending = sorting or ("relevance", True)
        field = "oldest_first" if (key, descending) == ("date", False) else _FIELDS.get(key)
        order = Order.Desc if descending else Order.Asc

        def search(most: int, *, count: bool) -> tuple[list[Match], int]:
            with self.asking():
                # The engine's types leave `count` out.
                found: Any = searcher.search(
                    query, most, count=count, order_by_field=field, order=order
                )
                return self._matches(searcher, found.hits, scored=field is None), found.count

        first, count = search(FIRST, count=True)  # one reading of the index for both
        return Results(count, lambda most: search(most, count=False)[0], first)

    def total(self, query: Query) -> int:
        """How many documents *query* finds."""
        found: Any = self.searcher.search(query, 1)
        return int(found.count)

    def numbers(self, query: Query) -> list[int]:
        """The articles with a document that *query* finds, each once."""
        if not self.searcher.num_docs:
            return []
        hits = self.searcher.search(query, self.searcher.num_docs, count=False).hits
        return list(dict.fromkeys(_values(self.searcher, "number", hits)))

    def values(self, query: Query, field: str, most: int = MOST_COUNTED) -> list[str]:
        """The *most* frequent values of *field* in what *query* finds, up to MOST_COUNTED."""
        if not self.searcher.num_docs:
            return []
        terms = {"field": field, "size": min(most, MOST_COUNTED)}
        return [bucket["key"] for bucket in self._buckets(query, terms, {})]

    def count(
        self, query: Query, field: str, most: int = MOST_COUNTED, among: Sequence[str] = ()
    ) -> list[Counted]:
        """The *most* frequent values of *field* in what *query* finds, or of those *among* them.

        There are never more than MOST_COUNTED.
        """
        if not self.searcher.num_docs:
            return []
        terms = {"field": field, "size": min(most, MOST_COUNTED)}
        if among:
            terms["include"] = among
        buckets = self._buckets(query, terms, _ENDS)
        times = {} if self._parts else self._times(query, field, [one["key"] for one in buckets])
        return [_counted(bucket, times.get(bucket["key"], {})) for bucket in buckets]

    def count_all(self, query: Query) -> Counted:
        """How much *query* finds, and when, as if all of it had one value, which is empty."""
        if not self.searcher.num_docs:
            return Counted("", 0, None, None, {})
        ends = self.searcher.aggregate(query, _ENDS)
        periods, _ = _periods(ends, 1)
        found = self._buckets(query, {"field": periods, "size": _MOST_TIMES}, {})
        times = {time["key"]: time["doc_count"] for time in found}
        return _counted({"key": "", "doc_count": self.total(query), **ends}, times)

    def _times(self, query: Query, field: str, values: Sequence[str]) -> dict[str, dict[str, int]]:
        """How often what *query* finds has each of *values*, by month or by year."""
        periods, most = _periods(self.searcher.aggregate(query, _ENDS), len(values))
        details = {"times": {"terms": {"field": periods, "size": _MOST_TIMES}}}
        times = {}
        for start in range(0, len(values), most):
            some = values[start : start + most]
            terms = {"field": field, "size": len(some), "include": some}
            for bucket in self._buckets(query, terms, details):
                found = bucket["times"]["buckets"]
                times[bucket["key"]] = {time["key"]: time["doc_count"] for time in found}
        return times

    def _buckets(self, query: Query, terms: dict[str, Any], details: dict[str, Any]) -> list[Any]:
        wanted = {"values": {"terms": terms, "aggs": details}}
        buckets: list[Any] = self.searcher.aggregate(query, wanted)["values"]["buckets"]
        return buckets

    @contextmanager
    def asking(self) -> Iterator[None]:
        """Say damage that shows in words, and leave a note of it for the next opening."""
        try:
            yield
        except BaseException as error:
            if self._folder is None or not _is_damage(error):
                raise
            with suppress(OSError):  # a folder that is gone needs no note
                _note(self._folder).touch()
            reason = f"damaged ({error}); it is made anew at the next start"
            raise ReaderError(f"{self._folder}: {reason}") from None

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Say in words that the disk is full, which is no damage."""
        try:
            yield
        except ValueError as error:
            if self._folder is None or not any(word in str(error) for word in _FULL):
                raise
            raise ReaderError(f"{self._folder}: no space left on device") from None

    def _matches(
        self, searcher: Searcher, hits: Sequence[tuple[Any, tantivy.DocAddress]], *, scored: bool
    ) -> list[Match]:
        numbers = _values(searcher, "number", hits)
        parts = _values(searcher, "part", hits) if self._parts else [-1] * len(hits)
        scores = [hit[0] for hit in hits] if scored else [0.0] * len(hits)
        return list(map(Match, numbers, scores, parts))


def _is_damage(error: BaseException) -> bool:
    if isinstance(error, ValueError):
        return any(word in str(error) for word in ("IO error", "corrupt", "Path does not exist"))
    return type(error).__name__ == "PanicException"  # of no class that can be imported


def _note(folder: Path) -> Path:
    return folder / "damaged"


def _values(
    searcher: Searcher, field: str, hits: Sequence[tuple[Any, tantivy.DocAddress]]
) -> list[int]:
    found = searcher.fast_field_values(field, [address for _, address in hits])
    return [int(value) for value in found if value is not None]


def _periods(span: dict[str, Any], values: int) -> tuple[str, int]:
    """The field to count times by, and for how many values at once.

    The engine makes a bucket for every time of every value.
    """
    first, last = span["first"]["value"], span["last"]["value"]
    months = 0 if first is None or last is None else (last - first) / _MONTH + 1
    if values * months <= MOST_COUNTED:
        return "months", MOST_COUNTED
    return "years", max(1, int(MOST_COUNTED / (months / 12 + 1)))


def _counted(bucket: dict[str, Any], times: dict[str, int]) -> Counted:
    first, last = bucket["first"]["value"], bucket["last"]["value"]
    return Counted(
        bucket["key"],
        bucket["doc_count"],
        None if first is None else date_of(first),
        None if last is None else date_of(last),
        times,
    )
