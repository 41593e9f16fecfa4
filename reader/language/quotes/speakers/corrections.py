"""What the grammar of a sentence says against the likeliest speaker: who it is instead."""

import re
from collections.abc import Callable

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.lexicon import forms, is_plural
from reader.language.quotes.speakers import told
from reader.language.quotes.speakers.branding import branded_by
from reader.language.quotes.speakers.case import Case
from reader.language.quotes.speakers.relatives import antecedent, relative
from reader.patterns import rare

_ASIDE = re.compile(r",(?:V([NnHo])|([NnHo])V),(?=[abvxe])")  # before what goes on of the subject
_CITE = forms("quote cite")
_ALL = rare(  # the couple, Ana Reyes and Leo Banda, said; the judges - … (chair), … - said
    r"(?<![PF])([no])([,-])(?:N(?:\(\w+\))?,?)+CN(?:\(\w+\))?\2(?=[abR]*[vVxeM])"
)


def corrected(likeliest: Candidate, case: Case) -> Candidate:
    """Who said it, where the *likeliest* is known by what stands around."""
    chosen = likeliest
    for correction in _CORRECTIONS:
        chosen = correction(chosen, case)
    return chosen


def _introducing(chosen: Candidate, case: Case) -> Candidate:
    """The subject of the clause that introduces a quotation, if *chosen* is of another one.

    "We won," said Orr. His rival was unimpressed: "So what?"
    """
    apart = "." in chosen.path or "Q" in chosen.path
    elsewhere = chosen.side in "PB" or (chosen.side == "L" and apart)
    if not elsewhere or case.quoted.left[-1] != ":" or case.quoted.shape[0] != "A":
        return chosen
    subjects = [
        one
        for one in case.found
        if one.side == "L"
        and one.tag in "NnoH"
        and not one.sentences
        and one.relation.role in ("subject", "passive subject")
    ]
    if not subjects or "T" in case.quoted.row.sentence_before(subjects[-1].at):
        return chosen
    return subjects[-1]


def _cited(chosen: Candidate, case: Case) -> Candidate:
    """Who is quoted by *chosen*: the agency quoted its leader, Ana Reyes, as saying it was "…".

    Behind the words too: "…", the agency quoted her as saying. Or: the agency quoted her: "…".
    """
    cites = chosen.verb is not None and chosen.verb.word in _CITE
    behind = cites and chosen.side == "R"
    side, row, whom = "R" if behind else "L", chosen.row, chosen.relation.verb + 1
    for one in case.found:
        if one.row is not row or one.at != whom or one.side != side or one.sentences:
            continue
        says_so = (
            row.tag(one.relation.verb - 1) == "S"
            or row.tags[whom + 1 : whom + 3] == "Sg"
            or (cites and row.tags[whom + 1 : case.quoted.at] == ":")
        )
        if says_so and one.tag in "NnoHh":
            return one
    return chosen


def _agent(chosen: Candidate, case: Case) -> Candidate:
    """Who told, where *chosen* was told by somebody."""
    if chosen.relation.role != "passive subject":
        return chosen
    if chosen.verb is not None and chosen.verb.word == "quoted":  # by a paper as saying
        return chosen
    for other in case.found:
        if other.relation.role == "agent" and other.relation.verb == chosen.relation.verb:
            return other
    return chosen


def _together(chosen: Candidate, case: Case) -> Candidate:
    """Those of whom *chosen* is one between commas: the couple, Ana Reyes and Leo Banda, said."""
    if chosen.tag != "N" or "C" not in chosen.row.tags:
        return chosen
    for one in case.found:
        word = one.row.phrases[one.at].word
        if one.row is chosen.row and one.at < chosen.at and is_plural(word):
            names = _ALL.match(one.row.tags, one.at)
            if names and chosen.at < names.end():
                return one
    return chosen


def _interrupting(chosen: Candidate, case: Case) -> Candidate:
    """Who tells it between commas, where *chosen* is told of: the Wall, said Orr, was “…”."""
    aside = _ASIDE.match(chosen.row.tags, chosen.at + 1)
    if not aside or chosen.row is not case.quoted.row or aside.end() > case.quoted.at:
        return chosen
    teller = next(at for at in (1, 2) if aside.start(at) >= 0)
    return case.at(chosen.row, aside.start(teller)) or chosen


_CORRECTIONS: tuple[Callable[[Candidate, Case], Candidate], ...] = (  # in their order
    antecedent,
    relative,
    _introducing,
    _cited,
    told.sayer,
    _agent,
    told.namer,
    told.moved,
    branded_by,
    _together,
    _interrupting,
)
