"""The query language: what was typed becomes a small tree.

    query   = { clause }                        all of them must hold
    clause  = [ "-" ] [ field ":" ] ( phrase | word )
    field   = "headline"
    phrase  = '"' { any character but '"' } '"'   these words in this order
    word    = { any character but '"' and space } [ "*" ]

Words are compared folded, so curly quotation marks open a phrase and any dash excludes. A word
with punctuation inside, such as ``partner-like``, is a phrase. A clause without a letter or digit
says nothing and is left out.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reader.errors import QueryError
from reader.library.folding import fold, words

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
]
FlagName = Literal["read", "unread", "starred", "quote", "note", "tag", "url", "author", "date"]
Sort = Literal["date", "headline", "relevance", "source", "quotes"]

LONGEST_WORD = 200  # characters; the engine's automata are bounded

_SPACE = re.compile(r"\s+")
_FIELD = re.compile(r"([a-z]+):")
_WORD = re.compile(r'[^\s"]+')


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


@dataclass(frozen=True)
class Dated:
    """Published in this half-open interval of naive instants, which may be open at one end."""

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
    """What must hold, and what to sort by: the key and whether it descends."""

    node: Node
    sort: tuple[Sort, bool] | None = None


def parse(query: str, *, typing: bool = False) -> And:
    """Parse *query*; raise QueryError with the offset of the trouble in it.

    With *typing* the query is not finished: its last word counts as a beginning, and what is only
    half there (an open quotation mark, a field without a word) is no error.
    """
    parser = _Parser(query, typing)
    clauses = parser.clauses()
    if not clauses and query.strip() and not typing:
        raise QueryError(f"nothing to search for in {query.strip()!r}", 0)
    return And(tuple(clauses))


class _Parser:
    """Recursive descent over the folded query, one method a rule of the grammar."""

    def __init__(self, query: str, typing: bool) -> None:
        self.text = fold(query)
        self.typing = typing
        self.offset = 0

    def clauses(self) -> list[Node]:
        clauses = []
        while not self.at_end():
            clause = self.clause()
            if clause is not None:
                clauses.append(clause)
        return clauses

    def at_end(self) -> bool:
        space = _SPACE.match(self.text, self.offset)
        self.offset = space.end() if space else self.offset
        return self.offset == len(self.text)

    def clause(self) -> Node | None:
        start = self.offset
        while self.text.startswith("-", self.offset):
            self.offset += 1
        excluded = self.offset > start
        field = self.field()
        phrase = self.phrase(field, excluded) if self.peek() == '"' else self.word(field, excluded)
        return Not(phrase) if excluded and phrase else phrase

    def peek(self) -> str:
        return self.text[self.offset : self.offset + 1]

    def field(self) -> TextField | None:
        match = _FIELD.match(self.text, self.offset)
        if match is None:
            return None
        name = match[1]
        if name != "headline":
            raise QueryError(
                f"unknown field {name!r}; the only field is 'headline', "
                f"and quotation marks make it plain words",
                self.offset,
            )
        self.offset = match.end()
        if not self.typing and not self.peek().strip():
            raise QueryError("'headline:' needs a word after it", match.start())
        return "headline"

    def phrase(self, field: TextField | None, excluded: bool) -> Phrase | None:
        start = self.offset
        end = self.text.find('"', start + 1)
        if end < 0 and not self.typing:
            raise QueryError("this quotation mark is never closed", start)
        inside = self.text[start + 1 : end if end >= 0 else None]
        self.offset = end + 1 if end >= 0 else len(self.text)
        unfinished = end < 0 and not excluded
        return self.made_of(inside, start + 1, field, unfinished)

    def word(self, field: TextField | None, excluded: bool) -> Phrase | None:
        match = _WORD.match(self.text, self.offset)
        if match is None:
            return None
        self.offset = match.end()
        unfinished = self.typing and match.end() == len(self.text) and not excluded
        return self.made_of(match[0], match.start(), field, unfinished)

    def made_of(
        self, text: str, start: int, field: TextField | None, unfinished: bool
    ) -> Phrase | None:
        found = tuple(words(text))
        if not found:
            return None
        if max(map(len, found)) > LONGEST_WORD:
            raise QueryError(f"a word has at most {LONGEST_WORD} characters", start)
        prefix = text.endswith("*") or (unfinished and text[-1].isalnum())
        return Phrase(found, field, prefix)
