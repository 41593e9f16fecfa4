"""Who said a quotation: the likeliest candidate, with the cue and the reason."""

import re
from collections.abc import Sequence
from math import log
from typing import NamedTuple

from reader.article import Span
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Role, Row
from reader.language.quotes.grammar.lexicon import forms
from reader.language.quotes.learnt.model import Model, score, softmax
from reader.language.quotes.learnt.trees import Trees
from reader.language.quotes.passages import Quoted
from reader.language.quotes.speakers.candidates import find_candidates
from reader.language.quotes.speakers.case import Case
from reader.language.quotes.speakers.corrections import corrected
from reader.language.quotes.speakers.cues import find_cue
from reader.language.quotes.speakers.evidence import Evidence, alike, claimant, for_nobody
from reader.language.quotes.speakers.measures import of_candidate, of_nobody
from reader.language.quotes.speakers.told import TOLD
from reader.language.quotes.speakers.turns import Turn
from reader.language.word_lists import word_set

_SIGNED = 0.98  # probability of a speaker whose name signs the quotation
_ANSWERED = 0.85  # probability that who is interviewed answers
_TINY = 1e-9
_SURE = 0.96  # probability from which the trees are not asked
_FINALISTS = 4  # candidates that the trees choose among
_JUDGED = word_set(
    "accused called described dubbed branded labelled labeled hailed said known regarded "
    "criticised criticized condemned denounced praised nicknamed termed deemed considered mocked "
    "ridiculed compared likened charged lauded"
)
_ACCUSED = word_set("accused convicted suspected cleared acquitted charged")
_AUDIENCES = word_set(
    "court jury inquest inquiry tribunal hearing panel review commission committee mps peers house "
    "parliament"
)
_HEAR = forms("hear") | {"told"}
_LABEL = re.compile(r"[omvV](?:F[mnoDYw]{1,3})?:")  # that is nobody: quote of the day
_RULES: dict[Role, str] = {
    "source": "according to",
    "agent": "by the speaker",
    "inverted": "verb before speaker",
    "label": "colon after speaker",
    "subject": "subject of the verb",
    "passive subject": "subject of a passive verb",
    "inner subject": "subject of an inner clause",
    "object": "object of the verb",
    "complement": "named in the sentence",
    "bare": "named beside the quotation",
}
_PLACES = {
    "L": "before",
    "R": "after",
    "B": "in the paragraph before",
    "A": "in the paragraph after",
    "P": "who spoke before",
    "O": "who spoke before that",
}


class Attribution(NamedTuple):
    """The likeliest speaker of a quotation, None for nobody, and its probability (0..1).

    ``named`` is that of its name, by whatever mention.
    """

    speaker: Candidate | None
    chance: float
    cue: Span | None
    rule: str
    named: float


def attribute(quoted: Quoted, earlier: Turn | None, model: Model) -> Attribution:
    """Choose who said *quoted*, after the *earlier* turn if there was one."""
    found = find_candidates(quoted, earlier)
    if stated := _stated(quoted, found):
        return stated
    rival = claimant(quoted, found)
    chances = first_round(quoted, found, earlier, rival, model.speaker)
    if max(chances) < _SURE:
        chances = _second_round(quoted, found, earlier, chances, model.speaker_trees)
    best = max(range(len(chances)), key=chances.__getitem__)
    if best == len(found):
        return _nobody(chances[best], "no speaker named")
    named = sum([chances[i] for i, one in enumerate(found) if _is_same(one, found[best])])
    return _settled(found[best], Case(quoted, found, rival), earlier, chances[best], named)


def in_interview(speaker: Candidate) -> Attribution:
    """The attribution of an answer to the *speaker* whom the interview introduces."""
    return Attribution(speaker, _ANSWERED, None, "answer in an interview", _ANSWERED)


def _nobody(chance: float, rule: str) -> Attribution:
    return Attribution(None, chance, None, rule, chance)


def _stated(quoted: Quoted, found: Sequence[Candidate]) -> Attribution | None:
    """The speaker who signs *quoted*, or whose words it is said to be, None for neither."""
    for candidate in found:
        if _signs(candidate, quoted):
            return Attribution(candidate, _SIGNED, None, "name after a dash or colon", _SIGNED)
        if candidate.relation.role == "source" and _is_quoted(candidate, quoted):
            cue = find_cue(candidate, quoted)
            return Attribution(candidate, _SIGNED, cue, _rule(candidate), _SIGNED)
    return None


def _settled(
    likeliest: Candidate, case: Case, earlier: Turn | None, chance: float, named: float
) -> Attribution:
    """The attribution to the *likeliest*, or to whom what stands around says instead."""
    quoted, found = case.quoted, case.found
    chosen = corrected(likeliest, case)
    aside = chosen.relation.role == "complement"
    if any(_is_judged(one, quoted) for one in (found if aside else [chosen])):
        return _nobody(chance, "told to or of somebody by nobody named")
    if quoted.opens_text and _is_only_told_of(chosen, quoted.row):
        return _nobody(chance, "headline without a speaker")
    if earlier and chosen.span == earlier.speaker.span:
        return Attribution(chosen, chance, earlier.cue, "same speaker as before", named)
    return Attribution(chosen, chance, find_cue(chosen, quoted), _rule(chosen), named)


