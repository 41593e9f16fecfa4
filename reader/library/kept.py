"""Small files in which something is kept for a person: read whole, and changed by one at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader import atomic
from reader.errors import SourceError


def read(path: Path) -> str | None:
    """Return the text at *path*, None where there is no file.

    Raises SourceError when it cannot be read, and ValueError when it is no UTF-8.
    """
    try:
        return path.read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror})") from error


@contextmanager
def changing(path: Path) -> Iterator[None]:
    """Let nobody else change *path* meanwhile; SourceError when it cannot be written."""
    try:
        with atomic.changing(path):
            yield
    except OSError as error:
        raise SourceError(str(path), f"cannot be written ({error.strerror})") from error
