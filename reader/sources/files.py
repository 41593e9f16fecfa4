"""Which files paths stand for, and their bytes, without ever hanging or filling the memory."""

import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import BinaryIO

from reader.article import STANDARD_INPUT
from reader.errors import SourceError, reason_of

_HEAD = 1 << 16  # bytes that tell what a file is, and so how much of it may be read
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")  # of an article in its file
Limit = Callable[[bytes], int]
AnyPath = str | os.PathLike[str]

# A file can change its kind between the look and the opening; then opening must not wait.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def find_files(
    paths: AnyPath | Iterable[AnyPath], apart: AnyPath | None = None
) -> Iterator[str | SourceError]:
    """Yield the files that *paths*, one or many, stand for, as they are found.

    Nothing is opened and only what was named is looked at, so this is cheap enough to count with.
    Folders are walked in sorted order, hidden names within them skipped and links to folders
    followed once each; whatever cannot be listed is yielded as an error. The folder *apart*, which
    is there, is not walked.
    """
    visited = set() if apart is None else {_identity(os.stat(apart))}  # noqa: PTH116
    some = [paths] if isinstance(paths, str | os.PathLike) else paths  # of a str each letter
    for path in map(os.fsdecode, some):
        if path != STANDARD_INPUT and os.path.isdir(path):  # noqa: PTH112 (bulk work)
            yield from _walk(path, visited)
        else:
            yield path


def read_bytes(path: str, limit: Limit) -> tuple[bytes, datetime | None]:
    """Return the content of a file, or of standard input for "-", and when it was last changed.

    *limit* says, given the first bytes of the file, how many may be read. Raises SourceError for
    what is missing, unreadable, not a regular file, or over the limit.
    """
    if path == STANDARD_INPUT:
        return _read_standard_input(limit), None
    try:
        _require_regular(path, os.stat(path).st_mode)  # noqa: PTH116
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise SourceError(path, _reason(path, error)) from None
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        _require_regular(path, status.st_mode)
        data = _read_bounded(file, path, status.st_size, limit)
    return data, _moment(status.st_mtime)


def _walk(folder: str, visited: set[tuple[int, int]]) -> Iterator[str | SourceError]:
    """Yield the files below *folder*, depth first, with a stack of its own for deep trees."""
    stack = [(folder, True)]
    while stack:
        path, is_folder = stack.pop()
        if not is_folder:
            yield path
            continue
        try:
            if (key := _identity(os.stat(path))) in visited:  # noqa: PTH116
                continue
            visited.add(key)
            with os.scandir(path) as entries:
                found = [
                    (entry.path, _is_folder(entry)) for entry in entries if entry.name[0] != "."
                ]
        except OSError as error:
            yield SourceError(path, _reason(path, error))
            continue
        stack.extend(sorted(found, reverse=True))


def _identity(status: os.stat_result) -> tuple[int, int]:
    """What tells a folder, by whatever name or link it is reached."""
    return status.st_dev, status.st_ino


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _read_standard_input(limit: Limit) -> bytes:
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise SourceError(STANDARD_INPUT, "standard input is not open")
    with suppress(AttributeError, OSError):  # not every stream, nor every system, has it
        os.set_blocking(stream.fileno(), True)  # or what is still to be written would be lost
    return _read_bounded(stream, STANDARD_INPUT, 0, limit)


def _read_bounded(file: BinaryIO, path: str, size: int, limit: Limit) -> bytes:
    """Read to the end, which may be past *size* bytes but not past the limit.

    What would have to be waited for, as in the log of a kernel, is the end too.
    """
    try:
        data = file.read(_HEAD) or b""
        largest = limit(data)
        if size <= largest:
            data += file.read(largest + 1 - len(data)) or b""
    except OSError as error:
        raise SourceError(path, _reason(path, error)) from None
    if max(size, len(data)) > largest:
        raise SourceError(path, f"over {largest >> 20} MiB; split it into articles")
    return data


def _require_regular(path: str, mode: int) -> None:
    if not stat.S_ISREG(mode):
        kind = next((name for is_kind, name in _KINDS if is_kind(mode)), "not a regular file")
        raise SourceError(path, f"{kind}; only regular files are read")


def _moment(seconds: float) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds)
    except (OverflowError, OSError, ValueError):  # some file systems hold any number
        return None


def addressed(path: str) -> tuple[str, int]:
    """The file that *path* names, and which of its articles, 0 for all: ``box.mbox#2``.

    A file that is itself called so comes first.
    """
    file, _, part = path.rpartition("#")
    if not _NUMBER.fullmatch(part) or os.path.lexists(path) or not os.path.isfile(file):  # noqa: PTH113
        return path, 0
    return file, int(part)


def overrun(count: int) -> str:
    """Why a file with *count* articles has not the one that was named."""
    there = "there is one article" if count == 1 else f"there are {count:,} articles"
    return f"{there} in the file"


def absence(path: str) -> str:
    """Why there is no file at *path*."""
    if os.path.islink(path):  # noqa: PTH114
        return "a link to nothing"
    return "only http and https are fetched" if "://" in path else "no such file"


def _reason(path: str, error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return absence(path)
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return reason_of(error)
