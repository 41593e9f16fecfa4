"""Where a query matches: the spans to highlight, and the line that shows why an article was found.

Words are found exactly where the index finds them: whole, folded, whatever marks lie inside them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article import Article, BlockKind, Span
from reader.library.fields import passages
from reader.library.folding import MARK, fold
from reader.library.query import And, Node, Phrase

_ELLIPSIS = "…"
_NARROWEST = 16


@dataclass(frozen=True)
class Snippet:
    """Words from a block of that kind on one line, with the spans of ``text`` that match."""

    kind: BlockKind
    text: str
    matches: tuple[Span, ...] = ()


class Matcher:
    """Finds the words, phrases and beginnings that a parsed query asks for."""

    def __init__(self, query: Node) -> None:
        self._asked = [(phrase.field, _pattern(phrase)) for phrase in _phrases(query)]

    def matches(self, text: str) -> list[Span]:
        """The disjoint spans of *text* that match, in order. Time is linear in *text*."""
        folded = fold(text)
        return _merged([span for _, pattern in self._asked for span in _spans(pattern, folded)])

    def snippet(self, article: Article, width: int) -> Snippet:
        """The words of *article* that hold the most of what was asked.

        *width* is the most characters, 16 at least, ellipses included. Of equals the first
        passage wins, and any passage over the headline, which a list shows anyway. Where nothing
        matches it is the beginning of the first passage.
        """
        width = max(width, _NARROWEST)
        best, most = Snippet("headline", ""), -1
        for kind, line in _lines(article):
            found = self._found(line, kind)
            held, focus = _densest(found, width)
            if held > most:
                best, most = _window(kind, line, found, focus, width), held
            if held == len(self._asked):
                break
        return best

    def _found(self, line: str, kind: BlockKind) -> list[tuple[Span, int]]:
        """What matches in a line of a block, in order, with the number of what was asked."""
        folded = fold(line)
        found = [
            (span, number)
            for number, (field, pattern) in enumerate(self._asked)
            if field in (None, kind)
            for span in _spans(pattern, folded)
        ]
        return sorted(found, key=lambda match: match[0].start)


def _phrases(node: Node) -> Iterator[Phrase]:
    """What must be there, as opposed to what must not."""
    if isinstance(node, Phrase):
        yield node
    elif isinstance(node, And):
        for part in node.nodes:
            yield from _phrases(part)


def _pattern(phrase: Phrase) -> re.Pattern[str]:
    """A pattern over folded text. It begins with a letter, which ``re`` finds fast."""
    source = r"\W+".join(map(_word_pattern, phrase.words))
    return re.compile(source + (r"\w*" if phrase.prefix else r"(?!\w)"))


def _word_pattern(word: str) -> str:
    first = word[0]
    return rf"{first}(?<!\w{first})" + "".join(f"{MARK}*{letter}" for letter in [*word[1:], ""])


def _spans(pattern: re.Pattern[str], folded: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in pattern.finditer(folded))


def _merged(spans: list[Span]) -> list[Span]:
    """The same characters in disjoint spans, in order."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _lines(article: Article) -> Iterator[tuple[BlockKind, str]]:
    """Every passage on one line, and the headline after them."""
    for block in passages(article):
        if line := article.words(block):
            yield block.kind, line
    yield "headline", article.headline


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
