"""Takes in what the worker sends while the screen already works."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from threading import Event

from textual.message import Message

from reader.cleaning import clean_line
from reader.errors import ReaderError, SourceError
from reader.library import Library
from reader.library.filling import progress
from reader.library.filling.worker import Task, Worker

FIRST = 0.1  # seconds that the first painting waits for articles, where none are kept
PAUSE = 2.0  # seconds until what came meanwhile is made ready to be searched
INDEXING = 0.5  # seconds that this takes at most, as long as more is to come
SWITCH = 0.0005  # seconds until the thread gives way to a key; Python's own is ten times that


@dataclass
class Loaded(Message):
    """*done* of *total* files were read; *problems* are those that could not be since the last.

    *replaced* are the ids of articles that have changed, and their new ones; *new* are those that
    the library did not have, among those that the files *held*, which are not told at the start of
    one that lasts.
    """

    problems: list[SourceError]
    done: int
    total: int
    replaced: Mapping[str, str] = field(default_factory=dict)
    new: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)

    def and_then(self, later: "Loaded") -> "Loaded":
        """What both say, as if it had come with the *later* one."""
        return Loaded(
            self.problems + later.problems,
            later.done,
            later.total,
            {**self.replaced, **later.replaced},
            self.new + later.new,
            self.held + later.held,
        )


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
        self._has_read = False
        self._told_all = Event()  # that is read

    @property
    def task(self) -> Task:
        """What is read, and how."""
        return self._source.task

    @property
    def paths(self) -> str:
        """What was named to be read."""
        return clean_line(" ".join(self.task.paths))

    @property
    def has_read(self) -> bool:
        """Whether nothing more will be read."""
        return self._has_read

    def further(self, path: str) -> "Loader":
        """One that fills the library with what *path* holds, too; called in a thread.

        A library that lasts is brought up to date by one process at a time: this one is let read
        to its end, and what it has not annotated by then the next one does.
        Raises ReaderError where no process can be had.
        """
        task = replace(self.task, paths=[path])
        if task.folder is None:
            annotated = (one.id for one in self._library.listing() if one.statements is not None)
            task = replace(task, known=frozenset(annotated))
        else:
            self._told_all.wait()
            self.stop()
            task = replace(task, alone=True)
        return Loader(Worker(task), self._library)

    def first(self) -> News | None:
        """Take in the first message, if it comes soon, for the first painting.

        Where articles are kept the painting has those, and waits for nothing.
        """
        patience = 0 if len(self._library) else FIRST
        message = self._next() if self._source.has_sent(patience) else None
        if self._has_read:
            self._told_all.set()
        return message

    def take_in_all(self, post: Callable[[Message], object]) -> None:
        """Take in everything that is still to come, in a thread; touches nothing of the screen."""
        sys.setswitchinterval(SWITCH)
        try:
            pass_on(self._news(), self._library, post)
        except ReaderError as error:  # of the library, which may be full, locked or damaged
            post(Failed(str(error)))
        finally:
            self._end()

    def _news(self) -> Iterator[News]:
        """What the worker sends, until it was stopped or has sent all."""
        finished = False
        while not finished:
            message = self._next()
            if self._stopped:
                return
            yield message
            if self._has_read:
                self._told_all.set()
            is_last = isinstance(message, Progressed) and message.done == message.total
            finished = is_last or isinstance(message, Failed)

    def _next(self) -> News:
        try:
            message = self._source.receive()
            if isinstance(message, progress.Annotated):
                self._library.keep(message.annotations)
                return Progressed(message.done, message.total, _told(message.problems))
            new = message.new + self._library.add(message.articles)
        except ReaderError as error:
            return Failed(str(error))
        self._has_read |= message.done == message.total
        held = message.held + [one.id for one in message.articles]
        problems = _told(message.problems)
        return Loaded(problems, message.done, message.total, message.replaced, new, held)

    def stop(self) -> None:
        """End the worker."""
        self._stopped = True
        self._end()
        self._source.stop()

    def _end(self) -> None:
        """Note that nothing more will be read, so that nobody waits for it."""
        self._has_read = True
        self._told_all.set()


def _told(problems: Iterable[tuple[str, str]]) -> list[SourceError]:
    return [SourceError(path, reason) for path, reason in problems]
