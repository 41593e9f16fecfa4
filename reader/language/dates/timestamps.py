"""Dates with the label, the weekday and the time that stand beside them."""

import re
from collections.abc import Iterator

from reader.article import Span, When
from reader.language.dates.calendar_words import DIGIT, FILLERS, LABELS, LONGEST, TOKEN
from reader.language.dates.clock import TIME, is_zone, take_time
from reader.language.dates.parsing import written
from reader.language.dates.relative import count_ago
from reader.language.dates.scanning import find_dates, scan, without


def find_timestamps(words: str, *, language: str | None = None) -> Iterator[tuple[Span, When]]:
    """Yield the dates of one line with the label, weekday and time that belong to each.

    A date that is repeated at once, as on pages that say it twice, is yielded once.
    """
    dates = list(find_dates(words, language=language))
    if not dates:
        return
    blank = without(words, [span for span, _ in dates])
    times = [Span(*match.span()) for match in TIME.finditer(blank)]
    tokens = list(TOKEN.finditer(words))
    done = 0
    for span, when in dates:
        if span.start < done:
            continue
        start, end = span.start, span.end
        for token in reversed(tokens):
            if done <= token.start() < start:
                if not _accompanies(token, times, FILLERS):
                    break
                start = token.start()
        twins = [twin for twin, other in dates if other.instant == when.instant]
        for token in tokens:
            if token.start() >= end:
                twin = next((twin for twin in twins if token.start() in twin), None)
                if twin is None and not _accompanies(token, times, FILLERS - LABELS):
                    break
                end = twin.end if twin else token.end()
        done = end
        yield Span(start, end), _timed(words[start:end], language) or when


def _timed(words: str, language: str | None) -> When | None:
    try:
        return written(words, None, language)
    except (ValueError, OverflowError):  # not a time of day, or a zone
        return None


def _accompanies(token: re.Match[str], times: list[Span], fillers: frozenset[str]) -> bool:
    """Whether a word goes with the date next to it: a time, a zone, a weekday, a label."""
    if any(token.start() in time for time in times):
        return True
    return is_zone(token[0]) or token[0].lower() in fillers


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
    return bool(dates or time) and all(word.lower() in FILLERS for word in TOKEN.findall(rest))
