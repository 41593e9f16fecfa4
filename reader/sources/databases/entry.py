"""One article of a database: its paragraphs, some of which say by a label what they are."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.article import Article, BlockKind
from reader.cleaning import clean
from reader.errors import SourceError
from reader.sources.composing import Composer, numbered
from reader.sources.document import Document
from reader.sources.plain.plaintext import parse as parse_plain
from reader.sources.prose.conventions import parts_of
from reader.sources.prose.paragraphs import find_paragraphs
from reader.sources.records.record import metadata_of

_LABEL = re.compile(r"[ \t]*+([^\W\d_][\w /&-]{0,40}):(?:[ \t]+|$)")
RIGHTS = re.compile(r"[ \t]*+(?:copyright|©|\(c\))[^\n]{0,9}\d{4}", re.IGNORECASE)
_SHARE = re.compile(r"\s*\(\d{1,3}\s?%\)")  # how much an article is about something
_MOST_APART = 2  # passages without a label among those below a text


class Entry:
    """Collects an article in the order of print, and the fields of ``metadata_of`` as words."""

    def __init__(self) -> None:
        self._composer = Composer()
        self.fields: dict[str, object] = {}
        self.has_headline = False

    def add(self, kind: BlockKind, words: str, field: str | None = None) -> None:
        """Add a block, which is what is known of *field* unless that was said before."""
        self._composer.add(kind, words)
        self.has_headline = self.has_headline or kind == "headline"
        if field and words.strip():
            self.fields.setdefault(field, words)

    def add_body(self, text: str) -> None:
        """Add the paragraphs of the article, those that end it called so."""
        for found in find_paragraphs(text):
            words = text[found.start : found.end]
            parts = parts_of(words)
            ends = len(parts) == 1 and parts[0].kind in ("endmatter", "sources")
            self._composer.add("endmatter" if ends else "body", words)

    def add_subjects(self, words: str) -> None:
        """Take what an article is about, with or without how much, for its keywords."""
        found = (_SHARE.sub("", subject).strip() for subject in words.split(";"))
        self.fields.setdefault("keywords", [subject for subject in found if subject])

    def article(self, document: Document) -> Article:
        """Return the article of what was added."""
        return self._composer.article(document, **metadata_of(self.fields))


class Passage(NamedTuple):
    """Lines between blank ones; ``label`` is what opens them, "" if it is none that is known."""

    label: str
    lines: list[str]

    @property
    def text(self) -> str:
        """The lines as they came."""
        return "\n".join(self.lines)

    @property
    def value(self) -> str:
        """The words behind the label."""
        match = _LABEL.match(self.text)
        return self.text[match.end() :] if match else "\n".join(self.lines[1:])


def read_entries(
    document: Document,
    read: Callable[[list[str]], Entry | None],
    opens: re.Pattern[str] | None,
    closes: re.Pattern[str] | None,
) -> Iterator[Article | SourceError]:
    """Yield the articles that *read* finds in the lines from one that *opens* or behind one that
    *closes* them; where there is none, the text is one article like any other.
    """
    entries = (read(lines) for lines in _cut(clean(document.text()), opens, closes))
    articles = numbered(entry.article(document) for entry in entries if entry is not None)
    first = next(articles, None)
    if first is None:
        yield from parse_plain(document)
        return
    yield first
    yield from articles


def _cut(
    text: str, opens: re.Pattern[str] | None, closes: re.Pattern[str] | None
) -> Iterator[list[str]]:
    lines: list[str] = []
    for line in text.split("\n"):
        bare = line.strip()
        if opens and lines and opens.fullmatch(bare):
            yield lines
            lines = []
        lines.append(line)
        if closes and closes.fullmatch(bare):
            yield lines
            lines = []
    yield lines


def read_passages(lines: Sequence[str], labels: Mapping[str, object]) -> list[Passage]:
    """The passages of an entry; each of the *labels*, in small letters, opens one.

    So does "copyright", whatever the line begins with, and a line that is a label alone.
    """
    passages: list[Passage] = []
    apart = True
    for line in lines:
        bare = line.strip()
        if bare:
            label = _label_of(line, bare, labels)
            if apart or label:
                passages.append(Passage(label, [line]))
            else:
                passages[-1].lines.append(line)
        apart = not bare
    return passages


def _label_of(line: str, bare: str, labels: Mapping[str, object]) -> str:
    if not bare[0].isupper() and bare[0] not in "(©":
        return ""
    match = _LABEL.match(line)
    name = (match[1] if match else bare[:40]).casefold()
    if name in labels and (match or name == bare.casefold()):
        return name
    return "copyright" if RIGHTS.match(line) else ""


def body_end(
    passages: Sequence[Passage], start: int, below: Mapping[str, object], telling: frozenset[str]
) -> int:
    """Where what the database says *below* a text begins, from *start* on.

    One of the *telling* labels decides; other labels above it, which might be words of the text
    elsewhere, then belong to it, and a few passages below those that stand alone.
    """
    end = next((at for at in range(start, len(passages)) if passages[at].label in telling), None)
    if end is None:
        return len(passages)
    at = end
    while at > start and end - at <= _MOST_APART:
        at -= 1
        passage = passages[at]
        if passage.label in below and (at == end - 1 or not passage.value.strip()):
            end = at
    return end
