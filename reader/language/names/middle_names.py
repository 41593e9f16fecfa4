"""Who goes by a middle name: "Thomas Eric Lund" on first mention, then "Eric Lund".

A middle name may be that of a parent, who is named too; so nobody goes by it of whom the article
tells as of a relative, or in one sentence with the other.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.article import Entity
from reader.language.names.given_names import leaning
from reader.language.names.short_forms import has_short
from reader.patterns import rare

_KIN = rare(
    r"\b(?:(?:grand|step)?(?:father|mother|son|daughter)|dad|mum|mom|brother|sister|twin|uncle|aunt"
    r"|nephew|niece|cousin|husband|wife|widow|widower|namesake|family|parent|sibling|heir)s?\b"
)
_NEAR = 25  # characters before a name and behind it
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
        is_only = [other[1:] for other in whole].count(words[1:]) == 1
        if short not in mentions or not is_only or not _may_go_by(*words[:2]):
            continue
        both = sorted([*mentions[short], *mentions[full]], key=lambda one: one.start)
        if not any(_is_kin(text, one) for one in both) and not _are_beside(text, both):
            yield short, full


def _may_go_by(given: str, middle: str) -> bool:
    """Whether a middle name is not the father's, as that of men is in many languages."""
    whose = leaning(middle)
    is_own = abs(whose) == _SURELY and whose == leaning(given)
    return is_own and (whose < 0 or has_short(given.casefold()))


def _is_kin(text: str, one: Entity) -> bool:
    """Whether words for relatives stand beside a mention."""
    before, behind = text[max(0, one.start - _NEAR) : one.start], text[one.end : one.end + _NEAR]
    return _KIN.search(before) is not None or _KIN.search(behind) is not None


def _are_beside(text: str, mentions: Sequence[Entity]) -> bool:
    """Whether two names of the *mentions* stand in one sentence."""
    return any(
        one.name != other.name and not re.search(r"[.!?\n]", text[one.end : other.start])
        for one, other in pairwise(mentions)
    )
