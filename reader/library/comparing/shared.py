"""Which words of a quotation another text has, and in which order.

Source of the method: J. Ratcliff and D. Metzener, Pattern Matching: the Gestalt Approach, 1988
(``difflib``).
"""

import math
from collections.abc import Container, Iterable, Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import groupby, pairwise
from typing import NamedTuple

from reader.article import Quote, Span
from reader.library.comparing.anchors import anchors
from reader.library.comparing.marks import Marks
from reader.library.comparing.negation import are_opposed, opposites
from reader.library.comparing.wording import Words
from reader.library.folding import split

FEW = 3  # words that mean something only as somebody's words
NEARLY = 4  # words of which one may be another; of more it may be any
LONG = 4  # letters of a word that tells something

_WORK = 500  # words of ours that are compared, the same at each place
_CLAUSE = 3  # words put in at one place that count, and how many of them a missing one does
_LIKE = 0.7  # share of the letters of two words that are the same
_SLACK = 25  # words that may stand between two that agree
_LEAP = 200  # the same where the quotation says that it leaves something out
_FAR = 3  # times as many words as agree may stand between them and the next that agree
_ALIKE = 0.55  # share of the words that must be there, and one word more
_LEAST = 4  # words that must be there
_RUN = 3  # words in a row that must be there
_MOST = 0.7  # share of the words that must be there where fewer are in a row
_SHORT, _SHORT_RUN = 6, 2  # the same for a quotation of no more words


class Shared(NamedTuple):
    """Runs of words that both have: ``blocks`` in the same order, ``moved`` in another."""

    blocks: list[Match]
    moved: list[Match]

    def size(self) -> int:
        """How many words both have."""
        return sum(run.size for run in (*self.blocks, *self.moved))

    def moved_by(self, count: int) -> "Shared":
        """The same runs in a text with *count* more words before them."""
        blocks, moved = (
            [Match(run.a, run.b + count, run.size) for run in runs]
            for runs in (self.blocks, self.moved)
        )
        return Shared(blocks, moved)

    def turned(self) -> "Shared":
        """The same runs, where the other text is ours and ours the other."""
        blocks, moved = (
            [Match(run.b, run.a, run.size) for run in runs] for runs in (self.blocks, self.moved)
        )
        return Shared(blocks, moved)

    def of(self, ours: Sequence[str]) -> Iterator[str]:
        """Those of *ours* that both have."""
        for run in (*self.blocks, *self.moved):
            yield from ours[run.a : run.a + run.size]

    def lacking(self, ours: Sequence[str]) -> frozenset[tuple[int, str]]:
        """Those of *ours* that the other text has not, each with its index."""
        runs = (range(run.a, run.a + run.size) for run in (*self.blocks, *self.moved))
        return frozenset(enumerate(ours)).difference((at, ours[at]) for run in runs for at in run)

    def is_together(self, theirs: Words) -> bool:
        """Whether these words stand in one part of *theirs*."""
        first, end = self.reach()
        return theirs.parts[first] == theirs.parts[end - 1]

    def reach(self) -> tuple[int, int]:
        """Where these words begin in the other text, and where they end."""
        runs = (*self.blocks, *self.moved)
        return min(run.b for run in runs), max(run.b + run.size for run in runs)


def as_quoted(theirs: Words, shared: Shared, quotes: Sequence[Quote]) -> Shared:
    """What is *shared* without the few words that are in none of *quotes*, unlike the others."""
    marks, inside = Marks(theirs, quotes), list[Match]()
    for run in shared.blocks:
        for quoted, places in groupby(range(run.b, run.b + run.size), key=marks.has):
            found = list(places)
            if quoted:
                inside.append(Match(run.a + found[0] - run.b, found[0], len(found)))
    most = 2 * sum(run.size for run in inside) > shared.size()
    return Shared(inside, shared.moved) if most else shared


def nearly(ours: Words, theirs: Words) -> Shared | None:
    """Where all our few words stand in a row but one, in whose place is a word like it.

    It may also be a negation, which either has alone. Of very few it is no other figure, as two of
    these are often about different things.
    """
    size = len(ours.words)
    for place in range(len(theirs.words) - size + 1):
        there = theirs.words[place : place + size]
        other = [at for at in range(size) if ours.words[at] != there[at]]
        together = theirs.parts[place] == theirs.parts[place + size - 1]
        if not together or len(other) != 1 or size == 1:
            continue
        pair = ours.words[other[0]], there[other[0]]
        if _is_like(*pair) or are_opposed(*pair) or (size > FEW and all(map(is_figure, pair))):
            behind = other[0] + 1
            around = (Match(0, place, other[0]), Match(behind, place + behind, size - behind))
            return Shared([run for run in around if run.size], [])
    opposed = (Shared(blocks, []) for blocks in opposites(ours.words, theirs.words))
    return next((one for one in opposed if one.is_together(theirs)), None)


