"""References in the form of RIS, as databases and managers of references export them.

A line is a tag of two characters, two spaces, a hyphen and a value; TY begins a record and ER ends
it. https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.article import Article
from reader.cleaning import clean
from reader.errors import SourceError
from reader.sources.composing import numbered
from reader.sources.document import Document
from reader.sources.records.columns import Columns
from reader.sources.records.persons import forward
from reader.sources.records.record import articles_of

_LINE = re.compile(r"([A-Z][A-Z\d])  ?-(?: (.*)|)")
_DATE = re.compile(r"(\d{4})(?:/(\d\d)?(?:/(\d\d)?(?:/.{0,100})?)?)?")
# By column, the tags that may hold it, the likeliest first.
_TAGS = {
    "headline": ("TI", "T1", "BT"),
    "publisher": ("T2", "JO", "JF", "JA", "J2", "PB"),
    "description": ("AB", "N2"),
    "url": ("UR", "L2"),
    "language": ("LA",),
}

_Tags = Mapping[str, Sequence[str]]


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the records as articles, and those that hold no words as errors; SourceError where the
    document is no text.
    """
    records = map(_record, _records(clean(document.text())))
    return numbered(articles_of(records, document, Columns({}), noun="record"))


def _records(text: str) -> Iterator[_Tags]:
    tags: dict[str, list[str]] = {}
    tag = ""
    for line in text.split("\n"):
        if match := _LINE.fullmatch(line.rstrip()):
            if match[1] in ("TY", "ER") and tags:
                yield tags
                tags = {}
            tag = "" if match[1] == "ER" else match[1]
            if tag:
                tags.setdefault(tag, []).append(match[2] or "")
        elif tag in tags:  # a value may go on below, and have paragraphs
            tags[tag].append(line)
    if tags:
        yield tags


def _record(tags: _Tags) -> dict[str, object]:
    values = {tag: "\n".join(lines).strip() for tag, lines in tags.items()}
    record: dict[str, object] = {
        column: next((values[tag] for tag in names if values.get(tag)), "")
        for column, names in _TAGS.items()
    }
    record["author"] = [forward(name) for tag in ("AU", "A1") for name in tags.get(tag, ())]
    record["keywords"] = list(tags.get("KW", ()))
    record["published"] = _date(values)
    return record


def _date(values: Mapping[str, str]) -> str:
    """The day as ISO 8601, of which months and days may be missing, or as it is written."""
    year = values.get("PY") or values.get("Y1") or ""
    day = values.get("DA") or year
    if match := _DATE.fullmatch(day):
        return "-".join(filter(None, match.groups()))
    return day if year[:4] in day else f"{day} {year[:4]}"
