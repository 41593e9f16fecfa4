"""Dates in the addresses of pages."""

import re
from datetime import datetime

from reader.article import When
from reader.language.dates.written.months import MONTHS
from reader.patterns import rare

# Parts are set apart alike, but for ``2017-01/28/`` and ``2017/0128/`` of the Chinese press, and
# a section may stand behind the year: ``2010/POLITICS/08/13/``.
_URL_DATE = rare(
    r"[/-]([12]\d{3})(?:"
    r"([/-])([a-z]{3}|\d{1,2})\2(\d{1,2})(?=[/_.-])"
    r"|(\d\d)(\d\d)(?=[/_.-])"
    r"|(?:-(\d\d)/|/(\d\d))(\d\d)(?=/)"
    r"|/[a-z][a-z._-]{1,30}/(\d{1,2})/(\d{1,2})(?=/))",
    re.IGNORECASE,
)


def date_in_url(url: str) -> When | None:
    """The date in the path of an address, ``/2017/01/28/`` or ``/2017/jan/28/``; None without."""
    for match in _URL_DATE.finditer(url[:2048]):
        year, _, *parts = match.groups()
        month, day = filter(None, parts)
        number = int(month) if month.isdigit() else MONTHS.get(month.lower(), 0)
        try:
            return When(datetime(int(year), number, int(day)), "day", match[0].strip("/-"))
        except ValueError:
            continue
    return None
