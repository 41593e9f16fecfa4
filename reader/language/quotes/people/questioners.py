"""Who asks, and so is nobody whom "he" or "she" means: asked by Leo Banda why, he shrugged."""

import re

from reader.article import Span
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.lexicon import forms
from reader.language.quotes.passages import Passages

_ASKED = forms("ask question press challenge interview quiz grill cross-examine")
_REPLY = forms("reply answer respond")
_ANSWER = re.compile(r"\W*(?:yes|no|i)\b", re.IGNORECASE)
_BY = re.compile("[VvxeN]B(N)")  # questioned by Leo Banda
_ASKS = re.compile("NV[Nh]S")  # Eva Holm asked her if
_GOES_ON = re.compile("[^.Q;H]*,(H)")  # behind what is told first: praised by Leo Banda, he


def questioner(speaker: Candidate, pronoun: str, passages: Passages) -> Span | None:
    """The name of who asks the *pronoun* at *speaker*, or does something to it, None for nobody.

    That is told before it in its sentence, or in the sentence before: Ana Reyes was asked by Eva
    Holm why. “It was late,” she said. Who says a question may be the one who asks.
    """
    row, at = speaker.row, speaker.at
    start = at - len(row.sentence_before(at))
    if found := _agent(row, start, at + 1, pronoun):
        return found
    while row.tag(start - 1) == "Q":
        if passages.text[row.phrases[start - 1].end - 2] == "?":
            return None
        start -= 1
    last = passages.row(row.number - 1)
    if not start and last:
        row, start = last, len(last.phrases)
    end = start - 1
    if row.tag(end) != ".":
        return None
    first = end - len(row.sentence_before(end))
    asks = _ASKS.search(row.tags, first, end) if _answers(speaker, passages) else None
    if asks and row.phrases[asks.start() + 1].word in _ASKED:
        return row.phrases[asks.start()].span
    return _agent(row, first, end, pronoun)


def _agent(row: Row, start: int, end: int, pronoun: str) -> Span | None:
    """By whom somebody is asked in the part of *row*, or anything is done to the *pronoun*."""
    told = _BY.search(row.tags, start, end)
    if not told:
        return None
    if row.phrases[told.start()].word not in _ASKED:
        goes_on = _GOES_ON.match(row.tags, told.end(), end) if told.start() == start else None
        if not goes_on or row.phrases[goes_on.start(1)].word != pronoun:
            return None
    return row.phrases[told.start(1)].span


def _answers(speaker: Candidate, passages: Passages) -> bool:
    """Whether *speaker* replies, or the words before it begin as an answer does: yes, no, I."""
    row, at = speaker.row, speaker.at - 1
    said = passages.text[row.phrases[at].start : row.phrases[at].end] if row.tag(at) == "Q" else ""
    replies = speaker.verb is not None and speaker.verb.word in _REPLY
    return replies or _ANSWER.match(said) is not None
