"""Queries with one more condition, in the words of whoever typed them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from reader.errors import QueryError
from reader.library.folding import fold
from reader.library.query.nodes import And, Node, Query
from reader.library.query.parsing import parse

_MARKS = re.compile(r'"[^"]*"|[(){}"]')  # a phrase, or what opens and closes
_CLOSING = {"(": ")", "{": "}"}
_VALUE = r'(?:"[^"]*"|[^\s"(){}|]*)'
_SORT = re.compile(rf'"[^"]*"|(?P<sort>(?<![^\s"(){{}}|])sort:{_VALUE})')


def narrowed(query: str, fields: Sequence[str], name: str, saved: Mapping[str, str]) -> str:
    """Return *query* with the condition that one of *fields* is *name* besides, once.

    What is only half there at its end is closed, or left out. *saved* are the saved queries.
    """
    now = datetime.now()

    def read(text: str) -> Query | None:
        try:
            return parse(text, today=now, saved=saved)
        except QueryError:
            return None

    words = " ".join(name.replace(chr(34), " ").split())
    condition = " | ".join(f'{field}:"{words}"' for field in fields)
    if len(fields) > 1 and query.strip():
        condition = f"({condition})"
    added = read(condition)
    for reading in _readings(query):
        asked = read(reading)
        if asked is None or added is None:
            continue
        wanted = _all_of(And((asked.node, added.node))), asked.sort
        for text in (
            reading,
            f"{reading} {condition}".strip(),
            _grouped(reading, condition, asked),
        ):
            found = read(text)
            if found is not None and (_all_of(found.node), found.sort) == wanted:
                return text
    return query


def _readings(query: str) -> Iterator[str]:
    """Yield what *query* may be once it is finished: with its end closed, or ever less of it."""
    query = query.strip()
    while query:
        yield query
        yield query + _missing(query)
        query = query[:-1].rpartition(" ")[0].rstrip()
    yield ""


def _missing(query: str) -> str:
    """Return the marks that close what *query* leaves open."""
    missing = ""
    for mark in _MARKS.findall(fold(query)):
        if mark in _CLOSING:
            missing = _CLOSING[mark] + missing
        elif mark == '"':
            missing = mark + missing
        elif len(mark) == 1:
            missing = missing[1:]
    return missing


def _grouped(query: str, condition: str, asked: Query) -> str:
    """Return *query* in a group before *condition*, but for its order, which stands in none."""
    places = [match.span("sort") for match in _SORT.finditer(fold(query)) if match["sort"]]
    for start, end in reversed(places):
        query = query[:start] + query[end:]
    order = "" if asked.sort is None else f" sort:{'-' * asked.sort[1]}{asked.sort[0]}"
    return f"({query.strip()}) {condition}{order}"


def _all_of(node: Node) -> dict[Node, None]:
    """Return each condition that must hold, once."""
    if isinstance(node, And):
        return {one: None for part in node.nodes for one in _all_of(part)}
    return {node: None}
