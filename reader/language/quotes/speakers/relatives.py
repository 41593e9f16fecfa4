"""Who said it where "who" or "which" is near: whom it is told of, or who is the subject beside."""

import re

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.lexicon import BASE_FORMS, forms
from reader.language.quotes.speakers.case import Case

CALLED = forms("call term dub brand label describe", ing=True) - BASE_FORMS  # not: would call
_RELATIVE = re.compile(  # whom a verb before them speaks of: fans who called it “…”, who said it
    r"[Nnmow](W)R*(?:(v)[NnmoHhJwD]+S?|V[NnHhJ]?(T?)(?:[NnmoHJ][abR]*[abvxe]?)?P?)$"
)
_REACH = 12  # phrases between "who" and the words
_ANOTHER_VERB = re.compile("[,abvVx]")


def antecedent(chosen: Candidate, case: Case) -> Candidate:
    """Who governs the verb that brings the words, where *chosen* stands beside in who or which.

    Her deputy, who spoke earlier, called it “…”; the crowd met Ana Reyes, who said it was “…”
    """
    related = chosen.tag == "W" or "W" in case.quoted.row.tags[: case.quoted.at]
    rival = case.rival if related else None
    if not rival or rival.row is not chosen.row or rival.relation.verb == chosen.relation.verb:
        return chosen
    if chosen.tag == "W":
        return rival if 0 < chosen.at - rival.at <= 2 else chosen
    tags, verb = case.quoted.row.tags, rival.verb
    aside = rival.tag == "W" and tags[rival.at - 1] == "," and chosen.at < rival.at < case.quoted.at
    if not aside or verb is None:
        return chosen
    behind = rival.relation.verb + 1
    behind += 2 * (tags[behind : behind + 2] == "PV")  # who used to tell him
    goes_on = _ANOTHER_VERB.search(tags, behind, case.quoted.at)
    return rival if verb.tag == "V" or (verb.tag == "v" and not goes_on) else chosen


def relative(chosen: Candidate, case: Case) -> Candidate:
    """Who is told of right before the words: she thanked the fans who called it “…”."""
    row, at = case.quoted.row, case.quoted.at
    clause = _RELATIVE.search(row.tags, max(0, at - _REACH), at) if chosen.row is row else None
    if not clause or (clause[2] and row.phrases[clause.start(2)].word not in CALLED):
        return chosen
    verb = chosen.verb
    says = verb is not None and verb.tag == "V"
    if says and (clause[3] or chosen.relation.verb > clause.start(1)):
        return chosen  # she told fans who asked that it was “…”
    return case.at(row, clause.start(1)) or chosen
