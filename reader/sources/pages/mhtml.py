"""Web pages that browsers save in one file: MIME, RFC 2557."""

from collections.abc import Iterator
from dataclasses import replace

from reader.article import Article
from reader.errors import SourceError
from reader.sources.content_type import PAGES
from reader.sources.document import Document
from reader.sources.mime import MimePart, read_part
from reader.sources.pages import html
from reader.sources.urls import is_url

_DEEPEST = 4  # multiparts in each other


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the article on the page that was saved; raises SourceError if there is no page."""
    message = read_part(document.data)
    page = _root(message)
    if page is None:
        raise SourceError(document.path, "no page in it")
    address = _address(page, "content-location") or _address(message, "snapshot-content-location")
    yield from html.parse(
        replace(
            document,
            data=page.data(),
            charset=page.parameter("charset") or None,
            url=address or document.url,
        )
    )


def _root(message: MimePart) -> MimePart | None:
    """The page of which everything else is a part: the one that is named, or else the first."""
    pages = list(_pages(message, 0))
    start = message.parameter("start").strip("<>")
    location = message.headers.get("snapshot-content-location", "").strip()
    for page in pages:
        if start and page.headers.get("content-id", "").strip().strip("<>") == start:
            return page
    for page in pages:
        if location and page.headers.get("content-location", "").strip() == location:
            return page
    return pages[0] if pages else None


def _pages(part: MimePart, depth: int) -> Iterator[MimePart]:
    if part.content_type in PAGES:
        yield part
    elif part.content_type.startswith("multipart/") and depth < _DEEPEST:
        for inner in part.parts():
            yield from _pages(inner, depth + 1)


def _address(part: MimePart, header: str) -> str | None:
    address = "".join(part.headers.get(header, "").split())
    return address if is_url(address) else None
