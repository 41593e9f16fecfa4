"""How the weights of quotations are fitted to cases: log-linear models, trees, and a calibration.

Only `quotes` imports it, with the extra ``train``.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor, log
from typing import Any, NamedTuple

import numpy as np
from lightgbm import Booster, Dataset
from lightgbm import train as boost
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from reader.language.quotes.learnt.trees import Trees

_SPEAKER_PENALTY, _STATEMENT_PENALTY = 2.0, 4.0  # L2
_SEEN = 3  # times that a feature must occur to count
_TREES = {
    "objective": "binary",
    "learning_rate": 0.08,
    "min_data_in_leaf": 25,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "feature_fraction": 0.4,
    "num_threads": 1,
    "seed": 1,
    "deterministic": True,
    "verbose": -1,
}
_STEPS = 120  # of L-BFGS
_FLATTEST = 0.001  # curvature for the steps of trees
_SMALLEST = 0.06  # weights nearer to zero are left out

Features = list[str]
Weights = dict[str, float]


@dataclass
class Group:
    """The candidates of one quotation as features, the last nobody, and which of them are right."""

    features: list[Features]
    right: list[bool]


def vocabulary(rows: Iterable[Features]) -> dict[str, int]:
    """An index for every feature that is seen often enough."""
    counts = Counter(feature for row in rows for feature in set(row))
    return {feature: i for i, feature in enumerate(f for f, n in counts.items() if n >= _SEEN)}


def matrix(rows: Iterable[Features], index: dict[str, int]) -> csr_matrix:
    """One row of ones and zeros for each list of features."""
    columns: list[int] = []
    ends = [0]
    for row in rows:
        columns.extend(index[feature] for feature in row if feature in index)
        ends.append(len(columns))
    return csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(ends) - 1, len(index)))


def fit_speaker(groups: Sequence[Group]) -> Weights:
    """Maximise the probability of right candidates among those of their quotation."""
    rows = [row for group in groups for row in group.features]
    index = vocabulary(rows)
    x = matrix(rows, index)
    right = np.array([r for group in groups for r in group.right], dtype=float)
    sizes = np.array([len(group.right) for group in groups])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owner = np.repeat(np.arange(len(groups)), sizes)
    transposed = x.T.tocsr()

    def loss(weights: Any) -> tuple[float, Any]:
        scores = x @ weights
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        total = np.add.reduceat(powers, starts)
        good = np.add.reduceat(powers * right, starts) + 1e-300
        gradient = powers / total[owner] - powers * right / good[owner]
        value = (np.log(total) - np.log(good)).sum() + _SPEAKER_PENALTY / 2 * weights @ weights
        return value, transposed @ gradient + _SPEAKER_PENALTY * weights

    return _minimum(loss, index)


def fit_statement(rows: Sequence[Features], right: Sequence[bool]) -> Weights:
    """Logistic regression: is it a statement?"""
    index = vocabulary(rows)
    x = matrix(rows, index)
    transposed = x.T.tocsr()
    sign = np.where(np.array(right), 1.0, -1.0)

    def loss(weights: Any) -> tuple[float, Any]:
        margin = (x @ weights) * sign
        gradient = -sign / (1 + np.exp(margin))
        value = np.logaddexp(0, -margin).sum() + _STATEMENT_PENALTY / 2 * weights @ weights
        return value, transposed @ gradient + _STATEMENT_PENALTY * weights

    return _minimum(loss, index)


def _minimum(loss: Any, index: dict[str, int]) -> Weights:
    start = np.zeros(len(index))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    return {f: float(found.x[i]) for f, i in index.items() if abs(found.x[i]) >= _SMALLEST}


def hundredths(weights: Weights) -> dict[str, int]:
    """Weights as they are stored."""
    return {feature: round(100 * weight) for feature, weight in sorted(weights.items())}


def fit_trees(cases: Sequence[tuple[list[int], bool]], size: tuple[int, int]) -> Trees:
    """Boost trees that tell right from wrong: *size* is their number and that of their leaves."""
    numbers, right = zip(*cases, strict=True)
    count, leaves = size
    data = Dataset(np.array(numbers, dtype=float), np.array(right, dtype=float))
    return exported(boost(_TREES | {"num_leaves": leaves}, data, count))


class Choice(NamedTuple):
    """What trees look at for each of the names that a mention may mean, and which are right."""

    numbers: list[Sequence[int]]
    right: list[bool]


def fit_choice(
    choices: Sequence[Choice], size: tuple[int, int], directions: Sequence[int] = ()
) -> Trees:
    """Boost trees that give the right ones the most of the probability of each choice.

    *directions* are those in which each number may count, 1 or -1, or 0 for either.
    """
    count, leaves = size
    numbers = np.array([row for choice in choices for row in choice.numbers], dtype=float)
    right = np.array([r for choice in choices for r in choice.right], dtype=float)
    sizes = np.array([len(choice.right) for choice in choices])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owner = np.repeat(np.arange(len(choices)), sizes)

    def slopes(scores: Any, _: Dataset) -> tuple[Any, Any]:
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        chance = powers / np.add.reduceat(powers, starts)[owner]
        good = powers * right / np.add.reduceat(powers * right, starts)[owner]
        return chance - good, np.maximum(chance * (1 - chance), _FLATTEST)

    settings = _TREES | {"objective": slopes, "num_leaves": leaves}
    if directions:
        settings["monotone_constraints"] = list(directions)
    return exported(boost(settings, Dataset(numbers, right), count))


def exported(booster: Booster) -> Trees:
    """The trees of a model as flat arrays."""
    roots: list[int] = []
    nodes: list[list[int]] = []
    leaves: list[int] = []

    def place(node: dict[str, Any]) -> int:
        if "leaf_value" in node:
            leaves.append(round(1000 * node["leaf_value"]))
            return -len(leaves)
        row = [node["split_feature"], floor(node["threshold"])]
        nodes.append(row)
        at = len(nodes) - 1
        row += [place(node["left_child"]), place(node["right_child"])]
        return at

    for tree in booster.dump_model()["tree_info"]:
        roots.append(place(tree["tree_structure"]))
    features, limits, low, high = zip(*nodes, strict=True)
    return Trees(tuple(roots), features, limits, low, high, tuple(leaves))


def calibrate(chances: Sequence[float], right: Sequence[bool]) -> tuple[float, float]:
    """Slope and offset of the log odds that make them frequencies."""
    odds = np.array([log(c / (1 - c)) for c in np.clip(chances, 1e-6, 1 - 1e-6)])
    sign = np.where(np.array(right), 1.0, -1.0)

    def loss(line: Any) -> float:
        return float(np.logaddexp(0, -sign * (line[0] * odds + line[1])).sum())

    slope, offset = minimize(loss, np.array([1.0, 0.0])).x
    return round(float(slope), 4), round(float(offset), 4)
