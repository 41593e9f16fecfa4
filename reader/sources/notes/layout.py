"""The white space of a text where only its words are known otherwise.

Formats for people fold white space and set blocks apart in their own way. A layout tells, for
the gaps between words that are not as such a format makes them, how they were.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.cleaning import clean

Gaps = Mapping[str, Sequence[int]]

_WORD = re.compile(r"\S+")
_LARGEST = 32 << 20  # characters of a text that is laid out


class Laid(NamedTuple):
    """A text laid out, and where its words begin: ``before`` (with ``ends``) and ``after``."""

    text: str
    before: list[int]
    ends: list[int]
    after: list[int]

    def start(self, offset: int) -> int:
        """Where a span that began at *offset* begins now."""
        word = min(bisect_right(self.ends, offset), len(self.ends) - 1)
        return max(0, self.after[word] + offset - self.before[word])

    def end(self, offset: int) -> int:
        """Where a span that ended at *offset* ends now."""
        word = max(0, bisect_left(self.before, offset) - 1)
        return min(len(self.text), self.after[word] + offset - self.before[word])


def gaps_of(exact: str, folded: str) -> dict[str, list[int]] | None:
    """Return how the gaps of *exact* differ from those of *folded*, which has the same words.

    By gap there are the numbers of the words that it stands before, each counted from the one
    before; the end counts as a word. None when the words are others.
    """
    gaps: dict[str, list[int]] = {}
    last: dict[str, int] = {}
    at = done = number = 0

    def compare(gap: str, usual: str) -> None:
        if gap != usual:
            gaps.setdefault(gap, []).append(number - last.get(gap, 0))
            last[gap] = number

    for word in _WORD.finditer(folded):
        start = exact.find(word[0], at)
        gap = exact[at:start]
        if start < 0 or gap.strip():
            return None
        compare(gap, folded[done : word.start()])
        at, done = start + len(word[0]), word.end()
        number += 1
    if exact[at:].strip():
        return None
    compare(exact[at:], folded[done:])
    return gaps


def lay_out(folded: str, gaps: Gaps) -> Laid | None:
    """Undo the folding; None where *gaps* are not what ``gaps_of`` gave."""
    unusual: dict[int, str] = {}
    if sum(len(gap) * len(steps) for gap, steps in gaps.items()) > _LARGEST:
        return None
    for gap, steps in gaps.items():
        if gap.strip() or clean(gap) != gap:
            return None
        number = 0
        for step in steps:
            number += step
            unusual[number] = gap
    pieces: list[str] = []
    laid = Laid("", [], [], [])
    length = done = number = 0
    for number, word in enumerate(_WORD.finditer(folded)):
        gap = unusual.get(number, folded[done : word.start()])
        laid.before.append(word.start())
        laid.ends.append(word.end())
        laid.after.append(length + len(gap))
        pieces += (gap, word[0])
        length += len(gap) + len(word[0])
        done = word.end()
    pieces.append(unusual.get(len(laid.before), folded[done:]))
    return laid._replace(text="".join(pieces))
