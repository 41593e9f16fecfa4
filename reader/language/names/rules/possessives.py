"""Firms whose names are possessives themselves: Sotheby's."""

from collections.abc import Iterator, Sequence

from reader.language.gazetteer import fold, vocabulary
from reader.language.names.bounds import Name, overlaid
from reader.language.word_lists import word_set

_NOT_OWNED = word_set(  # behind what owns nothing here
    "said says is was has had will would sold sells opened closed rose fell cut raised lost won "
    "and or in at on for to from , . ; )"
)


def with_possessives(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with the ending where it is part of one."""
    return overlaid(names, list(_possessives(words, names))) if "'s" in words else list(names)


def _possessives(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    for first, last, label in names:
        if first < last or words[last + 1 : last + 2] != ["'s"]:
            continue
        if _is_firm(words[first]) and (label == "ORG" or _owns_nothing(words, first)):
            yield first, last + 1, "ORG"


def _is_firm(word: str) -> bool:
    """Whether a firm in the news is called so with the possessive ending."""
    return "B" in vocabulary().get(fold(word)).phrases.get(("'s",), "")


def _owns_nothing(words: Sequence[str], i: int) -> bool:
    """Whether nothing that the name at word *i* has stands behind it: "Sotheby's said"."""
    return words[i + 2 : i + 3] == [] or words[i + 2] in _NOT_OWNED
