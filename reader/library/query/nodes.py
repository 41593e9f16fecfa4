"""What a query asks, as a tree: the leaves say what must be found, and the rest joins them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

TextField = Literal[
    "headline",
    "body",
    "author",
    "source",
    "tag",
    "speaker",
    "about",
    "verb",
    "person",
    "org",
    "place",
    "quote",
    "note",
]
FOUND: tuple[TextField, ...] = ("speaker", "about", "verb", "person", "org", "place", "quote")
FILED: frozenset[TextField | None] = frozenset(["author", "source", "tag", "note"])  # in no text
_SAID: frozenset[TextField | None] = frozenset([None, "quote", "about"])
FlagName = Literal["read", "unread", "starred", "quote", "note", "tag", "url", "author", "date"]
Sort = Literal["date", "headline", "relevance", "source", "quotes", "speaker"]
Sorting = tuple[Sort, bool]  # by what, and whether it descends


@dataclass(frozen=True)
class Phrase:
    """One or more folded words in this order; without a ``field`` anywhere in the article.

    With ``prefix`` the last word is only a beginning. An ``exact`` one was in quotation marks or
    has several words: it is not stemmed. A ``fuzzy`` one is a single word that may be misspelt.
    """

    words: tuple[str, ...]
    field: TextField | None = None
    prefix: bool = False
    exact: bool = False
    fuzzy: bool = False


@dataclass(frozen=True)
class Near:
    """Both, in either order, the one at most ``distance`` words after the other: 1 is next to it.

    Both are of the same field, and neither is fuzzy.
    """

    first: Phrase
    second: Phrase
    distance: int

    @property
    def field(self) -> TextField | None:
        """Where both are looked for."""
        return self.first.field


@dataclass(frozen=True)
class Dated:
    """Published in this half-open interval, which may be open at one end.

    Limits without a time zone are of the calendar and clock by which an article is dated; those
    with one are instants.
    """

    since: datetime | None
    until: datetime | None


@dataclass(frozen=True)
class Flag:
    """What an article is (``is:``) or has (``has:``)."""

    name: FlagName


@dataclass(frozen=True)
class Quotes:
    """So many statements, both numbers included; None is no limit."""

    least: int | None
    most: int | None


@dataclass(frozen=True)
class Statement:
    """A single statement of which all this holds; words without a field are words of it."""

    node: "Node"


@dataclass(frozen=True)
class Not:
    """What must not hold."""

    node: "Node"


@dataclass(frozen=True)
class And:
    """All of these must hold; an empty one always holds."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True)
class Or:
    """At least one of these must hold."""

    nodes: tuple["Node", ...]


Node = Phrase | Near | Dated | Flag | Quotes | Statement | Not | And | Or


@dataclass(frozen=True)
class Query:
    """What must hold, and what to sort by."""

    node: Node
    sort: Sorting | None = None


def needs_annotations(query: Query) -> bool:
    """Whether *query* asks for what is known only once quotes and names were found."""
    return (query.sort is not None and query.sort[0] in ("quotes", "speaker")) or _asks(query.node)


def ranks(node: Node, *, statements: bool = False) -> bool:
    """Whether *node* asks for words, by which some articles that it finds are better than others.

    Or some *statements*, where who said them, and where, makes none better.
    """
    match node:
        case And(nodes) | Or(nodes):
            return any(ranks(one, statements=statements) for one in nodes)
        case Statement(inner):
            return ranks(inner, statements=statements)
        case Phrase() | Near():
            return node.field in _SAID if statements else node.field not in FILED
        case _:
            return False


def default_sort(node: Node, unranked: Sort = "date", *, statements: bool = False) -> Sort:
    """How what *node* finds is sorted where the query does not say it: the best first.

    Where nothing that it finds is better than the rest it is sorted *unranked*, the newest first.
    """
    return "relevance" if ranks(node, statements=statements) else unranked


def _asks(node: Node) -> bool:
    match node:
        case And(nodes) | Or(nodes):
            return any(map(_asks, nodes))
        case Not(inner):
            return _asks(inner)
        case Phrase() | Near():
            return node.field in FOUND
        case Flag(name):
            return name == "quote"
        case _:
            return isinstance(node, Quotes | Statement)
