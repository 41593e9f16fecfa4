"""Boxes in the midst of a text that say, to those who hear the page, where they begin and end."""

import re
from collections.abc import Sequence

from reader.sources.plain.pieces import Piece
from reader.sources.prose.furniture import is_related_heading

_MOST = 40  # pieces in a box
_LONGEST_MARK = 60  # characters
_SKIPPED = "skip past "
_LIST = re.compile(r"list of \d{1,3} items")


def label_boxes(pieces: Sequence[Piece]) -> None:
    """Call furniture what stands between two marks, whatever it reads like.

    The marks are ``skip past newsletter promotion`` and ``after newsletter promotion``, or
    ``list of 3 items``, with the heading above it, and ``end of list``.
    """
    end = 0
    for index, piece in enumerate(pieces):
        closing = _closing(piece.words) if index >= end else None
        if closing is None:
            continue
        following = range(index + 1, min(index + _MOST, len(pieces)))
        end = next((at + 1 for at in following if _closes(pieces[at].words, closing)), end)
        is_headed = 0 < index < end and is_related_heading(pieces[index - 1].words)
        for boxed in pieces[index - is_headed : end]:
            boxed.kind, boxed.boxed = "furniture", True


def _closing(words: str) -> str | None:
    """The mark that ends the box that *words* begin, in small letters."""
    folded = words.casefold() if len(words) <= _LONGEST_MARK else ""
    if folded.startswith(_SKIPPED):
        return "after " + folded.removeprefix(_SKIPPED)
    return "end of list" if _LIST.fullmatch(folded) else None


def _closes(words: str, closing: str) -> bool:
    """Whether a piece is the mark, or ends in it, for lines in small letters are run together."""
    return words[-_LONGEST_MARK:].casefold().endswith(closing)
