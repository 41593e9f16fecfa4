"""What people and bodies are called besides: "Ada Lund, known as Ax"."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from reader.article import Entity, EntityLabel

_CALLED = re.compile(
    r",? (?:(?:\w+ )?known (?:\w+ly )?(?:(?:to|in|by) [\w ]{1,25} )?as|(?:also|formerly) called"
    r"|nicknamed|alias) (?:the )?[\"“'‘]?"
)
_NAMES = ("PER", "ORG")


def other_names(text: str, named: Sequence[Entity]) -> dict[tuple[EntityLabel, str], str]:
    """The names of those for whom another stands right behind, by label and that other one.

    *named* is in order, with canonical names. What two are called besides is neither.
    """
    meant: dict[tuple[EntityLabel, str], set[str]] = defaultdict(set)
    for one, other in pairwise(named):
        if one.label != other.label or one.label not in _NAMES or " " not in one.name:
            continue
        is_own = other.name in text[other.start : other.end] and other.name not in one.name
        is_owner = text[other.end : other.end + 2] in ("'s", "’s")
        if is_own and not is_owner and _CALLED.fullmatch(text, one.end, other.start):
            meant[other.label, other.name].add(one.name)
    return {other: names.pop() for other, names in meant.items() if len(names) == 1}
