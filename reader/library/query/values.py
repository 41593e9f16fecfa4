"""What may stand after the fields of a query that take no words. Errors are ValueErrors."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TypeVar, get_args

from reader.library.query.nodes import Dated, Flag, FlagName, Quotes, Sort
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
_SHOWN = 40  # characters of what is wrong that are repeated to whoever wrote it
_FEW = 12  # so many names can be listed


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


def sort(value: str) -> tuple[Sort, bool]:
    """What to sort by, and whether it descends."""
    name = value.removeprefix("-")
    return known(name, _SORTS, "'sort:'"), name != value


def known(name: str, names: Mapping[str, T], what: str) -> T:
    """What *names* has under *name*; the error tells which one may have been meant."""
    if name in names:
        return names[name]
    raise ValueError(f"{what} knows no {shown(name)}; {suggestion(name, names)}")


def suggestion(name: str, names: Iterable[str]) -> str:
    """Which of *names* is nearest to a wrong one, or which there are."""
    from difflib import get_close_matches

    names = list(names)
    if near := get_close_matches(name[:_SHOWN], names, 1):
        return f"did you mean {near[0]!r}?"
    if not names:
        return "there is none yet"
    return "there are " + ", ".join(names[:_FEW]) + (" …" if len(names) > _FEW else "")


def shown(value: str) -> str:
    """*value* quoted, and cut if it is long."""
    return repr(value if len(value) <= _SHOWN else value[:_SHOWN] + "…")
