"""Which paragraph is what, by its neighbours: headline, standfirst, captions, body and crossheads.

Pages and wires order their parts alike: kicker, headline, standfirst, byline and date, picture,
then the body. What a paragraph is by itself is known already; here the rest is settled.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from reader.language.dates.written.clock import TIME
from reader.sources.plain.boxes import label_boxes
from reader.sources.plain.captions import label_captions
from reader.sources.plain.pieces import Piece
from reader.sources.prose.bylines import (
    is_byline_label,
    is_name,
    is_role,
    names_in,
    opens_with_role,
)
from reader.sources.prose.conventions import is_score
from reader.sources.prose.furniture import is_related_heading

_DEEPEST = 300  # pieces; even the menus above an article end before
_BULLETS = ("•", "*", "·", "‣", "◦", "▪", "■", "- ", "– ")
_DASHES = ("-", "–", "—")
_SPEECH = ("(", "（", "[", "Q. ", "Q: ", "A. ", "A: ")  # and what is done meanwhile
_SIGNATURES = ("byline", "timestamp")
_MARKS = (*_SIGNATURES, "caption", "credit")
_LONGEST_SPEAKER = 40  # characters
_NOTES = re.compile(
    r"(?:notes? (?:to|for) (?:the )?editors?|hinweise für (?:die )?redaktionen)\b", re.I
)
_WORD = re.compile(r"[^\W\d_]+")


def label(pieces: Sequence[Piece], headline: str | None) -> int:
    """Give every piece of an article its kind, and return the index of the first of the body.

    *headline* is what front matter calls it; then none is looked for.
    """
    if len(pieces) > 1 and pieces[0].kind == "sources":
        pieces[0].kind = None  # "Sources: …" is a headline up there
    label_boxes(pieces)
    _join_split_bylines(pieces)
    label_captions(pieces)
    body = _body_start(pieces)
    if 1 < body < len(pieces) and _is_salutation(pieces[body - 1]):
        body -= 1
    found = None if headline else _find_headline(pieces, body)
    if found is not None and found >= body:
        body = found + 1
    if found is not None or headline:
        _label_points(pieces, -1 if found is None else found, body)
        _label_front(pieces[:body], -1 if found is None else found, headline)
    else:
        body = min(body, next((i for i, piece in enumerate(pieces) if piece.kind is None), body))
    _label_body([piece for piece in pieces[body:] if not piece.boxed])
    return body


def _join_split_bylines(pieces: Sequence[Piece]) -> None:
    """``By`` on a line of its own."""
    for piece, following in pairwise(pieces):
        if piece.kind is None and is_byline_label(piece.words):
            piece.kind = "byline"
            if following.kind is None and is_name(following.words):
                following.kind, following.names = "byline", names_in(following.words)


def _body_start(pieces: Sequence[Piece]) -> int:
    """The index of the first body piece: prose below the byline, the date and the first picture.

    Those may follow a standfirst of two paragraphs, but not more prose than that.
    """
    last, prose, signed = -1, 0, False
    for index, piece in enumerate(pieces[:_DEEPEST]):
        if piece.dateline or _is_exchange(pieces, index):
            return index
        if signed and TIME.fullmatch(piece.words):
            continue  # heads a post of a live report
        if piece.kind in _SIGNATURES:
            last, prose, signed = index, 0, True
        elif piece.kind in _MARKS:
            if prose == 0 or (prose == 1 and piece.kind == "caption" and not signed):
                last, prose = index, 0
        elif piece.is_prose:
            prose += 1
            if prose > (1 if signed else 2):
                break
    for index in range(last + 1, min(len(pieces), _DEEPEST)):
        if pieces[index].is_prose:
            return index
    short = (
        i for i, piece in enumerate(pieces[:_DEEPEST]) if i > last and _is_short_body(i, piece)
    )
    return next(short, last + 1)


def _is_exchange(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a transcript begins here: two pieces open with the names of different speakers."""
    speakers = [_speaker(piece) for piece in pieces[index : index + 2]]
    return None not in speakers and len(set(speakers)) == 2


