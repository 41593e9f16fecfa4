"""The country that a firm or a club is of, no part of its name: "Halcyon of Spain".

Before the country of a body such as the Brothers of Italy stands a word that is no name by itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from reader.language.gazetteer import fold, vocabulary
from reader.language.names.bounds import Name
from reader.language.names.places import is_place, is_region
from reader.language.names.recognition.words import ORGANISATIONS

_COMMAS = frozenset({",", "and"})
_COMMON = 2  # of 0 to 4: how likely a word is no name


def with_origins(words: Sequence[str], names: Iterable[Name]) -> Iterable[Name]:
    """The *names* of a sentence, those of a list apart, firms and clubs without their country."""
    return _apart(words, names) if "of" in words else names


def _apart(words: Sequence[str], names: Iterable[Name]) -> Iterator[Name]:
    for first, last, label in names:
        is_of = label == "ORG" and "of" in words[first + 1 : last]
        members = list(_members(words, first, last)) if is_of else []
        has_known = any(_is_known(words[start:of]) for start, of, _ in members)
        for start, of, end in members:
            if has_known and ORGANISATIONS.isdisjoint(map(str.casefold, words[start:of])):
                yield start, of - 1, label
                yield _country(words, of), end, "LOC"
            else:
                yield start, end, label
        if not members:
            yield first, last, label


def _members(words: Sequence[str], first: int, last: int) -> list[tuple[int, int, int]]:
    """First word, "of" and last word of each member of a list, if each is one "of" a country."""
    members = []
    for is_apart, group in groupby(range(first, last + 1), lambda i: words[i] in _COMMAS):
        if is_apart:
            continue
        start, *further = group
        end = further[-1] if further else start
        of = next((i for i in further if words[i] == "of"), end)
        if not is_region(" ".join(words[_country(words, of) : end + 1])):
            return []
        members.append((start, of, end))
    return members


def _country(words: Sequence[str], of: int) -> int:
    """The first word behind "of", but for an article."""
    return of + 1 + (words[of + 1 : of + 2] == ["the"])


def _is_known(words: Sequence[str]) -> bool:
    """Whether a word is a name by itself, as that of a firm or a town, and no kind of body."""
    if len(words) > 1 or words[0].casefold() in ORGANISATIONS:
        return False
    entry = vocabulary().get(fold(words[0]))
    is_common = entry.likelihood(None) >= _COMMON
    return not is_common and ("B" in entry.codes or is_place(words[0]))
