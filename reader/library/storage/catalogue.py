"""Which files a library was made from, so that only what changed is read again."""

import os
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from reader.library.storage.database import Database


class Stamp(NamedTuple):
    """What tells a file from an earlier state of it: bytes, nanoseconds, and a hash of them all."""

    size: int
    modified: int
    digest: bytes


class Catalogue:
    """The files behind the articles of a library that lasts.

    A path is kept as the bytes that the system knows it by, which may be no text.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def files(self) -> dict[str, Stamp]:
        """Every file that was read, by its path, as it was then."""
        rows = self._database.run("SELECT path, size, modified, digest FROM files")
        return {os.fsdecode(path): Stamp(*stamp) for path, *stamp in rows}

    def contents(self, path: str) -> list[str]:
        """The ids of the articles that the file held when it was read, in its order."""
        rows = self._database.run(
            "SELECT id FROM contents LEFT JOIN articles USING (id) WHERE contents.path = ?"
            " ORDER BY number",
            os.fsencode(path),
        )
        return [row[0] for row in rows]

    def holds(self, article_id: str) -> bool:
        """Whether any file holds that article."""
        return bool(self._database.run("SELECT 1 FROM contents WHERE id = ? LIMIT 1", article_id))

    def record(self, contents: Mapping[str, tuple[Stamp, Iterable[str]]]) -> None:
        """Note the articles, by id, that files hold now, and no others."""
        run = self._database.run
        with self._database.writing():
            for path, (stamp, ids) in contents.items():
                self._forget(path)
                run("INSERT INTO files VALUES (?, ?, ?, ?)", os.fsencode(path), *stamp)
                for article_id in ids:
                    run(
                        "INSERT OR IGNORE INTO contents VALUES (?, ?)",
                        os.fsencode(path),
                        article_id,
                    )

    def restamp(self, path: str, stamp: Stamp) -> None:
        """Note that *path* was touched, and holds what it held."""
        with self._database.writing():
            self._database.run(
                "UPDATE files SET size = ?, modified = ?, digest = ? WHERE path = ?",
                *(*stamp, os.fsencode(path)),
            )

    def forget(self, paths: Iterable[str]) -> None:
        """Note that files are gone."""
        with self._database.writing():
            for path in paths:
                self._forget(path)

    def twins(self, paths: Collection[str]) -> set[str]:
        """The other files that hold an article which is in one of *paths*, too."""
        rows = (
            row
            for path in paths
            for row in self._database.run(
                "SELECT path FROM contents WHERE id IN (SELECT id FROM contents WHERE path = ?)",
                os.fsencode(path),
            )
        )
        return {os.fsdecode(row[0]) for row in rows} - set(paths)

    def incomplete(self) -> set[str]:
        """The files of which an article is missing."""
        rows = self._database.run(
            "SELECT DISTINCT path FROM contents WHERE id NOT IN (SELECT id FROM articles)"
        )
        return {os.fsdecode(row[0]) for row in rows}

    def orphans(self) -> list[str]:
        """The ids of articles that are in no file any more."""
        rows = self._database.run(
            "SELECT id FROM articles WHERE id NOT IN (SELECT id FROM contents)"
        )
        return [row[0] for row in rows]

    def _forget(self, path: str) -> None:
        self._database.run("DELETE FROM files WHERE path = ?", os.fsencode(path))
        self._database.run("DELETE FROM contents WHERE path = ?", os.fsencode(path))
