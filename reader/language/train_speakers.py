"""Learn the weights of ``quotes.model``: ``python -m reader.language.train_speakers DATA.jsonl``.

Run by hand, with the ``train`` extra installed; nothing imports it. DATA has one article a line:
``{"text", "quotes": [{"start", "end", "speaker": {"start", "end"} or null}], "ignore": [[start,
end]]}``, offsets in characters, end exclusive. The result depends on the data alone: nothing is
drawn at random, and articles are split by their order.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import floor, log
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from lightgbm import Booster, Dataset
from lightgbm import train as boost
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from reader.article import Span
from reader.language.candidates import Candidate, Passages, Quoted, find_candidates
from reader.language.evidence import claimant, for_nobody, for_speaker
from reader.language.marks import Marked, find_marked, paragraphs
from reader.language.measures import of_quotation
from reader.language.ranker import Model
from reader.language.speakers import Attribution, attribute, finalists, first_round
from reader.language.terms import for_statement
from reader.language.trees import Trees

_SPEAKER_PENALTY, _STATEMENT_PENALTY = 2.0, 4.0  # L2
_SEEN = 3  # times that a feature must occur to count
_NO_TREES = Trees((), (), (), (), (), ())
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
_SPEAKER_TREES, _STATEMENT_TREES = (120, 10), (100, 8)  # how many, and leaves of each
_STEPS = 120  # of L-BFGS
_SMALLEST = 0.04  # weights nearer to zero are left out
_EDGES = " \t\r\n\u00a0\"'“”‘’„«»`.,;:!?…—–-()[]"
_HEAD_ENDS = re.compile(
    r"\s*(?:[,(;:]|\s[-–—]\s|\s(?:who|whom|whose|that|which|of|for|at|in|from|with|on|to|and"
    r"|during|near|about|by|as)\b)"
)
_NAME_WORD = re.compile(r"[\w@][\w'’.-]*")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?$|['’]?s$")

Article = dict[str, Any]
Features = list[str]
Weights = dict[str, float]


@dataclass
class Group:
    """The candidates of one quotation as features, the last nobody, and which of them are right."""

    features: list[Features]
    right: list[bool]


def aligned(article: Article) -> Iterator[tuple[Quoted, Article | None]]:
    """Every marked run with the quote of the data that it is, if any; ignored ones left out."""
    text = article["text"]
    prose = paragraphs(text)
    for quoted in Passages(text, prose, find_marked(text, prose)).quoted():
        run = quoted.span
        ignored = any(_shared(run, a, b) >= 0.5 for a, b in article.get("ignore") or ())
        if not ignored:
            gold = (q for q in article["quotes"] if _jaccard(run, q["start"], q["end"]) >= 0.8)
            yield quoted, next(gold, None)


def _shared(run: Marked, start: int, end: int) -> float:
    return (min(run.end, end) - max(run.start, start)) / (run.end - run.start)


def _jaccard(run: Marked, start: int, end: int) -> float:
    common = min(run.end, end) - max(run.start, start)
    return common / (max(run.end, end) - min(run.start, start))


def head(text: str, start: int, end: int) -> tuple[Span, Span]:
    """The mention without marks and spaces at its edges, and its head word."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    cut = _HEAD_ENDS.search(text[start:end])
    core = text[start : start + cut.start()] if cut and cut.start() else text[start:end]
    words = [match.span() for match in _NAME_WORD.finditer(core)]
    while len(words) > 1 and _SUFFIX.fullmatch(core[words[-1][0] : words[-1][1]]):
        words.pop()
    if not words:
        return Span(start, end), Span(start, end)
    a, b = words[-1]
    b = a + len(re.sub(r"['’]s?$", "", core[a:b]))
    return Span(start, end), Span(start + a, start + b)


def is_right(text: str, gold: Article, mention: Span) -> bool:
    """Whether *mention* is the speaker *gold*: the same head word, or each holds the other's."""
    whole, wanted = head(text, gold["start"], gold["end"])
    span, found = head(text, mention.start, mention.end)
    inside = span.start <= wanted.start and wanted.end <= span.end
    return wanted == found or (inside and whole.start <= found.start and found.end <= whole.end)


def rightness(text: str, named: Article | None, found: Iterable[Candidate]) -> list[bool]:
    """Which of the candidates are the speaker *named*."""
    return [named is not None and is_right(text, named, candidate.span) for candidate in found]


