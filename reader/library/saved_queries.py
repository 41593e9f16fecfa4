"""The queries that the person saved, by name, to be used as ``query:name``.

Kept in one JSON file under the XDG data folder, which is read again before each change, and locked
until it is written, so that two readers do not undo each other.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader import xdg
from reader.errors import QueryError, ReaderError
from reader.library.folding import fold
from reader.library.kept import changing, load, store
from reader.library.query.parsing import parse

_LONGEST_NAME = 40  # characters


def default_path() -> Path:
    """Return the place of saved queries: ``$XDG_DATA_HOME/article-reader/queries.json``."""
    return xdg.folder("data") / "queries.json"


class Queries(Mapping[str, str]):
    """Queries by name; names are told apart as a query does, without case and accents."""

    def __init__(self, path: Path | None = None) -> None:
        """Read those at *path*; a missing file has none, and without a path none are kept.

        Raises SourceError when the file is there and holds no queries: it is never overwritten.
        """
        self._path = path
        self._queries = {} if path is None else _load(path)

    def __getitem__(self, name: str) -> str:
        return self._queries[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._queries)

    def __len__(self) -> int:
        return len(self._queries)

    def save(self, name: str, query: str) -> str | None:
        """Keep *query* under *name* and return the one that was there, None if none was.

        Raises QueryError for a query that could not be used, ReaderError for a name that could
        not, and SourceError when the file cannot be written.
        """
        name = _checked(name)
        with self._changing() as queries:
            same = [other for other in queries if fold(other) == fold(name)]
            replaced = [queries.pop(other) for other in same]
            queries[name] = query
            _check(name, query, queries)
        return replaced[0] if replaced else None

    def forget(self, name: str) -> str:
        """Keep the query of that name no longer, and return it.

        Raises ReaderError without it, or while another query asks for it, and SourceError when
        the file cannot be written.
        """
        with self._changing() as queries:
            if name not in queries:
                raise ReaderError(f"there is no saved query {name}")
            before = dict(queries)
            del queries[name]
            for other, query in queries.items():
                if _holds(query, before) and not _holds(query, queries):
                    raise ReaderError(f"the saved query {other} asks for {name}")
        return before[name]

    @contextmanager
    def _changing(self) -> Iterator[dict[str, str]]:
        """All of them, with those that another reader has saved, to be written once changed."""
        if self._path is None:
            queries = dict(self._queries)
            yield queries
        else:
            with changing(self._path):
                queries = _load(self._path)
                yield queries
                store(self._path, queries)
        self._queries = queries


def _checked(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_NAME or not all(c.isalnum() or c in " -_" for c in name):
        raise ReaderError(
            f"a query's name has letters, digits, spaces, - and _, {_LONGEST_NAME} at most"
        )
    return name


def _check(name: str, query: str, saved: Mapping[str, str]) -> None:
    if not query.strip():
        raise QueryError("there is no query to save", 0)
    parse(query, saved=saved)
    parse(f'query:"{name}"', saved=saved)  # which finds out whether it asks for itself


def _holds(query: str, saved: Mapping[str, str]) -> bool:
    """Whether *query* can be asked where these are saved."""
    try:
        parse(query, saved=saved)
    except QueryError:
        return False
    return True


def _load(path: Path) -> dict[str, str]:
    return load(path, _by_name, "no saved queries of this reader") or {}


def _by_name(queries: Any) -> dict[str, str]:
    if not isinstance(queries, dict) or not all(isinstance(q, str) for q in queries.values()):
        raise ValueError("it should hold queries by name")
    return queries
