"""A quotation and a passage side by side: what both have, and what each has instead."""

from collections.abc import Iterator, Sequence
from difflib import Match
from itertools import pairwise, takewhile
from typing import Literal, NamedTuple

from reader.article import Quote, Span
from reader.library.comparing.marks import Marks
from reader.library.comparing.negation import is_negation
from reader.library.comparing.shared import Shared
from reader.library.comparing.wording import Words

Verdict = Literal["same", "part", "altered"]
Owner = Literal["both", "quotation", "passage"]

_MARKS: dict[Owner, tuple[str, str]] = {
    "both": ("", ""),
    "quotation": ("[-", "-]"),
    "passage": ("{+", "+}"),
}


class Piece(NamedTuple):
    """Words that both have, or only the quotation, or only the passage.

    What both have is written as in the passage; ``quoted`` is how the quotation writes it.
    """

    text: str
    of: Owner
    quoted: str = ""


class Alignment:
    """Our words beside theirs: those that both have, and what stands between them."""

    def __init__(self, ours: Words, theirs: Words, shared: Shared, quotes: Sequence[Quote]) -> None:
        self._ours = ours
        self._theirs = theirs
        self._shared = shared
        self._blocks = shared.blocks
        self._marks = Marks(theirs, quotes)

    def verdict(self) -> Verdict:
        """Whether theirs are our words, a part of them, or others."""
        first, last = self._blocks[0], self._blocks[-1]
        cut = first.a > 0 or last.a + last.size < len(self._ours.words)
        quoted = self._marks.has(first.b) and self._marks.has(last.b + last.size - 1)
        differ = self._shared.moved or any(map(any, self._gaps())) or any(self._beyond())
        if differ or (cut and not quoted) or self._lacks_negation():
            return "altered"
        return "part" if cut or self._omits() else "same"

    def pieces(self) -> Iterator[Piece]:
        """The words of both in order, the marks beside them included."""
        first, last = self._blocks[0], self._blocks[-1]
        before, behind = self._beyond()
        low, high = self._shared.reach()
        start = Match(0, min(low, first.b - before), 0)
        end = Match(len(self._ours.words), max(high, last.b + last.size + behind), 0)
        skips = {pair for pair in pairwise(self._blocks) if self._may_differ(*pair)}
        bare = {start.b, end.b}
        bare.update(edge for one, other in skips for edge in (one.b + one.size, other.b))
        for one, other in pairwise([start, *self._blocks, end]):
            if words := self._ours.written(one.a + one.size, other.a):
                yield Piece(words, "quotation")
            words = self._theirs.written(one.b + one.size, other.b, bare)
            if words and (one, other) not in skips:
                yield Piece(words, "passage")
            yield from self._common(other, bare)

    def _common(self, block: Match, bare: set[int]) -> Iterator[Piece]:
        """The words of a block, and what only the other text has between them, in brackets."""
        first, end = block.b, block.b + block.size
        inserted = {at: self._theirs.inserted(at) for at in range(first, end) if at not in bare}
        for at in [*filter(inserted.get, inserted), end]:
            if at > first:
                quoted = self._ours.written(block.a + first - block.b, block.a + at - block.b)
                yield Piece(self._theirs.written(first, at, bare), "both", quoted)
            if at < end:
                yield Piece(inserted[at], "passage")
                bare.add(at)
            first = at

    def _gaps(self) -> Iterator[tuple[int, int]]:
        """How many words of ours and of theirs stand between two blocks, and should not."""
        for last, block in pairwise(self._blocks):
            ours = block.a - last.a - last.size
            theirs = block.b - last.b - last.size
            left_out = theirs == 0 and self._theirs.omits_before(block.b)
            yield (0 if left_out else ours), (0 if self._may_differ(last, block) else theirs)

    def _lacks_negation(self) -> bool:
        """Whether what is cut before the first words they have turned these into the opposite."""
        first = self._blocks[0]
        ours, theirs = self._ours.words[: first.a][-1:], self._theirs.words[: first.b][-1:]
        return any(map(is_negation, ours)) and not any(map(is_negation, theirs))

    def _omits(self) -> bool:
        return any(block.a > last.a + last.size for last, block in pairwise(self._blocks))

    def _may_differ(self, last: Match, block: Match) -> bool:
        """Whether what they have between two blocks was left out by us, or is between marks."""
        between = range(last.b + last.size, block.b)
        if not between:
            return False
        if block.a == last.a + last.size and self._ours.breaks_before(block.a):
            return True
        return self._marks.has(block.b) and not any(map(self._marks.has, between))

    def _beyond(self) -> tuple[int, int]:
        """How many words their quotation has before and behind what both have, instead of ours."""
        first, last = self._blocks[0], self._blocks[-1]
        missing = len(self._ours.words) - last.a - last.size
        most = (first.a, missing)
        if self._shared.moved:  # what we have at one end, they may have at the other
            most = (first.a + missing, first.a + missing)
        return (
            self._goes_on(first.b, -1, most[0]),
            self._goes_on(last.b + last.size - 1, 1, most[1]),
        )

    def _goes_on(self, index: int, step: int, most: int) -> int:
        """How many words their quotation has beyond *index*, at most as many as we have there."""
        quote = self._marks.holder(index)
        places = range(index + step, index + step * (most + 1), step)
        return sum(
            1 for _ in takewhile(lambda at: quote and self._marks.holder(at) is quote, places)
        )


def marked(pieces: Sequence[Piece], context: int | None = None) -> tuple[str, list[Span]]:
    """Differences as wdiff writes them, ``[-ours-] {+theirs+}``, and where they stand.

    With a *context* no more words than that stand between … and a difference.

    >>> marked([Piece("We", "both"), Piece("will", "quotation"), Piece("shall", "passage")])
    ('We [-will-] {+shall+}', [Span(start=3, end=11), Span(start=12, end=21)])
    """
    text, changes = "", []
    differ = any(piece.of != "both" for piece in pieces)
    for number, piece in enumerate(pieces):
        opening, closing = _MARKS[piece.of]
        shown = piece.text
        if context and piece.of == "both" and differ:
            before = context if number else 0
            shown = _shortened(shown, before, context if number < len(pieces) - 1 else 0)
        apart = number > 0 and piece.of == pieces[number - 1].of == "both"  # only not in a row
        text += (" … " if apart else " ") if text else ""
        start = len(text)
        text += f"{opening}{shown}{closing}"
        if opening:
            changes.append(Span(start, len(text)))
    return text, changes


def _shortened(text: str, first: int, last: int) -> str:
    run = text.split()
    if len(run) <= first + last + 1:
        return text
    return " ".join([*run[:first], "…", *run[len(run) - last :]])
