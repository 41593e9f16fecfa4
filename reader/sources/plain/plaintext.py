"""Plain text as people paste it from the web."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from reader.article import Article, Block
from reader.cleaning import clean
from reader.errors import SourceError
from reader.sources.composing import dated, identify
from reader.sources.document import Document
from reader.sources.plain.frontmatter import read_front_matter
from reader.sources.plain.labelling import label
from reader.sources.plain.paged_text import without_pages
from reader.sources.plain.pieces import Piece
from reader.sources.plain.provenance import find_provenance
from reader.sources.prose.conventions import Part, parts_of
from reader.sources.prose.datelines import find_dateline
from reader.sources.prose.paragraphs import find_paragraphs

_MOST_PARTED = 10_000  # paragraphs; no article has so many, and each takes a while
_ENGLISH = frozenset(["the", "of", "and", "to", "that", "for", "is", "with"])


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the article that a document of plain text is; SourceError where it is no text."""
    yield read_text(without_pages(document.text()), document.path, document.modified)


def read_text(text: str, path: str, modified: datetime | None = None) -> Article:
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
    origin = find_provenance(front, pieces, body)
    published, published_by = dated(origin.published, modified)
    return Article(
        id=identify(text),
        text=text,
        blocks=(*front.blocks, *_blocks(pieces)),
        path=path,
        published=published,
        published_by=published_by,
        publisher=origin.publisher,
        author=origin.author,
        url=origin.url,
        language=language,
        keywords=front.keywords(),
    )


def _guess_language(text: str) -> str | None:
    """Undetermined ("und") if *text* is surely not English: then dates have the day first."""
    words = text[:2000].lower().split()
    english = sum(map(_ENGLISH.__contains__, words))
    return "und" if len(words) >= 50 and english < 0.02 * len(words) else None


def _pieces(text: str, start: int, language: str | None) -> list[Piece]:
    """Divide *text* from *start* on into paragraphs and, as far as it may be news, their parts."""
    pieces: list[Piece] = []
    for paragraph in find_paragraphs(text, start):
        words = text[paragraph.start : paragraph.end]
        opening = find_dateline(words)
        below = paragraph.below
        is_parted = len(pieces) < _MOST_PARTED
        for part in parts_of(words, language) if is_parted else (Part(0, len(words), None),):
            raw = words[part.start : part.end]
            trimmed = raw.strip()
            if not trimmed:
                continue
            first = paragraph.start + part.start + raw.index(trimmed[0])
            piece = Piece(first, first + len(trimmed), trimmed, part.kind, part.names, part.when)
            piece.below = below
            if opening and part.kind is None and part.start == 0 and opening.end <= part.end:
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