def speaker_groups(articles: Iterable[Article]) -> Iterator[Group]:
    """Training cases for the speaker; who really spoke before is taken as known."""
    for article in articles:
        earlier: Candidate | None = None
        for quoted, gold in aligned(article):
            if gold is None:
                continue
            found = find_candidates(quoted, earlier)
            named = gold["speaker"]
            right = rightness(article["text"], named, found)
            if named and not any(right):
                continue
            rival = claimant(quoted, found)
            features = [for_speaker(one, quoted, earlier, rival) for one in found]
            yield Group([*features, for_nobody(quoted)], [*right, not named])
            if named:
                earlier = found[right.index(True)]


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


def final_cases(
    articles: Iterable[Article], weights: dict[str, int]
) -> Iterator[tuple[list[int], bool]]:
    """What the trees look at, and rightness, for the likeliest speakers of every quotation.

    They are chosen by *weights* that have not seen the articles.
    """
    for article in articles:
        earlier: Candidate | None = None
        for quoted, gold in aligned(article):
            if gold is None:
                continue
            found = find_candidates(quoted, earlier)
            right = [*rightness(article["text"], gold["speaker"], found), not gold["speaker"]]
            chances = first_round(quoted, found, earlier, weights)
            for index, numbers in finalists(quoted, found, earlier, chances).items():
                yield numbers, right[index]
            if any(right[:-1]):
                earlier = found[right.index(True)]


class Case(NamedTuple):
    """A marked run: what the models look at, whether it is a statement, the probability of its
    best speaker, and whether that is right, None when it is no statement.
    """

    features: Features
    numbers: list[int]
    statement: bool
    chance: float
    right: bool | None


def statement_cases(articles: Iterable[Article], model: Model) -> Iterator[Case]:
    """Every marked run, with speakers from a *model* that has not seen the articles."""
    for article in articles:
        last: Attribution | None = None
        row = None
        for quoted, gold in aligned(article):
            found = attribute(quoted, last, model)
            about = article["text"], quoted, found.speaker, found.chance, row is quoted.row
            right = None
            if gold is not None:
                named = gold["speaker"]
                right = not named and not found.speaker
                if named and found.speaker:
                    right = is_right(article["text"], named, found.speaker.span)
                last = found if found.speaker or not last else last
                row = quoted.row
            statement = gold is not None
            yield Case(for_statement(*about), of_quotation(*about), statement, found.chance, right)


def fit_trees(cases: Sequence[tuple[list[int], bool]], size: tuple[int, int]) -> Trees:
    """Boost trees that tell right from wrong: *size* is their number and that of their leaves."""
    numbers, right = zip(*cases, strict=True)
    count, leaves = size
    data = Dataset(np.array(numbers, dtype=float), np.array(right, dtype=float))
    return exported(boost(_TREES | {"num_leaves": leaves}, data, count))


def exported(booster: Booster) -> Trees:
    """The trees of a model as flat arrays."""
    roots: list[int] = []
    nodes: list[list[int]] = []
    leaves: list[int] = []

    def place(node: Article) -> int:
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


def train(articles: Sequence[Article]) -> Model:
    """Train on all; each round sees each half through a model of the other."""
    halves = articles[::2], articles[1::2]
    weights = [hundredths(fit_speaker(list(speaker_groups(half)))) for half in halves]
    finals = [list(final_cases(halves[i], weights[1 - i])) for i in (0, 1)]
    cases: list[Case] = []
    for i in (0, 1):
        trees = fit_trees(finals[i], _SPEAKER_TREES)
        seen = Model(weights[i], {}, trees, _NO_TREES, 1.0, 0.0)
        cases += statement_cases(halves[1 - i], seen)
    judged = [(case.chance, case.right) for case in cases if case.right is not None]
    slope, offset = calibrate(*zip(*judged, strict=True))
    return Model(
        hundredths(fit_speaker(list(speaker_groups(articles)))),
        hundredths(fit_statement([c.features for c in cases], [c.statement for c in cases])),
        fit_trees(finals[0] + finals[1], _SPEAKER_TREES),
        fit_trees([(c.numbers, c.statement) for c in cases], _STATEMENT_TREES),
        slope,
        offset,
    )


def main(path: str) -> None:
    """Train on the file *path* and write the model beside this module."""
    articles = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    Path(__file__).with_name("quotes.model").write_text(train(articles).written(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
