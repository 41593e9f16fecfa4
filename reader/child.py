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
from typing import IO, Any, BinaryIO

_LARGE = 1 << 20  # bytes on their way: on a busy machine each turn of the two may take long


class Child:
    """The process, as seen by the one that started it."""

    def __init__(
        self, module: str, arguments: Sequence[str] = (), *, keeps_input: bool = False
    ) -> None:
        """Start ``module.main()``; with *keeps_input* it reads our standard input, not messages.

        Raises OSError where no process can be had.
        """
        # With -P and the paths of this process nothing of the current folder is imported.
        code = f"import sys; sys.path[:] = {sys.path!r}; import {module} as m; m.main()"
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", code, *arguments],
            stdin=None if keeps_input else subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=_LARGE,
        )
        assert self._process.stdout is not None
        self._messages: IO[bytes] = self._process.stdout

    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def send(self, message: object) -> None:
        """Ask something; OSError if nobody is there to hear it."""
        assert self._process.stdin is not None
        try:
            write(message, self._process.stdin)
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

    def stop(self) -> None:
        """End it, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._messages.close()
        if self._process.stdin is not None:
            with suppress(OSError):  # what was not sent yet has nobody to read it
                self._process.stdin.close()


def write(message: object, out: IO[bytes]) -> None:
    """Send *message* now."""
    pickle.dump(message, out, pickle.HIGHEST_PROTOCOL)
    out.flush()


def requests() -> BinaryIO:
    """Where a process reads what it is asked."""
    return sys.stdin.buffer


def replies() -> BinaryIO:
    """Where a process answers; what libraries print goes elsewhere from now on."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return out