def _is_like(one: str, other: str) -> bool:
    """Whether a word may be another one with a few letters changed: divisible, indivisible."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return one.isalpha() and other.isalpha() and matcher.ratio() >= _LIKE


def is_figure(word: str) -> bool:
    """Whether a word is a number, with whatever belongs to it."""
    return any(map(str.isdigit, word))


def runs_of(ours: Words, theirs: Words, quotes: Sequence[Quote] = ()) -> Shared | None:
    """The runs of words that both have where they differ least, if they are enough of ours.

    *quotes* are those of theirs, where words of several may be.
    """
    least = max(_LEAST, _ALIKE * len(ours.words) + 1)
    if _known(ours, set(theirs.words)) < least:
        return None
    best, most, marks = None, math.inf, Marks(theirs, quotes)
    for shared in _places(ours, theirs, least_run(ours), least):
        difference = _difference(ours, shared, marks)
        enough = shared.size() + _resembling(ours, theirs, shared.blocks) >= least
        if enough and difference < most:
            best, most = shared, difference
    return best


def _known(ours: Words, there: Container[str]) -> int:
    """How many of our words are *there*, or may be there with other marks."""
    return sum(word in there or not word.isalpha() for word in ours.words)


def least_run(ours: Words) -> int:
    """How many words in a row have to be there."""
    return _RUN if len(ours.words) > _SHORT else _SHORT_RUN


def slack(ours: Words) -> int:
    """How many words may stand between two that agree."""
    omitting = any(map(ours.omits_before, range(1, len(ours.words))))
    return _LEAP if omitting else _SLACK


def _places(ours: Words, theirs: Words, run: int, least: float) -> Iterator[Shared]:
    """The runs of words that both have, around each that has *run* words, the longest first.

    There have to be *least* words, and as many as where they differ less.
    """
    far, size = slack(ours), len(ours.words)
    for anchor in anchors(ours.words, theirs.words, run)[: max(1, _WORK // size)]:
        start = anchor.b - anchor.a
        there = set(theirs.words[max(0, start - far) : start + size + far])
        if _known(ours, there) < least:
            continue  # which takes no time, unlike what follows
        blocks = _near(anchor, ours, _around(anchor, ours.words, theirs.words, far))
        shared = Shared(blocks, _moved(ours, theirs, blocks))
        least = max(least, size - _difference(ours, shared) / _CLAUSE)
        yield shared


def _difference(ours: Words, shared: Shared, marks: Marks | None = None) -> int:
    """How much is not there in order, or is put in where ours leave nothing out, in words put in.

    Of these no more than a few count in one place: who leaves out a clause without a sign has not
    changed a word for each that it had. But what stands between two statements is no clause,
    unless a sentence of ours ends there. A word of ours that is not there counts as a clause, lest
    it be told to be wrong where it is right.
    """
    missing = len(ours.words) - sum(block.size for block in shared.blocks)
    difference = _CLAUSE * missing
    for one, other in pairwise(shared.blocks):
        put_in = other.b - one.b - one.size - (other.a - one.a - one.size)
        between = range(one.a + one.size, other.a + 1)
        if put_in > 0 and not any(map(ours.breaks_before, between)):
            opens = any(map(ours.opens_at, between))
            apart = marks and marks.part(one.b + one.size - 1, other.b, opens=opens)
            difference += put_in if apart else min(put_in, _CLAUSE)
    return difference


def _around(anchor: Match, ours: Sequence[str], theirs: Sequence[str], far: int) -> list[Match]:
    """The runs of words that both have, before and behind *anchor*.

    They are at most *far* words farther from it than ours. Of words that stand there more than
    once those are taken that are nearest to it.
    """
    low = max(0, anchor.b - anchor.a - far)
    before = _matches(ours[: anchor.a][::-1], theirs[low : anchor.b][::-1])
    end, behind = anchor.a + anchor.size, anchor.b + anchor.size
    rest = theirs[behind : anchor.b - anchor.a + len(ours) + far]
    return [
        *(Match(anchor.a - a - size, anchor.b - b - size, size) for a, b, size in before[::-1]),
        anchor,
        *(Match(end + a, behind + b, size) for a, b, size in _matches(ours[end:], rest)),
    ]


def _matches(ours: Sequence[str], theirs: Sequence[str]) -> list[Match]:
    """The runs of words that both have."""
    found = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return found[:-1]  # the last is empty


def _resembling(ours: Words, theirs: Words, blocks: Sequence[Match]) -> int:
    """How many words differ in marks alone where they stand: £5 and $5, cant and can't."""
    first, last = blocks[0], blocks[-1]
    missing = len(ours.words) - last.a - last.size
    start = Match(0, max(0, first.b - first.a), 0)
    end = Match(len(ours.words), last.b + last.size + missing, 0)
    count = 0
    for one, other in pairwise([start, *blocks, end]):
        mine = ours.words[one.a + one.size : other.a]
        others = theirs.words[one.b + one.size : other.b]
        if len(mine) == len(others):
            count += sum(map(_resemble, mine, others))
    return count


