"""The text of a chapter, without what programs that make books put around it.

calibre, which makes books of newspapers, puts a bar of links above and below each article, and
says in the lower one where it found that. Its lists of sections and articles are files like any
other, as the table of contents is in many a book.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.article import BlockKind, When
from reader.sources.composing import Run
from reader.sources.pages.html_tree import EMPTY, parse_tree
from reader.sources.pages.markup import BlockWriter
from reader.sources.prose.conventions import parts_of
from reader.sources.urls import is_url

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_BAR = "calibre_navbar"  # begins the name of its class
_CLOSED = re.compile(r"<([a-zA-Z][\w:-]{0,40})(\s[^<>]{0,1000})?/>")
_TOP = 4  # passages of text among which a byline or a date may stand
_LINE = 200  # characters
_LONGEST_NOTE = 300  # characters of what is said of an entry in a list of contents
_NOTES = 3  # passages in such a list for each entry, itself counted


@dataclass
class Chapter:
    """The passages of a file of a book, and what is said of their origin."""

    passages: list[tuple[BlockKind, list[Run]]] = field(default_factory=list)
    author: str | None = None
    published: When | None = None
    url: str | None = None

    def heading(self) -> str:
        """The words of the first heading, "" without one."""
        return next((_words(runs) for kind, runs in self.passages if kind == "crosshead"), "")

    def is_contents(self, leads_on: Callable[[str], bool]) -> bool:
        """Whether it only lists other files, which *leads_on* tells from the address of a link."""
        listed = [passage for passage in self.passages if passage[0] != "crosshead"]
        entries = sum(_is_entry(runs, leads_on) for _, runs in listed)
        if any(kind == "body" and len(_words(runs)) > _LONGEST_NOTE for kind, runs in listed):
            return False
        return 0 < len(listed) < _NOTES * entries


def read_chapter(html: str) -> Chapter:
    """Return what there is to read in *html*; ValueError, with a reason, where that may not end."""
    tree = parse_tree(_CLOSED.sub(_opened, html))
    reader = _ChapterReader()
    if tree.body is not None:
        reader.write(tree.body)
    return _signed(reader.chapter)


def _opened(tag: re.Match[str]) -> str:
    """An element that XML closes at once as HTML does, for which ``<title/>`` only begins one."""
    return tag[0] if tag[1].lower() in EMPTY else f"<{tag[1]}{tag[2] or ''}></{tag[1]}>"


class _ChapterReader(BlockWriter):
    """Collects the passages of a chapter."""

    def __init__(self) -> None:
        super().__init__(None, self._keep)
        self.chapter = Chapter()

    def is_left_out(self, node: "LexborNode", attributes: dict[str, str | None]) -> bool:
        if super().is_left_out(node, attributes):
            return True
        if not (attributes.get("class") or "").startswith(_BAR):
            return False
        shown = (link.text(strip=True) for link in node.css("a"))
        addresses = (words for words in shown if is_url(words))
        self.chapter.url = next(addresses, self.chapter.url)
        return True

    def _keep(self, kind: BlockKind, runs: list[Run]) -> None:
        if _words(runs):
            self.chapter.passages.append((kind, runs))


def _is_entry(runs: list[Run], leads_on: Callable[[str], bool]) -> bool:
    """Whether a passage is little more than a link to another file of the book."""
    linked = sum(len(run.text.strip()) for run in runs if run.url and leads_on(run.url))
    return 2 * linked > len(_words(runs))


def _signed(chapter: Chapter) -> Chapter:
    """The chapter with bylines and dates above its text told from that."""
    passages: list[tuple[BlockKind, list[Run]]] = []
    left = _TOP
    for kind, runs in chapter.passages:
        words = _words(runs)
        if kind == "body":
            left = left - 1 if len(words) <= _LINE else 0
        parts = parts_of(words) if kind == "body" and left > 0 else ()
        signature = [part for part in parts if part.kind in ("byline", "timestamp")]
        if not parts or len(signature) < len(parts):
            passages.append((kind, runs))
            continue
        for part in signature:
            passages.append((part.kind or kind, [Run(words[part.start : part.end])]))
            chapter.author = chapter.author or ", ".join(part.names) or None
            chapter.published = chapter.published or part.when
    chapter.passages = passages
    return chapter


def _words(runs: list[Run]) -> str:
    return " ".join("".join(run.text for run in runs).split())
