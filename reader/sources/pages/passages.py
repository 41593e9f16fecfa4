"""A block of a page on its way into the article, and what it looks like."""

import re
from typing import NamedTuple

from reader.article import BlockKind
from reader.sources.composing import Run
from reader.sources.pages.markup import CELL_BREAK
from reader.sources.prose.conventions import parts_of

LINKED = 0.7  # share of a text that is little more than a link
PROSE = 60  # letters
_POINT = 20
_MARKS = re.compile(r"[.!?…:;,。！？，।۔؟،؛։።။၊។]")
# Thai, Lao, Burmese and Khmer, which set no spaces between words, and Thai and Lao no marks either.
_UNBROKEN = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{40}")
# Signs of Chinese, Japanese and Korean, each of which says as much as two letters or more.
_SIGNS = re.compile(r"[^\W\x00-\u303f]")  # a large range would take 2 ms to compile
SENTENCE_END = re.compile(r"[.!?…。！？।۔؟։።။។][\"'“”’»』」)\]]{0,3}$")


class Passage(NamedTuple):
    """A block on its way into the article; ``linked`` counts its characters that are links."""

    kind: BlockKind
    runs: list[Run]
    words: str
    linked: int
    box: int
    is_entry: bool = False  # a heading that leads to another page of the site
    is_brief: bool = False  # on a page of short sentences

    @property
    def is_linked(self) -> bool:
        """Whether it is little more than a link."""
        return self.linked > LINKED * len(self.words)

    @property
    def is_picture(self) -> bool:
        """Whether it belongs to a picture."""
        return self.kind in ("caption", "credit")

    @property
    def is_point(self) -> bool:
        """Whether it is an item of a list that has words enough not to be a button or the like."""
        return self.kind == "listitem" and not self.linked and len(self.words) >= _POINT

    @property
    def is_heading(self) -> bool:
        """Whether it heads what stands below it, and leads nowhere."""
        return self.kind == "crosshead" and not self.is_linked

    @property
    def is_plain(self) -> bool:
        """Whether it is neither a name nor a date, or the like."""
        return not any(part.kind or part.names for part in parts_of(self.words))

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table that has several cells."""
        return any(run is CELL_BREAK for run in self.runs)

    @property
    def is_sentence(self) -> bool:
        """Whether it ends like a sentence, however short it is."""
        return SENTENCE_END.search(self.words) is not None

    @property
    def has_marks(self) -> bool:
        """Whether it has a mark of those that part or end sentences, or can do without."""
        return _MARKS.search(self.words) is not None or _UNBROKEN.search(self.words) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it reads like running text."""
        if self.is_picture or self.kind == "crosshead" or 2 * self.linked > len(self.words):
            return False
        if self.is_brief and self.is_sentence:
            return True
        is_long = len(self.words) + len(_SIGNS.findall(self.words)) >= PROSE
        return is_long and self.has_marks
