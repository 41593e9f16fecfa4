"""Which files a library was made from, so that only what changed is read again."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reader.library.database import Connection


class Stamp(NamedTuple):
    """What tells a file from an earlier state of it: bytes, nanoseconds, and a hash of them all."""

    size: int
    modified: int
    digest: bytes


class Catalogue:
    """The files behind the articles of a library that lasts."""

    def __init__(self, database: Connection) -> None:
        self._database = database

    def files(self) -> Mapping[str, Stamp]:
        """Every file that was read, by its path, as it was then."""
        rows = self._database.execute("SELECT path, size, modified, digest FROM files")
        return {path: Stamp(*stamp) for path, *stamp in rows}

    def record(self, contents: Mapping[str, tuple[Stamp, Iterable[str]]]) -> None:
        """Note the articles, by id, that files hold now, and no others."""
        with self._database.writing():
            for path, (stamp, ids) in contents.items():
                self._forget(path)
                self._database.execute("INSERT INTO files VALUES (?, ?, ?, ?)", (path, *stamp))
                for article_id in ids:
                    self._database.execute(
                        "INSERT OR IGNORE INTO contents VALUES (?, ?)", (path, article_id)
                    )

    def restamp(self, path: str, stamp: Stamp) -> None:
        """Note that *path* was touched, and holds what it held."""
        with self._database.writing():
            self._database.execute(
                "UPDATE files SET size = ?, modified = ?, digest = ? WHERE path = ?",
                (*stamp, path),
            )

    def forget(self, path: str) -> None:
        """Note that *path* is gone."""
        with self._database.writing():
            self._forget(path)

    def orphans(self) -> list[str]:
        """The ids of articles that are in no file any more."""
        rows = self._database.execute(
            "SELECT id FROM articles WHERE id NOT IN (SELECT id FROM contents)"
        )
        return [row[0] for row in rows]

    def _forget(self, path: str) -> None:
        self._database.execute("DELETE FROM files WHERE path = ?", (path,))
        self._database.execute("DELETE FROM contents WHERE path = ?", (path,))
