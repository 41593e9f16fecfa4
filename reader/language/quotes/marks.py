"""Where the quotation marks are: the outermost marked runs of a text, whatever the typography.

One pass over the marks of each paragraph. Double marks (curly, straight, low, two apostrophes or
grave accents) may close one another, since real text mixes them; guillemets and single marks keep
to their own kind.
Apostrophes, elisions and possessives are no marks, and a run inside another is part of it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.article import Block, Span
from reader.language.word_lists import word_set

_MARK = re.compile(  # a set of characters first, for which the engine looks fastest
    r"[\"“”„‟«»'‘’‚‹›`](?:(?<=')'{1,2}|(?<=’)’|(?<=‘)‘|(?<=`)`"
    r"|(?<=[\"“”„‟«»])|(?<!\w.)|(?<=['’‘‹›])(?!\w))"
)
_BLANK_LINE = re.compile(r"\n(?:[^\S\n]*\n)+")
_LINE_BREAK = re.compile(r"\n\s*")
_NOT_PROSE = frozenset(
    ("metadata", "byline", "dateline", "timestamp", "credit", "furniture", "sources")
)

_SINGLE = frozenset("'‘’‚‹›`")
_CLOSER = {"‹": "›", "‚": "‘’", "«": "»", "»": "«"}  # of the marks that do not mix with others
_OPENING = frozenset("“„‟«‘‚‹`") | {"``", "‘‘"}
_BRACKET = frozenset("([{")
_ELIDED = word_set("twas tis em til till cause bout round cos n s d ll re ve")
_LONGEST_ELIDED = 5  # letters

_BEGINS = (": ", ", ", ". ", "? ", "! ")  # what stands before words that are said
_ENDS = tuple(".!?\"”’'")  # of a sentence

_HARD_WRAP = 100  # characters: no line of a hard-wrapped text is longer


class Marked(NamedTuple):
    """A run between quotation marks, marks included; ``closed`` when it has its closing mark."""

    start: int
    end: int
    closed: bool


class _Mark(NamedTuple):
    """One quotation mark and what its neighbours let it be."""

    start: int
    end: int
    glyph: str
    may_open: bool
    may_close: bool

    @property
    def single(self) -> bool:
        return self.glyph in _SINGLE

    def closes(self, opening: "_Mark") -> bool:
        """Whether this mark can end the run that *opening* began."""
        closers = _CLOSER.get(opening.glyph)
        if closers is not None:
            return self.glyph in closers
        if not self.may_close or self.single != opening.single or self.glyph in "«»‹›":
            return False
        return not self.may_open or self.glyph not in _OPENING


def paragraphs(text: str, blocks: Sequence[Block] = ()) -> list[Span]:
    """The paragraphs of running text in order: the prose among *blocks*, else by line breaks.

    In a hard-wrapped text, few of whose lines end a sentence, only a blank line ends a paragraph.
    """
    if blocks:
        return [Span(block.start, block.end) for block in blocks if block.kind not in _NOT_PROSE]
    cuts = (_BLANK_LINE if _is_wrapped(text.split("\n")) else _LINE_BREAK).finditer(text)
    edges = [0, *(edge for cut in cuts for edge in cut.span()), len(text)]
    return [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether the lines of a text are cut at a margin."""
    filled = [line for line in lines if len(line) > _HARD_WRAP // 2]
    if not 3 * len(filled) > len(lines) > 4 or max(map(len, filled)) > _HARD_WRAP:
        return False
    return 2 * sum(line.rstrip().endswith(_ENDS) for line in filled) < len(filled)


def find_marked(text: str, prose: Sequence[Span]) -> list[Marked]:
    """The outermost marked runs of the paragraphs *prose*, in order; time is linear.

    A mark at the head of a paragraph continues the run that its predecessor left open. A double
    mark that is never closed runs to the end of its paragraph; a single one is an apostrophe.
    """
    found: list[Marked] = []
    for n, paragraph in enumerate(prose):
        runs = _runs(text, paragraph, text[prose[n + 1].start] if n + 1 < len(prose) else "")
        if runs and found and _continues(text, found[-1], runs[0], paragraph):
            runs[0] = Marked(found.pop().start, runs[0].end, runs[0].closed)
        found.extend(runs)
    return [
        run for run in found if run.closed or text[run.start] not in "'‘‚‹`" or _doubled(text, run)
    ]


def _doubled(text: str, run: Marked) -> bool:
    return text[run.start : run.start + 2] in ("''", "``", "‘‘")


def _continues(text: str, before: Marked, run: Marked, paragraph: Span) -> bool:
    """Whether *run*, at the head of its paragraph, goes on with the run left open *before* it."""
    if before.closed or run.start != paragraph.start or text[before.end : run.start].strip():
        return False
    alike = text[before.start] == text[run.start]
    whole = alike and text[before.start - 1 : before.start] in ("", "\n")
    if not whole and text[run.start : run.end].rstrip("\"”»'’")[-1:] == ",":
        return False  # an attribution follows, so the one before was left open by mistake
    return alike or _doubled(text, before) == _doubled(text, run)


def _runs(text: str, paragraph: Span, follows: str) -> list[Marked]:
    """The outermost marked runs of one paragraph; only the last can be left open.

    *follows* is the first character of the next paragraph.
    """
    marks = _marks(text, paragraph)
    ends = _single_ends(text, marks)
    end = paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())
    runs: list[Marked] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        close = ends[at] if mark.single else _double_end(marks, at)
        if close:
            runs.append(Marked(mark.start, marks[close].end, closed=True))
            at = close
        elif _left_open(text, marks, at, paragraph, follows):
            runs.append(Marked(mark.start, end, closed=False))
            break
        at += 1
    return runs


