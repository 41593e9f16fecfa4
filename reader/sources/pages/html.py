"""Saved web pages: what they say of themselves, and the text of the article on them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.article import Article, BlockKind, When
from reader.cleaning import clean_line
from reader.errors import SourceError
from reader.sources.composing import Composer
from reader.sources.document import Document
from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.main_text import find_main_text
from reader.sources.pages.page_charset import decode_page
from reader.sources.pages.page_dates import date_of_address
from reader.sources.pages.page_metadata import read_metadata
from reader.sources.pages.page_titles import folded
from reader.sources.pages.page_top import PageTop, parted, read_top
from reader.sources.pages.passages import Passage
from reader.sources.pages.second_opinion import is_there, settled
from reader.sources.pages.trimming import breaks_off, tells_terms
from reader.sources.prose.bylines import byline_label, is_role
from reader.sources.prose.conventions import parts_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_REFRESH = re.compile(r"url\s*=\s*[\"']?([^\s\"'<>]+)", re.IGNORECASE)
_FIRST = 2  # passages that may be what is taken for a standfirst above a shorter text
_END = 5  # passages that may be about the article


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the article on a page; raises SourceError for what is no page."""
    if document.wishes.thorough and not is_there():
        reason = "extracting it again needs trafilatura: pip install 'article-reader[web]'"
        raise SourceError(document.path, reason)
    yield read_page(decode_page(document), document)


def read_page(html: str, document: Document) -> Article:
    """Return the article on the page *html*, which is the decoded text of *document*."""
    try:
        return _read(html, document)
    except (ValueError, RecursionError, MemoryError) as error:
        raise SourceError(document.path, str(error) or "too large a page") from None


def _read(html: str, document: Document) -> Article:
    tree = parse_tree(html)
    if tree.body is None and tree.css_first("frame[src]") is not None:
        raise ValueError("a set of frames; what there is to read is in the pages that it shows")
    known = read_metadata(tree, document.url)
    above, text = find_main_text(tree, known.url, known.title, known.description)
    above, text = (_with_video_captions(part, known.videos) for part in (above, text))
    text = settled(text, html, known.url, known.body, thorough=document.wishes.thorough)
    if not (above or text) and (target := _redirected_to(tree)):
        raise ValueError(f"a page that only leads to {target}")
    signed, text = parted(text, known.language, above)
    top = read_top([*above, *signed], known.language)
    author = _author(known.author, top) or _signed_at_end(text[-_END:], known.language)
    composer = Composer()
    composer.add("headline", known.title or "")
    if not any(one.words == top.standfirst for one in text[:_FIRST]):
        composer.add("standfirst", top.standfirst)
    composer.add("byline", author or "")
    pictures = [one for one in top.pictures if not _is_byline(one, author)]
    for passage in [*pictures, *text[:-_END]]:
        composer.add_runs(passage.kind, passage.runs)
    for passage in text[-_END:]:
        composer.add_runs(_kind_at_end(passage, known.language), passage.runs)
    return composer.article(
        document,
        published=_exact([known.published, top.published, date_of_address(known.url)]),
        publisher=known.publisher,
        author=author,
        url=known.url,
        language=known.language,
        description=top.summary or known.description or top.standfirst,
        keywords=known.keywords,
    )


def _with_video_captions(passages: list[Passage], videos: frozenset[str]) -> list[Passage]:
    """The *passages*, of which those that name a video are its caption."""
    if not videos:
        return passages
    return [
        one._replace(kind="caption")
        if one.kind != "crosshead" and folded(one.words) in videos
        else one
        for one in passages
    ]


def _redirected_to(tree: "LexborHTMLParser") -> str | None:
    """The address that browsers are to go on to, cleaned and cut for display."""
    node = tree.css_first("meta[http-equiv=refresh i][content]")
    match = (
        _REFRESH.search((node.attributes.get("content") or "")[:2000]) if node is not None else None
    )
    return clean_line(match[1])[:200] if match else None


def _exact(dates: list[When | None]) -> When | None:
    """The first date that tells the day, or else the first."""
    found = [when for when in dates if when is not None]
    return next((when for when in found if when.precision != "month"), next(iter(found), None))


def _is_byline(picture: Passage, author: str | None) -> bool:
    """Whether a credit is that of the article itself."""
    label = byline_label(picture.words)
    return picture.kind == "credit" and picture.words[label:] == author


def _author(known: str | None, top: PageTop) -> str | None:
    """Who is *known* for the author, but who signed the text where that is an agency or a desk."""
    if known and top.is_signed and is_role(known):
        return top.author
    return known or top.author


def _signed_at_end(passages: list[Passage], language: str | None) -> str | None:
    """Who signed the text below its last paragraph."""
    for passage in reversed(passages):
        if passage.is_prose:
            break
        (first, *others) = parts_of(passage.words, language)
        if first.kind == "byline" and first.names and not others:
            return ", ".join(first.names)
    return None


def _kind_at_end(passage: Passage, language: str | None) -> BlockKind:
    """What kind of block one of the last is: who signed or helped, what is missing, sources."""
    if passage.kind != "body":
        return passage.kind
    if breaks_off(passage.words) or tells_terms(passage):
        return "endmatter"
    (first, *others) = parts_of(passage.words, language)
    is_apparatus = first.kind in ("endmatter", "sources") or (
        first.kind == "byline" and first.names
    )
    return first.kind if first.kind and is_apparatus and not others else "body"
