"""Alignment: which words of a quotation another text has, in which order, and what it has instead.

Words are compared as they are searched: folded. Source of the method: J. Ratcliff and D. Metzener,
Pattern Matching: the Gestalt Approach, 1988 (``difflib``).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import groupby, takewhile
from typing import Literal, NamedTuple

from reader.article import Quote, Span
from reader.library.folding import MARK, fold

Verdict = Literal["same", "part", "altered"]
Owner = Literal["both", "quotation", "passage"]

FEW = 3  # words that mean something only as somebody's words

_LARGE = 20_000  # words of an article
_SLACK = 25  # words that may stand between two that agree
_ALIKE = 0.55  # share of the words that must be there, and one word more
_LEAST = 4  # words that must be there
_RUN = 3  # words in a row that must be there
_SHORT, _SHORT_RUN = 6, 2  # the same for a quotation of no more words
_WORD = re.compile(r"\w+")
_BRACKETED = re.compile(r"\[[^\[\]]{0,200}\]")
_BREAK = re.compile(r"…|\.\.\.|\[")


class Piece(NamedTuple):
    """Words that both have, or only the quotation, or only the passage."""

    text: str
    of: Owner


class Words(NamedTuple):
    """The folded words of some spans of a text, without what stands in brackets.

    ``places`` are where they stand in the text, ``parts`` the indices of their spans.
    """

    text: str
    words: list[str]
    places: list[tuple[int, int]]
    parts: list[int]

    @classmethod
    def of(cls, text: str, spans: Iterable[Span], most: int | None = None) -> "Words":
        """The first *most* words of *spans*."""
        folded = _BRACKETED.sub(lambda match: " " * len(match[0]), fold(text))
        found = [
            (match[0].replace(MARK, ""), match.span(), part)
            for part, span in enumerate(spans)
            for match in _WORD.finditer(folded, span.start, span.end)
        ][:most]
        words, places, parts = zip(*found, strict=True) if found else ((), (), ())
        return cls(text, list(words), list(places), list(parts))

    def breaks_before(self, index: int) -> bool:
        """Whether something is left out, or put in, before the word at *index*."""
        between = slice(self.places[index - 1][1], self.places[index][0])
        apart = self.parts[index - 1] != self.parts[index]
        return apart or _BREAK.search(self.text[between]) is not None

    def between(self, first: int, end: int) -> str:
        """The text from one word to before another, on one line, with … between spans."""
        numbers = range(first, end)
        runs = [list(run) for _, run in groupby(numbers, key=self.parts.__getitem__)]
        texts = (self.text[self.places[run[0]][0] : self.places[run[-1]][1]] for run in runs)
        return " … ".join(" ".join(text.split()) for text in texts)


def whole(ours: Words, theirs: Words) -> Match | None:
    """Where all our words stand in a row."""
    size = len(ours.words)
    for place, word in enumerate(theirs.words):
        if word == ours.words[0] and theirs.words[place : place + size] == ours.words:
            return Match(0, place, size)
    return None


def blocks_of(ours: Words, theirs: Words) -> list[Match]:
    """The runs of words that both have, around the longest, if they are enough of ours."""
    if found_whole := whole(ours, theirs):
        return [found_whole]
    large = len(theirs.words) > _LARGE  # where the commonest words would take too long
    matcher = SequenceMatcher(None, ours.words, theirs.words, autojunk=large)
    anchor = matcher.find_longest_match()
    if anchor.size < (_RUN if len(ours.words) > _SHORT else _SHORT_RUN):
        return []
    low = max(0, anchor.b - anchor.a - _SLACK)
    window = theirs.words[low : anchor.b - anchor.a + len(ours.words) + _SLACK]
    found = SequenceMatcher(None, ours.words, window, autojunk=False).get_matching_blocks()
    blocks = _near(ours, [Match(a, low + b, size) for a, b, size in found if size])
    shared = sum(block.size for block in blocks)
    return blocks if shared >= max(_LEAST, _ALIKE * len(ours.words) + 1) else []


def _near(ours: Words, blocks: list[Match]) -> list[Match]:
    """Without stray words at either end, far from the others and of the same part of ours."""
    while len(blocks) > 1 and _strays(ours, blocks[0], blocks[1]):
        del blocks[0]
    while len(blocks) > 1 and _strays(ours, blocks[-1], blocks[-2]):
        del blocks[-1]
    return blocks


def _strays(ours: Words, end: Match, neighbour: Match) -> bool:
    first, second = sorted((end, neighbour))
    apart = ours.parts[first.a] != ours.parts[second.a]
    return not apart and end.size < second.b - first.b - first.size


def fragment(ours: Words, theirs: Words, quotes: Sequence[Quote]) -> list[Match]:
    """The longest quotation of theirs that is no more than a part of ours."""
    best = Match(0, 0, _RUN - 1)
    starts = [start for start, _ in theirs.places]
    for quote in quotes:
        first, end = (bisect_right(starts, place - 1) for place in (quote.start, quote.end))
        part = theirs.words[first:end]
        if best.size < len(part) <= len(ours.words):
            for place in range(len(ours.words) - len(part) + 1):
                if ours.words[place : place + len(part)] == part:
                    best = Match(place, first, len(part))
                    break
    return [best] if best.size >= _RUN else []


class Alignment:
    """Our words beside theirs: what both have in ``blocks``, and what stands between those."""

    def __init__(
        self, ours: Words, theirs: Words, blocks: Sequence[Match], quotes: Sequence[Quote]
    ) -> None:
        self._ours = ours
        self._theirs = theirs
        self._blocks = blocks
        self._quotes = quotes
        self._starts = [quote.start for quote in quotes]

    def verdict(self) -> Verdict:
        """Whether theirs are our words, a part of them, or others."""
        first, last = self._blocks[0], self._blocks[-1]
        cut = first.a > 0 or last.a + last.size < len(self._ours.words)
        quoted = self._is_quoted(first.b) and self._is_quoted(last.b + last.size - 1)
        if any(map(any, self._gaps())) or any(self._beyond()) or (cut and not quoted):
            return "altered"
        return "part" if cut or self._omits() else "same"

    def pieces(self) -> Iterator[Piece]:
        """The words of both in order."""
        before, behind = self._beyond()
        last = Match(0, self._blocks[0].b - before, 0)
        for block in self._blocks:
            yield from self._differing(last, block)
            yield Piece(self._ours.between(block.a, block.a + block.size), "both")
            last = block
        end = Match(len(self._ours.words), last.b + last.size + behind, 0)
        yield from self._differing(last, end)

    def _differing(self, last: Match, block: Match) -> Iterator[Piece]:
        """What stands between two blocks."""
        if words := self._ours.between(last.a + last.size, block.a):
            yield Piece(words, "quotation")
        words = self._theirs.between(last.b + last.size, block.b)
        if words and not self._may_differ(last, block):
            yield Piece(words, "passage")

    def _gaps(self) -> Iterator[tuple[int, int]]:
        """How many words of ours and of theirs stand between two blocks, and should not."""
        for last, block in zip(self._blocks, self._blocks[1:], strict=False):
            ours = block.a - last.a - last.size
            theirs = block.b - last.b - last.size
            left_out = theirs == 0 and self._theirs.breaks_before(block.b)
            yield (0 if left_out else ours), (0 if self._may_differ(last, block) else theirs)

    def _omits(self) -> bool:
        pairs = zip(self._blocks, self._blocks[1:], strict=False)
        return any(block.a > last.a + last.size for last, block in pairs)

    def _may_differ(self, last: Match, block: Match) -> bool:
        """Whether what they have between two blocks was left out by us, or is between marks."""
        if block.a and block.a == last.a + last.size and self._ours.breaks_before(block.a):
            return True
        between = range(last.b + last.size, block.b)
        return self._is_quoted(block.b) and not any(map(self._is_quoted, between))

    def _beyond(self) -> tuple[int, int]:
        """How many words their quotation has before and behind what both have, instead of ours."""
        first, last = self._blocks[0], self._blocks[-1]
        missing = len(self._ours.words) - last.a - last.size
        return (
            self._goes_on(first.b, -1, first.a),
            self._goes_on(last.b + last.size - 1, 1, missing),
        )

    def _goes_on(self, index: int, step: int, most: int) -> int:
        """How many words their quotation has beyond *index*, at most as many as we have there."""
        quote = self._holder(index)
        places = range(index + step, index + step * (most + 1), step)
        return sum(1 for _ in takewhile(lambda at: quote and self._holder(at) is quote, places))

    def _is_quoted(self, index: int) -> bool:
        """Whether their word at *index* is within marks."""
        return self._holder(index) is not None

    def _holder(self, index: int) -> Quote | None:
        """The quotation that their word at *index* is in."""
        if not 0 <= index < len(self._theirs.places):
            return None
        start, _ = self._theirs.places[index]
        at = bisect_right(self._starts, start) - 1
        return self._quotes[at] if at >= 0 and start in self._quotes[at] else None
