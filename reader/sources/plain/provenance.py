"""Where an article comes from: who wrote and published it, when, and at which address."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.article import When
from reader.language.dates.written.parsing import parse_date
from reader.language.dates.written.scanning import find_dates
from reader.language.dates.written.urls import date_in_url
from reader.language.dates.written.words import weekdays
from reader.sources.plain.frontmatter import FrontMatter
from reader.sources.plain.pieces import Piece
from reader.sources.prose.bylines import byline_label, opens_with_role, signatories
from reader.sources.prose.conventions import filed_at, opens_with_paper, source_in, url_in
from reader.sources.prose.datelines import find_dateline
from reader.sources.urls import checked_url

_ISSUED = re.compile(r"publi|pubbl|veröff|erschienen|posted|erstellt|geplaatst", re.IGNORECASE)
_REVISED = re.compile(
    r"updat|edit|modif|revis|aktualis|geändert|stand|mise? à jour|actuali|aggiorn|atuali|bijgew",
    re.IGNORECASE,
)
_END_OF_MESSAGE = "NNNN"  # of a wire
_ARCHIVE = re.compile(r"file (?:photo|picture|image)|archiv", re.IGNORECASE)


class Provenance(NamedTuple):
    """The fields of an Article of the same names."""

    published: When | None
    publisher: str | None
    author: str | None
    url: str | None


def find_provenance(front: FrontMatter, pieces: Sequence[Piece], body: int) -> Provenance:
    """Return what front matter says, or else the labelled *pieces*, of which *body* is the first
    of the body.
    """
    url = checked_url(front.first("url")) or _address(pieces)
    language = front.first("language")
    published = parse_date(front.first("date") or "", language=language)
    if published is None:
        published = _day_among(_dates(pieces, body, url, language))
    publisher = front.first("publisher") or _agency(pieces) or _source(pieces[:body])
    return Provenance(published, publisher, _author(front, pieces, body), url)


def _address(pieces: Sequence[Piece]) -> str | None:
    """The address that a line on top consists of."""
    return next((url_in(piece.words) for piece in pieces[:5] if piece.kind == "metadata"), None)


def _agency(pieces: Sequence[Piece]) -> str | None:
    datelines = (find_dateline(piece.words) for piece in pieces if piece.dateline)
    return next((found.agency for found in datelines if found and found.agency), None)


def _source(pieces: Iterable[Piece]) -> str | None:
    named = (source_in(piece.words) for piece in pieces if piece.kind != "headline")
    return next(filter(None, named), None)


def _author(front: FrontMatter, pieces: Sequence[Piece], body: int) -> str | None:
    """The names in front matter, or in the bylines above the body, or in the one below it."""
    if given := front.fields.get("author"):
        named = (signatories(words[byline_label(words) :]) or (words,) for words in given)
        return ", ".join(name for names in named for name in names)
    above = [piece for piece in pieces[:body] if piece.kind == "byline" and piece.names]
    below = [piece for piece in pieces[body:] if piece.kind == "byline" and piece.names]
    above = above[:1] + [piece for piece in above[1:] if not opens_with_role(piece.words)]
    names = dict.fromkeys(name for piece in above or below[:1] for name in piece.names)
    return ", ".join([name for name in names if " " in name] or names) or None


def _day_among(dates: Iterable[When | None]) -> When | None:
    """The first date that says the day."""
    days = (when for when in dates if when and when.precision not in ("year", "month"))
    return next(days, None)


def _dates(
    pieces: Sequence[Piece], body: int, url: str | None, language: str | None
) -> Iterator[When | None]:
    """The dates that may be that of publication, the most trustworthy first."""
    stamps = [piece for piece in pieces[:body] if piece.kind in ("timestamp", "sources")]
    yield from (piece.when for piece in sorted(stamps, key=_is_revision))
    for piece in pieces:
        if piece.dateline:
            filed = find_dates(piece.words[: piece.dateline], language=language)
            yield from (when for _, when in filed)
    if url:
        yield date_in_url(url)
    yield _pictured(pieces, body)
    stamps = [
        piece
        for above, piece in pairwise(pieces[max(0, body - 1) :])
        if piece.kind == "timestamp" and _is_own(piece, above)
    ]
    yield from (piece.when for piece in sorted(stamps, key=_is_revision))
    if pieces:
        yield filed_at(pieces[-1].words)
        yield pieces[-1].when if opens_with_paper(pieces[-1].words) else None
    if len(pieces) > 1 and pieces[-1].words == _END_OF_MESSAGE:
        yield pieces[-2].when


def _is_revision(stamp: Piece) -> bool:
    return _REVISED.search(stamp.words) is not None


def _is_own(stamp: Piece, above: Piece) -> bool:
    """Whether a date below the body is that of the article: it says so, or follows the byline."""
    if above.kind == "byline" and stamp.below:
        return True
    return _is_revision(stamp) or _ISSUED.search(stamp.words) is not None


def _pictured(pieces: Sequence[Piece], body: int) -> When | None:
    """The day of the picture on top, unless the story happens on another day of the week."""
    lead = weekdays(" ".join(piece.words[:2000] for piece in pieces[body : body + 2]))
    for piece in pieces[: body + 4]:
        if piece.kind == "caption" and not _ARCHIVE.search(piece.words):
            for _, when in find_dates(piece.words):
                if when.precision == "day" and (not lead or when.instant.weekday() in lead):
                    return when
    return None
