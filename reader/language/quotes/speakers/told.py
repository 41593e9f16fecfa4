"""Who said it within what somebody tells: he said she shouted “…”; the jury heard he said “…”."""

import re

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.lexicon import BASE_FORMS, forms
from reader.language.quotes.speakers.case import Case
from reader.language.quotes.speakers.relatives import CALLED
from reader.language.word_lists import word_set

_CALLING = 4  # phrases between such a verb and the quotation
_HEARD = forms("hear")
_WITNESSED = _HEARD | forms("see watch recall remember describe show")
TOLD = word_set("told warned asked informed advised reminded assured")
_SAID_SO = r"(?:[NnhHJ]R*)?(?:[:,]|T?[NnmoHJDw][^.,:;QCSWVG]*[abvx][^.,:;QCSWVG]*)?"
_BROUGHT = re.compile(_SAID_SO)  # between a verb and the quotation: told police: told them it was
_SHOUTING = re.compile(rf"[^,.;QC]*(G){_SAID_SO}")
_BREAK = re.compile("[,.;Q]")
_DOING = re.compile(r"[NnH]([FP]?)([Gg])[^,.;Q]*")  # between a verb and the quotation
_MOVED = re.compile(r"[VvxeGgi]([NnhH])P([Vvm])[^.;QVG]*\Z")  # led him to joke that it was
_MOVES = forms("lead prompt move force drive cause inspire push compel provoke", ing=True)
_CALL = word_set("call describe dub brand label")
_REACH = 16  # phrases before the quotation
_ON_CONDITION = re.compile(r"([NnmoH])[aR]*VT?(S)[^.,;QC]*,\Z")  # said that if she calls,
_CONDITIONS = word_set("if until when while unless once after before since though although because")
_FAR = 30  # phrases before the quotation
_DID_SO = word_set("of for")  # accused of saying, attacked for saying
_CALLING_SO = word_set("calling branding dubbing terming labelling labeling describing")


def sayer(chosen: Candidate, case: Case) -> Candidate:
    """Who is told to have said so, where *chosen* tells: he said she told them “…”.

    That may be nobody named: he said staff had been told it was “…”; or a text which read: “…”.
    """
    row, at = case.quoted.row, case.quoted.at
    inner, outer = case.rival, chosen.verb
    if inner is None or outer is None or outer.tag != "V" or chosen.side != "L":
        return chosen
    role, verb, _ = inner.relation
    if chosen.sentences or not chosen.relation.verb < verb < at or inner.at <= chosen.at:
        return chosen
    if inner.tag == "W":
        what = row.antecedent(inner.at)
        reads = row.tag(what) == "m" and row.tags[verb + 1 : at] in ("", ":")
        return (case.at(row, what) if reads else None) or chosen
    introduced = case.quoted.left[-1] in ":," and case.quoted.shape[0] == "A"
    says = row.tags[verb] == "V" and inner.tag in "Nnmo"
    if not says or not (introduced or _BROUGHT.fullmatch(row.tags, verb + 1, at)):
        return chosen
    told = role == "passive subject" and row.phrases[verb].word in TOLD
    return inner if told or role in ("subject", "inner subject") else chosen


def shouter(chosen: Candidate, case: Case) -> Candidate:
    """Who did so by what *chosen* tells: she said Leo Banda left shouting “…”."""
    row, at, outer = case.quoted.row, case.quoted.at, chosen.verb
    if chosen.row is not row or chosen.side != "L" or outer is None or outer.tag != "V":
        return chosen
    did = _SHOUTING.fullmatch(row.tags, chosen.relation.verb + 1, at)
    if not did or chosen.sentences:
        return chosen
    shouts = did.start(1)
    for one in case.found:
        role, verb, _ = one.relation
        if one.row is row and chosen.relation.verb < verb < shouts and "subject" in role:
            beside = row.phrases[verb].word in _WITNESSED or row.tags[shouts - 1] == "m"
            whom = case.at(row, shouts - 1) if beside else one
            return whom if whom and whom.tag in "NnomH" else chosen
    return chosen


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


def doer(chosen: Candidate, case: Case) -> Candidate:
    """Who did so by what *chosen* tells: she accused Leo Banda of calling it “…”."""
    row, verb, at = case.quoted.row, chosen.relation.verb, case.quoted.at
    if chosen.row is not row or verb < 0 or chosen.relation.role != "subject":
        return chosen
    doing = _DOING.fullmatch(row.tags, verb + 1, at)
    if not doing or row.tag(at + 1) in "nmowv":  # of asking “rude” questions
        return chosen
    cause = row.phrases[doing.start(1)].word if doing[1] else ""
    told = cause in _DID_SO if cause else row.phrases[verb].word in _WITNESSED
    if not told or (doing[2] == "g" and row.phrases[doing.start(2)].word not in _CALLING_SO):
        return chosen
    whom = case.at(row, verb + 1)
    return whom if whom and whom.tag != "s" else chosen


def moved(chosen: Candidate, case: Case) -> Candidate:
    """Who is moved to say so, where *chosen* is another: it led Leo Banda to joke it was “…”."""
    row, at = case.quoted.row, case.quoted.at
    spoke = _MOVED.search(row.tags, max(0, at - _REACH), at)
    if not spoke or row.phrases[spoke.start()].word not in _MOVES:
        return chosen
    to, verb = row.phrases[spoke.start(2) - 1 : spoke.start(2) + 1]
    says = verb.word in BASE_FORMS and (verb.tag != "v" or verb.word in _CALL)
    if to.word != "to" or not says:
        return chosen
    return case.at(row, spoke.start(1)) or chosen


def outer(chosen: Candidate, case: Case) -> Candidate:
    """Who says so on a condition, where *chosen* is of that: he said that until she calls, “…”."""
    row, at = case.quoted.row, case.quoted.at
    if chosen.row is not row or not 0 < chosen.at < at:
        return chosen
    said = _ON_CONDITION.search(row.tags, max(0, at - _FAR), at)
    if not said or said.start(2) > chosen.at or row.phrases[said.start(2)].word not in _CONDITIONS:
        return chosen
    return case.at(row, said.start(1)) or chosen


def one_heard(chosen: Candidate, case: Case) -> Candidate:
    """Who said so, where *chosen* heard of it: the court heard Leo Banda shouted “…”."""
    row, at = case.quoted.row, case.quoted.at
    end = at - (row.tag(at - 1) == ",")  # heard Leo Banda say, “…”
    if chosen.verb is None or chosen.verb.word not in _HEARD or chosen.row is not row:
        return chosen
    for one in case.found:
        role, verb, _ = one.relation
        inner = one.row is row and chosen.relation.verb < one.at < verb < at and one.tag != "s"
        if not inner or role not in ("subject", "inner subject"):
            continue
        says = row.tags[verb] == "V" or row.phrases[verb].word in CALLED
        if says and not _BREAK.search(row.tags, verb, end):
            return one
    return chosen