def _resemble(one: str, other: str) -> bool:
    return "".join(split(one)) == "".join(split(other))


def _moved(ours: Words, theirs: Words, blocks: Sequence[Match]) -> list[Match]:
    """Runs of most other words of ours, not far from *blocks*, but not in the same order."""
    left = len(ours.words) - sum(block.size for block in blocks)
    if left < _RUN:
        return []
    far = len(ours.words) + _SLACK
    low = max(0, blocks[0].b - far)
    rest, others = list(ours.words), theirs.words[low : blocks[-1].b + blocks[-1].size + far]
    for a, b, size in blocks:  # nothing is equal to what stands there now
        rest[a : a + size] = [" "] * size
        others[b - low : b - low + size] = [""] * size
    found = _matches(rest, others)
    runs = [Match(a, low + b, size) for a, b, size in found if size >= _RUN]
    runs = [run for run in runs if any(_crosses(run, block) for block in blocks)]
    return runs if sum(run.size for run in runs) >= _ALIKE * left else []


def _crosses(one: Match, other: Match) -> bool:
    """Whether what stands before the other in one text stands behind it in the other text."""
    return (one.a < other.a) != (one.b < other.b)


def _near(anchor: Match, ours: Words, blocks: list[Match]) -> list[Match]:
    """Without stray words at either end, far from the others, where ours leave nothing out."""
    while blocks[0] != anchor and _strays(ours, blocks[0], blocks[1]):
        del blocks[0]
    while blocks[-1] != anchor and _strays(ours, blocks[-1], blocks[-2]):
        del blocks[-1]
    return blocks


def _strays(ours: Words, end: Match, neighbour: Match) -> bool:
    first, second = sorted((end, neighbour))
    apart = any(map(ours.breaks_before, range(first.a + first.size, second.a + 1)))
    return not apart and _FAR * end.size < second.b - first.b - first.size


def nearest(ours: Words, theirs: Words, statements: Iterable[Sequence[Quote]]) -> Shared | None:
    """What that one of *statements* has of our words that has the most, if it is half of them.

    It is for those of the same speaker, whose words are half remembered: there a word counts also
    where one like it stands. Of words of which too few are in a row there have to be more. Half of
    the telling words have to agree as well, and two at least.
    """
    best, most = None, (len(ours.words) - 1) / 2
    run = least_run(ours)
    for parts in statements:
        first, end = theirs.within(Span(parts[0].start, parts[-1].end))
        said = theirs.part_of(first, end)
        found = _places(ours, said, _SHORT_RUN, len(ours.words) / 3)
        shared = min(found, key=lambda shared: _difference(ours, shared), default=None)
        if shared is None:
            continue
        agree = list(_agreeing(ours, said, shared))
        if max(run.size for run in shared.blocks) < run and len(agree) < _MOST * len(ours.words):
            continue
        telling = _count_telling(agree)
        if len(agree) > most and telling >= max(2, _count_telling(ours.words) / 2):
            best, most = shared.moved_by(first), len(agree)
    return best


def _count_telling(words: Iterable[str]) -> int:
    return sum(len(word) >= LONG for word in words)


def _agreeing(ours: Words, theirs: Words, shared: Shared) -> Iterator[str]:
    """Those of our words that both have, or that have one like them between the same words."""
    yield from shared.of(ours.words)
    start, end = Match(0, 0, 0), Match(len(ours.words), len(theirs.words), 0)
    for one, other in pairwise([start, *shared.blocks, end]):
        others = theirs.words[one.b + one.size : other.b][:_SLACK]
        for word in ours.words[one.a + one.size : other.a]:
            if any(_is_like(word, there) for there in others):
                yield word


def fragment(ours: Words, theirs: Words, quotes: Sequence[Quote]) -> Shared | None:
    """The longest quotation of theirs that is no more than a part of ours."""
    best = Match(0, 0, _RUN - 1)
    for quote in quotes:
        first, end = theirs.within(quote)
        part = theirs.words[first:end]
        if best.size < len(part) <= len(ours.words):
            for place in range(len(ours.words) - len(part) + 1):
                if ours.words[place : place + len(part)] == part:
                    best = Match(place, first, len(part))
                    break
    return Shared([best], []) if best.size >= _RUN else None
