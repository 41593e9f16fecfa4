"""Who is meant, and how likely that is."""

from collections.abc import Callable
from typing import NamedTuple

from reader.language.quotes.learnt.model import softmax
from reader.language.quotes.learnt.trees import Trees
from reader.language.quotes.people.salience import Choices


class Meant(NamedTuple):
    """The name of whom a mention means, None for nobody known, and its probability (0..1)."""

    name: str | None = None
    chance: float = 1.0


Choose = Callable[[Choices, Trees], Meant]


def likeliest(found: Choices, trees: Trees) -> Meant:
    """The likeliest of the names *found*, and its probability (0..1)."""
    names = list(found)
    if len(names) < 2:
        return Meant(names[0]) if names else Meant(None, 0.0)
    chances = softmax([trees.score(numbers) for numbers in found.values()])
    best = max(range(len(names)), key=chances.__getitem__)
    return Meant(names[best], chances[best])
