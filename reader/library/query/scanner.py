"""The marks and words of a query, read from left to right."""

import re
from dataclasses import dataclass

from reader.errors import QueryError
from reader.library.folding import fold

_SPACE = re.compile(r"\s*")
_NAME = re.compile(r"([a-z]+):(?!//)")
_WORD = re.compile(r'[^\s"(){}|]*')
_DASHES = re.compile(r"-+")
_AFTER = r'(?=[\s"(){}|]|\Z)'
_NOT = re.compile("NOT" + _AFTER)
_OPERATOR = re.compile(rf"(?:(OR|AND)|(NEAR)(?:/([^\s()]*))?){_AFTER}|\|+")


@dataclass(frozen=True)
class Token:
    """A word or what stood in quotation marks, folded, and where it starts.

    It is ``unfinished`` when the query is being typed and this is where it ends.
    """

    text: str
    start: int
    quoted: bool
    unfinished: bool


@dataclass(frozen=True)
class Operator:
    """OR, AND or NEAR (with what was written for its distance), and where it starts."""

    name: str
    start: int
    distance: str | None


class Scanner:
    """A place in a query. Positions are those of the query as it was typed.

    ``typing`` says that the query is not finished: a quotation mark may be left open.
    """

    def __init__(self, typed: str, *, typing: bool) -> None:
        self.typed = typed
        self.text = fold(typed)  # as long as what was typed
        self.typing = typing
        self.offset = 0

    def skip_space(self) -> None:
        """Go on to the next character that is no space."""
        if space := _SPACE.match(self.text, self.offset):
            self.offset = space.end()

    def peek(self) -> str:
        """The character here, folded; "" at the end."""
        return self.text[self.offset : self.offset + 1]

    def accept(self, mark: str) -> bool:
        """Go past *mark* if it is here."""
        here = self.peek() == mark
        self.offset += here
        return here

    def at_end(self) -> bool:
        """Whether nothing is left."""
        return self.offset == len(self.text)

    def operator(self) -> Operator | None:
        """The operator between two operands that is here; the place stays where it is."""
        match = _OPERATOR.match(self.typed, self.offset)
        if match is None:
            return None
        return Operator(match[1] or match[2] or "OR", match.start(), match[3])

    def accept_operator(self, *names: str) -> Operator | None:
        """Go past the operator that is here if it is one of these."""
        operator = self.operator()
        if operator is None or operator.name not in names:
            return None
        match = _OPERATOR.match(self.typed, self.offset)
        self.offset = match.end() if match else self.offset
        return operator

    def accept_not(self) -> bool:
        """Go past a NOT if one is here."""
        return self._accept(_NOT.match(self.typed, self.offset))

    def accept_dashes(self) -> bool:
        """Go past any number of dashes; an underscore is one."""
        return self._accept(_DASHES.match(self.text, self.offset))

    def name(self) -> str | None:
        """Go past the name of a field and its colon; the beginning of an address is none."""
        match = _NAME.match(self.text, self.offset)
        return match[1] if self._accept(match) and match else None

    def token(self) -> Token:
        """Go past the word or quoted words that are here; where neither is, the text is empty.

        Raises QueryError if a quotation mark is not closed.
        """
        start = self.offset
        if not self.accept('"'):
            self._accept(_WORD.match(self.text, start))
            text = self.text[start : self.offset]
            return Token(text, start, False, self.typing and self.at_end())
        end = self.text.find('"', start + 1)
        if end < 0 and not self.typing:
            raise QueryError("this quotation mark is never closed", start)
        unfinished = end < 0
        self.offset = len(self.text) if unfinished else end + 1
        text = self.text[start + 1 : len(self.text) if unfinished else end]
        return Token(text, start, True, unfinished)

    def _accept(self, match: re.Match[str] | None) -> bool:
        if match is None:
            return False
        self.offset = match.end()
        return True
