"""Nicknames of several words between given name and surname: Ada "the Big Wheel" Lund."""

from collections.abc import Iterator, Sequence

from reader.language.names.bounds import Name, overlaid

_MARK = '"'
_LONGEST = 4  # words of a nickname


def with_nicknames(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with those of people whole that have a nickname in them."""
    return overlaid(names, list(_whole(words, names))) if _MARK in words else list(names)


def _whole(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    """People from the name before a nickname to the one right behind it."""
    people = [name for name in names if name[2] == "PER"]
    for first, last, label in people:
        if words[last + 1 : last + 2] != [_MARK]:
            continue
        nickname = words[last + 2 : last + 3 + _LONGEST]
        size = nickname.index(_MARK) if _MARK in nickname else 0
        if size and _is_nickname(nickname[:size]):
            behind = last + 3 + size
            yield from ((first, end, label) for start, end, _ in people if start <= behind <= end)


def _is_nickname(words: Sequence[str]) -> bool:
    """Whether *words* are no speech: calling Ada "an orange clown," Lund left."""
    return (words[0] == "the" or words[0][0].isupper()) and "," not in words
