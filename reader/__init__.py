"""A reader for news that knows who said what: the public door of the package.

Names are loaded when they are first used, so that a command pays only for what it needs.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
    from reader.errors import QueryError, ReaderError, SourceError
    from reader.language import annotate, annotate_article
    from reader.library import Library
    from reader.sources import open_articles

__version__ = "0.1.0"

__all__ = [
    "Annotations",
    "Article",
    "Block",
    "Entity",
    "Inline",
    "Library",
    "Mention",
    "QueryError",
    "Quote",
    "ReaderError",
    "SourceError",
    "Span",
    "When",
    "annotate",
    "annotate_article",
    "open_articles",
]

_HOMES = {
    "Library": "reader.library",
    "QueryError": "reader.errors",
    "ReaderError": "reader.errors",
    "SourceError": "reader.errors",
    "annotate": "reader.language",
    "annotate_article": "reader.language",
    "open_articles": "reader.sources",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'reader' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "reader.article")), name)
