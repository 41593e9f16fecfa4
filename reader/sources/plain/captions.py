"""Captions, told by the credit that stands below them."""

from collections.abc import Sequence
from itertools import pairwise

from reader.sources.plain.pieces import Piece


def label_captions(pieces: Sequence[Piece]) -> None:
    """What stands above a credit is a caption if it is short and nobody could be quoted in it."""
    for index in range(1, len(pieces)):
        if _is_credit_below(pieces, index):
            pieces[index - 1].kind, pieces[index].kind = "caption", "credit"
    for index, (above, piece) in enumerate(pairwise(pieces)):
        if piece.kind != "credit" or above.kind is not None or above.dateline:
            continue
        apart = above.is_sentence and above.length <= 35 and not above.has_quotes
        if above.length <= 60 and (piece.below or apart) and (above.is_sentence or index > 0):
            above.kind = "caption"


def _is_credit_below(pieces: Sequence[Piece], index: int) -> bool:
    """Whether two lines by themselves are a caption and who took the picture, for whom."""
    above, piece = pieces[index - 1], pieces[index]
    alone = piece.below and not above.below
    alone = alone and (index + 1 == len(pieces) or not pieces[index + 1].below)
    if not alone or (above.kind, piece.kind) != (None, None) or above.dateline:
        return False
    named = bool(piece.names) or ", " in piece.words
    short = above.length <= 60 and piece.length <= 12
    return named and short and above.is_sentence and not piece.is_sentence
