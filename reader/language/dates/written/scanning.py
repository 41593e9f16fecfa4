"""Where dates stand in a text that name their day or their month."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from reader.article import Span, When
from reader.language.dates.written import signs
from reader.language.dates.written.months import EVERYDAY, MONTHS, UNSTOPPED
from reader.language.dates.written.words import (
    CONNECTORS,
    FOREIGN,
    LONGEST,
    SHORT_WEEKDAYS,
    TOKEN,
    WORD,
    weekdays,
)

_NUMERIC = re.compile(
    r"(?<![\d.,/:-])(\d{1,4})([./-])(\s?)(\d{1,2})\2\3(\d{4}|\d{1,2})(?!\d|[./:-]\d)"
)
_COMPACT = re.compile(r"([12]\d{3})(\d\d)(\d\d)(?=$|T\d)")
_TUESDAY = re.compile(  # in Spanish, French, Italian and Romanian
    r"mar[.,]{0,2} \d{1,2}\.? (?:de )?([^\W\d_]+)\.? (?:del? )?\d{4}\b", re.IGNORECASE
)
_NEAR = re.compile(r"[\s.,/'’º°ª-]{0,3}")


class _Found(NamedTuple):
    """A date as it stands in a text: what is None was not written."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None

    @property
    def weekday(self) -> int | None:
        """Monday is 0; None for what is no day."""
        try:
            return datetime(self.year or 0, self.month, self.day or 0).weekday()
        except ValueError:
            return None


def find_dates(text: str, *, language: str | None = None) -> Iterator[tuple[Span, When]]:
    """Yield the dates that stand in running *text* with their year, and where; times are left out.

    Time is linear in the text.
    """
    end = 0
    for found in scan(text, language):
        if found.year is None or found.start < end:
            continue
        words = text[found.start : found.end]
        try:
            instant = datetime(found.year, found.month, found.day or 1)
        except ValueError:
            continue
        end = found.end
        yield Span(found.start, end), When(instant, "day" if found.day else "month", words)


def scan(text: str, language: str | None) -> Iterator[_Found]:
    """Yield the unambiguous dates of *text* in order, whether or not they have a year."""
    numeric = []
    if matches := list(_NUMERIC.finditer(text)):
        day_leads = _day_leads(text, language)
        named = _weekdays(text) if day_leads is None else set()
        read = (_from_numbers(one, day_leads) or _on_weekday(one, named) for one in matches)
        numeric = [found for found in read if found]
    if compact := _COMPACT.match(text):
        numeric.append(_Found(*compact.span(), *map(int, compact.groups())))
    signed = (_Found(*date) for date in signs.find(text))
    yield from sorted([*numeric, *_named(text), *signed], key=lambda found: found.start)


def without(text: str, spans: Sequence[Span | _Found]) -> str:
    """Blank the *spans*, which are in order, out, so that offsets stay what they were."""
    pieces = []
    at = 0
    for span in spans:
        if span.end > at:
            start = max(at, span.start)
            pieces += [text[at:start], " " * (span.end - start)]
            at = span.end
    return "".join([*pieces, text[at:]])


