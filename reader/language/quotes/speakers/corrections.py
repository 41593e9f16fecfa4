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
_PARTY = re.compile(r"[rdi]-[a-z][\w.]*")


def corrected(likeliest: Candidate, case: Case) -> Candidate:
    """Who said it, where the *likeliest* is known by what stands around."""
    chosen = likeliest
    for correction in _CORRECTIONS:
        chosen = correction(chosen, case)
    return chosen


def _head(chosen: Candidate, case: Case) -> Candidate:
    """Who speaks for two, the second of whom is *chosen*: a spokesman for Fire and Rescue said."""
    at = chosen.at - 4
    if at >= 0 and chosen.row.tags[at + 1 : chosen.at] in ("PNC", "FNC"):
        head = case.at(chosen.row, at)
        if head and head.tag == "n":
            return head
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


def _following(chosen: Candidate, case: Case) -> Candidate:
    """Who says it right behind whole sentences, where *chosen* is of a sentence before.

    Ana Reyes said no. "We stay," Minister of Mines Leo Banda said.
    """
    rival, quoted = case.rival, case.quoted
    apart = chosen.side == "L" and chosen.sentences and quoted.left[-1] == "."
    if not apart or quoted.shape[0] + quoted.shape[1] not in ("A,", "A!"):
        return chosen
    says = rival is not None and rival.verb is not None and rival.verb.tag == "V"
    return rival if rival is not None and says and rival.side == "R" else chosen


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


def _member(chosen: Candidate, case: Case) -> Candidate:
    """Whose party and state *chosen* is: Ana Reyes, D-Ohio, called it "…"."""
    beside = chosen.row.tag(chosen.at - 1) in ",("
    if not beside or not _PARTY.fullmatch(chosen.row.phrases[chosen.at].word):
        return chosen
    whose = case.at(chosen.row, chosen.at - 2)
    return whose if whose and whose.tag in "Nn" else chosen


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
    _head,
    _introducing,
    _cited,
    _following,
    told.sayer,
    _agent,
    told.namer,
    told.moved,
    branded_by,
    _member,
    _together,
    _interrupting,
)
