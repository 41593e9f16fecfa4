"""Learn the weights of ``quotes.model``: ``python -m reader.language.training.quotes DATA ...``.

Needs the extra ``train``. DATA has one article a line:
``{"text", "quotes": [{"start", "end", "speaker": {"start", "end", "name"} or null}], "ignore":
[[start, end]]}``, offsets in characters, end exclusive; of articles without names nothing is
learned of whom a mention means. A file that is named twice counts twice. The result
depends on the data alone: the trees draw with a fixed seed, and articles are split by their order.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.article import Span
from reader.language.entities import find_names_and_dates
from reader.language.gazetteer import fold
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.finding import find_unnamed
from reader.language.quotes.learnt.model import Model
from reader.language.quotes.learnt.trees import Trees
from reader.language.quotes.marks import Marked, find_marked, paragraphs
from reader.language.quotes.passages import Passages, Quoted
from reader.language.quotes.people.meant import Meant, likeliest
from reader.language.quotes.people.mentions import Mentions
from reader.language.quotes.people.pronouns import DIRECTIONS
from reader.language.quotes.people.salience import Choices
from reader.language.quotes.speakers.attribution import attribute, finalists, first_round
from reader.language.quotes.speakers.candidates import find_candidates
from reader.language.quotes.speakers.evidence import Evidence, claimant, for_nobody
from reader.language.quotes.speakers.measures import Circumstances, of_quotation
from reader.language.quotes.speakers.turns import Turn, next_turn
from reader.language.quotes.terms import for_statement
from reader.language.training import LANGUAGE
from reader.language.training.fitting import (
    Choice,
    Features,
    Group,
    calibrate,
    fit_choice,
    fit_speaker,
    fit_statement,
    fit_trees,
    hundredths,
)

_EDGES = " \t\r\n\u00a0\"'“”‘’„«»`.,;:!?…—–-()[]"
_HEAD_ENDS = re.compile(
    r"\s*(?:[,(;:]|\s[-–—]\s|\s(?:who|whom|whose|that|which|of|for|at|in|from|with|on|to|and"
    r"|during|near|about|by|as)\b)"
)
_NAME_WORD = re.compile(r"[\w@][\w'’.-]*")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?$|['’]?s$")

_SPEAKER_TREES, _STATEMENT_TREES = (120, 10), (120, 12)  # how many, and leaves of each
_PRONOUN_TREES, _NOMINAL_TREES = (120, 8), (150, 24)
_NO_TREES = Trees((), (), (), (), (), ())
_BLANK = Model({}, {}, _NO_TREES, _NO_TREES, _NO_TREES, _NO_TREES, 1.0, 0.0)

Article = dict[str, Any]


def passages_of(text: str) -> Passages:
    """The paragraphs of *text* with their marked runs."""
    prose = paragraphs(text)
    return Passages(text, prose, find_marked(text, prose))


def aligned(article: Article) -> Iterator[tuple[Quoted, Article | None]]:
    """Every marked run with the quote of the data that it is, if any; ignored ones left out."""
    for quoted in passages_of(article["text"]).quoted():
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


class Told:
    """The statements of an *article* in turn, with those who really made them."""

    def __init__(self, article: Article) -> None:
        self.turn: Turn | None = None
        self._text = article["text"]
        self._names: dict[Span, str] = {}  # of those who spoke, where these have one

    def right(self, gold: Article, found: Sequence[Candidate]) -> list[bool]:
        """Which of the candidates made the statement *gold*, and last whether nobody did."""
        named = gold["speaker"]
        return [*[named is not None and self._is(named, one) for one in found], named is None]

    def _is(self, named: Article, candidate: Candidate) -> bool:
        if is_right(self._text, named, candidate.span):
            return True
        name = self._names.get(candidate.span)
        return name is not None and candidate.side in "PO" and name == named.get("name")

    def hear(self, quoted: Quoted, gold: Article, speaker: Candidate) -> None:
        """Go on after *speaker* made the statement."""
        self.turn = next_turn(self.turn, quoted, speaker)
        if "name" in gold["speaker"]:
            self._names[speaker.span] = gold["speaker"]["name"]


class Asked(NamedTuple):
    """A statement and its candidates after the turn before; which made it, and last if nobody."""

    quoted: Quoted
    turn: Turn | None
    found: Sequence[Candidate]
    right: list[bool]


def statements(articles: Iterable[Article]) -> Iterator[Asked]:
    """The annotated statements in turn; who really spoke before is taken as known."""
    for article in articles:
        told = Told(article)
        for quoted, gold in aligned(article):
            if gold is None:
                continue
            found = find_candidates(quoted, told.turn)
            right = told.right(gold, found)
            yield Asked(quoted, told.turn, found, right)
            if any(right[:-1]):
                told.hear(quoted, gold, found[right.index(True)])


def speaker_groups(articles: Iterable[Article]) -> Iterator[Group]:
    """Training cases for the speaker, where the right one is among the candidates."""
    for quoted, turn, found, right in statements(articles):
        if any(right):
            evidence = Evidence(quoted, turn, claimant(quoted, found))
            yield Group([*map(evidence.features, found), for_nobody(quoted)], right)


def final_choices(articles: Iterable[Article], weights: dict[str, int]) -> Iterator[Choice]:
    """What the trees look at for the likeliest speakers of every quotation, if one is right.

    They are chosen by *weights* that have not seen the articles.
    """
    for quoted, turn, found, right in statements(articles):
        chances = first_round(quoted, found, turn, claimant(quoted, found), weights)
        likeliest = finalists(quoted, found, turn, chances)
        if any(right[index] for index in likeliest):
            yield Choice(list(likeliest.values()), [right[index] for index in likeliest])


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
        turn: Turn | None = None
        row = None
        for quoted, gold in aligned(article):
            found = attribute(quoted, turn, model)
            follows = row is quoted.row
            known = Circumstances(article["text"], quoted, found.speaker, found.chance, follows)
            right = None
            if gold is not None:
                named = gold["speaker"]
                right = not named and not found.speaker
                if named and found.speaker:
                    right = is_right(article["text"], named, found.speaker.span)
                turn = next_turn(turn, quoted, found.speaker, found.cue)
                row = quoted.row
            statement = gold is not None
            yield Case(for_statement(known), of_quotation(known), statement, found.chance, right)


class Pupil:
    """One who is told whom the speakers of an *article* mean, and takes down the choices."""

    def __init__(self, passages: Passages, article: Article, weights: Model) -> None:
        names, _ = find_names_and_dates(article["text"])
        self.taken: dict[int, tuple[bool, Choice]] = {}  # by place: of a pronoun or not, and what
        self._text = article["text"]
        self._gold = [quote["speaker"] for quote in article["quotes"] if quote["speaker"]]
        self._mentions = Mentions(passages, names, weights, self._choose)
        self._asked = Span(0, 0)  # the mention that is to be understood

    def hear(self, speaker: Candidate) -> None:
        """Understand whom the next *speaker* means; they come in order of the text."""
        self._asked = speaker.span
        self._mentions.meant(speaker)

    def _choose(self, found: Choices, trees: Trees) -> Meant:
        """Who is meant as is annotated; where nothing is, by the trees if there are any."""
        span = self._asked
        told = (one for one in self._gold if one["start"] < span.end and span.start < one["end"])
        gold = next(told, None)
        if gold is None:
            return likeliest(found, trees) if trees.roots else Meant(None, 0.0)
        said = self._text[gold["start"] : gold["end"]]
        nobody = _words(said) == _words(gold["name"])
        right = [name is None if nobody else _same(name, gold["name"]) for name in found]
        if nobody and None not in found:  # a pronoun for the nearest of those without a name
            nearest = next((n for n in found if n and not self._mentions.is_named(n)), None)
            right = [name == nearest for name in found]
        if not any(right):
            return Meant(None, 0.0)
        self.taken[span.start] = None not in found, Choice(list(found.values()), right)
        return Meant(list(found)[right.index(True)])


def _words(name: str) -> set[str]:
    return set(_NAME_WORD.findall(fold(name)))


def _same(name: str | None, other: str) -> bool:
    """Whether one of the names has all the words of the other."""
    ours, theirs = _words(name or ""), _words(other)
    return bool(ours & theirs) and (ours <= theirs or theirs <= ours)


def choices(articles: Iterable[Article], model: Model) -> tuple[list[Choice], list[Choice]]:
    """Whom pronouns and descriptions mean, in the articles whose speakers have names."""
    taken: list[tuple[bool, Choice]] = []
    for article in articles:
        if any("name" in (quote["speaker"] or ()) for quote in article["quotes"]):
            passages = passages_of(article["text"])
            pupil = Pupil(passages, article, model)
            for _, speaker in find_unnamed(passages, model):
                if speaker:
                    pupil.hear(speaker)
            taken += pupil.taken.values()
    return [choice for is_pronoun, choice in taken if is_pronoun], [
        choice for is_pronoun, choice in taken if not is_pronoun
    ]


def split(articles: Sequence[Article]) -> list[list[Article]]:
    """Two halves; an article that is there twice is in one of them twice."""
    order = dict.fromkeys(article["text"] for article in articles)
    side = {text: n % 2 for n, text in enumerate(order)}
    return [[one for one in articles if side[one["text"]] == half] for half in (0, 1)]


def train(articles: Sequence[Article]) -> Model:
    """Train on all; each round sees each half through a model of the other."""
    halves = split(articles)
    weights = [hundredths(fit_speaker(list(speaker_groups(half)))) for half in halves]
    finals = [list(final_choices(halves[i], weights[1 - i])) for i in (0, 1)]
    cases: list[Case] = []
    for i in (0, 1):
        trees = fit_choice(finals[i], _SPEAKER_TREES)
        seen = _BLANK._replace(speaker=weights[i], speaker_trees=trees)
        cases += statement_cases(halves[1 - i], seen)
    judged = [(case.chance, case.right) for case in cases if case.right is not None]
    slope, offset = calibrate(*zip(*judged, strict=True))
    attributing = Model(
        hundredths(fit_speaker(list(speaker_groups(articles)))),
        hundredths(fit_statement([c.features for c in cases], [c.statement for c in cases])),
        fit_choice(finals[0] + finals[1], _SPEAKER_TREES),
        fit_trees([(c.numbers, c.statement) for c in cases], _STATEMENT_TREES),
        _NO_TREES,
        _NO_TREES,
        slope,
        offset,
    )
    return resolving(articles, resolving(articles, attributing))


def resolving(articles: Iterable[Article], model: Model) -> Model:
    """The *model*, with trees for whom mentions mean; its own ones say who is not annotated."""
    pronouns, nominals = choices(articles, model)
    return model._replace(
        pronoun_trees=fit_choice(pronouns, _PRONOUN_TREES, DIRECTIONS),
        nominal_trees=fit_choice(nominals, _NOMINAL_TREES),
    )


def main(paths: Iterable[str]) -> None:
    """Train on the files *paths* and write the model."""
    lines = (line for path in paths for line in Path(path).read_text("utf-8").splitlines())
    articles = [json.loads(line) for line in lines]
    (LANGUAGE / "quotes/quotes.model").write_text(train(articles).written(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
