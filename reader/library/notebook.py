"""What the person at the screen keeps about articles: read, starred, tags, notes.

Kept by article id in one JSON file under the XDG data folder. A change is read, merged and
written at once and atomically, so that a kill loses nothing and two readers do not undo each other.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from reader.errors import SourceError
from reader.library.folding import fold
from reader.library.matching.finding import finder
from reader.library.query.nodes import Flag, Near, Phrase


@dataclass(frozen=True)
class Entry:
    """What is kept about one article."""

    read: bool = False
    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""


_BLANK = Entry()


def default_path() -> Path:
    """Return the notebook's place: ``$XDG_DATA_HOME/article-reader/notebook.json``."""
    home = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(home).expanduser() / "article-reader" / "notebook.json"


def is_kept(asked: Flag | Phrase | Near, entry: Entry) -> bool:
    """Whether what a query asks of the notebook holds: a flag, or words of the note or a tag."""
    if isinstance(asked, Phrase | Near):
        field = (asked.first if isinstance(asked, Near) else asked).field
        texts = map(fold, (entry.note,) if field == "note" else entry.tags)
        find = finder(asked)
        return any(find(text, 0, len(text)) for text in texts)
    kept = {
        "read": entry.read,
        "starred": entry.starred,
        "note": bool(entry.note),
        "tag": bool(entry.tags),
    }
    return kept.get(asked.name, False)


class Notebook(Mapping[str, Entry]):
    """Entries by article id, with undo for the changes of this sitting."""

    def __init__(self, path: Path) -> None:
        """Read the notebook at *path*; a missing one is empty.

        Raises SourceError when the file is there and is no notebook: it is never overwritten.
        """
        self._path = path
        self._entries = self._load()
        self._undo: list[tuple[str, Entry]] = []

    def __getitem__(self, article_id: str) -> Entry:
        return self._entries.get(article_id, _BLANK)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def change(self, article_id: str, **fields: Any) -> Entry:
        """Set *fields* of the entry and write the notebook; SourceError when that fails."""
        before = self[article_id]
        self._store(article_id, lambda entry: replace(entry, **fields))
        self._undo.append((article_id, before))
        return self[article_id]

    def undo(self) -> str | None:
        """Take the last change back; return the id of its article, None when there is none."""
        if not self._undo:
            return None
        article_id, before = self._undo[-1]
        self._store(article_id, lambda _: before)
        self._undo.pop()
        return article_id

    def _store(self, article_id: str, edit: Callable[[Entry], Entry]) -> None:
        entries = self._load()  # another reader may have written since
        entries[article_id] = edit(entries.get(article_id, _BLANK))
        if entries[article_id] == _BLANK:
            del entries[article_id]
        self._write(entries)
        self._entries = entries

    def _load(self) -> dict[str, Entry]:
        if not self._path.exists():
            return {}
        import json  # a first start has nothing to read

        try:
            rows = json.loads(self._path.read_text("utf-8"))
            return {
                key: Entry(**{**row, "tags": tuple(row.get("tags", ()))})
                for key, row in rows.items()
            }
        except (OSError, ValueError, TypeError, AttributeError) as error:
            reason = f"not a notebook of this reader ({error}); move it away to start afresh"
            raise SourceError(str(self._path), reason) from error

    def _write(self, entries: dict[str, Entry]) -> None:
        import json

        rows = {key: asdict(entry) for key, entry in entries.items()}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, json.dumps(rows, ensure_ascii=False, indent=1))
        except OSError as error:
            raise SourceError(str(self._path), f"cannot be written ({error.strerror})") from error


def write_atomically(path: Path, text: str, *, replace: bool = True) -> None:
    """Write *text* as UTF-8 so that *path* holds the old content or the new, never half of it.

    Without *replace* a file that is there already is left alone, and FileExistsError raised.
    """
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            Path(name).replace(path)
        else:
            path.hardlink_to(name)
    finally:
        Path(name).unlink(missing_ok=True)
