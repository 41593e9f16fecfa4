"""Takes in what the worker sends while the screen already works."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from textual.message import Message

from reader.cleaning import clean_line
from reader.errors import ReaderError, SourceError
from reader.library import Library
from reader.library.filling import progress
from reader.library.filling.worker import Worker

FIRST = 0.1  # seconds that the first painting waits for articles, where none are kept
PAUSE = 2.0  # seconds until what came meanwhile is made ready to be searched
INDEXING = 0.5  # seconds that this takes at most, as long as more is to come
SWITCH = 0.0005  # seconds until the thread gives way to a key; Python's own is ten times that


@dataclass
class Loaded(Message):
    """*done* of *total* files were read; *problems* are those that could not be since the last.

    *replaced* are the ids of articles that have changed, and their new ones.
    """

    problems: list[SourceError]
    done: int
    total: int
    replaced: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Progressed(Message):
    """Quotes and names were found in *done* of *total* articles.

    *problems* are those since the last in which none could be.
    """

    done: int
    total: int
    problems: list[SourceError] = field(default_factory=list)


@dataclass
class Indexed(Message):
    """More can be found by searching than before."""


@dataclass
class Failed(Message):
    """Nothing more will come."""

    reason: str


News = Loaded | Progressed | Failed


def pass_on(news: Iterable[News], library: Library, post: Callable[[Message], object]) -> None:
    """Post *news* as they come, and now and then make what came with them ready to be searched.

    Raises ReaderError where *library* cannot be written.
    """
    due = time.monotonic() + PAUSE
    for message in news:
        post(message)
        if isinstance(message, Failed):
            continue
        if message.done == message.total:
            library.index()
            post(Indexed())
        elif time.monotonic() >= due:
            library.index(INDEXING)
            post(Indexed())
            due = time.monotonic() + PAUSE


class Loader:
    """Fills *library* with what *source* sends, and says so."""

    def __init__(self, source: Worker, library: Library) -> None:
        self._source = source
        self._library = library
        self._stopped = False

    @property
    def paths(self) -> str:
        """What was named to be read."""
        return clean_line(" ".join(self._source.paths))

    def first(self) -> News | None:
        """Take in the first message, if it comes soon, for the first painting.

        Where articles are kept the painting has those, and waits for nothing.
        """
        patience = 0 if len(self._library) else FIRST
        return self._next() if self._source.has_sent(patience) else None

    def take_in_all(self, post: Callable[[Message], object]) -> None:
        """Take in everything that is still to come, in a thread; touches nothing of the screen."""
        sys.setswitchinterval(SWITCH)
        try:
            pass_on(self._news(), self._library, post)
        except ReaderError as error:  # of the library, which may be full, locked or damaged
            post(Failed(str(error)))

    def _news(self) -> Iterator[News]:
        """What the worker sends, until it was stopped or has sent all."""
        finished = False
        while not finished:
            message = self._next()
            if self._stopped:
                return
            yield message
            is_last = isinstance(message, Progressed) and message.done == message.total
            finished = is_last or isinstance(message, Failed)

    def _next(self) -> News:
        try:
            message = self._source.receive()
            if isinstance(message, progress.Annotated):
                self._library.keep(message.annotations)
                return Progressed(message.done, message.total, _told(message.problems))
            self._library.add(message.articles)
        except ReaderError as error:
            return Failed(str(error))
        return Loaded(_told(message.problems), message.done, message.total, message.replaced)

    def stop(self) -> None:
        """End the worker."""
        self._stopped = True
        self._source.stop()


def _told(problems: Iterable[tuple[str, str]]) -> list[SourceError]:
    return [SourceError(path, reason) for path, reason in problems]
