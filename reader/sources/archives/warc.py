"""Web archives (ISO 28500): every page in one that a server answered with, as an article."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from reader.article import Article
from reader.errors import SourceError
from reader.language.dates.written.parsing import parse_date
from reader.sources.composing import numbered
from reader.sources.content_type import PAGES, media_type, parameter
from reader.sources.document import Document
from reader.sources.pages.html import parse as parse_page

_LARGEST_PAGE = 32 << 20  # bytes, unpacked
_LARGEST_RECORD = 512 << 20
_BLOCK = 1 << 18
_GZIP = b"\x1f\x8b"
_NEXT = b"\r\n\r\nWARC/"


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the articles of the pages in an archive, counted as parts, and what is wrong with it.

    Pages are what was answered with status 200, and without HTTP what is HTML. Time is linear.
    """
    return numbered(_items(document))


def _items(document: Document) -> Iterator[Article | SourceError]:
    seen = pages = 0
    try:
        for record in _records(_unpacked(document)):
            if (page := _read_page(record, document)) is not None:
                pages += 1
                yield from _read_articles(page)
            if not _is_passed(record):
                raise SourceError(document.path, "one record is far too large; the rest is skipped")
            if getattr(record.raw_stream, "limit", 0) > 0:
                raise SourceError(document.path, f"cut off within record {seen + 1}")
            seen += 1
    except SourceError as error:
        yield error
    except Exception:  # for damaged records warcio raises anything
        reason = f"damaged behind record {seen}; the rest is skipped"
        yield SourceError(document.path, reason)
    else:
        if pages == 0:
            yield SourceError(document.path, "no pages in this web archive")


def _records(data: bytes) -> Iterator[Any]:
    from warcio import archiveiterator  # type: ignore[import-untyped,import-not-found,unused-ignore]

    return iter(archiveiterator.ArchiveIterator(BytesIO(data)))


def _unpacked(document: Document) -> bytes:
    """The archive, without gzip if all of it is packed in one piece, which warcio refuses."""
    data = document.data
    if not data.startswith(_GZIP):
        return data
    try:
        first = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, _BLOCK)
        if _NEXT not in first:
            return data
        unpacked = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, _LARGEST_RECORD)
    except zlib.error:
        raise SourceError(document.path, "damaged: not gzip") from None
    return unpacked


def _read_page(record: Any, document: Document) -> Document | None:
    """The page in a record, None if there is none."""
    headers = record.http_headers
    if headers is not None:
        is_answer = record.rec_type == "response" and headers.get_statuscode() == "200"
        content_type = headers.get_header("Content-Type", "")
    else:
        is_answer = record.rec_type == "resource"
        content_type = record.rec_headers.get_header("Content-Type", "")
    if not is_answer or media_type(content_type) not in PAGES:
        return None
    captured = parse_date(record.rec_headers.get_header("WARC-Date", ""))
    return Document(
        record.content_stream().read(_LARGEST_PAGE),
        document.path,
        modified=captured.instant if captured else None,
        content_type=media_type(content_type),
        charset=parameter(content_type, "charset") or None,
        url=record.rec_headers.get_header("WARC-Target-URI"),
        wishes=document.wishes,
    )


def _read_articles(page: Document) -> Iterator[Article | SourceError]:
    """Yield what the page holds; whatever is wrong with it is said of its address."""
    try:
        for item in parse_page(page):
            yield _named(item, page) if isinstance(item, SourceError) else item
    except SourceError as error:
        yield _named(error, page)


def _named(error: SourceError, page: Document) -> SourceError:
    return SourceError(page.path, f"{page.url}: {error.reason}")


def _is_passed(record: Any) -> bool:
    """Read on to the end of a record, which gzip may put very far away."""
    left = _LARGEST_RECORD
    while left > 0 and (block := record.raw_stream.read(_BLOCK)):
        left -= len(block)
    return left > 0
