"""How a page sums up its article between headline and text: in a line or in points."""

import re
from collections.abc import Sequence

from reader.sources.pages.page_blocks import Box
from reader.sources.pages.page_top import SHORTEST_STANDFIRST
from reader.sources.pages.passages import Passage
from reader.sources.prose.furniture import is_furniture

_LISTS = frozenset(["ul", "ol", "dl", "menu"])
_LONGEST_DECK = 300  # characters
_LEAD = re.compile(r"(?<![a-z])(?:lead|lede|intro)(?![a-z])", re.IGNORECASE)
_CLOCK = re.compile(r"\d:\d\d")
_POINTS = range(2, 13)  # how many sum up a text


def is_deck(one: Passage, boxes: Sequence[Box], *, is_placed: bool) -> bool:
    """Whether a paragraph above the text sums it up, so that it needs no full stop.

    It tells by its place, right below the headline or beside the text, or by its name.
    """
    if one.kind != "body" or one.linked or is_furniture(one.words) or not one.is_plain:
        return False
    if _CLOCK.search(one.words):  # of a date that is not read
        return False
    is_named = _LEAD.search(boxes[one.box].names or "") is not None
    return SHORTEST_STANDFIRST <= len(one.words) <= _LONGEST_DECK and (is_placed or is_named)


def key_points(
    passages: Sequence[Passage], between: Sequence[int], boxes: Sequence[Box]
) -> list[int]:
    """Which passages *between* the headline and the text are its summary in points, headed or not.

    They are of the text, as they are where they stand in it.
    """
    found = [between[one] for one in sorted(points_of([passages[i] for i in between], boxes))]
    points = [passages[i] for i in found]
    if len(points) not in _POINTS or not all(one.is_point for one in points):
        return []
    if any(boxes[one.box].is_teaser or is_furniture(one.words) for one in points):
        return []
    above = found[0] - 1
    return [above, *found] if above in between and passages[above].is_heading else found


def points_of(passages: Sequence[Passage], boxes: Sequence[Box]) -> set[int]:
    """The indices of the items of lists of words, rather than of links, names or dates.

    A list is looked at as a whole, since some of its items may be short.
    """
    lists: dict[int, list[int]] = {}
    for index, one in enumerate(passages):
        if one.kind == "listitem":
            lists.setdefault(_list_around(one, boxes), []).append(index)
    return {
        index
        for items in lists.values()
        if any(passages[one].is_point for one in items)
        and not any(passages[one].is_linked for one in items)
        and all(passages[one].is_plain for one in items)
        for index in items
    }


def _list_around(item: Passage, boxes: Sequence[Box]) -> int:
    """The number of the list that an item is in, or -1."""
    around = item.box
    while around >= 0 and boxes[around].tag not in _LISTS:
        around = boxes[around].parent
    return around
