"""A quotation with those who may have said it, as the corrections look at it."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.passages import Quoted


class Case(NamedTuple):
    """A quotation with its candidates, and the *rival* that has the best claim by grammar."""

    quoted: Quoted
    found: Sequence[Candidate]
    rival: Candidate | None

    def at(self, row: Row, place: int) -> Candidate | None:
        """The candidate that is the phrase of *row* at index *place*."""
        return next((one for one in self.found if one.row is row and one.at == place), None)
