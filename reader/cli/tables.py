"""Rows as an aligned table for people, or as CSV for spreadsheets.

The CSV is that of RFC 4180, but that lines end as other programs in a pipe want them, in LF.
"""

import sys
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from reader.article import Article, Quote
from reader.citation import attribution, is_denied, speaker_among, statement_words
from reader.cli.output import is_terminal, print_line, width
from reader.cli.plain import line_of, place_of, stated_date

if TYPE_CHECKING:
    from reader.library import Hit
    from reader.library.notebook import Entry
    from reader.library.people import Person

Row = dict[str, str]

_MEASURED = 200  # rows by which the columns are made as wide as they need to be
_WIDEST = 24  # columns of the screen, for all but the last, which gets the rest
_NARROW = 12  # and where there is less room
_LAST = 20  # at least
_DAY = 10  # of a date, without the time of day
# Left out one by one where all is narrow:
_SPARED = ("kind", "source", "verb", "roles", "first", "date", "last")
_GAP = 2
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # what a formula begins with in some spreadsheet


def print_rows(rows: Iterable[Row], form: str) -> bool:
    """Print *rows*, which have the same keys, with a line of those before them if there are any.

    Cells are cut to the screen, and on a slim one columns are left out; what goes into a pipe is
    whole. In CSV no cell is a formula.
    """
    rows = iter(rows)
    first = list(islice(rows, _MEASURED))
    if not first:
        return False
    if form == "csv":
        import csv

        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(first[0])
        for some in (first, rows):
            writer.writerows(map(_inert, row.values()) for row in some)
        return True
    widths = _widths(first)
    print_line(_aligned({key: key.upper() for key in widths}, widths))
    for some in (first, rows):
        for row in some:
            print_line(_aligned(row, widths))
    return True


def _inert(cell: str) -> str:
    """*cell* so that no spreadsheet takes it for a formula.

    Source: OWASP, CSV Injection. A dash alone, standard input, is none.
    """
    return f"'{cell}" if cell.startswith(_FORMULA) and cell != "-" else cell


def quote_columns(article: Article, parts: Sequence[Quote], form: str) -> Row:
    """A statement, of one or several parts: who said what, when and where.

    In CSV all that a citation needs has columns of its own, and so has whether the statement is
    denied and how sure the speaker is.
    """
    place = {"path": place_of(article, parts[0])}
    speaker, doubts = attribution(article, parts), {}
    if form == "csv":
        told = [part.confidence for part in parts if part.speaker]
        speaker = speaker_among(article, parts) or "unknown"
        doubts = {
            "denied": "denied" if is_denied(article, parts) else "",
            "confidence": str(max(told)) if told else "",
        }
        place = {
            "author": article.author or "",
            "headline": article.headline,
            **_address(article),
            "line": str(line_of(article, parts[0])),
        }
    return {
        "speaker": speaker,
        "verb": next((article.words(part.cue) for part in parts if part.cue), ""),
        "kind": parts[0].kind,
        **doubts,
        "date": _date(article, form),
        "source": article.publisher or "",
        **place,
        "statement": statement_words(article, parts),
    }


def hit_columns(hit: "Hit", article: Article, kept: "Entry", form: str) -> Row:
    """An article that was found, in CSV with its address, which of its file it is, and what the
    person keeps of it.
    """
    place, marks = {"path": article.address}, {}
    if form == "csv":
        place = _address(article)
        marks = {
            "read": "read" if kept.read else "",
            "starred": "starred" if kept.starred else "",
            "tags": " ".join(kept.tags),
            "note": kept.note,
        }
    return {
        "date": _date(article, form),
        "source": article.publisher or "",
        "quotes": "" if hit.article.statements is None else str(hit.article.statements),
        **place,
        "headline": hit.article.headline,
        **marks,
    }


def _address(article: Article) -> Row:
    """Where an article is from, and which of its file it is."""
    return {
        "url": article.url or "",
        "path": article.path,
        "part": str(article.part or ""),
    }


def person_columns(person: "Person") -> Row:
    """A name with how often it speaks and is named, and when."""
    return {
        "statements": str(person.statements),
        "articles": str(person.articles),
        "first": str(person.first or ""),
        "last": str(person.last or ""),
        "roles": " ".join(person.roles),
        "name": person.name,
    }


def _date(article: Article, form: str) -> str:
    """When it was published by its own account; in CSV for other programs, in ISO 8601."""
    return str(article.stated or "") if form == "csv" else stated_date(article)


def _widths(rows: Sequence[Row]) -> dict[str, int]:
    """The columns that are shown, with the cells of each; the last has what is left."""
    from rich.cells import cell_len

    *keys, last = rows[0]
    widths = {key: max(len(key), *(cell_len(row[key]) for row in rows)) for key in keys}
    if not is_terminal():
        return {**widths, last: 0}
    widths = {key: min(_WIDEST, room) for key, room in widths.items()}
    room = width() - _LAST
    if _taken(widths) > room and "date" in widths:
        widths["date"] = min(_DAY, widths["date"])
    for key in _SPARED:
        if _taken({key: min(_NARROW, room) for key, room in widths.items()}) > room:
            widths.pop(key, None)
    while _taken(widths) > room and max(widths.values()) > 1:
        widths[max(widths, key=lambda key: (key != "date", widths[key]))] -= 1
    return {**widths, last: max(1, width() - _taken(widths))}


def _taken(widths: dict[str, int]) -> int:
    return sum(widths.values()) + _GAP * len(widths)


def _aligned(row: Row, widths: dict[str, int]) -> str:
    from rich.cells import cell_len

    cut = is_terminal()
    cells = [_cut(row[key], key, room) if cut else row[key] for key, room in widths.items()]
    padded = [
        cell + " " * (room - cell_len(cell))
        for cell, room in zip(cells, widths.values(), strict=True)
    ]
    return (" " * _GAP).join(padded).rstrip()


def _cut(cell: str, key: str, room: int) -> str:
    """*cell* in *room* cells: a date without its time, and of a path the end, which tells most."""
    from rich.cells import cell_len, set_cell_size

    if cell_len(cell) <= room:
        return cell
    if key == "date" and room == _DAY:
        return cell[:_DAY]
    if key != "path":
        return set_cell_size(cell, room - 1) + "…"
    while cell_len(cell) >= room:
        cell = cell[1:]
    return f"…{cell}"
