"""Reported speech without marks: the bank said that …; …, the bank said; according to it, …"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.article import Span
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.complements import (
    ADVERBIAL,
    FINDS,
    HEARS,
    HOLDS_THAT,
    REMINDS,
    TELLS,
    THINKS,
    WHOM,
    begins,
    ends,
    main_clause,
)
from reader.language.quotes.denial import DENYING
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.lexicon import PASTS, forms, is_plural
from reader.language.quotes.grammar.sources import end_of_source
from reader.language.quotes.parentheticals import parts_said
from reader.language.quotes.passages import Passages
from reader.language.quotes.tellers import awaits_verb, teller
from reader.language.word_lists import word_set
from reader.patterns import rare

_LONGEST = 120  # phrases of a sentence that is looked at
_SHORTEST = 2  # phrases of what was said
_STEPS = 12  # reports of one sentence

_REPORTS = re.compile("[VvGA]|[xe](?:P[Yw])?T")
_CUE = re.compile("[VvG]|[xe](?=(?:P[Yw])?T)")
_PAUSE = re.compile("[,Q]")
_MAY_END = re.compile("[.;Q]")
_LISTED = re.compile("[^.Q]{0,80};C")  # one was sold; one was shut; and one burnt down, he said
_FINITE = re.compile("[abVvxe]")
_LAST = re.compile(  # what may follow the verb that ends a sentence, or what "and" goes on
    r"(?![gG]|h?[mo#](?!Y)|hn)[^,QVT]{0,8}$|(?:[RY]|P[YNnmoH])*,(?=C)"  # not: announced a plan
)
_TOLD_LAST = re.compile(rf"(?!{WHOM}P[Vvx])[^,QVT]{{0,8}}$")  # but not: told clerks to leave
_SAID_AMID = re.compile(rf"{ADVERBIAL},")  # or a sentence that goes on
_TOLD_AMID = rare(rf"{ADVERBIAL}{WHOM}{ADVERBIAL},")
_CLOSED = re.compile(  # somebody, perhaps with who that is, between commas: Ana Reyes, a nurse,
    r"[NnmoH](?:[YR#]|[evxi]?[PFC][NnmoYD#hw])*,(?:[Nno](?:[PF][NnmoD#w])*,)?"
)
_NAMED = re.compile(  # what may follow a name behind its verb: , of, familiar with; who was there
    r"[,PFYRC(-]|[evxi]R*[PF][^,abVvx]*(?:,|$)"
    r"|W(?:[abR]*[vxe](?:R*Pb[vxe])?|[aR]*b)[^,abVvx]*(?:,|$)"
)
_NEAR = re.compile(  # what may part whoever speaks from any verb: and officials; , Ana Reyes,
    r"(?:[CFP][Nnmo]|B[Nno](?:F[Nno])?)?(?:,[NnRFP]*[Nn],)?[aRY]*"
)
_FINDINGS = FINDS | HOLDS_THAT  # of courts and studies, but not of her
_FOUND = FINDS | forms("rule learn")
_ASKS = forms("ask warn urge advise caution")
_SAYS = forms("say tell add warn argue claim insist")  # even far from who does

_MARKS = frozenset([",", ":", "-", "--", "–", "—"])  # that what was said does not begin or end with
_COURTS = word_set(
    "court inquest tribunal inquiry jury hearing panel meeting council committee assembly"
)


class Reported(NamedTuple):
    """Words reported without marks, with their speaker and cue.

    A clause of saying amid them leaves two parts: the plan, she said, would fail.
    """

    parts: tuple[Span, ...]
    speaker: Candidate
    cue: Span


def find_reported(passages: Passages, terms: frozenset[int] = frozenset()) -> Iterator[Reported]:
    """The reported speech of the paragraphs in order; time is linear.

    *terms* are where marked words begin that are no statements, and may be part of what is said.
    """
    number = 0
    while (row := passages.row(number)) is not None:
        ends = _sentence_ends(row, passages.text, terms)
        row = _with_terms_as_words(row, terms)
        start = 0
        for end in ends:
            if end - start > _SHORTEST and _REPORTS.search(row.tags, start, end):
                yield from _in_sentence(row, start, min(end, start + _LONGEST))
            start = end + (row.tag(end) in ".;")
        number += 1


def _with_terms_as_words(row: Row, terms: frozenset[int]) -> Row:
    """The row with its *terms* as what they stand for: nouns, or beside one part of it."""
    if "Q" not in row.tags:  # as in most paragraphs: no need to look at each phrase
        return row
    changed = list(row.phrases)
    for at, phrase in enumerate(row.phrases):
        if phrase.tag == "Q" and phrase.start in terms:
            beside = row.tag(at + 1) in "nmoNwh"
            changed[at] = phrase._replace(tag="w" if beside else "n")
    return row if changed == row.phrases else Row(changed, row.number)


def _sentence_ends(row: Row, text: str, terms: frozenset[int]) -> Iterator[int]:
    """Where the sentences of a paragraph end, the last words between marks included.

    What a semicolon parts counts as sentences, unless it is a list. The last words may be one of
    the *terms*, but then have a full stop, for titles end with other marks.
    """
    tags, phrases = row.tags, row.phrases
    for match in _MAY_END.finditer(tags):
        end = match.start()
        if tags[end] in ".;":
            if not _LISTED.match(tags, end):
                yield end
            continue
        last = phrases[end].end
        marks = "." if phrases[end].start in terms else ".!?"
        stopped = any(mark in text[last - 3 : last] for mark in marks)
        if stopped and text[last : last + 2].strip()[:1].isupper():
            yield end + 1
    yield len(tags)


def _in_sentence(row: Row, start: int, end: int) -> Iterator[Reported]:
    """What the phrases ``row.phrases[start:end]`` report."""
    at = start
    found = _by_source(row, start, end) or _by_clause(row, start, end)
    if found:
        report, start, at = found
        yield report
    for _ in range(_STEPS):
        cue = _CUE.search(row.tags, at, end)
        if not cue:
            return
        told = _told(row, start, cue.start(), end)
        at = cue.end()
        if told:
            report, at = told
            yield report


def _by_source(row: Row, start: int, end: int) -> tuple[Reported, int, int] | None:
    """According to somebody, …; …, according to somebody; …, according to somebody, …"""
    at = row.tags.find("A", start, end)
    who = at + 2
    if at < 0 or who >= end or row.tag(at + 1) != "P" or row.tag(who) not in "NnmohD":
        return None
    if at > start:
        if row.tags[at - 1] in "abT":
            return None  # that is according to her; said that, according to her, …
        start, end = _within_brackets(row, start, at, end)
        stop = at - (row.tags[at - 1] in ",-")
        parts = parts_said(row, start, stop, _behind(row, who, end), end)
    else:
        comma = row.tags.find(",", end_of_source(row, who), end)
        parts = [(comma + 1, end)] if comma > 0 else []
    cue = Span(row.phrases[at].start, row.phrases[at + 1].end)
    report = _report(row, parts, who, cue)
    return (report, end, end) if report else None


def _within_brackets(row: Row, start: int, at: int, end: int) -> tuple[int, int]:
    """The part of ``row.phrases[start:end]`` between the brackets around index *at*, if any."""
    opened = row.tags.rfind("(", start, at)
    if opened < 0 or ")" in row.tags[opened:at]:
        return start, end
    closed = row.tags.find(")", at, end)
    return opened + 1, closed if closed > 0 else end


def _by_clause(row: Row, start: int, end: int) -> tuple[Reported, int, int] | None:
    """What a clause of saying follows or parts, who says it, and where the sentence goes on.

    …, somebody said; …, said somebody; …, somebody said, …
    """
    tags = row.tags
    aside = _opens_aside(row, start)
    for match in _PAUSE.finditer(tags, start + 1, end - 2):
        comma = match.start()
        if tags[comma] == "Q":
            return None
        who, verb, behind = _saying(row, start, comma, end)
        parts = parts_said(row, start, comma, behind, end) if verb >= 0 else []
        if len(parts) > 1 and verb < who and _is_headline(row):
            return None  # Ana Reyes, Reported Ill in Vasa, Calls It a Lie
        if verb >= 0 and not (aside and (not parts or parts == [(start, comma)])):
            report = _report(row, parts, who, row.phrases[verb].span)
            return (report, who, max(behind, parts[-1][1])) if report else None
        aside = False
    return None


def _is_headline(row: Row) -> bool:
    """Whether the row opens the text and is no sentence."""
    return row.number == 0 and "." not in row.tags


def _opens_aside(row: Row, start: int) -> bool:
    """Whether a clause may open a sentence that is not said: asked when he would go, she laughed.

    But not what only looks like a verb: calls for help had come, she said.
    """
    word = row.phrases[start].word
    if row.tags[start] in "GgeiS" or (word == "once" and row.phrases[start + 1].nominal):
        return True
    return row.tags[start] in "Vv" and (word.endswith("ed") or word in PASTS)


def _saying(row: Row, start: int, comma: int, end: int) -> tuple[int, int, int]:
    """Who says something behind a *comma*, the verb, -1 for none, and where that clause ends."""
    who = comma + 1
    if _is_inverted(row, who, end) and not awaits_verb(row, start, who):
        return who + 1, who, _behind(row, who + 1, end)
    verb = _verb_of(row, who, end)
    if verb < 0:
        return who, -1, end
    told = _TOLD_AMID if row.phrases[verb].word in TELLS else _SAID_AMID
    last = _TOLD_LAST if row.phrases[verb].word in TELLS | _ASKS else _LAST
    closed = last.match(row.tags, verb + 1, end) or told.match(row.tags, verb + 1, end)
    if not closed or row.tag(closed.end()) == "Q" or begins(row, verb, end) > 0:
        return who, -1, end
    return who, verb, closed.end()


def _behind(row: Row, who: int, end: int) -> int:
    """Where a sentence goes on behind the clause or source that *who* ends, else its *end*."""
    closed = _CLOSED.match(row.tags, who, end)
    return closed.end() if closed else end


def _is_inverted(row: Row, verb: int, end: int) -> bool:
    """Whether somebody's name follows a verb of saying and ends the clause."""
    tags = row.tags
    some = tags[verb + 1 : verb + 3] in ("DF", "De", "Dv")  # three of them; those briefed on it
    one = tags[verb + 1] in "NnH" or some
    if tags[verb] != "V" or not one or row.phrases[verb].word in TELLS:
        return False
    return verb + 2 == end or bool(_NAMED.match(tags, verb + 2, end))


