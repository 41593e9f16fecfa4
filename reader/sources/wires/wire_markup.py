"""The markup that wires send text in, NITF or XHTML, to the passages of a story.

The two have most of their elements in common, since NITF took them from HTML.
"""

import re

from reader.article import BlockKind, InlineKind
from reader.cleaning import clean
from reader.sources.composing import Run
from reader.sources.plain.paragraphs import find_paragraphs
from reader.sources.wires.wire import Passage
from reader.sources.xml_tree import Element

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("hl1", "hl2", "h1", "h2", "h3", "h4", "h5", "h6", "hedline"), "crosshead"),
    **dict.fromkeys(("li", "dt", "dd"), "listitem"),
    **dict.fromkeys(("bq", "blockquote"), "blockquote"),
    **dict.fromkeys(("media-caption", "caption", "figcaption"), "caption"),
    **dict.fromkeys(("media-producer", "credit"), "credit"),
    **dict.fromkeys(("note", "tagline", "fn"), "endmatter"),
    "byline": "byline",
    "bibliography": "sources",
    "pre": "code",
}
_BLOCKS = frozenset(
    """p div section article block body body.content body.end html main ul ol dl table tbody thead
    tfoot tr nitf-table nitf-col media figure abstract hr datasource center footer
    DataContent""".split()  # noqa: SIM905
) | frozenset(_KINDS)
# Of XHTML within NewsML; its header only repeats what the item says of itself.
_CLASSES: dict[str, BlockKind] = {
    "byline": "byline",
    "teaser": "standfirst",
    "credit": "credit",
    "caption": "caption",
}
_SKIPPED = frozenset(
    """head header body.head title script style media-object media-reference media-metadata
    nitf-table-metadata rp rt iframe object embed svg noscript pronounce img""".split()  # noqa: SIM905
)
_MARKS: dict[str, InlineKind] = {
    **dict.fromkeys(("em", "i", "cite"), "emphasis"),
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("code", "tt"), "code"),
}
_OPENING_MARKS = ("“", '"', "„", "«", "‘", "'", "‹")
_LINES = 4  # more of them may be more than one paragraph
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_ESCAPED = re.compile(r"<(?:p|br|div|h[1-6]|ul|table|span|a)\b[^<>]*>", re.IGNORECASE)


def passages(element: Element) -> list[Passage]:
    """Return the passages in an element of NITF, XHTML, or nothing but text."""
    if not any(True for _ in element.elements()):
        return _loose("".join(map(str, element.children)))
    writer = _Writer()
    writer.write(element, "body")
    writer.flush("body")
    found = [passage for passage in writer.passages if passage.words.strip()]
    if len(found) == 1 and _holds_paragraphs(found[0]):
        return _loose(found[0].words)
    return found


def _holds_paragraphs(passage: Passage) -> bool:
    """Whether an element is the whole text, as some wires send it, and not a wrapped paragraph."""
    words = passage.words.strip()
    if passage.kind not in ("body", "code") or any(run.kind or run.url for run in passage.runs):
        return False
    return words.count("\n") >= _LINES or _BLANK_LINE.search(words) is not None


def _loose(words: str) -> list[Passage]:
    """Text without elements: markup in disguise, or paragraphs that only lines divide."""
    if _ESCAPED.search(words):
        return [Passage("html", [Run(words)])]
    words = clean(words)
    spans = find_paragraphs(words)
    return [Passage("body", [Run(words[span.start : span.end])]) for span in spans]


def _is_producer(child: Element | str) -> bool:
    return isinstance(child, Element) and child.tag == "media-producer"


class _Writer:
    """Collects runs until a block ends; the depth of trees is bounded, so it may recurse."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self._runs: list[Run] = []
        self._is_broken = False  # by one line break; a second one ends the paragraph

    def write(
        self,
        element: Element,
        kind: BlockKind,
        mark: InlineKind | None = None,
        url: str | None = None,
    ) -> None:
        """Add what is in *element*, a block of *kind* whose words are marked so."""
        for child in element.children:
            if isinstance(child, str):
                self._runs.append(Run(child, mark or ("link" if url else None), url))
                self._is_broken = self._is_broken and not child.strip()
            elif child.tag == "br":
                self._break(kind)
            elif child.tag in _BLOCKS:
                self._write_block(child, kind)
            elif child.tag not in _SKIPPED:
                self._write_inline(child, kind, mark, url)

    def flush(self, kind: BlockKind) -> None:
        """End the block."""
        if self._runs:
            self.passages.append(Passage(kind, self._runs))
        self._runs = []
        self._is_broken = False

    def _write_block(self, element: Element, kind: BlockKind) -> None:
        self.flush(kind)
        within = _CLASSES.get(element.get("class")) or _KINDS.get(element.tag, kind)
        if kind == "caption" and within == "crosshead":
            within = kind
        if element.tag == "media":  # who made it may come first, but is printed below
            element.children.sort(key=_is_producer)
        self.write(element, within)
        self.flush(within)

    def _write_inline(
        self, element: Element, kind: BlockKind, mark: InlineKind | None, url: str | None
    ) -> None:
        tag = element.tag
        if tag in ("td", "th") and self._runs:
            self._runs.append(Run(" | "))
        if tag == "a":
            url = element.get("href") or url
        is_quote = tag == "q" and not element.text().startswith(_OPENING_MARKS)
        if is_quote:
            self._runs.append(Run("“"))
        self.write(element, kind, _MARKS.get(tag, mark), url)
        if is_quote:
            self._runs.append(Run("”"))
        elif tag in ("person", "byttl") and kind == "byline":
            self._runs.append(Run(" "))

    def _break(self, kind: BlockKind) -> None:
        if kind == "code" or not self._is_broken:
            self._runs.append(Run("\n"))
            self._is_broken = True
        else:
            self.flush(kind)
