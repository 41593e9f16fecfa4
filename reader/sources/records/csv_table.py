"""Tables of articles, a row each: CSV in its dialects, tab-separated values."""

import csv
import re
from collections.abc import Iterator

from reader.article import Article
from reader.cleaning import clean
from reader.errors import SourceError
from reader.sources.composing import numbered
from reader.sources.document import Document
from reader.sources.records.columns import Columns
from reader.sources.records.record import article_of, columns_for, told

_SEPARATORS = ",;\t|"
_LARGEST = 32 << 20  # characters of a field; the library's own limit is for the whole process
_MOST_AGAIN = 20  # times the length of the table that broken rows may make us read again
_MOST_SHOWN = 20  # columns in a message
_SAMPLE = 1 << 16  # characters that the dialect is told by
_DECLARED = re.compile(r"sep=(.)\n", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"?')
_BACKSLASHED = re.compile(r'\\"[^,;\t|\r\n]')
_DOUBLED = re.compile(r'[^",;\t|\r\n]""[^",;\t|\r\n]')


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the articles of a table whose first row names the columns, and what is wrong with rows.

    Rows are counted from 1, the header being the first. Raises SourceError where no column has
    words for an article.
    """
    csv.field_size_limit(_LARGEST)
    text = document.text().replace("\r\n", "\n").replace("\r", "\n")
    rows = _rows(text)
    header = next((row for _, row in rows if isinstance(row, list)), [])
    names = [clean(name).strip() for name in header]
    columns = columns_for(document)
    missing = columns.missing(names)
    if missing is not None or not columns.know(names):
        field, column = missing or ("text", None)
        what = "the text or the headline" if column is None else repr(column)
        shown = ", ".join(name[:40] for name in names[:_MOST_SHOWN])
        reason = f"no column is {what}, there are {shown}; say which with --map {field}=COLUMN"
        raise SourceError(document.path, reason)
    return numbered(_articles(document, names, rows, columns))


def _articles(
    document: Document,
    names: list[str],
    rows: Iterator[tuple[int, list[str] | str]],
    columns: Columns,
) -> Iterator[Article | SourceError]:
    for number, row in rows:
        if isinstance(row, str):
            yield SourceError(document.path, f"row {number}: {row}")
            continue
        if any(map(str.strip, row)):
            found = _in_row(row, names, document, columns)
            yield from told(f"row {number}", found, document)


def _in_row(
    row: list[str], names: list[str], document: Document, columns: Columns
) -> Iterator[Article]:
    """Yield the article of a row; raises ValueError, with words for people, for what is wrong."""
    yield article_of(dict(zip(names, row, strict=False)), document, columns)
    if any(map(str.strip, row[len(names) :])):
        raise ValueError(f"{len(row)} cells for {len(names)} columns; the rest is left out")


class _Lines:
    """The lines of a text, of which those of a row can be read again."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._at = self._row = start
        self._budget = _MOST_AGAIN * (len(text) + 1)

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        start = self._at
        if start >= len(self._text):
            raise StopIteration
        self._at = self._text.find("\n", start) + 1 or len(self._text)
        return self._text[start : self._at]

    def begin_row(self) -> None:
        """The next line is the first of a row."""
        self._row = self._at

    def back(self) -> str:
        """Go back to the beginning of the row; return the line below it, "" if it is not of it.

        Raises _TooOftenError when more was read again than is reasonable.
        """
        self._budget -= self._at - self._row
        if self._budget < 0:
            raise _TooOftenError
        end, self._at = self._at, self._row
        second = self._text.find("\n", self._row, end - 1) + 1
        return self._text[second : self._text.find("\n", second) + 1 or None] if second else ""


class _TooOftenError(Exception):
    """Too much of a table is broken."""


def _rows(text: str) -> Iterator[tuple[int, list[str] | str]]:
    """Yield the rows with their numbers; a string says what is wrong with one."""
    declared = _DECLARED.match(text)
    lines = _Lines(text, declared.end() if declared else 0)
    dialect = _dialect(text, declared[1] if declared else None)
    exact, lenient = csv.reader(lines, dialect, strict=True), csv.reader(lines, dialect)
    number = width = 0
    while True:
        lines.begin_row()
        number += 1
        row: list[str] | str | None
        try:
            row = next(exact, None)
        except csv.Error as error:
            try:
                row = _recovered(lines, lenient, dialect, width, str(error))
            except _TooOftenError:
                yield number, "too many quotation marks are open; the rest is left out"
                return
        if row is None:
            return
        width = width or len(row)
        if row:
            yield number, row


def _recovered(
    lines: _Lines, lenient: Iterator[list[str]], dialect: type[csv.Dialect], width: int, why: str
) -> list[str] | str:
    """Read a broken row as well as it can be: with stray quotation marks, or not at all.

    A quotation that is never closed would swallow the rows below. So where the line below is a
    row by itself only the first line is given up.
    """
    below = lines.back()
    if below and ("end of data" in why or len(_fields(below, dialect)) == width):
        next(lines)
        return "a quotation mark is never closed"
    try:
        return next(lenient)
    except csv.Error as error:
        return f"not CSV ({error})"


def _fields(line: str, dialect: type[csv.Dialect]) -> list[str]:
    try:
        return next(csv.reader([line], dialect))
    except csv.Error:
        return []


def _dialect(text: str, separator: str | None) -> type[csv.Dialect]:
    """The dialect of a table, by its header and by how quotation marks are written within it."""
    sample = text[:_SAMPLE]
    header = _QUOTED.sub("", sample.partition("\n")[0])
    likely = separator or max(_SEPARATORS, key=header.count)

    class Dialect(csv.excel):
        delimiter = likely
        skipinitialspace = 0 < header.count(likely) == header.count(likely + " ")
        escapechar = "\\" if _BACKSLASHED.search(sample) and not _DOUBLED.search(sample) else None

    return Dialect
