"""Whether what a person keeps about an article is what a query asks for."""

from reader.library.folding import fold
from reader.library.matching.finding import finder
from reader.library.notebook import Entry
from reader.library.query.nodes import Flag, Near, Phrase


def is_kept(asked: Flag | Phrase | Near, entry: Entry) -> bool:
    """Whether what a query asks of the notebook holds: a flag, or words of the note or a tag."""
    if isinstance(asked, Phrase | Near):
        texts = map(fold, (entry.note,) if asked.field == "note" else entry.tags)
        find = finder(asked)
        return any(find(text, 0, len(text)) for text in texts)
    kept = {
        "read": entry.read,
        "starred": entry.starred,
        "note": bool(entry.note),
        "tag": bool(entry.tags),
    }
    return kept.get(asked.name, False)
