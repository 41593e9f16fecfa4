"""The text of the article on a page, and not that of the menus, teasers and remarks around it.

Every block of the page counts for or against each element around it: prose for, links and scraps
against, the less the further away it lies. The element that scores highest holds the article
(after Pasternack and Roth, "Extracting article text from the web with maximum subsequence
segmentation", 2009); what is no part of the text in it is then left out.
"""

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from reader.sources.pages.page_blocks import Box, are_alike, read_blocks
from reader.sources.pages.page_summary import is_deck, key_points, points_of
from reader.sources.pages.page_titles import folded
from reader.sources.pages.page_top import SHORTEST_STANDFIRST
from reader.sources.pages.passages import Passage
from reader.sources.pages.pull_quotes import without_pull_quotes
from reader.sources.pages.shown_headline import below_headline, repeats
from reader.sources.pages.trimming import trimmed
from reader.sources.prose.conventions import parts_of
from reader.sources.prose.furniture import is_furniture, is_related_heading

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_DECAY = 0.9  # what an element counts in the one around it
_NAMED = 1.3  # what a name that stands for the text counts
_BEFORE = 0.3  # what prose counts above the headline
_SUMMED_UP = 300  # what a passage counts more that the page is described with
_NEARBY = 6  # passages from a standfirst on, within which the text begins
_SAME = 60  # characters of it that tell
_TEASER = 250  # characters of prose below a heading that leads to another page
_ABOVE = 24  # passages between the headline and the text
_LONGEST_STANDFIRST = 600  # characters
_OPENINGS = (",", ":", "，", "：")
_MOST_RELATED = 20  # passages below such a heading


class MainText(NamedTuple):
    """The passages of an article, and those that stand ``above`` its first paragraph."""

    above: list[Passage]
    passages: list[Passage]


def find_main_text(
    tree: "LexborHTMLParser",
    url: str | None = None,
    headline: str | None = None,
    description: str | None = None,
) -> MainText:
    """The text of the article on a page that was at *url*, going by what is known of it.

    Without any prose it is whatever there is to read.
    """
    if tree.body is None:  # a set of frames
        return MainText([], [])
    passages, boxes = read_blocks(tree.body, url)
    if not passages:
        return MainText([], [])
    top = below_headline(passages, boxes, headline)
    worths = [_worth(passage) for passage in passages]
    _weigh(passages, worths, top, description)
    _score(passages, worths, boxes)
    around = [box for box in boxes if not box.is_text]
    best = max([box for box in around if box.prose] or around, key=_merit)
    parts = _parts(boxes, best, passages)
    _leave_out_related(passages, boxes)
    _spread_teasers(boxes, parts)
    chosen = [
        index
        for box in parts
        for index in range(box.first, box.end)
        if index != top - 1 and not boxes[passages[index].box].is_teaser  # nor the headline
    ]
    first = _beginning([passages[index] for index in chosen], boxes)
    if first is None:
        return MainText([], passages[best.first : best.end])
    post = max(_post_start(boxes, chosen, chosen[first]), top)
    first = min(first, bisect_left(chosen, post))
    summaries = _summaries(passages[max(top, chosen[0] - _ABOVE, 0) : chosen[first]], description)
    first += _below_standfirst([passages[i] for i in chosen[first:]], boxes, description, summaries)
    if not (first and _begins(passages[chosen[first - 1]], description)):
        first -= _is_headed([passages[i] for i in chosen], first, boxes, 0 < top < chosen[first])
    before = [*range(max(0, chosen[0] - _ABOVE), chosen[0]), *chosen[:first]]
    described = [i for i in before if _begins(passages[i], description)][:1]
    start = min([_article_start(boxes, best, top), chosen[0], *described])
    below = [i for i in before if 0 < top <= i]
    points = key_points(passages, below, boxes)
    begin = boxes[passages[chosen[first]].box]
    placed = {top, *(i for i in below[-1:] if are_alike(boxes[passages[i].box], begin, boxes))}
    decks = {i for i in below if is_deck(passages[i], boxes, is_placed=i in placed)}
    decks.update(described)
    above = [i for i in before if i >= start and (i >= top or _is_kept_above(passages, i, top))]
    text = without_pull_quotes([passages[i] for i in [*points, *chosen[first:]]], boxes)
    return MainText(
        [
            passages[i]._replace(kind="standfirst") if i in decks else passages[i]
            for i in above
            if i not in points and not repeats(passages[i].words, headline)
        ],
        # A post may be nothing but a call.
        trimmed(text) or [one for one in text if _begins(one, description)],
    )


