"""Learns from annotated news what kind of name a word is likely to be part of.

The likelihood comes from the word's vector, by a network with one hidden layer (as in Collobert &
Weston 2011, with a word and not a sentence before it), so that it also speaks of words that the
news does not have. A word of the news is judged by a network that has not seen it. Only used to
build ``vocabulary.txt``.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from reader.language.gazetteer import fold
from reader.language.training.corpora import Labelled, read

SETS = ("gmb.train.conll", "enww.train.jsonl")
KINDS = ("O", "PER", "ORG", "LOC", "MISC")
STEPS = (0.05, 0.15, 0.35, 0.65)  # of likelihood, between the digits 0 to 4
FOLDS = 5
_HIDDEN, _ROUNDS, _BATCH, _DROPPED = 96, 12, 128, 0.3
_SMALL = 0.2  # what a word in small letters counts
_TITLE_CASE = 0.6  # a sentence with a larger share of capitals says nothing


def word_kinds(words: Sequence[str], points: Any, data: Path) -> dict[str, str]:
    """A digit for each of `KINDS` for each of *words*, whose unit vectors are *points*."""
    np: Any = import_module("numpy")
    rows = {fold(word): i for i, word in reversed(list(enumerate(words)))}
    counts = label_counts(
        sentence for name in SETS for doc in read(data / name) for sentence in doc
    )
    known = [(rows[word], count) for word, count in sorted(counts.items()) if word in rows]
    indices = np.array([i for i, _ in known])
    seen = np.array([count for _, count in known])
    weights = np.minimum(np.sqrt(seen.sum(1)), 5)
    shares = seen / seen.sum(1, keepdims=True)
    folds = np.random.default_rng(3).integers(0, FOLDS, len(indices))
    points = 3 * points
    judged = []
    for k in range(FOLDS):
        chosen = folds != k
        judge = _network(np, points[indices[chosen]], shares[chosen], weights[chosen], k)
        judged.append(_likelihoods(np, points, judge))
    mean = sum(judged) / FOLDS
    for k in range(FOLDS):
        unseen = indices[folds == k]
        mean[unseen] = judged[k][unseen]
    digits = np.digitize(mean, STEPS)
    return {word: "".join(map(str, digits[i])) for word, i in rows.items()}


def label_counts(sentences: Iterable[Labelled]) -> dict[str, list[float]]:
    """How often each folded word is part of each of `KINDS`."""
    counts: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(KINDS))
    for sentence in sentences:
        words = sentence.words
        if sum(word[:1].isupper() for word in words) > _TITLE_CASE * len(words):
            continue
        labels: list[str] = ["O"] * len(words)
        for name in sentence.names:
            labels[name.start : name.end] = [name.label] * (name.end - name.start)
        for i, (word, label) in enumerate(zip(words, labels, strict=True)):
            kind = KINDS.index(label)
            if word[:1].isupper() and (i or kind):
                counts[fold(word)][kind] += 1
            elif word[:1].islower() and not kind:
                counts[fold(word)][0] += _SMALL
    return counts


def _network(np: Any, points: Any, shares: Any, weights: Any, seed: int) -> list[Any]:
    """Train with Adam (Kingma & Ba 2015) and dropout; the weights of both layers."""
    random = np.random.default_rng(seed)
    size, width = points.shape
    layers = [
        random.normal(0, width**-0.5, (width, _HIDDEN)),
        np.zeros(_HIDDEN),
        random.normal(0, _HIDDEN**-0.5, (_HIDDEN, len(KINDS))),
        np.zeros(len(KINDS)),
    ]
    means = [np.zeros_like(layer) for layer in layers]
    squares = [np.zeros_like(layer) for layer in layers]
    step = 0
    for turn in range(_ROUNDS):
        order = random.permutation(size)
        for start in range(0, size, _BATCH):
            batch = order[start : start + _BATCH]
            kept = (random.random((len(batch), _HIDDEN)) > _DROPPED) / (1 - _DROPPED)
            slopes = _slopes(np, layers, points[batch], shares[batch], weights[batch], kept)
            step += 1
            rate = 0.003 * (1 - turn / _ROUNDS) + 0.0001
            for k, slope in enumerate(slopes):
                means[k] = 0.9 * means[k] + 0.1 * slope
                squares[k] = 0.999 * squares[k] + 0.001 * slope**2
                spread = np.sqrt(squares[k] / (1 - 0.999**step)) + 1e-8
                layers[k] = layers[k] - rate * means[k] / (1 - 0.9**step) / spread
    return layers


def _slopes(np: Any, layers: list[Any], x: Any, wanted: Any, weights: Any, kept: Any) -> list[Any]:
    """The gradient of the weighted cross entropy."""
    hidden = np.maximum(x @ layers[0] + layers[1], 0) * kept
    wrong = (_softmax(np, hidden @ layers[2] + layers[3]) - wanted) * weights[:, None] / len(x)
    behind = (wrong @ layers[2].T) * kept * (hidden > 0)
    return [x.T @ behind, behind.sum(0), hidden.T @ wrong, wrong.sum(0)]


def _likelihoods(np: Any, points: Any, layers: list[Any]) -> Any:
    return _softmax(np, np.maximum(points @ layers[0] + layers[1], 0) @ layers[2] + layers[3])


def _softmax(np: Any, scores: Any) -> Any:
    powers = np.exp(scores - scores.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)
