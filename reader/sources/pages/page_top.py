"""What stands between the headline of a page and its text: standfirst, byline, date, pictures."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.article import When
from reader.language.dates.written.timestamps import find_timestamps
from reader.language.dates.written.words import LONGEST
from reader.sources.pages.passages import Passage
from reader.sources.pages.trimming import is_notice
from reader.sources.prose.bylines import is_byline_label, is_role
from reader.sources.prose.conventions import Part, parts_of
from reader.sources.prose.furniture import is_furniture

SHORTEST_STANDFIRST = 40  # characters
_LONGEST_STANDFIRST = 600
_TOP = 10  # passages
_BESIDE = 2  # passages from a date, where a name without a ``By`` stands
_PERSON = re.compile(  # in the address of a page about one
    r"aut(?:h?or|eur)|contributor|people|person|profile|staff|team|journalist|reporter|writer"
    r"|columnist|bio\b|redak|/by[/-]|user|mailto:|@",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?:\s?(?:[ap]\.?m\.?|[A-Z]{2,4}|Uhr))?")


class PageTop(NamedTuple):
    """What was found; empty strings and None for what was not."""

    standfirst: str
    summary: str  # the standfirst where the page calls it one
    author: str | None
    published: When | None
    pictures: tuple[Passage, ...]  # captions and credits
    is_signed: bool = False  # by the author, with a ``By``


def split_top(passages: Sequence[Passage], language: str | None) -> int:
    """How many of the first *passages* of a text stand above its byline and date, with these.

    Some pages print a summary there, which is no part of the text.
    """
    prose = 0
    for index, passage in enumerate(passages[:_TOP]):
        prose += passage.is_prose
        if prose > 2 or len(passage.words) > _LONGEST_STANDFIRST:
            return 0
        if not passage.is_prose and _is_signature(passage, language):
            end = index + 1
            while end < len(passages) and _is_more_of_it(passages[end], language):
                end += 1
            return end
    return 0


def parted(
    passages: Sequence[Passage], language: str | None, above: Sequence[Passage] = ()
) -> tuple[list[Passage], list[Passage]]:
    """What stands above the byline and date within a text, with these, and the text itself.

    One paragraph up there is a summary, but two or more are how the text begins, or one if there
    is a standfirst among those *above* the text.
    """
    begin = split_top(passages, language)
    top, text = list(passages[:begin]), list(passages[begin:])
    is_summed_up = any(one.kind == "standfirst" and one.is_prose for one in above)
    paragraphs = sum(one.is_prose or one.kind == "blockquote" for one in top)
    if paragraphs + is_summed_up < 2:
        return top, text
    lead = [one for one in top if not _signs(one, language)]
    return [one for one in top if one not in lead], lead + text


def read_top(passages: Sequence[Passage], language: str | None) -> PageTop:
    """Tell the *passages* above the text of a page in *language* from each other."""
    standfirst: list[Passage] = []
    names: list[str] = []
    bare: dict[int, list[str]] = {}
    dated: list[int] = []
    dates: list[When] = []
    pictures: list[Passage] = []
    for index, passage in enumerate(passages):
        parts = parts_of(passage.words, language)
        found = [part.when for part in parts if part.when is not None]
        if passage.is_picture and is_furniture(passage.words):
            continue
        if not found and (passage.is_picture or _is_credited(passage, parts)):
            is_credit = passage.kind == "credit"
            pictures.append(passage if is_credit else passage._replace(kind="caption"))
            continue
        found = found or _dates(passage, language)
        dates += found
        dated += [index] if found else []
        names += [name for part in parts if part.kind == "byline" for name in part.names]
        if not passage.is_heading:
            unsigned = [name for part in parts if part.kind is None for name in part.names]
            sections = _sections(passage)
            bare[index] = [name for name in unsigned if " " in name and name not in sections]
        is_dated = bool(found) and (not passage.is_prose or _opens_with_clock(passage, found[0]))
        if _is_standfirst(passage) and parts[0].kind is None and not is_dated:
            standfirst.append(passage)
    is_signed = any(not is_role(name) for name in names)
    # A date beside them is what tells names from headings.
    beside = (i for i in bare if any(abs(i - other) <= _BESIDE for other in dated))
    names = names or [name for i in beside for name in bare[i]]
    author = ", ".join(dict.fromkeys(names)) or None
    standfirst.sort(key=lambda one: one.kind != "standfirst" or not one.is_prose)
    words = standfirst[0].words if standfirst else ""
    marked = [one.words for one in standfirst if one.kind == "standfirst" and one.is_prose]
    summary = words if marked == [words] else ""
    published = next(iter(dates), None)
    return PageTop(words, summary, author, published, tuple(pictures), is_signed)


def _is_signature(passage: Passage, language: str | None) -> bool:
    if passage.kind == "blockquote":  # a post that is shown, or a letter: it has its own
        return False
    if is_byline_label(passage.words):
        return True
    if _CLOCK.fullmatch(passage.words):  # as on the posts of a live report
        return False
    parts = parts_of(passage.words, language)
    return any(part.kind in ("byline", "timestamp") for part in parts)


def _is_more_of_it(passage: Passage, language: str | None) -> bool:
    return passage.kind == "body" and not passage.is_prose and _is_signature(passage, language)


def _signs(passage: Passage, language: str | None) -> bool:
    """Whether a passage among which there is a signature belongs to that."""
    if passage.kind == "blockquote":
        return False
    is_name = any(part.names for part in parts_of(passage.words, language))
    return is_name or _is_signature(passage, language)


def _dates(passage: Passage, language: str | None) -> list[When]:
    if len(passage.words) > LONGEST:
        return []
    stamps = find_timestamps(passage.words, language=language)
    return [when for _, when in stamps if when.precision != "month"]


def _sections(passage: Passage) -> set[str]:
    """The words in a passage that lead to what no author has: ``Real Estate``."""
    return {run.text.strip() for run in passage.runs if run.url and not _PERSON.search(run.url)}


def _opens_with_clock(passage: Passage, when: When) -> bool:
    """Whether a line that is no sentence begins with a date and a time, as a place may follow."""
    is_first = passage.words.startswith(when.words)
    return is_first and when.precision in ("minute", "second") and not passage.is_sentence


def _is_credited(passage: Passage, parts: Sequence[Part]) -> bool:
    """Whether a passage ends with who took the picture that it tells of."""
    if passage.kind != "body" or len(passage.words) > _LONGEST_STANDFIRST:
        return False
    shown, _, last = passage.words.rpartition(". ")
    ends = parts_of(last) if shown else parts
    return ends[-1].kind == "credit"


def _is_standfirst(passage: Passage) -> bool:
    if passage.is_linked or len(passage.words) > _LONGEST_STANDFIRST:
        return False
    if is_furniture(passage.words) or is_notice(passage.words):
        return False
    if passage.kind == "standfirst" and passage.is_sentence:
        return True
    if passage.kind in ("standfirst", "crosshead"):
        return len(passage.words) >= SHORTEST_STANDFIRST
    return passage.is_prose or (passage.is_sentence and len(passage.words) >= SHORTEST_STANDFIRST)
