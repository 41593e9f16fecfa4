"""The blocks of Markdown: CommonMark with tables and struck-out words, footnotes as text.

A comment of one word, as ``<!-- caption -->``, says what kind of block follows, since Markdown
has no marks for most kinds; ``<!-- metadata: … -->`` holds what is not shown.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple, cast, get_args

from reader.article import BlockKind, InlineKind, When
from reader.cleaning import clean_line
from reader.sources.composing import Composer, Run
from reader.sources.notes.directives import Callout, read_callout, without_directives, without_links
from reader.sources.prose.conventions import parts_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_KINDS = frozenset(get_args(BlockKind))
_LABEL = re.compile(r"\s*<!--\s*([a-z]+)\s*-->\s*")
_METADATA = re.compile(r"\s*<!--\s*metadata:(.*?)-->\s*", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,100}\]:")
_TAG = re.compile(r"<(/?)(em|i|cite|strong|b|code|kbd|a|br)\b([^>]*)>", re.IGNORECASE)
_ADDRESS = re.compile(r"href\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_TAGS: dict[str, InlineKind] = {
    **dict.fromkeys(("em", "i", "cite"), "emphasis"),
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("code", "kbd"), "code"),
    "a": "link",
}
_LONGEST_BYLINE = 200  # characters
_MOST_LOOKS = 500_000  # at characters, where the library's time grows with the square
_MOST_MARKS = 10_000  # in a paragraph, if it is hardly more than marks
_BRACKET = re.compile(r"[\[\]<>]")
_MARKS = "*_~[]!<>`&\\\n"
_MARK = re.compile(f"[{re.escape(_MARKS)}]")
_DEEPEST = 200  # blocks or marks within each other, of which Python can follow some more
_HOLDERS = ("blockquote_open", "list_item_open")


class Signature(NamedTuple):
    """What stands between the headline and the body: who signed, and the date there."""

    names: list[str]
    published: When | None


def add_markdown(
    composer: Composer, text: str, *, has_headline: bool = False, exported: bool = False
) -> Signature:
    """Add the blocks of *text*, lines of which end with LF.

    The first heading of the first level, or one that all begins with, is the headline if there
    is none. *exported* Markdown has a label for whatever does not speak for itself; in any other
    bylines and dates are recognised by their words. Raises RecursionError for what is nested so
    deeply that the library leaves out what is in there.
    """
    writer = _Writer(composer, has_headline, exported)
    for token in _parser().parse(text, {"is_exported": exported}):
        if token.level >= _DEEPEST - 1 and token.type in _HOLDERS:
            raise RecursionError
        writer.write(token)
    return Signature(writer.names, writer.published)


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    # Addresses stay as they are written, and are checked when they come into an article. The
    # parser has these methods to be replaced, which types cannot say.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = parser.normalizeLinkText = str  # type: ignore[method-assign,assignment]
    blocks = {rule.name: rule.fn for rule in parser.block.ruler.__rules__}
    inlines = {rule.name: rule.fn for rule in parser.inline.ruler.__rules__}

    def reference(state: Any, start: int, end: int, silent: bool) -> bool:
        footnote = state.src.startswith("[^", state.bMarks[start] + state.tShift[start])
        return not footnote and bool(blocks["reference"](state, start, end, silent))

    def bounded(name: str) -> Any:
        rule = inlines[name]
        return lambda state, silent: state.env["is_bounded"] and rule(state, silent)

    def inline(state: Any) -> None:
        left = _MOST_LOOKS + len(state.src)
        for token in state.tokens:
            if token.type != "inline":
                continue
            if _MARK.search(token.content) and _is_writing(token.content):
                looks = _looks(token.content)
                state.env["is_bounded"] = looks <= left
                left -= looks if looks <= left else 0
                state.md.inline.parse(token.content, state.md, state.env, token.children)
            else:
                token.children.append(Token("text", "", 0, content=token.content))

    parser.core.ruler.before("inline", "directives", _take_directives)
    parser.core.ruler.at("inline", inline)
    parser.block.ruler.at("reference", reference)
    parser.inline.ruler.at("link", bounded("link"))
    parser.inline.ruler.at("image", bounded("image"))
    parser.inline.ruler.at("html_inline", bounded("html_inline"))
    return parser


def _take_directives(state: Any) -> None:
    """Take what is for programs out of paragraphs, unless the reader itself exported them."""
    if state.env["is_exported"]:
        return
    for index, token in enumerate(state.tokens):
        if token.type != "inline":
            continue
        begins_quotation = index > 1 and state.tokens[index - 2].type == "blockquote_open"
        if begins_quotation and (callout := read_callout(token.content)):
            token.content, token.meta["callout"] = callout.text, callout
        words, token.meta["captions"] = without_directives(token.content)
        token.content = without_links(words)


def _looks(words: str) -> int:
    """How many characters are passed by looking on from each bracket for the one that closes it."""
    looks = len(words) * (words.count("<!") + words.count("<?"))
    links: list[int] = []
    tags: list[int] = []
    for bracket in _BRACKET.finditer(words):
        if bracket[0] in "[<":
            (links if bracket[0] == "[" else tags).append(bracket.start())
        elif bracket[0] == "]" and links:
            looks += bracket.start() - links.pop()
        elif bracket[0] == ">":
            looks += sum(bracket.start() - start for start in tags)
            tags.clear()
    return looks + sum(len(words) - start for start in links + tags)


def _is_writing(words: str) -> bool:
    """Whether a paragraph is more than marks, each of which costs as much as a line of words."""
    if len(words) <= _MOST_MARKS:
        return True
    marks = sum(map(words.count, _MARKS))
    return marks <= max(_MOST_MARKS, len(words) // 4)


class _Writer:
    """Turns tokens, as they come, into blocks."""

    def __init__(self, composer: Composer, has_headline: bool, exported: bool) -> None:
        self.names: list[str] = []
        self.published: When | None = None
        self._composer = composer
        self._has_headline = has_headline
        self._exported = exported
        self._is_front = not exported  # above the body
        self._within: list[BlockKind] = []
        self._heading: str | None = None
        self._row: list[Run] | None = None
        self._label: BlockKind | None = None
        self._in_footnote = False

    def write(self, token: "Token") -> None:
        """Take the next token."""
        handle = getattr(self, f"_on_{token.type}", None)
        if handle is not None:
            handle(token)

    def _on_blockquote_open(self, token: "Token") -> None:
        self._within.append("blockquote")

    def _on_list_item_open(self, token: "Token") -> None:
        self._within.append("listitem")

    def _on_blockquote_close(self, token: "Token") -> None:
        self._within.pop()

    _on_list_item_close = _on_blockquote_close

    def _on_heading_open(self, token: "Token") -> None:
        self._heading = token.tag

    def _on_heading_close(self, token: "Token") -> None:
        self._heading = None

    def _on_tr_open(self, token: "Token") -> None:
        self._row = []

    def _on_tr_close(self, token: "Token") -> None:
        row, self._row = self._row, None
        self._add("body", row or [])

    def _on_code_block(self, token: "Token") -> None:
        if self._in_footnote:  # its further paragraphs are indented
            self._composer.add("endmatter", token.content)
        else:
            self._composer.add("code", token.content)

    def _on_fence(self, token: "Token") -> None:
        self._composer.add("code", token.content)

    def _on_html_block(self, token: "Token") -> None:
        if (label := _LABEL.fullmatch(token.content)) and label[1] in _KINDS:
            self._label = cast("BlockKind", label[1])
        elif metadata := _METADATA.fullmatch(token.content):
            self._composer.add("metadata", unescape(metadata[1]))
        elif tags := _COMMENT.sub("", token.content).strip():
            from reader.sources.pages.markup import add_html

            add_html(self._composer, tags)

    def _on_inline(self, token: "Token") -> None:
        runs, pictures = _runs(token.children or [])
        if callout := token.meta.get("callout"):
            self._begin_callout(callout)
        if self._row is not None:
            self._row += [Run(" | "), *runs] if self._row else runs
        elif self._heading is not None:
            self._add(self._kind_of_heading(self._heading), runs)
        else:
            self._add(self._within[-1] if self._within else "body", runs)
        for words in [*pictures, *token.meta.get("captions", ())]:
            self._composer.add("caption", words)

    def _begin_callout(self, callout: Callout) -> None:
        if not callout.is_quoted:
            self._within[-1] = "body"
        if callout.title:
            self._add("crosshead", [Run(callout.title)])

    def _kind_of_heading(self, tag: str) -> BlockKind:
        if self._exported:
            return "headline" if tag == "h1" else "crosshead"
        if self._has_headline or not (tag == "h1" or self._composer.is_empty):
            return "crosshead"
        self._has_headline = True
        return "headline"

    def _add(self, kind: BlockKind, runs: list[Run]) -> None:
        words = clean_line("".join(run.text for run in runs))
        if not words:
            return
        self._in_footnote = not self._exported and _FOOTNOTE.match(words) is not None
        if self._label is not None:
            kind, self._label = self._label, None
        elif self._in_footnote:
            kind = "endmatter"
        elif self._is_front and kind != "headline":
            kind = self._kind_in_front(kind, words, runs)
        self._composer.add_runs(kind, runs)

    def _kind_in_front(self, kind: BlockKind, words: str, runs: Sequence[Run]) -> BlockKind:
        """What a block above the body is: a byline, a date, a standfirst in italics or bold."""
        if kind == "body" and len(words) <= _LONGEST_BYLINE:
            parts = parts_of(words)
            if all(part.kind in ("byline", "timestamp") for part in parts):
                self.names += [name for part in parts for name in part.names]
                dates = (part.when for part in parts if part.when)
                self.published = self.published or next(dates, None)
                return "byline" if any(part.kind == "byline" for part in parts) else "timestamp"
        self._is_front = False
        return "standfirst" if kind == "body" and self._has_headline and _is_set_off(runs) else kind


def _is_set_off(runs: Iterable[Run]) -> bool:
    """Whether a whole paragraph is emphasised."""
    return all(
        "emphasis" in run.within or "strong" in run.within for run in runs if run.text.strip()
    )


def _runs(tokens: Iterable["Token"]) -> tuple[list[Run], list[str]]:
    """The runs of a line of Markdown, and the words that go with its pictures."""
    runs: list[Run] = []
    pictures: list[str] = []
    marks: list[tuple[InlineKind, str | None]] = []
    for token in tokens:
        kind, url, closes = _mark_of(token)
        if kind is not None and closes:
            if opened := [index for index, mark in enumerate(marks) if mark[0] == kind]:
                del marks[opened[-1]]
        elif kind is not None:
            marks.append((kind, url))
        elif token.type == "image":
            pictures.append(str(token.attrs.get("title") or token.content))
        elif token.type in ("softbreak", "hardbreak", "html_inline"):
            runs.append(Run(" " if token.type != "html_inline" or "<br" in token.content else ""))
        elif token.content:
            within = tuple(mark[0] for mark in marks if mark[0] != "link")
            within += ("code",) if token.type == "code_inline" else ()
            leads = next((mark[1] for mark in reversed(marks) if mark[0] == "link"), None)
            runs.append(Run(token.content, None, leads, within))
    return runs, pictures


def _mark_of(token: "Token") -> tuple[InlineKind | None, str | None, bool]:
    """Which mark a token opens or closes, and where it leads."""
    name, _, end = token.type.partition("_")
    if name in ("em", "strong", "link") and end in ("open", "close"):
        kind: InlineKind = "emphasis" if name == "em" else cast("InlineKind", name)
        return kind, cast("str | None", token.attrs.get("href")), end == "close"
    if token.type == "html_inline" and (tag := _TAG.fullmatch(token.content)):
        address = _ADDRESS.search(tag[3])
        url = unescape(address[1] or address[2] or "") if address else None
        return _TAGS.get(tag[2].lower()), url, tag[1] == "/"
    return None, None, False
