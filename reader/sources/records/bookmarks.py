"""Bookmarks as browsers and Pocket export them: HTML that lists links, each an article's address.

They are articles without a text, as those of a table of links are.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.article import Article
from reader.cleaning import clean_line
from reader.errors import SourceError
from reader.sources.composing import numbered
from reader.sources.document import Document
from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.page_charset import decode_page
from reader.sources.records.columns import Columns
from reader.sources.records.record import articles_of
from reader.sources.urls import checked_url, is_url

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield an article for each link to the web; SourceError where there is none."""
    try:
        tree = parse_tree(decode_page(document))
    except ValueError as error:
        raise SourceError(document.path, str(error)) from None
    records = [_record(link) for link in tree.css("a[href]")]
    found = [record for record in records if is_url(record["url"])]
    if not found:
        raise SourceError(document.path, "bookmarks without a link to the web")
    yield from numbered(articles_of(found, document, Columns({}), noun="link"))


def _record(link: "LexborNode") -> dict[str, str]:
    url = checked_url(link.attributes.get("href")) or ""
    return {
        "title": clean_line(link.text()) or url,
        "url": url,
        "tags": link.attributes.get("tags") or "",
        "description": _note(link),
    }


def _note(link: "LexborNode") -> str:
    """What somebody wrote below a bookmark."""
    entry = link.parent
    below = entry.next if entry is not None and entry.tag == "dt" else None
    while below is not None and below.tag == "-text":
        below = below.next
    return below.text().strip() if below is not None and below.tag == "dd" else ""
