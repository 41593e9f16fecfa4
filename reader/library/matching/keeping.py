"""Whether what a person keeps about an article is what a query asks for, and where it is."""

from itertools import accumulate
from typing import Literal

from reader.library.folding import fold
from reader.library.matching.finding import Bounds, Finder, finder
from reader.library.notebook import Entry
from reader.library.query.nodes import Flag, Near, Phrase

KeptKind = Literal["note", "tag"]


def is_kept(asked: Flag | Phrase | Near, entry: Entry) -> bool:
    """Whether what a query asks of the notebook holds: a flag, or words of the note or a tag."""
    if isinstance(asked, Phrase | Near):
        return bool(find_kept(finder(asked), "note" if asked.field == "note" else "tag", entry))
    kept = {
        "read": entry.read,
        "starred": entry.starred,
        "note": bool(entry.note),
        "tag": bool(entry.tags),
    }
    return kept.get(asked.name, False)


def kept_words(kind: KeptKind, entry: Entry) -> str:
    """The note, or all tags in a row as they are shown."""
    return entry.note if kind == "note" else " ".join(f"#{tag}" for tag in entry.tags)


def find_kept(find: Finder, kind: KeptKind, entry: Entry) -> list[Bounds]:
    """What *find* finds in the ``kept_words``: in the note, or in one tag, never across two."""
    folded = fold(kept_words(kind, entry))
    if kind == "note":
        return find(folded, 0, len(folded))
    ends = accumulate(len(f"#{tag} ") for tag in entry.tags)
    parts = ((end - len(tag) - 1, end - 1) for tag, end in zip(entry.tags, ends, strict=True))
    return [bounds for start, end in parts for bounds in find(folded, start, end)]
