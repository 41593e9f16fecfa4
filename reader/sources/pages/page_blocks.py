"""The blocks of a whole page, and the elements that they lie in, but for what is surely clutter."""

import re
from collections.abc import Sequence
from itertools import groupby, islice
from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.sources.composing import Run
from reader.sources.pages.head_lines import is_head
from reader.sources.pages.markup import LINE_BREAK, BlockWriter, OpenElement
from reader.sources.pages.page_hints import Hint, hint_of
from reader.sources.pages.page_site import host_of
from reader.sources.pages.passages import LINKED, PROSE, SENTENCE_END, Passage
from reader.sources.pages.signup_boxes import signup_boxes
from reader.sources.prose.furniture import is_furniture

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# Shares of the text of a page from which on it cannot be clutter, whatever its name says.
_CLUTTER_UP_TO = 0.35
_OTHERS_UP_TO = 0.9  # remarks and offers
_MOST_SPARED = 50  # elements; beyond that a page plays tricks
_DEEP = 100  # elements in each other, below which nobody looks at figures
_FEW = 500  # characters in paragraphs below which all of the text counts
_LITTLE = 250  # characters of prose above which short sentences are not asked about
_LONGEST_CAPTION = 700
_LONGEST_LINK = 300
_IN_FIGURES = (
    "img, picture, video, audio, svg, canvas, iframe, object, embed, noscript, figcaption, table, "
    "blockquote, pre, [style*=background], [class*=caption i], [class*=credit i]"
)
_NOT_OF_PICTURES = "h1, h2, ul, ol, table, blockquote, pre"
_LONGEST_BESIDE = 300  # characters of words in the element of a picture
_MOST_BESIDE = 12  # elements and texts of which some are a caption
_LEADS_ON = "a[href]:not([href^='#']):not([href^=javascript])"
_WRAPPED = 3  # elements around each paragraph
_TOP = 200  # passages that may stand above the text
# What browsers save of a ``noscript`` in the head: its tags as words on top of the page.
_MARKUP = re.compile(r"(?:<(?:link|meta|img|iframe|style|a|/a)\b[^<>]*>\s*)+", re.IGNORECASE)
_LEAST_ALT = 20  # characters of words for a picture that no headline of one has
# A sentence, and who took the picture that it is about.
_SHOWN = re.compile(rf"{SENTENCE_END.pattern[:-1]}(?:\s?\([^()]{{2,80}}\))?$")
_TEXT = frozenset(["p", "li", "dd", "dt", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre"])
_WITHIN_TEXT = frozenset(["span", "a", "b", "strong", "em", "i", "time", "small", "abbr", "cite"])


class Box:
    """An element that holds the passages from ``first`` up to ``end``.

    ``parent`` is the number of the one around it, -1 without; ``prose`` counts characters and
    ``entries`` headings that lead to other pages.
    """

    __slots__ = (
        "end", "entries", "first", "hint", "is_teaser", "names", "parent", "prose", "score", "tag",
    )  # fmt: skip

    def __init__(
        self, parent: int, tag: str, names: str | None, hint: Hint | None, first: int
    ) -> None:
        self.parent = parent
        self.tag = tag
        self.names = names
        self.hint = hint
        self.first = self.end = first
        self.score = 0.0
        self.prose = self.entries = 0
        self.is_teaser = False

    @property
    def is_text(self) -> bool:
        """Whether it is a paragraph or the like rather than something that holds them."""
        return self.tag in _TEXT


def are_alike(one: Box, other: Box, boxes: Sequence[Box]) -> bool:
    """Whether two elements lie in the same one, by themselves or wrapped alike."""
    for _ in range(_WRAPPED):
        if one is other:
            return True
        if (one.tag, one.names) != (other.tag, other.names) or min(one.parent, other.parent) < 0:
            return False
        one, other = boxes[one.parent], boxes[other.parent]
    return one is other


def read_blocks(body: "LexborNode", url: str | None) -> tuple[list[Passage], list[Box]]:
    """The passages of a page that was at *url* in reading order, and their boxes, outer first."""
    reader = _PageReader(body, url)
    reader.write(body)
    return _with_short_prose(reader.passages), reader.boxes


def _with_short_prose(passages: list[Passage]) -> list[Passage]:
    """The *passages* of a page, whose short sentences are prose where most of it is in those."""
    prose = sum(len(one.words) for one in passages if one.is_prose)
    if prose > _LITTLE:
        return passages
    brief = [one._replace(is_brief=True) for one in passages]
    return brief if sum(len(one.words) for one in brief if one.is_prose) > 2 * prose else passages


class _PageReader(BlockWriter):
    """Collects the passages of a page and the elements that they lie in."""

    def __init__(self, body: "LexborNode", url: str | None) -> None:
        super().__init__(url, self._keep)
        self.passages: list[Passage] = []
        self.boxes: list[Box] = []
        self._open = -1  # the innermost box
        self._inside: list[str] = []  # the names of the open elements
        self._hint: Hint | None = None  # of the element that was looked at last
        self._alt = ""  # the words for the picture right above
        self._size_of = _paragraphs if _paragraphs(body) >= _FEW else _characters
        self._size = self._size_of(body)
        self._spared = 0
        self._signups = signup_boxes(body)
        self._url = url
        self._host = host_of(url)

    def is_left_out(self, node: "LexborNode", attributes: dict[str, str | None]) -> bool:
        self._hint = None
        if super().is_left_out(node, attributes) or node.mem_id in self._signups:
            return True
        tag = node.tag or ""
        if tag == "figure" and len(self._inside) < _DEEP and _leads_elsewhere(node):
            return True
        hint = hint_of(tag, attributes)
        if hint == "slides":
            hint = None if _shows_pictures(node) else "clutter"
        self._hint = hint
        if hint not in ("clutter", "offer", "remarks"):
            return hint == "unseen"
        if tag in _WITHIN_TEXT and self._inside[-1] in _TEXT:
            return False
        if self._inside[-1] == "blockquote" or self._spared > _MOST_SPARED:
            return False
        most = _CLUTTER_UP_TO if hint == "clutter" else _OTHERS_UP_TO
        is_large = self._size_of(node) > most * self._size
        self._spared += is_large
        return not is_large

    def kind_of(self, node: "LexborNode") -> BlockKind | None:
        tag, hint = node.tag, self._hint
        if tag == "figure" and len(self._inside) < _DEEP:
            if node.css_first("table, blockquote, pre"):
                return None
            return "credit" if node.css_first("figcaption") else "caption"
        if tag == "figcaption" and self._inside[-1] == "figure" and _is_quoted(node.parent):
            return "blockquote"  # whom it quotes
        if hint == "caption" or hint == "credit":
            return hint
        if hint == "picture" and _is_picture(node):
            return "caption"
        if tag in ("p", "div") and hint in (None, "picture") and _is_of_picture(node):
            return "caption"
        return super().kind_of(node) or ("standfirst" if hint == "standfirst" else None)

    def enter(self, node: "LexborNode", parent: OpenElement) -> OpenElement:
        entered = super().enter(node, parent)
        is_aside = entered.kind == "caption" and entered.tag in ("small", "cite")
        if entered.tag == "cite" and _opens_block(node, self._runs):
            entered = entered._replace(is_block=True, kind="credit")
        elif self._runs and (is_aside or self._hint in ("caption", "credit")):
            self._runs.append(Run(" "))  # what styles keep apart
        self._inside.append(entered.tag)
        if entered.tag == "img":
            self._alt = " ".join((node.attributes.get("alt") or "").split())
        if entered.is_block:
            self.boxes.append(
                Box(
                    self._open,
                    entered.tag,
                    node.attributes.get("class"),
                    self._hint,
                    len(self.passages),
                )
            )
            self._open = len(self.boxes) - 1
        return entered

    def leave(self, left: OpenElement) -> None:
        super().leave(left)
        self._inside.pop()
        if left.is_block:
            box = self.boxes[self._open]
            box.end = len(self.passages)
            self._open = box.parent

    def _keep(self, kind: BlockKind, runs: list[Run]) -> None:
        if kind == "body" and len(self.passages) < _TOP and LINE_BREAK in runs:
            lines = [
                self._passage(kind, list(line))
                for is_break, line in groupby(runs, lambda run: run is LINE_BREAK)
                if not is_break
            ]
            lines = [line for line in lines if line.words]
            if is_head(lines):
                self.passages.extend(lines)
                return
        passage = self._passage(kind, runs)
        if not passage.words or (kind != "code" and _MARKUP.fullmatch(passage.words)):
            return
        if passage.words == self._alt and kind == "body" and len(self._alt) >= _LEAST_ALT:
            passage = passage._replace(kind="caption")
        self._alt = ""
        self.passages.append(passage)

    def _passage(self, kind: BlockKind, runs: list[Run]) -> Passage:
        words = " ".join("".join([run.text for run in runs]).split())
        linked = sum(len(run.text.strip()) for run in runs if run.url)
        if kind in ("caption", "credit") and len(words) > _LONGEST_CAPTION:
            kind = "body"
        elif kind == "credit" and len(words) >= PROSE and _SHOWN.search(words):
            kind = "caption"  # whatever it is called or stands in
        passage = Passage(kind, runs, words, linked, self._open)
        is_entry = kind == "crosshead" and passage.is_linked and self._leads_on(runs)
        return passage._replace(is_entry=True) if is_entry else passage

    def _leads_on(self, runs: list[Run]) -> bool:
        """Whether a link leads to another page of the same site."""
        url = next(run.url for run in runs if run.url)
        return url != self._url and (self._host is None or host_of(url) in (None, self._host))


def _leads_elsewhere(figure: "LexborNode") -> bool:
    """Whether a figure is the title of another article and a link to it, without a picture."""
    if figure.css_first(_IN_FIGURES) is not None:
        return False
    lines = [line for line in map(str.strip, figure.text(separator="\n").split("\n")) if line]
    linked = sum(len(link.text(strip=True)) for link in figure.css("a[href]"))
    length = sum(map(len, lines))
    is_link = linked > LINKED * length or (len(lines) > 1 and is_furniture(lines[-1]))
    return length <= _LONGEST_LINK and is_link


def _is_quoted(figure: "LexborNode | None") -> bool:
    """Whether a figure shows what somebody said, and no picture."""
    if figure is None or figure.css_first("img, picture, video") is not None:
        return False
    return figure.css_first("blockquote") is not None


def _shows_pictures(slides: "LexborNode") -> bool:
    """Whether slides are pictures with captions, and lead nowhere."""
    return slides.css_first("figure figcaption") is not None and slides.css_first(_LEADS_ON) is None


def _is_picture(node: "LexborNode") -> bool:
    """Whether an element is a picture and a few words, which need no name of their own."""
    if node.css_first("img, picture") is None or node.css_first(_NOT_OF_PICTURES) is not None:
        return False
    words = node.text().strip()
    return len(words) <= _LONGEST_BESIDE and not words.endswith(":")  # of what is to come


def _opens_block(cite: "LexborNode", before: list[Run]) -> bool:
    """Whether a name is the first thing in a block, and set apart from a sentence behind it."""
    behind = cite.next
    if behind is None or behind.tag != "-text" or any(run.text.strip() for run in before):
        return False
    return (behind.text_content or "")[:1].isupper()


def _is_of_picture(node: "LexborNode") -> bool:
    """Whether all words in an element, but for its pictures, are called a caption or a credit."""
    is_called = False
    for child in islice(node.iter(include_text=True), _MOST_BESIDE):
        if child.tag == "-text":
            if child.text().strip():
                return False
        elif child.tag in ("span", "cite"):
            if hint_of(child.tag, child.attributes) not in ("caption", "credit"):
                return False
            is_called = True
        elif child.tag not in ("img", "picture", "br", "-comment"):
            return False
    return is_called


def _paragraphs(node: "LexborNode") -> int:
    """How many characters stand in the paragraphs of an element."""
    return sum(len(paragraph.text()) for paragraph in node.css("p"))


def _characters(node: "LexborNode") -> int:
    """How many characters stand in an element, without scripts and the like."""
    unseen = sum(len(one.text()) for one in node.css("script, style, noscript, template"))
    return len(node.text()) - unseen
