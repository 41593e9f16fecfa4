"""The time of day, and its zone."""

import re
from datetime import datetime, timedelta, timezone, tzinfo
from typing import NamedTuple

from reader.article import Precision, When
from reader.patterns import rare

ZONES = {
    name: timezone(timedelta(hours=hours), name)
    for hours, names in {
        -8: "PST",
        -7: "PDT MST",
        -6: "MDT CST",
        -5: "CDT EST",
        -4: "EDT AST",
        -3: "ADT BRT ART",
        0: "UTC UT GMT Z WET",
        1: "BST CET MEZ WEST",
        2: "CEST MESZ EET SAST",
        3: "EEST MSK",
        5.5: "IST",  # of India, whose agencies write it most
        7: "WIB",
        8: "SGT HKT AWST",
        9: "JST KST",
        10: "AEST",
        11: "AEDT",
        12: "NZST",
        13: "NZDT",
    }.items()
    for name in names.split()
}
ZONES |= {  # as press releases write them out
    f"{place} {kind} TIME": ZONES[f"{place[0]}{kind[0]}T"]
    for place in ("EASTERN", "CENTRAL", "MOUNTAIN", "PACIFIC", "ATLANTIC")
    for kind in ("STANDARD", "DAYLIGHT")
} | {
    "GREENWICH MEAN TIME": ZONES["GMT"],
    "BRITISH SUMMER TIME": ZONES["BST"],
    "CENTRAL EUROPEAN TIME": ZONES["CET"],
    "CENTRAL EUROPEAN SUMMER TIME": ZONES["CEST"],
    "JAPAN STANDARD TIME": ZONES["JST"],
}
_NO_ZONES = ("est", "ist", "ut")  # in small letters: French, German and Swedish words
TIME = re.compile(
    r"(?<![\d.:,/-])(\d{1,2})"
    r"(?:\s?[:.h時时시]\s?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?(?![\d:])[分분]?(?:\s?([ap])\.?\s?m(?-i:(?![a-z]))\.?)?"
    r"|\s?([ap])\.?\s?m(?-i:(?![a-z]))\.?"
    r"|\s?(?:uhr|uur|h)\b)"
    r"(?:\s?(?:uhr|uur)\b)?"
    r"(?:\s?\(?([+-]\d\d:?\d\d|(?:UTC|GMT)[+-]\d\d?(?::?\d\d)?(?!\d)"
    rf"|(?-i:(?!(?:{'|'.join(_NO_ZONES)})\b))(?:{'|'.join(ZONES)})(?-i:(?![a-zà-ÿ])))\)?)?",
    re.IGNORECASE,
)
_HALVES = rare(r"(오전|오후|上午|下午|午前|午後)\s?\Z")  # of the day, before the hour
_AFTERNOON = ("오후", "下午", "午後")
_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d\d?):?(\d\d)?", re.IGNORECASE)


class Time(NamedTuple):
    """A time of day as it was written; what is None was not."""

    hour: int
    minute: int
    second: int | None
    zone: tzinfo | None


def is_zone(word: str) -> bool:
    """Whether a word names a time zone."""
    return word.upper() in ZONES and word not in _NO_ZONES


def take_time(text: str) -> tuple[Time | None, str]:
    """The time of day in *text*, if any, and the text without it."""
    match = TIME.search(text)
    if match is None:
        return None, text
    hour, minute, second, half, lone_half, zone = match.groups()
    number = int(hour)
    if half or lone_half:
        if not 1 <= number <= 12:
            raise ValueError(text)
        number = number % 12 + (12 if (half or lone_half).lower() == "p" else 0)
    before = _HALVES.search(text[: match.start()])
    if before and number <= 12:
        number = number % 12 + (12 if before[1] in _AFTERNOON else 0)
    known = _zone(zone) if zone else None
    time = Time(number, int(minute or 0), int(second) if second else None, known)
    again, rest = text[match.end() :], text[: match.start()] + " "
    if (twin := TIME.search(again)) and twin.groups()[:5] == match.groups()[:5]:
        again = again[: twin.start()] + again[twin.end() :]
    return time, rest + again


def _zone(name: str) -> tzinfo:
    match = _OFFSET.fullmatch(name)
    if match is None:
        return ZONES[name.upper()]
    sign, hours, minutes = match.groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(-offset if sign == "-" else offset)


def when(day: datetime, precision: Precision, time: Time | None, words: str) -> When:
    """*day* at *time*, as precise as the two are; raises ValueError for no time of day.

    24:00 is the midnight that ends the day, and a leap second is taken for the one before it.
    """
    if time is None:
        return When(day, precision, words)
    second = time.second or 0
    if (time.minute, second) == (59, 60):
        second = 59
    if is_midnight := (time.hour, time.minute, second) == (24, 0, 0):
        day += timedelta(days=1)
    hour = 0 if is_midnight else time.hour
    instant = day.replace(hour=hour, minute=time.minute, second=second, tzinfo=time.zone)
    return When(instant, "minute" if time.second is None else "second", words)
