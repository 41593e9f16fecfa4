"""Anchors: runs of words that a quotation and another text have, around which it may stand there.

They are found from their first few words, as sequences are aligned in biology: S. Altschul and
others, Basic Local Alignment Search Tool, 1990.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import Match

_MOST = 100  # places of the same words where a run is looked for

Gram = tuple[str, ...]


def anchors(ours: Sequence[str], theirs: Sequence[str], least: int) -> list[Match]:
    """The runs of *least* words, two or three, or more that both have, the best first.

    No run can be made longer. The longest is the best, and of several that with the rarest words.
    Of what a text says all the time no more than the first places are looked at.
    """
    grams = list(_grams(ours, least))
    places = _places(grams, theirs, least)

    def rarest(run: Match) -> int:
        return min(len(places[gram]) for gram in grams[run.a : run.a + run.size - least + 1])

    found = _runs(ours, theirs, grams, places)
    return sorted(found, key=lambda run: (-run.size, rarest(run), run.a, run.b))


def _grams(words: Sequence[str], size: int) -> Iterator[Gram]:
    """Each so many neighbours."""
    return zip(*(words[start:] for start in range(size)), strict=False)


def _places(grams: Sequence[Gram], theirs: Sequence[str], size: int) -> dict[Gram, list[int]]:
    """Where the words of each stand in a row in *theirs*."""
    places: dict[Gram, list[int]] = {gram: [] for gram in grams}
    first, second = ({gram[at] for gram in grams} for at in range(2))  # looked up much faster
    for at, word in enumerate(theirs[: 1 - size]):
        if word in first and theirs[at + 1] in second:
            gram = tuple(theirs[at : at + size])
            if gram in places:
                places[gram].append(at)
    return places


def _runs(
    ours: Sequence[str],
    theirs: Sequence[str],
    grams: Sequence[Gram],
    places: Mapping[Gram, Sequence[int]],
) -> Iterator[Match]:
    """The runs that have one of *grams* at one of its first *places*."""
    ends: dict[int, int] = {}  # of the last run, by how far theirs is behind ours
    for b, a in sorted((b, a) for a, gram in enumerate(grams) for b in places[gram][:_MOST]):
        if ends.get(b - a, 0) <= b:
            before, behind = _reach(ours, theirs, a, b)
            ends[b - a] = b + behind
            yield Match(a - before, b - before, before + behind)


def _reach(ours: Sequence[str], theirs: Sequence[str], a: int, b: int) -> tuple[int, int]:
    """How many words before, and from, *a* in ours and *b* in theirs are the same."""
    before, most = 0, min(a, b)
    while before < most and ours[a - before - 1] == theirs[b - before - 1]:
        before += 1
    behind, most = 0, min(len(ours) - a, len(theirs) - b)
    while behind < most and ours[a + behind] == theirs[b + behind]:
        behind += 1
    return before, behind
