"""ISO 8601 as machines write it: basic or extended, with or without a time and its zone."""

import re
from datetime import UTC, datetime, tzinfo

from reader.article import When
from reader.language.dates.written.clock import Time, when
from reader.patterns import rare

_ISO = rare(
    r"(\d{4}-?\d\d-?\d\d|\d{4}-\d{3}|\d{4}-W\d\d-\d)"
    r"(?:[T ]?(\d\d:?\d\d|(?<=[T ])\d\d)(:?\d\d)?(?:[.,]\d{1,10})? ?(Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII,
)
_UNPADDED = re.compile(r"(?<=[-T:])(?=\d(?!\d))")  # where programs left a nought out


def read_iso(words: str) -> When | None:
    """Read ``2010-01-08``, ``2010-01-08T06:00:00.5+01:00`` or, as wires write it, without marks:
    ``20100108T060000Z``; a day may be counted in its year (``2010-008``) or week (``2010-W01-5``).
    None for anything else; fractions of a second are left out.
    """
    match = _ISO.fullmatch(words) or _ISO.fullmatch(_UNPADDED.sub("0", words))
    if match is None:
        return None
    day, clock, second, zone = match.groups()
    try:
        return when(_day(day), "day", _time(clock, second, zone) if clock else None, words)
    except (ValueError, OverflowError):
        return None


def _day(words: str) -> datetime:
    if len(words) != len("2010-008") or "-" not in words:
        return datetime.fromisoformat(words)
    day = datetime.strptime(words, "%Y-%j")
    if day.year != int(words[:4]):  # the 366th of a year that has none
        raise ValueError(words)
    return day


def _time(clock: str, second: str | None, zone: str | None) -> Time:
    minute = clock[2:].strip(":") or "0"
    seconds = int(second.strip(":")) if second else None
    return Time(int(clock[:2]), int(minute), seconds, _zone(zone) if zone else None)


def _zone(words: str) -> tzinfo | None:
    if words == "Z":
        return UTC
    return datetime.fromisoformat(f"2000-01-01T00:00{words}").tzinfo