def _is_same(one: Candidate, other: Candidate) -> bool:
    """Whether two mentions are of one name, in full or by its last word."""
    if one is other:
        return True
    if not one.tag == other.tag == "N" or not alike(one, other):
        return False
    sizes = {one.span.end - one.span.start, other.span.end - other.span.start}
    return len(sizes) == 1 or len(one.row.phrases[one.at].word) in sizes


def first_round(
    quoted: Quoted,
    found: Sequence[Candidate],
    earlier: Turn | None,
    rival: Candidate | None,
    weights: dict[str, int],
) -> list[float]:
    """The probabilities of the candidates, and last of nobody, by the log-linear model.

    The *rival* is their `claimant`.
    """
    evidence = Evidence(quoted, earlier, rival)
    scores = [score(weights, evidence.features(one)) for one in found]
    return softmax([*scores, score(weights, for_nobody(quoted))])


def finalists(
    quoted: Quoted,
    found: Sequence[Candidate],
    earlier: Turn | None,
    chances: Sequence[float],
) -> dict[int, list[int]]:
    """The likeliest candidates by index, with what the trees look at."""
    indices = sorted(range(len(chances)), key=chances.__getitem__, reverse=True)[:_FINALISTS]
    top = log(chances[indices[0]])
    numbers: dict[int, list[int]] = {}
    for index in indices:
        odds = log(chances[index] + _TINY)
        if index < len(found):
            numbers[index] = of_candidate(found[index], quoted, earlier, odds, top - odds)
        else:
            numbers[index] = of_nobody(odds, top - odds)
    return numbers


def _second_round(
    quoted: Quoted,
    found: Sequence[Candidate],
    earlier: Turn | None,
    chances: Sequence[float],
    trees: Trees,
) -> list[float]:
    """The probabilities anew, by the trees."""
    numbers = finalists(quoted, found, earlier, chances)
    again = dict(zip(numbers, softmax([trees.score(n) for n in numbers.values()]), strict=True))
    return [again.get(index, 0.0) for index in range(len(chances))]


def _signs(candidate: Candidate, quoted: Quoted) -> bool:
    """Whether it is signed: a headline after a colon, or a whole paragraph after a dash.

    The paragraph may have a label: The claim: “…” — Ana Reyes
    """
    tags, at = quoted.row.tags, candidate.at
    if candidate.row is quoted.row and at == quoted.signature:
        return True
    heads = quoted.at == 0 or _LABEL.fullmatch(tags[: quoted.at])
    if not heads or at != quoted.at + 2 or candidate.side != "R" or candidate.tag not in "Nno":
        return False
    return tags[at - 1] == "-" and quoted.row.tag(at + 1) in ".,W$"


def _is_quoted(candidate: Candidate, quoted: Quoted) -> bool:
    """Whether the words are those of a source: in the words of …, “…” was the verdict of …"""
    if candidate.row is not quoted.row or quoted.row.tags[candidate.relation.verb] == "A":
        return False
    if candidate.row.phrases[candidate.at].owner:  # in her words
        return False
    low, high = sorted((candidate.at, quoted.at))
    return not any(tag in "V.Q;" for tag in quoted.row.tags[low + 1 : high])


def _is_judged(chosen: Candidate, quoted: Quoted) -> bool:
    """Whether others, who are not named, say it of the likeliest: he was accused of "…".

    Or to the likeliest: "…", she was told.
    """
    role, verb, modified = chosen.relation
    if chosen.row is not quoted.row or verb < 0:
        return False
    after, word = quoted.row.tags[verb + 1 : quoted.at], quoted.row.phrases[verb].word
    if verb > quoted.at:
        return role == "passive subject" and word in TOLD
    if role == "passive subject":
        return word in _JUDGED | TOLD and not any(tag in "VvGgQ." for tag in after)
    accused = role == "subject" and not modified and word in _ACCUSED  # without its "is"
    return accused and after[:1] in ("F", "P")


def _is_only_told_of(chosen: Candidate, headline: Row) -> bool:
    """Whether the likeliest of a *headline* is an audience, or what it is told of.

    Ferry “…”, jury told; but not: Nurse said “…”, jury told.
    """
    words = [phrase.word for phrase in headline.phrases]
    verb = chosen.verb
    says = verb is not None and verb.tag in "VG" and verb is not headline.phrases[-1]
    return not says and words[-1] in _HEAR and not _AUDIENCES.isdisjoint(words[-2:-1])


def _rule(candidate: Candidate) -> str:
    return f"{_RULES[candidate.relation.role]}, {_PLACES[candidate.side]}"
