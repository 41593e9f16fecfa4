"""Brings a library that lasts up to date with its sources: reads only what changed since."""

import json
import os
import stat
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b, file_digest
from pathlib import Path
from typing import Any

from reader.article import STANDARD_INPUT, Article
from reader.atomic import write_atomically
from reader.cleaning import without_login
from reader.errors import ReaderError, SourceError
from reader.library.filling.annotators import annotate_all, faults
from reader.library.filling.progress import Annotated, Progress, Read
from reader.library.filling.succession import successors
from reader.library.filling.waiting import may_wait, soonest_first
from reader.library.kept import changing, load
from reader.library.library import Library
from reader.library.notebook import Entries
from reader.library.storage.catalogue import Catalogue, Stamp
from reader.library.storage.disk import SOURCES, DiskShelf
from reader.sources import find_files, pages_ahead, read_articles
from reader.sources.document import Wishes
from reader.sources.files import addressed

_BATCH = 0.25  # seconds between transactions, and between messages
_INDEXING = 1.0  # seconds of annotating until what was found can be searched
_MARK = " #"  # after it, which content of what is no file
_DIGEST = 16  # bytes


def update(
    folder: Path,
    paths: Iterable[str],
    wishes: Wishes,
    notebook: Entries,
    *,
    anew: bool = False,
    alone: bool = False,
) -> Iterator[Progress]:
    """Take *paths* up among the sources of the library in *folder*, and read what changed in any.

    Files are told by size and time, and where those differ by their bytes. What is gone from a
    source that can be listed goes from the library. Statements are found by the speakers that a
    person has corrected in *notebook*, as it is by then. With *anew*, what another version of the
    reader found is looked for again, which takes as long as the first time. With *alone*, no more
    is read than *paths*, which are taken up by who wants them kept, and no file is missed. The last
    message is Annotated, with ``done == total``; a kill at any moment loses nothing that was said
    to be read.
    """
    shelf = DiskShelf(folder)
    library = Library(shelf, notebook)
    try:
        sources = [absolute(one) for one in paths] if alone else take_up(folder, paths)
        if not sources and len(shelf) and not (folder / SOURCES).exists():
            lost = "gone, and with it what the library holds; put it back, or name its sources"
            raise ReaderError(f"{folder / SOURCES}: {lost}")
        found = find_files(sources, apart=folder)  # the library may be kept among them
        files = soonest_first(found)
        as_found = Library(shelf)  # without what the notebook has, which is not to be kept twice
        catalogue = Catalogue(shelf.database)
        yield from _Reading(as_found, catalogue, sources, files, wishes, alone=alone).run()
        library.index()
        numbers = shelf.unannotated() + (shelf.outdated() if anew else [])
        yield from _annotate(library, shelf, numbers)
    finally:
        library.close()


def take_up(folder: Path, paths: Iterable[str]) -> list[str]:
    """Add *paths* to the list of sources of the library in *folder*, and return all of them.

    Not kept are standard input, which is read once, a password, which anybody could find, and a
    path that was never there: it may be mistyped.
    """
    path = folder / SOURCES
    named = [absolute(one) for one in paths]
    with changing(path):
        known = load(path, _listed, "not the list of a library's sources") or []
        passing = [one for one in named if _passes(one) and one not in known]
        sources = list(dict.fromkeys([*known, *(one for one in named if one not in passing)]))
        if sources != known:  # in ASCII: a path may be no text
            write_atomically(path, json.dumps(sources, indent=1))
    return [*sources, *dict.fromkeys(passing)]


def _listed(known: Any) -> list[str]:
    if not isinstance(known, list) or not all(isinstance(one, str) for one in known):
        raise ValueError("not a list of paths")
    return known


def _passes(path: str) -> bool:
    """Whether a path is not to be read again the next time."""
    if path == STANDARD_INPUT:
        return True
    if "://" in path:
        return without_login(path) != path
    return not os.path.lexists(path)


def absolute(path: str) -> str:
    """The same from whatever folder the reader is opened next; links are left as they are.

    A library has the whole file of which an article is named.
    """
    if path == STANDARD_INPUT or "://" in path:
        return path
    file, _ = addressed(path)
    return os.path.abspath(file)  # noqa: PTH100 (Path.resolve follows links)


