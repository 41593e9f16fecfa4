"""What the grammar of a sentence says against the likeliest speaker: who it is instead."""

import re
from collections.abc import Callable

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.lexicon import forms, is_plural
from reader.language.quotes.speakers import told
from reader.language.quotes.speakers.branding import branded_by
from reader.language.quotes.speakers.case import Case
from reader.language.quotes.speakers.relatives import antecedent, relative
from reader.language.word_lists import word_set
from reader.patterns import rare

_ASIDE = re.compile(r",(?:V([NnHo])|([NnHo])V),(?=[abvxe])")  # before what goes on of the subject
_CITE = forms("quote cite")
_READ = _CITE | forms("read recite") | {"shown"}
_WRITINGS = word_set("letter email e-mail text message note diary poem statement tweet post")
_RECORDS = word_set(  # of the police and the courts
    "complaint affidavit lawsuit indictment filing filings document documents transcript recording"
)
_WRITTEN = (
    re.compile(  # between a verb of reading and the words: a letter from Orr: a note Orr sent:
        r"P?n?(m)(?:P([Nn])|[TW]?([Nn])a?[vVxe][PNnHhoYR#w]*):"
    )
)
_ALL = rare(  # the couple, Ana Reyes and Leo Banda, said; the judges - … (chair), … - said
    r"(?<![PF])([no])([,-])(?:N(?:\(\w+\))?,?)+CN(?:\(\w+\))?\2(?=[abR]*[vVxeM])"
)
_OPENED = re.compile(r"[CR]?,?(N)[aR]*[abvxVe][^.Q;:N]*\.")  # a paragraph: but Ana Reyes shrugs.
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


def _resuming(chosen: Candidate, case: Case) -> Candidate:
    """The subject of the sentence before whole sentences, if *chosen* spoke another paragraph.

    "We won," said Orr.

    But Reyes is having none of it. "You were lucky."
    """
    quoted = case.quoted
    head = _OPENED.fullmatch(quoted.row.tags, 0, quoted.at) if chosen.side == "P" else None
    if not head or quoted.shape[0] != "A" or chosen.row is quoted.row:
        return chosen
    return case.at(quoted.row, head.start(1)) or chosen


def _cited(chosen: Candidate, case: Case) -> Candidate:
    """Who is quoted by *chosen*: the agency quoted its leader, Ana Reyes, as saying it was "…".

    Behind the words too: "…", the agency quoted her as saying.
    """
    behind = chosen.side == "R" and chosen.verb is not None and chosen.verb.word in _CITE
    side, row, whom = "R" if behind else "L", chosen.row, chosen.relation.verb + 1
    for one in case.found:
        if one.row is not row or one.at != whom or one.side != side or one.sentences:
            continue
        says_so = row.tag(one.relation.verb - 1) == "S" or row.tags[whom + 1 : whom + 3] == "Sg"
        if says_so and one.tag in "NnoHh":
            return one
    return chosen


def _recorded(chosen: Candidate, case: Case) -> Candidate:
    """Who said it by what *chosen* records: he said it was "…", according to the complaint."""
    quoted, rival = case.quoted, case.rival
    records = chosen.row.phrases[chosen.at].word in _RECORDS and chosen.row is quoted.row
    if (
        not records
        or chosen.relation.role != "source"
        or quoted.shape[0] != "a"
        or quoted.row.tag(quoted.at + 1) != "A"
    ):
        return chosen
    says = rival is not None and rival.side == "L" and rival.tag in "NnH" and not rival.sentences
    return rival if rival is not None and says else chosen


def _teller(chosen: Candidate, case: Case) -> Candidate:
    """Who tells it right behind the quotation, where *chosen* is no person before it.

    The ban will go on "for as long as it takes", the minister said.
    """
    tags, at = case.quoted.row.tags, case.quoted.at
    if chosen.side != "L" or chosen.tag not in "om" or case.quoted.row.tag(at + 1) != ",":
        return chosen
    for one in case.found:
        role, verb, _ = one.relation
        near = one.side == "R" and one.at <= at + 3 and one.tag in "NnH" and tags[verb] == "V"
        if near and role in ("subject", "inverted") and "Q" not in tags[at + 1 : verb]:
            return one
    return chosen


def _onlooker(chosen: Candidate, case: Case) -> Candidate:
    """Who tells behind a comma what was done to *chosen*, or by it: was “stung” by it, Orr said."""
    quoted, rival = case.quoted, case.rival
    role, verb, _ = chosen.relation
    undergone = quoted.left[-1] == "b" and quoted.row.tag(quoted.at + 1) == "B"
    was = 0 <= verb < quoted.at and not quoted.row.tags[verb : quoted.at].strip("abR")
    if not undergone or chosen.row is not quoted.row or not (role == "agent" or was):
        return chosen
    says = rival is not None and rival.verb is not None and rival.verb.tag == "V"
    return rival if rival is not None and says and rival.side == "R" else chosen


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


def _writer(chosen: Candidate, case: Case) -> Candidate:
    """Whose words *chosen* reads out: she quoted Leo Banda: "…"; she read a note he sent: "…"."""
    row, verb, at = case.quoted.row, chosen.relation.verb, case.quoted.at
    if chosen.row is not row or chosen.verb is None or chosen.verb.word not in _READ:
        return chosen
    if row.tags[verb + 1 : at] in ("N:", "n:") and chosen.verb.word in _CITE:
        place = verb + 1
    else:
        written = _WRITTEN.fullmatch(row.tags, verb + 1, at)
        if not written or row.phrases[written.start(1)].word not in _WRITINGS:
            return chosen
        place = written.start(2 if written[2] else 3)
        if written[2] and row.phrases[place - 1].word not in ("from", "by"):
            return chosen
    return case.at(row, place) or chosen


def _addressed(chosen: Candidate, case: Case) -> Candidate:
    """Who is told to have said so, where *chosen* asks in an interview: LB: You said it was “…”."""
    if chosen.relation.role != "label" or chosen.row is not case.quoted.row:
        return chosen
    for one in case.found:
        says = one.verb is not None and one.verb.tag == "V" and one.relation.role == "subject"
        within = one.side == "L" and not one.sentences
        if says and within and one.row.phrases[one.at].word == "you":
            return one
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
    _resuming,
    _cited,
    _recorded,
    _teller,
    _onlooker,
    _following,
    told.sayer,
    told.shouter,
    _agent,
    told.namer,
    told.moved,
    told.outer,
    branded_by,
    told.doer,
    _writer,
    told.one_heard,
    _addressed,
    _member,
    _together,
    _interrupting,
)
