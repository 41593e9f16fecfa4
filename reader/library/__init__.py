"""The articles that were opened, and how to find one among them."""

from reader.library.folding import fold
from reader.library.library import Hit, Library
from reader.library.matching import Matcher, Snippet
from reader.library.query import parse

__all__ = ["Hit", "Library", "Matcher", "Snippet", "fold", "parse"]
