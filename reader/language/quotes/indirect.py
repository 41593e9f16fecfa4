"""Reported speech without marks: the bank said that …; …, the bank said; according to it, …"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.article import Span
from reader.language.gazetteer import word_set
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.lexicon import inflections
from reader.language.quotes.grammar.phrases import Phrase
from reader.language.quotes.speakers.candidates import Candidate, Passages
from reader.language.quotes.tellers import DOING, awaits_verb, is_denied, teller

_LONGEST = 120  # phrases of a sentence that is looked at
_SHORTEST = 2  # phrases of what was said
_STEPS = 12  # reports of one sentence

# Over tags. What may come between a verb and what was said: times, places, a recipient.
_ADVERBIAL = r"(?:[RY#]|[PB][NnmohDY#w]F?(?:(?<=F)[Nnmo])?|,R,)*"
_NOUNS = r"(?:[NnmoHJhD]|R*#(?=[Fabx])|R*[#i]?w{1,4}|R(?=[ab]))"
_WHOM = r"[NnmohH](?:[CF][Nnmo])*"
_SUBJECT = rf"{_NOUNS}(?:[PFC]{_NOUNS})*(?:,[^,QV]{{1,12}},)?[RY]*"
_ASIDE = r"(?:,[PWS][^,.:;QTV]{1,12},)?"
_THAT = re.compile(rf"{_ADVERBIAL}(?:{_WHOM}{_ADVERBIAL})?{_ASIDE}T(?=.)")
_TOLD_THAT = re.compile(rf"{_ADVERBIAL}(?:(?:{_WHOM}|w){_ADVERBIAL})?{_ASIDE}T(?=.)")
_WHETHER = re.compile(rf"{_ADVERBIAL}(?:{_WHOM})?(?=[SW])")
_OBJECT = re.compile(rf"{_ADVERBIAL}(?={_SUBJECT}[ab])")
_IN_ING = rf"[ig](?:{_NOUNS})?(?:[PFC]{_NOUNS})*"  # going to law, raising taxes
_SAID = re.compile(rf"{_ADVERBIAL}(?={_SUBJECT}[abVvxe])|(?={_IN_ING}[abx])")
_TOLD = re.compile(rf"{_ADVERBIAL}{_WHOM}{_ADVERBIAL}(?={_SUBJECT}[abVvxe])")
_TELLING = re.compile("[VvGgT]")
_REPORTS = re.compile("[VvGA]")
_CUE = re.compile("[VvG]")
_PAUSE = re.compile("[,Q]")
_MAY_END = re.compile("[.Q]")
_FINITE = re.compile("[abVvxe]")
_LAST = re.compile(  # what may follow the verb that ends a sentence, or what "and" goes on
    r"[^,QVT]{0,8}$|(?:[RY]|P[YNnmoH])*,(?=C)"
)
_APPOSITION = re.compile(",[NnRFP]*[Nn],")  # his lawyer, Ana Reyes, said
_WHAT_IS_SAID = re.compile("S[NnmoHJ]a*V,?$")
_NEXT = re.compile(rf"(?:[,;][CS]?|[CS]){_SUBJECT}a?V|,CV|;")  # where somebody else is reported


def _forms(verbs: str) -> frozenset[str]:
    """All forms of *verbs* but those in -ing, which have their own tag."""
    return frozenset(form for verb in verbs.split() for form in inflections(verb)[0])


_TELLS = _forms("tell inform assure remind") | {"telling", "informing", "assuring", "reminding"}
_ASKS = _forms("ask wonder explain") | {"asking", "wondering", "explaining"}
_HOLDS = _forms(
    "agree rule indicate mention point conclude signal submit believe think hope fear feel "
    "estimate project forecast expect threaten recommend propose worry regret"
)
_FINDS = _forms("find show read")
_THINKS = _forms("believe think hope fear feel")
_GIVES = _forms(  # that more often have a noun than a clause beside them
    "announce report deny predict promise pledge vow confirm disclose reveal acknowledge recount "
    "recite answer post write charge demand urge lament protest share hail hint laugh email text"
)
_HEARS = _forms("hear")
_COURTS = word_set(
    "court inquest tribunal inquiry jury hearing panel meeting council committee assembly"
)
_QUESTIONS = word_set("whether if how why what who")
_TEXTS = word_set("message letter text book article story post tweet email e-mail note poem diary")
_CLAIMS = word_set(
    "charge claim allegation accusation assertion suggestion contention view notion figure position"
)
_AGAINST = word_set("while although though whereas")  # before who says something else
_GROUNDS = word_set("because than if unless")  # that belong to what is said, even after a comma
_OF_SAYING = word_set(  # adverbs that may stand by a verb of saying: said again he would go
    "also later then again earlier ago already afterward afterwards meanwhile twice repeatedly "
    "separately jokingly however instead moreover flatly bluntly plainly openly publicly privately "
    "quietly calmly firmly angrily tearfully recently explicitly emphatically"
)


class Reported(NamedTuple):
    """Words reported without marks, with their speaker and cue."""

    span: Span
    speaker: Candidate
    cue: Span


def find_reported(passages: Passages, terms: frozenset[int] = frozenset()) -> Iterator[Reported]:
    """The reported speech of the paragraphs in order; time is linear.

    *terms* are where marked words begin that are no statements, and may be part of what is said.
    """
    number = 0
    while (row := passages.row(number)) is not None:
        row = _with_terms_as_words(row, terms)
        start = 0
        for end in _sentence_ends(row, passages.text):
            if end - start > _SHORTEST and _REPORTS.search(row.tags, start, end):
                yield from _in_sentence(row, start, min(end, start + _LONGEST))
            start = end + (row.tag(end) == ".")
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


def _sentence_ends(row: Row, text: str) -> Iterator[int]:
    """Where the sentences of a paragraph end, the last words of a quotation included."""
    tags, phrases = row.tags, row.phrases
    for match in _MAY_END.finditer(tags):
        end = match.start()
        if tags[end] == ".":
            yield end
            continue
        last = phrases[end].end
        stopped = any(mark in text[last - 3 : last] for mark in ".!?")
        if stopped and text[last : last + 2].strip()[:1].isupper():
            yield end + 1
    yield len(tags)


def _in_sentence(row: Row, start: int, end: int) -> Iterator[Reported]:
    """What the phrases ``row.phrases[start:end]`` report."""
    found = _by_source(row, start, end) or _by_last(row, start, end)
    if found:
        yield found
        start = _joined(row, found.cue, end)
    at = start
    for _ in range(_STEPS):
        cue = _CUE.search(row.tags, at, end)
        if not cue:
            return
        told = _told(row, start, cue.start(), end)
        at = cue.end()
        if told:
            report, at = told
            yield report


def _joined(row: Row, cue: Span, end: int) -> int:
    """Where what is joined by "and" to a clause that ends with its *cue* begins, else *end*."""
    behind = next((at for at in range(end) if row.phrases[at].start >= cue.end), end)
    return behind + 2 if row.tags[behind : min(behind + 2, end)] == ",C" else end


def _by_source(row: Row, start: int, end: int) -> Reported | None:
    """According to somebody, …; or …, according to somebody."""
    at = row.tags.find("A", start, end)
    if at < 0 or at + 2 >= end or row.tag(at + 1) != "P" or row.tag(at + 2) not in "NnmohD":
        return None
    cue = Span(row.phrases[at].start, row.phrases[at + 1].end)
    if at > start:
        if _WHAT_IS_SAID.match(row.tags, start, at) and row.phrases[start].word == "what":
            return None
        stop = at - (row.tags[at - 1] == ",")
        return _report(row, start, stop, at + 2, cue)
    comma = row.tags.find(",", at, end)
    return _report(row, comma + 1, end, at + 2, cue) if comma > 0 else None


def _by_last(row: Row, start: int, end: int) -> Reported | None:
    """…, somebody said; or …, said somebody."""
    tags = row.tags
    aside = tags[start] in "VvGgeiS"  # asked when he would go, she laughed
    for match in _PAUSE.finditer(tags, start + _SHORTEST, end - 2):
        comma = match.start()
        if tags[comma] == "Q":
            return None
        if aside:
            aside = False
            continue
        inverted = _is_inverted(row, comma + 1, end) and not awaits_verb(row, start, comma + 1)
        verb = comma + 1 if inverted else _last_verb(row, comma + 1, end)
        if verb >= 0:
            cue = row.phrases[verb].span
            return _report(row, start, comma, comma + 1 + (verb == comma + 1), cue)
    return None


def _is_inverted(row: Row, verb: int, end: int) -> bool:
    """Whether somebody's name follows a verb of saying and ends the clause."""
    tags = row.tags
    if tags[verb] != "V" or tags[verb + 1] not in "NnH" or row.phrases[verb].word in _TELLS:
        return False
    return verb + 2 == end or tags[verb + 2] in ",PFYRC-("


