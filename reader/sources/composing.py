"""Composes an article from the parts that a structured format names."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.article import Article, Block, BlockKind, Inline, InlineKind, When
from reader.cleaning import clean, clean_line
from reader.sources.datelines import find_dateline
from reader.sources.document import Document

try:
    from _blake2 import blake2b  # hashlib would load all of OpenSSL for it
except ImportError:
    from hashlib import blake2b

_SCHEMES = frozenset(["http", "https", "mailto"])
_LONGEST_URL = 2000  # characters; browsers and servers refuse more


class Run(NamedTuple):
    """Some text of a block, what the source marks it as, and where it leads."""

    text: str
    kind: InlineKind | None = None
    url: str | None = None


class Composer:
    """Collects blocks in reading order; ``article`` makes one text of them.

    Everything that is given may come from outside as it is: it is cleaned here, white space is
    folded to single spaces but in code, and blocks without a word are left out. Time is linear.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._inlines: list[Inline] = []

    @property
    def is_empty(self) -> bool:
        """Whether nothing was added yet."""
        return not self._blocks

    def add(self, kind: BlockKind, text: str) -> None:
        """Add a block of plain text."""
        words = clean(text).strip("\n") if kind == "code" else clean_line(text)
        if words.strip():
            start = self._begin(kind)
            self._append(words)
            self._end(start, kind)

    def add_runs(self, kind: BlockKind, runs: Sequence[Run]) -> None:
        """Add a block whose parts are marked; a run without a word keeps words apart."""
        runs = _tidied(runs, keep=kind == "code")
        if not any(run.text.strip() for run in runs):
            return
        start = self._begin(kind)
        for run in runs:
            first = self._length
            self._append(run.text)
            self._mark(first, run)
        self._end(start, kind)

    def article(
        self,
        document: Document,
        *,
        published: When | None = None,
        publisher: str | None = None,
        author: str | None = None,
        url: str | None = None,
        language: str | None = None,
        description: str | None = None,
        keywords: Iterable[str] = (),
        part: int = 0,
    ) -> Article:
        """Return the article of what was added; the file's time dates one without a date."""
        text = "".join(self._pieces)
        modified = None
        if published is None and document.modified is not None:
            modified = When(document.modified, "second", str(document.modified))
        return Article(
            id=identify(text),
            text=text,
            blocks=tuple(self._blocks),
            path=document.path,
            published=published or modified,
            published_by="text" if published or not modified else "file",
            publisher=_line(publisher),
            author=_line(author),
            url=checked_url(url) or checked_url(document.url),
            language=_line(language),
            description=_line(description),
            keywords=tuple(dict.fromkeys(filter(None, map(clean_line, keywords)))),
            inlines=tuple(self._inlines),
            part=part,
        )

    def _begin(self, kind: BlockKind) -> int:
        if self._blocks:
            listed = kind == "listitem" == self._blocks[-1].kind
            self._append("\n" if listed else "\n\n")
        return self._length

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _end(self, start: int, kind: BlockKind) -> None:
        first_of_body = kind == "body" and all(block.kind != "body" for block in self._blocks)
        self._blocks.append(Block(start, self._length, kind))
        if first_of_body and (dateline := find_dateline(self._words_from(start))):
            self._blocks.append(Block(start, start + dateline.end, "dateline"))

    def _words_from(self, start: int) -> str:
        """The text from *start* on, which is that of the last block."""
        pieces: list[str] = []
        left = self._length - start
        for piece in reversed(self._pieces):
            if left <= 0:
                break
            pieces.append(piece)
            left -= len(piece)
        return "".join(reversed(pieces))

    def _mark(self, start: int, run: Run) -> None:
        end = start + len(run.text.rstrip())
        start += len(run.text) - len(run.text.lstrip())
        if start >= end:
            return
        if run.kind not in (None, "link"):
            self._inlines.append(Inline(start, end, run.kind))
        if url := checked_url(run.url):
            self._inlines.append(Inline(start, end, "link", url))


def identify(text: str) -> str:
    """Return the id of an article, which is that of its text, whatever file it lies in."""
    return blake2b(text.encode(), digest_size=8).hexdigest()


def checked_url(url: str | None) -> str | None:
    """Return *url* without controls and spaces if a link may lead there, None if it may not."""
    if not url or len(url) > _LONGEST_URL:
        return None
    url = "".join(clean(url).split())
    return url if url.partition(":")[0].lower() in _SCHEMES else None


def _tidied(runs: Sequence[Run], *, keep: bool) -> list[Run]:
    """The runs cleaned, with no two spaces in a row across them and none at either end."""
    if keep:
        return [run._replace(text=clean(run.text)) for run in runs]
    tidied: list[Run] = []
    spaced = True  # nothing comes before, from which to keep apart
    for run in runs:
        cleaned = clean(run.text)
        words = " ".join(cleaned.split())
        lead = " " if cleaned[:1].isspace() and not spaced else ""
        tail = " " if words and cleaned[-1:].isspace() else ""
        if text := lead + words + tail:
            tidied.append(run._replace(text=text))
            spaced = text.endswith(" ")
    if tidied:
        tidied[-1] = tidied[-1]._replace(text=tidied[-1].text.rstrip())
    return tidied


def _line(text: str | None) -> str | None:
    return (clean_line(text) or None) if text else None
