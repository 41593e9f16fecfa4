"""The paragraphs of a text as rows of phrases, and the quotations among them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.article import Span
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.phrases import read_phrases
from reader.language.quotes.marks import Marked

LONGEST = "4"  # of a `shape`: eight words or more
_LOOK_BACK = 39  # phrases of a paragraph to look through for whom a pronoun means
_TIME = re.compile(  # a line of its own, which parts what a live blog tells
    r"\s*(?:\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)(?:\s[A-Z]{2,4})?\s*"
)
_INTRODUCTION = re.compile(r"(?=.*N)(?=.*[abvxVM])[^.;Q]*:")  # a sentence that names somebody


class Quoted(NamedTuple):
    """A quotation to attribute: index *at* in its *row*, and its shape."""

    row: Row
    at: int
    span: Marked
    shape: str  # see `shape`
    minor: bool  # whether its marks are not those that the text mostly uses
    before: Row | None
    after: Row | None
    entry: int  # of a live blog, as the number of the paragraph that tells its time; -1 for none
    left: str  # the two tags before it, "^" for none
    right: str  # the two tags after it, "$" for none

    @property
    def is_introduced(self) -> bool:
        """Whether the paragraph before is a sentence that ends with a colon: here is Ana Reyes:"""
        return self.before is not None and _INTRODUCTION.fullmatch(self.before.tags) is not None

    @property
    def opens_text(self) -> bool:
        """Whether the row is the first of several, as a headline is."""
        return self.row.number == 0 and self.after is not None

    @property
    def signature(self) -> int:
        """Where the row ends with who says what a headline quotes, -1 for nowhere.

        "…": police; "…", says farmer.
        """
        tags = self.row.tags
        if not self.opens_text or "." in tags:
            return -1
        told = tags[-2:-1] == ":" or (tags[-3:-1] == ",V" and tags[-4:-3] == "Q")
        signed = told and tags[-1] in "Nno" and self.at < len(tags) - 1
        return len(tags) - 1 if signed else -1

    @property
    def word_before(self) -> str:
        """The word before the quotation in lower case, "^" for none."""
        return self.row.phrases[self.at - 1].word if self.at else "^"


class Passages:
    """The paragraphs of a text with their marked runs, each read when it is first asked for."""

    def __init__(self, text: str, prose: Sequence[Span], runs: Sequence[Marked]) -> None:
        self.text = text
        self._parts = _parts(prose, runs)
        self._rows: dict[int, Row] = {}
        self.singles = sum(_single(text, run) for run in runs) * 2 > len(runs)

    def row(self, number: int) -> Row | None:
        """The paragraph of that number, None outside the text."""
        if not 0 <= number < len(self._parts):
            return None
        found = self._rows.get(number)
        if found is None:
            found = Row(read_phrases(self.text, *self._parts[number]), number)
            self._rows[number] = found
        return found

    def rows(self) -> Iterator[Row]:
        """The paragraphs in order."""
        for number in range(len(self._parts)):
            if row := self.row(number):
                yield row

    def words(self, span: Span) -> str:
        """The words of a part of the text, each a space apart."""
        return " ".join(self.text[span.start : span.end].split())

    def uncapped(self, span: Span) -> str:
        """The `words` of what begins with an article or an owner, without a sentence's capital."""
        words = self.words(span)
        return words[0].lower() + words[1:]

    def before(self, start: Row, index: int, paragraphs: int) -> Iterator[tuple[Row, int]]:
        """The phrases before index *index* of *start*, nearest first, in so many paragraphs."""
        for row, first, end in self.stretches(start, index, paragraphs):
            for at in range(end - 1, first - 1, -1):
                yield row, at

    def stretches(self, start: Row, index: int, paragraphs: int) -> Iterator[tuple[Row, int, int]]:
        """The same phrases as ranges of their rows, those that have any; nearest first."""
        row: Row | None = start
        for _ in range(paragraphs):
            if row is None:
                return
            if index:
                yield row, max(0, index - _LOOK_BACK), index
            row = self.row(row.number - 1)
            index = len(row.phrases) if row else 0

    @property
    def headline_end(self) -> int:
        """Where the headline ends: a first paragraph that is no sentence; 0 without one."""
        row = self.row(0)
        bare = row is not None and row.phrases and "." not in row.tags
        return row.phrases[-1].end if row is not None and bare else 0

    def quoted(self) -> Iterator[Quoted]:
        """The marked runs in order, each in its place among the phrases."""
        entry = -1
        for number, (part, runs) in enumerate(self._parts):
            if not runs and _TIME.fullmatch(self.text, part.start, part.end):
                entry = number
            row = self.row(number) if runs else None
            if not row:
                continue
            before = self.row(number - 1) if number - 1 > entry else None
            after = self.row(number + 1)
            places = (index for index, tag in enumerate(row.tags) if tag == "Q")
            for at, run in zip(places, runs, strict=True):
                minor = _single(self.text, run) != self.singles
                form = shape(self.text, run)
                left = row.tags[max(0, at - 2) : at] or "^"
                right = row.tags[at + 1 : at + 3] or "$"
                yield Quoted(row, at, run, form, minor, before, after, entry, left, right)


def _single(text: str, run: Marked) -> bool:
    """Whether *run* stands between single marks."""
    return text[run.start] in "'‘‚‹`" and text[run.start + 1] not in "'‘`"


def _parts(prose: Sequence[Span], runs: Sequence[Marked]) -> list[tuple[Span, list[Marked]]]:
    """The paragraphs with their runs; those that one run goes through count as one paragraph."""
    parts: list[tuple[Span, list[Marked]]] = []
    first = 0
    for paragraph in prose:
        inside: list[Marked] = []
        if parts and parts[-1][1] and parts[-1][1][-1].end > paragraph.start:
            opening, inside = parts.pop()
        else:
            opening = paragraph
        while first < len(runs) and runs[first].start < paragraph.end:
            inside.append(runs[first])
            first += 1
        parts.append((Span(opening.start, paragraph.end), inside))
    return parts


def shape(text: str, run: Marked) -> str:
    """Letters for the form of a quotation: its first character, its last, and its length."""
    start, end = run.start, run.end
    while start < end and not (text[start].isalnum() or text[start] in "….["):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".,?!…-–—;:]%$)"):
        end -= 1
    first = text[start : start + 1]
    last = text[end - 1 : end]
    opening = "A" if first.isupper() else "a" if first.islower() else "0"
    closing = "a"
    if last:
        closing = "!" if last in "?!…" else last if last in ".," else "-" if last in "-–—" else "a"
    size = text.count(" ", start, min(end, start + 400)) + 1
    return opening + closing + min(LONGEST, str(size.bit_length()))
