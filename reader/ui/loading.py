"""Takes in what the worker sends while the screen already works."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message

from reader.errors import ReaderError, SourceError
from reader.library import Library, worker

FIRST = 0.1  # seconds that the first painting waits for articles, where it has to wait at all
SWITCH = 0.0005  # seconds until the thread gives way to a key; Python's own is ten times that


@dataclass
class Loaded(Message):
    """*done* of *total* files were read; *problems* are those that could not be since the last."""

    problems: list[SourceError]
    done: int
    total: int


@dataclass
class Annotated(Message):
    """Quotes and names were found in *done* of *total* articles."""

    done: int
    total: int


@dataclass
class Failed(Message):
    """Nothing more will come."""

    reason: str


News = Loaded | Annotated | Failed


class Loader:
    """Fills *library* with what *source* sends, and says so."""

    def __init__(self, source: worker.Worker, library: Library) -> None:
        self._source = source
        self._library = library
        self._stopped = False

    def first(self) -> News | None:
        """Take in the first message, if it comes soon, for the first painting."""
        return self._next() if self._source.has_sent(FIRST) else None

    def take_in_all(self, post: Callable[[Message], object]) -> None:
        """Take in everything that is still to come, in a thread; touches nothing of the screen."""
        sys.setswitchinterval(SWITCH)
        finished = False
        while not finished:
            message = self._next()
            if self._stopped:
                return
            post(message)
            all_done = not isinstance(message, Failed) and message.done == message.total
            if all_done and isinstance(message, Loaded):
                self._library.index()
            finished = isinstance(message, Failed) or (all_done and isinstance(message, Annotated))

    def _next(self) -> News:
        try:
            message = self._source.receive()
        except ReaderError as error:
            return Failed(str(error))
        if isinstance(message, worker.Annotated):
            self._library.keep(message.annotations)
            return Annotated(message.done, message.total)
        self._library.add(message.articles)
        problems = [SourceError(path, reason) for path, reason in message.problems]
        return Loaded(problems, message.done, message.total)

    def stop(self) -> None:
        """End the worker."""
        self._stopped = True
        self._source.stop()
