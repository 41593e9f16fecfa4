"""Keeping the index up with the shelf: what is waiting, for how long, and who may write."""

import math
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from threading import Lock, RLock
from typing import TYPE_CHECKING

from reader.library.corrections import Corrections, checksum, correct
from reader.library.matching.keeping import is_kept
from reader.library.notebook import Entries
from reader.library.query.nodes import Flag, Near, Phrase
from reader.library.storage.shelf import Shelf

if TYPE_CHECKING:
    from reader.library.search.index import Index

_BATCH = 20_000  # articles that are indexed in one go, at most
_SOON, _LATE = 0.5, 30.0  # seconds until what was added is found: at first, and in the long run
_POLL = 0.05  # seconds between looks at what another process does
_PATIENCE = 20.0  # seconds that one waits for it
_GROWTH = 16  # times: articles wait at every commit, and each makes one more part to be merged


class Indexing:
    """The index of what is on *shelf*, with the corrections of speakers in *notebook*.

    ``is:starred`` and the like ask the notebook. One that *follows* leaves the writing to another
    process, but for what was corrected when that is gone. *lock* is for what is on the shelf.
    """

    def __init__(self, shelf: Shelf, notebook: Entries, lock: RLock, *, follows: bool) -> None:
        self._shelf = shelf
        self._notebook = notebook
        self._lock = lock
        self._follows = follows
        self._index: Index | None = None
        self._writing = Lock()  # taken before the other, never after it

    def open(self) -> "Index":
        """The index, which is made anew where it is damaged or of another version."""
        with self._lock:
            if self._index is None:
                # The engine, for who searches.
                from reader.library.search.index import Index, make_index, open_index

                folder, asked = self._shelf.index_folder, (self._kept, self._shelf.removed)
                if folder is None:
                    self._index = Index(None, *asked)
                elif (index := open_index(folder, *asked)) is not None:
                    self._index = index
                elif self._follows:
                    return Index(None, *asked)  # until the other process has made one
                else:
                    self._shelf.index_again()  # first: what is killed here leaves work, no gap
                    self._index = make_index(folder, *asked)
            return self._index

    def catch_up(self, seconds: float = math.inf) -> None:
        """Make what was added ready to be searched, for about so long if there is much of it."""
        end = time.monotonic() + seconds
        patience = _SOON
        while self._index_some(min(patience, seconds)) and time.monotonic() < end:
            patience = min(_GROWTH * patience, _LATE)
        self._wait_for_others(min(end, time.monotonic() + _PATIENCE))

    def _wait_for_others(self, end: float) -> None:
        """Wait until another process, which has the index to write, has indexed what is there."""
        if not self._waits_for_others():
            return
        while time.monotonic() < end and self._waits_for_others():
            time.sleep(_POLL)
            self._index_some(_LATE)
        self.refresh()  # it may have come to its end after the last look

    def _waits_for_others(self) -> bool:
        if self._follows:
            return self._index is not None and bool(self._outdated(self._corrections()))
        with self._lock:
            return bool(self._shelf.unindexed(1) or self._shelf.removed())

    def refresh(self) -> None:
        """See what other processes have added."""
        with self._lock:
            self._shelf.refresh()
        if self._index is not None:
            try:
                self._index.reload()
            except ValueError:  # another process has made it anew
                self._index = None

    def close(self) -> None:
        """Let another process write."""
        with self._writing, self._lock:
            if self._index is not None:
                self._index.close()

    def _index_some(self, seconds: float) -> bool:
        """Index for about so long and let it be found; whether there was anything to do."""
        index = self.open()
        with self._writing:
            corrections = self._corrections()
            outdated = self._outdated(corrections)
            leaves = self._follows and (not outdated or self._index is None)
            if leaves or not index.open_writer():
                self.refresh()
                return False
            removed = self._shelf.removed()
            for number in removed:
                index.remove(number)
            end = time.monotonic() + seconds
            indexed = self._index_waiting(index, outdated, corrections, end)
            if indexed or removed:
                index.commit()
                with self._lock:
                    checksums = {number: checksum(one) for number, one in corrections.items()}
                    self._shelf.mark_indexed(indexed, checksums)
                    self._shelf.mark_forgotten(removed)
            if self._follows:
                index.close()
        return bool(indexed)

    def _corrections(self) -> dict[int, Corrections]:
        """The corrections of speakers that hold, by the number of their article."""
        kept = ((key, entry.corrections) for key, entry in self._notebook.items())
        with self._lock:
            numbered = ((self._shelf.number(key), ones) for key, ones in kept if ones)
            return {number: ones for number, ones in numbered if number is not None}

    def _outdated(self, corrections: Mapping[int, Corrections]) -> Sequence[int]:
        """The articles that the index knows with other corrections, or without."""
        with self._lock:
            known = self._shelf.corrected(corrections.keys())
        return [
            number for number, one in known.items() if one != checksum(corrections.get(number, ()))
        ]

    def _index_waiting(
        self,
        index: "Index",
        outdated: Iterable[int],
        corrections: Mapping[int, Corrections],
        end: float,
    ) -> dict[int, bool]:
        """Add to the index until *end*: numbers of articles, and whether with annotations.

        First what is *outdated* there, then what it does not know.
        """
        with self._lock:
            self._shelf.refresh()  # another process may have annotated what is read already
            waiting = {**dict.fromkeys(outdated, True), **self._shelf.unindexed(_BATCH)}
        indexed: dict[int, bool] = {}
        for number, known in waiting.items():
            # Without the lock, which a key would wait for: what goes meanwhile is removed next.
            with suppress(KeyError):
                article, found = self._shelf.article(number), self._shelf.annotations(number)
                if found is not None:
                    found = correct(article, found, corrections.get(number, ()))
                if known:
                    index.remove(number)
                index.add(number, article, found)
                indexed[number] = found is not None
            if time.monotonic() >= end:
                break
        return indexed

    def _kept(self, asked: Flag | Phrase | Near) -> list[int]:
        """The numbers of the articles that the notebook says *asked* of."""
        keys = (key for key, entry in self._notebook.items() if is_kept(asked, entry))
        numbers = map(self._shelf.number, keys)
        return [number for number in numbers if number is not None]
