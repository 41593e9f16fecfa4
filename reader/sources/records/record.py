"""One record, a row of a table or an object of JSON, to the article that it holds."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypedDict

from reader.article import Article, When
from reader.cleaning import clean_line
from reader.errors import SourceError
from reader.sources.composing import Composer
from reader.sources.document import Document
from reader.sources.headlines import without_source
from reader.sources.records.columns import (
    Columns,
    Record,
    author_of,
    language_of,
    lines_of,
    when_of,
    words_of,
    zoned,
)
from reader.sources.records.persons import upright
from reader.sources.urls import checked_url

_TAGGED = re.compile(
    r"</(?:p|div|h[1-6]|ul|ol|li|blockquote|figure|a|b|i|em|strong|span)>|<(?:p|br)[\s/>]",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(r"\s{0,9}\[\+\d{1,9} chars\]\s{0,9}\Z")  # by NewsAPI
_LONGEST_MARK = 40  # characters
_OF_ZOTERO = "Item Type"  # a column of its tables, in which names have the family first
_EUROPEAN = "fr"  # a language that sets the day before the month
_DIVIDER = re.compile(r"[,;|]")
_OF_READERS = re.compile(r"user/[^/]{1,40}/(?:label/|state/.*)")  # Google Reader and its like
_MOST_SHOWN = 10  # names of fields in a message


class Metadata(TypedDict):
    """What ``Composer.article`` is told besides the text, clean."""

    published: When | None
    publisher: str | None
    author: str | None
    url: str | None
    language: str | None
    description: str | None
    keywords: tuple[str, ...]


def columns_for(document: Document) -> Columns:
    """The columns that a person named; raises SourceError for a field that there is not."""
    try:
        return Columns(document.wishes.columns)
    except ValueError as error:
        raise SourceError(document.path, str(error)) from None


def told(
    where: str, items: Iterable[Article | SourceError], document: Document
) -> Iterator[Article | SourceError]:
    """Yield *items*, which are made as they are asked for, and what stops that *where* they are."""
    try:
        yield from items
    except ValueError as error:
        yield SourceError(document.path, f"{where}: {error}")
    except (RecursionError, MemoryError):
        yield SourceError(document.path, f"{where}: too large or too deep")


def articles_of(
    records: Iterable[Record], document: Document, columns: Columns, *, noun: str
) -> Iterator[Article | SourceError]:
    """Yield the article in each of *records*, or what is wrong with the one of that number."""
    for number, record in enumerate(records, 1):
        try:
            yield article_of(record, document, columns)
        except ValueError as error:
            yield SourceError(document.path, f"{noun} {number}: {error}")


def article_of(record: Record, document: Document, columns: Columns) -> Article:
    """Return the article in *record*; raises ValueError, with words for people, without any."""
    fields = columns.fields(record)
    author, is_turned = words_of(fields.get("author")), _OF_ZOTERO in record
    if isinstance(fields.get("author"), str) and (is_turned or ";" in author):
        fields["author"] = upright(author, certain=is_turned) or author
    headline, text = _line(fields, "headline"), _text(fields)
    if not (headline or text):
        raise ValueError(f"no text or headline in {_names(record)}")
    said = metadata_of(fields)
    if utc := record.get("date_gmt"):
        said["published"] = zoned(said["published"], utc)
    if not (headline or is_tagged(text)):
        return _from_text_alone(text, said, document)
    composer = Composer()
    composer.add("headline", without_source(headline, said["publisher"]))
    composer.add("standfirst", _line(fields, "standfirst"))
    composer.add("byline", ", ".join(lines_of(fields.get("author"))))
    if is_tagged(text):
        from reader.sources.pages.fragment import add_fragment

        add_fragment(composer, text)
    else:
        composer.add_paragraphs(text)
    return composer.article(document, **said)


def is_tagged(text: str) -> bool:
    """Whether *text* is HTML rather than plain."""
    return "<" in text and _TAGGED.search(text) is not None


def metadata_of(fields: Mapping[str, object]) -> Metadata:
    """What *fields*, see ``Columns.fields``, say besides the text."""
    language = language_of(fields.get("language"))
    return {
        "published": when_of(fields.get("published"), language)
        or when_of(fields.get("european"), language or _EUROPEAN),
        "publisher": _line(fields, "publisher") or None,
        "author": author_of(map(clean_line, lines_of(fields.get("author")))),
        "url": checked_url(words_of(fields.get("url"))),
        "language": language,
        "description": _line(fields, "description") or None,
        "keywords": _keywords(fields.get("keywords")),
    }


def _from_text_alone(text: str, said: Metadata, document: Document) -> Article:
    """Text without a headline beside it has its headline, byline and date within itself."""
    from reader.sources.plain.plaintext import read_text

    article = read_text(text, document.path, document.modified)
    return replace(
        article,
        published=said["published"] or article.published,
        published_by="text" if said["published"] else article.published_by,
        publisher=said["publisher"] or article.publisher,
        author=said["author"] or article.author,
        url=said["url"] or article.url,
        language=said["language"] or article.language,
        description=said["description"],
        keywords=said["keywords"],
    )


def _text(fields: Mapping[str, object]) -> str:
    """The fullest text that there is; a summary is better than nothing."""
    for field in ("html", "text", "fallback", "description"):
        if (value := fields.get(field)) is not None:
            text = "\n\n".join(lines_of(value)) if isinstance(value, list) else words_of(value)
            if not text.isspace():
                return _without_mark(text)
    return ""


def _without_mark(text: str) -> str:
    """A text that was cut off, without the mark that says how much of it is gone."""
    mark = _CUT_OFF.search(text, max(0, len(text) - _LONGEST_MARK))
    return text[: mark.start()] if mark else text


def _line(fields: Mapping[str, object], field: str) -> str:
    words = words_of(fields.get(field))
    if is_tagged(words):
        words = re.sub(r"<[^<>]*>", " ", words)
    return clean_line(words)


def _keywords(value: object) -> tuple[str, ...]:
    words = lines_of(value)
    if len(words) == 1:
        words = _DIVIDER.split(words[0])
    words = [_OF_READERS.sub("", clean_line(one)) for one in words]
    return tuple(dict.fromkeys(filter(None, words)))


def _names(record: Record) -> str:
    names = list(record)[:_MOST_SHOWN]
    return ", ".join(name[:40] for name in names) + (" …" if len(record) > len(names) else "")
