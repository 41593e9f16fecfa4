"""Names in lists: of places that something is in, as in "in Lund, Ystad and Kivik", all are."""

from collections.abc import Iterator, Sequence

from reader.article import EntityLabel
from reader.language.gazetteer import fold, vocabulary, word_set, world
from reader.language.names.datelines import Name

_PLACE: EntityLabel = "LOC"
_PLACING = word_set("in near outside at across around between")
_BETWEEN = {(",",), ("and",), (",", "and"), ("or",)}


def with_listed(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    """The names, by first and last word; what stands in a list with a place is one.

    But nobody with a given name, and nothing that the table of the world knows.
    """
    for listed in _lists(words, names):
        first = listed[0][0]
        placed = first > 0 and words[first - 1] in _PLACING
        if not placed or all(label != _PLACE for _, _, label in listed):
            yield from listed
            continue
        for start, end, label in listed:
            given = start < end and "G" in vocabulary().get(fold(words[start])).codes
            known = given or " ".join(words[start : end + 1]) in world()
            yield start, end, label if known else _PLACE


def _lists(words: Sequence[str], names: Sequence[Name]) -> Iterator[list[Name]]:
    """The names that only commas, "and" or "or" stand between, together; most are alone."""
    listed: list[Name] = []
    for name in names:
        if listed and tuple(words[listed[-1][1] + 1 : name[0]]) not in _BETWEEN:
            yield listed
            listed = []
        listed.append(name)
    if listed:
        yield listed
