"""Reads one date where it begins among the words of an English sentence."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.language.dates.told.almanac import Almanac, Tense
from reader.language.dates.told.tense import tense_at
from reader.language.dates.told.words import (
    ABOUT,
    AS_A_NAME,
    BEFORE_MONTH,
    BEFORE_RANGE,
    BEHIND_PLAN,
    COUNTED,
    COUNTS,
    DAYS,
    EVENTS,
    MONTHS,
    NAMED_DAYS,
    NAMES,
    NUMBERED,
    PARTS,
    SAFE,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    UNITS,
    VAGUE,
    WAYS,
    WEEKDAYS,
    YEARS_ON,
)
from reader.language.dates.written.parsing import parse_date

_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_SLASHED = re.compile(r"\d{1,2}([./])\d{1,2}\1\d{4}")


class Expression(NamedTuple):
    """A date from word *first* up to word *end*; ``value`` is None where it cannot be known.

    One that is ``exact`` cannot be anything else, whatever a reader of names makes of it.
    """

    first: int
    end: int
    value: str | None
    daily: bool = True  # points to a day, so that a time of day may go with it
    exact: bool = False


class DateReader:
    """Reads the dates of one sentence, whose *words* they are, without times of day."""

    def __init__(self, words: Sequence[str], almanac: Almanac, timeless: bool = False) -> None:
        self.words = words
        self.almanac = almanac
        self._timeless = timeless

    def at(self, index: int) -> str:
        """The word at *index*, "" outside of the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def is_part(self, i: int) -> bool:
        """Whether only a part of the month or year at word *i* is meant, as in "mid-June"."""
        return self.at(i - 1) == "-" and self.at(i - 2).lower() in ("early", "mid", "late")

    def read(self, i: int) -> Expression | None:
        """A date without a time of day."""
        word = self.at(i)
        if word in MONTHS or word in SHORT_MONTHS:
            return self._dated(i) or self._month(i)
        if word in WEEKDAYS or word in SHORT_WEEKDAYS:
            return self._weekday(i)
        if word in WAYS:
            return self._step(i)
        if word in DAYS:
            days, beyond = DAYS[word], self.at(i - 1)
            if self.at(i - 2) != "day" or beyond not in ("before", "after"):
                return Expression(i, i + 1, self.almanac.away(days))
            days += 1 if beyond == "after" else -1
            is_two = self.at(i - 3) == "the" and abs(days) == 2
            return Expression(i - 2, i + 1, self.almanac.away(days)) if is_two else None
        if word[:1].isdigit():
            return self._numbers(i) or self._dated(i) or self._ago(i) or self._year(i)
        return self._ago(i)

    def _dated(self, i: int) -> Expression | None:
        """``Jan. 28``, ``28 January 2017``, ``January 28-30, 2017``, ``January 2017``."""
        month = self._month_at(i)
        at = i + 1
        if month:
            day, last, end = self._days(at)
        else:
            day, last, end = self._days(i)
            end += bool(day) and self.at(end) == "of"
            month = self._month_at(end) if day else 0
            end += 1
        if not month:
            return None
        if not day:
            at += self.at(at) == "of"
            year = _year(self.at(at))
            if not year or self.at(at + 1) in COUNTED:
                return None
            return Expression(i, at + 1, self.almanac.month(year, month), False, True)
        at = end + (self.at(end) == ",")
        year = _year(self.at(at)) if self.at(at + 1) not in COUNTED else None
        year, until = (year, at + 1) if year else self._year_told(at)
        is_known_by_day = self.at(end) in EVENTS  # whatever the year
        if is_known_by_day or (until > at and not year):
            return Expression(i, max(end, until), None, exact=True)
        end = until if year else end
        return Expression(i, end, self._range(year, month, day, last, i), exact=True)

    def _year_told(self, i: int) -> tuple[int | None, int]:
        """The year, if known, and the end of ``last year``, ``of that year``; *i* without one."""
        at = i + (self.at(i) == "of")
        told = self.at(at) == "the"
        at += told
        end = at + 1 + (self.at(at) == "that" and self.at(at + 1) == "same")
        if self.at(end) != "year" or self.at(end + 1) == "'s":
            return None, i
        word = self.at(at)
        if word in YEARS_ON and (told or word not in WAYS):
            return self.almanac.year_on(YEARS_ON[word]), end + 1
        if word in WAYS and not told:
            return self.almanac.year(WAYS[word]), end + 1
        return None, i

    def _days(self, i: int) -> tuple[int, int, int]:
        """A day of the month at word *i*, the last day of a range or 0, and the end of both."""
        day = _day(self.at(i))
        last = _day(self.at(i + 2)) if self.at(i + 1) in BEFORE_RANGE | {"and"} else 0
        if day and last > day and self.at(i + 3) not in COUNTED:
            return day, last, i + 3
        return (0 if self.at(i + 1) in COUNTED else day), 0, i + 1

    def _range(self, year: int | None, month: int, day: int, last: int, i: int) -> str | None:
        value = self.almanac.day(year, month, day, None if year else self._tense(i))
        if last and value:
            until = self.almanac.day(int(value[:4]), month, last)
            return until and f"{value}/{until}"
        return value

    def _month_at(self, i: int) -> int:
        word = self.at(i)
        return MONTHS.get(word) or SHORT_MONTHS.get(word, 0)

    def _month(self, i: int) -> Expression | None:
        """A month by itself, where its word is not a name."""
        word, before, after = self.at(i), self.at(i - 1), self.at(i + 1)
        if word not in MONTHS or after in AS_A_NAME:
            return None
        if self.is_part(i):
            before = self.at(i - 2)
        led = before.lower() in BEFORE_MONTH
        led |= before in BEFORE_RANGE and self.at(i - 2) in MONTHS
        led |= self.at(i - 2) in BEHIND_PLAN.get(before, ())
        led |= word in SAFE and before == "the" and after[:1].islower()
        if word in NAMES and not led:
            return None
        leads = before.lower() in BEFORE_MONTH and before.lower() != "of"
        if after[:1].isupper() and not leads and not word.isupper():
            return None
        year, end = self._year_told(i + 1)
        if end > i + 1 and not year:
            return Expression(i, end, None, daily=False)
        value = self.almanac.month(year, MONTHS[word], None if year else self._tense(i))
        return Expression(i, end, value, daily=False)

    def _weekday(self, i: int) -> Expression | None:
        """A day of the week, with its date where that follows."""
        word, before, after = self.at(i), self.at(i - 1), self.at(i + 1)
        dated = self._dated(i + 1 + (after in (",", ".")))
        if dated and dated.daily:
            return dated._replace(first=i)
        if word not in WEEKDAYS or before in NAMED_DAYS or after in AS_A_NAME:
            return None
        day, exact = WEEKDAYS[word], before in ("on", "of")
        at = i + 1 + (after in PARTS)
        at += self.at(at) == "of"
        way = WAYS.get(self.at(at))
        if way and self.at(at + 1) == "week" and self.at(at + 2) != "'s":
            return Expression(i, at + 2, self.almanac.day_of_week(way, day), exact=exact)
        if before == "on" and after == "week":
            return Expression(i, i + 2, self.almanac.weekday_after_next(day), exact=True)
        return Expression(i, i + 1, self.almanac.weekday(day, None, self._tense(i)), exact=exact)

    def _step(self, i: int) -> Expression | None:
        """``last week``, ``this May``, ``next Friday``, ``last night``."""
        way, word, almanac = WAYS[self.at(i)], self.at(i + 1), self.almanac
        unit = word.lower()
        if way != "this" and self.at(i - 1).lower() == "the":
            return None  # the last year of something
        if word in WEEKDAYS:
            return Expression(i, i + 2, almanac.weekday(WEEKDAYS[word], way, self._tense(i)))
        if word in MONTHS and not self._dated(i + 1):
            return Expression(i, i + 2, almanac.month_of(way, MONTHS[word]), daily=False)
        if unit in PARTS and way != "next":
            return Expression(i, i + 2, almanac.away(-1 if way == "last" else 0))
        if unit in UNITS and unit != "day":
            return Expression(i, i + 2, almanac.step(unit, way), daily=False)
        if unit in VAGUE:
            return Expression(i, i + 2, None, daily=False)
        return None

    def _ago(self, i: int) -> Expression | None:
        """``three days ago``; what is said to be about so long ago is not known."""
        word, unit = self.at(i).lower(), self.at(i + 1).removesuffix("s")
        if self.at(i + 2) != "ago" or unit not in UNITS | {"fortnight"}:
            return None
        count = int(word) if word.isdecimal() and len(word) < 5 else COUNTS.get(word, 0)
        known = count and self.at(i - 1).lower() not in ABOUT
        value = self.almanac.unit(unit, -count) if known else None
        return Expression(i, i + 3, value, daily=unit == "day") if count else None

    def _numbers(self, i: int) -> Expression | None:
        """``2017-01-28``, ``28.1.2017``, ``1990s``, ``2016-17``."""
        word = self.at(i)
        if self.at(i + 1) == self.at(i + 3) == "-" and len(self.at(i + 2)) == 2:
            when = parse_date("".join(self.words[i : i + 5]))
            if when and when.precision == "day":
                return Expression(i, i + 5, str(when), exact=True)
        if _SLASHED.fullmatch(word):
            when = parse_date(word)
            return Expression(i, i + 1, str(when) if when else None, exact=True)
        if len(word) == 5 and word.endswith("0s") and _year(word[:4]):
            return Expression(i, i + 1, None, daily=False)
        season = word.split("/") if "/" in word else [word, self.at(i + 2)]
        if "/" in word or self.at(i + 1) == "-":
            year = _year(season[0])
            if year and len(season) == 2 and season[1] == f"{(year + 1) % 100:02}":
                return Expression(i, i + 3 - 2 * ("/" in word), f"{year}/{year + 1}", daily=False)
        return None

    def _year(self, i: int) -> Expression | None:
        """A year by itself, where its number does not count anything."""
        year, before, after = _year(self.at(i)), self.at(i - 1), self.at(i + 1)
        if not year or after in COUNTED or before.lower() in NUMBERED:
            return None
        if before == "-" and self.at(i - 2).isdecimal() and not _year(self.at(i - 2)):
            return None  # of a telephone number
        if not 1900 <= year <= 2060 and before.lower() not in BEFORE_MONTH | {"by", "-", "("}:
            return None
        return Expression(i, i + 1, f"{year}", daily=False)

    def _tense(self, i: int) -> Tense | None:
        return tense_at(self.words, i, self._timeless)


def _day(word: str) -> int:
    """The day of a month that *word* is, 0 for none."""
    number = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") else word
    if not 1 <= len(number) <= 2 or not number.isdecimal():
        return 0
    return int(number) if 1 <= int(number) <= 31 else 0


def _year(word: str) -> int | None:
    """The year that *word* is."""
    if len(word) != 4 or not (word.isascii() and word.isdecimal()):
        return None
    return int(word) if _FIRST_YEAR <= int(word) <= _LAST_YEAR else None
