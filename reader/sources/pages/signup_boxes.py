"""Boxes in which pages ask for an address to send newsletters to, or for money, by what is in them.

Many sites have no names for them that would mean anything.
"""

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.sources.pages.page_hints import names_in_markup

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_ADDRESSES = "input[type=email i], input[name=email i]"
_OF_THE_ARTICLE = "h1, figure, blockquote, [itemprop=articleBody]"
_AROUND_ALL = frozenset(["body", "main", "article", "html"])
_BUTTONS = frozenset(
    phrase
    for line in """
    donate|donate now|donate today|donate here|make a donation|make a contribution|contribute
    make contribution|contribute now|support us|support us now|support our work
    support our journalism|become a member|become a supporter|become a subscriber
    subscribe|subscribe now|subscribe today|subscribe here|sign up|sign up now
    shop now|buy now|buy it now|order now
    spenden|jetzt spenden|jetzt unterstützen|abonnieren|jetzt abonnieren|mitglied werden
    faire un don|je fais un don|je soutiens|je m'abonne|je m’abonne|s'abonner|s’abonner
    donar|dona|dona ahora|haz una donación|apóyanos|suscríbete|suscribirme|quiero recibirlo
    doar|doe agora|apoie|assine|assine agora|dona ora|sostienici|abbonati|doneer|steun ons
    помочь|поддержать|поддержать нас|підтримати
    """.splitlines()
    for phrase in line.strip().split("|")
    if phrase
)
_LONGEST_BUTTON = 30  # characters
_MOST_LINKS = 5_000
_LARGEST_APPEAL = 400  # characters
_LEAST_TEXT = 60  # characters of a paragraph beside it
_MOST = 20  # boxes; a page with more plays tricks
_FAR_UP = 8  # elements
_NUMBER = re.compile(r"\d+")
_MOST_BESIDE = 200  # elements
_LARGEST = 600  # characters
_SHARE = 0.25  # of the text of the page


def signup_boxes(body: "LexborNode") -> frozenset[int]:
    """The ``mem_id`` of the elements that hold little but a field for an address, or an appeal."""
    fields = body.css(_ADDRESSES)[:_MOST]
    largest = min(_LARGEST, _SHARE * len(body.text())) if fields else 0
    boxes = [_box_around(one, largest) for one in fields] + [_appeal(one) for one in _buttons(body)]
    return frozenset(box.mem_id for box in boxes if box is not None)


def _buttons(body: "LexborNode") -> list["LexborNode"]:
    """The links and buttons that lead to where readers pay."""
    found = (
        one
        for one in body.css("a, button")[:_MOST_LINKS]
        if len(words := one.text(strip=True)) <= _LONGEST_BUTTON
        and words.casefold().strip(" .!:»›→>") in _BUTTONS
    )
    return list(islice(found, _MOST))


def _appeal(button: "LexborNode") -> "LexborNode | None":
    """The box around a button with what it says of that, if it stands among paragraphs."""
    box = button.parent
    alone = len(button.text(strip=True))
    for _ in range(_FAR_UP):
        if box is None or len(box.text(strip=True)) > alone:
            break
        box = box.parent
    if box is None or box.parent is None or box.tag not in ("div", "section", "aside"):
        return None
    if len(box.text(strip=True)) > _LARGEST_APPEAL or box.css_first(_OF_THE_ARTICLE) is not None:
        return None
    box = _whole(box)
    beside = list(islice(box.parent.iter(), _MOST_BESIDE)) if box.parent is not None else []
    is_among = any(_is_paragraph(one) for one in beside) or _divides_a_text(box, beside)
    return box if is_among else None


def _whole(box: "LexborNode") -> "LexborNode":
    """The outermost element that holds a box and nothing else."""
    length = len(box.text(strip=True))
    for _ in range(_FAR_UP):
        around = box.parent
        if around is None or around.tag in _AROUND_ALL or len(around.text(strip=True)) > length:
            break
        box = around
    return box


def _divides_a_text(box: "LexborNode", beside: list["LexborNode"]) -> bool:
    """Whether there are parts of one text before and after a box that is called otherwise."""
    at = next((index for index, one in enumerate(beside) if one.mem_id == box.mem_id), 0)
    before, after = (
        {_called(one) for one in parts if _has_paragraph(one)}
        for parts in (beside[:at], beside[at + 1 :])
    )
    return bool((before & after) - {_called(box)})


def _called(node: "LexborNode") -> tuple[str | None, str]:
    return node.tag, _NUMBER.sub("", names_in_markup(node))


def _has_paragraph(node: "LexborNode") -> bool:
    return any(_is_paragraph(one) for one in node.css("p")[:_MOST])


def _is_paragraph(node: "LexborNode") -> bool:
    return node.tag == "p" and len(node.text(strip=True)) >= _LEAST_TEXT


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
