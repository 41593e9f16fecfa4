"""People read off their capitals alone, for texts whose names nobody has recognised."""

from collections.abc import Iterator, Sequence

from reader.article import Entity, Span
from reader.language.quotes.grammar.lexicon import TAGS
from reader.patterns import rare

_CAPITALISED = rare(  # bounded, so that a mile of letters costs no more than its length
    r"[^\W\d_a-z](?<!\w.)[\w’'-]{1,40}+(?:\s(?:[^\W\d_a-z]\.|(?:de|da|van|von|bin|al|el)\b"
    r"|[^\W\d_a-z][\w’'-]{1,40}+)){1,5}"
)
_CAPITALISED_WORD = rare(r"[^\W\d_a-z](?<!\w.)[\w-]+")


def full_names(text: str, prose: Sequence[Span]) -> Iterator[Entity]:
    """Full names by their capitals alone, and the surnames of the same people."""
    full: dict[str, str] = {}
    found: list[tuple[int, int, str]] = []
    for part in prose:
        for match in _CAPITALISED.finditer(text, part.start, part.end):
            words = match.group().replace("\n", " ").split()
            while words and words[0].rstrip(".").lower() in TAGS:
                words.pop(0)
            if len(words) > 1:
                name = " ".join(words)
                full.setdefault(words[-1], name)
                found.append((match.start(), match.end(), full[words[-1]]))
        for match in _CAPITALISED_WORD.finditer(text, part.start, part.end):
            if name := full.get(match.group(), ""):
                found.append((*match.span(), name))
    last = -1
    for start, end, name in sorted(found):
        if start >= last:
            yield Entity(start, end, "PER", name)
            last = end
