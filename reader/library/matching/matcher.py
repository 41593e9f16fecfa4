"""Where a query matches: the spans to highlight, and the line that shows why an article was found.

What must be there is marked, what must not is left alone. Names of speakers, people and places are
marked as words wherever they stand, for the article may call the person otherwise.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.article import Article, BlockKind, Span
from reader.library.folding import fold
from reader.library.matching.fields import passages
from reader.library.matching.finding import finder
from reader.library.query.nodes import And, Near, Node, Or, Phrase, Query, Statement, TextField

_Match = tuple[int, int, int]  # start, end, and the number of what was asked

_ELLIPSIS = "…"
_NARROWEST = 16
_ELSEWHERE: frozenset[TextField | None] = frozenset(
    ["author", "source", "tag", "note"]
)  # not its words


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
        return _merged(self._found(fold(text), Span(0, len(text)), None))

    def snippet(self, article: Article, width: int) -> Snippet:
        """The words of *article* that hold the most of what was asked.

        *width* is the most characters, 16 at least, ellipses included. Of equals the first
        passage wins, and any passage over the headline, which a list shows anyway. Where nothing
        matches it is the beginning of the first passage.
        """
        width = max(width, _NARROWEST)
        folded = fold(article.text)
        best, most, there = None, -1, []
        for block in passages(article):
            found = self._found(folded, block, block.kind)
            if _different(found) <= most:
                continue
            held, _ = _densest(found, width)
            if held > most and article.text[block.start : block.end].strip():
                best, most, there = block, held, found
            if held == len(self._asked):
                break
        if most < len(self._asked):
            headline = Span(0, len(article.headline))
            found = self._found(fold(article.headline), headline, "headline")
            if best is None or _densest(found, width)[0] > most:
                return _window("headline", article.headline, found, width)
        assert best is not None
        line = article.words(best)
        if len(line) == best.end - best.start:
            found = [(start - best.start, end - best.start, number) for start, end, number in there]
        else:  # spaces went
            found = self._found(fold(line), Span(0, len(line)), best.kind)
        return _window(best.kind, line, found, width)

    def _found(self, folded: str, part: Span, kind: BlockKind | None) -> list[_Match]:
        """What matches in part of a text, in order; None for text of no certain kind."""
        found = [
            (start, end, number)
            for number, (field, find) in enumerate(self._asked)
            if kind is None or _is_in(field, kind)
            for start, end in find(folded, part.start, part.end)
        ]
        return sorted(found) if len(self._asked) > 1 else found


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


def _merged(found: Iterable[_Match]) -> list[Span]:
    """The same characters in disjoint spans; *found* is in order."""
    merged: list[Span] = []
    for start, end, _ in found:
        if merged and start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Span(start, end))
    return merged


def _different(found: Sequence[_Match]) -> int:
    """How many of the things that were asked for are among those that were found."""
    return len({number for *_, number in found})


def _densest(found: Sequence[_Match], width: int) -> tuple[int, Span]:
    """How many different things lie within *width* somewhere, and where that is at first."""
    if not found:
        return 0, Span(0, 0)
    best, most = Span(*found[0][:2]), 1
    wanted = _different(found)
    held: Counter[int] = Counter()
    first = 0
    for start, end, number in found:
        if most == wanted:
            break
        held[number] += 1
        while end - found[first][0] > width and found[first][0] < start:
            held[found[first][2]] -= 1
            first += 1
        different = len(+held)
        if different > most:
            best, most = Span(found[first][0], end), different
    return most, best


def _window(kind: BlockKind, line: str, found: Sequence[_Match], width: int) -> Snippet:
    """At most *width* characters of *line* round its densest place, cut between words."""
    if len(line) <= width:
        shown, before, after = Span(0, len(line)), "", ""
    else:
        shown = _around(line, _densest(found, width)[1], width - 2 * len(_ELLIPSIS))
        before = _ELLIPSIS if shown.start > 0 else ""
        after = _ELLIPSIS if shown.end < len(line) else ""
    matches = (
        Span(max(span.start, shown.start), min(span.end, shown.end))
        for span in _merged(found)
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
