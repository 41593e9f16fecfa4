"""Parses what may be hostile in a process with limits on time and memory.

Libraries that read markup can be made to take minutes or to fill the memory by a few bytes, and
some of them in native code, where no thread stops them. So a process of its own reads: the first
guarded document starts it, the following ones use it again, and one that runs over its limits ends
it. The process runs ``main``, which answers each pickled request with pickled messages. Only this
module talks with it, and what runs there is our code; so it may be trusted with what it sends.
"""

import atexit
import faulthandler
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import IO

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.formats import Format

SECONDS = 10.0  # of work until the next article, and for all of them as much again for each MiB
MEMORY = 1536 << 20  # bytes of address space

# Exit statuses; the first is what faulthandler uses.
_OUT_OF_TIME = 1
_OUT_OF_MEMORY = 3
_BROKEN = 4

Request = tuple[Format, Document, float]
Message = Article | tuple[str, str] | None  # path and reason of an error; None ends the answer


def parse(kind: Format, document: Document) -> Iterator[Article | SourceError]:
    """Yield what the importer of *kind* makes of *document*, each as soon as it is made.

    Whatever goes wrong there is yielded as a SourceError, which comes last if it is the end of
    reading. May be called from any thread, and while others are still being read.
    """
    try:
        child = _idle_child() or _Child()
    except OSError as error:
        raise SourceError(document.path, f"no process to read it in: {error.strerror}") from None
    finished = False
    try:
        child.send((kind, document, SECONDS))
        while (message := child.receive()) is not None:
            yield message if isinstance(message, Article) else SourceError(*message)
        finished = True
    except (EOFError, OSError, ValueError, pickle.UnpicklingError):
        yield SourceError(document.path, child.fate())
    finally:
        if finished and not _idle:
            _idle.append(child)
        else:
            child.stop()


class _Child:
    """The process, as seen by the one that started it."""

    def __init__(self) -> None:
        # With -P and the paths of this process nothing of the current folder is imported.
        code = f"import sys; sys.path[:] = {sys.path!r}; import reader.sources.guard as g; g.main()"
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._requests = self._process.stdin
        self._messages = self._process.stdout

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def send(self, request: Request) -> None:
        _write(request, self._requests)

    def receive(self) -> Message:
        message: Message = pickle.load(self._messages)
        return message

    def fate(self) -> str:
        """Why it ended, in words for the person whose document it was."""
        with suppress(subprocess.TimeoutExpired):  # its pipes close just before it ends
            self._process.wait(1.0)
        self.stop()
        status = self._process.returncode
        if status == _OUT_OF_TIME:
            return f"reading it took over {SECONDS:g} s; skipped"
        if status == _OUT_OF_MEMORY:
            return f"reading it took over {MEMORY >> 20} MiB of memory; skipped"
        return "the parser crashed on it; skipped"

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._messages.close()
        with suppress(OSError):  # what was not sent yet has nobody to read it
            self._requests.close()


_idle: list[_Child] = []


def _idle_child() -> _Child | None:
    """The process that has nothing to do, if there is one; only one caller gets it."""
    with suppress(IndexError):
        child = _idle.pop()
        if child.is_alive():
            return child
        child.stop()
    return None


@atexit.register
def _stop() -> None:
    while _idle:
        _idle.pop().stop()


def main() -> None:
    """Be the process: answer requests until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for the process that asks
    _limit_memory()
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not speak in between
    status = _BROKEN
    try:
        while True:
            _answer(pickle.load(sys.stdin.buffer), out)
    except (EOFError, BrokenPipeError):
        status = 0
    except MemoryError:
        status = _OUT_OF_MEMORY
    finally:
        os._exit(status)  # what is still in a buffer has nobody to read it


def _answer(request: Request, out: IO[bytes]) -> None:
    """Send what a document holds.

    The clock runs only while we work, not while nobody takes what we send. It is a native one,
    since the work may be native code that lets no other thread run; and since it ends this very
    process, nothing is left behind when the one that asked is gone.
    """
    kind, document, seconds = request
    left = seconds * (1 + len(document.data) / (1 << 20))
    items = _items(kind, document)
    item: Article | SourceError | None
    while True:
        started = time.monotonic()
        faulthandler.dump_traceback_later(max(min(seconds, left), 0.001), exit=True)
        item = next(items, None)
        faulthandler.cancel_dump_traceback_later()
        left -= time.monotonic() - started
        _write((item.path, item.reason) if isinstance(item, SourceError) else item, out)
        if item is None:
            return


def _items(kind: Format, document: Document) -> Iterator[Article | SourceError]:
    """Yield what the importer does, and what it fails with as an error like any other."""
    try:
        yield from kind.importer()(document)
    except SourceError as error:
        yield error
    except MemoryError:  # who knows what is left of the process
        raise
    except RecursionError:
        yield SourceError(document.path, "nested too deeply; skipped")
    except Exception as error:  # whatever a library raises, it is about this document alone
        reason = f"could not be read as {kind.title} ({type(error).__name__})"
        yield SourceError(document.path, reason)


def _write(message: Request | Message, out: IO[bytes]) -> None:
    pickle.dump(message, out, pickle.HIGHEST_PROTOCOL)
    out.flush()


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # not on Windows, and macOS refuses
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, most))
