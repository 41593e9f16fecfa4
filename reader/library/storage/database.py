"""The SQLite file of a library: what is in it, whose it is, and whether it can be trusted."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from reader.errors import ReaderError

VERSION = 4  # of the tables
_MARK = 0x41525444  # SQLite's application id, which says whose file it is
_PATIENCE = 20  # seconds that another program may take to write
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

UNSTATED = "(published IS NULL OR published_by = 'file')"  # by the article itself
_BY_INSTANT = f"CREATE INDEX by_instant ON articles ({UNSTATED}, instant DESC)"
_BY_CORRECTION = "CREATE INDEX by_correction ON articles (number) WHERE indexed > 2"
_BY_FAULT = "CREATE INDEX by_fault ON articles (number) WHERE fault IS NOT NULL"

_TABLES = f"""
CREATE TABLE library (key TEXT NOT NULL);
INSERT INTO library VALUES (lower(hex(randomblob(8))));
CREATE TABLE articles (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    instant TEXT NOT NULL,
    title TEXT NOT NULL,
    headline TEXT NOT NULL,
    path TEXT NOT NULL,
    source TEXT NOT NULL,
    published TEXT,
    published_by TEXT NOT NULL,
    statements INTEGER,
    indexed INTEGER NOT NULL DEFAULT 0,
    annotated_by TEXT,
    fault TEXT
);
{_BY_INSTANT};
CREATE INDEX by_state ON articles (number)
    WHERE indexed < 2 AND (indexed = 0 OR statements IS NOT NULL);
{_BY_CORRECTION};
{_BY_FAULT};
CREATE TABLE texts (number INTEGER PRIMARY KEY, article BLOB NOT NULL, annotations BLOB);
CREATE TABLE removed (number INTEGER PRIMARY KEY);
CREATE TABLE files (
    path BLOB PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, digest BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE contents (path BLOB NOT NULL, id TEXT NOT NULL, PRIMARY KEY (path, id)) WITHOUT ROWID;
CREATE INDEX by_content ON contents (id);
"""

_UPGRADES = {  # from that version
    1: "ALTER TABLE articles ADD COLUMN annotated_by TEXT",
    2: f"""
UPDATE articles SET instant = coalesce(
    strftime('%Y-%m-%dT%H:%M:%S', json_extract(published, '$[0]')), instant
) WHERE published IS NOT NULL;
DROP INDEX by_instant;
{_BY_INSTANT}
""",
    3: f"{_BY_CORRECTION}; ALTER TABLE articles ADD COLUMN fault TEXT; {_BY_FAULT}",
}


class UnusableError(Exception):
    """What is wrong with a library's file, as the end of a sentence about it."""


class Database:
    """The file of a library: any threads may read it, while one at a time writes."""

    def __init__(self, path: Path) -> None:
        """Open it, made if it is not there.

        Raises UnusableError for one that is damaged or of another version, and ReaderError if
        it is somebody else's or cannot be opened.
        """
        self.path = path
        if _note(path).exists():
            raise UnusableError("was found to be damaged")
        self._lock = Lock()  # a statement is prepared, run and read by one thread
        try:
            self._connection = sqlite3.connect(
                path, _PATIENCE, isolation_level=None, check_same_thread=False
            )
        except sqlite3.Error as error:
            raise ReaderError(f"{path}: {error}") from None
        try:
            self._prepare()
        except sqlite3.Error as error:
            self.close()
            if _is_damage(error):
                raise UnusableError(f"is damaged ({error})") from None
            raise ReaderError(f"{path}: {error}") from None
        except BaseException:
            self.close()
            raise

    def run(self, statement: str, *values: Any) -> list[Any]:
        """Run one statement and return its rows; ReaderError where that cannot be done."""
        try:
            with self._lock:
                return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:  # locked, full, gone, damaged
            if _is_damage(error):
                raise self.damaged(error) from None
            raise ReaderError(f"{self.path}: {error}") from None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all that is run within lasts, or nothing."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk has ended it already
                self.run("ROLLBACK")
            raise

    def damaged(self, reason: object) -> ReaderError:
        """Leave a note of the damage for the next opening; the error that says it."""
        _note(self.path).touch()
        return ReaderError(f"{self.path}: damaged ({reason}); it is made anew at the next start")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _prepare(self) -> None:
        run = self._connection.execute  # damage has other consequences here
        if not self._is_blank():
            self._check()
            self._upgrade()
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = NORMAL")
        if self._is_blank():
            run("BEGIN IMMEDIATE")
            if self._is_blank():  # still: another program may have been faster
                for statement in _TABLES.split(";"):
                    run(statement)
                run(f"PRAGMA application_id = {_MARK}")
                run(f"PRAGMA user_version = {VERSION}")
            run("COMMIT")

    def _is_blank(self) -> bool:
        return not (self._number("PRAGMA user_version") or self._number(_COUNT_TABLES))

    def _check(self) -> None:
        if self._number("PRAGMA application_id") != _MARK:
            reason = "a file of another program; keep the library in another folder"
            raise ReaderError(f"{self.path}: {reason}")
        version = self._number("PRAGMA user_version")
        if not 0 < version <= VERSION:
            age = "a newer" if version > VERSION else "an unknown"
            raise UnusableError(f"was made by {age} version of this reader")
        length = self._number("PRAGMA page_count") * self._number("PRAGMA page_size")
        waiting = self.path.with_name(self.path.name + "-wal")  # may hold the last pages
        if self.path.stat().st_size < length and not (waiting.exists() and waiting.stat().st_size):
            raise UnusableError("is cut off")

    def _upgrade(self) -> None:
        run = self._connection.execute
        if self._number("PRAGMA user_version") == VERSION:
            return
        run("BEGIN IMMEDIATE")
        while (version := self._number("PRAGMA user_version")) < VERSION:
            for statement in _UPGRADES[version].split(";"):
                run(statement)
            run(f"PRAGMA user_version = {version + 1}")
        run("COMMIT")

    def _number(self, statement: str) -> int:
        return int(self._connection.execute(statement).fetchone()[0])


_COUNT_TABLES = "SELECT count(*) FROM sqlite_schema"


def set_aside(path: Path) -> Path:
    """Give the file another name, under which it is kept, and return that."""
    number = 1
    while (kept := path.with_name(f"{path.name}.unusable-{number}")).exists():
        number += 1
    path.rename(kept)
    for rest in ("-wal", "-shm"):
        beside = path.with_name(path.name + rest)
        if beside.exists():
            beside.rename(kept.with_name(kept.name + rest))
    _note(path).unlink(missing_ok=True)
    return kept


def _is_damage(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # not of SQLite but of what reads it: text that is no UTF-8
        return isinstance(error, sqlite3.OperationalError)
    return code & 0xFF in _DAMAGE  # the rest of the bits are details


def _note(path: Path) -> Path:
    return path.with_name(f"{path.name}.damaged")
