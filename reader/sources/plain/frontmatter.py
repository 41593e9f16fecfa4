"""Front matter: ``Key: value`` lines at the top of a file, bare or between ``---`` as in YAML."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from reader.article import Block, BlockKind, Span
from reader.sources.fields import NAMES, spelt

_MOST_LINES = 200
_MOST_ITEMS = 100
_LONGEST_VALUE = 2000  # characters; more is no headline, standfirst or name
_KEY = re.compile(r"([^\W\d_][\w .:-]{0,30}?)[ \t]*:(?:[ \t]+|$)")
_ITEM = re.compile(r"[ \t]*-[ \t]+")
_COMMAS = re.compile(r"[,;|]")
_LISTED = re.compile(r'"[^"]*"|\'[^\']*\'|[^,]+')
_NOTHING = frozenset(["", ">", "|", ">-", "|-", "null", "~", "[]"])

# What is called as in tables. A description is a standfirst, for it stands in the text.
_MEANINGS = {
    "headline": "headline",
    "standfirst": "standfirst",
    "description": "standfirst",
    "author": "author",
    "published": "date",
    "european": "date",
    "publisher": "publisher",
    "url": "url",
    "language": "language",
    "keywords": "keywords",
}
_OF_NO_USE = "updated modified location layout draft copyright license slug id image type"
_FIELDS: dict[str, tuple[str, int]] = {}  # with a rank, by which the likeliest name counts
for _field, _meaning in _MEANINGS.items():
    for _name in NAMES[_field].split():
        _FIELDS.setdefault(_name, (_meaning, len(_FIELDS)))
_FIELDS |= dict.fromkeys(_OF_NO_USE.split(), ("", 0))
_KINDS: dict[str, BlockKind] = {
    "headline": "headline",
    "standfirst": "standfirst",
    "author": "byline",
    "date": "timestamp",
}


class FrontMatter(NamedTuple):
    """What stands at the top of a text: blocks over ``text[:end]``, and values by field name.

    The fields are headline, standfirst, author, date, publisher, url, language and keywords; a
    field has several values when it was a list.
    """

    end: int
    blocks: tuple[Block, ...]
    fields: Mapping[str, Sequence[str]]

    def first(self, name: str) -> str | None:
        """The first value of a field, None without one."""
        return next(iter(self.fields.get(name, ())), None)

    def keywords(self) -> tuple[str, ...]:
        """The keywords one by one: of a list, or of a line with commas between them."""
        given = self.fields.get("keywords", ())
        words = _COMMAS.split(given[0]) if len(given) == 1 else given
        return tuple(dict.fromkeys(filter(None, map(str.strip, words))))


_NONE = FrontMatter(0, (), {})


def read_front_matter(text: str) -> FrontMatter:
    """Read the front matter of *text*; without any, the result ends at 0."""
    start = len(text) - len(text.lstrip())
    if text.startswith("---", start):
        return _fenced(text, start)
    return _bare(text, start)


def _fenced(text: str, start: int) -> FrontMatter:
    lines = list(_lines(text, start))
    if text[lines[0].start : lines[0].end].rstrip() != "---":
        return _NONE
    for index, line in enumerate(lines[1:], 1):
        if text[line.start : line.end].rstrip() in ("---", "..."):
            inner = lines[1:index]
            if not any(_KEY.match(text, line.start, line.end) for line in inner):
                return _NONE
            return _collect(text, start, line.end, inner)
    return _NONE


def _bare(text: str, start: int) -> FrontMatter:
    """A run of ``Key: value`` lines counts when it has a title, or two fields that are known."""
    block: list[Span] = []
    keys: list[str | None] = []
    for line in _lines(text, start):
        key = _KEY.match(text, line.start, line.end)
        continues = block and text[line.start : line.start + 1] in (" ", "\t")
        if not key and not (continues and text[line.start : line.end].strip()):
            break
        if key and not continues:
            keys.append(_FIELDS.get(spelt(key[1]), (None, 0))[0])
        block.append(line)
    known = [key for key in keys if key is not None]
    if not keys or keys[0] is None or not (len(set(known)) >= 2 or known == ["headline"]):
        return _NONE
    if len(known) < len(keys) / 2:
        return _NONE
    return _collect(text, start, block[-1].end, block)


def _lines(text: str, start: int) -> Iterator[Span]:
    return islice(_all_lines(text, start), _MOST_LINES)


def _all_lines(text: str, start: int) -> Iterator[Span]:
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield Span(start, end)
        start = end + 1


def _collect(text: str, start: int, end: int, lines: list[Span]) -> FrontMatter:
    values: dict[str, list[Span]] = {}
    ranks: dict[str, int] = {}
    for key, parts in _entries(text, lines):
        name, rank = _FIELDS.get(spelt(key), ("", 0))
        spans = [span for part in parts for span in _scalars(text, part)]
        if name and spans and rank < ranks.get(name, len(_FIELDS)):
            values[name], ranks[name] = spans, rank
    labelled = [
        Block(span.start, span.end, kind)
        for name, kind in _KINDS.items()
        for span in values.get(name, [])
    ]
    return FrontMatter(
        end,
        tuple(_fill(text, start, end, sorted(labelled, key=lambda block: block.start))),
        {
            name: [" ".join(text[span.start : span.end].split()) for span in spans]
            for name, spans in values.items()
        },
    )


def _entries(text: str, lines: list[Span]) -> list[tuple[str, list[Span]]]:
    """The keys with the spans of their values: the rest of the line, or the indented ones below."""
    entries: list[tuple[str, list[Span]]] = []
    for line in lines:
        indented = text[line.start : line.start + 1] in (" ", "\t", "-")
        key = None if indented else _KEY.match(text, line.start, line.end)
        if key:
            entries.append((key[1].strip(), [Span(key.end(), line.end)]))
        elif entries and indented:
            item = _ITEM.match(text, line.start, line.end)
            parts = entries[-1][1]
            span = _trim(text, item.end() if item else line.start, line.end)
            if item or text[parts[-1].start : parts[-1].end].strip() in _NOTHING:
                parts.append(span)
            else:
                parts[-1] = Span(parts[-1].start, span.end)
    return entries


def _scalars(text: str, span: Span) -> list[Span]:
    """The values in *span*: without quotes, and one by one if it is a ``[list]``."""
    span = _trim(text, span.start, span.end)
    words = text[span.start : span.end]
    if words in _NOTHING or len(words) > _LONGEST_VALUE:
        return []
    if words[0] == "[" and words[-1] == "]":
        items = _LISTED.finditer(text, span.start + 1, span.end - 1)
        bare = [_unquote(text, _trim(text, *item.span())) for item in islice(items, _MOST_ITEMS)]
        return [item for item in bare if item.start < item.end]
    return [_unquote(text, span)]


def _unquote(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    if end - start > 2 and text[start] == text[end - 1] and text[start] in "\"'":
        return _trim(text, start + 1, end - 1)
    return span


def _trim(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return Span(start + left, start + max(left, len(words.rstrip())))


def _fill(text: str, start: int, end: int, labelled: list[Block]) -> list[Block]:
    """Put metadata blocks around the labelled ones, so that no character is left out."""
    blocks = []
    for block in [*labelled, Block(end, end, "metadata")]:
        gap = _trim(text, start, block.start)
        if gap.start < gap.end:
            blocks.append(Block(gap.start, gap.end, "metadata"))
        if block.start < block.end:
            blocks.append(block)
        start = block.end
    return blocks
