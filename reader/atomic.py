"""Changes to files that others read, and change, at the same time: none is seen half, none lost."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def write_atomically(
    path: Path, content: str | bytes, *, replace: bool = True, private: bool = False
) -> None:
    """Write *content*, text as UTF-8, so that *path* holds the old or the new, never half of it.

    Without *replace* a file that is there already is left alone, and FileExistsError raised. The
    file has the mode that the umask gives it, and a *private* one is for its owner alone.
    """
    data = content.encode() if isinstance(content, str) else content
    mode = 0o600 if private else 0o666
    new = path.parent / f".{os.urandom(8).hex()}.new"  # short, for names may be as long as allowed
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            new.replace(path)
        else:
            _give_name(new, path)
    finally:
        new.unlink(missing_ok=True)


def _give_name(new: Path, path: Path) -> None:
    """Let *new* be called *path*, if that is free."""
    try:
        path.hardlink_to(new)
    except FileExistsError:
        raise
    except OSError:  # FAT and many drives on a network have no hard links
        path.open("xb").close()
        new.replace(path)


@contextmanager
def changing(path: Path) -> Iterator[None]:
    """Let nobody else who asks here change *path* between our reading and our writing it.

    Its folder is made. Whoever comes second waits; where a file system knows no locks nobody does.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # A file of its own, for the other one is replaced; it stays, or two might lock two of them.
    with path.with_name(f".{path.name}.lock").open("ab") as lock:
        with suppress(OSError):
            _lock(lock.fileno())
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        """Wait, ten seconds at most, and hold the lock until *file* is closed."""
        msvcrt.locking(file, msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        """Wait, and hold the lock until *file* is closed."""
        fcntl.flock(file, fcntl.LOCK_EX)
