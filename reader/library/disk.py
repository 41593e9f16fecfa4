"""A shelf that lasts: articles and annotations in an SQLite file, beside them their index.

What ``add`` and ``annotate`` were given is safe when they return, even if the program is killed;
the index only follows. Several programs may have a shelf open.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from reader.article import Annotations, Article
from reader.errors import ReaderError
from reader.library.codec import (
    decode_annotations,
    decode_article,
    decode_when,
    encode_annotations,
    encode_article,
    encode_when,
)
from reader.library.database import Connection, UnusableError, connect, set_aside
from reader.library.folding import fold
from reader.library.shelf import Shelf, Sorting
from reader.library.summary import Summary

_NAME = "articles.sqlite3"
_RECENT = 256  # articles that are kept decoded: those on the screen are looked at again

_COLUMNS = {
    "date": "instant",
    "headline": "title",
    "source": "source",
    "quotes": "statements",
}


class DiskShelf(Shelf):
    """The shelf in *folder*, which is made if it is not there."""

    def __init__(self, folder: Path) -> None:
        """Open it; ReaderError if the folder cannot be used.

        A library that cannot be used is kept under another name, and this shelf is empty.
        """
        self._folder = folder
        self._told: str | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.database = self._open()
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise ReaderError(f"{folder}: no library can be kept there ({reason})") from None
        self._opened_at = self._last_number()
        self._summary = lru_cache(4 * _RECENT)(self._read_summary)
        self._article = lru_cache(_RECENT)(self._read_article)
        self._annotations = lru_cache(_RECENT)(self._read_annotations)

    @property
    def told(self) -> str | None:
        return self._told

    @property
    def index_folder(self) -> Path:
        return self._folder / "index"

    def __len__(self) -> int:
        return int(self._one("SELECT count(*) FROM articles"))

    def add(self, articles: Iterable[Article]) -> list[int]:
        added = []
        with self.database.writing() as database:
            for article in articles:
                row = database.execute(
                    "INSERT OR IGNORE INTO articles"
                    " (id, instant, title, headline, path, source, published, published_by)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number",
                    _row(article),
                ).fetchone()
                if row is not None:
                    added.append(row[0])
                    database.execute(
                        "INSERT INTO texts (number, article) VALUES (?, ?)",
                        (row[0], encode_article(article)),
                    )
        return added

    def remove(self, number: int) -> None:
        with self.database.writing() as database:
            database.execute("DELETE FROM articles WHERE number = ?", (number,))
            database.execute("DELETE FROM texts WHERE number = ?", (number,))

    def number(self, article_id: str) -> int | None:
        row = self.database.execute(
            "SELECT number FROM articles WHERE id = ?", (article_id,)
        ).fetchone()
        return row and int(row[0])

    def has(self, number: int) -> bool:
        return bool(self._one("SELECT count(*) FROM articles WHERE number = ?", number))

    def numbers(self, sorting: Sorting | None = None) -> Sequence[int]:
        key, descending = sorting or ("", False)
        column = _COLUMNS.get(key, "number")
        way = "DESC" if descending else "ASC"
        rows = self.database.execute(f"SELECT number FROM articles ORDER BY {column} {way}, number")
        return [row[0] for row in rows]

    def article(self, number: int) -> Article:
        return self._article(number)

    def summary(self, number: int) -> Summary:
        return self._summary(number)

    def annotations(self, number: int) -> Annotations | None:
        return self._annotations(number)

    def annotate(self, found: Mapping[int, Annotations]) -> None:
        with self.database.writing() as database:
            for number, annotations in found.items():
                database.execute(
                    "UPDATE texts SET annotations = ? WHERE number = ?",
                    (encode_annotations(annotations), number),
                )
                database.execute(
                    "UPDATE articles SET statements = ? WHERE number = ?",
                    (len(annotations.statements), number),
                )
        self.refresh()

    def unannotated(self) -> list[int]:
        """The articles in which nobody has looked for quotes and names, newest first."""
        rows = self.database.execute(
            "SELECT number FROM articles WHERE statements IS NULL ORDER BY instant DESC"
        )
        return [row[0] for row in rows]

    def unindexed(self, most: int) -> dict[int, bool]:
        rows = self.database.execute(
            "SELECT number, indexed FROM articles INDEXED BY by_state"
            " WHERE indexed < 2 AND (indexed = 0 OR statements IS NOT NULL)"
            " ORDER BY number LIMIT ?",
            (most,),
        )
        # Of what was here at the opening the index may know more than it came to be noted.
        return {number: bool(indexed) or number <= self._opened_at for number, indexed in rows}

    def mark_indexed(self, numbers: Mapping[int, bool]) -> None:
        with self.database.writing() as database:
            database.executemany(
                "UPDATE articles SET indexed = ? WHERE number = ?",
                [(2 if annotated else 1, number) for number, annotated in numbers.items()],
            )

    def index_again(self) -> None:
        """Let the whole index be made anew."""
        with self.database.writing() as database:
            database.execute("UPDATE articles SET indexed = 0")

    def refresh(self) -> None:
        self._summary.cache_clear()
        self._annotations.cache_clear()

    def close(self) -> None:
        self.database.close()

    def _open(self) -> Connection:
        path = self._folder / _NAME
        try:
            return connect(path)
        except UnusableError as error:
            kept = set_aside(path)
            self._told = (
                f"{path} {error}; it is kept as {kept.name},"
                " and the library is made anew from its sources"
            )
            return connect(path)

    def _one(self, statement: str, *values: Any) -> Any:
        return self.database.execute(statement, values).fetchone()[0]

    def _last_number(self) -> int:
        return int(self._one("SELECT coalesce(max(number), 0) FROM articles"))

    def _read_summary(self, number: int) -> Summary:
        row = self.database.execute(
            "SELECT id, headline, path, source, published, published_by, statements"
            " FROM articles WHERE number = ?",
            (number,),
        ).fetchone()
        article_id, headline, path, source, published, by, statements = row
        when = decode_when(json.loads(published)) if published else None
        return Summary(article_id, headline, path, source, when, by, statements)

    def _read_article(self, number: int) -> Article:
        return decode_article(self._one("SELECT article FROM texts WHERE number = ?", number))

    def _read_annotations(self, number: int) -> Annotations | None:
        data = self._one("SELECT annotations FROM texts WHERE number = ?", number)
        return None if data is None else decode_annotations(data)


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
