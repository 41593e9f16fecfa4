"""A shelf that lasts: articles and annotations in an SQLite file, beside them their index.

What ``add`` and ``annotate`` were given is safe when they return, even if the program is killed;
the index only follows. Several programs may have a shelf open.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from reader import __version__
from reader.article import Annotations, Article
from reader.errors import ReaderError, reason_of
from reader.library.folding import fold
from reader.library.query.nodes import Sorting
from reader.library.storage.codec import (
    decode_annotations,
    decode_article,
    decode_when,
    encode_annotations,
    encode_article,
    encode_when,
)
from reader.library.storage.database import UNSTATED, Database, UnusableError, set_aside
from reader.library.storage.shelf import Shelf
from reader.library.summary import GONE, Summary

T = TypeVar("T")

SOURCES = "sources.json"

_NAME = "articles.sqlite3"
_WHOLE = 2  # of "indexed": 0 nothing, 1 the text, from here on all, and a checksum of corrections
_RECENT = 256  # articles that are kept decoded: those on the screen are looked at again

_INSERT = """\
INSERT OR IGNORE INTO articles
    (id, instant, title, headline, path, source, published, published_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number
"""
_COLUMNS: dict[str, str] = {
    "date": f"{UNSTATED}, instant",
    "headline": "title",
    "source": "source",
    "quotes": "statements",
}


def holds_library(folder: Path) -> bool:
    """Whether a library is kept in *folder*, or at least the list of its sources.

    Raises ReaderError when nobody may look.
    """
    with _usable(folder):
        return any((folder / name).exists() for name in (_NAME, SOURCES))


@contextmanager
def _usable(folder: Path) -> Iterator[None]:
    """Say in words, as a ReaderError, why *folder* cannot have a library."""
    try:
        yield
    except OSError as error:
        reason = f"no library can be kept there ({reason_of(error)})"
        raise ReaderError(f"{folder}: {reason}") from None


class DiskShelf(Shelf):
    """The shelf in *folder*, which is made if it is not there."""

    def __init__(self, folder: Path) -> None:
        """Open it; ReaderError if the folder cannot be used, or is full of something else.

        A library that cannot be used is kept under another name, and this shelf is empty.
        """
        self._folder = folder
        self._told: str | None = None
        with _usable(folder):
            if not holds_library(folder) and _holds_files(folder):
                reason = "no library is there, but other files; name a folder of its own"
                raise ReaderError(f"{folder}: {reason}")
            folder.mkdir(parents=True, exist_ok=True)
            self.database = self._open()
        self._indexer_since: int | None = None  # the last number at its first look
        self.refresh()

    @property
    def told(self) -> str | None:
        return self._told

    @property
    def index_folder(self) -> Path:
        return self._folder / "index" / str(self._one("SELECT key FROM library"))

    def __len__(self) -> int:
        return int(self._one("SELECT count(*) FROM articles"))

    def add(self, articles: Iterable[Article]) -> list[int]:
        added = []
        run = self.database.run
        with self.database.writing():
            for article in articles:
                for (number,) in run(_INSERT, *_row(article)):  # none if it is here already
                    run("INSERT INTO texts VALUES (?, ?, NULL)", number, encode_article(article))
                    added.append(number)
        return added

    def remove(self, number: int) -> None:
        run = self.database.run
        with self.database.writing():
            if not run("DELETE FROM articles WHERE number = ? RETURNING number", number):
                raise KeyError(number)
            run("DELETE FROM texts WHERE number = ?", number)
            run("INSERT INTO removed VALUES (?)", number)
        self.refresh()

    def number(self, article_id: str) -> int | None:
        rows = self.database.run("SELECT number FROM articles WHERE id = ?", article_id)
        return rows[0][0] if rows else None

    def count(self, article_ids: Iterable[str]) -> int:
        among = "SELECT count(*) FROM articles WHERE id IN (SELECT value FROM json_each(?))"
        return int(self._one(among, json.dumps(list(article_ids))))

    def numbers(self, sorting: Sorting | None = None) -> Sequence[int]:
        key, descending = sorting or ("", False)
        way = "DESC" if descending else "ASC"
        order = f"{_COLUMNS[key]} {way}, number" if key in _COLUMNS else "number"
        # As one row, for a row of each takes four times as long.
        listed = f"SELECT number FROM articles ORDER BY {order}"
        numbers: list[int] = json.loads(
            self._one(f"SELECT json_group_array(number) FROM ({listed})")
        )
        return numbers

    def article(self, number: int) -> Article:
        return self._article(number)

    def summary(self, number: int) -> Summary:
        return self._summary(number)

    def annotations(self, number: int) -> Annotations | None:
        return self._annotations(number)

    def annotate(self, found: Mapping[int, Annotations]) -> None:
        run = self.database.run
        with self.database.writing():
            for number, annotations in found.items():
                run(
                    "UPDATE texts SET annotations = ? WHERE number = ?",
                    *(encode_annotations(annotations), number),
                )
                run(
                    "UPDATE articles SET statements = ?, annotated_by = ?, fault = ?,"
                    " indexed = min(indexed, 1) WHERE number = ?",
                    *(annotations.statement_count, __version__, annotations.fault or None, number),
                )
        self.refresh()

    def unannotated(self) -> list[int]:
        """The articles in which nobody has looked for quotes and names, newest first."""
        return self._newest("statements IS NULL")

    def outdated(self) -> list[int]:
        """Those in which another version of the reader has, newest first."""
        return self._newest("statements IS NOT NULL AND annotated_by IS NOT ?", __version__)

    def faults(self) -> list[tuple[str, str]]:
        """Address and reason of the articles in which nothing could be found."""
        rows = self.database.run(
            "SELECT article, fault FROM articles JOIN texts USING (number) WHERE fault IS NOT NULL"
        )
        read = ((self._decode(decode_article, data), fault) for data, fault in rows)
        return [(article.address, fault) for article, fault in read if article]

    def _newest(self, condition: str, *values: str) -> list[int]:
        order = f"ORDER BY {_COLUMNS['date']} DESC, number"
        rows = self.database.run(f"SELECT number FROM articles WHERE {condition} {order}", *values)
        return [row[0] for row in rows]

    def unindexed(self, most: int) -> dict[int, bool]:
        rows = self.database.run(
            "SELECT number, indexed FROM articles INDEXED BY by_state"
            " WHERE indexed < 2 AND (indexed = 0 OR statements IS NOT NULL)"
            " ORDER BY number LIMIT ?",
            most,
        )
        if self._indexer_since is None:
            self._indexer_since = int(self._one("SELECT coalesce(max(number), 0) FROM articles"))
        # Who asks is the only one that changes the index now; but one that was killed before may
        # have indexed more than it came to note.
        return {number: bool(state) or number <= self._indexer_since for number, state in rows}

    def mark_indexed(self, numbers: Mapping[int, bool], checksums: Mapping[int, int] = {}) -> None:
        with self.database.writing():
            for number, annotated in numbers.items():
                state = _WHOLE + checksums.get(number, 0) if annotated else 1
                self.database.run("UPDATE articles SET indexed = ? WHERE number = ?", state, number)

    def corrected(self, among: Iterable[int]) -> dict[int, int]:
        rows = self.database.run(
            f"SELECT number, indexed - {_WHOLE} FROM articles WHERE indexed > {_WHOLE}"
            f" UNION ALL SELECT number, 0 FROM articles WHERE indexed = {_WHOLE}"
            " AND number IN (SELECT value FROM json_each(?))",
            json.dumps(list(among)),
        )
        return dict(rows)

    def removed(self) -> Sequence[int]:
        return [row[0] for row in self.database.run("SELECT number FROM removed")]

    def mark_forgotten(self, numbers: Iterable[int]) -> None:
        with self.database.writing():
            for number in numbers:
                self.database.run("DELETE FROM removed WHERE number = ?", number)

    def index_again(self) -> None:
        with self.database.writing():
            self.database.run("UPDATE articles SET indexed = 0")
            self.database.run("DELETE FROM removed")

    def refresh(self) -> None:
        # Made anew: what a thread is reading just now goes into the old ones.
        self._summary = lru_cache(4 * _RECENT)(self._read_summary)
        self._article = lru_cache(_RECENT)(self._read_article)
        self._annotations = lru_cache(_RECENT)(self._read_annotations)

    def close(self) -> None:
        self.database.close()

    def _open(self) -> Database:
        path = self._folder / _NAME
        try:
            return Database(path)
        except UnusableError as error:
            kept = set_aside(path)
            self._told = (
                f"{path} {error}; it is kept as {kept.name},"
                " and the library is made anew from its sources"
            )
            return Database(path)

    def _one(self, statement: str, *values: Any) -> Any:
        return self.database.run(statement, *values)[0][0]

    def _read_summary(self, number: int) -> Summary:
        rows = self.database.run(
            "SELECT id, headline, path, source, published, published_by, statements"
            " FROM articles WHERE number = ?",
            number,
        )
        if not rows:
            return GONE
        article_id, headline, path, source, published, by, statements = rows[0]
        when = self._decode(lambda data: decode_when(json.loads(data)), published)
        return Summary(article_id, headline, path, source, when, by, statements)

    def _read_article(self, number: int) -> Article:
        rows = self.database.run("SELECT article FROM texts WHERE number = ?", number)
        if not rows:
            listed = self._one("SELECT count(*) FROM articles WHERE number = ?", number)
            raise self.database.damaged("a text is missing") if listed else KeyError(number)
        article = self._decode(decode_article, rows[0][0])
        assert article is not None  # the column is NOT NULL
        return article

    def _read_annotations(self, number: int) -> Annotations | None:
        rows = self.database.run("SELECT annotations FROM texts WHERE number = ?", number)
        return self._decode(decode_annotations, rows[0][0] if rows else None)

    def _decode(self, decode: Callable[[Any], T], data: Any) -> T | None:
        try:
            return None if data is None else decode(data)
        except (ValueError, TypeError) as error:  # what SQLite takes for sound may not be
            raise self.database.damaged(error) from None


def _holds_files(folder: Path) -> bool:
    """Whether something is in *folder* that is not hidden."""
    return folder.is_dir() and any(not one.name.startswith(".") for one in folder.iterdir())


def _row(article: Article) -> tuple[str | None, ...]:
    published = encode_when(article.published)
    return (
        article.id,
        article.instant().isoformat(),
        fold(article.headline),
        article.headline,
        article.path,
        article.source,
        json.dumps(published) if published else None,
        article.published_by,
    )
