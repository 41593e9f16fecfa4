"""The queries of this and earlier sittings, oldest first, to be recalled in the search line."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import overload

from reader import xdg
from reader.atomic import write_atomically
from reader.cleaning import clean_line
from reader.errors import SourceError

MOST = 500  # queries that are kept


def default_path() -> Path:
    """Return the place of the history: ``$XDG_STATE_HOME/article-reader/history``."""
    return xdg.folder("state") / "history"


class History(Sequence[str]):
    """Each query once, where it was used last, a line each; read when it is first looked at."""

    def __init__(self, path: Path | None = None) -> None:
        """Keep it at *path*, and without one only as long as the reader is open."""
        self._path = path
        self._lines: list[str] | None = None

    def __len__(self) -> int:
        return len(self._known())

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        return self._known()[index]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known())

    def add(self, query: str) -> None:
        """Remember *query* as the latest; SourceError, once, where it cannot be written."""
        line = clean_line(query)
        if not line or (self and self[-1] == line):
            return
        before = self._known() if self._path is None else _read(self._path)
        self._lines = [*(one for one in before if one != line), line][-MOST:]
        if self._path is not None:
            self._write(self._path, self._lines)

    def _known(self) -> list[str]:
        if self._lines is None:
            self._lines = [] if self._path is None else _read(self._path)
        return self._lines

    def _write(self, path: Path, lines: list[str]) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, "".join(f"{line}\n" for line in lines), private=True)
        except OSError as error:
            self._path = None  # to say it once is enough
            reason = f"searches cannot be remembered ({error.strerror})"
            raise SourceError(str(path), reason) from error


def _read(path: Path) -> list[str]:
    """Return the lines at *path*, as far as they can be read: it is no more than a convenience."""
    try:
        text = path.read_text("utf-8", errors="replace")
    except OSError:
        return []
    return [line for line in map(clean_line, text.splitlines()) if line][-MOST:]
