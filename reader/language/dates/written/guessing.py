"""What dateutil makes of words that nothing else could read."""

import re
from datetime import datetime, timedelta, timezone, tzinfo

from reader.article import Precision, When
from reader.language.dates.written.clock import ZONES
from reader.language.dates.written.words import DIGIT

_SIGNED_YEAR = re.compile(r"[+-]\d{4}")  # before our era, or after the year 9999
_FIELDS: tuple[tuple[str, Precision], ...] = (
    ("year", "year"),
    ("month", "month"),
    ("day", "day"),
    ("hour", "minute"),
    ("minute", "minute"),
    ("second", "second"),
)


def by_dateutil(words: str) -> When | None:
    """Ask dateutil, and believe only what it did not make up.

    It fills what is missing from a default, so two defaults that differ everywhere show what was
    written, and both orders of day and month must agree.
    """
    if not DIGIT.search(words) or _SIGNED_YEAR.match(words):
        return None
    from dateutil.parser import parser

    def read(default: datetime, day_first: bool = False) -> datetime:
        return parser().parse(words, default=default, dayfirst=day_first, tzinfos=_tzinfo)

    one, other = datetime(1904, 1, 1, 1, 1, 1), datetime(1908, 2, 2, 2, 2, 2)
    try:
        first, second = read(one), read(other)
        if first != read(one, day_first=True):
            return None
    except Exception:  # dateutil raises more than it documents
        return None
    precision: Precision = "year"
    for name, finer in _FIELDS:
        if getattr(first, name) != getattr(second, name):
            break
        precision = finer
    if precision == "year" or f"{first.year % 100:02}" not in words:  # "Jan 10 0" has no year
        return None
    if precision in ("month", "day"):
        day = first.day if precision == "day" else 1
        return When(datetime(first.year, first.month, day), precision, words)
    instant = first.replace(second=first.second if precision == "second" else 0, microsecond=0)
    return When(instant, precision, words)


def _tzinfo(name: str | None, offset: int | None) -> tzinfo | None:
    """The zone for dateutil, which would take the names of the local one from the machine."""
    if offset is not None:
        return timezone(timedelta(seconds=offset))
    return ZONES.get(name.upper()) if name else None
