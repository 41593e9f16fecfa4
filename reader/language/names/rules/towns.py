"""Towns that clubs are called after: "from Lund to Orsa", "Ada Lund, 54, of Orsa"."""

from collections.abc import Iterator, Sequence

from reader.language.names.bounds import Name
from reader.language.names.places import is_place
from reader.language.names.recognition.words import ORGANISATIONS
from reader.language.word_lists import word_set

_KINDS = word_set("town city village suburb municipality hamlet port")
_ORIGINS = ("of", "from")


def with_towns(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    """The *names* of a sentence, with bodies that stand where only a place does as places."""
    before: Name | None = None
    for first, last, label in names:
        is_town = label == "ORG" and _is_town(words, before, first, last)
        before = first, last, "LOC" if is_town else label
        yield before


def _is_town(words: Sequence[str], before: Name | None, first: int, last: int) -> bool:
    """Whether a name is that of a town, by what stands before it and the name *before*."""
    if first > 1 and words[first - 2] in _KINDS and words[first - 1] == "of":
        return ORGANISATIONS.isdisjoint(word.casefold() for word in words[first : last + 1])
    if before is None or not (_is_way(words, before, first) or _is_home(words, before, first)):
        return False
    return is_place(" ".join(words[first : last + 1]))


def _is_way(words: Sequence[str], start: Name, first: int) -> bool:
    """Whether a name is the end of a way from the place where it starts."""
    is_start = start[2] == "LOC" and start[0] > 0 and words[start[0] - 1].casefold() == "from"
    return is_start and words[start[1] + 1 : first] == ["to"]


def _is_home(words: Sequence[str], person: Name, first: int) -> bool:
    """Whether it is where a person of whom the age is told comes from."""
    between = words[person[1] + 1 : first]
    if person[2] != "PER" or len(between) != 4 or between[-1] not in _ORIGINS:
        return False
    return between[0] == between[2] == "," and between[1].isdecimal()
