"""People and animals that a word for what they are introduces: his wife, Ada, a dog named Bo.

Their names alone say little: they may be cities and clubs as well, or no known words.
"""

from collections.abc import Iterator, Sequence

from reader.language.gazetteer import word_set, world
from reader.language.names.datelines import Name
from reader.language.names.kin import KIN
from reader.language.names.words import CALENDAR

_ANIMALS = word_set(
    "dog puppy kelpie collie cat kitten horse racehorse pony mare stallion donkey parrot elephant "
    "cow bull goat sheep lion lioness tiger leopard cheetah bear panda gorilla chimpanzee "
    "orangutan rhino whale dolphin"
)
_PERSONS = word_set("man woman boy girl child baby friend neighbour neighbor")
_CALLED = frozenset({"named", "called"})


def with_introduced(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, and as a person's each single word that is so introduced."""
    taken = {i: name for name in names for i in range(name[0], name[1] + 1)}
    people: list[Name] = [(i, i, "PER") for i in _introduced(words)]
    people = [one for one in people if one[0] not in taken or taken[one[0]][:2] == one[:2]]
    found = {name[0]: name for name in [*names, *people]}
    return sorted(found.values())


def _introduced(words: Sequence[str]) -> Iterator[int]:
    """The places of the single words that are so introduced."""
    for i in range(2, len(words) - 1):
        word, what, mark, end = words[i], words[i - 2], words[i - 1], words[i + 1]
        if mark in _CALLED:
            stated = what in _ANIMALS | KIN | _PERSONS and not end[0].isupper()
        else:
            stated = mark == "," and what in _ANIMALS | KIN and end in (",", ".", ")")
        if stated and word.istitle() and word.isalpha() and not _is_known(word):
            yield i


def _is_known(word: str) -> bool:
    """Whether a word has another sense that is more likely: a country, a day."""
    return word in world() or word.casefold() in CALENDAR