def _last_verb(row: Row, who: int, end: int) -> int:
    """The verb of saying by which *who* ends a sentence, -1 if it does not end so."""
    tags = row.tags
    verb = who + 1
    if verb + 2 < end and tags[verb] in "CFP" and tags[verb + 1] in "Nnmo":
        verb += 2  # witnesses and officials
    beside = _APPOSITION.match(tags, verb, end - 1)
    if beside and tags[who] == "n":
        verb = beside.end()
    while verb < end - 1 and tags[verb] in "aRY":
        verb += 1
    if tags[who] not in "NnmoH" or not _LAST.match(tags, verb + 1, end):
        return -1
    hears = row.phrases[verb].word in _HEARS and row.phrases[who].word in _COURTS
    says = tags[verb] == "V" or hears or row.phrases[verb].word in _THINKS
    return verb if says and _beginning(row, verb, end) <= 0 else -1


def _told(row: Row, start: int, place: int, end: int) -> tuple[Reported, int] | None:
    """What follows the verb at *place*, and where that ends."""
    begin = _beginning(row, place, end)
    if begin < 0:
        return None
    who = teller(row, start, place)
    if who < 0:
        return None
    word = row.phrases[place].word
    if (word in _HEARS and row.phrases[who].word not in _COURTS) or (
        word in _FINDS and row.tags[who] in "HJ"  # he found that the door was open
    ):
        return None
    stop = _stop(row, begin, _before_but(row, begin, end))
    cue = row.phrases[place].span
    report = _report(row, begin, stop, who, cue)
    return (report, stop) if report else None


