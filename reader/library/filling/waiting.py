"""Waiting: an address that is slow to answer holds back nothing that could be read at once."""

from collections.abc import Iterable

from reader.article import STANDARD_INPUT
from reader.errors import SourceError
from reader.sources.urls import is_url


def may_wait(file: str | SourceError) -> bool:
    """Whether somebody else decides when *file* can be read: a server, or who writes to a pipe."""
    return isinstance(file, str) and (file == STANDARD_INPUT or is_url(file))


def soonest_first(files: Iterable[str | SourceError]) -> list[str | SourceError]:
    """Those that may have to be waited for behind all others, else in the same order."""
    return sorted(files, key=may_wait)
