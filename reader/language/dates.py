"""Dates as they are written: ISO 8601, wires, web pages and everyday words, in seven languages.

A date is only ever as precise as its words: ``January 2017`` has no day, ``Jan 8`` has no year
unless a reference supplies it, and ``01/02/2026`` is refused unless something settles its order.
English, German, French, Spanish, Italian, Portuguese and Dutch are read without dateutil, which
is slow to import; it is asked last, and believed only where it invents nothing.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import NamedTuple

from reader.article import Precision, Span, When

__all__ = ["date_in_url", "find_dates", "find_timestamps", "is_timestamp", "parse_date", "weekdays"]

LONGEST = 120  # characters; nothing longer is a date


def _numbered(*rows: str) -> dict[str, int]:
    return {word: number for number, row in enumerate(rows) for word in row.split()}


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MONTHS = _numbered(
    "",
    "january jan januar jänner jaenner janvier janv enero ene gennaio gen janeiro januari",
    "february feb februar feber février fevrier févr fevr fév fev febrero febbraio fevereiro "
    "februari",
    "march mar märz maerz mär mrz mars marzo março marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug août aout agosto ago augustus",
    "september sept sep septembre septiembre setiembre set settembre setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro",
)
# Months that are also everyday words count in lower case only between a day and a year.
_EVERYDAY = _words("may march mars mar set out ago mag gen")

_WEEKDAYS = _numbered(
    "monday montag lundi lunes lunedì lunedi segunda maandag",
    "tuesday dienstag mardi martes martedì martedi terça terca dinsdag",
    "wednesday mittwoch mercredi miércoles miercoles mercoledì mercoledi quarta woensdag",
    "thursday donnerstag jeudi jueves giovedì giovedi quinta donderdag",
    "friday freitag vendredi viernes venerdì venerdi sexta vrijdag",
    "saturday samstag sonnabend samedi sábado sabado sabato zaterdag",
    "sunday sonntag dimanche domingo domenica zondag",
)

_DAYS_AWAY = {
    word: days
    for days, words in {
        0: "today heute aujourdhui hoy oggi hoje vandaag",
        -1: "yesterday gestern hier ayer ieri ontem gisteren",
        1: "tomorrow demain mañana domani amanhã",
    }.items()
    for word in words.split()
}

_UNITS = {
    word: unit
    for unit, words in {
        "seconds": "second seconds sec secs sekunde sekunden seconde secondes segundo segundos "
        "secondo secondi seconden",
        "minutes": "minute minutes min mins minuten minuto minutos minuti minuut",
        "hours": "hour hours hr hrs h stunde stunden heure heures hora horas ora ore uur uren",
        "days": "day days d tag tage tagen jour jours día dia días dias giorno giorni dag dagen",
        "weeks": "week weeks woche wochen semaine semaines semana semanas settimana settimane "
        "weken",
        "months": "month months monat monate monaten mois mes meses mese mesi mês maand maanden",
        "years": "year years jahr jahre jahren an ans année années año años anno anni ano anos "
        "jaar jaren",
    }.items()
    for word in words.split()
}
_ONE = _words("a an one ein eine einer einem einen un une una uno um uma een")
_AGO = _words("ago vor fa geleden atrás atras hace há ha il y a")
_LAST = _words("last letzten letzter dernier pasado scorso passado passada vorige")

_FOREIGN_LABELS = _words(
    "veröffentlicht veröffentlichung publiziert aktualisiert aktualisierung erstellt editiert "
    "geändert zuletzt letzte publié publiée publie mis mise jour dernière modification publicado "
    "publicada publicación actualizado actualizada actualización última fecha pubblicato "
    "aggiornato aggiornamento ultimo publicação atualizado atualizada atualização gepubliceerd "
    "bijgewerkt geplaatst laatste"
)
_LABELS = _FOREIGN_LABELS | _words(
    "published publish posted updated update edited modified revised created issued released "
    "first last originally publication date dated from stand data"
)
_FOREIGN_CLOCK = _words("uhr uur à às alle ore hrs hs horas")
_CLOCK_WORDS = _FOREIGN_CLOCK | _words(
    "time on at the of in as vom am um den der le sur a el de del las los hora il di em do op het "
    "om h hr hour hours t et ct mt pt local feira"
)
# Any of these settles that 01/02 is not the English of the United States.
_FOREIGN = _FOREIGN_LABELS | _FOREIGN_CLOCK
_SHORT_WEEKDAYS = _words(
    "mon tue tues wed thu thur thurs fri sat sun mo di mi do fr sa so ma wo vr za zo "
    "lun mer mié jeu jue ven vie sam sáb sab dim dom gio seg ter qua qui sex"
)
_FILLERS = _LABELS | _CLOCK_WORDS | _SHORT_WEEKDAYS | frozenset(_WEEKDAYS)

_ZONES = {
    name: timezone(timedelta(hours=hours), name)
    for hours, names in {
        -8: "PST",
        -7: "PDT MST",
        -6: "MDT CST",
        -5: "CDT EST",
        -4: "EDT AST",
        -3: "ADT BRT ART",
        0: "UTC GMT Z WET",
        1: "BST CET MEZ WEST",
        2: "CEST MESZ EET SAST",
        3: "EEST MSK",
        8: "SGT HKT AWST",
        9: "JST KST",
        10: "AEST",
        11: "AEDT",
        12: "NZST",
        13: "NZDT",
    }.items()
    for name in names.split()
}

# A capital after a small letter begins a new word: web pages run "pm" and "November" together.
_TOKEN = re.compile(r"\d+|(?:[^\W\d_](?!(?<=[a-zà-öø-ÿ])[A-ZÀ-ÖØ-Þ]))*[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_NUMERIC = re.compile(
    r"(?<![\d.,/:-])(\d{1,4})([./-])(\s?)(\d{1,2})\2\3(\d{4}|\d{1,2})(?!\d|[./:-]\d)"
)
_PARTIAL = re.compile(r"([12]\d{3})(?:-(\d\d))?")
_BASIC = re.compile(r"\d{8}T\d{4}(\d\d)?(?:Z|[+-]\d\d:?\d\d)?")
_COMPACT = re.compile(r"([12]\d{3})(\d\d)(\d\d)(?=$|T\d)")
_TIME = re.compile(
    r"(?<![\d.:,/-])(\d{1,2})"
    r"(?:\s?[:.h]\s?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?(?![\d:])(?:\s?([ap])\.?\s?m(?-i:(?![a-z]))\.?)?"
    r"|\s?([ap])\.?\s?m(?-i:(?![a-z]))\.?"
    r"|\s?(?:uhr|uur|h)\b)"
    r"(?:\s?\(?([a-z]{1,4}(?-i:(?![a-z]))|[+-]\d\d:?\d\d)\)?)?",
    re.IGNORECASE,
)
_NEAR = re.compile(r"[\s.,/'’º°ª-]{0,3}")
_CONNECTORS = _words("de del of di st nd rd th er º ª")
_URL_DATE = re.compile(r"[/-]([12]\d{3})[/-]?([a-z]{3}|\d{1,2})[/-]?(\d{1,2})(?=[/_.-])", re.I)


class _Found(NamedTuple):
    """A date as it stands in a text: what is None was not written."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None


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
    if not words or len(words) > LONGEST:
        return None
    try:
        return (
            _partial(words)
            or _basic(words)
            or _written(words, reference, language)
            or _relative(words, reference)
            or _by_dateutil(words)
        )
    except (ValueError, OverflowError):  # a 31 February, or a year out of range
        return None


