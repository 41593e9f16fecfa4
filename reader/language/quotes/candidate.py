"""A phrase that may name who says something, and how it stands to what is said."""

from typing import NamedTuple

from reader.article import Span
from reader.language.quotes.grammar.clauses import Relation, Row
from reader.language.quotes.grammar.phrases import Phrase


class Candidate(NamedTuple):
    """A possible speaker: the phrase of *row* at *at*, or the possessor (*owner*) within it."""

    span: Span
    row: Row
    at: int
    tag: str
    side: str  # L or R within the paragraph, B the one before, A after, P spoke last, O before that
    path: str  # tags between candidate and quotation, from the quotation outwards
    rank: int  # 0 for the nearest noun phrase on its side
    relation: Relation
    sentences: int  # that it is away, at most 3

    @property
    def verb(self) -> Phrase | None:
        """The verb that the candidate governs or is governed by."""
        return self.row.phrases[self.relation.verb] if self.relation.verb >= 0 else None
