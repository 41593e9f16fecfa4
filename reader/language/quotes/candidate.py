"""A phrase that may name who says something, and how it stands to what is said."""

from typing import NamedTuple, Self

from reader.article import Span
from reader.language.quotes.grammar.clauses import Relation, Row
from reader.language.quotes.grammar.phrase import Phrase


class Candidate(NamedTuple):
    """A possible speaker: the phrase of *row* at *at*, or the possessor (*owner*) within it."""

    span: Span
    row: Row
    at: int
    tag: str
    side: str  # L or R within the paragraph, B the one before, A after, P spoke last, O before that
    path: str  # tags between candidate and quotation, from the quotation outwards
    rank: int  # 0 for the nearest noun phrase on its side
    sentences: int  # that it is away, at most 3
    relation: Relation  # that of *row* at *at*, kept for it is asked for all the time

    def instead(self, row: Row, at: int) -> Self:
        """The phrase of *row* at index *at* in its place."""
        phrase = row.phrases[at]
        return self._replace(
            span=phrase.span, row=row, at=at, tag=phrase.tag, relation=row.relation(at)
        )

    @property
    def verb(self) -> Phrase | None:
        """The verb that the candidate governs or is governed by."""
        verb = self.relation.verb
        return self.row.phrases[verb] if verb >= 0 else None
