"""Annotates many articles in as many processes as there are processors.

Finding quotes and names is pure Python, of which one process runs one line at a time.
"""

import os
import pickle
import queue
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from threading import Lock, Thread

from reader import child
from reader.article import Annotations, Article
from reader.child import Child

FEW = 24  # articles for which no process is started: that takes as long as they do
_BATCH = 8  # articles that are sent at once
_NICER = 10  # a person who types goes before

Found = dict[str, Annotations]
_Answer = Found | Exception | None  # the last of each process is None


class Annotator:
    """A process that annotates articles, one that does nothing else and may be ended meanwhile."""

    def __init__(self) -> None:
        """Start it; OSError where no process can be had."""
        self._child = Child(__name__)

    def annotate(self, articles: Sequence[Article]) -> Found:
        """The annotations of *articles* by id; EOFError or OSError if it ends before."""
        self._child.send(articles)
        found: Found = self._child.receive()
        return found

    def stop(self) -> None:
        """End it, whatever it is doing, also while another thread waits for what it finds."""
        self._child.stop()


def annotate_all(articles: Iterable[Article], processes: int | None = None) -> Iterator[Found]:
    """Yield the annotations of *articles* by id, some at a time, in about the same order.

    Without a number of *processes* they are as many as this program may use processors.
    """
    remaining = iter(articles)
    first = list(islice(remaining, FEW))
    count = _processors() if processes is None else processes
    batches = _Batches(first, remaining)
    if len(first) == FEW and count > 1:
        yield from _in_parallel(batches, count)
    while batch := batches.take(1):  # and what a process that died had in hand
        yield _annotate(batch)


def faults(found: Found, find: Callable[[str], Article | None]) -> list[tuple[str, str]]:
    """Address and reason of the articles in which nothing could be found; *find* has them by id."""
    return [
        (article.address, annotations.fault)
        for key, annotations in found.items()
        if annotations.fault and (article := find(key))
    ]


def _in_parallel(batches: "_Batches", count: int) -> Iterator[Found]:
    answers: queue.Queue[_Answer] = queue.Queue(maxsize=4 * count)
    started = list(_start(count))
    for one in started:
        Thread(target=_feed, args=(one, batches, answers), daemon=True).start()
    running = len(started)
    try:
        while running:
            answer = answers.get()
            if isinstance(answer, Exception):
                raise answer
            if answer is None:
                running -= 1
            else:
                yield answer
    finally:
        for one in started:
            one.stop()
        while running:  # no thread is left behind that waits for room
            running -= answers.get() is None


def _start(count: int) -> Iterator[Annotator]:
    with suppress(OSError):  # as many as can be had
        for _ in range(count):
            yield Annotator()


class _Batches:
    """Hands out articles to several threads, and takes back what could not be done."""

    def __init__(self, first: list[Article], rest: Iterator[Article]) -> None:
        self._first = first
        self._rest = rest
        self._lock = Lock()

    def take(self, most: int) -> list[Article]:
        with self._lock:
            batch, self._first = self._first[:most], self._first[most:]
            return batch or list(islice(self._rest, most))

    def give_back(self, batch: list[Article]) -> None:
        with self._lock:
            self._first = batch + self._first


def _feed(process: Annotator, batches: _Batches, answers: "queue.Queue[_Answer]") -> None:
    """Let *process* annotate batches until there are no more, or until it dies."""
    try:
        while batch := batches.take(_BATCH):
            try:
                answers.put(process.annotate(batch))
            except (EOFError, OSError):
                batches.give_back(batch)
                break
    except Exception as error:  # of where the articles come from
        answers.put(error)
    answers.put(None)


def _annotate(articles: Iterable[Article]) -> Found:
    from reader.language import annotate_article

    return {one.id: annotate_article(one) for one in articles}


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1


def main() -> None:
    """Be one of the processes: annotate until nobody asks any more."""
    with suppress(OSError, AttributeError):
        os.nice(_NICER)
    asked, out = child.requests(), child.replies()
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            child.write(_annotate(pickle.load(asked)), out)
    os._exit(0)