def _beginning(row: Row, place: int, end: int) -> int:
    """Where the words begin that the verb at *place* reports, -1 for nowhere."""
    word, tags = row.phrases[place].word, row.tags
    after = place + 1
    if after < end and row.phrases[after].word == "out":
        after += 1  # points out that
    that = (_TOLD_THAT if word in _TELLS else _THAT).match(tags, after, end)
    if that:
        if tags[that.end() - 2] in "nmow" and tags[that.end()] in DOING:
            return -1  # wrote a book that sold
        if is_denied(row, after, that.end()):
            return -1  # said not that he lied but that he was wrong
        if tags[after : that.end()] == "mT" and row.phrases[after].word in _TEXTS:
            return -1  # read out a letter that she had sent
        known = tags[place] in "VG" or word in _HOLDS or word in _FINDS or word in _HEARS
        return that.end() if known else -1
    if tags[place] == "v" and word not in _THINKS and word not in _HEARS:
        return -1
    if word in _ASKS:
        asked = _WHETHER.match(tags, after, end)
        if asked and asked.end() < end and row.phrases[asked.end()].word in _QUESTIONS:
            return -1 if is_denied(row, after, asked.end()) else asked.end()
    said = _TOLD if word in _TELLS else _OBJECT if word in _GIVES or word in _THINKS else _SAID
    match = said.match(tags, after, end)
    return _first_said(row, after, match.end()) if match else -1


def _first_said(row: Row, after: int, begin: int) -> int:
    """Where the words before the subject at *begin* begin that are part of what was said.

    Only adverbs that surely go with the verb of saying are left out: without its "no", "hardly"
    or "nearly" a clause says something else.
    """
    for at in range(after, begin):
        tag, word = row.tags[at], row.phrases[at].word
        dated = tag == "#" and row.tags[at - 1] in "PY"
        if tag in "R#" and word not in _OF_SAYING and not dated:
            return at
    return begin


def _before_but(row: Row, begin: int, end: int) -> int:
    """Where what the article sets against the words from *begin* on starts.

    That is the next ", but", or what it calls them: …, a charge she denies.
    """
    commas = (at for at in range(begin, end - 1) if row.tags[at] == ",")
    return next((at for at in commas if _sets_against(row.phrases[at + 1])), end)


def _sets_against(phrase: Phrase) -> bool:
    return phrase.word == "but" or (phrase.lead in ("a", "an") and phrase.word in _CLAIMS)


def _next_speaker(row: Row, begin: int, end: int) -> int:
    """Where somebody else speaks after the words from *begin* on; not in "than the firm said"."""
    for match in _NEXT.finditer(row.tags, begin + 2, end):
        at = match.start()
        joins = at + (row.tags[at] in ",;")
        if row.tag(joins) != "S":
            return at
        word = row.phrases[joins].word
        if word in _AGAINST or (joins > at and word not in _GROUNDS):
            return at
    return end


def _stop(row: Row, begin: int, end: int) -> int:
    """Where the words end that begin at *begin*: before marks, or before another speaker."""
    tags, stop = row.tags, _next_speaker(row, begin, end)
    marked = tags.find("Q", begin, stop)
    if marked < 0:
        return stop
    for at in range(marked - 1, begin, -1):  # … and called it "…"
        if tags[at] == ":":
            return begin if "V" in tags[max(begin, at - 4) : at] else at
        if tags[at] in ",CS" and _TELLING.search(tags, at, marked):
            return at - (tags[at - 1] == ",")
    return begin


def _report(row: Row, begin: int, end: int, who: int, cue: Span) -> Reported | None:
    """The report of the phrases from *begin* to *end*, None if they are no clause."""
    tags, phrases = row.tags, row.phrases
    clause = tags[begin - 1 : begin] == "T" or _FINITE.search(tags, begin, end)
    if end - begin < _SHORTEST or "Q" in tags[begin:end] or not clause:
        return None
    span = phrases[who].span
    relation = row.relation(who)
    speaker = Candidate(span, row, who, phrases[who].tag, "L", "", 0, relation, 0)
    return Reported(Span(phrases[begin].start, phrases[end - 1].end), speaker, cue)
