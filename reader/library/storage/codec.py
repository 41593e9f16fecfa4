"""Articles and annotations as compact bytes, and back without loss.

JSON, and not pickles: a library that somebody else made must not be able to run anything.
"""

import json
import zlib
from datetime import datetime
from typing import Any

from reader.article import (
    Annotations,
    Article,
    Block,
    Entity,
    Inline,
    Mention,
    Quote,
    Span,
    When,
)

_FAST = 1  # of zlib's levels: a third larger than the best, ten times faster


def encode_article(article: Article) -> bytes:
    """The whole of *article* as bytes."""
    return _pack(
        [
            *(article.id, article.text, [[b.start, b.end, b.kind] for b in article.blocks]),
            *(article.path, encode_when(article.published), article.published_by),
            *(article.publisher, article.author, article.url, article.language),
            *(article.description, article.keywords),
            *([[i.start, i.end, i.kind, i.url] for i in article.inlines], article.part),
            *([] if article.file is None else [article.file]),
        ]
    )


def decode_article(data: bytes) -> Article:
    """The article that ``encode_article`` made *data* of; ValueError for anything else."""
    row = _unpack(data, 14, 15)
    row[2] = tuple(Block(*block) for block in row[2])
    row[4] = decode_when(row[4])
    row[11] = tuple(row[11])
    row[12] = tuple(Inline(*inline) for inline in row[12])
    return Article(*row)


def encode_annotations(annotations: Annotations) -> bytes:
    """All of *annotations* as bytes."""
    quotes = [
        [
            *(q.start, q.end, q.kind),
            q.speaker and [q.speaker.start, q.speaker.end, q.speaker.name],
            q.cue and [q.cue.start, q.cue.end],
            *(q.statement, q.confidence, q.rule),
            *([[[o.start, o.end, o.name] for o in q.others]] if q.others else []),
        ]
        for q in annotations.quotes
    ]
    entities = [[e.start, e.end, e.label, e.name] for e in annotations.entities]
    return _pack([quotes, entities, *([annotations.fault] if annotations.fault else [])])


def decode_annotations(data: bytes) -> Annotations:
    """The annotations that ``encode_annotations`` made *data* of; ValueError for anything else."""
    quotes, entities, *fault = _unpack(data, 2, 3)
    return Annotations(
        tuple(_decode_quote(*quote) for quote in quotes),
        tuple(Entity(*entity) for entity in entities),
        *fault,
    )


def _decode_quote(start: int, end: int, kind: Any, speaker: Any, cue: Any, *rest: Any) -> Quote:
    statement, confidence, rule, *others = rest
    who, said = speaker and Mention(*speaker), cue and Span(*cue)
    together = tuple(Mention(*other) for some in others for other in some)
    return Quote(start, end, kind, who, said, statement, confidence, rule, together)


def encode_when(when: When | None) -> list[str] | None:
    """A date as JSON takes it."""
    return [when.instant.isoformat(), when.precision, when.words] if when else None


def decode_when(row: Any) -> When | None:
    """The date that ``encode_when`` made *row* of."""
    return When(datetime.fromisoformat(row[0]), *row[1:]) if row else None


def _pack(row: list[Any]) -> bytes:
    return zlib.compress(json.dumps(row, ensure_ascii=False).encode(errors="surrogatepass"), _FAST)


def _unpack(data: bytes, *lengths: int) -> list[Any]:
    try:
        row = json.loads(zlib.decompress(data))
    except zlib.error as error:
        raise ValueError(str(error)) from None
    if not isinstance(row, list) or len(row) not in lengths:
        raise ValueError("not what it should be")
    return row
