"""A place in an article, which is found again in another text of it."""

from bisect import bisect_right
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple

from reader.article import Article, Quote
from reader.ui.page import Page, Stop


class Place(NamedTuple):
    """An article, the offset of the first character in sight, and the quote or name current."""

    article: Article
    offset: int
    current: Stop | None

    def offset_in(self, article: Article) -> int:
        """Where *article* has the text at the offset, or what has its place."""
        return _moved(self.offset, self.article.text, article.text)

    def current_on(self, page: Page) -> Stop | None:
        """The quote or name of *page* with the words of the current one, the nearest of several."""
        current = self.current
        if current is None:
            return None
        is_quote = isinstance(current, Quote)
        stops: Sequence[Stop] = page.quotes if is_quote else page.annotations.entities
        words = self.article.text[current.start : current.end]
        there = _moved(current.start, self.article.text, page.article.text)
        same = (one for one in stops if page.article.text[one.start : one.end] == words)
        return min(same, key=lambda one: abs(one.start - there), default=None)


def _moved(offset: int, old: str, new: str) -> int:
    """Where *new* has what stands at *offset* of *old*; near there where its line has changed."""
    if old == new:
        return offset
    ours, theirs = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = list(accumulate(map(len, ours), initial=0))
    line = bisect_right(starts, offset) - 1
    blocks = SequenceMatcher(None, ours, theirs).get_matching_blocks()
    lines_on = next((one.b - one.a for one in reversed(blocks) if one.a <= line), 0)
    there = sum(map(len, theirs[: line + lines_on])) + offset - starts[line]
    return min(there, len(new))
