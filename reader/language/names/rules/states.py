"""States and provinces behind the name of a town: "Lund, Ky.,", "Orsa, Sask."."""

from collections.abc import Sequence

from reader.language.names.bounds import Name, overridden
from reader.language.names.places import STATES


def with_states(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with the states behind a comma, by themselves."""
    if STATES.isdisjoint(words):
        return list(names)
    inner = {i for first, last, _ in names for i in range(first + 1, last + 1)}
    for i in range(2, len(words)):
        is_behind = words[i - 1] == "," and words[i - 2][0].isupper()
        if is_behind and words[i] in STATES and i not in inner:
            names = overridden(names, i, i, (i, i, "LOC"))
    return list(names)
