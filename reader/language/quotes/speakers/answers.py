"""Who answers questions that stand between the answers, without marks and without a label.

What made it difficult?

"There was no money."
"""

from functools import cached_property

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.passages import Passages, Quoted
from reader.language.quotes.people.interviews import is_question, says_you
from reader.language.quotes.people.named import Named

_INTERVIEW = 2  # questions that are answered so


class Interview:
    """The answers of one article; *names* are those of its people."""

    def __init__(self, passages: Passages, names: Named) -> None:
        self._passages = passages
        self._names = names

    def answers(self, quoted: Quoted) -> Candidate | None:
        """Who is introduced, if *quoted* is an answer; None for any other words.

        What stands before it is a question, or says something to "you".
        """
        asks = self._asks_before(quoted.row)
        if asks is None or not (is_question(asks) or says_you(asks)):
            return None
        return self._interviewee

    def _asks_before(self, row: Row) -> Row | None:
        """The paragraph before the *row*, if that is all quotation and the other begins without."""
        before = self._passages.row(row.number - 1) if row.tags == "Q" else None
        return before if before and before.tags[:1] not in ("", "Q") else None

    @cached_property
    def _interviewee(self) -> Candidate | None:
        """Where the one person of the headline, or before the first question, is named."""
        before = [asks for row in self._passages.rows() if (asks := self._asks_before(row))]
        questions = [row for row in before if is_question(row)]
        if len(questions) < _INTERVIEW or not any(map(says_you, before)):
            return None
        ends = self._passages.headline_end, questions[0].phrases[0].start
        entity = self._names.introduced(ends)
        return self._mention(entity.end) if entity else None

    def _mention(self, end: int) -> Candidate | None:
        """The phrase of a name that ends at *end*, as of who spoke before."""
        for row in self._passages.rows():
            for at, phrase in enumerate(row.phrases):
                if phrase.end >= end:
                    whole = phrase.tag == "N" and phrase.start < end
                    place = phrase.span, row, at, phrase.tag
                    return Candidate(*place, "P", "", 0, 0, row.relation(at)) if whole else None
        return None
