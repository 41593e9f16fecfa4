"""Markdown that people can read and edit, and from which the same article can be read again."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from html import escape
from typing import Any

from reader.article import Article, Block, Inline
from reader.sources.composing import identify
from reader.sources.document import Document
from reader.sources.notes.layout import gaps_of
from reader.sources.notes.markdown import APPENDIX, read_exported
from reader.sources.records.restoring import record_of

_SPECIAL = re.compile(r"[\\`*\[\]<|]|&(?=[#\w])|~(?=~)|(?<!\w)_|_(?!\w)")
_OPENING = re.compile(r"([-+#>=:~])|(\d{1,9})([.)])")  # what would make a block of another kind
_PUNCTUATION = frozenset(".,;:!?…)]”’»\"'")
_ODD = re.compile(r"[\ufffe\uffff]")  # no YAML may hold them
_BACKTICKS = re.compile(r"`+")
_DELIMITERS = {"emphasis": "*", "strong": "**"}
_TAGS = {"emphasis": "em", "strong": "strong", "code": "code", "link": "a"}
_UNPREFIXED = frozenset(
    ["headline", "crosshead", "blockquote", "listitem", "code", "body", "metadata"]
)
_FIELDS = ("author", "publisher", "url", "language", "description")
# Where an article is read, and what follows from its text, is not part of it.
_DERIVED = frozenset(["id", "path", "part", "headline", "published"])


def as_markdown(article: Article) -> str:
    """Return *article* as Markdown with front matter.

    Kinds of blocks that Markdown has no marks for are named in comments above them, and what is
    left, such as white space that Markdown folds, is in a comment at the end.
    """
    text = _front_matter(article) + "\n" + _body(article)
    appendix = _appendix(article, text)
    written = json.dumps(appendix, ensure_ascii=False)
    for character in "<>-":  # so that nothing in it can end the comment
        written = written.replace(character, f"\\u{ord(character):04x}")
    return f"{text}\n{APPENDIX}{written} -->\n"


def _front_matter(article: Article) -> str:
    lines = ["---"]
    if headline := article.first("headline"):
        lines.append(f"title: {_scalar(headline)}")
    if article.stated:
        lines.append(f"date: {article.stated}")
    for name in _FIELDS:
        if value := getattr(article, name):
            lines.append(f"{name}: {_scalar(value)}")
    if article.keywords:
        lines.append(f"keywords: [{', '.join(map(_scalar, article.keywords))}]")
    return "\n".join([*lines, "---", ""])


def _scalar(words: str) -> str:
    """A string of YAML, of which those of JSON are some."""
    quoted = json.dumps(words, ensure_ascii=False)
    return _ODD.sub(lambda odd: f"\\u{ord(odd[0]):04x}", quoted)


def _body(article: Article) -> str:
    pieces: list[str] = []
    previous = None
    for block in article.blocks:
        if block.kind != "dateline":
            pieces.append("\n" if block.kind == "listitem" == previous else "\n\n")
            pieces.append(_block(article, block))
            previous = block.kind
    return "".join(pieces[1:]) + "\n"


def _block(article: Article, block: Block) -> str:
    if block.kind == "code":
        return _fenced(article.text[block.start : block.end])
    if block.kind == "metadata":
        return f"<!-- metadata: {escape(article.words(block), quote=False)} -->"
    words = _OPENING.sub(_escape_opening, " ".join(_marked(article, block).split()), count=1)
    if block.kind in _UNPREFIXED:
        prefix = {"headline": "# ", "crosshead": "## ", "blockquote": "> ", "listitem": "- "}
        return prefix.get(block.kind, "") + words
    return f"<!-- {block.kind} -->\n{words}"


def _escape_opening(match: re.Match[str]) -> str:
    if match.start() > 0:
        return match[0]
    return f"{match[2]}\\{match[3]}" if match[2] else "\\" + match[0]


def _fenced(code: str) -> str:
    longest = max(map(len, _BACKTICKS.findall(code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{code}\n{fence}"


def _marked(article: Article, block: Block) -> str:
    """The text of a block with its marks, special characters escaped."""
    marks = [mark for mark in article.inlines if block.start <= mark.start < mark.end <= block.end]
    edges: dict[int, list[str]] = {}
    opaque: list[Inline] = []  # code, within which nothing is escaped
    for mark in marks:  # the outermost first
        plain = _is_plain(article.text, mark, block, marks)
        if plain and mark.kind == "code":
            opaque.append(mark)
            continue
        opening, closing = _delimiters(mark, plain)
        edges.setdefault(mark.start, []).append(opening)
        edges.setdefault(mark.end, []).insert(0, closing)
    return "".join(_with_edges(article.text, block, edges, opaque))


def _with_edges(
    text: str, block: Block, edges: dict[int, list[str]], opaque: list[Inline]
) -> Iterator[str]:
    codes = {mark.start: mark.end for mark in opaque}
    at = block.start
    for edge in sorted({*edges, *codes, block.end}):
        if edge > at:
            yield _SPECIAL.sub(lambda special: "\\" + special[0], text[at:edge])
            at = edge
        yield from edges.get(edge, ())
        if edge in codes:
            yield _code(" ".join(text[edge : codes[edge]].split()))
            at = codes[edge]


def _code(words: str) -> str:
    longest = max(map(len, _BACKTICKS.findall(words)), default=0)
    ticks = "`" * (longest + 1)
    pad = " " if words.startswith("`") or words.endswith("`") else ""
    return ticks + pad + words + pad + ticks


def _delimiters(mark: Inline, plain: bool) -> tuple[str, str]:
    if mark.kind == "link":
        url = re.sub(r"[\\<>()&]", lambda special: "\\" + special[0], mark.url or "")
        return "[", f"]({url})"
    if plain:
        return _DELIMITERS[mark.kind], _DELIMITERS[mark.kind]
    return f"<{_TAGS[mark.kind]}>", f"</{_TAGS[mark.kind]}>"


def _is_plain(text: str, mark: Inline, block: Block, marks: list[Inline]) -> bool:
    """Whether Markdown's own delimiters are surely taken for what they are: between words."""
    before = text[mark.start - 1] if mark.start > block.start else " "
    behind = text[mark.end] if mark.end < block.end else " "
    apart = before.isspace() and (behind.isspace() or behind in _PUNCTUATION)
    words = text[mark.start].isalnum() and text[mark.end - 1].isalnum()
    edges = {mark.start, mark.end}
    shared = any(
        edges & {other.start, other.end} or (mark.kind == "code" and other.overlaps(mark))
        for other in marks
        if other is not mark
    )
    return apart and words and not shared


def _appendix(article: Article, text: str) -> dict[str, Any]:
    """What reading *text* again would not tell: see ``read_exported``."""
    document = Document(b"", article.path, modified=datetime.min)  # the file will have some time
    folded = read_exported(text, {}, document)
    gaps = gaps_of(article.text, folded.text) or {}
    appendix: dict[str, Any] = {"words": identify(folded.text)}
    if gaps:
        appendix["gaps"] = gaps
    again = record_of(read_exported(text, {**appendix, "record": {}}, document))
    otherwise = {
        name: value
        for name, value in record_of(article).items()
        if name not in _DERIVED and value != again[name]
    }
    if "text" in otherwise:
        otherwise["id"] = article.id
    if article.published is None:
        otherwise["published"] = None
    return {**appendix, "record": otherwise}
