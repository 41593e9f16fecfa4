"""What was asked of the words of statements, asked of who says them."""

from reader.errors import QueryError
from reader.library.query.nodes import And, Phrase
from reader.library.query.parsing import parse


def as_speaker(query: str) -> str | None:
    """Return the query for what is said by somebody with the words of *query* in the name.

    None where *query* has anything but plain words and phrases.

    >>> as_speaker("clara voss"), as_speaker("clara -voss")
    ('speaker:(clara voss)', None)
    """
    try:
        node = parse(query).node
    except QueryError:
        return None
    words = node.nodes if isinstance(node, And) else (node,)
    if ":" in query or not words or not all(isinstance(one, Phrase) for one in words):
        return None
    return f"speaker:({query.strip()})" if isinstance(node, And) else f"speaker:{query.strip()}"