def _verb_of(row: Row, who: int, end: int) -> int:
    """The verb by which *who* says something, -1 if there is none."""
    tags, word = row.tags, row.phrases[who].word
    role, verb, _ = row.relation(who)
    if role != "subject" or not who < verb < end:
        return -1
    if tags[who] not in "NnmoH" and tags[who : who + 2] != "DF":  # one of the sailors
        return -1
    says = row.phrases[verb].word
    if says in DENYING:
        return -1  # a charge she denies
    between = tags[who + 1 : verb]
    if not _NEAR.fullmatch(between):
        return verb if says in _SAYS and between != "," else -1
    hears = says in HEARS and word in _COURTS
    found = says in _FOUND and _is_finding(row, who, verb, end)
    return verb if tags[verb] == "V" or found or hears or says in THINKS else -1


def _is_finding(row: Row, who: int, verb: int, end: int) -> bool:
    """Whether the *verb* is of a study or court, and ends its clause: …, a study found.

    But not: she found; a club found friends; a host of television shows.
    """
    word, subject = row.phrases[verb].word, row.phrases[who].word
    if word == "show" and subject != "data" and not is_plural(subject):
        return False
    nobody = "HJnN" if word.startswith("show") else "HJ"
    return row.tags[who] not in nobody and row.tag(verb + 1) in ",.;$"


