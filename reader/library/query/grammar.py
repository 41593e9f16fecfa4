"""The query language: what was typed becomes a small tree.

    query     = [ either ]
    either    = all { ( "OR" | "|" ) all }          at least one holds
    all       = part { [ "AND" ] part }             all of them hold
    part      = { "NOT" | "-" } near
    near      = item [ "NEAR" [ "/" number ] item ] two phrases, so many words apart (10) at most;
                                                    the end of a paragraph counts as one
    item      = name ":" ( "(" either ")" | value ) | operand
    operand   = "(" either ")" | "{" either "}" | phrase
    phrase    = '"' { any character but '"' } '"'   these words in this order, just as written
              | word [ "*" | "~" ]                  "*": a beginning, or another form of it;
                                                    "~": perhaps misspelt
    word      = { any character but space and " ( ) { } | }
    value     = phrase, or for these fields:
      is:     "read" | "unread" | "starred"
      has:    "quote" | "note" | "tag" | "url" | "author" | "date"
      quotes: [ ">=" | ">" | "<=" | "<" ] number | [ number ] ".." [ number ]
      date: after: before: newer: older:            see ``periods``
      sort:   [ "-" ] ( "date" | "headline" | "relevance" | "source" | "quotes"
                       | "speaker" )
      query:  the name of a saved query, which is put in its place

The fields that take a phrase are those of ``TextField``. ``{ … }`` must all hold of one statement;
in it ``speaker: about: verb: quote:`` and the dates may stand, and plain words are its own.
``note:``, ``has:note`` and ``has:tag`` ask for what the person keeps; ``tag:`` finds keywords of
the article too.

OR, AND, NOT and NEAR are operators only in capitals, for "or" is a word that people look for.
AND binds closer than OR. Words are compared folded, so curly quotation marks open a phrase and any
dash excludes. A word with punctuation inside, such as ``partner-like`` or an address, is a phrase,
and so is one of several letters in a script without spaces.
What has neither letter nor digit says nothing and is left out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import get_args

from reader.errors import QueryError
from reader.library.folding import split
from reader.library.query import values
from reader.library.query.complaints import shown, suggestion
from reader.library.query.nodes import (
    And,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Query,
    Sorting,
    Statement,
    TextField,
)
from reader.library.query.periods import DATE_FIELDS
from reader.library.query.scanner import Operator, Scanner

LONGEST_QUERY = 10_000  # characters, those of the saved queries in it included
LONGEST_WORD = 200  # characters; the engine's automata are bounded
FARTHEST = 100  # words that NEAR may reach over
_NEAR_BY = 10  # words, where none are given
_DEEPEST = 40  # groups within groups

_TEXT: dict[str, TextField] = {name: name for name in get_args(TextField)}
_FIELDS = (*_TEXT, *values.FIELDS, "sort", "query")
_OF_STATEMENTS = ("speaker", "about", "verb", "quote", *DATE_FIELDS)


def read(text: str, typing: bool, now: datetime, saved: Mapping[str, str]) -> Query:
    """Read a query, see ``query.parse``; *saved* are the saved queries by folded name."""
    return _Parser(text, typing, _Shared(now, saved)).query()


@dataclass
class _Shared:
    """What a query and the saved queries put into it have in common."""

    now: datetime
    saved: Mapping[str, str]
    within: tuple[str, ...] = ()  # the saved queries being read
    length: int = 0
    depth: int = 0


class _Parser:
    """Recursive descent, one method a rule of the grammar; None is what says nothing."""

    def __init__(self, text: str, typing: bool, shared: _Shared) -> None:
        shared.length += len(text)
        if shared.length > LONGEST_QUERY:
            raise QueryError(f"a query has at most {LONGEST_QUERY:,} characters", 0)
        self.scanner = Scanner(text, typing=typing)
        self.typing = typing
        self.shared = shared
        self.field: str | None = None  # of the words being read
        self.in_statement = False
        self.excluded = False  # by an odd number of negations
        self.nested = 0  # groups and negations that the place is in
        self.sort: Sorting | None = None
        self.saved_sort: Sorting | None = None

    def query(self) -> Query:
        node = self.either()
        scanner = self.scanner
        if not scanner.at_end():
            raise QueryError(f"nothing is open for {scanner.peek()!r} to close", scanner.offset)
        sort = self.sort or self.saved_sort
        if node is None and sort is None and scanner.typed.strip() and not self.typing:
            raise QueryError(f"nothing to search for in {shown(scanner.typed.strip())}", 0)
        return Query(And(()) if node is None else node, sort)

    def either(self) -> Node | None:
        nodes = [self.all()]
        while operator := self.scanner.accept_operator("OR"):
            self.expect_operand(operator.name, operator.start)
            nodes.append(self.all())
        return _joined(Or, nodes)

    def all(self) -> Node | None:
        nodes: list[Node | None] = []
        if not self.at_operand() and (stray := self.scanner.operator()):
            raise QueryError(_lonely(stray.name, "before"), stray.start)
        while self.at_operand():
            nodes.append(self.part())
            self.scanner.skip_space()
            if operator := self.scanner.accept_operator("AND"):
                self.expect_operand(operator.name, operator.start)
        return _joined(And, nodes)

    def at_operand(self) -> bool:
        self.scanner.skip_space()
        return self.scanner.peek() not in (")", "}", "") and not self.scanner.operator()

    def expect_operand(self, operator: str, start: int) -> bool:
        """Whether something follows an operator; only a query being typed may end after it."""
        if self.at_operand():
            return True
        if self.typing and self.scanner.at_end():
            return False
        raise QueryError(_lonely(operator, "after"), start)

    def part(self) -> Node | None:
        outside = self.nested, self.excluded
        negations = self.negations()
        self.nested += negations
        self.excluded ^= negations % 2 == 1
        node = self.near()
        self.nested, self.excluded = outside
        return Not(node) if node is not None and negations % 2 else node

    def negations(self) -> int:
        count = 0
        while True:
            start = self.scanner.offset
            if self.scanner.accept_not():
                self.expect_operand("NOT", start)
            elif not self.scanner.accept_dashes():
                return count
            count += 1

    def near(self) -> Node | None:
        first = self.item()
        self.scanner.skip_space()
        operator = self.scanner.accept_operator("NEAR")
        if operator is None or not self.expect_operand("NEAR", operator.start):
            return first
        distance = self.distance(operator)
        negations = self.negations()
        second = self.item()
        if second is None and self.typing:
            return first
        self.scanner.skip_space()
        again = self.scanner.accept_operator("NEAR")
        if negations or again or not (isinstance(first, Phrase) and isinstance(second, Phrase)):
            raise QueryError("NEAR stands between two words or phrases, no more", operator.start)
        if first.field != second.field or first.fuzzy or second.fuzzy:
            raise QueryError("NEAR needs the same field on both sides, and no ~", operator.start)
        return Near(first, second, distance)

    def distance(self, operator: Operator) -> int:
        digits = operator.distance
        if digits is None or (self.typing and not digits):
            return _NEAR_BY
        if not digits.isdecimal() or not 1 <= int(digits[:4]) <= FARTHEST:
            raise QueryError(f"NEAR/ needs a number from 1 to {FARTHEST}", operator.start)
        return int(digits)

    def item(self) -> Node | None:
        start = self.scanner.offset
        name = self.scanner.name()
        if name is None:
            return self.operand()
        self.check_field(name, start)
        self.field = name
        node = self.of_field(name, start)
        self.field = None
        return node

    def check_field(self, name: str, start: int) -> None:
        if name not in _FIELDS:
            raise QueryError(
                f"unknown field {shown(name)}; {suggestion(name, _FIELDS)} "
                f"(quotation marks make it plain words)",
                start,
            )
        if self.field:
            raise QueryError(f"'{name}:' cannot stand within '{self.field}:'", start)
        if self.in_statement and name not in _OF_STATEMENTS:
            allowed = ", ".join(_OF_STATEMENTS)
            raise QueryError(
                f"'{name}:' says nothing of a statement; within {{ }} there are {allowed}", start
            )

    def of_field(self, name: str, start: int) -> Node | None:
        if name not in _TEXT:
            return self.operand() if self.scanner.peek() == "(" else self.value(name)
        if self.scanner.peek() == "-":
            raise QueryError(f"a dash stands before the field: -{name}:", start)
        node = self.operand()
        if node is None and not self.typing:
            raise QueryError(f"'{name}:' needs a word after it", start)
        return node if node is None or name != "verb" else _in_any_form(node)

    def operand(self) -> Node | None:
        match self.scanner.peek():
            case "(":
                return self.bracketed(")")
            case "{":
                return self.statement()
        if self.field and self.field not in _TEXT:
            return self.value(self.field)
        return self.phrase()

    def bracketed(self, closing: str) -> Node | None:
        start, outside = self.scanner.offset, self.nested
        self.nested += 1
        self.shared.depth += 1
        if self.shared.depth > _DEEPEST:
            raise QueryError("too many groups within groups", start)
        opening = self.scanner.peek()
        self.scanner.accept(opening)
        node = self.either()
        if not self.scanner.accept(closing) and not (self.typing and self.scanner.at_end()):
            raise QueryError(f"this {opening!r} is never closed", start)
        self.shared.depth -= 1
        self.nested = outside
        return node

    def statement(self) -> Node | None:
        start = self.scanner.offset
        if self.in_statement or self.field:
            where = f"'{self.field}:'" if self.field else "another"
            raise QueryError(f"a statement in {{ }} cannot stand within {where}", start)
        self.in_statement = True
        node = self.bracketed("}")
        self.in_statement = False
        return None if node is None else Statement(node)

    def phrase(self) -> Phrase | None:
        token = self.scanner.token()
        found = tuple(split(token.text))
        if not found:
            return None
        if max(map(len, found)) > LONGEST_WORD:
            raise QueryError(f"a word has at most {LONGEST_WORD} characters", token.start)
        fuzzy = not token.quoted and token.text.endswith("~")
        if fuzzy and len(found) > 1:
            raise QueryError("only a single word can be misspelt (~)", token.start)
        begun = token.unfinished and token.text[-1].isalnum() and not self.excluded
        prefix = begun or token.text.endswith("*")
        exact = token.quoted or len(found) > 1
        return Phrase(found, _TEXT.get(self.field or ""), prefix, exact, fuzzy)

    def value(self, name: str) -> Node | None:
        token = self.scanner.token()
        value = token.text.strip()
        if not value:
            if self.typing:
                return None
            raise QueryError(f"'{name}:' needs a value after it", token.start)
        try:
            return self.read(name, value, token.start)
        except ValueError as error:
            if token.unfinished:
                return None  # it may become right
            if value.endswith(":"):
                where = token.start + token.text.index(value) + token.quoted + len(value) - 1
                reason = (
                    f"a ':' stands before a value, and none after it: {name}:{value.rstrip(':')}"
                )
                raise QueryError(reason, where) from None
            raise QueryError(str(error), token.start) from None

    def read(self, name: str, value: str, start: int) -> Node | None:
        match name:
            case "sort":
                self.sort_by(value, start)
                return None
            case "query":
                return self.inserted(value, start)
        return values.constraint(name, value, self.shared.now)

    def sort_by(self, value: str, start: int) -> None:
        if self.nested:
            raise QueryError("'sort:' stands by itself, not in a group or after NOT", start)
        if self.sort:
            raise QueryError("there is more than one 'sort:'", start)
        self.sort = values.sort(value)

    def inserted(self, name: str, start: int) -> Node:
        shared = self.shared
        text = values.known(name, shared.saved, "'query:'")
        if name in shared.within:
            raise QueryError(f"the saved query {shown(name)} asks for itself", start)
        shared.within += (name,)
        shared.depth += 1
        try:
            query = _Parser(text, False, shared).query()
        except QueryError as error:
            raise QueryError(f"in the saved query {shown(name)}: {error}", start) from None
        shared.depth -= 1
        shared.within = shared.within[:-1]
        if not self.nested:
            self.saved_sort = query.sort
        return query.node


def _joined(kind: type[And] | type[Or], nodes: Sequence[Node | None]) -> Node | None:
    """All that says something, as one node."""
    said = tuple(node for node in nodes if node is not None)
    return kind(said) if len(said) > 1 else next(iter(said), None)


def _in_any_form(node: Node) -> Node:
    """The verbs of *node* in any form, unless they were in quotation marks: says, said, saying."""
    match node:
        case Phrase((word,), prefix=False, exact=False, fuzzy=False):
            from reader.language.quotes.grammar.lexicon import verb_forms  # few ask for verbs

            forms = [replace(node, words=(form,), exact=True) for form in verb_forms(word)]
            return Or(tuple(forms)) if len(forms) > 1 else node
        case And(nodes):
            return And(tuple(map(_in_any_form, nodes)))
        case Or(nodes):
            return Or(tuple(map(_in_any_form, nodes)))
        case Not(inner):
            return Not(_in_any_form(inner))
        case _:
            return node


def _lonely(operator: str, side: str) -> str:
    return f"{operator} needs something {side} it (quotation marks make it a plain word)"
