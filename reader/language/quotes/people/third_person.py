"""Of whom a quotation speaks by name, and who so is not the one who says it: “Leo ran,” he said."""

import re

from reader.language.names.full_names import surname
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.lexicon import TAGS
from reader.language.quotes.passages import Passages
from reader.patterns import rare

_BESIDE = 8  # phrases between a quotation and its speaker
_SHOWN = 300  # characters of a quotation
_NESTED = rare(r"[“‘\"]|\s'")  # what others said to them
_SELF = rare(  # I am Leo; they called me Leo
    r"(?:\bI am|\bI[’']m|\bname is|\bcall(?:s|ed)?|\bsa(?:ys?|id))(?: \w+)?\s\Z"
)
_LAST_WORD = re.compile(r"([A-Z]\w*)\s\Z")
_FURTHER = re.compile(r"[ -]?[A-Z]")  # of the name of a firm


def speaks_of(speaker: Candidate, name: str, passages: Passages) -> bool:
    """Whether the quotation beside *speaker* speaks of whoever bears the full *name*, or to them.

    Not where it says who speaks, I am Leo, nor in another name, as of a relative or a firm.
    """
    tags, at = speaker.row.tags, speaker.at
    beside = tags.rfind("Q", max(0, at - _BESIDE), at)
    if beside < 0:
        beside = tags.find("Q", at, at + _BESIDE)
    if beside < 0:
        return False
    phrase = speaker.row.phrases[beside]
    said = passages.text[phrase.start + 1 : min(phrase.end - 1, phrase.start + _SHOWN)]
    given, family = name.split()[0], surname(name)
    if (given not in said and family not in said) or _NESTED.search(said):
        return False
    own = [one for one in (given, family) if one.lower() not in TAGS]
    names = re.finditer(rf"\b(?:{'|'.join(map(re.escape, own))})\b", said)
    return any(_is_their_own(said, found) for found in names) if own else False


def _is_their_own(said: str, found: re.Match[str]) -> bool:
    """Whether the name *found* in what is *said* is that of somebody else, and all of it."""
    before = said[: found.start()]
    another = _LAST_WORD.search(before)
    within = another is not None and another[1].lower() not in TAGS
    return not (within or _FURTHER.match(said, found.end()) or _SELF.search(before))
