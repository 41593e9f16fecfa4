"""Party and office before a member of parliament, which are no part of the name: PML-N MNA Lund."""

from collections.abc import Iterable, Sequence

from reader.language.names.bounds import Name
from reader.language.names.given_names import may_be_given
from reader.language.names.titles import MEMBERS


def with_members(words: Sequence[str], names: Iterable[Name]) -> list[Name]:
    """The *names* of a sentence, those of members cut from their office, and it from a party."""
    parted: list[Name] = []
    for name in names:
        first, last, label = name
        office = _office(words, name)
        if parted and parted[-1][0] == parted[-1][1] == office:
            parted.pop()
        elif first < office:
            party = office - 1
            if parted and parted[-1][1] == first - 2 and words[first - 1] == "-":
                first = parted.pop()[0]
            parted.append((first, party, "ORG"))
        if office >= 0:
            first, label = office + 1, "PER"
        parted.append((first, last, label))
    return parted


def _office(words: Sequence[str], name: Name) -> int:
    """The word that is the office of a person, in what was taken for the name or before; or -1."""
    first, last, label = name
    if label == "PER" and first and words[first - 1] in MEMBERS:
        return first - 1
    for i in range(first, last):
        if words[i] in MEMBERS and words[i + 1][0].isupper():
            is_party = all(word.isupper() or word == "-" for word in words[first:i])
            is_person = label == "PER" or _has_given_name(words[i + 1 : last + 1])
            return i if is_party and is_person else -1
    return -1


def _has_given_name(words: Sequence[str]) -> bool:
    return any(map(may_be_given, words))
