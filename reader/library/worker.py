"""Reads and annotates articles in a process of its own, so that a screen meanwhile answers keys.

The process runs ``main``, which writes pickled messages to its standard output. Only the ``Worker``
that started it is to read them, and so may trust what comes.
"""

import os
import pickle
import select
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from reader.article import Annotations, Article
from reader.errors import ReaderError, SourceError

FIRST = 0.1  # seconds of reading until the first articles are sent: the screen takes longer
BATCH = 0.25  # seconds between later messages


@dataclass(frozen=True)
class Read:
    """Some more *articles*, and what was wrong with other files: *done* of *total* files."""

    articles: list[Article]
    problems: list[tuple[str, str]]  # path and reason: exceptions do not survive pickling
    done: int
    total: int


@dataclass(frozen=True)
class Annotated:
    """Annotations by article id: *done* of *total* articles."""

    annotations: dict[str, Annotations]
    done: int
    total: int


Message = Read | Annotated


class Worker:
    """A process that reads *paths*. The last message is Annotated, with ``done == total``."""

    def __init__(self, paths: Sequence[str]) -> None:
        """Start the process. It inherits standard input if "-" is among *paths*."""
        # With -P and the paths of this process nothing of the current folder is imported.
        code = (
            f"import sys; sys.path[:] = {sys.path!r}; import reader.library.worker as w; w.main()"
        )
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", code, *paths],
            stdin=None if "-" in paths else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def receive(self) -> Message:
        """Wait for the next message and return it; ReaderError if the process ended."""
        assert self._process.stdout is not None
        try:
            message: Message = pickle.load(self._process.stdout)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            raise ReaderError("reading stopped before its end; open the reader again") from None
        return message

    def has_sent(self, seconds: float) -> bool:
        """Wait at most *seconds* for a message to begin."""
        assert self._process.stdout is not None
        try:
            ready, _, _ = select.select([self._process.stdout], [], [], seconds)
        except OSError:  # Windows waits for sockets only
            return False
        return bool(ready)

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


def read(paths: Iterable[str]) -> Iterator[Read]:
    """Yield what *paths* stand for in batches; the last one has ``done == total``."""
    from reader.sources import find_files, read_articles

    files = list(find_files(paths))
    articles: list[Article] = []
    problems: list[tuple[str, str]] = []
    due = time.monotonic() + FIRST
    for done, file in enumerate(files):
        for item in [file] if isinstance(file, SourceError) else read_articles(file):
            if isinstance(item, SourceError):
                problems.append((item.path, item.reason))
            else:
                articles.append(item)
        if time.monotonic() >= due:
            yield Read(articles, problems, done, len(files))
            articles, problems = [], []
            due = time.monotonic() + BATCH
    yield Read(articles, problems, len(files), len(files))


def annotate(articles: Sequence[Article]) -> Iterator[Annotated]:
    """Yield the annotations of *articles* in batches; the last one has ``done == total``."""
    from reader.language import annotate

    found: dict[str, Annotations] = {}
    due = time.monotonic() + FIRST
    for done, article in enumerate(articles):
        found[article.id] = annotate(article.text, article.blocks)
        if time.monotonic() >= due:
            yield Annotated(found, done, len(articles))
            found = {}
            due = time.monotonic() + BATCH
    yield Annotated(found, len(articles), len(articles))


def send(paths: Sequence[str], out: BinaryIO) -> None:
    """Write the messages about *paths* to *out*, newest articles annotated first."""
    articles: dict[str, Article] = {}
    for batch in read(paths):
        articles.update((article.id, article) for article in batch.articles)
        _write(batch, out)
    for message in annotate(sorted(articles.values(), key=Article.instant, reverse=True)):
        _write(message, out)


def _write(message: Message, out: BinaryIO) -> None:
    pickle.dump(message, out, pickle.HIGHEST_PROTOCOL)
    out.flush()


def main() -> None:
    """Be the process: send what the arguments stand for until done, or nobody listens any more."""
    try:
        send(sys.argv[1:], sys.stdout.buffer)
    except (BrokenPipeError, KeyboardInterrupt):
        os._exit(1)
