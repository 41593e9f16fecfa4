"""JSON with articles in it: an object a line, an array of objects, or what an API answered."""

from collections.abc import Iterator

from reader.article import Article
from reader.errors import SourceError
from reader.sources.composing import numbered
from reader.sources.document import Document
from reader.sources.records.columns import Columns, holds_text
from reader.sources.records.json_values import read_values
from reader.sources.records.record import article_of, columns_for, told
from reader.sources.records.restoring import restore

# Keys under which APIs and exports list what they found, also one below another.
_LISTS = (
    "articles", "stories", "results", "items", "_items", "item", "docs", "hits", "posts", "entries",
    "news", "@graph", "records", "rows", "response", "data", "documents",
    "orderedItems", "feed",
)  # fmt: skip
_TITLES = frozenset(["title", "headline", "webTitle"])
_OWN = frozenset(["headline", "text", "body", "content", "html", "articleBody", "body_text"])
_POSTS = ("tweet", "post", "object")  # under which networks have a post beside what was done to it
_POSTED = frozenset(["full_text", "content", "record"])
_DEEPEST = 4


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the articles in *document*, and a SourceError for each value that holds none."""
    return numbered(_articles(document, columns_for(document)))


def _articles(document: Document, columns: Columns) -> Iterator[Article | SourceError]:
    for item in read_values(document):
        if isinstance(item, SourceError):
            yield item
            continue
        found = (
            restore(record, document) or article_of(record, document, columns)
            for record in objects_in(item.value)
        )
        yield from told(f"line {item.line}", found, document)


def objects_in(value: object, depth: int = _DEEPEST) -> Iterator[dict[str, object]]:
    """Yield the objects that *value* stands for: itself, or those of the list that it wraps.

    Raises ValueError, with words for people, where there is none.
    """
    if isinstance(value, list) and depth:
        for item in value:
            yield from objects_in(item, depth - 1)
    elif isinstance(value, dict):
        wrapped = None if _is_article(value) else _wrapped(value)
        if wrapped is None or not depth:
            yield value
        else:
            yield from objects_in(wrapped, depth - 1)
    else:
        raise ValueError("not an object with a text or a headline")


def _is_article(value: dict[str, object]) -> bool:
    """Whether an object has a text or headline of its own, and not an article for a content."""
    own = _OWN & value.keys()
    return bool(own) and (own != {"content"} or "title" in value or not _is_item(value["content"]))


def _is_item(value: object) -> bool:
    return isinstance(value, dict) and not holds_text(value) and not _TITLES.isdisjoint(value)


def _wrapped(value: dict[str, object]) -> object:
    """The list of objects that an object is there for, or the object that has one; else None."""
    if _is_item(content := value.get("content")):
        return content
    if _TITLES.isdisjoint(value):
        for key in _POSTS:
            if isinstance(post := value.get(key), dict) and not _POSTED.isdisjoint(post):
                return post
    for key in _LISTS:
        inner = value.get(key)
        if isinstance(inner, list) and any(isinstance(item, dict) for item in inner[:10]):
            return inner
        if isinstance(inner, dict) and (key == "item" or _holds_some(inner)):
            return inner
    return None


def _holds_some(value: dict[str, object]) -> bool:
    return _is_item(value.get("content")) or any(
        isinstance(inner := value.get(key), list) or (key == "item" and isinstance(inner, dict))
        for key in _LISTS
    )
