"""The learnt weights: log-linear models over feature strings and trees, from ``quotes.model``.

The file is text: a line with slope and offset, and for each log-linear model a line of feature
strings with tabs between them, and one of their weights as 16-bit numbers, low byte first, in
hexadecimal; then a line for each set of trees.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import repeat
from math import exp, log
from typing import NamedTuple

from reader.language.data import read_data
from reader.language.quotes.learnt.trees import Trees, packed, unpacked

_SCALE = 100.0  # weights are stored as whole hundredths


class Model(NamedTuple):
    """Weights in hundredths by feature; ``slope`` and ``offset`` calibrate the speaker's log odds.

    Source of the calibration: J. Platt, Probabilistic Outputs for Support Vector Machines, 1999.
    """

    speaker: dict[str, int]
    statement: dict[str, int]
    speaker_trees: Trees
    statement_trees: Trees
    pronoun_trees: Trees
    nominal_trees: Trees
    slope: float
    offset: float

    @classmethod
    def parse(cls, lines: str) -> "Model":
        """The model that `written` wrote."""
        line, names, weights, names2, weights2, *trees, _ = lines.split("\n")
        slope, offset = map(float, line.split("\t"))
        tables = _table(names, weights), _table(names2, weights2)
        speaker, statement, pronoun, nominal = map(Trees.parse, trees)
        return cls(*tables, speaker, statement, pronoun, nominal, slope, offset)

    def written(self) -> str:
        """The nine lines of the file."""
        lines = [f"{self.slope}\t{self.offset}"]
        for table in (self.speaker, self.statement):
            lines += ["\t".join(table), packed(table.values())]
        trees = self.speaker_trees, self.statement_trees, self.pronoun_trees, self.nominal_trees
        lines += [each.written() for each in trees]
        return "\n".join(lines) + "\n"

    def confidence(self, chance: float) -> float:
        """The share of speakers that are right (0..1) among those with this probability."""
        chance = min(max(chance, 1e-6), 1 - 1e-6)
        return sigmoid(self.slope * log(chance / (1 - chance)) + self.offset)


@cache
def model() -> Model:
    """The model that ships with the package."""
    return Model.parse(read_data("quotes/quotes.model").decode())


def _table(names: str, weights: str) -> dict[str, int]:
    return dict(zip(names.split("\t"), unpacked(weights), strict=True))


def score(weights: dict[str, int], features: Iterable[str]) -> float:
    """The sum of the weights of *features*; unknown ones count nothing."""
    return sum(map(weights.get, features, repeat(0))) / _SCALE


def softmax(scores: Sequence[float]) -> list[float]:
    """Probabilities that sum to one."""
    top = max(scores)
    powers = [exp(value - top) for value in scores]
    total = sum(powers)
    return [power / total for power in powers]


def sigmoid(value: float) -> float:
    """The probability with the log odds *value*."""
    return 1 / (1 + exp(-value)) if value > -700 else 0.0
