"""Codes of countries behind the names of athletes: "Ada Lund (KEN)", "Ada Lund, KEN,"."""

from collections.abc import Iterator, Sequence

from reader.language.gazetteer import country_codes
from reader.language.names.bounds import Name, overlaid

_OPENERS = frozenset({"(", ","})
_CLOSERS = frozenset({")", ",", ";", "/"})


def with_nations(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with the codes that stand behind people."""
    return overlaid(names, _codes(words, names))


def _codes(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    for _, last, label in names:
        i = last + 2
        if label != "PER" or i >= len(words) or words[i] not in country_codes():
            continue
        is_marked = words[i - 1] in _OPENERS and (i + 1 == len(words) or words[i + 1] in _CLOSERS)
        if is_marked:
            yield i, i, "LOC"
