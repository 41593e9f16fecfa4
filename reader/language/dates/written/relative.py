"""Dates that count from another: yesterday, two hours ago, 8 January without its year."""

from datetime import date, datetime, timedelta

from reader.article import Precision, When
from reader.language.dates.calendar import days_since
from reader.language.dates.written.clock import take_time, when
from reader.language.dates.written.words import (
    AGO,
    DAYS_AWAY,
    FILLERS,
    LAST,
    ONE,
    TOKEN,
    UNITS,
    WEEKDAYS,
)


def year_before(reference: date, month: int, day: int) -> int:
    """The year in which that day last was, seen from *reference*; a day's grace for time zones."""
    today = date(reference.year, reference.month, reference.day)
    leap = (month, day) == (2, 29)
    for year in range(today.year + 1, today.year - 9, -1):
        if leap and (year % 4 or (year % 100 == 0 and year % 400)):
            continue
        if date(year, month, day) <= today + timedelta(days=1):
            return year
    raise ValueError(reference)


def relative(words: str, reference: date | None) -> When | None:
    """Read words that count from *reference*."""
    if reference is None:
        return None
    time, rest = take_time(words)
    tokens = [token.lower() for token in TOKEN.findall(rest.replace("'", "").replace("’", ""))]
    content = [token for token in tokens if token in DAYS_AWAY or token in WEEKDAYS]
    others = [token for token in tokens if token not in content]
    today = datetime(reference.year, reference.month, reference.day)
    if len(content) == 1 and all(word in FILLERS or word in LAST for word in others):
        day = today + timedelta(days=_days_away(content[0], others, today))
        return when(day, "day", time, words)
    return _ago(words, reference)


def _days_away(word: str, others: list[str], today: datetime) -> int:
    if word in DAYS_AWAY:
        return DAYS_AWAY[word]
    is_past = any(other in LAST for other in others)
    return -days_since(WEEKDAYS[word], today, before=is_past)


def _ago(words: str, reference: date) -> When | None:
    found = count_ago(words)
    if found is None:
        return None
    unit, count = found
    fine = unit in ("seconds", "minutes", "hours")
    if fine and not isinstance(reference, datetime):
        return None
    from dateutil.relativedelta import relativedelta

    moment = datetime(reference.year, reference.month, reference.day)
    if isinstance(reference, datetime):
        moment = reference.replace(tzinfo=None)
    moment -= relativedelta(**{unit: count})  # type: ignore[arg-type]  # a unit is a keyword of it
    if unit in ("seconds", "minutes"):
        return When(moment.replace(second=0, microsecond=0), "minute", words)
    precision: Precision = "day"
    if unit in ("weeks", "months"):
        precision = "month"
    elif unit == "years":
        precision = "year"
    return When(datetime(moment.year, moment.month, moment.day), precision, words)


def count_ago(words: str) -> tuple[str, int] | None:
    """The unit and the count in ``2 hours ago``, ``vor einer Stunde``, ``il y a 3 jours``."""
    tokens = [token.lower() for token in TOKEN.findall(words)]
    if not any(token in AGO for token in tokens):
        return None
    units = [token for token in tokens if token in UNITS]
    if len(units) > 1:  # the French year is the English article
        units = [unit for unit in units if unit not in ONE]
    ones = [token for token in tokens if token in ONE and token not in units]
    counts = [token for token in tokens if token.isdecimal()] or ones[-1:]
    rest = [token for token in tokens if token not in units and token not in counts]
    if len(units) != 1 or len(counts) != 1:
        return None
    if not all(token in AGO or token in FILLERS for token in rest):
        return None
    return UNITS[units[0]], int(counts[0]) if counts[0].isdecimal() else 1
