"""The learnt weights: log-linear models over feature strings, read from ``quotes.json``."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from math import exp, log
from typing import NamedTuple

_SCALE = 100.0  # weights are stored as whole hundredths


class Model(NamedTuple):
    """Weights in hundredths by feature; ``slope`` and ``offset`` calibrate the speaker's log odds.

    Source of the calibration: J. Platt, Probabilistic Outputs for Support Vector Machines, 1999.
    """

    speaker: dict[str, int]
    statement: dict[str, int]
    slope: float
    offset: float

    def confidence(self, chance: float) -> float:
        """The share of speakers that are right (0..1) among those with this probability."""
        chance = min(max(chance, 1e-6), 1 - 1e-6)
        return sigmoid(self.slope * log(chance / (1 - chance)) + self.offset)


@cache
def model() -> Model:
    """The model that ships with the package."""
    data = files("reader.language").joinpath("quotes.json").read_text(encoding="utf-8")
    return Model(**json.loads(data))


def score(weights: dict[str, int], features: Iterable[str]) -> float:
    """The sum of the weights of *features*; unknown ones count nothing."""
    weight = weights.get
    return sum([weight(feature, 0) for feature in features]) / _SCALE


def softmax(scores: Sequence[float]) -> list[float]:
    """Probabilities that sum to one."""
    top = max(scores)
    powers = [exp(value - top) for value in scores]
    total = sum(powers)
    return [power / total for power in powers]


def sigmoid(value: float) -> float:
    """The probability with the log odds *value*."""
    return 1 / (1 + exp(-value)) if value > -700 else 0.0
