"""The articles that were opened, and how to find one among them.

Names are loaded when they are first used: who reads a single file needs the notebook alone.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.library.folding import fold
    from reader.library.library import Hit, Library, Listing, Quotation
    from reader.library.matching.matcher import Matcher, Snippet
    from reader.library.query.parsing import parse
    from reader.library.summary import Summary

__all__ = [
    "Hit",
    "Library",
    "Listing",
    "Matcher",
    "Quotation",
    "Snippet",
    "Summary",
    "fold",
    "parse",
]

_HOMES = {
    "Matcher": "reader.library.matching.matcher",
    "Snippet": "reader.library.matching.matcher",
    "Summary": "reader.library.summary",
    "fold": "reader.library.folding",
    "parse": "reader.library.query.parsing",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'reader.library' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "reader.library.library")), name)
