"""The SQLite file of a library: what is in it, whose it is, and whether it can be trusted."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.errors import ReaderError

VERSION = 1  # of the tables
_MARK = 0x41525444  # SQLite's application id, which says whose file it is
_PATIENCE = 20  # seconds that another program may take to write

_TABLES = """
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
    indexed INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX by_instant ON articles (instant);
CREATE INDEX by_state ON articles (number)
    WHERE indexed < 2 AND (indexed = 0 OR statements IS NOT NULL);
CREATE TABLE texts (number INTEGER PRIMARY KEY, article BLOB NOT NULL, annotations BLOB);
CREATE TABLE files (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, digest BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE contents (path TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (path, id)) WITHOUT ROWID;
CREATE INDEX by_content ON contents (id);
"""


class UnusableError(Exception):
    """What is wrong with a file, as the end of a sentence about it."""


class Connection(sqlite3.Connection):
    """A connection that says damage in words, and leaves a note for the next opening."""

    path: Path

    def execute(self, statement: str, values: Any = (), /) -> sqlite3.Cursor:
        """Run one statement; ReaderError where the file is damaged or cannot be written."""
        try:
            return super().execute(statement, values)
        except sqlite3.OperationalError as error:  # locked, full, gone
            raise ReaderError(f"{self.path}: {error}") from None
        except sqlite3.DatabaseError as error:
            if not isinstance(error, sqlite3.IntegrityError):
                _note(self.path).touch()
            raise ReaderError(
                f"{self.path}: damaged ({error}); it is made anew at the next start"
            ) from None

    @contextmanager
    def writing(self) -> Iterator["Connection"]:
        """One transaction: all of it lasts, or nothing."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield self
        except BaseException:
            self.execute("ROLLBACK")
            raise
        self.execute("COMMIT")


def connect(path: Path) -> Connection:
    """Open the library's file, made if it is not there; UnusableError if it must not be used."""
    if _note(path).exists():
        raise UnusableError("was found to be damaged")
    try:
        database = sqlite3.connect(
            path,
            _PATIENCE,
            isolation_level=None,
            check_same_thread=False,  # the library sees to it that one thread writes
            factory=Connection,
        )
    except sqlite3.Error as error:
        raise ReaderError(f"{path}: {error}") from None
    database.path = path
    try:
        _prepare(database, path)
    except sqlite3.DatabaseError as error:
        database.close()
        if "locked" in str(error):
            raise ReaderError(f"{path}: another program does not let go of it") from None
        raise UnusableError(f"is damaged ({error})") from None
    except BaseException:
        database.close()
        raise
    return database


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


def _prepare(database: Connection, path: Path) -> None:
    run = super(Connection, database).execute  # here damage has other consequences
    run("PRAGMA journal_mode = WAL")
    run("PRAGMA synchronous = NORMAL")
    run("PRAGMA foreign_keys = ON")
    run("BEGIN IMMEDIATE")
    try:
        (version,) = run("PRAGMA user_version").fetchone()
        (tables,) = run("SELECT count(*) FROM sqlite_schema").fetchone()
        if not tables and not version:
            for statement in _TABLES.split(";"):
                run(statement)
            run(f"PRAGMA application_id = {_MARK}")
            run(f"PRAGMA user_version = {VERSION}")
        else:
            _check(database, path, version)
    finally:
        run("COMMIT")


def _check(database: Connection, path: Path, version: int) -> None:
    (mark,) = database.execute("PRAGMA application_id").fetchone()
    if mark != _MARK:
        raise UnusableError("is no library of this reader")
    if version != VERSION:
        age = "newer" if version > VERSION else "older"
        raise UnusableError(f"was made by a{'n' * (age == 'older')} {age} version of this reader")
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    (size,) = database.execute("PRAGMA page_size").fetchone()
    waiting = path.with_name(path.name + "-wal")
    if path.stat().st_size < pages * size and not (waiting.exists() and waiting.stat().st_size):
        raise UnusableError("is cut off")


def _note(path: Path) -> Path:
    return path.with_name(f"{path.name}.damaged")
