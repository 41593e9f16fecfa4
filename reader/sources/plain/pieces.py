"""Paragraphs and their parts on their way to blocks, with what they tell by themselves."""

import re
from dataclasses import dataclass

from reader.article import BlockKind, When
from reader.patterns import rare

_CLOSING = "\"'”’»“)]*」』）"
_SIGN_OFF = re.compile(  # of an agency, with the initials of those who wrote
    rf"(?<=\w\w\w[.!?])[{re.escape(_CLOSING)}]?"
    r" (?:[A-Z]{2,5}(?: [A-Z][A-Za-z]{1,2}){0,5}|Enditem)$"
)
_LONGEST_SIGN_OFF = 32  # characters
_SIGN = rare(r"[\u3041-\u30ff\u3400-\u9fff]")  # of Chinese and Japanese, about two a word


@dataclass(slots=True)
class Piece:
    """A paragraph or a part of one on its way to a block: ``start:end`` of the text, ``words``.

    ``below`` tells that it stands directly below the piece before; ``dateline`` counts the
    characters of the dateline that it opens with; ``boxed`` that it is in a box of the page's.
    """

    start: int
    end: int
    words: str
    kind: BlockKind | None
    names: tuple[str, ...] = ()
    when: When | None = None
    below: bool = False
    dateline: int = 0
    boxed: bool = False

    @property
    def length(self) -> int:
        """In words, very long ones counting for several, and so do signs without spaces."""
        has_signs = not self.words.isascii() and max(self.words) >= "\u3041"
        signs = len(_SIGN.findall(self.words)) if has_signs else 0
        return max(self.words.count(" ") + 1 + signs // 2, len(self.words) // 25)

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        words = self.words
        if sign_off := _SIGN_OFF.search(words, max(0, len(words) - _LONGEST_SIGN_OFF)):
            words = words[: sign_off.start()]
        return words.rstrip(_CLOSING)[-1:] in tuple(".!?…:。！？：")

    @property
    def is_prose(self) -> bool:
        """Whether it reads like running text rather than a heading or a label."""
        if self.kind is not None:
            return False
        length = self.length
        return length >= 30 or (length >= 8 and self.is_sentence)

    @property
    def has_quotes(self) -> bool:
        """Whether somebody may be quoted in it."""
        return any(mark in self.words for mark in '"“„«「')
