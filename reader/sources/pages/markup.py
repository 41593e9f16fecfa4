"""The blocks of HTML, whether a fragment (feeds, mails, books) or the text of a page."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from reader.article import BlockKind, InlineKind
from reader.sources.composing import Composer, Run
from reader.sources.pages.html_tree import parse_tree
from reader.sources.urls import resolved

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# Told from the same words elsewhere by their identity: one <br>, and what parts the cells of a row.
LINE_BREAK = Run("\n")
CELL_BREAK = Run(" | ")


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


_SKIPPED = _names(
    "-comment head script style template noscript iframe frame frameset noframes object embed "
    "applet svg math canvas audio video picture map button input select textarea datalist "
    "progress meter dialog rt rp"
)
# Classes of Substack: what asks for money, and the mark in front of a note; and of WordPress and
# Ghost: other articles, and the bar to share this one; and the names of icons, of fonts of these.
_LEFT_OUT = (
    *("button-wrapper", "subscription-widget", "footnote-number"),
    *("wp-embedded-content", "sharedaddy", "jp-relatedposts"),
    *("material-icons", "material-symbols"),
    *("kg-card kg-bookmark-card", "kg-bookmark-card", "kg-card kg-signup-card", "kg-signup-card"),
)
_ICON = re.compile(r"(?<![^\s_-])icons?(?![^\s_-])")
_INLINE = _names(
    "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label link mark "
    "meta nobr q ruby rb s samp small span strike strong sub sup time tt u var wbr"
)
_EMPHASIS: dict[str, InlineKind] = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), "emphasis"),
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "code"),
}
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "crosshead"),
    **dict.fromkeys(("li", "dt", "dd"), "listitem"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "blockquote": "blockquote",
    "pre": "code",
}
_PARAGRAPHS = _names("p li dt dd h1 h2 h3 h4 h5 h6 figcaption")
_PARTS_OF_PAGES = "p, div, ul, ol, table, blockquote, h1, h2, h3, h4, h5, h6, article, section, pre"
_LONGEST_CELL = 400  # characters; what is longer is no figure of a table
_SENTENCE_ENDS = (".", "!", "?", "…")
_QUOTATION_MARKS = tuple('"“”„«»‘’「」『』')
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_CREDIT = re.compile(r"©|[A-ZÀ-Þ][^\W\d_]{2,}(?:\s?:| by )")
# The mark of a note, and where the links of such marks lead to.
_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3})[\])]?\s*", re.IGNORECASE)
_NOTE = re.compile(r"#_?(?:fn|ftn|edn|footnote|endnote|note|cite)(?!.{0,20}(?:ref|anchor))", re.I)
_RAISED = re.compile(r"\s*[+−-]?\d{1,4}\s*")
_LOWERED = re.compile(r"\s*\d{1,4}\s*")
_TO_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_TO_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_FRACTION = ("⁄", "/")
_TAGS = re.compile(r"<[!/?]?[a-zA-Z-][^<>]*>?")

Emit = Callable[[BlockKind, list[Run]], None]


def add_html(composer: Composer, html: str, base: str | None = None) -> None:
    """Add the blocks of a fragment of HTML; links are resolved against the URL *base*.

    Never raises: a fragment that no parser could be trusted with is added without its tags.
    """
    try:
        tree = parse_tree(html)
    except ValueError:
        composer.add("body", _TAGS.sub(" ", html))
        return
    if tree.body is not None:
        BlockWriter(base, composer.add_runs).write(tree.body)


def raised(text: str) -> str:
    """The *text* of a ``sup``: numbers are raised, else they would be digits of what is before."""
    return text.translate(_TO_RAISED) if _RAISED.fullmatch(text) else text


class OpenElement(NamedTuple):
    """An element that is being read, and what its text is."""

    tag: str
    is_block: bool
    kind: BlockKind
    inline: InlineKind | None
    url: str | None
    is_layout: bool  # a row of a table that is there for the looks


class BlockWriter:
    """Walks a tree in reading order and emits the blocks that it finds.

    It has a stack of its own, since trees may be deep. The methods without an underscore are
    there to be refined.
    """

    def __init__(self, base: str | None, emit: Emit) -> None:
        self._base = base
        self._emit = emit
        self._runs: list[Run] = []
        self._is_broken = False  # by one <br>; a second one begins a paragraph

    def write(self, root: "LexborNode") -> None:
        """Emit the blocks below *root*."""
        stack = [self.enter(root, OpenElement("", True, "body", None, None, False))]
        following: list[LexborNode | None] = []
        node = root.first_child
        while stack:
            if node is None:
                self.leave(stack.pop())
                node = following.pop() if following else None
            elif node.is_text_node:
                self._add_text(node.text_content or "", stack[-1])
                node = node.next
            elif self.is_left_out(node, node.attributes):
                node = node.next
            else:
                stack.append(self.enter(node, stack[-1]))
                following.append(node.next)
                node = node.first_child

    def is_left_out(self, node: "LexborNode", attributes: dict[str, str | None]) -> bool:
        """Whether an element with *attributes* is not for reading."""
        if (node.tag or "-comment") in _SKIPPED:
            return True
        names = attributes.get("class") or ""
        if names.startswith(_LEFT_OUT) or _is_mark_of_note(node):
            return True
        if "icon" in names and _ICON.search(names) and _is_letter(node.text(strip=True)):
            return True  # which a font of icons draws as one
        return "hidden" in attributes or _HIDDEN.search(attributes.get("style") or "") is not None

    def kind_of(self, node: "LexborNode") -> BlockKind | None:
        """What kind of block an element is; None where the element around it tells."""
        return _KINDS.get(node.tag or "")

    def enter(self, node: "LexborNode", parent: OpenElement) -> OpenElement:
        """Begin an element within *parent*."""
        entered = self._opened(node, parent)
        if entered.tag == "br":
            self._break(entered.kind)
        elif entered.is_block:
            self._flush(parent.kind)
        elif entered.tag in ("td", "th") and self._runs:
            self._runs.append(CELL_BREAK)
        elif entered.tag == "q":
            self._runs.append(Run("“"))
        return entered

    def _opened(self, node: "LexborNode", parent: OpenElement) -> OpenElement:
        tag = node.tag or ""
        if tag == "q" and _is_marked(node.text(strip=True)):
            tag = "span"
        kind = self.kind_of(node) or parent.kind
        if parent.kind == "code" or (kind == "crosshead" and parent.kind == "caption"):
            kind = parent.kind
        inline = _EMPHASIS.get(tag, parent.inline) if kind != "code" else None
        url = resolved(node.attributes.get("href"), self._base) if tag == "a" else parent.url
        is_layout = tag == "tr" and _is_for_looks(node)
        is_block = tag not in _INLINE and tag != "br"
        if tag in ("td", "th"):
            is_block = parent.is_layout
        elif "-" in tag:  # of the page's own making
            is_block = parent.is_block and parent.tag not in _PARAGRAPHS
        return OpenElement(tag, is_block, kind, inline, url, is_layout)

    def leave(self, left: OpenElement) -> None:
        """End an element."""
        if left.is_block:
            self._flush(left.kind)
        elif left.tag == "q":
            self._runs.append(Run("”"))

    def _add_text(self, text: str, within: OpenElement) -> None:
        if within.tag == "sup":
            text = raised(text)
        if within.tag == "sub" and _LOWERED.fullmatch(text) and self._is_below_stroke():
            text = text.translate(_TO_LOWERED)  # as the other half of a fraction is raised
        if within.kind in ("caption", "credit") and self._is_apart(text):
            self._runs.append(Run(" "))  # what styles keep apart
        if within.url:
            self._runs.append(Run(text, within.inline or "link", within.url))
        else:
            self._runs.append(Run(text, within.inline))
        if text and not text.isspace():
            self._is_broken = False

    def _is_apart(self, text: str) -> bool:
        """Whether a text in a caption is another sentence than that before it, or a credit."""
        if not self._runs:
            return False
        is_next = text[:1].isupper() and self._runs[-1].text.endswith(_SENTENCE_ENDS)
        return is_next or _CREDIT.match(text) is not None

    def _is_below_stroke(self) -> bool:
        return bool(self._runs) and self._runs[-1].text.endswith(_FRACTION)

    def _break(self, kind: BlockKind) -> None:
        if kind == "code":
            self._runs.append(Run("\n"))
        elif self._is_broken:
            self._flush(kind)
        else:
            self._runs.append(LINE_BREAK)
            self._is_broken = True

    def _flush(self, kind: BlockKind) -> None:
        if self._runs:
            self._emit(kind, self._runs)
            self._runs = []
        self._is_broken = False


def _is_for_looks(row: "LexborNode") -> bool:
    """Whether a row of a table lays out a page: it holds parts of one, or a long text."""
    if row.css_first(_PARTS_OF_PAGES) is not None:
        return True
    return any(len(cell.text()) > _LONGEST_CELL for cell in row.css("td"))


def _is_marked(quoted: str) -> bool:
    """Whether a quotation has its marks already."""
    return quoted.startswith(_QUOTATION_MARKS) and quoted.endswith(_QUOTATION_MARKS)


def _is_letter(words: str) -> bool:
    return len(words) == 1 and not words.isdecimal()


def _is_mark_of_note(node: "LexborNode") -> bool:
    """Whether an element is the mark of a note and leads to it."""
    if node.tag == "sup":
        link = node.css_first("a[href*='#']")
        above = node.parent
        target = above.attributes.get("href") if above is not None and above.tag == "a" else None
        is_link = link is not None or "#" in (target or "")
    else:
        is_link = node.tag == "a" and _NOTE.search(node.attributes.get("href") or "") is not None
    return is_link and _MARK.fullmatch(node.text()) is not None
