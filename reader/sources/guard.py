"""Parses what may be hostile in a process with limits on time and memory.

Libraries that read markup can be made to take minutes or to fill the memory by a few bytes, and
some of them in native code, where no thread stops them. So a process of its own reads: the first
guarded document starts it, the following ones use it again, and one that runs over its limits ends
it. What runs there is our code, and so it is trusted with what it sends.
"""

import atexit
import faulthandler
import os
import pickle
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import IO

from reader import child
from reader.article import Article
from reader.child import Child
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.formats import Format

# Of the processor's time until the next article, and for all of them as much again for each MiB.
SECONDS = 10.0
_PATIENCE = 3  # times as much may pass by the clock, for others may be at work
_LARGE = 10  # MiB for which one article may take as long again
MEMORY = 1536 << 20  # bytes of address space

# Exit statuses; the first is what faulthandler uses, the second a signal.
_OUT_OF_TIME = 1
_OUT_OF_WORK = -getattr(signal, "SIGPROF", 27)
_OUT_OF_MEMORY = 3
_BROKEN = 4

Request = tuple[Format, Document, float]
# What is answered: articles, path and reason of errors, and None behind the last of them.


def parse(kind: Format, document: Document) -> Iterator[Article | SourceError]:
    """Yield what the importer of *kind* makes of *document*, each as soon as it is made.

    Whatever goes wrong there is yielded as a SourceError, which comes last if it is the end of
    reading. May be called from any thread, and while others are still being read.
    """
    try:
        process = _idle_process() or Child(__name__)
    except OSError as error:
        raise SourceError(document.path, f"no process to read it in: {error.strerror}") from None
    finished, what = False, ""
    try:
        process.send((kind, document, SECONDS))
        while (message := process.receive()) is not None:
            what = "the rest is " if isinstance(message, Article) else what
            yield message if isinstance(message, Article) else SourceError(*message)
        finished = True
    except (EOFError, OSError):
        yield SourceError(document.path, f"{_fate(process)}; {what}skipped")
    finally:
        if finished and not _idle:
            _idle.append(process)
        else:
            process.stop()


_idle: list[Child] = []


def _idle_process() -> Child | None:
    """The process that has nothing to do, if there is one; only one caller gets it."""
    with suppress(IndexError):
        process = _idle.pop()
        if process.is_alive():
            return process
        process.stop()
    return None


def _fate(process: Child) -> str:
    """Why a process ended, in words for the person whose document it was."""
    status = process.wait(1.0)  # its pipes close just before it ends
    if status in (_OUT_OF_TIME, _OUT_OF_WORK):
        return f"reading it took over {SECONDS:g} s"
    if status == _OUT_OF_MEMORY:
        return f"reading it took over {MEMORY >> 20} MiB of memory"
    return "the parser crashed on it"


@atexit.register
def _stop() -> None:
    while _idle:
        _idle.pop().stop()


def main() -> None:
    """Be the process: answer requests until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for the process that asks
    _limit_memory()
    asked, out = child.requests(), child.replies()
    status = _BROKEN
    try:
        while True:
            _answer(pickle.load(asked), out)
    except (EOFError, BrokenPipeError):
        status = 0
    except MemoryError:
        status = _OUT_OF_MEMORY
    finally:
        os._exit(status)  # what is still in a buffer has nobody to read it


def _answer(request: Request, out: IO[bytes]) -> None:
    """Send what a document holds.

    The clocks run only while we work, not while nobody takes what we send. They are native ones,
    since the work may be native code that lets no other thread run; and since they end this very
    process, nothing is left behind when the one that asked is gone.
    """
    kind, document, seconds = request
    size = len(document.data) / (1 << 20)
    work = patience = seconds * (1 + size)
    one = seconds * (1 + size / _LARGE)  # for an item, which the first of many waits for
    items = kind.read(document)
    item: Article | SourceError | None
    while True:
        worked, started = time.process_time(), time.monotonic()
        _set_clocks(min(one, work), min(one, patience) * _PATIENCE)
        item = next(items, None)
        _stop_clocks()
        work -= time.process_time() - worked
        patience -= (time.monotonic() - started) / _PATIENCE
        message = (item.path, item.reason) if isinstance(item, SourceError) else item
        child.write(message, out)
        if item is None:
            return


def _set_clocks(work: float, patience: float) -> None:
    """End this process after so many seconds of the processor's time, or by the clock."""
    if hasattr(signal, "setitimer"):  # not on Windows; its signal ends whoever handles it not
        signal.setitimer(signal.ITIMER_PROF, max(work, 0.001))
    faulthandler.dump_traceback_later(max(patience, 0.001), exit=True)


def _stop_clocks() -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, 0)
    faulthandler.cancel_dump_traceback_later()


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # not on Windows, and macOS refuses
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, most))
