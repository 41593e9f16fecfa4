"""Queries: what was typed becomes a small tree. ``grammar`` has the language."""

from collections.abc import Mapping
from datetime import date, datetime, time

from reader.library.folding import fold
from reader.library.query.grammar import read
from reader.library.query.nodes import Query


def parse(
    text: str,
    *,
    typing: bool = False,
    today: date | None = None,
    saved: Mapping[str, str] = {},
) -> Query:
    """Parse *text*; raise QueryError with the offset of the trouble in it.

    With *typing* the query is not finished: its last word counts as a beginning, and what is only
    half there is left out. *today* is where ages and names of days count from, as the present
    moment if it is a datetime and as the end of that day if not; without it that is now, local
    time. *saved* are the saved queries by name.
    """
    if today is None:
        now = datetime.now()
    elif isinstance(today, datetime):
        now = today.replace(tzinfo=None)
    else:
        now = datetime.combine(today, time.max)
    names = {fold(name): query for name, query in saved.items()}
    return read(text, typing, now, names)
