"""Stories as they come off a wire, set apart by control characters: IPTC 7901 and ANPA 1312.

A message is SOH, a header, STX, the text, ETX and when it was sent. The text is in a code of seven
bits, in lines of a teleprinter: a paragraph begins with an indent, or ends with ``<``, ``=`` or
``^``, and has quotation marks of two characters. https://iptc.org/standards/iptc-7901/
"""

import re
from collections.abc import Iterator, Sequence

from reader.article import Article, When
from reader.cleaning import clean_line
from reader.errors import SourceError
from reader.language.dates.parsing import parse_date
from reader.sources.composing import Run, numbered
from reader.sources.decoding import decode
from reader.sources.document import Document
from reader.sources.plain.bylines import byline_label, signatories
from reader.sources.plain.datelines import find_dateline
from reader.sources.wires.wire import Passage, Story, compose

__all__ = ["is_telegraph", "parse"]

_MESSAGE = re.compile(rb"\x01([^\x01\x02]{0,600})\x02([^\x01\x03\x04]*)(?:[\x03\x04]([^\x01]*))?")
_FIRST = re.compile(  # a header without a word is no header
    rb"[\s\x00\x16\x7f]{0,64}\x01[^\w\x01\x02]{0,16}\w[^\x01\x02]{0,600}\x02"
)
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_ROUTING = re.compile(r"\w{3}\s?\d{3,4}\s+\d\s+\w{1,3}\s+\d+\s*")  # priority, category, words
_COUNT = re.compile(r"\s*,\s*\d{1,5}$")  # of words
_BREAK = re.compile(r"[<=^][ \t<=^]{0,9}(?:\n|$)|\n(?=\s\s|\t|\n)")
_MARKS = (("``", "“"), ("''", "”"), (" _ ", " — "))
_SENT = re.compile(r"(\d\d)(\d\d)(\d\d)\s*([A-Z]{1,4})?\s+([A-Z]{3})\s+(\d\d(?:\d\d)?)\b", re.I)
_FILED = re.compile(r"\b(\d\d)-(\d\d)-(\d\d)\s+(\d\d)(\d\d)([A-Z]{3})?", re.IGNORECASE)
_LONGEST_HEADLINE = 200  # characters


def is_telegraph(data: bytes) -> bool:
    """Whether *data* begins with a message of a wire."""
    return _FIRST.match(data) is not None


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the stories of the messages in *document*; those without words are left out."""
    return numbered(_articles(document))


def _articles(document: Document) -> Iterator[Article | SourceError]:
    for message in _MESSAGE.finditer(document.data):
        header, text, sent = (_decoded(part or b"", document) for part in message.groups())
        story = _story(header, text, clean_line(sent).rstrip("< "))
        if not story.is_empty:
            yield compose(story, document)


def _decoded(part: bytes, document: Document) -> str:
    part = part.translate(None, _CONTROLS).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return decode(part, document.path, document.wishes.encoding) if part.strip() else ""


def _story(header: str, text: str, sent: str) -> Story:
    paragraphs = [words for piece in _BREAK.split(text) if (words := _words(piece))]
    slug = _slug(header)
    headline = ""
    if paragraphs and _is_headline(paragraphs[0]) and len(paragraphs) > 1:
        headline = paragraphs.pop(0)
    opens = next((at for at, words in enumerate(paragraphs[:4]) if find_dateline(words)), 0)
    signed = paragraphs[:opens] if opens and byline_label(paragraphs[0]) else []
    body = paragraphs[len(signed) :]
    dateline = find_dateline(body[0]) if body else None
    return Story(
        headline=headline or slug,
        byline=", ".join(signed),
        author=", ".join(_names(signed[:1])),
        dateline=body[0][: dateline.end] if dateline else "",
        published=_published(sent),
        keywords=[slug] if slug else [],
        body=[Passage("body", [Run(words)]) for words in body],
        endmatter=[sent] if sent else [],
    )


def _names(byline: Sequence[str]) -> list[str]:
    return [name for words in byline for name in signatories(words[byline_label(words) :])]


def _words(piece: str) -> str:
    words = clean_line(piece)
    for mark, character in _MARKS:
        words = words.replace(mark, character)
    return words


def _slug(header: str) -> str:
    """The words by which editors know a story, of the last line of its header."""
    lines = [line for line in map(clean_line, header.splitlines()) if line]
    return _COUNT.sub("", _ROUTING.sub("", lines[-1]).rstrip("< ")) if lines else ""


def _is_headline(words: str) -> bool:
    if len(words) > _LONGEST_HEADLINE or words.endswith((".", "”")):
        return False
    return not byline_label(words) and find_dateline(words) is None


def _published(sent: str) -> When | None:
    """When a message was sent, day and time in front of the month, or American with dashes."""
    if match := _SENT.search(sent):
        day, hour, minute, zone, month, year = match.groups()
        return parse_date(f"{day} {month} {_full(year)} {hour}:{minute} {zone or ''}")
    if match := _FILED.search(sent):
        month, day, year, hour, minute, zone = match.groups()
        return parse_date(f"{_full(year)}-{month}-{day} {hour}:{minute} {zone or ''}")
    return None


def _full(year: str) -> str:
    return year if len(year) == 4 else f"{19 if year >= '69' else 20}{year}"
