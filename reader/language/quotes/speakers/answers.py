"""Who answers questions that stand between the answers, without marks and without a label.

What made it difficult?

"There was no money."
"""

from functools import cached_property

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.passages import Passages, Quoted
from reader.language.quotes.people.named import Named
from reader.language.word_lists import word_set

_INTERVIEW = 2  # questions that are answered so
_YOU = word_set("you your yours yourself")
_INTRODUCED = 40  # names before the first question


class Interview:
    """The answers of one article; *names* are those of its people."""

    def __init__(self, passages: Passages, names: Named) -> None:
        self._passages = passages
        self._names = names

    def answers(self, quoted: Quoted) -> Candidate | None:
        """Who is introduced, if *quoted* is the answer to a question; None for any other words."""
        return self._interviewee if self._is_answer(quoted.row) else None

    def _is_answer(self, row: Row) -> bool:
        """Whether the *row* is a quotation, and the one before it a question without marks."""
        before = self._passages.row(row.number - 1) if row.tags == "Q" else None
        return before is not None and _asks(before)

    @cached_property
    def _interviewee(self) -> Candidate | None:
        """Where the one person of the headline, or before the first question, is named."""
        answers = [row for row in self._passages.rows() if self._is_answer(row)]
        questions = [self._passages.row(row.number - 1) for row in answers]
        asked = {phrase.word for row in questions if row for phrase in row.phrases}
        asked |= {phrase.lead for row in questions if row for phrase in row.phrases}
        if len(answers) < _INTERVIEW or _YOU.isdisjoint(asked):
            return None
        for end in (self._passages.headline_end, answers[0].phrases[0].start):
            named = list(self._names.before(end, _INTRODUCED))
            if len({entity.name for entity in named}) == 1:
                return self._mention(named[-1].end)
        return None

    def _mention(self, end: int) -> Candidate | None:
        """The phrase of a name that ends at *end*, as of who spoke before."""
        for row in self._passages.rows():
            for at, phrase in enumerate(row.phrases):
                if phrase.end >= end:
                    whole = phrase.tag == "N" and phrase.start < end
                    place = phrase.span, row, at, phrase.tag
                    return Candidate(*place, "P", "", 0, 0, row.relation(at)) if whole else None
        return None


def _asks(row: Row) -> bool:
    """Whether the *row* is a question of the article's own."""
    return row.tags[:1] not in ("", "Q") and row.phrases[-1].word == "?"
