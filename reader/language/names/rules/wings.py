"""Wings of parties in brackets, which are part of the name: Janata Dal (United)."""

from collections.abc import Iterator, Sequence

from reader.language.names.bounds import Name, overlaid
from reader.language.word_lists import word_set

_WINGS = word_set(
    "United Secular Marxist Maoist Socialist Marxist-Leninist Maoist-Centre Unified-Socialist "
    "Unified-Marxist-Leninist"
)
_MOST_WORDS = 4  # between the brackets


def with_wings(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with the wings of the parties."""
    return overlaid(names, _wings(words, names))


def _wings(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    """The parties, from the first word to the bracket behind the wing."""
    for first, last, label in names:
        inner = words[last + 2 : last + 3 + _MOST_WORDS]
        if label == "ORG" and words[last + 1 : last + 2] == ["("] and ")" in inner:
            size = inner.index(")")
            if "-".join(word for word in inner[:size] if word != "-") in _WINGS:
                yield first, last + 2 + size, "ORG"
