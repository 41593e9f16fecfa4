"""ISO 8601 as machines write it: basic or extended, with or without a time and its zone."""

import re
from datetime import datetime

from reader.article import When

_ISO = re.compile(
    r"(\d{4}-?\d\d-?\d\d)"
    r"(?:[T ]?(\d\d:?\d\d|(?<=[T ])\d\d)(:?\d\d)?(?:[.,]\d{1,9})? ?(Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII,
)


def read_iso(words: str) -> When | None:
    """Read ``2010-01-08``, ``2010-01-08T06:00:00.5+01:00`` or, as wires write it, without marks:
    ``20100108T060000Z``. None for anything else; fractions of a second are left out.
    """
    match = _ISO.fullmatch(words)
    if match is None:
        return None
    day, clock, second, zone = match.groups()
    try:
        if clock is None:
            return When(datetime.fromisoformat(day), "day", words)
        instant = datetime.fromisoformat(f"{day}T{clock}{second or ''}{zone or ''}")
    except ValueError:
        return None
    return When(instant, "second" if second else "minute", words)
