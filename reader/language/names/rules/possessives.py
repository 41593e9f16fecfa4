"""Names that are possessives themselves: Sotheby's, and places such as Porter's Pass."""

from collections.abc import Iterator, Sequence

from reader.language.gazetteer import fold, vocabulary, world
from reader.language.names.bounds import Name, overlaid
from reader.language.word_lists import word_set

_GROUNDS = word_set(
    "Pass Point Corner Bay Creek Hill Head Cove Peak Landing Gap Island Bluff Beach Crossing Lake"
)
_NOT_OWNED = word_set(  # behind what owns nothing here
    "said says is was has had will would sold sells opened closed rose fell cut raised lost won "
    "and or in at on for to from , . ; )"
)
_ARTICLES = word_set("a an the its their")


def with_possessives(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with the ending and what follows it where it is part of one."""
    return overlaid(names, list(_possessives(words, names))) if "'s" in words else list(names)


def _possessives(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    for first, last, label in names:
        if first < last or words[last + 1 : last + 2] != ["'s"]:
            continue
        head, after = (*words[last + 2 : last + 4], "", "")[:2]
        is_known = words[first] in world()
        if head in _GROUNDS and not is_known and not after[:1].isupper():
            yield first, last + 2, "LOC"
        elif _is_firm(words[first]) and (label == "ORG" or _owns_nothing(words, first)):
            yield first, last + 1, "ORG"


def _is_firm(word: str) -> bool:
    """Whether a firm in the news is called so with the possessive ending."""
    return "B" in vocabulary().get(fold(word)).phrases.get(("'s",), "")


def _owns_nothing(words: Sequence[str], i: int) -> bool:
    """Whether nothing that the name at word *i* has stands behind it: "Sotheby's valued a"."""
    behind, after = (*words[i + 2 : i + 4], "", "")[:2]
    return not behind or behind in _NOT_OWNED or (behind.endswith("ed") and after in _ARTICLES)
