"""Party and state behind the name of a member of Congress: "Ann Coll, D-Ohio,"."""

from collections.abc import Iterator, Sequence

from reader.language.names.bounds import Name, overridden

_PARTIES = frozenset({"D", "R", "I"})  # of the United States
_OPENERS = frozenset({",", "("})
_CLOSERS = frozenset({",", ")", ";", ".", ":"})


def with_seats(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with parties and the states behind them; letters are no names."""
    for first, last in _seats(words):
        before = [(a, first - 2, label) for a, b, label in names if a < first - 1 and first <= b]
        names = overridden(names, first, last, (first + 2, last, "LOC"))
        names = sorted([*names, *before])
    return list(names)


def _seats(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The party and the last word of the state."""
    for i in range(1, len(words) - 2):
        if words[i - 1] not in _OPENERS or words[i] not in _PARTIES or words[i + 1] != "-":
            continue
        last = i + 1
        while last + 1 < len(words) and words[last + 1][0].isupper():
            last += 1
        if last > i + 1 and words[last + 1 : last + 2] and words[last + 1] in _CLOSERS:
            yield i, last
