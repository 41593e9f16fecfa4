"""Stories as they come off a wire, set apart by control characters: IPTC 7901 and ANPA 1312.

A message is SOH, a header, STX, the text, ETX and when it was sent. The text is in a code of seven
bits, in lines of a teleprinter. https://iptc.org/standards/iptc-7901/
"""

import re
from collections.abc import Iterator

from reader.article import Article, When
from reader.cleaning import clean_line
from reader.errors import SourceError
from reader.language.dates.written.parsing import parse_date
from reader.language.dates.written.scanning import full_year
from reader.sources.composing import numbered
from reader.sources.decoding import decode
from reader.sources.document import Document
from reader.sources.wires.telegraph_text import read_text
from reader.sources.wires.wire import Story, compose

_MESSAGE = re.compile(rb"\x01([^\x01\x02]{0,600})\x02([^\x01\x03\x04]*)(?:[\x03\x04]([^\x01]*))?")
_FIRST = re.compile(  # a header without a word is no header
    rb"[\s\x00\x16\x7f]{0,64}\x01[^\w\x01\x02]{0,16}\w[^\x01\x02]{0,600}\x02"
)
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_ROW, _CELL = b"\x08", b"\x10"  # begin a line of a table, and end a cell
_ROUTING = re.compile(r"\w{3}\s?\d{3,5}\s+\d\s+\w{1,3}\s+\d+\s*")  # priority, category, words
_SENDER = re.compile(r"(?:\w+ )?([^\W\d_][\w-]*) \d{4}(?!\S)\s*")  # and the number of its message
_RECEIVERS = re.compile(r"[A-Z]{2,3} ?/[A-Z]{2,5}-[A-Z]{2}\d{1,4}")  # codes of an agency
_ANPA_ROUTING = re.compile(r"[a-z] [a-z] ?(?=[A-Z])")  # priority and category
_COUNT = re.compile(r"\s*,\s*\d{1,5}$|\s+\d\d-\d\d(?: \d{1,4})?$")  # of words; the day before it
_SENT = re.compile(r"(\d\d)(\d\d)(\d\d)\s*([A-Z]{1,4})?\s+([A-Z]{3})\s+(\d\d(?:\d\d)?)\b", re.I)
_FILED = re.compile(r"\b(\d\d)-(\d\d)-(\d\d)\s+(\d\d)(\d\d)([A-Z]{3})?", re.IGNORECASE)
_FILED_DAY_FIRST = re.compile(r"\b(\d\d):(\d\d)-(\d\d)-(\d\d)-(\d\d)\b")
_FILED_BY = re.compile(r"([A-Z]{2,5})-[A-Z]{1,3}-(?=\d\d-\d\d-\d\d)")


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
    part = part.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    part = part.replace(_ROW, b"\n\t").replace(_CELL, b" | ").translate(None, _CONTROLS)
    return decode(part, document.path, document.wishes.encoding) if part.strip() else ""


def _story(header: str, text: str, sent: str) -> Story:
    story = Story()
    read_text(text, story)
    if not sent and story.body and _FILED_BY.match(last := clean_line(story.body[-1].words)):
        story.body.pop()
        sent = last
    sender, slugs = _read_header(header)
    filed = _FILED_BY.match(sent)
    story.publisher = sender or (filed[1] if filed else "")
    story.published = _published(sent)
    if story.keywords:  # in full, while the header has no room for it
        slugs[:1] = [_COUNT.sub("", story.keywords[0])]
    story.keywords = slugs
    story.headline = story.headline or next(iter(slugs), "")
    story.endmatter += filter(None, [sent])
    return story


def _read_header(header: str) -> tuple[str, list[str]]:
    """Who sent it, and the words by which editors know a story, what kind of version it is too."""
    lines = [line for words in header.splitlines() if (line := clean_line(words).rstrip("< "))]
    if not lines:
        return "", []
    if (routing := _ROUTING.match(lines[0])) is None:
        return "", [_COUNT.sub("", _ANPA_ROUTING.sub("", lines[-1], count=1))]
    rest = lines[0][routing.end() :]
    sender = _SENDER.match(rest)
    words = [rest[sender.end() :] if sender else rest, *lines[1:]]
    slugs = (_COUNT.sub("", line.strip("/() ")) for line in words)
    found = [slug for slug in slugs if slug and not _RECEIVERS.fullmatch(slug)]
    return sender[1] if sender else "", found


def _published(sent: str) -> When | None:
    """When a message was sent: day and time in front of the month, or with dashes."""
    if match := _SENT.search(sent):
        day, hour, minute, zone, month, year = match.groups()
        return parse_date(f"{day} {month} {_full(year)} {hour}:{minute} {zone or ''}")
    if match := _FILED.search(sent):
        month, day, year, hour, minute, zone = match.groups()
        return parse_date(f"{_full(year)}-{month}-{day} {hour}:{minute} {zone or ''}")
    if match := _FILED_DAY_FIRST.search(sent):
        hour, minute, day, month, year = match.groups()
        return parse_date(f"{_full(year)}-{month}-{day} {hour}:{minute}")
    return None


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else full_year(int(year))
