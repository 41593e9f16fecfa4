"""Dates with the label, the weekday and the time that stand beside them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from reader.article import Span, When
from reader.language.dates.written.clock import TIME, is_zone, take_time
from reader.language.dates.written.parsing import written
from reader.language.dates.written.relative import count_ago
from reader.language.dates.written.scanning import find_dates, scan, without
from reader.language.dates.written.words import (
    COMPANIONS,
    DIGIT,
    FILLERS,
    LABELS,
    LONGEST,
    TOKEN,
)


def find_timestamps(words: str, *, language: str | None = None) -> Iterator[tuple[Span, When]]:
    """Yield the dates of one line with the label, weekday and time that belong to each.

    A date that is repeated at once, as on pages that say it twice, is yielded once. Time is linear
    in the line but for a logarithm.
    """
    dates = list(find_dates(words, language=language))
    if not dates:
        return
    line = _Line(words, dates)
    done = 0
    for span, when in dates:
        if span.start >= done:
            stamp = line.around(span, when, done)
            done = stamp.end
            yield stamp, _timed(words[stamp.start : done], language) or when


class _Line:
    """The words of a line and its dates, which the words beside them go with or not."""

    def __init__(self, words: str, dates: Sequence[tuple[Span, When]]) -> None:
        blank = without(words, [span for span, _ in dates])
        self._dates = dates
        self._times = [Span(*match.span()) for match in TIME.finditer(blank)]
        self._tokens = list(TOKEN.finditer(words))

    def around(self, span: Span, when: When, done: int) -> Span:
        """The date *when* at *span* with what goes with it, from *done* on."""
        start, end = span.start, span.end
        first = bisect_left(self._tokens, start, key=re.Match.start)
        for index in range(first - 1, -1, -1):
            token = self._tokens[index]
            if token.start() < done or not self._accompanies(token, FILLERS):
                break
            start = token.start()
        for index in range(first, len(self._tokens)):
            token = self._tokens[index]
            if token.start() >= end:
                twin = self._twin(token.start(), when)
                if twin is None and not self._accompanies(token, FILLERS - LABELS):
                    break
                end = twin.end if twin else token.end()
        return Span(start, end)

    def _twin(self, at: int, when: When) -> Span | None:
        """The date that stands *at* a place if it is the same."""
        index = bisect_right(self._dates, at, key=_beginning) - 1
        span, other = self._dates[index]
        return span if at in span and other.instant == when.instant else None

    def _accompanies(self, token: re.Match[str], fillers: frozenset[str]) -> bool:
        """Whether a word goes with the date next to it: a time, a zone, a weekday, a label."""
        index = bisect_right(self._times, token.start(), key=attrgetter("start")) - 1
        if index >= 0 and token.start() in self._times[index]:
            return True
        return is_zone(token[0]) or token[0].lower() in fillers


def _beginning(date: tuple[Span, When]) -> int:
    return date[0].start


def _timed(words: str, language: str | None) -> When | None:
    try:
        return written(words, None, language)
    except (ValueError, OverflowError):  # not a time of day, or a zone
        return None


def is_timestamp(words: str, *, language: str | None = None) -> bool:
    """Whether *words* are a date or a time and nothing else, be it without a year or relative."""
    if len(words) > LONGEST:
        return False
    if count_ago(words) is not None:
        return True
    if not DIGIT.search(words):
        return False
    try:
        dates = list(scan(words, language))
        time, rest = take_time(without(words, dates))
    except ValueError:
        return False
    return bool(dates or time) and all(word.lower() in COMPANIONS for word in TOKEN.findall(rest))
