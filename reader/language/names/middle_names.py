"""Who goes by a middle name: "Thomas Eric Lund" on first mention, then "Eric Lund".

A middle name may be that of a parent, who is named too; so nobody goes by it who stands in one
sentence with the other.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.article import Entity
from reader.language.names.given_names import leaning
from reader.language.names.short_forms import has_short

_SURELY = 2  # of `leaning`
_PARTS = 3  # of a name with one middle name


def middle_names(text: str, named: Sequence[Entity]) -> Iterator[tuple[str, str]]:
    """The names that people go by whose middle names they begin with, each with the full name.

    *named* is in order, with canonical names.
    """
    mentions = defaultdict(list)
    for one in named:
        if one.label == "PER" and " " in one.name:
            mentions[one.name].append(one)
    whole = [name.split() for name in mentions if name.count(" ") == _PARTS - 1]
    for words in whole:
        short, full = " ".join(words[1:]), " ".join(words)
        if short in mentions and _may_go_by(*words[:2]):
            both = sorted([*mentions[short], *mentions[full]], key=lambda one: one.start)
            if not _are_beside(text, both):
                yield short, full


def _may_go_by(given: str, middle: str) -> bool:
    """Whether a middle name is not the father's, as that of men is in many languages."""
    whose = leaning(middle)
    is_own = abs(whose) == _SURELY and whose == leaning(given)
    return is_own and (whose < 0 or has_short(given.casefold()))


def _are_beside(text: str, mentions: Sequence[Entity]) -> bool:
    """Whether two names of the *mentions* stand in one sentence."""
    return any(
        one.name != other.name and not re.search(r"[.!?\n]", text[one.end : other.start])
        for one, other in pairwise(mentions)
    )
