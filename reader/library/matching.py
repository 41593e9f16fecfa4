"""Where a query matches: the spans to highlight, and the line that shows why an article was found.

What must be there is marked, what must not is left alone. Names of speakers, people and places are
marked as words wherever they stand, for the article may call the person otherwise.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article import Article, BlockKind, Span
from reader.library.fields import passages
from reader.library.finding import finder
from reader.library.folding import fold
from reader.library.nodes import And, Near, Node, Or, Phrase, Query, Statement, TextField

_ELLIPSIS = "…"
_NARROWEST = 16
_ELSEWHERE: frozenset[TextField | None] = frozenset(["author", "source", "tag"])  # not its words


@dataclass(frozen=True)
class Snippet:
    """Words from a block of that kind on one line, with the spans of ``text`` that match."""

    kind: BlockKind
    text: str
    matches: tuple[Span, ...] = ()


class Matcher:
    """Finds the words and phrases that a parsed query asks for."""

    def __init__(self, query: Query | Node) -> None:
        root = query.node if isinstance(query, Query) else query
        asked = dict.fromkeys(_asked(root))  # each once
        self._asked = [(_field(leaf), finder(leaf)) for leaf in asked]

    def matches(self, text: str) -> list[Span]:
        """The disjoint spans of *text* that match, in order. Time is linear in *text*."""
        folded = fold(text)
        return _merged([span for _, find in self._asked for span in find(folded)])

    def snippet(self, article: Article, width: int) -> Snippet:
        """The words of *article* that hold the most of what was asked.

        *width* is the most characters, 16 at least, ellipses included. Of equals the first
        passage wins, and any passage over the headline, which a list shows anyway. Where nothing
        matches it is the beginning of the first passage.
        """
        width = max(width, _NARROWEST)
        best, most = None, -1
        for block in passages(article):
            text = article.text[block.start : block.end]
            held, _ = _densest(self._found(text, block.kind), width)
            if held > most and text.strip():
                best, most = block, held
            if held == len(self._asked):
                break
        if most < len(self._asked):
            held, _ = _densest(self._found(article.headline, "headline"), width)
            best = None if held > most else best
        kind: BlockKind = best.kind if best else "headline"
        line = article.words(best) if best else article.headline
        found = self._found(line, kind)
        return _window(kind, line, found, _densest(found, width)[1], width)

    def _found(self, text: str, kind: BlockKind) -> list[tuple[Span, int]]:
        """What matches in the text of a block, in order, with the number of what was asked."""
        folded = fold(text)
        found = [
            (span, number)
            for number, (field, find) in enumerate(self._asked)
            if _is_in(field, kind)
            for span in find(folded)
        ]
        return sorted(found, key=lambda match: match[0].start)


def _asked(node: Node) -> Iterator[Phrase | Near]:
    """What should be there, as opposed to what must not."""
    match node:
        case Phrase() | Near():
            if _field(node) not in _ELSEWHERE:
                yield node
        case And(nodes) | Or(nodes):
            for part in nodes:
                yield from _asked(part)
        case Statement(inner):
            yield from _asked(inner)


def _field(leaf: Phrase | Near) -> TextField | None:
    return (leaf.first if isinstance(leaf, Near) else leaf).field


def _is_in(field: TextField | None, kind: BlockKind) -> bool:
    """Whether words of that field are looked for in a block of that kind."""
    if field == "headline":
        return kind == "headline"
    return field != "body" or kind != "headline"


def _merged(spans: list[Span]) -> list[Span]:
    """The same characters in disjoint spans, in order."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _densest(found: Sequence[tuple[Span, int]], width: int) -> tuple[int, Span]:
    """The first span of at most *width* with the most different numbers, and how many it has."""
    best, most = Span(0, 0), 0
    held: Counter[int] = Counter()
    first = 0
    for span, number in found:
        held[number] += 1
        while span.end - found[first][0].start > width and found[first][0].start < span.start:
            held[found[first][1]] -= 1
            first += 1
        different = len(+held)
        if different > most:
            best, most = Span(found[first][0].start, span.end), different
    return most, best


def _window(
    kind: BlockKind, line: str, found: Sequence[tuple[Span, int]], focus: Span, width: int
) -> Snippet:
    """At most *width* characters of *line* round *focus*, cut between words where possible."""
    if len(line) <= width:
        shown, before, after = Span(0, len(line)), "", ""
    else:
        shown = _around(line, focus, width - 2 * len(_ELLIPSIS))
        before = _ELLIPSIS if shown.start > 0 else ""
        after = _ELLIPSIS if shown.end < len(line) else ""
    matches = (
        Span(max(span.start, shown.start), min(span.end, shown.end))
        for span in _merged([span for span, _ in found])
        if span.overlaps(shown)
    )
    shift = len(before) - shown.start
    return Snippet(
        kind,
        before + line[shown.start : shown.end] + after,
        tuple(Span(span.start + shift, span.end + shift) for span in matches),
    )


def _around(line: str, focus: Span, width: int) -> Span:
    """A span of at most *width* characters with most of its room after *focus*."""
    start = max(0, min(focus.start - (width - (focus.end - focus.start)) // 3, len(line) - width))
    start = min(start, focus.start)
    end = min(len(line), start + width)
    if start > 0:
        start = line.find(" ", start - 1, focus.start) + 1 or start
    if end < len(line):
        space = line.rfind(" ", focus.end, end + 1)
        end = space if space >= 0 else end
    return Span(start, end)
