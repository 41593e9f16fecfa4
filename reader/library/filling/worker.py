"""Reads and annotates articles in a process of its own, so that a screen meanwhile answers keys.

For a library in memory it sends everything; one that lasts it brings up to date by itself, and
only says how far it is.
"""

import pickle
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader import child
from reader.article import STANDARD_INPUT, Annotations, Article
from reader.child import Child
from reader.errors import ReaderError, SourceError
from reader.library.filling.annotators import annotate_all, faults
from reader.library.filling.progress import Annotated, Progress, Read
from reader.library.filling.waiting import may_wait, soonest_first
from reader.library.notebook import Notebook, default_path
from reader.sources.document import AS_USUAL, Wishes

FIRST = 0.1  # seconds of reading until the first articles are sent: the screen takes longer
BATCH = 0.25  # seconds between later messages


@dataclass(frozen=True)
class Task:
    """What to read, how, and the folder of the library that lasts, if it is for one.

    ``known`` are ids of articles of a library in memory that need not be annotated. Of one that
    lasts the paths ``alone`` are looked at, and not taken up among its sources.
    """

    paths: Sequence[str]
    wishes: Wishes = AS_USUAL
    folder: Path | None = None
    known: Collection[str] = ()
    alone: bool = False


class Worker:
    """A process that does a *task*. Its last message is Annotated, with ``done == total``."""

    def __init__(self, task: Task) -> None:
        """Start the process. It has standard input if "-" is among the paths.

        Raises ReaderError where no process can be had.
        """
        self.task = task
        try:
            self._child = Child(__name__, keeps_input=STANDARD_INPUT in task.paths)
        except OSError as error:
            raise ReaderError(f"no process to read in: {error.strerror}") from None
        with suppress(BrokenPipeError):  # who waits for an answer is told why it died
            self._child.send(task)

    def receive(self) -> Progress:
        """Wait for the next message and return it; ReaderError if the process ended."""
        try:
            message: Progress | str = self._child.receive()
        except (EOFError, OSError):
            said = self._child.last_words()
            why = f" ({said})" if said else ""
            reason = f"reading stopped before its end{why}; open the reader again"
            raise ReaderError(reason) from None
        if isinstance(message, str):
            raise ReaderError(message)
        return message

    def has_sent(self, seconds: float) -> bool:
        """Wait at most *seconds* for a message to begin."""
        return self._child.has_sent(seconds)

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._child.stop()


def read(paths: Iterable[str], wishes: Wishes) -> Iterator[Read]:
    """Yield what *paths* stand for in batches; the last one has ``done == total``.

    Before anything that may have to be waited for it yields what there is.
    """
    from reader.sources import find_files, pages_ahead, read_articles

    files = soonest_first(find_files(paths))
    pages = pages_ahead(files, wishes)
    articles: list[Article] = []
    problems: list[tuple[str, str]] = []
    due = time.monotonic() + FIRST
    for done, file in enumerate(files):
        if may_wait(file) and (articles or problems):
            yield Read(articles, problems, done, len(files))
            articles, problems = [], []
        items = [file] if isinstance(file, SourceError) else read_articles(file, wishes, pages)
        for item in items:
            if isinstance(item, SourceError):
                problems.append((item.path, item.reason))
            else:
                articles.append(item)
            if time.monotonic() >= due:  # a single file may hold thousands
                yield Read(articles, problems, done, len(files))
                articles, problems = [], []
                due = time.monotonic() + BATCH
    yield Read(articles, problems, len(files), len(files))


def annotate(articles: Sequence[Article]) -> Iterator[Annotated]:
    """Yield the annotations of *articles* in batches; the last one has ``done == total``."""
    by_id = {article.id: article for article in articles}
    found: dict[str, Annotations] = {}
    problems: list[tuple[str, str]] = []
    done = 0
    due = time.monotonic() + FIRST
    for some in annotate_all(articles):
        found |= some
        problems += faults(some, by_id.get)
        done += len(some)
        if time.monotonic() >= due and done < len(articles):
            yield Annotated(found, done, len(articles), problems)
            found, problems = {}, []
            due = time.monotonic() + BATCH
    yield Annotated(found, len(articles), len(articles), problems)


def perform(task: Task) -> Iterator[Progress]:
    """Do *task*, articles annotated newest first, and say how far it is."""
    if task.folder is not None:
        from reader.library.filling.updating import update

        notebook = Notebook(default_path())
        wishes, alone = task.wishes, task.alone
        yield from update(task.folder, task.paths, wishes, notebook, anew=True, alone=alone)
        return
    articles: dict[str, Article] = {}
    for batch in read(task.paths, task.wishes):
        articles.update((one.id, one) for one in batch.articles if one.id not in task.known)
        yield batch
    # The order of a list, and what it needs, for who annotates.
    from reader.library.storage.shelf import age

    yield from annotate(sorted(articles.values(), key=age))


def main() -> None:
    """Be the process: say what the task it is sent gives until done, or nobody listens."""
    out = child.replies()
    task: Task = pickle.load(child.requests())
    with suppress(BrokenPipeError, KeyboardInterrupt):
        try:
            for message in perform(task):
                child.write(message, out)
        except ReaderError as error:
            child.write(str(error), out)
