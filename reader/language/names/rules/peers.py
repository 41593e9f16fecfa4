"""Those who are called after a place: "the Duke of Lund", "the Princess of Lund"."""

from collections.abc import Iterator, Sequence

from reader.language.names.bounds import Name, overlaid
from reader.language.word_lists import word_set

_RANKS = word_set(
    "Prince Princess Duke Duchess Marquess Marchioness Earl Countess Viscount Viscountess"
)


def with_peers(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with those of peers as they stand there."""
    return overlaid(names, _peers(words))


def _peers(words: Sequence[str]) -> Iterator[Name]:
    """Their names; without an article it may be a school or a ship."""
    for i in range(1, len(words) - 2):
        if words[i] in _RANKS and words[i + 1] == "of" and words[i - 1] in ("the", "The"):
            behind = i + 3 + (words[i + 3 : i + 4] == ["'s"])
            goes_on = behind < len(words) and words[behind][0].isupper()
            if words[i + 2][0].isupper() and not goes_on:
                yield i, i + 2, "PER"
