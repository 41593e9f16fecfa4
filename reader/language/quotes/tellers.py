"""Whose a verb of saying is, in a sentence that reports."""

import re

from reader.language.quotes.denial import HARDLY
from reader.language.quotes.grammar.clauses import Row
from reader.language.word_lists import word_set

DOING = frozenset("abVvxe")  # tags of verbs
_OPENING = re.compile(r"(?:[RCY],?)*(?=([PSgGieVvxm]))(?:S[^,]*|[^,.;:QT]*),")
_MAIN_CLAUSE = re.compile("[^W]*[ab]")  # with a verb that is not that of "who"
_SOMEBODY_IS = re.compile("[NnHJW][abR]*bR*$")  # before: told by the clerk
_JOINED = re.compile("(?:C|,(?=R))[aR]*$")  # before a verb: was hurt and has said; , then said
_ROUGHLY = word_set("over under around about")  # half, 52 per cent, say
_DENYING = HARDLY | word_set("no not never cannot")  # but who denied it has said so
_NOBODY = word_set("none neither nobody")
_SUPPOSED = word_set("if unless whether no not")  # before somebody who need not have said it


def teller(row: Row, start: int, place: int) -> int:
    """Whose verb is at *place*, -1 for nobody's."""
    tags, phrases = row.tags, row.phrases
    if is_denied(row, max(start, place - 3), place):
        return -1
    if row.tag(place + 1) == "B" and _SOMEBODY_IS.search(tags, start, place):
        return place + 2 if row.tag(place + 2) in "NnmoHD" else -1
    spoke = -1
    opening = _opening_end(row, start, place)
    first = opening if opening > start and _has_subject(row, opening, place) else start
    for at in range(first, place):
        if tags[at] not in "NnmoHWD":
            continue
        relation = row.relation(at)
        subject = relation.role in ("subject", "inner subject")
        if subject and relation.verb == place and not _is_within(row, start, at, place):
            if tags[at] == "W":
                named = row.antecedent(at)
                return named if named >= start and tags[named] in "Nno" else -1
            supposed = at > start and phrases[at - 1].word in _SUPPOSED
            return -1 if supposed or {phrases[at].word, phrases[at].lead} & _NOBODY else at
        if spoke < 0 and (at >= opening or tags[start] != "S") and tags[at] != "W":
            done_to = relation.role == "passive subject"
            spoke = at if subject or done_to or relation.role == "inverted" else -1
    if tags[place] == "G" or _JOINED.search(tags, start, place):
        denied = phrases[place - 1].word == "or" and is_denied(row, start, place)
        return -1 if denied else spoke  # did not confirm it or say that …
    return start if tags[place - 1] in ",)-" and tags[start] in "NnoH" else -1


def awaits_verb(row: Row, start: int, verb: int) -> bool:
    """Whether what precedes a verb is but its subject: the union, which is new, said she left."""
    for at in range(start, verb):
        if row.tags[at] in DOING:
            return False
        if row.phrases[at].nominal and row.relation(at)[:2] == ("subject", verb):
            return not _MAIN_CLAUSE.match(row.tags, at, verb)
    return False


def is_denied(row: Row, start: int, end: int) -> bool:
    """Whether one of the phrases ``row.phrases[start:end]`` denies."""
    words = (phrase.word for phrase in row.phrases[start:end])
    return any(word in _DENYING or word.endswith("n't") for word in words)


def _opening_end(row: Row, start: int, place: int) -> int:
    """Where what opens a sentence ends: in Porto, …; speaking to sailors, …; when he was done, …"""
    opening = _OPENING.match(row.tags, start, place)
    if not opening:
        return start
    first = row.phrases[opening.start(1)]
    spoken = first.tag != "m" or first.word.endswith("ing")  # briefing reporters, …
    return opening.end() if spoken and first.word not in _ROUGHLY else start


def _is_within(row: Row, start: int, at: int, verb: int) -> bool:
    """Whether the phrase is what somebody says it in: in a note sent today the bank said."""
    opens = at == start + 1 and row.tags[start] == "P" and row.tags[verb] in "Vv"
    return opens and _has_subject(row, at + 1, verb)


def _has_subject(row: Row, start: int, verb: int) -> bool:
    """Whether a phrase from *start* on is the subject of the *verb*."""
    nominal = (at for at in range(start, verb) if row.tags[at] in "NnmoHD")
    return any(row.relation(at)[:2] == ("subject", verb) for at in nominal)
