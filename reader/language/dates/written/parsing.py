"""Dates as they are written: ISO 8601, wires, web pages and everyday words, in many languages.

A date is only ever as precise as its words: ``January 2017`` has no day, ``Jan 8`` has no year
unless a reference supplies it, and ``01/02/2026`` is refused unless something settles its order.
Relative words (``yesterday``, ``3 days ago``) are those of English, German, French, Spanish,
Italian, Portuguese and Dutch. dateutil is slow to import; it is asked last, and believed only where
it invents nothing.
"""

import re
from datetime import date, datetime

from reader.article import When
from reader.language.dates.written.clock import is_zone, take_time, when
from reader.language.dates.written.guessing import by_dateutil
from reader.language.dates.written.iso import read_iso
from reader.language.dates.written.relative import relative, year_before
from reader.language.dates.written.scanning import scan, without
from reader.language.dates.written.words import COMPANIONS, LONGEST, TOKEN

_PARTIAL = re.compile(r"([12]\d{3})(?:-(\d\d))?")
_NONE = re.compile(r"(?:\A|[./-]|[^\W\d_],? )0001\b")  # the year that programs write for no date


def parse_date(
    words: str, reference: date | datetime | None = None, *, language: str | None = None
) -> When | None:
    """Read *words* as one date, None when they are not one or could be two.

    *reference* is the day, or the moment, that relative words (``yesterday``, ``2 hours ago``)
    and dates without a year count from; without it they are refused. *language* (BCP 47) settles
    the order of ``01/02/2026``: only plain English leaves it open. Labels (``Published:``),
    weekdays, times and zones may surround the date. Never raises.
    """
    words = " ".join(words[: LONGEST + 1].split())
    if not words or len(words) > LONGEST or _NONE.search(words):
        return None
    try:
        return (
            _partial(words)
            or read_iso(words)
            or written(words, reference, language)
            or relative(words, reference)
            or by_dateutil(words)
        )
    except (ValueError, OverflowError):  # a 31 February, or a year out of range
        return None


def _partial(words: str) -> When | None:
    if match := _PARTIAL.fullmatch(words):
        year, month = int(match[1]), match[2]
        return When(datetime(year, int(month or 1), 1), "month" if month else "year", words)
    return None


def written(words: str, reference: date | None, language: str | None) -> When | None:
    """Read a date that has a day or a month in so many words, and nothing foreign around it."""
    dates = list(scan(words, language))
    if not dates or any(other[2:] != dates[0][2:] for other in dates):
        return None
    time, rest = take_time(without(words, dates))
    again = time is not None and time.zone is not None  # as in "+0100 (CET)"
    if not all(
        word.lower() in COMPANIONS or (again and is_zone(word)) for word in TOKEN.findall(rest)
    ):
        return None
    _, _, year, month, day = dates[0]
    if day is None and (time or year is None):
        return None
    if year is None:
        if reference is None or day is None:
            return None
        year = year_before(reference, month, day)
    return when(datetime(year, month, day or 1), "day" if day else "month", time, words)
