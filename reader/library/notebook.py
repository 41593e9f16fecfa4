"""What the person at the screen keeps about articles: read, starred, tags, notes, corrections.

Kept by article id in one JSON file under the XDG data folder. A change is read, merged and
written at once and atomically, under a lock, so that a kill loses nothing and two readers do not
undo each other.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from reader import xdg
from reader.cleaning import clean, clean_line
from reader.errors import SourceError
from reader.library.corrections import Correction, Corrections, former, put
from reader.library.kept import changing, load, store


@dataclass(frozen=True)
class Entry:
    """What is kept about one article; ``corrections`` are of who says its statements."""

    read: bool = False
    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    corrections: Corrections = ()


_BLANK = Entry()
_Changes = dict[str, dict[str, Any]]  # fields of entries, by the ids of their articles


def default_path() -> Path:
    """Return the notebook's place: ``$XDG_DATA_HOME/article-reader/notebook.json``."""
    return xdg.folder("data") / "notebook.json"


def _entries(rows: dict[str, dict[str, Any]]) -> dict[str, Entry]:
    return {key: _entry(row) for key, row in rows.items()}


def _entry(row: dict[str, Any]) -> Entry:
    """The entry that was written as *row*; TypeError or AttributeError when that is none."""
    corrections = tuple(_correction(**one) for one in row.get("corrections", ()))
    tags = tuple(row.get("tags", ()))
    entry = Entry(**{**row, "tags": tags, "corrections": corrections})
    for name, value in vars(entry).items():
        if type(value) is not type(getattr(_BLANK, name)):
            raise TypeError(f"{name} cannot be {value!r}")
    if not all(isinstance(tag, str) for tag in entry.tags):
        raise TypeError("tags are words")
    return _cleaned(entry)


def _correction(words: str, speakers: list[str], place: int) -> Correction:
    """The correction that was written so, cleaned as the rest of an entry."""
    if not isinstance(words, str) or type(place) is not int:
        raise TypeError(f"no statement is told by {words!r} and {place!r}")
    if not isinstance(speakers, list) or not all(isinstance(one, str) for one in speakers):
        raise TypeError("speakers are names")
    names = tuple(filter(None, map(clean_line, speakers)))
    return Correction(clean_line(words), names, place)


def _row(entry: Entry) -> dict[str, Any]:
    """What is written of *entry*: the fields that are not as in a blank one."""
    row = {name: one for name, one in vars(entry).items() if one != getattr(_BLANK, name)}
    if entry.corrections:
        row["corrections"] = [vars(one) for one in entry.corrections]
    return row


def _cleaned(entry: Entry) -> Entry:
    """The entry without what could harm a terminal: another program may have written it."""
    return replace(entry, tags=tuple(map(clean_line, entry.tags)), note=clean(entry.note))


class Entries(Protocol):
    """What is kept about articles, by their ids."""

    def items(self) -> Iterable[tuple[str, Entry]]:
        """Each id with its entry; those that are blank need not be there."""

    def get(self, article_id: str, /) -> Entry | None:
        """The entry about that article; None, or a blank one, if nothing is kept."""


def _free(replaced: Mapping[str, str], entries: Mapping[str, Entry]) -> dict[str, str]:
    """Those of *replaced* that have nothing kept about the new article."""
    return {old: new for old, new in replaced.items() if entries.get(new, _BLANK) == _BLANK}


class Notebook:
    """Entries by article id, with undo for the changes of this sitting."""

    def __init__(self, path: Path) -> None:
        """Read the notebook at *path*; a missing one is empty.

        Raises SourceError when the file is there and is no notebook: it is never overwritten.
        """
        self._path = path
        self._taking = Lock()  # for the two below, which are of the same file
        self._stamp = _stamp(path)
        self._entries = self._load()
        self._undo: list[_Changes] = []

    def entry(self, article_id: str) -> Entry:
        """What is kept about that article, a blank entry if nothing is."""
        return self._entries.get(article_id, _BLANK)

    def get(self, article_id: str, /) -> Entry | None:
        """What is kept about that article, None if nothing is."""
        return self._entries.get(article_id)

    def items(self) -> Iterable[tuple[str, Entry]]:
        """The entries that are not blank, as they are now, whoever has changed them.

        Where the file cannot be read any more they stay as they were.
        """
        with self._taking, suppress(SourceError):
            if (stamp := _stamp(self._path)) != self._stamp:
                self._entries, self._stamp = self._load(), stamp
        return self._entries.items()

    def change(self, article_id: str, **fields: Any) -> Entry:
        """Set *fields* of the entry and write the notebook; SourceError when that fails.

        Corrections are put among those that there are.
        """
        self.change_all([article_id], **fields)
        return self.entry(article_id)

    def change_all(self, article_ids: Iterable[str], **fields: Any) -> None:
        """Set *fields* of all these entries in one step, which is undone as one."""
        self._undo.append(self._store(dict.fromkeys(article_ids, fields)))

    def note_reading(self, article_id: str) -> None:
        """Mark the article as read, which is nothing to be undone: nobody asked for it."""
        if not self.entry(article_id).read:
            self._store({article_id: {"read": True}})

    def undo(self) -> list[str]:
        """Take the last change back; return the ids of its articles, none when there is none.

        Other fields stay: another reader may have changed them since.
        """
        if not self._undo:
            return []
        self._store(self._undo[-1])
        return list(self._undo.pop())

    def carry(self, replaced: Mapping[str, str]) -> None:
        """Let articles have what is kept about those in whose place they are now, by their ids.

        Where something is kept about the new one already both stay as they are. Else changes of
        the old one can be undone in the new one. SourceError when the notebook cannot be written.
        """
        moved = _free(replaced, self._entries)
        if any(self.entry(old) != _BLANK for old in moved):
            with self._changing() as entries:
                moved = _free(moved, entries)  # another reader may have touched the new one
                for old, new in moved.items():
                    if old in entries:
                        entries[new] = entries.pop(old)
        self._undo = [
            {moved.get(key, key): fields for key, fields in changes.items()}
            for changes in self._undo
        ]

    def _store(self, changes: _Changes) -> _Changes:
        """Make *changes* to the entries as they are in the file now; return what undoes them."""
        undoing = {}
        with self._changing() as entries:
            for article_id, fields in changes.items():
                before = entries.get(article_id, _BLANK)
                back = {name: getattr(before, name) for name in fields}
                if new := fields.get("corrections"):
                    fields = {**fields, "corrections": put(before.corrections, new)}
                    back["corrections"] = former(before.corrections, new)
                undoing[article_id] = back
                entries[article_id] = replace(before, **fields)
                if entries[article_id] == _BLANK:
                    del entries[article_id]
        return undoing

    @contextmanager
    def _changing(self) -> Iterator[dict[str, Entry]]:
        """The entries as they are in the file now, which is written once they were changed."""
        with changing(self._path):
            entries = self._load()
            yield entries
            store(self._path, {key: _row(entry) for key, entry in entries.items()})
            with self._taking:
                self._entries, self._stamp = entries, _stamp(self._path)

    def _load(self) -> dict[str, Entry]:
        return load(self._path, _entries, "not a notebook of this reader") or {}


def _stamp(path: Path) -> tuple[int, int] | None:
    """What differs once the file was written again, None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns
