"""What was asked of the words of statements, asked of who says them."""

import re
from collections.abc import Callable, Iterator, Sized

from reader.errors import QueryError
from reader.library.query.nodes import And, Phrase
from reader.library.query.parsing import parse

_FEW = 5  # words: any more are no name beside a word or two
_IN_FULL = re.compile(r'\bspeaker:"([^"*~]+ [^"*~]+)"')


def of_speaker(query: str) -> Iterator[str]:
    """The queries for what is said by somebody whose name is among the words of *query*.

    The longest name first: all of the words, then those at the beginning or at the end. Of a name
    as it is written, the same words in any order and apart. None where *query* has anything but
    plain words and phrases.

    >>> list(of_speaker("clara voss")), list(of_speaker("clara -voss"))
    (['speaker:(clara voss)', 'speaker:clara voss', 'speaker:voss clara'], [])
    """
    try:
        node = parse(query).node
    except QueryError:
        return
    if _IN_FULL.search(query):
        yield _IN_FULL.sub(r"speaker:(\1)", query.strip())
    asked = node.nodes if isinstance(node, And) else (node,)
    if ":" in query or not asked or not all(isinstance(one, Phrase) for one in asked):
        return
    yield f"speaker:{_group(query.split())}" if len(asked) > 1 else f"speaker:{query.strip()}"
    words = query.split()
    if '"' in query or len(words) > _FEW:
        return
    for size in range(len(words) - 1, 0, -1):
        yield f"speaker:{_group(words[:size])} {' '.join(words[size:])}"
        yield f"speaker:{_group(words[-size:])} {' '.join(words[:-size])}"


def found_instead(query: str, find: Callable[[str], Sized]) -> tuple[str, int] | None:
    """The first query `of_speaker` that has *find* find anything, and how much; None for none."""
    for instead in of_speaker(query):
        if found := len(find(instead)):
            return instead, found
    return None


def _group(words: list[str]) -> str:
    return f"({' '.join(words)})" if len(words) > 1 else words[0]
