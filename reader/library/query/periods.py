"""Periods: what ``date:``, ``after:``, ``before:``, ``newer:`` and ``older:`` say, as instants.

    date    = point | [ point ] ".." [ point ] | ( ">=" | ">" | "<=" | "<" ) point
    after   = point                             from the end of it on
    before  = point                             until its beginning
    newer   = age                               from so long ago on; older: until then
    point   = year [ "-" month [ "-" day ] ]    ISO 8601, also with "/"
            | [ day ] name [ year ] | name day year      28 Jan 2017; a month; a weekday
            | "today" | "yesterday" | "tomorrow" | ( "this" | "last" ) ( "week" | "month" | "year" )
    age     = number ( "h" | "d" | "w" | "m" | "y" )     or hours, days, weeks, months, years

A point is as long as it was named: ``2017-01`` is all of January. A weekday or month by itself is
the latest that has begun. Weeks begin on Monday (ISO 8601). An age in hours counts from now, any
other from the beginning of today. Words may be joined by spaces, hyphens, commas or nothing.
Nothing is guessed: a date that can be read two ways is refused.

An interval is half open, and None is no limit. A day is that which an article states, wherever it
was written, so its limits are naive; what counts in hours is an instant, in UTC.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal, get_args

from reader.language.dates.calendar import MONTHS, WEEKDAYS, days_since
from reader.library.query.complaints import shown

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

DateField = Literal["date", "after", "before", "newer", "older"]
DATE_FIELDS: tuple[DateField, ...] = get_args(DateField)
Interval = tuple[datetime | None, datetime | None]
Unit = Literal["hours", "days", "weeks", "months", "years"]

_UNITS: dict[str, Unit] = {unit[0]: unit for unit in get_args(Unit)}
_NEAREST = {"today": 0, "yesterday": -1, "tomorrow": 1}

_ISO = re.compile(r"([0-9]{4})(?:([-/])([0-9]{1,2})(?:\2([0-9]{1,2}))?)?")
_NUMBERS = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2}) ?)?([a-z]{3,})(?: ?([0-9]{4}))?")
_MONTH_FIRST = re.compile(r"([a-z]{3,}) ?([0-9]{1,2}) ([0-9]{4})")
_CALENDAR = re.compile(r"(this|last) ?(week|month|year)")
_AGE = re.compile(r"([0-9]{1,5}) ?(h(?:ours?)?|d(?:ays?)?|w(?:eeks?)?|m(?:onths?)?|y(?:ears?)?)")
_COMPARED = re.compile(r"(>=|<=|>|<)(.*)", re.DOTALL)
_JOINTS = re.compile(r"[\s,-]+")


def interval(field: DateField, value: str, now: datetime) -> Interval:
    """What *value* means after that field, *now* being local time, and naive.

    *value* is folded. Raises ValueError with a message that says how to write it.
    """
    match field:
        case "date":
            return _date(value.strip(), now)
        case "after":
            return _point(value, now)[1], None
        case "before":
            return None, _point(value, now)[0]
        case "newer":
            return _age(field, value, now), None
        case "older":
            return None, _age(field, value, now)


def _date(value: str, now: datetime) -> Interval:
    if compared := _COMPARED.fullmatch(value):
        since, until = _point(compared[2], now)
        intervals: dict[str, Interval] = {
            ">=": (since, None),
            ">": (until, None),
            "<=": (None, until),
            "<": (None, since),
        }
        return intervals[compared[1]]
    first, dots, last = value.partition("..")
    if not dots:
        return _point(value, now)
    if not first and not last:
        raise ValueError("a range needs a date on one side at least")
    begin = _point(first, now)[0] if first else None
    end = _point(last, now)[1] if last else None
    if begin and end and begin >= end:
        raise ValueError(f"{shown(value)} ends before it begins")
    return begin, end


def _point(value: str, now: datetime) -> tuple[datetime, datetime]:
    """Beginning and end of the period named."""
    words = _JOINTS.sub(" ", value).strip()
    today = datetime.combine(now.date(), time())
    try:
        point = _iso(value.strip()) or _by_calendar(words, today) or _by_name(words, today)
    except (ValueError, OverflowError):
        raise ValueError(f"there is no date {shown(value)}") from None
    if point is None:
        raise ValueError(_advice(value.strip(), words))
    return point


def _iso(value: str) -> tuple[datetime, datetime] | None:
    if (match := _ISO.fullmatch(value)) is None:
        return None
    year, _, month, day = match.groups()
    return _from(
        datetime(int(year), int(month or 1), int(day or 1)),
        "days" if day else "months" if month else "years",
    )


def _by_calendar(words: str, today: datetime) -> tuple[datetime, datetime] | None:
    """As seen from today: yesterday, last week, this year."""
    if words in _NEAREST:
        return _from(today + timedelta(days=_NEAREST[words]), "days")
    if (match := _CALENDAR.fullmatch(words)) is None:
        return None
    which, unit = match[1], _UNITS[match[2][0]]
    begin = {
        "weeks": today - timedelta(days=today.weekday()),
        "months": today.replace(day=1),
        "years": today.replace(month=1, day=1),
    }[unit]
    return _from(begin if which == "this" else begin - _lasting(1, unit), unit)


def _by_name(words: str, today: datetime) -> tuple[datetime, datetime] | None:
    """With the name of a month or weekday, which may be shortened to three letters or more."""
    if match := _MONTH_FIRST.fullmatch(words):
        name, day, year = match.groups()
    elif match := _DAY_FIRST.fullmatch(words):
        day, name, year = match.groups()
    else:
        return None
    if (month := _numbered(name, MONTHS)) is not None:
        if year:
            begin = datetime(int(year), month + 1, int(day or 1))
            return _from(begin, "days" if day else "months")
        if not day:
            year_of_it = today.year - (month + 1 > today.month)
            return _from(datetime(year_of_it, month + 1, 1), "months")
    weekday = _numbered(name, WEEKDAYS)
    if weekday is None or day or year:
        return None
    return _from(today - timedelta(days=days_since(weekday, today)), "days")


def _numbered(name: str, names: Sequence[str]) -> int | None:
    return next((number for number, one in enumerate(names) if one.lower().startswith(name)), None)


def _age(field: str, value: str, now: datetime) -> datetime:
    match = _AGE.fullmatch(_JOINTS.sub(" ", value).strip())
    if match is None:
        other = "after" if field == "newer" else "before"
        raise ValueError(
            f"{shown(value)} is no age; write {field}:12h, 7d, 2w, 3m or 1y, or {other}: and a date"
        )
    unit = _UNITS[match[2][0]]
    try:
        begin = now.astimezone(UTC) if unit == "hours" else datetime.combine(now.date(), time())
        return begin - _lasting(int(match[1]), unit)
    except (ValueError, OverflowError):
        raise ValueError(f"{shown(value)} ago is before all dates") from None


def _from(begin: datetime, unit: Unit) -> tuple[datetime, datetime]:
    return begin, begin + _lasting(1, unit)


def _lasting(number: int, unit: Unit) -> "timedelta | relativedelta":
    if unit in ("months", "years"):
        from dateutil.relativedelta import relativedelta

        return relativedelta(months=number * (12 if unit == "years" else 1))
    return timedelta(**{unit: number})


def _advice(value: str, words: str) -> str:
    """Why *value* is no date, and what to write instead."""
    if numbers := _NUMBERS.fullmatch(value):
        first, second, year = numbers.groups()
        readings = [
            f"{year}-{int(month):02}-{int(day):02}"
            for day, month in ((first, second), (second, first))
            if 1 <= int(month) <= 12
        ]
        ways = " or ".join(dict.fromkeys(readings)) or "2017-01-28"
        if len(set(readings)) < 2:
            return f"{shown(value)} is not how a date is written here; write {ways}"
        return f"{shown(value)} does not say which is the month; write {ways}"
    if _AGE.fullmatch(words):
        return f"{shown(value)} is no date; for an age write newer:{value} or older:{value}"
    return (
        f'{shown(value)} is no date; write 2017, 2017-01, 2017-01-28, "28 jan 2017", '
        f"january, monday, yesterday or last-week"
    )
