"""JSON Feed 1.0 and 1.1 (jsonfeed.org): every item is an article."""

import json
from collections.abc import Iterator

from reader.article import Article, When
from reader.errors import SourceError
from reader.language.dates.written.parsing import parse_date
from reader.sources.composing import Composer, numbered
from reader.sources.document import Document
from reader.sources.pages.fragment import add_fragment
from reader.sources.urls import checked_url, resolved

Values = dict[str, object]


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the items of a feed in its order; SourceError if it has none or is no feed."""
    try:
        feed = json.loads(document.text(), strict=False, parse_constant=lambda name: None)
    except RecursionError:
        raise SourceError(document.path, "nested too deeply") from None
    except json.JSONDecodeError as error:
        raise SourceError(document.path, f"line {error.lineno}: not JSON ({error.msg})") from None
    except ValueError:  # a number of thousands of digits
        raise SourceError(document.path, "not JSON") from None
    items = _objects(feed, "items") if isinstance(feed, dict) else []
    if not items:
        raise SourceError(document.path, "a feed without items")
    yield from numbered(_article(item, feed, document) for item in items)


def _article(item: Values, feed: Values, document: Document) -> Article:
    composer = Composer()
    base = _text(feed, "home_page_url") or document.url
    url = resolved(_text(item, "url"), base) or checked_url(_text(item, "id"))
    own = url or checked_url(_text(item, "external_url"))
    title, summary = _text(item, "title").strip(), _text(item, "summary")
    html, text = _text(item, "content_html"), _text(item, "content_text")
    if not (title or f"{html}{text}{summary}".strip()):
        title = own or ""  # somebody points at something without a word
    author = _authors(item) or _authors(feed)
    composer.add("headline", title)
    if title or f"{html}{text}{summary}".strip():
        composer.add("byline", author)
    if html.strip():
        add_fragment(composer, html, url or base)
    else:
        composer.add_paragraphs(text)
    if not composer.has_body:
        composer.add_paragraphs(summary)
        summary = ""
    return composer.article(
        document,
        published=_published(item),
        publisher=_text(feed, "title"),
        author=author,
        url=own,
        language=_text(item, "language") or _text(feed, "language"),
        description=summary,
        keywords=_texts(item, "tags"),
    )


def _authors(holder: Values) -> str:
    """The names by commas: of version 1.1, else the one of version 1.0."""
    authors = _objects(holder, "authors") or _objects({"author": [holder.get("author")]}, "author")
    return ", ".join(filter(None, (_text(author, "name") for author in authors)))


def _published(item: Values) -> When | None:
    dates = (_text(item, "date_published"), _text(item, "date_modified"))
    return next(filter(None, map(parse_date, dates)), None)


def _text(holder: Values, name: str) -> str:
    """A string, or a number as one, which version 1.0 allows for ids; "" without it."""
    value = holder.get(name)
    return str(value) if isinstance(value, str | int | float) else ""


def _texts(holder: Values, name: str) -> list[str]:
    return [value for value in _listed(holder, name) if isinstance(value, str)]


def _objects(holder: Values, name: str) -> list[Values]:
    return [value for value in _listed(holder, name) if isinstance(value, dict)]


def _listed(holder: Values, name: str) -> list[object]:
    values = holder.get(name)
    return values if isinstance(values, list) else []
