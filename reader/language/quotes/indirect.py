"""Reported speech without marks: the bank said that …, and …, the bank said."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.article import Span
from reader.language.quotes.candidates import Candidate, Passages
from reader.language.quotes.clauses import Relation, Row

# Over the tags of one sentence: a speaker and a cue verb, then what was said; or the other way.
_SPEAKER_FIRST = re.compile(
    r"[^VQ]{0,24}?(?P<who>[NnoH])[aRY]{0,3}(?P<cue>V)(?P<what>T.|[NnoHhD][abVvxeR]|w{1,2}[ab])"
)
_SPEAKER_LAST = re.compile(r",(?P<who>[NnoH])[aRY]{0,3}(?P<cue>V)[^,QVT]{0,6}$")
_LONGEST = 200  # phrases of a sentence that is looked at
_SHORTEST = 3  # phrases of what was said


class Reported(NamedTuple):
    """Words reported without marks, with their speaker and cue."""

    span: Span
    speaker: Candidate
    cue: Span


def find_reported(passages: Passages) -> Iterator[Reported]:
    """The reported speech of the paragraphs, one at most a sentence, in order; time is linear."""
    number = 0
    while (row := passages.row(number)) is not None:
        start = 0
        for end, tag in enumerate(row.tags + "."):
            if tag == ".":
                found = _in_sentence(row, start, min(end, start + _LONGEST))
                if found:
                    yield found
                start = end + 1
        number += 1


def _in_sentence(row: Row, start: int, end: int) -> Reported | None:
    """What the phrases ``row.phrases[start:end]`` report, if they hold no quotation."""
    tags = row.tags[start:end]
    if "V" not in tags or "Q" in tags:
        return None
    last = _SPEAKER_LAST.search(tags, max(0, len(tags) - 14))
    if last and last.start() >= _SHORTEST:
        return _reported(row, start, start + last.start(), start, last)
    first = _SPEAKER_FIRST.match(tags)
    if first and len(tags) - first.start("what") >= _SHORTEST:
        begin = first.start("what") + (first.group("what")[0] == "T")
        return _reported(row, start + begin, end, start, first)
    return None


def _reported(row: Row, begin: int, end: int, offset: int, match: re.Match[str]) -> Reported:
    """The report of the phrases from *begin* to *end*; *match* counts from *offset*."""
    phrases = row.phrases
    who, cue = offset + match.start("who"), offset + match.start("cue")
    span = Span(phrases[who].start, phrases[who].end)
    relation = Relation("subject", cue)
    speaker = Candidate(span, row, who, phrases[who].tag, "L", "", 0, relation, 0)
    words = Span(phrases[begin].start, phrases[end - 1].end)
    return Reported(words, speaker, Span(phrases[cue].start, phrases[cue].end))