def _from_numbers(match: re.Match[str], day_leads: bool | None) -> _Found | None:
    """Read three numbers: year first, or day and month in the one order that is possible."""
    first, separator, _, second, third = match.groups()
    start, end = match.span()
    if len(first) == 4:
        return _Found(start, end, int(first), int(second), int(third)) if len(third) <= 2 else None
    if len(first) > 2 or len(third) == 1 or (len(third) == 2 and separator == "-"):
        return None
    year = int(third) if len(third) == 4 else full_year(int(third))
    a, b = int(first), int(second)
    if b > 12 or (day_leads is False and separator != "." and a <= 12):
        day, month = b, a
    elif a > 12 or a == b or day_leads or separator == ".":
        day, month = a, b
    else:
        return None
    return _Found(start, end, year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _day_leads(text: str, language: str | None) -> bool | None:
    """Whether 01/02 is 1 February in *text*; None when nothing tells."""
    if not language:
        line = text if len(text) <= LONGEST else ""
        return any(word.lower() in FOREIGN for word in WORD.findall(line)) or None
    code, _, region = language.lower().replace("_", "-").partition("-")
    if code == "en":
        return {"": None, "us": False}.get(region, True)
    return True


def _weekdays(text: str) -> set[int]:
    """The days of the week that a short *text* names, in English also in short."""
    if len(text) > LONGEST:
        return set()
    words = WORD.findall(text)
    return weekdays(text) | {SHORT_WEEKDAYS[word] for word in words if word in SHORT_WEEKDAYS}


def _on_weekday(match: re.Match[str], named: set[int]) -> _Found | None:
    """Read day and month in the order that makes it a day of those *named*, if only one does."""
    found = [_from_numbers(match, day_leads) for day_leads in (True, False)] if named else []
    fitting = [one for one in found if one is not None and one.weekday in named]
    return fitting[0] if len(fitting) == 1 else None


def full_year(year: int) -> int:
    """Two digits as POSIX reads them: 69 and later are of the 20th century."""
    return year + (1900 if year >= 69 else 2000)


def _named(text: str) -> Iterator[_Found]:
    """Yield the dates that name their month."""
    tokens = list(TOKEN.finditer(text))
    used = -1
    for index, token in enumerate(tokens):
        month = MONTHS.get(token[0].lower())
        if month is None or _is_tuesday(text, token):
            continue
        before = _neighbour(text, tokens, index, -1)
        if before is not None and (before <= used or _is_minute(text, tokens[before])):
            before = None
        is_stopped = before is not None and text.startswith(".", tokens[before].end())
        if is_stopped and token[0].lower() in UNSTOPPED:
            continue
        first, last, year, day = _around(text, tokens, index, before)
        if day is None and year is None:
            continue
        if token[0] in EVERYDAY and (day is None or year is None):
            continue
        if year is None:  # an ordinal or full stop belongs to the day
            last = _with_suffix(tokens, last)
        used = last
        yield _Found(tokens[first].start(), tokens[last].end(), year, month, day)


def _is_tuesday(text: str, token: re.Match[str]) -> bool:
    """Whether what may be short for March is a day before a date: ``Mar, 03 ene 2017``."""
    following = _TUESDAY.match(text, token.start())
    return following is not None and following[1].lower() in MONTHS


def _around(
    text: str, tokens: list[re.Match[str]], index: int, before: int | None
) -> tuple[int, int, int | None, int | None]:
    """The first and last token of a date around the month at *index*, its year and its day."""
    after = _neighbour(text, tokens, index, 1)
    if before is not None and _is_day(tokens[before][0]):
        year = _year(text, tokens[after]) if after is not None else None
        return before, after if after is not None and year else index, year, int(tokens[before][0])
    if after is None:
        return index, index, None, None
    if _is_day(tokens[after][0]):
        day = int(tokens[after][0])
        if before is not None and _is_year_first(tokens[before][0], tokens[index][0]):
            return before, after, _year(text, tokens[before]), day
        follower = _neighbour(text, tokens, after, 1)
        if follower is not None and len(tokens[follower][0]) == 4:
            year = _year(text, tokens[follower])
            return index, follower if year else after, year, day
        return index, after, None, day
    if len(tokens[after][0]) == 4:
        return index, after, _year(text, tokens[after]), None
    return index, index, None, None


def _is_year_first(number: str, month: str) -> bool:
    """Hungarian: ``2025. március 11.``; elsewhere a year before a month ends what was said."""
    return len(number) == 4 and month.islower() and month not in EVERYDAY


def _neighbour(text: str, tokens: list[re.Match[str]], index: int, step: int) -> int | None:
    """The number next to a token, past two connecting words (``th of``, ``º de``)."""
    for _ in range(3):
        here, index = index, index + step
        if not 0 <= index < len(tokens):
            return None
        left, right = (here, index) if step > 0 else (index, here)
        if not _NEAR.fullmatch(text, tokens[left].end(), tokens[right].start()):
            return None
        if tokens[index][0].isdecimal():
            return index
        if tokens[index][0].lower() not in CONNECTORS:
            return None
    return None


def _is_minute(text: str, token: re.Match[str]) -> bool:
    """Whether a number ends a time: ``18:04, March 12``."""
    start = token.start()
    return text[max(0, start - 1) : start] == ":" and text[max(0, start - 2) : start - 1].isdigit()


def _with_suffix(tokens: list[re.Match[str]], last: int) -> int:
    follows = last + 1
    if follows < len(tokens) and tokens[follows].start() == tokens[last].end():
        return follows if tokens[follows][0].lower() in CONNECTORS else last
    return last


def _is_day(number: str) -> bool:
    return len(number) <= 2 and 1 <= int(number) <= 31


def _year(text: str, token: re.Match[str]) -> int | None:
    """A year of four digits, or of two directly behind a mark: ``'17``, ``28-Jan-17``."""
    number = token[0]
    if len(number) == 4 and 1500 <= int(number) <= 2199:
        return int(number)
    if len(number) == 2 and text.endswith(("'", "’", "-", "/", "."), 0, token.start()):
        return None if text.startswith((":", ".", "h"), token.end()) else full_year(int(number))
    return None