class _Reading:
    """Looks at every file of the sources, and takes in what changed."""

    def __init__(
        self,
        library: Library,
        catalogue: Catalogue,
        sources: Sequence[str],
        files: Sequence[str | SourceError],
        wishes: Wishes,
        *,
        alone: bool,
    ) -> None:
        self._library = library
        self._catalogue = catalogue
        self._files = files
        self._wishes = wishes
        self._alone = alone
        self._pages = pages_ahead(files, wishes)
        self._known = catalogue.files()
        self._gone = set[str]() if alone else self._known.keys() - self._there(sources)
        # What a file that is gone had in common with others, these hold from now on.
        for again in catalogue.twins(self._gone) | catalogue.incomplete():
            self._known.pop(again, None)
        self._read: dict[str, tuple[Stamp, list[Article]]] = {}
        self._problems: list[tuple[str, str]] = []
        self._held: list[str] = []

    def run(self) -> Iterator[Read]:
        due = time.monotonic() + _BATCH
        for done, file in enumerate(self._files):
            if may_wait(file) and (self._read or self._problems):
                yield self._taken_in(done)
            if isinstance(file, SourceError):
                self._problems.append((file.path, file.reason))
            else:
                self._look_at(file)
            if time.monotonic() >= due:
                yield self._taken_in(done)
                due = time.monotonic() + _BATCH
        last = self._taken_in(len(self._files))
        self._catalogue.forget(self._gone)
        for article_id in self._catalogue.orphans():
            with suppress(KeyError):  # another process was faster
                self._library.remove(article_id)
        yield last

    def _there(self, sources: Iterable[str]) -> set[str]:
        """The known files that are there, or may be, for their source is out of reach."""
        found = {file for file in self._files if isinstance(file, str)}
        out_of_reach = [file.path for file in self._files if isinstance(file, SourceError)]
        out_of_reach += [one for one in sources if not os.path.exists(one)]  # noqa: PTH110
        within = tuple(f"{one}{end}" for one in out_of_reach for end in (os.sep, _MARK))
        return found | {
            path
            for path in self._known
            if path in out_of_reach or path.startswith((STANDARD_INPUT + _MARK, *within))
        }

    def _look_at(self, file: str) -> None:
        known = self._known.get(file)
        stamp = _look(file, known)
        if stamp and known and stamp.digest == known.digest:
            if stamp != known:
                self._catalogue.restamp(file, stamp)
            if self._alone:
                self._held += self._catalogue.contents(file)
            return
        articles = []
        for item in read_articles(file, self._wishes, self._pages):
            if isinstance(item, SourceError):
                self._problems.append((item.path, item.reason))
            else:
                articles.append(item)
        if articles:
            if stamp is None:  # the next time it may hold others, and these are kept
                stamp = Stamp(0, 0, _digest(one.id for one in articles))
                file += _MARK + stamp.digest.hex()
            self._read[file] = stamp, articles

    def _taken_in(self, done: int) -> Read:
        """Make what was read safe, and say so."""
        articles = [one for _, articles in self._read.values() for one in articles]
        new = self._library.add(articles)
        added = set(new)
        for article in articles:
            if article.id not in added:
                self._revise(article)
        changed = self._changed()
        self._catalogue.record(
            {
                path: (stamp, [one.id for one in articles])
                for path, (stamp, articles) in self._read.items()
            }
        )
        held = self._held + [one.id for one in articles if self._alone]
        problems, self._problems, self._read, self._held = self._problems, [], {}, []
        # One that another file holds still was not replaced.
        replaced = {old: new for old, new in changed.items() if not self._catalogue.holds(old)}
        return Read([], problems, done, len(self._files), replaced, new, held)

    def _changed(self) -> dict[str, str]:
        """The ids of articles that were read before in other words, with those of now."""
        changed: dict[str, str] = {}
        for path, (_, articles) in self._read.items():
            former = map(self._library.find, self._catalogue.contents(path))
            changed |= successors(filter(None, former), articles)
        return changed

    def _revise(self, article: Article) -> None:
        """Put *article* in the place of the same text, if that was in this file or in a gone one.

        What was found in it stays, unless that depends on what changed.
        """
        kept = self._library.find(article.id)
        if kept is None or kept == article:
            return
        if kept.path != article.path and kept.path not in self._gone:
            return
        found = self._library.annotated(article.id)
        with suppress(KeyError):
            self._library.remove(article.id)
        self._library.add([article])
        if found and (kept.blocks, kept.published) == (article.blocks, article.published):
            self._library.keep({article.id: found})


def _digest(ids: Iterable[str]) -> bytes:
    return blake2b(" ".join(ids).encode(), digest_size=_DIGEST).digest()


def _look(file: str, known: Stamp | None) -> Stamp | None:
    """The stamp of *file* now, None for what is no file. The bytes are read only if need be."""
    try:
        status = os.stat(file)  # noqa: PTH116 (bulk work)
        if known and (known.size, known.modified) == (status.st_size, status.st_mtime_ns):
            return known
        if not stat.S_ISREG(status.st_mode):  # a pipe would be waited for
            return None
        with open(file, "rb") as opened:  # noqa: PTH123
            digest = file_digest(opened, lambda: blake2b(digest_size=_DIGEST)).digest()
    except (OSError, ValueError):  # reading it will say what is wrong
        return None
    return Stamp(status.st_size, status.st_mtime_ns, digest)


def _annotate(library: Library, shelf: DiskShelf, numbers: Sequence[int]) -> Iterator[Annotated]:
    """Annotate the articles with those *numbers* in order, and index them by and by."""
    done = 0
    problems: list[tuple[str, str]] = []
    due = time.monotonic() + _INDEXING
    for found in annotate_all(_still_there(shelf, numbers)):
        library.keep(found)
        problems += faults(found, library.find)
        done += len(found)
        if time.monotonic() >= due and done < len(numbers):
            library.index()
            yield Annotated({}, done, len(numbers), problems)
            problems = []
            due = time.monotonic() + _INDEXING
    library.index()
    yield Annotated({}, len(numbers), len(numbers), problems)


def _still_there(shelf: DiskShelf, numbers: Iterable[int]) -> Iterator[Article]:
    for number in numbers:
        with suppress(KeyError):  # another process may have removed it
            yield shelf.article(number)