def find_dates(text: str, *, language: str | None = None) -> Iterator[tuple[Span, When]]:
    """Yield the dates that stand in running *text* with their year, and where; times are left out.

    Time is linear in the text.
    """
    for found in _scan(text, language):
        if found.year is None:
            continue
        words = text[found.start : found.end]
        try:
            instant = datetime(found.year, found.month, found.day or 1)
        except ValueError:
            continue
        yield Span(found.start, found.end), When(instant, "day" if found.day else "month", words)


def find_timestamps(words: str, *, language: str | None = None) -> Iterator[tuple[Span, When]]:
    """Yield the dates of one line with the label, weekday and time that belong to each.

    A date that is repeated at once, as on pages that say it twice, is yielded once.
    """
    dates = list(find_dates(words, language=language))
    if not dates:
        return
    blank = _without(words, [span for span, _ in dates])
    times = [Span(*match.span()) for match in _TIME.finditer(blank)]
    tokens = list(_TOKEN.finditer(words))
    done = 0
    for span, when in dates:
        if span.start < done:
            continue
        start, end = span.start, span.end
        for token in reversed(tokens):
            if done <= token.start() < start:
                if not _accompanies(token, times, _FILLERS):
                    break
                start = token.start()
        twins = [twin for twin, other in dates if other.instant == when.instant]
        for token in tokens:
            if token.start() >= end:
                twin = next((twin for twin in twins if token.start() in twin), None)
                if twin is None and not _accompanies(token, times, _FILLERS - _LABELS):
                    break
                end = twin.end if twin else token.end()
        done = end
        yield Span(start, end), _timed(words[start:end], language) or when


