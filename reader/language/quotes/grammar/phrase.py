"""A phrase: a word, a mark, a quotation or a noun phrase, with its tag."""

from typing import NamedTuple

from reader.article import Span


class Phrase(NamedTuple):
    """A word, mark, quotation or noun phrase; ``tag`` is its letter and ``word`` its head, lower.

    ``start`` and ``end`` are half open characters of the text.
    Noun phrases are tagged N name, n somebody, m something said, o other, H J pronouns, W relative,
    h owner's pronoun alone, D determiner alone. ``lead`` is the determiner or owner's pronoun it
    begins with, ``owner`` the possessor within it.
    """

    start: int
    end: int
    tag: str
    word: str
    lead: str = ""
    owner: Span | None = None

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)

    @property
    def nominal(self) -> bool:
        """Whether the phrase can name a speaker."""
        return self.tag in "NnmoHJWhD"
