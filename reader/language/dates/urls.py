"""Dates in the addresses of pages."""

import re
from datetime import datetime

from reader.article import When
from reader.language.dates.calendar_words import MONTHS

_URL_DATE = re.compile(
    r"[/-]([12]\d{3})(?:([/-])([a-z]{3}|\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?=[/_.-])", re.IGNORECASE
)


def date_in_url(url: str) -> When | None:
    """The date in the path of an address, ``/2017/01/28/`` or ``/2017/jan/28/``; None without."""
    for match in _URL_DATE.finditer(url[:2048]):
        year, _, apart, last, joined, final = match.groups()
        month, day = apart or joined, last or final
        number = int(month) if month.isdigit() else MONTHS.get(month.lower(), 0)
        try:
            return When(datetime(int(year), number, int(day)), "day", match[0].strip("/-"))
        except ValueError:
            continue
    return None