def _told(row: Row, start: int, place: int, end: int) -> tuple[Reported, int] | None:
    """What follows the verb at *place*, and where that ends."""
    begin = begins(row, place, end)
    if begin < 0:
        return None
    who = teller(row, start, place)
    if who < 0:
        return None
    word, subject = row.phrases[place].word, row.phrases[who]
    if (
        (word in HEARS and subject.word not in _COURTS)
        or (word in _FINDINGS and subject.tag in "HJ")  # he found that the door was open
        or (word in REMINDS and (subject.tag in "oD" or subject.word == "it"))  # the smell did
    ):
        return None
    stop = ends(row, begin, main_clause(row, start, place, begin, end))
    cue = row.phrases[place].span
    report = _report(row, [(begin, stop)], who, cue)
    return (report, stop) if report else None


def _without_marks(row: Row, begin: int, end: int) -> tuple[int, int]:
    """The phrases ``row.phrases[begin:end]`` without the marks around them."""
    words = [phrase.word for phrase in row.phrases[begin:end]]
    brackets = "(" in words and ")" in words
    edges = _MARKS if brackets else _MARKS | {"(", ")"}
    first, last = 0, len(words)
    while first < last and words[first] in edges:
        first += 1
    while first < last and words[last - 1] in edges:
        last -= 1
    return begin + first, begin + last


def _report(row: Row, parts: list[tuple[int, int]], who: int, cue: Span) -> Reported | None:
    """The report of those *parts* of the phrases, None if they are no clause."""
    tags, phrases = row.tags, row.phrases
    parts = [_without_marks(row, begin, end) for begin, end in parts]
    said = "".join([tags[begin:end] for begin, end in parts])
    if len(said) < _SHORTEST or "Q" in said:
        return None
    if not tags.endswith(("T", "T,"), 0, parts[0][0]) and not _FINITE.search(said):
        return None
    span = phrases[who].span
    speaker = Candidate(span, row, who, phrases[who].tag, "L", "", 0, 0, row.relation(who))
    spans = tuple(Span(phrases[begin].start, phrases[end - 1].end) for begin, end in parts)
    return Reported(spans, speaker, cue)
