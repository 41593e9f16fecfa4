"""A program in a pseudo-terminal, timed from outside: until words appear, or a key is answered."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

QUIET = 0.25  # seconds without output after which a key's answer is complete


class Terminal:
    """Runs a command on a terminal of *columns* by *rows*."""

    def __init__(self, command: Sequence[str], columns: int = 120, rows: int = 40) -> None:
        parent, child = pty.openpty()
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        environment.pop("NO_COLOR", None)
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package is compiled once
        self._fd = parent
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            list(command), stdin=child, stdout=child, stderr=child, env=environment,
            start_new_session=True,
        )  # fmt: skip
        os.close(child)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._fd)

    def wait_for(self, words: str, seconds: float = 60) -> float:
        """Return the seconds since the start until *words* were written."""
        seen, wanted = b"", words.encode()
        while time.perf_counter() < self.started + seconds:
            seen = (seen + self._read(0.5))[-400_000:]
            if wanted in seen:
                return time.perf_counter() - self.started
        raise TimeoutError(f"{words!r} did not appear; the last was {seen[-300:]!r}")

    def drain(self, quiet: float = QUIET) -> None:
        """Read until nothing has come for *quiet* seconds."""
        while self._read(quiet):
            pass

    def press(self, keys: str, quiet: float = QUIET) -> float:
        """Return the seconds from *keys* to the last byte before *quiet* seconds of none."""
        self.drain()
        pressed = last = time.perf_counter()
        os.write(self._fd, keys.encode())
        while self._read(quiet):
            last = time.perf_counter()
        return last - pressed

    def answer(self, keys: str, words: str, seconds: float = 5) -> float:
        """Return the seconds from *keys* until *words* were written, however much else comes."""
        while self._read(0):
            pass
        pressed = time.perf_counter()
        os.write(self._fd, keys.encode())
        seen, wanted = b"", words.encode()
        while wanted not in seen and time.perf_counter() < pressed + seconds:
            seen += self._read(seconds)
        return time.perf_counter() - pressed

    def settle(self, keys: str, words: str, quiet: float) -> float:
        """Return the seconds from *keys* to the last byte of what brings *words* to the screen."""
        pressed = time.perf_counter()
        self.answer(keys, words)
        last = time.perf_counter()
        while self._read(quiet):
            last = time.perf_counter()
        return last - pressed

    def resident(self) -> int:
        """Return the bytes of memory that the program holds now (Linux)."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) * 1024

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return b""
        try:
            return os.read(self._fd, 1 << 16)
        except OSError:  # the program has left its terminal
            return b""


PYTHON = sys.executable
