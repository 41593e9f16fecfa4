"""Confirming: whether passages have all that somebody is quoted with, and of nobody else."""

from collections.abc import Sequence

from reader.library.comparing.negation import is_negation
from reader.library.comparing.passages import Passage
from reader.library.comparing.sentences import telling_words
from reader.library.comparing.shared import FEW


def is_confirmed(passages: Sequence[Passage]) -> bool:
    """Whether *passages* have the words unaltered, neither denied nor of somebody else.

    One may have what another lacks. Where an article has all of them of somebody else, words
    outside statements count only if they are reported of the same speaker; in one that quotes
    people they count only so as well.
    """
    sound = (one for one in passages if one.verdict != "altered" and not one.denied)
    found = [one for one in sound if one.is_telling]
    disputed = any(one.verdict == "same" and one.attribution == "other" for one in found)
    lacking = [
        one.lacking
        for one in found
        if one.attribution == "same"
        or (one.attribution == "unknown" and (one.is_stated or not (disputed or one.nobodys)))
    ]
    return bool(lacking) and _says_nothing([word for _, word in lacking[0].intersection(*lacking)])


def _says_nothing(rest: Sequence[str]) -> bool:
    """Whether words that stand nowhere are few, such as "and he said"; a negation is too many."""
    return len(rest) <= FEW and not telling_words(rest) and not any(map(is_negation, rest))
