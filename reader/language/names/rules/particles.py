"""People whose names have a particle in them, as in "João Batista do Carmo Lund"."""

from collections.abc import Iterable, Sequence

from reader.language.names.bounds import Name, linked
from reader.language.names.particles import ROMANCE

_PARTICLES = ROMANCE | {"dal"}


def with_particles(words: Sequence[str], names: Iterable[Name]) -> list[Name]:
    """The *names* of a sentence, with given names and surnames joined over a particle.

    What stands right behind such a name is part of it, even if it is called as a place is.
    """
    return linked(words, names, _is_one, "PER")


def _is_one(words: Sequence[str], name: Name, other: Name) -> bool:
    """Whether *other* goes on with the *name* before it."""
    first, last, label = name
    start, end, kind = other
    if label != "PER" or kind not in ("PER", "LOC"):
        return False
    if last + 1 == start:
        parts = words[first:start] if kind == "LOC" else words[start:end]
        return not _PARTICLES.isdisjoint(parts)
    is_verb = first == last and words[last + 1] == "do"  # "let Ada do Tom's job"
    return kind == "PER" and not is_verb and _PARTICLES.issuperset(words[last + 1 : start])
