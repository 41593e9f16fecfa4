"""Boxes in which pages ask for an address to send newsletters to, by what is in them.

Many sites have no names for them that would mean anything.
"""

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_ADDRESSES = "input[type=email i], input[name=email i]"
_OF_THE_ARTICLE = "h1, figure, blockquote, [itemprop=articleBody]"
_AROUND_ALL = frozenset(["body", "main", "article", "html"])
_MOST = 20  # boxes; a page with more plays tricks
_FAR_UP = 8  # elements
_MOST_BESIDE = 200  # elements
_LARGEST = 600  # characters
_SHARE = 0.25  # of the text of the page


def signup_boxes(body: "LexborNode") -> frozenset[int]:
    """The ``mem_id`` of the outermost elements that hold little but a field for an address."""
    fields = body.css(_ADDRESSES)[:_MOST]
    largest = min(_LARGEST, _SHARE * len(body.text())) if fields else 0
    return frozenset(box.mem_id for one in fields if (box := _box_around(one, largest)) is not None)


def _box_around(field: "LexborNode", largest: float) -> "LexborNode | None":
    box = None
    around = field.parent
    for _ in range(_FAR_UP):
        if around is None or around.tag in _AROUND_ALL or len(around.text()) > largest:
            break
        if around.css_first(_OF_THE_ARTICLE) is not None or _is_one_of_many(around):
            break
        box, around = around, around.parent
    return box


def _is_one_of_many(box: "LexborNode") -> bool:
    """Whether one beside a box is called the same but has paragraphs only, as parts of a text."""
    if box.parent is None:
        return False
    names = (box.tag, box.attributes.get("class"))
    beside = islice(box.parent.iter(), _MOST_BESIDE)
    alike = (one for one in beside if (one.tag, one.attributes.get("class")) == names)
    return any(
        one.css_first("p") is not None and one.css_first(_ADDRESSES) is None for one in alike
    )
