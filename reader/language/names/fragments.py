"""Names in names: "Kenya" and "Airways" are parts of "Kenya Airways".

The annotation that the recogniser learned from breaks a name at a name within it. Both readings
are of use: the parts to the one who looks for Kenya, the whole to the one who asks who spoke.
"""

from collections.abc import Iterable
from typing import NamedTuple

from reader.article import EntityLabel
from reader.language.names.canonical import NameSpan
from reader.language.names.firms import is_legal_form
from reader.language.names.recognition.words import ORGANISATIONS
from reader.language.names.rules.heads import GROUNDS, WORKS
from reader.language.word_lists import word_set

_GENERIC = ORGANISATIONS | word_set(
    "embassy airways airlines journal tourism states forum chamber academy foundation mission "
    "cabinet dynasty electoral national international museum herald guardian star mail cross "
    "crescent exchange express corporation limited conference system military cricket nation "
    "confederation constabulary enterprise cartel"
)
_STATION = "Police Station"  # which says and does things
_PREFIXES = word_set("Afro Anglo Indo Inter Pan Sino Trans")  # of peoples and lands
_MOST_PARTS = 6  # no name has more


class Whole(NamedTuple):
    """A name as it is said, and how many fragments it has."""

    name: NameSpan
    parts: int


def joined(text: str, fragments: Iterable[NameSpan]) -> list[Whole]:
    """The whole names of *fragments*, which are in order and disjoint."""
    whole: list[Whole] = []
    for fragment in fragments:
        before, parts = whole[-1] if whole else (fragment, _MOST_PARTS)
        between = text[before.end : fragment.start]
        if parts < _MOST_PARTS and between in (" ", "-"):
            left, right = text[before.start : before.end], text[fragment.start : fragment.end]
            if between == "-":
                label = fragment.label if left in _PREFIXES else None
            else:
                label = _by_head(left, before.label, right) or _by_labels(
                    left, before.label, right, fragment.label
                )
            if label:
                whole[-1] = Whole(NameSpan(before.start, fragment.end, label), parts + 1)
                continue
        whole.append(Whole(fragment, 1))
    return whole


def _by_head(left: str, before: EntityLabel, right: str) -> EntityLabel | None:
    """The label of a whole that ends in a word for what it is: Zaki Biam Road."""
    head = right.rsplit(None, 1)[-1]
    if is_legal_form(right) or (head == "Party" and before == "ORG" and " " not in left):
        return "ORG"
    if before != "ORG" and right.endswith(_STATION):
        return "ORG"
    if before in ("LOC", "PER") and head.casefold() in GROUNDS:
        return "LOC"
    return "MISC" if before == "MISC" and head.casefold() in WORKS else None


def _by_labels(
    left: str, before: EntityLabel, right: str, after: EntityLabel
) -> EntityLabel | None:
    """The label of the whole that two adjacent fragments are, None when they are none."""
    if before == "ORG" and after in ("LOC", "MISC"):
        return "ORG"
    if after == "ORG":
        generic = any(word.casefold() in _GENERIC for word in right.split())
        return "ORG" if generic and (before != "ORG" or left.startswith("The ")) else None
    if {before, after} == {"LOC", "MISC"}:
        return "LOC" if before == "MISC" and right[0].isupper() and " " not in left else "MISC"
    return None
