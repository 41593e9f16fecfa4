"""The articles that were opened, and how to find one among them."""

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