def _is_kept_above(passages: list[Passage], index: int, top: int) -> bool:
    """Whether a passage matters though it is above the headline: pictures, a line right over it."""
    is_line = index == top - 2 and passages[index].box == passages[top - 1].box
    return is_line or passages[index].is_picture


def _beginning(passages: list[Passage], boxes: list[Box]) -> int | None:
    """The index of the first prose, or of what there is of the text above it.

    That are short paragraphs beside it, with pictures and headings between them, or points.
    """
    prose = next((index for index, one in enumerate(passages) if one.is_prose), None)
    if prose is None:
        return None
    first = prose
    points = points_of(passages[:prose], boxes)
    for index in range(prose - 1, -1, -1):
        above = passages[index]
        if index in points or _goes_before(above, passages[prose], boxes):
            first = index
        elif not (above.is_picture or above.is_heading):
            break
    return first


def _is_headed(text: list[Passage], first: int, boxes: list[Box], is_below: bool) -> bool:
    """Whether a *text* that begins at *first* has a heading of its own right above that.

    Points have any; else the headline has to be above it, and it is too short for a standfirst.
    """
    heading = text[first - 1] if first else None
    if heading is None or not heading.is_heading or text[first].kind == "crosshead":
        return False
    if text[first].kind == "listitem":
        return True
    if not is_below or len(heading.words) >= SHORTEST_STANDFIRST:
        return False
    below = (boxes[one.box] for one in text[first:] if one.is_heading)
    is_signed = any(part.kind for part in parts_of(heading.words))
    is_one_of_them = any(are_alike(boxes[heading.box], one, boxes) for one in below)
    return heading.is_plain or (is_one_of_them and not is_signed)


def _summaries(above: list[Passage], description: str | None) -> set[str]:
    """The words of the standfirsts among what is *above* a text."""
    return {
        folded(one.words)
        for one in above
        if (one.kind == "standfirst" and one.is_prose) or _begins(one, description)
    }


def _below_standfirst(
    text: list[Passage], boxes: list[Box], description: str | None, summaries: set[str]
) -> int:
    """The index in a *text* that begins with a standfirst of what is below that; 0 without one.

    It is called so, as the next paragraph is not, or is what the page is described with and lies
    elsewhere than that paragraph. Below *summaries* it is one only if it repeats them.
    """
    if summaries and folded(text[0].words) not in summaries:
        return 0
    below = _beginning(text[1:], boxes)
    if below is None or len(text[0].words) > _LONGEST_STANDFIRST or not text[0].is_prose:
        return 0
    following = next(one for one in text[1 + below :] if not one.is_heading)
    is_called = text[0].kind == "standfirst" != following.kind
    is_described = text[0].kind == "body" and _begins(text[0], description)
    is_apart = not are_alike(boxes[text[0].box], boxes[following.box], boxes)
    if not (is_called or (is_described and is_apart)):
        return 0
    is_plain = all(part.kind is None for part in parts_of(text[0].words))
    return 1 + below if is_plain else 0


def _begins(passage: Passage, description: str | None) -> bool:
    """Whether a passage begins as the page is described, or is just that if it is short."""
    begin = folded((description or "")[:_LONGEST_STANDFIRST])[:_SAME]
    if not begin or passage.is_picture:
        return False
    words = folded(passage.words)
    if len(begin) == _SAME:
        return words.startswith(begin)
    return words == begin and passage.is_sentence  # and not a motto in the head of the page


def _goes_before(above: Passage, below: Passage, boxes: list[Box]) -> bool:
    """Whether a short paragraph belongs to the text, as the one *below* it does.

    It is a sentence, or a salutation, or names who speaks first.
    """
    if above.kind != "body" or above.is_linked or is_furniture(above.words):
        return False
    if not (above.is_sentence or above.words.endswith(_OPENINGS)):
        return False
    return above.is_plain and are_alike(boxes[above.box], boxes[below.box], boxes)


