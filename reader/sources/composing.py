"""Composes an article from the parts that a structured format names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from reader.article import Article, Block, BlockKind, DateOrigin, Inline, InlineKind, When
from reader.cleaning import clean, clean_line
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.prose.datelines import find_dateline
from reader.sources.prose.paragraphs import find_paragraphs
from reader.sources.urls import checked_url

try:
    from _blake2 import blake2b  # hashlib would load all of OpenSSL for it
except ImportError:
    from hashlib import blake2b

_ORDER: tuple[InlineKind, ...] = ("link", "strong", "emphasis", "code")


_Mark = tuple[InlineKind, str | None]


class Run(NamedTuple):
    """Some text of a block, what the source marks it as, and where it leads.

    ``within`` are the marks around ``kind``, for words that have several.
    """

    text: str
    kind: InlineKind | None = None
    url: str | None = None
    within: tuple[InlineKind, ...] = ()


class Composer:
    """Collects blocks in reading order; ``article`` makes one text of them.

    Everything that is given may come from outside as it is: it is cleaned here, white space is
    folded to single spaces but in code, and blocks without a word are left out, as is a crosshead
    above the body that repeats the headline. Time is linear.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._inlines: list[Inline] = []
        self._headline: str | None = None
        self._has_body = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was added yet."""
        return not self._blocks

    @property
    def has_body(self) -> bool:
        """Whether a block of kind "body" was added."""
        return self._has_body

    def add(self, kind: BlockKind, text: str) -> None:
        """Add a block of plain text."""
        self._put(kind, clean(text).strip("\n") if kind == "code" else clean_line(text))

    def add_paragraphs(self, text: str) -> None:
        """Add the paragraphs of plain text, divided by blank lines or else by lines."""
        is_clean = text.replace("\n", "").isprintable()  # as most of it is: no need to look again
        for words in _paragraphs(text if is_clean else clean(text)):
            folded = is_clean and "  " not in words and "\n" not in words
            self._put("body", words.strip(" ") if folded else clean_line(words))

    def add_runs(self, kind: BlockKind, runs: Sequence[Run]) -> None:
        """Add a block whose parts are marked; a run without a word keeps words apart.

        Marks go on over neighbouring runs that share them.
        """
        runs = _tidied(runs, keep=kind == "code")
        words = "".join(run.text for run in runs)
        start = self._put(kind, words)
        if start is not None:
            marks = _marks(runs, start)
            self._inlines.extend(sorted(marks, key=_outermost_first))

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
    ) -> Article:
        """Return the article of what was added; the file's time dates one without a date."""
        text = "".join(self._pieces)
        published, published_by = dated(published, document.modified)
        return Article(
            id=identify(text),
            text=text,
            blocks=tuple(self._blocks),
            path=document.path,
            published=published,
            published_by=published_by,
            publisher=_line(publisher),
            author=_line(author),
            url=checked_url(url) or checked_url(document.url),
            language=_line(language),
            description=_line(description),
            keywords=tuple(dict.fromkeys(filter(None, map(clean_line, keywords)))),
            inlines=tuple(self._inlines),
        )

    def _put(self, kind: BlockKind, words: str) -> int | None:
        """Add a block of clean *words* and return where it begins; None if it is left out."""
        if not words.strip():
            return None
        if kind == "crosshead" and words == self._headline and not self._has_body:
            return None
        if self._blocks:
            gap = "\n" if kind == "listitem" == self._blocks[-1].kind else "\n\n"
            self._pieces.append(gap)
            self._length += len(gap)
        start = self._length
        self._pieces.append(words)
        self._length += len(words)
        self._blocks.append(Block(start, self._length, kind))
        if kind == "headline":
            self._headline = self._headline or words
        elif kind == "body" and not self._has_body:
            self._has_body = True
            if dateline := find_dateline(words):
                self._blocks.append(Block(start, start + dateline.end, "dateline"))
        return start


def identify(text: str) -> str:
    """Return the id of an article, which is that of its text, whatever file it lies in."""
    return blake2b(text.encode(), digest_size=8).hexdigest()


def dated(stated: When | None, modified: datetime | None) -> tuple[When | None, DateOrigin]:
    """Return the date that an article states, else that of its file, and which of them it is."""
    if stated or modified is None:
        return stated, "text"
    moment = modified.replace(second=0, microsecond=0)
    return When(moment, "minute", moment.isoformat(sep=" ", timespec="minutes")), "file"


def numbered(items: Iterable[Article | SourceError]) -> Iterator[Article | SourceError]:
    """Yield *items* with the articles counted from 1 as parts, but a lone one left as it is."""
    count = 0
    first: Article | None = None  # is held back, with the errors behind it
    errors: list[SourceError] = []
    for item in items:
        if isinstance(item, Article):
            count += 1
            if count == 1:
                first = item
                continue
            if count == 2 and first is not None:
                yield replace(first, part=1)
                yield from errors
            yield replace(item, part=count)
        elif count == 1:
            errors.append(item)
        else:
            yield item
    if count == 1 and first is not None:
        yield first
        yield from errors


def _paragraphs(text: str) -> Iterable[str]:
    text = text.strip("\n")
    if "\n" not in text.replace("\n\n", ""):  # no line is directly below another
        return text.split("\n\n")
    return (text[found.start : found.end] for found in find_paragraphs(text))


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


def _marks(runs: Iterable[Run], offset: int) -> Iterator[Inline]:
    """The marks of *runs* that follow each other from *offset* on, without space at their ends."""
    stack: list[tuple[_Mark, int]] = []  # with where each begins, the outermost first
    end = offset  # of the last word
    for run in runs:
        wanted = _marks_of(run)
        staying = 0
        while staying < len(stack) and stack[staying][0] in wanted:
            staying += 1
        yield from (Inline(start, end, *mark) for mark, start in stack[staying:] if start < end)
        del stack[staying:]
        if words := run.text.strip():
            first = offset + run.text.index(words)
            end = first + len(words)
            opened = {mark for mark, _ in stack}
            stack += [(mark, first) for mark in wanted if mark not in opened]
        offset += len(run.text)
    yield from (Inline(start, end, *mark) for mark, start in stack if start < end)


def _marks_of(run: Run) -> list[_Mark]:
    marks: list[_Mark] = [
        (kind, None) for kind in (*run.within, run.kind) if kind and kind != "link"
    ]
    url = checked_url(run.url)
    return list(dict.fromkeys([("link", url), *marks] if url else marks))


def _outermost_first(mark: Inline) -> tuple[int, int, int]:
    return mark.start, -mark.end, _ORDER.index(mark.kind)


def _line(text: str | None) -> str | None:
    return (clean_line(text) or None) if text else None
