"""Plain text as people paste it from the web or take it off a wire."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import blake2b

from reader.article import Article, Block, DateOrigin, When
from reader.cleaning import clean
from reader.language.dates import date_in_url, find_dates, parse_date, weekdays
from reader.sources.conventions import author_names, dateline, parts_of, url_in
from reader.sources.frontmatter import FrontMatter, read_front_matter
from reader.sources.labelling import Piece, label
from reader.sources.paragraphs import find_paragraphs

_REVISED = re.compile(
    r"updat|edit|modif|revis|aktualis|geändert|stand|mis[e]? à jour|actuali|aggiorn|atualiz|bijgewerkt",
    re.IGNORECASE,
)
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
    pieces = _pieces(text, front.end, language)
    body = label(pieces, bool(front.fields.get("headline")))
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


def _pieces(text: str, start: int, language: str | None) -> list[Piece]:
    """Divide *text* from *start* on into paragraphs and their parts, trimmed."""
    pieces = []
    for paragraph in find_paragraphs(text, start):
        words = text[paragraph.start : paragraph.end]
        opening = dateline(words)
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
    opened = (dateline(piece.words) for piece in pieces if piece.dateline)
    return next((found.agency for found in opened if found and found.agency), None)


def _author(front: FrontMatter, pieces: Sequence[Piece], body: int) -> str | None:
    """The names in the bylines above the body, or else in those below it."""
    for value in [front.fields.get("author")]:
        if value:
            names = [name for words in value for name in author_names(words) or (words,)]
            return ", ".join(names)
    above = [name for piece in pieces[:body] if piece.kind == "byline" for name in piece.names]
    below = [name for piece in pieces[body:] if piece.kind == "byline" for name in piece.names][:1]
    return ", ".join(dict.fromkeys(above or below)) or None


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
    above = [piece for piece in pieces[:body] if piece.kind == "timestamp" and piece.when]
    for piece in sorted(above, key=lambda piece: bool(_REVISED.search(piece.words))):
        yield piece.when
    for piece in pieces:
        if piece.dateline and (found := dateline(piece.words)) and found.date:
            yield parse_date(found.date.rpartition(",,")[2], language=language)
    if url:
        yield date_in_url(url)
    yield _pictured(pieces, body)
    for signature, piece in zip(pieces[body:], pieces[body + 1 :], strict=False):
        if signature.kind == "byline" and piece.kind == "timestamp":
            yield piece.when


def _pictured(pieces: Sequence[Piece], body: int) -> When | None:
    """The day of the picture above the body, unless the story happens on another day of the week."""
    lead = weekdays(" ".join(piece.words for piece in pieces[body : body + 2]))
    for piece in pieces[:body]:
        if piece.kind == "caption" and not _ARCHIVE.search(piece.words):
            for _, when in find_dates(piece.words):
                if when.precision == "day" and (not lead or when.instant.weekday() in lead):
                    return when
    return None