def _post_start(boxes: list[Box], chosen: list[int], index: int) -> int:
    """Where the posts of a live report begin of which the passage *index* is in one, or *index*."""
    posts = [
        box
        for box in boxes
        if box.tag == "article" and chosen[0] <= box.first < box.end <= chosen[-1] + 1
    ]
    count = Counter((box.parent, box.names) for box in posts)
    around = {(box.parent, box.names) for box in posts if box.first <= index < box.end}
    alike = {names for names in around if count[names] > 1}
    return min((box.first for box in posts if (box.parent, box.names) in alike), default=index)


def _worth(passage: Passage) -> float:
    """What a passage says for its being the text of the article, in characters."""
    if passage.is_prose:
        return len(passage.words) - passage.linked
    if passage.is_picture or passage.kind == "code":
        return 0
    if passage.is_linked:
        return -10 - min(len(passage.words), 60)
    return 0 if passage.kind == "crosshead" or passage.is_sentence else -10


def _weigh(passages: list[Passage], worths: list[float], top: int, description: str | None) -> None:
    """Let what is known of the article count: where its headline is, and how it begins.

    What it is described with may be a standfirst, so prose right below that counts more, too.
    """
    for index, passage in enumerate(passages):
        if not passage.is_prose:
            continue
        if index < top:
            worths[index] *= _BEFORE
        elif _begins(passage, description):
            nearby = range(index, min(index + _NEARBY, len(passages)))
            for one in [one for one in nearby if passages[one].is_prose][:2]:
                worths[one] += _SUMMED_UP


def _score(passages: list[Passage], worths: list[float], boxes: list[Box]) -> None:
    for passage, worth in zip(passages, worths, strict=True):
        box = boxes[passage.box]
        box.score += worth
        box.prose += (len(passage.words) - passage.linked) * passage.is_prose
        box.entries += passage.is_entry
    for box in reversed(boxes):  # the elements within an element come after it
        if box.entries and box.prose < _TEASER * box.entries and box.hint != "text":
            box.is_teaser = True
            box.score = min(box.score, 0) - 50 * box.entries
            box.prose = 0
        if box.parent >= 0:
            parent = boxes[box.parent]
            parent.score += box.score * _DECAY if box.score > 0 else box.score
            parent.prose += box.prose
            parent.entries += box.entries


def _merit(box: Box) -> float:
    return box.score * (_NAMED if box.hint == "text" and box.score > 0 else 1)


def _parts(boxes: list[Box], best: Box, passages: list[Passage]) -> list[Box]:
    """The best box, and those beside it that are called the same and hold prose or a post."""
    if not best.names:
        return [best]
    beside = (box for box in boxes if box.parent == best.parent and box.names == best.names)
    return [
        box
        for box in beside
        if box is best or box.score > 0 or _is_brief_post(passages[box.first : box.end])
    ]


def _is_brief_post(passages: list[Passage]) -> bool:
    """Whether a part of a page is a heading and short sentences, without any links."""
    return (
        any(one.kind == "crosshead" for one in passages)
        and any(one.is_sentence for one in passages)
        and not any(one.is_linked for one in passages)
    )


def _leave_out_related(passages: list[Passage], boxes: list[Box]) -> None:
    """Call an element a teaser that begins like a list of other articles, and holds no sentence."""
    for box in boxes:
        if box.prose or not 2 <= box.end - box.first <= _MOST_RELATED:
            continue
        heading, *others = passages[box.first : box.end]
        is_heading = heading.kind == "crosshead" and is_furniture(heading.words)
        if is_heading or is_related_heading(heading.words):
            box.is_teaser = box.is_teaser or not any(one.is_sentence for one in others)


def _spread_teasers(boxes: list[Box], parts: list[Box]) -> None:
    """Call all that lies in a teaser one, but what is around the *parts* none."""
    around = boxes[parts[0].parent] if parts[0].parent >= 0 else None
    while around is not None:
        around.is_teaser = False
        around = boxes[around.parent] if around.parent >= 0 else None
    for box in boxes:
        box.is_teaser = box.is_teaser or (box.parent >= 0 and boxes[box.parent].is_teaser)


def _article_start(boxes: list[Box], box: Box, top: int) -> int:
    """Where the article around *box* begins, or the passages below its headline at *top*."""
    start = top or box.first
    while box.parent >= 0:
        box = boxes[box.parent]
        if box.hint == "text":
            start = min(start, box.first)
    return start
