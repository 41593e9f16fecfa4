"""The markup that wires send text in, NITF or XHTML, to the passages of a story.

The two have most of their elements in common, since NITF took them from HTML.
"""

import re
from base64 import b64decode
from html import unescape

from reader.article import BlockKind, InlineKind
from reader.cleaning import clean
from reader.sources.composing import Run
from reader.sources.pages.markup import raised
from reader.sources.prose.paragraphs import find_paragraphs
from reader.sources.wires.wire import Passage
from reader.sources.xml_tree import Element

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("hl1", "hl2", "h1", "h2", "h3", "h4", "h5", "h6", "hedline"), "crosshead"),
    **dict.fromkeys(("rubrik", "mellis"), "crosshead"),  # of a Swedish agency, as "citat" below
    **dict.fromkeys(("li", "dt", "dd"), "listitem"),
    **dict.fromkeys(("bq", "blockquote"), "blockquote"),
    **dict.fromkeys(("media-caption", "caption", "figcaption", "bildtext"), "caption"),
    **dict.fromkeys(("media-producer", "credit", "bildskapare"), "credit"),
    **dict.fromkeys(("note", "tagline", "fn"), "endmatter"),
    "byline": "byline",
    "dat": "metadata",
    "ingress": "standfirst",
    "bibliography": "sources",
    "pre": "code",
}
_BLOCKS = frozenset(
    """p div section article block body body.content body.end html main ul ol dl table tbody thead
    tfoot tr nitf-table nitf-col media figure abstract hr datasource center footer citat
    datacontent""".split()  # noqa: SIM905
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
    nitf-table-metadata rp rt iframe object embed svg noscript pronounce img bildfil
    frac-sep""".split()  # noqa: SIM905
)
# What only tags keep apart, by the kind of block that it is in.
_APART: dict[str, tuple[str, ...]] = {"byline": ("person", "byttl"), "metadata": ("ort",)}
_MARKS: dict[str, InlineKind] = {
    **dict.fromkeys(("em", "i", "cite"), "emphasis"),
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("code", "tt"), "code"),
}
# Of the others those are blocks that stand beside blocks: agencies have elements of their own.
_INLINE = frozenset(
    """a span q sub sup u s small big abbr acronym location person org city event function chron
    money num frac numer denom object.title virtloc copyrite postaddr classifier alt-code lang td
    th""".split()  # noqa: SIM905
).union(_SKIPPED, _MARKS)
_OPENING_MARKS = ("“", '"', "„", "«", "‘", "'", "‹")
_LINES = 4  # more of them may be more than one paragraph
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_ESCAPED = re.compile(
    r"<(?:p|br|div|h[1-6]|ul|table|span|a|b|i|em|strong|script|iframe)\b[^<>]*>", re.IGNORECASE
)
_IN_ONE = re.compile(r"\s*<p>([^<>]*)</p>\s*", re.IGNORECASE)
_ESCAPED_TWICE = re.compile(r"&(?:#\d{1,6}|[a-z]{2,6});")
_CLOSING_MARKS = (",", ".", ";", ")")
_INDENT = re.compile(r"\n(?=[ \t]{2,9}\S|[ \t]*\n)")
_INDENTED = re.compile(r"\n[ \t]{2,9}\S")
_NOT_INDENTED = re.compile(r"\n\S")


def passages(element: Element) -> list[Passage]:
    """Return the passages in an element of NITF, XHTML, or nothing but text."""
    if not any(True for _ in element.elements()):
        return _loose("".join(map(str, element.children)))
    writer = _Writer()
    writer.write(element, "body")
    writer.flush("body")
    found = [passage for passage in writer.passages if passage.words.strip()]
    divided = []
    for passage in found:
        whole = _holds_paragraphs(passage, is_alone=len(found) == 1)
        divided += _loose(passage.words) if whole else [passage]
    return divided


def passages_in_base64(element: Element) -> list[Passage]:
    """Return the passages of a text that is sent in Base64; none where it is no text."""
    try:
        words = b64decode("".join(element.text().split()), validate=True).decode()
    except ValueError:
        return []
    return passages(Element(element.tag, {}, [words]))


def _holds_paragraphs(passage: Passage, *, is_alone: bool) -> bool:
    """Whether an element is a whole text, as some wires send it, and not a wrapped paragraph."""
    words = passage.words.strip()
    if passage.kind not in ("body", "code") or any(run.kind or run.url for run in passage.runs):
        return False
    if passage.kind == "code":
        return is_alone
    if _ESCAPED.match(words) or _begins_by_indent(words):
        return True
    return is_alone and (words.count("\n") >= _LINES or _BLANK_LINE.search(words) is not None)


def _begins_by_indent(words: str) -> bool:
    """Whether some lines are indented and others not, as those of a teleprinter are."""
    return bool(_INDENTED.search(words) and _NOT_INDENTED.search(words))


def _loose(words: str) -> list[Passage]:
    """Text without elements: markup in disguise, or paragraphs that only lines divide."""
    if whole := _IN_ONE.fullmatch(words):
        words = unescape(whole[1])
    if _ESCAPED.search(words):
        return [Passage("html", [Run(words)])]
    words = clean(words)
    if _begins_by_indent(words):
        pieces = _INDENT.split(words)
    else:
        pieces = [words[span.start : span.end] for span in find_paragraphs(words)]
    return [Passage("body", [Run(piece)]) for piece in pieces if piece.strip()]


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
        holds_blocks = any(child.tag.lower() in _BLOCKS for child in element.elements())
        for child in element.children:
            if isinstance(child, str):
                words = raised(child) if element.tag.lower() == "sup" else self._text(child)
                self._runs.append(Run(words, mark or ("link" if url else None), url))
                self._is_broken = self._is_broken and not child.strip()
            elif (tag := child.tag.lower()) == "br":
                self._break(kind)
            elif tag in _BLOCKS or (holds_blocks and tag not in _INLINE):
                self._write_block(child, kind)
            elif tag not in _SKIPPED:
                self._write_inline(child, kind, mark, url)

    def _text(self, words: str) -> str:
        """The *words* without a line break that the source has before a mark, and entities."""
        bare = words.lstrip()
        if self._runs and bare.startswith(_CLOSING_MARKS):
            words = bare if "\n" in words[: len(words) - len(bare)] else words
        return _ESCAPED_TWICE.sub(lambda match: unescape(match[0]), words)

    def flush(self, kind: BlockKind) -> None:
        """End the block."""
        if self._runs:
            self.passages.append(Passage(kind, self._runs))
        self._runs = []
        self._is_broken = False

    def _write_block(self, element: Element, kind: BlockKind) -> None:
        self.flush(kind)
        tag = element.tag.lower()
        within = _CLASSES.get(element.get("class")) or _KINDS.get(tag, kind)
        if kind == "caption" and within == "crosshead":
            within = kind
        if tag == "citat":  # printed with the dash of a speaker
            self._runs.append(Run("– "))
        if tag == "media":  # who made it may come first, but is printed below
            element.children.sort(key=_is_producer)
        self.write(element, within)
        self.flush(within)

    def _write_inline(
        self, element: Element, kind: BlockKind, mark: InlineKind | None, url: str | None
    ) -> None:
        tag = element.tag.lower()
        if tag in ("td", "th") and self._runs:
            self._runs.append(Run(" | "))
        if tag == "frac" and self._runs and self._runs[-1].text[-1:].isdecimal():
            self._runs.append(Run(" "))  # behind the whole number
        if tag == "a":
            url = element.get("href") or url
        is_quote = tag == "q" and not element.text().startswith(_OPENING_MARKS)
        if is_quote:
            self._runs.append(Run("“"))
        self.write(element, kind, _MARKS.get(tag, mark), url)
        if is_quote:
            self._runs.append(Run("”"))
        elif tag == "numer":
            self._runs.append(Run("/"))  # whatever its frac-sep may hold
        elif tag in _APART.get(kind, ()) or element.get("class") == "dateline":
            self._runs.append(Run(" "))

    def _break(self, kind: BlockKind) -> None:
        if kind == "code" or not self._is_broken:
            self._runs.append(Run("\n"))
            self._is_broken = True
        else:
            self.flush(kind)
