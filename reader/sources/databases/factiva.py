"""Exports of Factiva: articles that end with the line of their document, with codes or without."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from reader.article import Article, BlockKind
from reader.errors import SourceError
from reader.language.dates.written.parsing import parse_date
from reader.sources.databases.entry import Entry, read_entries
from reader.sources.databases.signs import FACTIVA_END, FACTIVA_LENGTH
from reader.sources.document import Document
from reader.sources.prose.bylines import byline_label, signatories
from reader.sources.records.columns import language_of

_END = re.compile(FACTIVA_END)
_COUNT = re.compile(FACTIVA_LENGTH, re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}:\d\d(?: ?[A-Z]{2,5})?")
_CODES: dict[str, tuple[BlockKind, str | None]] = {
    "HD": ("headline", None),
    "BY": ("byline", "author"),
    "PD": ("timestamp", "published"),
    "ET": ("timestamp", None),
    "SN": ("metadata", "publisher"),
    "LA": ("metadata", "language"),
    "LP": ("body", None),
    "TD": ("body", None),
    "ART": ("caption", None),
    **dict.fromkeys(
        ("SE", "CLM", "CR", "WC", "SC", "ED", "PG", "VOL", "CY", "CT", "RF", "CO", "IN", "NS",
         "RE", "IPC", "IPD", "PUB", "AN"),
        ("metadata", None),
    ),
}  # fmt: skip
_CODE = re.compile(rf"({'|'.join(_CODES)})(?:(?:[ \t\u00a0]{{2,}}|\t)(.*)|[ \t\u00a0]*)")
_SECTION = 4  # words of one, at most
_MOST_COUNTS = 20  # that are looked at: dates take long to read
_CODED = 2  # letters of a language


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the articles of an export; SourceError where it is no text."""
    return read_entries(document, _read, None, _END)


def _read(lines: list[str]) -> Entry | None:
    """The article in the lines up to the end of its document; None if there is none in them."""
    return _read_codes(lines) or _read_plain(lines)


def _read_codes(lines: Sequence[str]) -> Entry | None:
    values: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        if match := _CODE.fullmatch(line.rstrip()):
            code = match[1]
            values.setdefault(code, []).append(match[2] or "")
        elif code:
            values[code].append(line)
    if "HD" not in values or values.keys().isdisjoint(("LP", "TD", "AN")):
        return None
    entry = Entry()
    for code, value in values.items():
        _add_coded(entry, code, "\n".join(value).strip("\n"))
    if hour := "".join(values.get("ET", [])).strip():
        entry.fields["published"] = f"{entry.fields.get('published', '')} {hour}"
    return entry


def _add_coded(entry: Entry, code: str, words: str) -> None:
    kind, field = _CODES[code]
    if kind == "body":
        entry.add_body(words)
        return
    if code == "NS":
        names = (subject.rpartition(" : ")[2] for subject in words.split("|"))
        entry.add_subjects(";".join(names))
    if field and words.strip():
        entry.fields.setdefault(field, words)
    entry.add(kind, f"{code} {words}" if kind == "metadata" else words)


def _read_plain(lines: list[str]) -> Entry | None:
    """Without codes it is the number of words, above the date, that everything is found by."""
    bare = [line.strip() for line in lines]
    counts = (at for at, line in enumerate(bare[:-1]) if _COUNT.fullmatch(line))
    count = next((at for at in islice(counts, _MOST_COUNTS) if _is_day(bare[at + 1])), None)
    if count is None:
        return None
    entry = Entry()
    _add_head(entry, bare[:count])
    entry.add("metadata", bare[count])
    start = _add_source(entry, bare, count + 1)
    end = len(bare) - 1 if _END.fullmatch(bare[-1]) else len(bare)
    entry.add_body("\n".join(lines[start:end]))
    for line in bare[end:]:
        entry.add("metadata", line)
    return entry


def _is_day(line: str) -> bool:
    return len(line) < 40 and parse_date(line) is not None


def _add_head(entry: Entry, lines: Sequence[str]) -> None:
    """Add section, headline and byline, of which only the headline is always there."""
    passages = [passage.split("\n") for passage in "\n".join(lines).strip().split("\n\n")]
    if len(passages[-1]) > 1 and _is_byline(passages[-1][-1]):
        signed = [passages[-1].pop()]
    else:
        signed = passages.pop() if len(passages) > 1 else []
    headline = passages.pop()
    for passage in passages:
        entry.add("metadata", " ".join(passage))
    if len(headline) > 1 and headline[0].count(" ") < _SECTION:
        entry.add("metadata", headline.pop(0))
    entry.add("headline", " ".join(headline))
    entry.add("byline", " ".join(signed), "author")


def _is_byline(line: str) -> bool:
    """Whether a line below a headline names who wrote the article, and is no end of it."""
    label = byline_label(line) if line[:1].isupper() else 0
    return label > 0 and any(" " in name for name in signatories(line[label:]))


def _add_source(entry: Entry, lines: Sequence[str], start: int) -> int:
    """Add the date and what follows it up to a blank line, and return where the text begins."""
    published = lines[start]
    entry.add("timestamp", published)
    at = start + 1
    if at < len(lines) and _TIME.fullmatch(lines[at]):
        published += f" {lines[at]}"
        entry.add("timestamp", lines[at])
        at += 1
    entry.fields["published"] = published
    if at < len(lines):
        entry.fields["publisher"] = lines[at]
    while at < len(lines) and lines[at]:
        if len(lines[at]) > _CODED == len(language_of(lines[at]) or ""):
            entry.fields["language"] = lines[at]
        entry.add("metadata", lines[at])
        at += 1
    return at