def _left_open(text: str, marks: Sequence[_Mark], at: int, paragraph: Span, follows: str) -> bool:
    """Whether the mark opens a run to the end of the paragraph, all that follow being inside.

    A single one does at the start, or within a paragraph before another that begins with it.
    """
    mark = marks[at]
    if mark.single:
        begins = text[mark.start - 2 : mark.start] in _BEGINS and mark.may_open
        if mark.start != paragraph.start and not (begins and follows == mark.glyph):
            return False
        rest = marks[at + 1 :]
        return len(rest) % 2 == 0 and not any(other.single for other in rest)
    rest = marks[at + 1 : at + 2]
    return mark.may_open and mark.glyph not in "”»" and not any(not m.single for m in rest)


def _double_end(marks: Sequence[_Mark], at: int) -> int:
    """Index of the mark that closes the double mark at index *at*, 0 when it opens nothing.

    A second opening mark is nested when two closing ones follow; else the first was a slip.
    """
    opening = marks[at]
    if not opening.may_open:
        return 0
    depth = 1
    for index in range(at + 1, len(marks)):
        mark = marks[index]
        if mark.single or mark.start == opening.end:
            continue
        if mark.closes(opening):
            depth -= 1
            if not depth:
                return index
        elif depth == 1 and _closings(marks, index, opening) >= 2:
            depth = 2
        else:
            return 0
    return 0


def _closings(marks: Sequence[_Mark], at: int, opening: _Mark) -> int:
    """How many of the next two double marks after index *at* close *opening*."""
    return sum(mark.closes(opening) for mark in marks[at + 1 : at + 3] if not mark.single)


def _single_ends(text: str, marks: Sequence[_Mark]) -> list[int]:
    """For each mark the index of the single mark that closes it, 0 for none.

    ``s'`` before another word may be a possessive: it closes only when no surer mark comes
    before the next opening one.
    """
    ends = [0] * len(marks)
    sure = doubtful = opens = 0
    doubles = len(marks) * [0]
    count = 0
    for at in range(len(marks) - 1, -1, -1):
        mark = marks[at]
        doubles[at] = count = count + (not mark.single)
        if not mark.single:
            continue
        if mark.may_open and mark.glyph not in "’›":
            close = sure
            if doubtful and (not sure or (doubtful < sure and opens and opens < sure)):
                close = doubtful
            if close and marks[close].closes(mark) and not (doubles[at] - doubles[close]) % 2:
                ends[at] = close
            opens = at
        if mark.may_close and mark.glyph not in _OPENING:
            if (
                text[mark.start - 2 : mark.start].endswith(("s", "S", "z", "x", "in"))
                and text[mark.end : mark.end + 2].strip().isalpha()
            ):
                doubtful = at
            else:
                sure, doubtful = at, 0
    return ends


def _marks(text: str, paragraph: Span) -> list[_Mark]:
    """The quotation marks of a paragraph; elisions and inches are none."""
    marks = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        spaced = before.isspace() and match.group() in _OPENING
        may_open = not before.isalnum() and (spaced or not after.isspace())
        may_close = before not in _BRACKET and not (before.isspace() and may_open)
        for glyph, a, b in _glyphs(match.group(), start, closing=may_close and not may_open):
            mark = _Mark(a, b, glyph, may_open, may_close)
            if not (_is_elision(text, mark) if mark.single else _is_inches(text, mark)):
                marks.append(mark)
    return marks


def _glyphs(glyph: str, start: int, *, closing: bool) -> list[tuple[str, int, int]]:
    """The marks in a run of apostrophes: three are a double one around a single one."""
    if len(glyph) < 3:
        return [(glyph, start, start + len(glyph))]
    cut = start + 1 if closing else start + 2
    return [(glyph[: cut - start], start, cut), (glyph[cut - start :], cut, start + 3)]


def _is_elision(text: str, mark: _Mark) -> bool:
    """Whether a single mark begins or ends a shortened word: 'twas, the '90s, rock 'n' roll."""
    if mark.may_open and mark.glyph in "'’":
        after = text[mark.end : mark.end + _LONGEST_ELIDED + 1].lower()
        size = next((i for i, c in enumerate(after) if not (c.isalnum() or c == "_")), len(after))
        if after[:size] in _ELIDED or (after[:1].isdigit() and after[1:3] == "0s"):
            return True
    return text[max(0, mark.start - 2) : mark.start].lower() in ("'n", "’n")


def _is_inches(text: str, mark: _Mark) -> bool:
    if mark.glyph not in ('"', "''"):
        return False
    before = text[max(0, mark.start - 5) : mark.start]
    feet = before.rstrip("0123456789")
    return 1 <= len(before) - len(feet) <= 2 and feet[-1:] in "'’" and feet[-2:-1].isdigit()
