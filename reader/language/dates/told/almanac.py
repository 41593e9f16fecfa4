"""Which days words mean in an article that was published on a given day, as ISO 8601.

What counts from that day, or leaves out its year, has no value where the day is not known.
"""

from datetime import date, timedelta
from typing import Literal

from reader.article import When
from reader.language.dates.calendar import days_since

Way = Literal["last", "this", "next"]
Tense = Literal["past", "future"]
_LONG_PAST = 9  # months: what was longer ago is said with its year, so the next one is meant
_STEP = {"last": -1, "this": 0, "next": 1}


class Almanac:
    """The values of dates, seen from the day of *published*."""

    def __init__(self, published: When | None) -> None:
        known = published is not None and published.precision not in ("year", "month")
        self._today = published.instant.date() if published and known else None
        self.told: int | None = None  # the year that the text spoke of last

    def year(self, way: Way) -> int | None:
        """``last year``, ``this year``, ``next year``."""
        return self._today.year + _STEP[way] if self._today else None

    def year_on(self, years: int) -> int | None:
        """The year that is so many after the one that the text spoke of last."""
        return None if self.told is None else self.told + years

    def day(self, year: int | None, month: int, day: int, tense: Tense | None = None) -> str | None:
        """A day of a month; without its year the one that is near in that *tense*."""
        if year is None:
            year = self._year_of(month, day, tense)
        try:
            return None if year is None else date(year, month, day).isoformat()
        except ValueError:  # a 31 February
            return None

    def month(self, year: int | None, month: int, tense: Tense | None = None) -> str | None:
        """A month, likewise."""
        if year is None:
            year = self._year_of(month, None, tense)
        return None if year is None else f"{year:04}-{month:02}"

    def month_of(self, way: Way, month: int) -> str | None:
        """``last May``, ``this May``, ``next May``."""
        if self._today is None:
            return None
        year = self._today.year
        if way == "last":
            year -= month >= self._today.month
        elif way == "next":
            year += month <= self._today.month
        return f"{year:04}-{month:02}"

    def weekday(
        self, weekday: int, way: Way | None = None, tense: Tense | None = None
    ) -> str | None:
        """A day of the week (Monday is 0): the last one up to that day, or the one to come."""
        if self._today is None:
            return None
        forth = (weekday - self._today.weekday()) % 7
        if way == "last":
            days = -days_since(weekday, self._today, before=True)
        elif way == "next":
            days = forth or 7
        elif way == "this" and tense is None:
            days = weekday - self._today.weekday()
        else:
            days = forth if tense == "future" else -days_since(weekday, self._today)
        return self.away(days)

    def day_of_week(self, way: Way, weekday: int) -> str | None:
        """``Monday last week``, ``Friday next week``."""
        if self._today is None:
            return None
        return self.away(7 * _STEP[way] + weekday - self._today.weekday())

    def weekday_after_next(self, weekday: int) -> str | None:
        """``Friday week``: a week after the Friday to come."""
        if self._today is None:
            return None
        return self.away((weekday - self._today.weekday()) % 7 + 7)

    def away(self, days: int) -> str | None:
        """The day that many days on."""
        try:
            return (self._today + timedelta(days)).isoformat() if self._today else None
        except OverflowError:
            return None

    def unit(self, unit: str, count: int) -> str | None:
        """The day, week, month or year that is *count* of them on."""
        today = self._today
        if today is None:
            return None
        if unit == "day":
            return self.away(count)
        if unit in ("week", "fortnight"):
            day = self.away((7 if unit == "week" else 14) * count)
            return day and date.fromisoformat(day).strftime("%G-W%V")
        months = 12 * today.year + today.month - 1 + (count if unit == "month" else 12 * count)
        year, month = divmod(months, 12)
        if not 1 <= year <= 9999:
            return None
        return f"{year:04}-{month + 1:02}" if unit == "month" else f"{year:04}"

    def step(self, unit: str, way: Way) -> str | None:
        """``last week``, ``this month``, ``next year``."""
        return self.unit(unit, _STEP[way])

    def _year_of(self, month: int, day: int | None, tense: Tense | None) -> int | None:
        """The year of a month, or of its day, that is named without one."""
        today = self._today
        if today is None:
            return None
        now = (today.month, today.day if day else 0)
        then = (month, day or 0)
        if tense == "future":
            return today.year + (then < now)
        if tense == "past":
            return today.year - (then > now)
        months_ago = (today.month - month) % 12 or (12 if then > now else 0)
        soon = months_ago > _LONG_PAST
        return today.year - (then > now) + soon
