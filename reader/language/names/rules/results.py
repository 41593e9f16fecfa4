"""Names in results: goals, points and minutes beside them are no part: Lund 0-2 Orsa; Holm 88."""

from collections.abc import Iterator, Sequence

from reader.language.names.bounds import Name

_DASHES = ("-", "–")


def with_results(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    """The *names* of a sentence without scores; what had the goals of a side before it is one."""
    is_scored = any(map(str.isdecimal, words))
    before = -1  # the last word of the name before
    for start, end, label in names:
        first, last = start, end
        if is_scored:
            first = _behind_score(words, start, end)
            last = _before_score(words, (start, end, label), before)
        yield first, last, label if first == start or label == "LOC" else "ORG"
        before = last


def _behind_score(words: Sequence[str], first: int, last: int) -> int:
    """Where a name begins that has goals of its side before it, with or without the others'."""
    start = first
    while start < last and (words[start].isdecimal() or words[start] in _DASHES):
        start += 1
    is_score = start >= 3 and words[start - 2] in _DASHES and words[start - 3].isdecimal()
    return start if is_score and words[start - 1].isdecimal() else first


def _before_score(words: Sequence[str], name: Name, before: int) -> int:
    """Where a name ends that has a number behind it: people have none, nor has the side that
    stands behind one with its own points: Lund 99, Orsa 87.
    """
    first, last, label = name
    number = next((i for i in range(first + 1, last + 1) if words[i].isdecimal()), last + 1)
    has_points = 0 <= before < first - 1 and words[before + 1].isdecimal()
    is_behind = has_points and list(words[before + 2 : first]) in ([], [","])
    return number - 1 if label == "PER" or is_behind else last
