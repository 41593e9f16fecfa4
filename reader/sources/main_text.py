"""The text of the article on a page, and not that of the menus, teasers and remarks around it.

Every block of the page that its makers do not call something else counts for or against each
element around it: prose for, links and scraps against. The element that scores highest holds the
article (after Pasternack and Roth, "Extracting article text from the web with maximum subsequence
segmentation", 2009); what is no part of the text in it is then left out.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reader.article import BlockKind
from reader.sources.composing import Run
from reader.sources.furniture import is_furniture, is_related_heading
from reader.sources.markup import BlockWriter, OpenElement
from reader.sources.page_hints import Hint, hint_of
from reader.sources.page_titles import folded

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["MainText", "Passage", "find_main_text"]

_CLUTTER_UP_TO = 0.35  # share of the page's paragraphs above which a name is not believed
_REMARKS_UP_TO = 0.9
_PROSE = 60  # characters
_TEASER = 250  # characters of prose below a heading that leads to another page
_LONGEST_CAPTION = 700
_ABOVE = 24  # passages between the headline and the text
_HOST = re.compile(r"\s*https?://(?:www\.)?([^/:?#]+)", re.IGNORECASE)
_LONGEST_LINK = 250  # characters
_LONGEST_BUTTON = 200
_LONGEST_CALL = 300
_CALL = re.compile(
    r"\W{0,3}(?:follow|subscribe|sign up|download|join (?:us|our|the)|get (?:the|our|more|all)|"
    r"like us|register|click|read (?:more|also|next|the full)|also read|see also|watch|listen|"
    r"support|donate|contact|e-?mail|send|got a|have a|write to|for more|more (?:on|from)|"
    r"check out|want more|related|recommended|newsletter|folgen|abonnieren|lesen sie|mehr|"
    r"lire|à lire|suivez|abonnez|inscrivez|lea|lee|sigue|síguenos|suscr|leia|siga|assine|"
    r"leggi|segui|iscriviti|lees|volg)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…:;,。！？，]")
_WITHIN_TEXT = frozenset(["p", "li", "dd", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre"])
_INLINE_TEXT = frozenset(["span", "a", "b", "strong", "em", "i", "time", "small", "abbr", "cite"])


@dataclass(slots=True)
class Passage:
    """A block on its way into the article; ``linked`` counts its characters that are links."""

    kind: BlockKind
    runs: list[Run]
    words: str
    linked: int
    box: int
    is_entry: bool = False  # a heading that leads to another page of the site

    @property
    def is_linked(self) -> bool:
        """Whether it is little more than a link."""
        return self.linked > 0.7 * len(self.words)

    @property
    def is_prose(self) -> bool:
        """Whether it reads like running text."""
        if self.kind in ("crosshead", "caption", "credit") or 2 * self.linked > len(self.words):
            return False
        return len(self.words) >= _PROSE and _SENTENCE.search(self.words) is not None


@dataclass(slots=True)
class _Box:
    """An element that holds blocks: those from ``first`` up to ``end``."""

    parent: int
    hint: Hint | None
    first: int
    end: int = 0
    score: float = 0.0
    prose: int = 0
    headings: int = 0  # that lead to other pages
    is_teaser: bool = False


class MainText(NamedTuple):
    """The passages of an article, and those that stand ``above`` its first paragraph."""

    above: list[Passage]
    passages: list[Passage]


def find_main_text(tree: "LexborHTMLParser", url: str | None, headline: str | None) -> MainText:
    """The text of the article below the *headline* on a page that was at *url*.

    Without any prose it is whatever there is to read.
    """
    if tree.body is None:  # a set of frames
        return MainText([], [])
    reader = _PageReader(tree.body, url)
    reader.write(tree.body)
    if not reader.passages:
        return MainText([], [])
    _score(reader.boxes, reader.passages)
    best = _best(reader.boxes)
    chosen = [
        passage
        for passage in reader.passages[best.first : best.end]
        if not _in_teaser(reader.boxes, passage.box)
    ]
    first = next((i for i, passage in enumerate(chosen) if passage.is_prose), None)
    if first is None:
        return MainText([], reader.passages[best.first : best.end])
    before = reader.passages[max(0, best.first - _ABOVE) : best.first] + chosen[:first]
    above = _below(before, headline)
    return MainText(chosen[:first] if above is None else above, _trimmed(chosen[first:]))


def _below(passages: list[Passage], headline: str | None) -> list[Passage] | None:
    """The passages that follow the headline, None where it is not shown."""
    wanted = folded(headline or "")
    for index in range(len(passages) - 1, -1, -1):
        if wanted and folded(passages[index].words) == wanted:
            return passages[index + 1 :]
    return None


class _PageReader(BlockWriter):
    """Collects the passages of a page and the elements that they lie in."""

    def __init__(self, body: "LexborNode", url: str | None) -> None:
        super().__init__(url, self._keep)
        self.passages: list[Passage] = []
        self.boxes: list[_Box] = []
        self._open = -1  # the innermost box
        self._inside: list[str] = []  # the names of the open elements
        self._hint: Hint | None = None  # of the element that was looked at last
        self._size = _size(body)
        self._url = url
        self._host = _host(url)

    def is_left_out(self, node: "LexborNode") -> bool:
        self._hint = None
        if super().is_left_out(node):
            return True
        tag = node.tag or ""
        self._hint = hint = hint_of(tag, node.attributes)
        if hint not in ("clutter", "remarks"):
            return False
        if tag in _INLINE_TEXT and self._inside[-1] in _WITHIN_TEXT:
            return False
        if tag == "footer" and "blockquote" in self._inside:
            return False
        most = _REMARKS_UP_TO if hint == "remarks" else _CLUTTER_UP_TO
        return _size(node) <= most * self._size

    def kind_of(self, node: "LexborNode") -> BlockKind | None:
        if node.tag == "figure":
            return None if node.css_first("table, blockquote, pre") else "caption"
        if self._hint in ("caption", "credit"):
            return "caption" if self._hint == "caption" else "credit"
        return super().kind_of(node) or ("standfirst" if self._hint == "standfirst" else None)

    def enter(self, node: "LexborNode", parent: OpenElement) -> OpenElement:
        entered = super().enter(node, parent)
        self._inside.append(entered.tag)
        if entered.is_block:
            self.boxes.append(_Box(self._open, self._hint, len(self.passages)))
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
        words = " ".join("".join([run.text for run in runs]).split())
        if not words:
            return
        linked = sum(len(run.text.strip()) for run in runs if run.url)
        if kind in ("caption", "credit") and len(words) > _LONGEST_CAPTION:
            kind = "body"
        passage = Passage(kind, runs, words, linked, self._open)
        passage.is_entry = kind == "crosshead" and passage.is_linked and self._leads_on(runs)
        self.passages.append(passage)

    def _leads_on(self, runs: list[Run]) -> bool:
        """Whether a link leads to another page of the same site."""
        url = next(run.url for run in runs if run.url)
        return url != self._url and (self._host is None or _host(url) in (None, self._host))


def _host(url: str | None) -> str | None:
    match = _HOST.match(url or "")
    return match[1].lower() if match else None


def _size(node: "LexborNode") -> int:
    """How many characters stand in the paragraphs of an element."""
    return sum(len(paragraph.text()) for paragraph in node.css("p"))


def _score(boxes: list[_Box], passages: list[Passage]) -> None:
    for passage in passages:
        box = boxes[passage.box]
        box.score += _worth(passage)
        if passage.is_prose:
            box.prose += len(passage.words) - passage.linked
        elif passage.is_entry:
            box.headings += 1
    for box in reversed(boxes):  # the elements within an element come after it
        if box.headings and box.prose < _TEASER * box.headings and box.hint != "text":
            box.is_teaser = True
            box.score = min(box.score, 0) - 50 * box.headings
            box.prose = 0
        if box.parent >= 0:
            parent = boxes[box.parent]
            parent.score += box.score
            parent.prose += box.prose
            parent.headings += box.headings


def _worth(passage: Passage) -> float:
    if passage.is_prose:
        return len(passage.words) - passage.linked
    if passage.kind in ("caption", "credit", "code"):
        return 0
    if passage.is_linked:
        return -10 - min(len(passage.words), 60)
    return 0 if passage.kind == "crosshead" else -10


def _best(boxes: list[_Box]) -> _Box:
    best = boxes[0]
    for box in boxes:
        bonus = 1.2 if box.hint == "text" else 1.0
        if box.score * bonus >= best.score * (1.2 if best.hint == "text" else 1.0):
            best = box
    return best


def _in_teaser(boxes: list[_Box], index: int) -> bool:
    while index >= 0:
        if boxes[index].is_teaser:
            return True
        index = boxes[index].parent
    return False


def _trimmed(passages: list[Passage]) -> list[Passage]:
    """Leave out what is not the article's own: buttons, lists of links, repetitions."""
    seen: set[str] = set()
    kept: list[Passage] = []
    for passage in passages:
        words = passage.words
        if passage.kind != "code" and (_is_clutter(passage) or (len(words) > 30 and words in seen)):
            continue
        seen.add(words)
        if passage.kind == "standfirst":
            passage.kind = "body" if passage.is_prose else "crosshead"
        kept.append(passage)
    while kept and _ends_nothing(kept[-1]):
        kept.pop()
    return kept


def _is_clutter(passage: Passage) -> bool:
    words = passage.words
    if passage.is_linked and len(words) < _LONGEST_LINK:
        return True
    if len(words) < _LONGEST_BUTTON and (is_furniture(words) or is_related_heading(words)):
        return True
    return len(words) < _LONGEST_CALL and passage.linked > 0 and _CALL.match(words) is not None


def _ends_nothing(passage: Passage) -> bool:
    """Whether nothing would be missed of the last passage: a heading, or a few words."""
    if passage.kind == "crosshead":
        return True
    words = passage.words
    return passage.kind == "body" and words.count(" ") < 3 and not _SENTENCE.search(words)
