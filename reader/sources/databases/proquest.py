"""Exports of ProQuest: documents between rules, whose paragraphs begin with labels."""

import re
from collections.abc import Iterator

from reader.article import Article, BlockKind
from reader.cleaning import clean_line
from reader.errors import SourceError
from reader.sources.databases.entry import (
    Entry,
    Passage,
    body_end,
    read_entries,
    read_passages,
)
from reader.sources.databases.signs import PROQUEST_COUNT, PROQUEST_RULE
from reader.sources.document import Document
from reader.sources.records.persons import forward

_RULE = re.compile(PROQUEST_RULE)
_COUNT = re.compile(PROQUEST_COUNT)
_OPENS = re.compile(f"{PROQUEST_RULE}|{PROQUEST_COUNT}")
_TEXT = "full text"
_ABOVE: dict[str, tuple[BlockKind, str | None]] = {
    "author": ("byline", None),
    "abstract": ("standfirst", "description"),
    **dict.fromkeys(
        ("proquest document link", "links", "publication info", _TEXT), ("metadata", None)
    ),
}  # fmt: skip
_TELLING = frozenset(["publication title", "proquest document id", "source type", "document type"])
_BELOW: dict[str, tuple[BlockKind, str | None]] = {
    **dict.fromkeys(
        (*_TELLING, "subject", "location", "people", "company / organization", "title", "section",
         "business indexing term", "classification", "identifier / keyword", "first page", "pages",
         "publication year", "publisher", "place of publication", "country of publication", "issn",
         "copyright", "last updated", "database", "publication subject", "volume", "issue",
         "number of pages", "year", "dateline", "column", "edition", "credit"),
        ("metadata", None),
    ),
    "publication title": ("metadata", "publisher"),
    "publication date": ("metadata", "published"),
    "language of publication": ("metadata", "language"),
    "document url": ("metadata", "url"),
}  # fmt: skip
_LABELS = {**_BELOW, **_ABOVE}


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the articles of an export; SourceError where it is no text."""
    return read_entries(document, _read, _OPENS, None)


def _read(lines: list[str]) -> Entry | None:
    """The article in the lines below a rule; None if they are a cover or what is below all."""
    passages = read_passages([line for line in lines if not _RULE.fullmatch(line.strip())], _LABELS)
    labels = [passage.label for passage in passages]
    is_counted = bool(passages) and _COUNT.fullmatch(passages[0].text.strip()) is not None
    if not is_counted and _TELLING.isdisjoint(labels):
        return None
    text = next((labels.index(label) for label in (_TEXT, "abstract") if label in labels), None)
    start = len(passages) if text is None else text
    end = body_end(passages, start, _BELOW, _TELLING)
    body = "\n\n".join(one.value if one.label else one.text for one in passages[start:end])
    entry = Entry()
    for passage in passages[:start]:
        _add(entry, passage, body)
    entry.add_body(body)
    for passage in passages[end:]:
        _add(entry, passage, body)
    return entry


def _add(entry: Entry, passage: Passage, body: str) -> None:
    """Add what stands above or below the *body*, whose beginning many abstracts are."""
    if not passage.label:
        is_headline = not entry.has_headline and not _COUNT.fullmatch(passage.text.strip())
        entry.add("headline" if is_headline else "metadata", passage.text)
        return
    kind, field = _LABELS[passage.label]
    words = passage.value
    if passage.label == "author":
        entry.fields["author"] = [forward(name) for name in words.split(";")]
    elif passage.label == "subject":
        entry.add_subjects(words)
    elif field == "publisher":  # and behind it the place, where papers are called alike
        entry.fields.setdefault(field, words.partition(";")[0].strip())
    elif field:
        entry.fields.setdefault(field, words)
    if kind == "standfirst" and clean_line(body).startswith(clean_line(words).rstrip(" .…")):
        kind = "metadata"
    entry.add(kind, passage.text if kind == "metadata" else words)
