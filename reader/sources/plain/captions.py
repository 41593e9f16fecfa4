"""Captions, told by the credit that stands below them."""

from collections.abc import Sequence

from reader.sources.plain.pieces import Piece
from reader.sources.prose.conventions import is_labelled_credit

_LONGEST = 60  # words
_LONGEST_WITHIN = 35  # of one in the body, whose paragraphs are often not much longer
_LONGEST_ABOVE_NAME = 14  # in the body, above a mere name: that may have signed what is longer


def label_captions(pieces: Sequence[Piece]) -> None:
    """What stands above a credit is a caption if it is short and nobody could be quoted in it.

    Below the last paragraph it is no picture's, unless it says so: there it is who wrote this.
    """
    lines = [index for index in range(1, len(pieces)) if _are_two_lines(pieces, index)]
    marked = [index for index in range(1, len(pieces)) if pieces[index].kind == "credit"]
    prose = [at for at, piece in enumerate(pieces) if piece.is_prose] if lines or marked else []
    for index in lines:
        if not _signs(pieces, index, prose) and _is_credit_below(pieces, index, prose):
            pieces[index - 1].kind, pieces[index].kind = "caption", "credit"
    for index in marked:
        above, piece = pieces[index - 1], pieces[index]
        if above.kind is not None or above.dateline or _signs(pieces, index, prose):
            continue
        apart = above.is_sentence and above.length <= _LONGEST_WITHIN and not above.has_quotes
        near = piece.below or apart
        if above.length <= _LONGEST and near and (above.is_sentence or index > 1):
            above.kind = "caption"


def _are_two_lines(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a sentence and a line below it, of which nothing is known, stand by themselves."""
    above, piece = pieces[index - 1], pieces[index]
    alone = piece.below and not above.below
    alone = alone and (index + 1 == len(pieces) or not pieces[index + 1].below)
    if not alone or (above.kind, piece.kind) != (None, None) or above.dateline:
        return False
    return above.is_sentence and not piece.is_sentence


def _signs(pieces: Sequence[Piece], index: int, prose: Sequence[int]) -> bool:
    """Whether a line stands directly below the last paragraph of several, and names no picture."""
    if not prose or not pieces[index].below or not prose[0] < index - 1 >= prose[-1]:
        return False
    return not is_labelled_credit(pieces[index].words)


def _is_credit_below(pieces: Sequence[Piece], index: int, prose: Sequence[int]) -> bool:
    """Whether two lines are a caption and who took the picture, for whom."""
    above, piece = pieces[index - 1], pieces[index]
    with_medium = ", " in piece.words
    if piece.length > 12 or not (piece.names or with_medium):
        return False
    if all(at >= index - 1 for at in prose[1:2]):  # on top, below a standfirst at most
        return above.length <= _LONGEST
    longest = _LONGEST_WITHIN if with_medium else _LONGEST_ABOVE_NAME
    return above.length <= longest and not above.has_quotes
