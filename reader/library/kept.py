"""Small files in which something is kept for a person: read whole, and changed by one at a time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from reader import atomic
from reader.errors import SourceError

T = TypeVar("T")


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


def load(path: Path, made: Callable[[Any], T], what: str) -> T | None:
    """Return what is *made* of the JSON at *path*, None where there is no file.

    Raises SourceError when it cannot be read, and when nothing can be made of it: it says *what*
    the file is then, as "not a notebook", and is never overwritten.
    """
    try:
        text = read(path)
        if text is None:
            return None
        import json  # a first start has nothing to read

        return made(json.loads(text))
    except (ValueError, TypeError, AttributeError) as error:
        reason = f"{what} ({error}); mend it or move it away to start afresh"
        raise SourceError(str(path), reason) from error


def store(path: Path, rows: Any) -> None:
    """Write *rows* to *path* as JSON that a person can read, and nobody else."""
    import json

    text = json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
    atomic.write_atomically(path, text, private=True)


@contextmanager
def changing(path: Path) -> Iterator[None]:
    """Let nobody else change *path* meanwhile; SourceError when it cannot be written."""
    try:
        with atomic.changing(path):
            yield
    except OSError as error:
        raise SourceError(str(path), f"cannot be written ({error.strerror})") from error
