"""An item of ninjs 1.x for other programs, with all of the article in an extension."""

import json
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import Any

from reader.article import Article, Block, BlockKind
from reader.sources.records.ninjs import EXTENSION
from reader.sources.records.restoring import record_of

_BODY: dict[BlockKind, str] = {
    "body": "p",
    "crosshead": "h2",
    "blockquote": "blockquote",
    "listitem": "li",
    "code": "pre",
    "endmatter": "p",
}
_TAGS = {"emphasis": "em", "strong": "strong", "code": "code"}


def as_ninjs(article: Article) -> str:
    """Return *article* as an item of ninjs, a line of JSON.

    The standard properties hold what other programs look for; the extension holds everything.
    """
    blocks = [block for block in article.blocks if block.kind in _BODY]
    item: dict[str, Any] = {
        "uri": article.url or f"urn:article:{article.id}",
        "type": "text",
        "representationtype": "complete",
        "pubstatus": "usable",
    }
    if article.stated:
        item["versioncreated"] = article.stated.instant.isoformat()
    optional = {
        "headline": article.first("headline"),
        "byline": article.first("byline") or article.author,
        "copyrightholder": article.publisher,
        "language": article.language,
        "description_text": article.description or article.first("standfirst"),
        "keywords": list(article.keywords),
        "body_text": "\n\n".join(article.words(block) for block in blocks),
        "body_xhtml": "\n".join(_elements(article, blocks)),
    }
    item |= {name: value for name, value in optional.items() if value}
    return json.dumps({**item, EXTENSION: record_of(article)}, ensure_ascii=False) + "\n"


def _elements(article: Article, blocks: Iterable[Block]) -> Iterator[str]:
    for tag, group in groupby(blocks, key=lambda block: _BODY[block.kind]):
        found = [f"<{tag}>{''.join(_marked(article, block))}</{tag}>" for block in group]
        yield from ["<ul>", *found, "</ul>"] if tag == "li" else found


def _marked(article: Article, block: Block) -> Iterator[str]:
    """The words of a block with tags for its marks, the outermost of which come first."""
    edges: dict[int, list[str]] = {block.end: []}
    for mark in article.inlines:
        if block.start <= mark.start < mark.end <= block.end:
            tag = _TAGS.get(mark.kind, "a")
            target = f' href="{escape(mark.url)}"' if mark.url else ""
            edges.setdefault(mark.start, []).append(f"<{tag}{target}>")
            edges.setdefault(mark.end, []).insert(0, f"</{tag}>")
    at = block.start
    for edge in sorted(edges):
        yield escape(article.text[at:edge], quote=False)
        yield from edges[edge]
        at = edge
