"""Which paragraph is what, by its neighbours: headline, standfirst, captions, body and crossheads.

Pages and wires order their parts alike: kicker, headline, standfirst, byline and date, picture,
then the body. What a paragraph is by itself is known already; here the rest is settled.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.article import BlockKind, When
from reader.sources.conventions import is_role

_BULLETS = ("•", "*", "·", "‣", "◦", "▪", "■", "- ", "– ")
_DASHES = ("-", "–", "—")
_CLOSING = "\"'”’»“)]*"
_BY_ALONE = frozenset(["by", "von", "par", "por", "di", "door"])


@dataclass(slots=True)
class Piece:
    """A paragraph or a part of one on its way to a block: ``start:end`` of the text, ``words``.

    ``below`` tells that it stands directly below the piece before; ``dateline`` counts the
    characters of the dateline that it opens with.
    """

    start: int
    end: int
    words: str
    kind: BlockKind | None
    names: tuple[str, ...] = ()
    when: When | None = None
    below: bool = False
    dateline: int = 0

    @property
    def length(self) -> int:
        """In words."""
        return self.words.count(" ") + 1

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.words.rstrip(_CLOSING)[-1:] in (".", "!", "?", "…", ":")

    @property
    def is_prose(self) -> bool:
        """Whether it reads like running text rather than a heading or a label."""
        if self.kind is not None:
            return False
        length = self.length
        return length >= 30 or (length >= 8 and self.is_sentence)


def label(pieces: Sequence[Piece], has_headline: bool) -> int:
    """Give every piece of an article its kind, and return the index of the first of the body.

    With *has_headline* the headline is known from elsewhere, and none is looked for.
    """
    _join_split_bylines(pieces)
    _label_captions(pieces)
    body = _body_start(pieces)
    headline = None if has_headline else _find_headline(pieces, body)
    if headline is not None and headline >= body:
        body = headline + 1
    _label_front(pieces[:body], headline, has_headline)
    _label_body(pieces[body:])
    return body


def _join_split_bylines(pieces: Sequence[Piece]) -> None:
    """``By`` on a line of its own."""
    for piece, following in zip(pieces, pieces[1:], strict=False):
        if piece.kind is None and piece.words.casefold().rstrip(":") in _BY_ALONE:
            piece.kind = "byline"
            if following.kind is None and following.names:
                following.kind = "byline"


def _label_captions(pieces: Sequence[Piece]) -> None:
    """What stands above a credit is a caption if it is as short as one and could not be quoted."""
    for index, piece in enumerate(pieces):
        if index == 0 or piece.kind != "credit":
            continue
        above = pieces[index - 1]
        if above.kind is not None or above.dateline or above.length > 60:
            continue
        close = piece.below or (above.is_sentence and above.length <= 35 and not _quotes(above))
        if close and (above.is_sentence or index > 1):
            above.kind = "caption"


def _quotes(piece: Piece) -> bool:
    return any(mark in piece.words for mark in '"“„«')


def _body_start(pieces: Sequence[Piece]) -> int:
    """The index of the first body piece: prose after the last byline, date or picture on top."""
    last, prose, signed = -1, 0, False
    for index, piece in enumerate(pieces):
        if piece.dateline:
            return index
        if piece.kind in ("byline", "timestamp"):
            last, prose, signed = index, 0, True
        elif piece.kind in ("caption", "credit"):
            if prose <= (0 if signed else 1):
                last, prose = index, 0
        elif piece.is_prose:
            prose += 1
            if prose > (1 if signed else 2):
                break
    for index in range(last + 1, len(pieces)):
        if pieces[index].is_prose:
            return index
    return last + 1


def _find_headline(pieces: Sequence[Piece], body: int) -> int | None:
    """The index of the headline, None when there is only prose."""
    signed = next(
        (i for i, piece in enumerate(pieces[:body]) if piece.kind in ("byline", "timestamp")), body
    )
    ranked = [
        (_unlikely(piece), index > signed, index)
        for index, piece in enumerate(pieces[:body])
        if piece.kind is None and piece.length <= 40 and not _is_bullet(piece)
    ]
    if ranked:
        best = min(ranked)[2]
        return _past_breadcrumb(pieces[:signed], best)
    return _leading_sentence(pieces, body)


def _unlikely(piece: Piece) -> int:
    """How little it looks like a headline: 0 is best."""
    if piece.is_sentence and not piece.words.endswith("?"):
        return 1
    if piece.length >= 4 and (not piece.names or len(piece.names[0].split()) >= 4):
        return 0
    return 2


def _past_breadcrumb(front: Sequence[Piece], best: int) -> int:
    """A trail of sections may end in a short form of the headline that follows it."""
    short = front[best].words.casefold() if best < len(front) else ""
    for index in range(best + 1, min(best + 4, len(front))):
        words = front[index].words.casefold()
        if front[index].kind is None and short and words != short and words.startswith(short):
            return index
    return best


def _leading_sentence(pieces: Sequence[Piece], body: int) -> int | None:
    """A headline may be one short sentence above longer prose."""
    if body >= len(pieces):
        return None
    first, rest = pieces[body], [piece for piece in pieces[body + 1 :] if piece.is_prose]
    if first.dateline or not rest or first.length > 16 or first.below or rest[0].below:
        return None
    alone = ". " not in first.words and not _quotes(first)
    return body if alone and rest[0].length > first.length else None


def _label_front(front: Sequence[Piece], headline: int | None, has_headline: bool) -> None:
    """Settle what stands above the body."""
    if headline is None and not has_headline:
        for piece in front:
            if piece.kind is None:
                piece.kind = "body"
        return
    for index, piece in enumerate(front):
        if piece.kind is not None:
            continue
        if index == headline:
            piece.kind = "headline"
        elif headline is not None and index < headline:
            piece.kind = "caption" if piece.is_prose else "furniture"
        elif _is_signature(front, index):
            piece.kind = "byline"
        elif _is_bullet(piece) or piece.is_sentence or piece.length >= 5:
            piece.kind = "standfirst" if piece.length <= 60 else "body"
        else:
            piece.kind = "furniture"


def _is_signature(front: Sequence[Piece], index: int) -> bool:
    """Whether a bare name, or a job, signs the article: by a date or another signature."""
    piece = front[index]
    above = next((p for p in reversed(front[:index]) if p.kind != "furniture"), None)
    after = next((p for p in front[index + 1 :] if p.kind != "furniture"), None)
    if is_role(piece.words):
        return above is not None and above.kind == "byline"
    if not piece.names or piece.length > 5:
        return False
    beside = [p.kind for p in (above, after) if p is not None]
    if "timestamp" in beside or "byline" in beside or (after is not None and is_role(after.words)):
        return True
    return after is None and piece.length in (2, 3)


def _label_body(pieces: Sequence[Piece]) -> None:
    """Settle what stands in the body and below it."""
    ends = [index for index, piece in enumerate(pieces) if piece.is_prose]
    end = ends[-1] if ends else len(pieces)
    run: list[Piece] = []
    for index, piece in enumerate(pieces):
        heading = piece.kind is None and _is_heading(piece)
        if heading and index < end:
            run.append(piece)
            continue
        if piece.kind is None:
            piece.kind = "furniture" if heading and ends else "body"
        if piece.kind != "furniture":
            _label_headings(run, piece.kind == "body")
            run = []
    _label_headings(run, False)


def _label_headings(run: list[Piece], above_prose: bool) -> None:
    """One or two headings above prose are crossheads; more of them are a list."""
    for piece in run:
        piece.kind = "crosshead" if above_prose and len(run) <= 2 else "body"


def _is_heading(piece: Piece) -> bool:
    if piece.dateline or _is_bullet(piece) or piece.words.startswith(_DASHES):
        return False
    return piece.length <= 14 and (not piece.is_sentence or piece.words.endswith("?"))


def _is_bullet(piece: Piece) -> bool:
    return piece.words.startswith(_BULLETS)
