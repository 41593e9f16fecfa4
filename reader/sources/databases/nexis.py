"""Exports of LexisNexis (Nexis Uni, Lexis Advance), old and new.

The old ones count their documents, set the publication and the date in the middle above the
headline, and write labels in capitals. The new ones begin with the headline and end with
"End of Document".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

from reader.article import Article, BlockKind, Span
from reader.errors import SourceError
from reader.language.dates.written.timestamps import find_timestamps
from reader.sources.databases.entry import (
    RIGHTS,
    Entry,
    Passage,
    body_end,
    read_entries,
    read_passages,
)
from reader.sources.databases.signs import NEXIS_COUNT, NEXIS_END
from reader.sources.document import Document

_COUNT = re.compile(NEXIS_COUNT, re.IGNORECASE)
_END = re.compile(NEXIS_END, re.IGNORECASE)
_HEADLINES = ("headline", "titre")
_ABOVE: dict[str, tuple[BlockKind, str | None]] = {
    **dict.fromkeys(_HEADLINES, ("headline", None)),
    **dict.fromkeys(("byline", "author", "autor", "auteur"), ("byline", "author")),
    "highlight": ("standfirst", None),
    **dict.fromkeys(
        ("section", "rubrik", "rubrique", "length", "länge", "longueur", "lengte", "dateline",
         "series", "body", "copyright"),
        ("metadata", None),
    ),
}  # fmt: skip
_TELLING = frozenset(
    ["load-date", "publication-type", "journal code", "classification", "document-type",
     "language", "sprache", "langue", "copyright", "end of document"]
)  # fmt: skip
_BELOW: dict[str, tuple[BlockKind, str | None]] = {
    **dict.fromkeys(
        (*_TELLING, "update", "publication type", "type", "notes", "company", "organization",
         "person", "geographic", "industry", "country", "state", "city", "ticker", "acc-no",
         "distribution", "correction-date"),
        ("metadata", None),
    ),
    **dict.fromkeys(("language", "sprache", "langue"), ("metadata", "language")),
    "subject": ("metadata", "keywords"),
    "url": ("metadata", "url"),
    "graphic": ("caption", None),
    "correction": ("endmatter", None),
}  # fmt: skip
_LABELS = {**_ABOVE, **_BELOW}
_TOP = _ABOVE.keys() - {"copyright"}
_APPARATUS = re.compile(
    r"^(?:all rights reserved|alle rechte vorbehalten)|^\D*\b(?:edition|ausgabe|édition)$"
    r"|^(?:late|final|early) edition\b",
    re.IGNORECASE,
)
_MIDDLE = " " * 8
_DEEPEST = 100  # lines of the head; above them is the cover of the export
_MOST_ABOVE = 20  # passages between it and the text
_LONGEST = 150  # characters of a line that says when; of a headline that has no place of its own


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the articles of an export; SourceError where it is no text."""
    return read_entries(document, _read, _COUNT, _END)


def _read(lines: list[str]) -> Entry | None:
    """The article in the lines of one document; None if they are a cover or what is below all."""
    passages = read_passages(lines, _LABELS)
    start = next((at for at, one in enumerate(passages) if one.label in _TOP), None)
    if start is None:
        if not any(_COUNT.fullmatch(line.strip()) for line in lines[:1]):
            return None
        start = sum(1 for _ in takewhile(_is_short, passages))
    entry = Entry()
    has_headline = any(passage.label in _HEADLINES for passage in passages[start:])
    _add_head(entry, passages[:start], has_headline=has_headline)
    body = _add_labelled(entry, passages, start)
    end = body_end(passages, body, _BELOW, _TELLING)
    _add_text(entry, passages[body:end])
    label = ""
    for passage in passages[end:]:
        label = passage.label or label
        _add(entry, label, passage)
    return entry


def _is_short(passage: Passage) -> bool:
    return passage.label in ("", "copyright") and len(passage.text) <= _LONGEST


