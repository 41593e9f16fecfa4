"""The time of day, and its zone."""

import re
from datetime import datetime, timedelta, timezone, tzinfo
from typing import NamedTuple

from reader.article import Precision, When

ZONES = {
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
_VERBS = ("est", "ist")  # in small letters, in French and German
TIME = re.compile(
    r"(?<![\d.:,/-])(\d{1,2})"
    r"(?:\s?[:.h時时시]\s?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?(?![\d:])[分분]?(?:\s?([ap])\.?\s?m(?-i:(?![a-z]))\.?)?"
    r"|\s?([ap])\.?\s?m(?-i:(?![a-z]))\.?"
    r"|\s?(?:uhr|uur|h)\b)"
    r"(?:\s?(?:uhr|uur)\b)?"
    r"(?:\s?\(?([+-]\d\d:?\d\d|(?:UTC|GMT)[+-]\d\d?(?::?\d\d)?(?!\d)"
    rf"|(?-i:(?!{'|'.join(_VERBS)}))(?:{'|'.join(ZONES)})(?-i:(?![a-zà-ÿ])))\)?)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d\d?):?(\d\d)?", re.IGNORECASE)


class _Time(NamedTuple):
    hour: int
    minute: int
    second: int | None
    zone: tzinfo | None


def is_zone(word: str) -> bool:
    """Whether a word names a time zone."""
    return word.upper() in ZONES and word not in _VERBS


def take_time(text: str) -> tuple[_Time | None, str]:
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
    known = _zone(zone) if zone else None
    time = _Time(number, int(minute or 0), int(second) if second else None, known)
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


def when(day: datetime, precision: Precision, time: _Time | None, words: str) -> When:
    """*day* at *time*, as precise as the two are."""
    if time is None:
        return When(day, precision, words)
    instant = day.replace(
        hour=time.hour, minute=time.minute, second=time.second or 0, tzinfo=time.zone
    )
    return When(instant, "minute" if time.second is None else "second", words)
