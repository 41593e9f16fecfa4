"""Names behind a word for several of a kind: hurricanes Ana and Bo, the rivers Orre and Tarn."""

from collections.abc import Iterator, Sequence

from reader.article import EntityLabel
from reader.language.names.bounds import Name, overlaid
from reader.language.word_lists import word_set

_STORMS = word_set("hurricanes cyclones typhoons storms")
_WATERS = word_set("rivers lakes")
_KINDS: dict[str, EntityLabel] = {
    **dict.fromkeys(_STORMS, "MISC"),
    **dict.fromkeys(_WATERS, "LOC"),
}
_TRIGGERS = frozenset({*_KINDS, *map(str.capitalize, _KINDS)})


def with_pairs(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with each that is told to be a storm, a river or a lake."""
    return overlaid(names, list(_pairs(words)))


def _pairs(words: Sequence[str]) -> Iterator[Name]:
    """Single words with "and" before the last; a word in capitals is a team: the Hurricanes."""
    if _TRIGGERS.isdisjoint(words):
        return
    for i in range(len(words) - 3):
        kind = _KINDS.get(words[i].casefold() if i == 0 else words[i])
        if not kind:
            continue
        first = i + 1 + (words[i + 1] == ",")
        last = _end(words, first)
        if first < last and words[last - 1] == "and":
            yield from ((j, j, kind) for j in range(first, last + 1, 2))


def _end(words: Sequence[str], first: int) -> int:
    """The last word of a list of names that begins at word *first*; less where there is none."""
    last = first
    while last + 2 < len(words) and words[last + 1] in (",", "and"):
        if not (words[last][0].isupper() and words[last + 2][0].isupper()):
            break
        last += 2
        if words[last - 1] == "and":
            break
    return last if not "".join(words[last + 1 : last + 2])[:1].isupper() else -1
