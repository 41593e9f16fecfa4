"""A second process of this program, which answers pickled messages with pickled messages.

The process runs ``main`` of a module of ours, and only the one that started it reads what it says;
so it may be trusted with what it sends. It ends with the one that started it: nobody asks any more.
"""

import os
import pickle
import select
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from threading import Thread
from typing import IO, Any, BinaryIO

from reader.cleaning import clean

_LARGE = 1 << 20  # bytes on their way: on a busy machine each turn of the two may take long
_LAST = 4096  # bytes of what it said aside that are kept
_LINE = 200  # characters of that which are told


class Child:
    """The process, as seen by the one that started it."""

    def __init__(self, module: str, *, keeps_input: bool = False) -> None:
        """Start ``module.main()``; with *keeps_input* it has our standard input besides messages.

        Raises OSError where no process can be had.
        """
        # With -P and the paths of this process nothing of the current folder is imported.
        code = f"import sys; sys.path[:] = {sys.path!r}; import {module} as m; m.main()"
        command = [sys.executable, "-P", "-c", code]
        if keeps_input:
            self._process, self._asked = _started_beside_input(command)
        else:
            self._process = _started(command, stdin=subprocess.PIPE)
            assert self._process.stdin is not None
            self._asked = self._process.stdin
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        self._messages: IO[bytes] = self._process.stdout
        self._said = b""
        self._listener = Thread(target=self._listen, args=(self._process.stderr,), daemon=True)
        self._listener.start()

    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def send(self, message: object) -> None:
        """Ask something; OSError if nobody is there to hear it."""
        try:
            write(message, self._asked)
        except ValueError:  # closed by us
            raise BrokenPipeError from None

    def receive(self) -> Any:
        """Wait for the next message and return it; EOFError or OSError if it ended without one."""
        try:
            return pickle.load(self._messages)
        except (ValueError, pickle.UnpicklingError):  # cut off, or closed by us
            raise EOFError from None

    def has_sent(self, seconds: float) -> bool:
        """Wait at most *seconds* for the first message to begin."""
        try:
            ready, _, _ = select.select([self._messages], [], [], seconds)
        except OSError:  # Windows waits for sockets only
            return False
        return bool(ready)

    def wait(self, seconds: float) -> int | None:
        """Its exit status; None if it runs for longer."""
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(seconds)
        return None

    def last_words(self) -> str:
        """The last line that it said on standard error before it ended, "" without one."""
        self._listener.join(1.0)  # its pipes close just before it ends
        lines = clean(self._said.decode("utf-8", "replace")).split("\n")
        return next((line.strip()[:_LINE] for line in reversed(lines) if line.strip()), "")

    def stop(self) -> None:
        """End it, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._messages.close()
        with suppress(OSError):  # what was not sent yet has nobody to read it
            self._asked.close()

    def _listen(self, aside: IO[bytes]) -> None:
        """Keep the end of what it says aside, of which there may be much."""
        with aside:
            while said := os.read(aside.fileno(), _LAST):
                self._said = (self._said + said)[-_LAST:]


def _started(
    command: Sequence[str], stdin: int | None, pipes: Sequence[int] = ()
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=_LARGE,
        pass_fds=pipes,
    )


def _started_beside_input(command: Sequence[str]) -> tuple[subprocess.Popen[bytes], IO[bytes]]:
    """A process with our standard input, and the pipe it is asked by, whose number it is told."""
    reading, writing = os.pipe()
    asked = os.fdopen(writing, "wb", _LARGE)
    try:
        return _started([*command, str(reading)], None, [reading]), asked
    except OSError:
        asked.close()
        raise
    finally:
        os.close(reading)


def write(message: object, out: IO[bytes]) -> None:
    """Send *message* now."""
    pickle.dump(message, out, pickle.HIGHEST_PROTOCOL)
    out.flush()


def requests() -> BinaryIO:
    """Where a process reads what it is asked: the pipe that it was told of, or standard input."""
    return open(int(sys.argv[1]), "rb") if sys.argv[1:] else sys.stdin.buffer  # noqa: PTH123


def replies() -> BinaryIO:
    """Where a process answers; what libraries print goes elsewhere from now on."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return out
