"""Whether a statement is one that a query asks for, where the index has not been asked."""

from collections.abc import Callable

from reader.library.matching.finding import finder
from reader.library.matching.statements import Said
from reader.library.query.nodes import And, Near, Node, Not, Or, Phrase, Statement, TextField

Holds = Callable[[Said], bool]


def holder(node: Node) -> Holds:
    """Return what tells whether *node* holds for a statement.

    What only its article can tell is taken to hold: it is asked of articles that were found.
    """
    match node:
        case Phrase() | Near():
            return _leaf(node)
        case And(nodes):
            parts = [holder(one) for one in nodes]
            return lambda said: all(holds(said) for holds in parts)
        case Or(nodes):
            parts = [holder(one) for one in nodes]
            return lambda said: any(holds(said) for holds in parts)
        case Not(Phrase() | Near() | And() | Or() | Not() as inner):
            holds = holder(inner)
            return lambda said: not holds(said)
        case Statement(inner):
            return holder(inner)
        case _:
            return lambda said: True


def _leaf(leaf: Phrase | Near) -> Holds:
    find = finder(leaf)
    fields = _FIELDS.get(leaf.field)
    if fields is None:
        return lambda said: True
    return lambda said: any(
        field in fields and find(words, 0, len(words)) for field, words in said.fields
    )


_FIELDS: dict[TextField | None, tuple[TextField, ...]] = {
    None: ("quote",),
    "quote": ("quote",),
    "speaker": ("speaker",),
    "verb": ("verb",),
    "about": ("about", "quote"),  # its own words, or whom it is next to
}
