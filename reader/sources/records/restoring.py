"""An article as a record of JSON that holds all of it, and back."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any, TypeVar, cast, get_args

from reader.article import Article, Block, BlockKind, Inline, InlineKind, Precision, Span, When
from reader.cleaning import clean
from reader.sources.composing import identify
from reader.sources.document import Document
from reader.sources.urls import checked_url

_BLOCK_KINDS = frozenset(get_args(BlockKind))
_INLINE_KINDS = frozenset(get_args(InlineKind))
_PRECISIONS = frozenset(get_args(Precision))
_Span = TypeVar("_Span", bound=Span)


class _DamagedError(ValueError):
    """Not a record of ours, or one that was edited."""


def record_of(article: Article) -> dict[str, Any]:
    """Everything in *article* as JSON can hold it; ``published`` is repeated for easy reading."""
    when = article.published
    return {
        "id": article.id,
        "path": article.path,
        "part": article.part,
        "headline": article.headline,
        "published": str(when) if when else None,
        "published_by": article.published_by,
        "published_as": _written(when) if when else None,
        "publisher": article.publisher,
        "author": article.author,
        "url": article.url,
        "language": article.language,
        "description": article.description,
        "keywords": list(article.keywords),
        "text": article.text,
        "blocks": [
            {"start": block.start, "end": block.end, "kind": block.kind} for block in article.blocks
        ],
        "inlines": [
            {"start": inline.start, "end": inline.end, "kind": inline.kind}
            | ({"url": inline.url} if inline.url else {})
            for inline in article.inlines
        ],
    }


def restore(record: Mapping[str, object], document: Document) -> Article | None:
    """Return the article that ``record_of`` was given; None for any other record.

    A record is ours when its id is that of its text and all its spans lie in it.
    """
    text, blocks = record.get("text"), record.get("blocks")
    if not isinstance(text, str) or not isinstance(blocks, list) or clean(text) != text:
        return None
    if record.get("id") != identify(text):
        return None
    published = record.get("published_by")
    try:
        return Article(
            id=identify(text),
            text=text,
            blocks=_disjoint([_block(item, len(text)) for item in blocks]),
            path=document.path,
            published=_when(record),
            published_by="file" if published == "file" else "text",
            publisher=_words(record.get("publisher")),
            author=_words(record.get("author")),
            url=_words(record.get("url")),
            language=_words(record.get("language")),
            description=_words(record.get("description")),
            keywords=tuple(filter(None, map(_words, _items(record.get("keywords"))))),
            inlines=_ordered([_inline(item, len(text)) for item in _items(record.get("inlines"))]),
        )
    except _DamagedError:
        return None


def _written(when: When) -> dict[str, str]:
    return {
        "instant": when.instant.isoformat(),
        "precision": when.precision,
        "words": when.words,
    }


def _when(record: Mapping[str, object]) -> When | None:
    written = record.get("published_as")
    if not isinstance(written, Mapping):
        from reader.sources.records.columns import when_of

        return when_of(record.get("published"))
    instant = written.get("instant")
    if not isinstance(instant, str):
        raise _DamagedError
    try:
        moment = datetime.fromisoformat(instant)
    except ValueError:
        raise _DamagedError from None
    precision = cast("Precision", _one_of(written.get("precision"), _PRECISIONS))
    return When(moment, precision, _words(written.get("words")) or "")


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _words(value: object) -> str | None:
    """A clean string on one line, its spaces as they are."""
    words = clean(value) if isinstance(value, str) else ""
    return " ".join(words.split()) if "\n" in words else words or None


def _block(item: object, length: int) -> Block:
    start, end, kind = _span(item, length, _BLOCK_KINDS)
    return Block(start, end, cast("BlockKind", kind))


def _inline(item: object, length: int) -> Inline:
    start, end, kind = _span(item, length, _INLINE_KINDS)
    url = item.get("url") if isinstance(item, Mapping) else None
    if isinstance(url, str) and checked_url(url) != url:
        raise _DamagedError
    return Inline(start, end, cast("InlineKind", kind), url if isinstance(url, str) else None)


def _span(item: object, length: int, kinds: frozenset[str]) -> tuple[int, int, str]:
    if not isinstance(item, Mapping):
        raise _DamagedError
    start, end, kind = item.get("start"), item.get("end"), item.get("kind")
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= length:
        raise _DamagedError
    return start, end, _one_of(kind, kinds)


def _one_of(value: object, names: frozenset[str]) -> str:
    """A name among *names*; a list or an object cannot even be looked for."""
    if not isinstance(value, str) or value not in names:
        raise _DamagedError
    return value


def _ordered(spans: Iterable[_Span]) -> tuple[_Span, ...]:
    ordered = tuple(spans)
    if any(one.start > other.start for one, other in pairwise(ordered)):
        raise _DamagedError
    return ordered


def _disjoint(blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks, if only datelines lie within others."""
    end = 0
    for block in _ordered(blocks):
        if block.kind == "dateline":
            if block.end > end:
                raise _DamagedError
        elif block.start < end:
            raise _DamagedError
        else:
            end = block.end
    return tuple(blocks)
