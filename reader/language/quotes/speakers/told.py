"""Who said it within what somebody tells: he said she told him “…”; the jury heard he said “…”."""

import re

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.lexicon import forms
from reader.language.quotes.speakers.case import Case
from reader.language.quotes.speakers.relatives import CALLED
from reader.language.word_lists import word_set

_CALLING = 4  # phrases between such a verb and the quotation
_HEARD = forms("hear")
TOLD = word_set("told warned asked informed advised reminded assured")
_BROUGHT = re.compile(  # between a verb and the quotation: told police: told them it was
    r"(?:[NnhHJ]R*)?(?:[:,]|T?[NnmoHJDw][^.,:;QCSWVG]*[abvx][^.,:;QCSWVG]*)?"
)
_MOVED = re.compile(r"[VvxeGgi]([NnhH])P([Vvm])[^.;QVG]*\Z")  # led him to joke that it was
_MOVES = forms("lead prompt move force drive cause inspire push compel provoke", ing=True)
_REACH = 16  # phrases before the quotation


def sayer(chosen: Candidate, case: Case) -> Candidate:
    """Who is told to have said so, where *chosen* tells: he said she told them “…”.

    Or hears of it: the jury heard he said “…”. That may be nobody named: he said staff had been
    told it was “…”.
    """
    row, at = case.quoted.row, case.quoted.at
    inner, outer = case.rival, chosen.verb
    if inner is None or outer is None or chosen.side != "L":
        return chosen
    if outer.tag != "V" and outer.word not in _HEARD:
        return chosen
    role, verb, _ = inner.relation
    if chosen.sentences or not chosen.relation.verb < verb < at or inner.at <= chosen.at:
        return chosen
    introduced = case.quoted.left[-1] in ":," and case.quoted.shape[0] == "A"
    says = row.tags[verb] == "V" and inner.tag in "Nnmo"
    if not says or not (introduced or _BROUGHT.fullmatch(row.tags, verb + 1, at)):
        return chosen
    return inner if role in ("subject", "inner subject", "passive subject") else chosen


def namer(chosen: Candidate, case: Case) -> Candidate:
    """Who calls something so, where *chosen* tells of it: they said Ana Reyes called it “…”."""
    at = case.quoted.at
    near = case.quoted.row.phrases[max(0, at - _CALLING) : at]
    if chosen.row is not case.quoted.row or not any(phrase.word in CALLED for phrase in near):
        return chosen
    inner = case.rival
    if not inner or inner.tag not in ("Nnmo" if _is_behind(inner, chosen) else "Nn"):
        return chosen
    role, verb, _ = inner.relation
    calls = verb < at and case.quoted.row.phrases[verb].word in CALLED
    if verb == chosen.relation.verb or not calls or at - verb > _CALLING:
        return chosen
    whom = all(tag in "NnmoHJwSDh" for tag in case.quoted.row.tags[verb + 1 : at])
    return inner if whom and role in ("subject", "inner subject") else chosen


def _is_behind(inner: Candidate, chosen: Candidate) -> bool:
    """Whether *inner* heads a clause behind *chosen*: not in a box labelled “…”."""
    return inner.at > chosen.at and inner.row.tag(inner.at - 1) not in "PF"


def moved(chosen: Candidate, case: Case) -> Candidate:
    """Who is moved to say so, where *chosen* is another: it led Leo Banda to joke it was “…”."""
    row, at = case.quoted.row, case.quoted.at
    spoke = _MOVED.search(row.tags, max(0, at - _REACH), at)
    if not spoke or row.phrases[spoke.start()].word not in _MOVES:
        return chosen
    return case.at(row, spoke.start(1)) or chosen
