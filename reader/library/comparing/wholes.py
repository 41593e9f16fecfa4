"""Wholes: where another text has all words of a quotation, but for what that leaves out."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from difflib import Match
from itertools import islice, pairwise

from reader.library.comparing.shared import FEW, Shared, least_run, slack
from reader.library.comparing.wording import Words

_MOST = 5_000  # places where a shortened quotation may begin: a text may be one word, repeated


def wholes(ours: Words, theirs: Words) -> Iterator[Shared]:
    """Each place where all our words stand in a row, few of them within one part."""
    size = len(ours.words)
    for place in _places(ours.words, theirs.words):
        if size > FEW or theirs.parts[place] == theirs.parts[place + size - 1]:
            yield Shared([Match(0, place, size)], [])


def shortened(ours: Words, theirs: Words) -> list[Shared]:
    """Where all our words stand in order, and in a row from one break of ours to the next.

    The word behind a break may be the first that was left out there as well: who shortens a
    sentence likes to go on where the same word comes again.
    """
    breaks = [0, *filter(ours.breaks_before, range(1, len(ours.words))), len(ours.words)]
    runs = [ours.words[first:end] for first, end in pairwise(breaks)]
    if len(runs) < 2 or max(map(len, runs)) < least_run(ours):
        return []
    far = slack(ours)
    found: dict[int, Shared] = {}
    for place in islice(_places(runs[0], theirs.words), _MOST):
        if blocks := _onwards(runs, theirs.words, place, far):
            found[blocks[-1].b] = Shared(blocks, [])  # of several with this end the shortest
    return list(found.values())


def _onwards(
    runs: Sequence[Sequence[str]], words: Sequence[str], place: int, far: int
) -> list[Match]:
    """The *runs* in *words*, the first at *place*, and no two *far* apart; none if one is not."""
    blocks = [Match(0, place, len(runs[0]))]
    for run in runs[1:]:
        last = blocks[-1]
        low = last.b + last.size
        step = next(_places(run, words[low : low + far + len(run)]), None)
        if step is None:
            return []
        blocks.append(Match(last.a + last.size, low + step, len(run)))
    return blocks


def _places(run: Sequence[str], words: Sequence[str]) -> Iterator[int]:
    """Each place of *words* where those of *run* stand in a row."""
    place = -1
    with suppress(ValueError):  # raised where the first of them is nowhere
        while True:
            place = words.index(run[0], place + 1)
            if words[place : place + len(run)] == run:
                yield place
