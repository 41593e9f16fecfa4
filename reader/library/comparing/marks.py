"""Which words of a text stand between quotation marks."""

from bisect import bisect_right
from collections.abc import Sequence

from reader.article import Quote, Span
from reader.library.comparing.speakers import attribute, speakers_of
from reader.library.comparing.wording import Words


class Marks:
    """Which of the quotations of a text its words are in."""

    def __init__(self, theirs: Words, quotes: Sequence[Quote]) -> None:
        self._places = theirs.places
        self._quotes = quotes
        self._starts = [quote.start for quote in quotes]

    def has(self, index: int) -> bool:
        """Whether the word at *index* is within marks."""
        return self.holder(index) is not None

    def part(self, one: int, other: int, *, opens: bool) -> bool:
        """Whether these two words are nobody's words in a row.

        Where a sentence *opens* between them they may be of two statements of one speaker.
        """
        quotes = [quote for quote in map(self.holder, (one, other)) if quote]
        if len(quotes) < 2:
            return bool(quotes)
        first, second = quotes
        if first.statement == second.statement:
            return False
        return not opens or attribute(speakers_of([first]), speakers_of([second])) == "other"

    def holder(self, index: int) -> Quote | None:
        """The quotation that the word at *index* is in."""
        if not 0 <= index < len(self._places):
            return None
        start, _ = self._places[index]
        at = bisect_right(self._starts, start) - 1
        return self._quotes[at] if at >= 0 and start in self._quotes[at] else None


def holding(quotes: Sequence[Quote], span: Span) -> Quote | None:
    """The one of *quotes* that has most of *span*."""
    beside = [quote for quote in quotes if quote.overlaps(span)]
    return max(beside, key=lambda quote: _shared(quote, span), default=None)


def _shared(one: Span, other: Span) -> int:
    """How many characters both have."""
    return min(one.end, other.end) - max(one.start, other.start)
