"""EPUB 2 and 3: the chapters of a book, or the articles of a magazine, in their reading order.

See https://www.w3.org/TR/epub-33/. The title of the book stands where an article has its
publisher, since that is what a chapter is cited by and what a magazine is called.
"""

import posixpath
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article import Article, When
from reader.errors import SourceError
from reader.language.dates.written.parsing import parse_date
from reader.sources.archives.archive import Archive
from reader.sources.archives.chapters import Chapter, read_chapter
from reader.sources.composing import Composer, numbered
from reader.sources.declared import declared_in_xml, decode_declared
from reader.sources.document import Document
from reader.sources.xml_tree import Element, parse_xml

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_MOST_CHAPTERS = 5000
_TEXT = re.compile(r"html|xml|^$")
_ISSUE = re.compile(r" \[[^\[\]]{1,40}\]$")  # the date behind the name of a newspaper
_TITLE = re.compile(r"<title[^>]*>([^<]{1,300})</title", re.IGNORECASE)


@dataclass(frozen=True)
class _Book:
    """What the package document says: metadata, files in reading order, and their titles."""

    title: str
    author: str
    published: When | None
    language: str
    keywords: tuple[str, ...]
    chapters: tuple[str, ...]
    titles: "Mapping[str, str]"
    is_news: bool  # that calibre downloaded


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the chapters of a book; what is missing, damaged or encrypted is named in its place."""
    archive = Archive(document.data, document.path)
    book = _read_book(archive, document.path)
    locked = _encrypted(archive)
    if not book.chapters:
        raise SourceError(document.path, "a book without chapters")
    if locked.issuperset(book.chapters):
        raise SourceError(document.path, "encrypted (DRM); it opens only where it was bought")
    yield from numbered(_chapters(archive, book, locked, document))


def _chapters(
    archive: Archive, book: _Book, locked: Set[str], document: Document
) -> Iterator[Article | SourceError]:
    for name in book.chapters:
        try:
            if name in locked:
                raise SourceError(document.path, f"{name} is encrypted; not read")
            chapter = _read_chapter(archive.read(name), name, book, document)
        except SourceError as error:
            yield error
            continue
        if chapter is not None:
            yield chapter


def _read_book(archive: Archive, path: str) -> _Book:
    name = _package_name(archive, path)
    package = parse_xml(archive.read(name), path).root
    folder = posixpath.dirname(name)
    items = {item.get("id"): item for item in package.find_all("manifest", "item")}
    spine = [items.get(ref.get("idref")) for ref in package.find_all("spine", "itemref")]
    chapters = [
        _resolved(folder, item.get("href"))
        for item in spine[:_MOST_CHAPTERS]
        if item is not None
        and _TEXT.search(item.get("media-type"))
        and "nav" not in item.get("properties").split()
    ]
    meta = package.find("metadata") or package
    meta = meta.find("dc-metadata") or meta  # of the first drafts
    creators = [one.text() for one in meta.elements("creator") if one.get("role") in ("", "aut")]
    is_news = "calibre" in creators
    title = meta.words_at("title")
    return _Book(
        title=_ISSUE.sub("", title) if is_news else title,
        author=", ".join(name for name in creators if name and name != "calibre"),
        published=_published(meta),
        language=meta.words_at("language"),
        keywords=tuple(one.text() for one in meta.elements("subject")),
        chapters=tuple(dict.fromkeys(chapters)),
        titles=_titles(archive, items, folder, path),
        is_news=is_news,
    )


def _package_name(archive: Archive, path: str) -> str:
    """The name of the package document; where nothing says it, that of the first which looks so."""
    if _CONTAINER in archive.names:
        root = parse_xml(archive.read(_CONTAINER), path).root
        for file in root.descendants("rootfile"):
            if file.get("full-path") in archive.names:
                return file.get("full-path")
    for name in archive.names:
        if name.lower().endswith(".opf"):
            return name
    raise SourceError(path, "no package document in this book")


def _published(meta: Element) -> When | None:
    """The date of publication; EPUB 2 has several, told apart by their event."""
    dates = sorted(meta.elements("date"), key=lambda one: "publication" not in one.get("event"))
    return next(filter(None, (parse_date(one.text()) for one in dates)), None)


def _titles(archive: Archive, items: dict[str, Element], folder: str, path: str) -> dict[str, str]:
    """The titles of files, from the table of contents of EPUB 3 or else 2."""
    for item in items.values():
        is_nav = "nav" in item.get("properties").split()
        if not is_nav and "dtbncx" not in item.get("media-type"):
            continue
        name = _resolved(folder, item.get("href"))
        try:
            root = parse_xml(archive.read(name), path).root
        except SourceError:  # a book can be read without it
            continue
        if titles := dict(_entries(root, posixpath.dirname(name))):
            return titles
    return {}


def _entries(root: Element, folder: str) -> Iterator[tuple[str, str]]:
    """The titles in a table of contents, the last entry that leads to a file coming first."""
    pairs = [
        (a.get("href"), a.text()) for nav in root.descendants("nav") for a in nav.descendants("a")
    ]
    for point in root.descendants("navPoint"):
        content = point.find("content")
        if content is not None:
            pairs.append((content.get("src"), point.words_at("navLabel", "text")))
    return ((_resolved(folder, href), title) for href, title in reversed(pairs) if title)


def _encrypted(archive: Archive) -> frozenset[str]:
    """The files that are encrypted, which fonts may be in any book."""
    try:
        root = parse_xml(archive.read(_ENCRYPTION), archive.path).root
    except SourceError:  # mostly since it is not there
        return frozenset()
    return frozenset(_resolved("", one.get("URI")) for one in root.descendants("CipherReference"))


def _read_chapter(data: bytes, name: str, book: _Book, document: Document) -> Article | None:
    """The article that a file is, None for one without text and one that only lists others."""
    html = decode_declared(data, document.path, declared_in_xml(data)) if data.strip() else ""
    try:
        chapter = read_chapter(html)
    except ValueError as error:
        raise SourceError(document.path, f"{name}: {error}") from None
    others = frozenset(book.chapters) - {name}
    folder = posixpath.dirname(name)
    if not chapter.passages or chapter.is_contents(lambda href: _resolved(folder, href) in others):
        return None
    composer = Composer()
    composer.add("headline", _headline(book.titles.get(name, ""), chapter) or _title(html, book))
    for kind, runs in chapter.passages:
        composer.add_runs(kind, runs)
    article = composer.article(
        document,
        published=(chapter.published if book.is_news else None) or book.published,
        publisher=book.title,
        author=chapter.author or book.author,
        url=chapter.url,
        language=book.language,
        keywords=book.keywords,
    )
    has_text = any(block.kind != "headline" for block in article.blocks)
    return article if has_text else None


def _headline(entry: str, chapter: Chapter) -> str:
    """The *entry* of a chapter in the table of contents, or its heading, which may say more."""
    on_top = chapter.heading() if chapter.passages[0][0] == "crosshead" else ""
    if set(entry.casefold().split()) <= set(on_top.casefold().split()):
        return on_top or chapter.heading()
    return entry


def _title(html: str, book: _Book) -> str:
    """The title of a file, or else of the book."""
    from html import unescape

    title = _TITLE.search(html, 0, 5000)
    return (unescape(title[1]).strip() if title else "") or book.title


def _resolved(folder: str, href: str) -> str:
    """The name in the archive that a link from a file in *folder* leads to."""
    from urllib.parse import unquote

    return posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))
