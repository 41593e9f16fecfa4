"""What may stand after the fields of a query that take no words. Errors are ValueErrors."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar, get_args

from reader.library.query.complaints import shown, suggestion
from reader.library.query.nodes import Dated, Flag, FlagName, Quotes, Sort, Sorting
from reader.library.query.periods import DATE_FIELDS, DateField, interval

T = TypeVar("T")

_FLAGS: dict[str, dict[str, FlagName]] = {
    "is": {"read": "read", "unread": "unread", "starred": "starred"},
    "has": {
        "quote": "quote",
        "note": "note",
        "tag": "tag",
        "url": "url",
        "author": "author",
        "date": "date",
    },
}
_DATES: dict[str, DateField] = {name: name for name in DATE_FIELDS}
FIELDS = (*_FLAGS, "quotes", *_DATES)

_SORTS: dict[str, Sort] = {name: name for name in get_args(Sort)}
_COUNT = re.compile(r"(>=|<=|>|<|)([0-9]{1,6})")
_COUNTS = re.compile(r"([0-9]{0,6})\.\.([0-9]{0,6})")


def constraint(field: str, value: str, now: datetime) -> Flag | Quotes | Dated:
    """What a *value* after one of ``FIELDS`` asks of an article."""
    if field in _FLAGS:
        return Flag(known(value, _FLAGS[field], f"'{field}:'"))
    if field == "quotes":
        return _quotes(value)
    return Dated(*interval(_DATES[field], value, now))


def _quotes(value: str) -> Quotes:
    """A number of statements, or a range of it: ``3``, ``>=3``, ``1..5``."""
    least: int | None
    most: int | None
    if match := _COUNT.fullmatch(value):
        number = int(match[2])
        least, most = {
            "": (number, number),
            ">=": (number, None),
            ">": (number + 1, None),
            "<=": (None, number),
            "<": (None, number - 1),
        }[match[1]]
    elif (match := _COUNTS.fullmatch(value)) and (match[1] or match[2]):
        least = int(match[1]) if match[1] else None
        most = int(match[2]) if match[2] else None
    else:
        raise ValueError(f"{shown(value)} is no number of quotes; write 3, >=3 or 1..5")
    if most is not None and most < (least or 0):
        raise ValueError(f"no number is {shown(value)}")
    return Quotes(least, most)


def sort(value: str) -> Sorting:
    """What to sort by, and whether it descends."""
    name = value.removeprefix("-")
    return known(name, _SORTS, "'sort:'"), name != value


def known(name: str, names: Mapping[str, T], what: str) -> T:
    """What *names* has under *name*; the error tells which one may have been meant."""
    if name in names:
        return names[name]
    raise ValueError(f"{what} knows no {shown(name)}; {suggestion(name, names)}")
