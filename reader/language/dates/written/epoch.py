"""Dates as programs count them: seconds, or milliseconds, since 1970 in UTC."""

import re
from datetime import UTC, datetime

from reader.article import When

# To 2033: what begins with 2 and has ten digits is rather 2017012814, a date without its marks.
_COUNT = re.compile(r"([1-9]\d{8}|1\d{9})(\d{3})?(?:\.\d{1,9})?", re.ASCII)


def parse_epoch(words: str) -> When | None:
    """The second that *words* count to, from 1973 on; None where they are no such number."""
    number = _COUNT.fullmatch(words.strip())
    if number is None or (number[2] and len(number[1]) == 9):  # 198702151230 is a date as well
        return None
    return When(datetime.fromtimestamp(int(number[1]), UTC), "second", words.strip())