def _timed(words: str, language: str | None) -> When | None:
    try:
        return _written(words, None, language)
    except (ValueError, OverflowError):  # not a time of day, or a zone
        return None


def _accompanies(token: re.Match[str], times: list[Span], fillers: frozenset[str]) -> bool:
    """Whether a word goes with the date next to it: a time, a zone, a weekday, a label."""
    if any(token.start() in time for time in times):
        return True
    return token[0].upper() in _ZONES or token[0].lower() in fillers


def is_timestamp(words: str, *, language: str | None = None) -> bool:
    """Whether *words* are a date or a time and nothing else, be it without a year or relative."""
    if len(words) > LONGEST:
        return False
    if _count_ago(words) is not None:
        return True
    if not _DIGIT.search(words):
        return False
    try:
        dates = list(_scan(words, language))
        time, rest = _take_time(_without(words, dates))
    except ValueError:
        return False
    return bool(dates or time) and all(word.lower() in _FILLERS for word in _TOKEN.findall(rest))


def date_in_url(url: str) -> When | None:
    """The date in the path of an address, ``/2017/01/28/`` or ``/2017/jan/28/``; None without."""
    for match in _URL_DATE.finditer(url[:2048]):
        year, month, day = match.groups()
        number = int(month) if month.isdigit() else _MONTHS.get(month.lower(), 0)
        try:
            return When(datetime(int(year), number, int(day)), "day", match[0].strip("/-"))
        except ValueError:
            continue
    return None


def weekdays(text: str) -> set[int]:
    """The days of the week that *text* names in full, Monday being 0."""
    words = (word.lower() for word in _WORD.findall(text))
    return {_WEEKDAYS[word] for word in words if word in _WEEKDAYS}


def _partial(words: str) -> When | None:
    if match := _PARTIAL.fullmatch(words):
        year, month = int(match[1]), match[2]
        return When(datetime(year, int(month or 1), 1), "month" if month else "year", words)
    return None


def _basic(words: str) -> When | None:
    """Read the basic form of ISO 8601 with a time, as wires write it: ``20100108T060000Z``."""
    if match := _BASIC.fullmatch(words):
        return When(datetime.fromisoformat(words), "second" if match[1] else "minute", words)
    return None


def _written(words: str, reference: date | None, language: str | None) -> When | None:
    """Read a date that has a day or a month in so many words, and nothing foreign around it."""
    dates = list(_scan(words, language))
    if not dates or any(other[2:] != dates[0][2:] for other in dates):
        return None
    time, rest = _take_time(_without(words, dates))
    if not all(word.lower() in _FILLERS for word in _TOKEN.findall(rest)):
        return None
    _, _, year, month, day = dates[0]
    if day is None and (time or year is None):
        return None
    if year is None:
        if reference is None or day is None:
            return None
        year = _year_before(reference, month, day)
    return _when(datetime(year, month, day or 1), "day" if day else "month", time, words)


def _without(text: str, spans: Sequence[Span | _Found]) -> str:
    """Blank the *spans* out, so that offsets stay what they were."""
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _scan(text: str, language: str | None) -> Iterator[_Found]:
    """Yield the unambiguous dates of *text* in order, whether or not they have a year."""
    day_leads = _day_leads(text, language)
    numeric = [
        found for match in _NUMERIC.finditer(text) if (found := _from_numbers(match, day_leads))
    ]
    if compact := _COMPACT.match(text):
        numeric.append(_Found(*compact.span(), *map(int, compact.groups())))
    yield from sorted([*numeric, *_named(text)], key=lambda found: found.start)


