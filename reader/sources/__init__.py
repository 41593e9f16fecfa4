"""Where articles come from: files, folders, pages and standard input, in whatever state.

What tells formats apart is loaded when something is read, for the screen itself reads nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from reader.article import Article
from reader.cleaning import clean, clean_line
from reader.errors import SourceError
from reader.sources.document import AS_USUAL, Document, Wishes
from reader.sources.files import AnyPath, addressed, find_files, overrun, read_bytes
from reader.sources.urls import is_url

__all__ = ["Wishes", "find_files", "is_url", "open_articles", "pages_ahead", "read_articles"]

_GARBLED = (
    "not UTF-8, and no words in Windows-1252; open it with --encoding guess, or name its encoding"
)
_VISIBLE = re.compile(r"[^\s\u200b\u200c\u200d\u2060\ufeff]")  # neither blank nor of no width
_MOST_PROBLEMS = 20  # of one file that are told one by one


class Pages(Protocol):
    """Pages that are fetched before they are asked for."""

    def get(self, url: str) -> Document:
        """Wait for that page; SourceError where there is none."""


def open_articles(
    paths: AnyPath | Iterable[AnyPath], wishes: Wishes = AS_USUAL
) -> Iterator[Article | SourceError]:
    """Yield every article that *paths*, one or many, stand for, as soon as it is read.

    A path is a file, a folder (walked in sorted order, hidden names left out), a URL, or "-" for
    standard input. It never raises: a file that cannot be used is yielded as the SourceError that
    says why. Where *paths* are a sequence, several URLs are fetched at once. ``find_files`` and
    ``read_articles`` are the two halves of this, for progress that is counted.
    """
    pages = pages_ahead(paths, wishes) if isinstance(paths, Sequence) else None
    for file in find_files(paths):
        if isinstance(file, SourceError):
            yield file
        else:
            yield from read_articles(file, wishes, pages)


def pages_ahead(files: Iterable[object], wishes: Wishes) -> Pages | None:
    """What fetches those of *files* that are URLs, a few at a time, for ``read_articles``.

    They are read in this order. Of fewer than two nothing is to be gained, and it is None.
    """
    urls = [file for file in files if isinstance(file, str) and is_url(file)]
    if len(urls) < 2:
        return None
    from reader.sources.network.ahead import Ahead

    return Ahead(lambda url: _fetch(url, wishes), urls)


def read_articles(
    path: str, wishes: Wishes = AS_USUAL, pages: Pages | None = None
) -> Iterator[Article | SourceError]:
    """Yield the articles of one file, page, or standard input, and what is wrong with it.

    Of a file with several articles one may be named, ``box.mbox#2``. A page is one of *pages*,
    where these are fetched ahead. Never raises, whatever is in it.
    """
    file, part = addressed(path)
    found = _contained(file, _read(file, wishes, pages))
    yield from _only(part, found, path) if part else found


def _contained(
    path: str, found: Iterable[Article | SourceError]
) -> Iterator[Article | SourceError]:
    """What is *found*, and what that fails with as an error like any other."""
    try:
        yield from found
    except MemoryError:  # who knows what is left of the process
        raise
    except Exception as error:  # of what tells formats apart; importers have their own
        yield SourceError(path, f"could not be read ({type(error).__name__})")


def _only(
    part: int, found: Iterable[Article | SourceError], path: str
) -> Iterator[Article | SourceError]:
    """That *part* of what was *found*, else why it is not there."""
    count, problems = 0, []
    for item in found:
        if isinstance(item, SourceError):
            problems.append(item)
        elif item.part == part:
            yield item
            return
        else:
            count += 1
    yield from problems if not count else [SourceError(path, overrun(count))]


def _read(path: str, wishes: Wishes, pages: Pages | None) -> Iterator[Article | SourceError]:
    empty = True
    is_garbled = False
    problems = 0
    try:
        document = _load(path, wishes, pages)
        for item in _import(document):
            if isinstance(item, SourceError):
                problems += 1
            elif not _VISIBLE.search(item.text):
                continue
            empty = False
            is_garbled |= isinstance(item, Article) and _is_garbled(item, document)
            if isinstance(item, Article) and document.path != path and not is_url(path):
                item = replace(item, file=path)
            if isinstance(item, Article) or problems <= _MOST_PROBLEMS:
                yield item
    except SourceError as error:
        yield error
    else:
        if empty:
            yield SourceError(path, "empty")
    if is_garbled:
        yield SourceError(path, _GARBLED)
    if problems > _MOST_PROBLEMS:
        yield SourceError(path, f"{problems - _MOST_PROBLEMS:,} more parts of it cannot be read")


def _is_garbled(article: Article, document: Document) -> bool:
    """Whether an article is in an encoding that could only be guessed, and so was not found."""
    from reader.sources.decoding import is_garbled, is_utf8

    is_doubtful = document.wishes.encoding is None and is_garbled(article.text)
    return is_doubtful and not is_utf8(document.data)


def _load(path: str, wishes: Wishes, pages: Pages | None) -> Document:
    if is_url(path):
        return pages.get(path) if pages else _fetch(path, wishes)
    from reader.sources.recognition import recognise

    shown = " ".join(
        clean(path).replace("\t", " ").splitlines()
    )  # one without control characters stays as it is
    data, modified = read_bytes(path, lambda head: recognise(Document(head, shown)).largest)
    return Document(data, shown, modified, wishes=wishes)


def _fetch(url: str, wishes: Wishes) -> Document:
    """What the network has; when a server says it was changed says little of when it was news."""
    from reader.sources.network.web import fetch
    from reader.sources.network.web_cache import Cache

    page = fetch(url, allow_private=wishes.allow_private, cache=Cache())
    return Document(
        page.data,
        clean_line(url),
        content_type=page.content_type,
        charset=page.charset,
        url=page.url,
        wishes=wishes,
    )


def _import(document: Document) -> Iterator[Article | SourceError]:
    from reader.sources.archives.packed import is_packed, unpacked
    from reader.sources.recognition import recognise

    kind = recognise(document)
    if not kind.is_there():
        reason = f"{kind.title}: pip install 'article-reader[{kind.extra}]' to read it"
        raise SourceError(document.path, reason)
    if is_packed(document.data) and kind.name != "warc":  # which is unpacked record by record
        document = replace(document, data=unpacked(document.data, document.path, kind.largest))
    if kind.guarded:
        from reader.sources import guard

        return guard.parse(kind, document)
    return kind.read(document)
