"""Party and state behind the name of a member of Congress: "Ann Coll, D-Ohio," "(R-La.)"."""

from collections.abc import Iterator, Sequence

from reader.language.names.bounds import Name, overridden

_PARTIES = frozenset({"D", "R", "I"})
_OPENERS = frozenset({",", "("})
_CLOSERS = frozenset({",", ")", ";", ".", ":"})


def with_seats(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with those of states that stand behind a party as places."""
    for first, last in _seats(words):
        names = overridden(names, first, last, (first + 2, last, "LOC"))
    return list(names)


def _seats(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The letter of the party and the last word of the state."""
    for i in range(1, len(words) - 2):
        if words[i] in _PARTIES and words[i + 1] == "-" and words[i - 1] in _OPENERS:
            last = i + 1
            while last + 1 < len(words) and words[last + 1][0].isupper():
                last += 1
            if last > i + 1 and words[last + 1 : last + 2] and words[last + 1] in _CLOSERS:
                yield i, last
