"""What stands between the headline of a page and its text: standfirst, byline, date, pictures."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.article import When
from reader.language.dates import LONGEST, find_timestamps
from reader.sources.conventions import parts_of
from reader.sources.page_blocks import Passage

__all__ = ["PageTop", "read_top"]

_SHORTEST_STANDFIRST = 40  # characters
_LONGEST_STANDFIRST = 600


class PageTop(NamedTuple):
    """What was found; empty strings and None for what was not."""

    standfirst: str
    author: str | None
    published: When | None
    pictures: tuple[Passage, ...]  # captions and credits


def read_top(passages: Sequence[Passage], language: str | None) -> PageTop:
    """Tell the *passages* above the text of a page in *language* from each other."""
    standfirst, names, bare, dates = "", [], [], []
    pictures: list[Passage] = []
    for passage in passages:
        if passage.is_picture:
            pictures.append(passage)
            continue
        parts = parts_of(passage.words, language)
        names += [name for part in parts if part.kind == "byline" for name in part.names]
        bare += [name for part in parts if part.kind is None for name in part.names]
        dates += [part.when for part in parts if part.when is not None] or _dates(passage, language)
        if not standfirst and _is_standfirst(passage) and parts[0].kind is None:
            standfirst = passage.words
    names = names or (bare if dates else [])  # a date is what tells names from headings
    author = ", ".join(dict.fromkeys(names)) or None
    return PageTop(standfirst, author, next(iter(dates), None), tuple(pictures))


def _dates(passage: Passage, language: str | None) -> list[When]:
    if len(passage.words) > LONGEST:
        return []
    stamps = find_timestamps(passage.words, language=language)
    return [when for _, when in stamps if when.precision != "month"]


def _is_standfirst(passage: Passage) -> bool:
    fits = _SHORTEST_STANDFIRST <= len(passage.words) <= _LONGEST_STANDFIRST
    return fits and not passage.is_linked and passage.kind in ("standfirst", "crosshead")
