"""Lines of one paragraph that stand above a text, as old pages have them."""

from reader.sources.pages.passages import Passage
from reader.sources.prose.conventions import parts_of

_MOST = 6  # above a text that begins on the last of them
_STANDFIRST = 40  # characters


def is_head(lines: list[Passage]) -> bool:
    """Whether the lines of a paragraph are headline, byline and date, and prose below them.

    No line that is a sentence may stand by itself, since what is above the text might lose it, but
    for a standfirst below a headline.
    """
    if not 1 < len(lines) <= _MOST:
        return False
    signed = [any(p.kind in ("byline", "timestamp") for p in parts_of(one.words)) for one in lines]
    said = [
        index
        for index, line in enumerate(lines)
        if line.is_prose or (line.is_sentence and not signed[index])
    ]
    if said and lines[-1].is_prose:
        said.pop()
    if len(said) > 1 or not any(signed):
        return False
    return all(
        len(lines[one].words) >= _STANDFIRST
        and not all(signed[:one])
        and (lines[one] is lines[-1] or any(signed[one + 1 :]))
        for one in said
    )