def _speaker(piece: Piece) -> str | None:
    """Whose words these are, where that stands before a colon: ``ANN EXAMPLE: It is over.``"""
    name, colon, _ = piece.words[:_LONGEST_SPEAKER].partition(": ")
    is_full = name.isupper() or " " in name
    is_one = colon and is_full and piece.kind is None and piece.is_sentence and is_name(name)
    return name if is_one else None


def _is_short_body(index: int, piece: Piece) -> bool:
    """Whether a piece may be all the body there is: a sentence below something else."""
    return index > 0 and piece.kind is None and piece.is_sentence


def _find_headline(pieces: Sequence[Piece], body: int) -> int | None:
    """The index of the headline, None when there is only prose."""
    marks = [index for index, piece in enumerate(pieces[:body]) if piece.kind in _MARKS]
    signed = min([body, *(index for index in marks if pieces[index].kind in _SIGNATURES)])
    ranked = [
        (_unlikely(piece) + 2 * (index > signed), index)
        for index, piece in enumerate(pieces[:body])
        if piece.kind is None and piece.length <= 40 and not _is_bullet(piece)
        if marks or not piece.is_sentence or _may_head(pieces, index)
    ]
    if ranked:
        return _past_breadcrumb(pieces[:signed], min(ranked)[1])
    return body if body < len(pieces) and _may_head(pieces, body) else None