def _add_labelled(entry: Entry, passages: Sequence[Passage], start: int) -> int:
    """Add what stands between the headline and the text, and return where that begins."""
    labels = [passage.label for passage in passages]
    if "body" in labels[start : start + _MOST_ABOVE]:
        end = labels.index("body", start)
    else:
        end = start + sum(1 for _ in takewhile(_ABOVE.__contains__, labels[start:]))
    label = ""
    for passage in passages[start:end]:
        label = passage.label or label
        _add(entry, label, passage)
    return end


def _add(entry: Entry, label: str, passage: Passage) -> None:
    kind, field = _LABELS[label]
    words = passage.value if passage.label else passage.text
    if label == "subject":
        entry.add_subjects(words)
    elif field:
        entry.fields.setdefault(field, words.partition(";")[0] if field == "language" else words)
    entry.add(kind, passage.text if kind == "metadata" else words)


def _add_text(entry: Entry, passages: Sequence[Passage]) -> None:
    """Add the text; above it may stand the headline, which is then a short line of its own."""
    texts = [one.value if one.label == "body" else one.text for one in passages]
    texts = [text for text in texts if text.strip()]
    if texts and not entry.has_headline and _may_head(texts[0]):
        entry.add("headline", texts.pop(0))
    entry.add_body("\n\n".join(texts))


def _may_head(words: str) -> bool:
    return len(words) <= _LONGEST and not words.rstrip().endswith((".", "”", '"', ":"))


class _Line(NamedTuple):
    """A line of the head: its words, the passage that it is of, whether it is in the middle."""

    words: str
    passage: int
    is_in_the_middle: bool

    @property
    def is_apparatus(self) -> bool:
        """Whether it counts, claims rights or names an edition."""
        found = _COUNT.fullmatch(self.words) or RIGHTS.match(self.words)
        return bool(found or _APPARATUS.search(self.words[:_LONGEST]))


def _add_head(entry: Entry, passages: Sequence[Passage], *, has_headline: bool) -> None:
    """Add what stands above the labels: publication, date, and headline in either order."""
    lines = [
        _Line(line.strip(), number, line.startswith(_MIDDLE))
        for number, passage in enumerate(passages)
        for line in passage.lines
    ]
    named = [at for at, line in enumerate(lines) if not line.is_apparatus][-_DEEPEST:]
    kinds: dict[int, BlockKind] = {}
    day = next((at for at in named if _day_in(lines[at].words)), None)
    before = [at for at in named if day is None or at < day]
    after = [at for at in named if day is not None and at > day if not lines[at].is_in_the_middle]
    if day is not None:
        kinds[day] = "timestamp"
        entry.fields.update(_said(lines[day].words, lines[before.pop()].words if before else ""))
    if not has_headline:
        kinds.update(_headed(lines, before, after))
    for key, group in groupby(range(len(lines)), lambda at: (lines[at].passage, kinds.get(at))):
        entry.add(key[1] or "metadata", " ".join(lines[at].words for at in group))


def _headed(
    lines: Sequence[_Line], before: Sequence[int], after: Sequence[int]
) -> Iterator[tuple[int, BlockKind]]:
    """The lines of the headline, next to the publication and the date, and those below it."""
    named = before or after
    chosen = before[-1:] or after[:1]
    for at in named:
        if lines[at].passage == lines[chosen[0]].passage:
            yield at, "headline"
    yield from ((at, "standfirst") for at in named if lines[at].passage > lines[chosen[0]].passage)


def _said(words: str, above: str) -> Iterator[tuple[str, str]]:
    """The date in a line, and the publication, which stands in front of it or *above*."""
    if day := _day_in(words):
        yield "published", words[day.start : day.end]
        yield "publisher", words[: day.start].rstrip(", ") or above


def _day_in(words: str) -> Span | None:
    """Where the date is that opens a line, or follows a name there."""
    stamps = find_timestamps(words) if len(words) <= _LONGEST else ()
    span = next((span for span, when in stamps if when.precision != "year"), None)
    return span if span and (not span.start or words[: span.start].rstrip()[-1] == ",") else None