def _from_numbers(match: re.Match[str], day_leads: bool | None) -> _Found | None:
    """Read three numbers: year first, or day and month in the one order that is possible."""
    first, separator, _, second, third = match.groups()
    start, end = match.span()
    if len(first) == 4:
        return _Found(start, end, int(first), int(second), int(third)) if len(third) <= 2 else None
    if len(first) > 2 or len(third) == 1 or (len(third) == 2 and separator == "-"):
        return None
    year = int(third) if len(third) == 4 else _century(int(third))
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
        return any(word.lower() in _FOREIGN for word in _WORD.findall(line)) or None
    code, _, region = language.lower().replace("_", "-").partition("-")
    if code == "en":
        return {"": None, "us": False}.get(region, True)
    return True


def _century(year: int) -> int:
    """Two digits as POSIX reads them: 69 and later are of the 20th century."""
    return year + (1900 if year >= 69 else 2000)


def _named(text: str) -> Iterator[_Found]:
    """Yield the dates that name their month."""
    tokens = list(_TOKEN.finditer(text))
    used = -1
    for index, token in enumerate(tokens):
        month = _MONTHS.get(token[0].lower())
        if month is None:
            continue
        before = _neighbour(text, tokens, index, -1)
        after = _neighbour(text, tokens, index, 1)
        if before is not None and before <= used:
            before = None
        first, last, year, day = index, index, None, None
        if before is not None and _is_day(tokens[before][0]):
            first, day = before, int(tokens[before][0])
            if after is not None and (year := _year(text, tokens[after])):
                last = after
        elif after is not None and _is_day(tokens[after][0]):
            last, day = after, int(tokens[after][0])
            follower = _neighbour(text, tokens, after, 1)
            if follower is not None and len(tokens[follower][0]) == 4:
                year = _year(text, tokens[follower])
                last = follower if year else last
        elif after is not None and len(tokens[after][0]) == 4:
            last, year = after, _year(text, tokens[after])
        if day is None and year is None:
            continue
        if token[0] in _EVERYDAY and (day is None or year is None):
            continue
        if year is None:  # an ordinal or full stop belongs to the day
            last = _with_suffix(tokens, last)
        used = last
        yield _Found(tokens[first].start(), tokens[last].end(), year, month, day)


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
        if tokens[index][0].lower() not in _CONNECTORS:
            return None
    return None


def _with_suffix(tokens: list[re.Match[str]], last: int) -> int:
    follows = last + 1
    if follows < len(tokens) and tokens[follows].start() == tokens[last].end():
        return follows if tokens[follows][0].lower() in _CONNECTORS else last
    return last


def _is_day(number: str) -> bool:
    return len(number) <= 2 and 1 <= int(number) <= 31


def _year(text: str, token: re.Match[str]) -> int | None:
    """A year of four digits, or of two directly behind a mark: ``'17``, ``28-Jan-17``."""
    number = token[0]
    if len(number) == 4 and 1500 <= int(number) <= 2199:
        return int(number)
    if len(number) == 2 and text.endswith(("'", "’", "-", "/", "."), 0, token.start()):
        return None if text.startswith((":", ".", "h"), token.end()) else _century(int(number))
    return None


class _Time(NamedTuple):
    hour: int
    minute: int
    second: int | None
    zone: tzinfo | None


def _take_time(text: str) -> tuple[_Time | None, str]:
    """The time of day in *text*, if any, and the text without it."""
    match = _TIME.search(text)
    if match is None:
        return None, text
    hour, minute, second, half, lone_half, zone = match.groups()
    number = int(hour)
    if half or lone_half:
        if not 1 <= number <= 12:
            raise ValueError(text)
        number = number % 12 + (12 if (half or lone_half).lower() == "p" else 0)
    end = match.end()
    known = _zone(zone) if zone else None
    if zone and known is None:
        end = match.start(6)
    time = _Time(number, int(minute or 0), int(second) if second else None, known)
    again, rest = text[end:], text[: match.start()] + " "
    if (twin := _TIME.search(again)) and twin.groups()[:5] == match.groups()[:5]:
        again = again[: twin.start()] + again[twin.end() :]
    return time, rest + again