def _may_head(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a sentence may be the headline although nothing but prose surrounds it.

    It may if it is spelled like one, with capitals throughout, or is far shorter than a lead.
    """
    piece = pieces[index]
    if piece.dateline or not 3 <= piece.length <= 20:
        return False
    long = [word for word in _WORD.findall(piece.words) if len(word) > 3]
    if sum(word[0].isupper() for word in long) >= max(2, 0.8 * len(long)):
        return True
    following = next((later for later in pieces[index + 1 :] if later.is_prose), None)
    if following is None or following.below or piece.length > 14 or piece.has_quotes:
        return False
    return following.length > piece.length


def _unlikely(piece: Piece) -> int:
    """How little it looks like a headline: 0 is best."""
    if (piece.words[0] == "(" and piece.words[-1] == ")") or is_score(piece.words):
        return 3  # a remark of the desk, or what stands below "Kell go top"
    if piece.is_sentence and not (piece.words.endswith("?") and piece.length <= 14):
        return 2
    if piece.length >= 5 or (piece.length == 4 and not piece.names):
        return 0
    return 1 if piece.length > 1 and not piece.names else 3


def _past_breadcrumb(front: Sequence[Piece], best: int) -> int:
    """A trail of sections may end in the headline that follows it, or in a short form of it."""
    short = front[best].words.casefold() if best < len(front) else ""
    for index in range(best + 1, min(best + 4, len(front))):
        words = front[index].words.casefold()
        trail = words.startswith(short) or short.endswith(" " + words)
        if front[index].kind is None and short and words != short and trail:
            return index
    return best


def _label_front(front: Sequence[Piece], found: int, headline: str | None) -> None:
    """Settle what stands above the body; the headline is piece *found*, or above all of it."""
    for index, piece in enumerate(front):
        if piece.kind is not None:
            continue
        if index == found:
            piece.kind = "headline"
        elif index < found:
            piece.kind = "caption" if piece.is_prose else "furniture"
        elif piece.words == headline:
            piece.kind = "furniture"
        elif _is_signature(front, index):
            piece.kind = "byline"
        elif _is_bullet(piece) or piece.is_sentence or piece.length >= 5 or is_score(piece.words):
            piece.kind = "standfirst" if piece.length <= 60 else "body"
        else:
            piece.kind = "furniture"


def _label_points(pieces: Sequence[Piece], found: int, body: int) -> None:
    """The short lines between headline and dateline in which a wire sums up a story."""
    is_wire = body < len(pieces) and pieces[body].dateline > 0
    points = list(takewhile(_is_point, reversed(pieces[found + 1 : body]))) if is_wire else []
    for piece in points if len(points) > 1 else ():
        piece.kind = "standfirst"


def _is_point(piece: Piece) -> bool:
    is_named = piece.names or is_role(piece.words)
    return piece.kind is None and piece.length >= 3 and not is_named


def _is_signature(front: Sequence[Piece], index: int) -> bool:
    """Whether a bare name, or a job, signs the article: by a date or another signature."""
    piece = front[index]
    above = next((p for p in reversed(front[:index]) if p.kind != "furniture"), None)
    after = next((p for p in front[index + 1 :] if p.kind != "furniture" and not p.names), None)
    is_below_byline = above is not None and above.kind == "byline"
    if is_role(piece.words) and not (piece.names and "," in piece.words):
        return is_below_byline or (after is not None and after.kind == "timestamp")
    if is_below_byline and opens_with_role(piece.words):
        return True
    if not piece.names:
        return False
    if is_role(piece.words.rstrip(" ,").rpartition(",")[2]):
        return True
    beside = [p.kind for p in (above, after) if p is not None]
    if "timestamp" in beside or "byline" in beside or (after is not None and is_role(after.words)):
        return True
    alone = len(piece.names) == 1 and piece.names[0].count(" ") in (1, 2)
    return alone and not piece.words.isupper() and beside[:1] in (["headline"], ["standfirst"])


def _label_body(pieces: Sequence[Piece]) -> None:
    """Settle what stands in the body and below it."""
    end = _body_end(pieces)
    for notes in _below_notes(pieces):
        notes.kind = notes.kind or "endmatter"
    run: list[Piece] = []
    for index, piece in enumerate(pieces):
        if index >= end:
            piece.kind = piece.kind or "furniture"
        elif piece.kind is None and _is_heading(piece):
            run.append(piece)
        elif piece.kind != "furniture":
            piece.kind = piece.kind or "body"
            _label_headings(run, above_prose=piece.kind == "body")
            run = []
    _label_headings(run, above_prose=False)


def _below_notes(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """What stands below ``Notes to editors:``, which a press release ends with."""
    headed = (i for i, p in enumerate(pieces) if p.kind == "endmatter" and _NOTES.match(p.words))
    return pieces[next(headed, len(pieces)) :]


def _body_end(pieces: Sequence[Piece]) -> int:
    """Where the body ends and the page goes on with menus and teasers.

    Prose counts for it and headings against it; the body is the beginning that scores highest
    (Pasternack and Roth, "Extracting article text from the web with maximum subsequence
    segmentation", 2009).
    """
    score, best, end = 0, 0, 0
    for index, piece in enumerate(pieces):
        if piece.kind is None and not _is_heading(piece):
            score += min(piece.length, 60)
        elif piece.kind == "furniture" and is_related_heading(piece.words):
            score -= 40
        elif piece.kind in (None, "furniture"):
            score -= 5
        if score > best:
            best, end = score, index + 1
    if 0 < end < len(pieces) and _is_salutation(pieces[end - 1]):
        end += 1  # whose letter it is
    return end or len(pieces)


def _label_headings(run: list[Piece], *, above_prose: bool) -> None:
    """One or two headings above prose are crossheads; more of them are a list."""
    for piece in run:
        piece.kind = "crosshead" if above_prose and len(run) <= 2 else "body"


def _is_heading(piece: Piece) -> bool:
    if piece.dateline or _is_bullet(piece) or piece.words.startswith((*_DASHES, *_SPEECH)):
        return False
    if _is_salutation(piece):
        return False
    if piece.words.endswith("?"):
        return piece.length <= 14 and ": " not in piece.words[:30]  # somebody's question
    return piece.length <= 14 and not piece.is_sentence


def _is_salutation(piece: Piece) -> bool:
    """Whether a letter or a speech begins so, ``Ladies and Gentlemen,``, or ends: ``Yours,``."""
    return piece.kind is None and piece.length <= 6 and piece.words.endswith((",", ":", "，"))


def _is_bullet(piece: Piece) -> bool:
    return piece.words.startswith(_BULLETS)
