"""Plain text as people paste it from the web or take it off a wire."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from reader.article import Article, Block, DateOrigin, When
from reader.cleaning import clean
from reader.language.dates import date_in_url, find_dates, parse_date, weekdays
from reader.sources.bylines import byline_label, signatories
from reader.sources.conventions import parts_of, url_in
from reader.sources.datelines import find_dateline
from reader.sources.frontmatter import FrontMatter, read_front_matter
from reader.sources.labelling import Piece, label
from reader.sources.paragraphs import find_paragraphs

try:
    from _blake2 import blake2b  # hashlib would load all of OpenSSL for it
except ImportError:
    from hashlib import blake2b

_ISSUED = re.compile(r"publi|pubbl|veröff|erschienen|posted|erstellt|geplaatst", re.IGNORECASE)
_REVISED = re.compile(
    r"updat|edit|modif|revis|aktualis|geändert|stand|mise? à jour|actuali|aggiorn|atuali|bijgew",
    re.IGNORECASE,
)
_ENGLISH = frozenset(["the", "of", "and", "to", "that", "for", "is", "with"])
_ARCHIVE = re.compile(r"file (?:photo|picture|image)|archiv", re.IGNORECASE)


def parse(text: str, path: str, modified: datetime | None = None) -> Article:
    """Return the article in *text*: the whole of it, cleaned, and what each part of it is.

    *modified* is when the file was last changed; it dates an article that has no date of its own.
    Every character that is not white space is in exactly one block, but for datelines, which lie
    within the body block that they open. Never raises; time is linear in the text.
    """
    text = clean(text)
    front = read_front_matter(text)
    language = front.first("language")
    pieces = _pieces(text, front.end, language or _guess_language(text))
    body = label(pieces, front.first("headline"))
    url = front.first("url") or _address(pieces)
    published, origin = _published(front, pieces, body, url, modified)
    return Article(
        id=blake2b(text.encode(), digest_size=8).hexdigest(),
        text=text,
        blocks=(*front.blocks, *_blocks(pieces)),
        path=path,
        published=published,
        published_by=origin,
        publisher=front.first("publisher") or _agency(pieces),
        author=_author(front, pieces, body),
        url=url,
        language=language,
    )


def _guess_language(text: str) -> str | None:
    """Undetermined ("und") if *text* is surely not English: then dates have the day first."""
    words = text[:2000].lower().split()
    english = sum(map(_ENGLISH.__contains__, words))
    return "und" if len(words) >= 50 and english < 0.02 * len(words) else None


def _pieces(text: str, start: int, language: str | None) -> list[Piece]:
    """Divide *text* from *start* on into paragraphs and their parts, trimmed."""
    pieces = []
    for paragraph in find_paragraphs(text, start):
        words = text[paragraph.start : paragraph.end]
        opening = find_dateline(words)
        below = paragraph.below
        for part in parts_of(words, language):
            raw = words[part.start : part.end]
            trimmed = raw.strip()
            if not trimmed:
                continue
            first = paragraph.start + part.start + raw.index(trimmed[0])
            piece = Piece(first, first + len(trimmed), trimmed, part.kind, part.names, part.when)
            piece.below = below
            if opening and part.kind is None and part.start == 0:
                piece.dateline = opening.end
            pieces.append(piece)
            below = True
    return pieces


def _blocks(pieces: Sequence[Piece]) -> Iterator[Block]:
    for piece in pieces:
        kind = piece.kind or "body"
        yield Block(piece.start, piece.end, kind)
        if piece.dateline and kind == "body":
            yield Block(piece.start, piece.start + piece.dateline, "dateline")


def _address(pieces: Sequence[Piece]) -> str | None:
    """The address that a line on top consists of."""
    return next((url_in(piece.words) for piece in pieces[:5] if piece.kind == "metadata"), None)


def _agency(pieces: Sequence[Piece]) -> str | None:
    datelines = (find_dateline(piece.words) for piece in pieces if piece.dateline)
    return next((found.agency for found in datelines if found and found.agency), None)


def _author(front: FrontMatter, pieces: Sequence[Piece], body: int) -> str | None:
    """The names in front matter, or in the bylines above the body, or in the one below it."""
    if given := front.fields.get("author"):
        named = (signatories(words[byline_label(words) :]) or (words,) for words in given)
        return ", ".join(name for names in named for name in names)
    above = [piece for piece in pieces[:body] if piece.kind == "byline" and piece.names]
    below = [piece for piece in pieces[body:] if piece.kind == "byline" and piece.names]
    names = [name for piece in above or below[:1] for name in piece.names]
    return ", ".join(dict.fromkeys(names)) or None


def _published(
    front: FrontMatter,
    pieces: Sequence[Piece],
    body: int,
    url: str | None,
    modified: datetime | None,
) -> tuple[When | None, DateOrigin]:
    """When the article was published, by the most trustworthy thing that says so."""
    for when in _dates(front, pieces, body, url):
        if when is not None and when.precision not in ("year", "month"):
            return when, "text"
    if modified is None:
        return None, "text"
    moment = modified.replace(second=0, microsecond=0)
    return When(moment, "minute", moment.isoformat(sep=" ", timespec="minutes")), "file"


def _dates(
    front: FrontMatter, pieces: Sequence[Piece], body: int, url: str | None
) -> Iterator[When | None]:
    """The dates that may be that of publication, the most trustworthy first."""
    language = front.first("language")
    if date := front.first("date"):
        yield parse_date(date, language=language)
    stamps = [piece for piece in pieces[:body] if piece.kind == "timestamp"]
    yield from (piece.when for piece in sorted(stamps, key=_is_revision))
    for piece in pieces:
        if piece.dateline:
            filed = find_dates(piece.words[: piece.dateline], language=language)
            yield from (when for _, when in filed)
    if url:
        yield date_in_url(url)
    yield _pictured(pieces, body)
    stamps = [
        piece
        for above, piece in pairwise(pieces[max(0, body - 1) :])
        if piece.kind == "timestamp" and _is_own(piece, above)
    ]
    yield from (piece.when for piece in sorted(stamps, key=_is_revision))


def _is_revision(stamp: Piece) -> bool:
    return _REVISED.search(stamp.words) is not None


def _is_own(stamp: Piece, above: Piece) -> bool:
    """Whether a date below the body is that of the article: it says so, or follows the byline."""
    if above.kind == "byline" and stamp.below:
        return True
    return _is_revision(stamp) or _ISSUED.search(stamp.words) is not None


def _pictured(pieces: Sequence[Piece], body: int) -> When | None:
    """The day of the picture on top, unless the story happens on another day of the week."""
    lead = weekdays(" ".join(piece.words[:2000] for piece in pieces[body : body + 2]))
    for piece in pieces[:body]:
        if piece.kind == "caption" and not _ARCHIVE.search(piece.words):
            for _, when in find_dates(piece.words):
                if when.precision == "day" and (not lead or when.instant.weekday() in lead):
                    return when
    return None