def _zone(name: str) -> tzinfo | None:
    if name[0] in "+-":
        sign = -1 if name[0] == "-" else 1
        hours, minutes = int(name[1:3]), int(name[-2:])
        return timezone(sign * timedelta(hours=hours, minutes=minutes))
    return _ZONES.get(name.upper())


def _when(day: datetime, precision: Precision, time: _Time | None, words: str) -> When:
    if time is None:
        return When(day, precision, words)
    instant = day.replace(
        hour=time.hour, minute=time.minute, second=time.second or 0, tzinfo=time.zone
    )
    return When(instant, "minute" if time.second is None else "second", words)


def _year_before(reference: date, month: int, day: int) -> int:
    """The year in which that day last was, seen from *reference*; a day's grace for time zones."""
    today = date(reference.year, reference.month, reference.day)
    leap = (month, day) == (2, 29)
    for year in range(today.year + 1, today.year - 9, -1):
        if leap and (year % 4 or (year % 100 == 0 and year % 400)):
            continue
        if date(year, month, day) <= today + timedelta(days=1):
            return year
    raise ValueError(reference)


def _relative(words: str, reference: date | None) -> When | None:
    """Read words that count from *reference*."""
    if reference is None:
        return None
    time, rest = _take_time(words)
    tokens = [token.lower() for token in _TOKEN.findall(rest.replace("'", "").replace("’", ""))]
    content = [token for token in tokens if token in _DAYS_AWAY or token in _WEEKDAYS]
    others = [token for token in tokens if token not in content]
    today = datetime(reference.year, reference.month, reference.day)
    if len(content) == 1 and all(word in _FILLERS or word in _LAST for word in others):
        day = today + timedelta(days=_days_away(content[0], others, today))
        return _when(day, "day", time, words)
    return _ago(words, reference)


def _days_away(word: str, others: list[str], today: datetime) -> int:
    if word in _DAYS_AWAY:
        return _DAYS_AWAY[word]
    back = (today.weekday() - _WEEKDAYS[word]) % 7
    return -(back or 7) if any(other in _LAST for other in others) else -back


def _ago(words: str, reference: date) -> When | None:
    found = _count_ago(words)
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
    moment -= relativedelta(**{unit: count})  # type: ignore[arg-type]
    if unit in ("seconds", "minutes"):
        return When(moment.replace(second=0, microsecond=0), "minute", words)
    precision: Precision = "day"
    if unit in ("weeks", "months"):
        precision = "month"
    elif unit == "years":
        precision = "year"
    return When(datetime(moment.year, moment.month, moment.day), precision, words)


def _count_ago(words: str) -> tuple[str, int] | None:
    """The unit and the count in ``2 hours ago``, ``vor einer Stunde``, ``il y a 3 jours``."""
    tokens = [token.lower() for token in _TOKEN.findall(words)]
    if not any(token in _AGO for token in tokens):
        return None
    units = [token for token in tokens if token in _UNITS]
    if len(units) > 1:  # the French year is the English article
        units = [unit for unit in units if unit not in _ONE]
    ones = [token for token in tokens if token in _ONE and token not in units]
    counts = [token for token in tokens if token.isdecimal()] or ones[-1:]
    rest = [token for token in tokens if token not in units and token not in counts]
    if len(units) != 1 or len(counts) != 1:
        return None
    if not all(token in _AGO or token in _FILLERS for token in rest):
        return None
    return _UNITS[units[0]], int(counts[0]) if counts[0].isdecimal() else 1


_FIELDS: tuple[tuple[str, Precision], ...] = (
    ("year", "year"),
    ("month", "month"),
    ("day", "day"),
    ("hour", "minute"),
    ("minute", "minute"),
    ("second", "second"),
)


def _by_dateutil(words: str) -> When | None:
    """Ask dateutil, and believe only what it did not make up.

    It fills what is missing from a default, so two defaults that differ everywhere show what was
    written, and both orders of day and month must agree.
    """
    if not _DIGIT.search(words):
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
    if precision == "year":
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
    return _ZONES.get(name.upper()) if name else None
