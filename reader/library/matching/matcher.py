"""Where a query matches: the spans to highlight, and the line that shows why an article was found.

What must be there is marked, what must not is left alone. Of a speaker, and of what must hold for
one statement, the opening mark of each statement is marked, where it is known who said what; names
of speakers, people and places are otherwise marked as words wherever they stand, for the article
may call the person otherwise.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple, get_args

from reader.article import Annotations, Article, Block, BlockKind, Span
from reader.library.folding import Spaced, fold
from reader.library.matching.fields import APPARATUS, passages
from reader.library.matching.finding import Bounds, Finder, finder
from reader.library.matching.holding import Holds, holder
from reader.library.matching.keeping import KeptKind, find_kept, kept_words
from reader.library.matching.statements import statements
from reader.library.notebook import Entry
from reader.library.query.nodes import (
    FILED,
    And,
    Flag,
    Near,
    Node,
    Or,
    Phrase,
    Query,
    Statement,
    TextField,
)

_Match = tuple[int, int, int]  # start, end, and the number of what was asked
_Found = dict[int, Sequence[Bounds]]  # by the same number
_Opened = Mapping[int, Sequence[int]]  # offsets, by the number of what was asked

_NONE: _Opened = MappingProxyType({})
_ELLIPSIS = "…"
_NARROWEST = 16
_AT_ONCE = 6  # passages


@dataclass(frozen=True)
class Snippet:
    """Words from a block of that kind on one line, with the spans of ``text`` that match.

    They may be of the note that a person keeps of the article, or all its tags.
    """

    kind: BlockKind | KeptKind
    text: str
    matches: tuple[Span, ...] = ()


class Matcher:
    """Finds the words and phrases that a parsed query asks for."""

    def __init__(self, query: Query | Node) -> None:
        root = query.node if isinstance(query, Query) else query
        asked = dict.fromkeys(_asked(root))  # each once
        self._asked = [_Asked.of(leaf) for leaf in asked]
        self._kept = list(_asked_of_kept(root))

    def matches(self, text: str) -> list[Span]:
        """The disjoint spans of *text* that match, in order. Time is linear in *text*."""
        return _merged(_in_order(self._found(fold(text), Span(0, len(text)), None)))

    def matches_in(self, article: Article, annotations: Annotations | None) -> list[Span]:
        """Those of the text of *article*; *annotations* are its own, where they are known."""
        folded = fold(article.text)
        opened = self._opened(article, annotations)
        return _merged(_in_order(self._found(folded, Span(0, len(folded)), None, opened)))

    def snippet(
        self, article: Article, width: int, annotations: Annotations | None = None
    ) -> Snippet:
        """The words of *article*, with its *annotations*, that hold the most of what was asked.

        *width* is the most characters, 16 at least, ellipses included. Of equals the first
        passage wins, and any passage over the headline, which a list shows anyway. Where nothing
        matches it is the beginning of the first passage that tells something.
        """
        width = max(width, _NARROWEST)
        folded = fold(article.text)
        opened = self._opened(article, annotations)
        best, most, there = None, 0, []
        for block, found in self._by_passage(folded, article, opened):
            if len(found) <= most:
                continue
            matches = _in_order(found)
            held, _ = _densest(matches, width)
            if held > most:
                best, most, there = block, held, matches
            if held == len(self._asked):
                break
        if most < len(self._asked):
            headline = article.headline
            part = Span(0, len(headline))
            matches = _in_order(self._found(fold(headline), part, "headline"))
            if _densest(matches, width)[0] > most:
                return _window("headline", headline, matches, width)
        best = best or _beginning(article)
        if best is None:
            return _window("headline", article.headline, (), width)
        line = article.words(best)
        return _window(best.kind, line, _on_one_line(article, best, line, there), width)

    def kept_snippet(self, entry: Entry, width: int) -> Snippet | None:
        """The words of the note, else the tags, that are why an article was found.

        *entry* is what is kept about it, *width* is as in ``snippet``; None where the query asks
        for nothing of them.
        """
        for kind in get_args(KeptKind):
            words = kept_words(kind, entry)
            asked = [find for field, find in self._kept if field == kind and words]
            found = [find_kept(find, kind, entry) for find in asked if find is not None]
            matches = [(*bounds, n) for n, some in enumerate(found) for bounds in some]
            if matches or None in asked:
                line = words.replace("\n", " ")
                return _window(kind, line, sorted(matches), max(width, _NARROWEST))
        return None

    def _by_passage(
        self, folded: str, article: Article, opened: _Opened
    ) -> Iterator[tuple[Block, _Found]]:
        """The passages of *article* in order, with what matches in each; some are looked through
        at once, for that is faster.
        """
        blocks = passages(article)
        for first in range(0, len(blocks), _AT_ONCE):
            some = blocks[first : first + _AT_ONCE]
            found = self._found(folded, Span(some[0].start, some[-1].end), "body", opened)
            left = {number: bounds for number, bounds in found.items() if bounds}
            for block in some:
                here = {
                    n: inside for n, bounds in left.items() if (inside := _within(bounds, block))
                }
                if here:
                    yield block, here

    def _found(
        self, folded: str, part: Span, kind: BlockKind | None, opened: _Opened = _NONE
    ) -> _Found:
        """What matches in part of a text; *kind* is None for text of no certain kind.

        *opened* stands for the words of what is asked of statements, where it has them.
        """
        return {
            number: find(folded, part.start, part.end)
            if number not in opened
            else [(start, start + 1) for start in opened[number] if start in part]
            for number, (field, find, _) in enumerate(self._asked)
            if kind is None or _is_in(field, kind)
        }

    def _opened(self, article: Article, annotations: Annotations | None) -> _Opened:
        """Where the statements begin that are asked for, as far as it is known who said what."""
        whole = [(number, one.whole) for number, one in enumerate(self._asked) if one.whole]
        if annotations is None or not whole:
            return {}
        told = list(statements(Spaced(article.text), article, annotations))
        return {
            number: [annotations.quotes[one.part].start for one in told if holds(one)]
            for number, holds in whole
        }


class _Asked(NamedTuple):
    """What finds the words that are asked for, in which field, and in which whole statements."""

    field: TextField | None
    find: Finder
    whole: Holds | None

    @classmethod
    def of(cls, leaf: Phrase | Near | Statement) -> "_Asked":
        """What finds *leaf*: of a statement, as long as none are known, any of its words."""
        if not isinstance(leaf, Statement):
            return cls(leaf.field, finder(leaf), holder(leaf) if leaf.field == "speaker" else None)
        finders = [finder(word) for word in _words(leaf.node)]

        def find(folded: str, start: int, end: int) -> list[Bounds]:
            return sorted({bounds for one in finders for bounds in one(folded, start, end)})

        return cls("quote", find, holder(leaf.node))


def _asked(node: Node) -> Iterator[Phrase | Near | Statement]:
    """What should be there, as opposed to what must not."""
    match node:
        case Phrase() | Near() if node.field not in FILED:
            yield node
        case And(nodes) | Or(nodes):
            for part in nodes:
                yield from _asked(part)
        case Statement():
            yield node
        case _:
            pass


def _asked_of_kept(node: Node) -> Iterator[tuple[str, Finder | None]]:
    """What should be there of a note or of tags, each with what finds it; None if anything will."""
    match node:
        case Phrase() | Near() if node.field in ("note", "tag"):
            yield node.field, finder(node)
        case Flag("note" | "tag" as name):
            yield name, None
        case And(nodes) | Or(nodes):
            for part in nodes:
                yield from _asked_of_kept(part)
        case _:
            pass


def _words(node: Node) -> Iterator[Phrase | Near]:
    """The words that should be there, those of one statement among them."""
    for leaf in _asked(node):
        if isinstance(leaf, Statement):
            yield from _words(leaf.node)
        else:
            yield leaf


def _is_in(field: TextField | None, kind: BlockKind) -> bool:
    """Whether words of that field are looked for in a block of that kind."""
    if field == "headline":
        return kind == "headline"
    return field != "body" or kind != "headline"


def _within(bounds: Sequence[Bounds], block: Block) -> Sequence[Bounds]:
    """Those of *bounds*, which are in order, that lie in *block*."""
    first = bisect_left(bounds, (block.start,))
    if first == len(bounds) or bounds[first][0] >= block.end:
        return ()
    here = bounds[first : bisect_left(bounds, (block.end,), first)]
    return here[:-1] if here[-1][1] > block.end else here


def _in_order(found: _Found) -> list[_Match]:
    """All that was found, by where it starts."""
    matches = [(start, end, n) for n, bounds in found.items() for start, end in bounds]
    return sorted(matches) if len(found) > 1 else matches


def _beginning(article: Article) -> Block | None:
    """The first passage that tells something."""
    told = (block for block in passages(article) if block.kind not in APPARATUS)
    return next((one for one in told if article.text[one.start : one.end].strip()), None)


def _on_one_line(article: Article, block: Span, line: str, found: Sequence[_Match]) -> list[_Match]:
    """Where the same characters stand in the words of *block* on one *line*."""
    if line == article.text[block.start : block.end]:
        return [(start - block.start, end - block.start, n) for start, end, n in found]
    places: dict[int, int] = {}
    before, length = block.start, 0
    for offset in sorted({edge for start, end, _ in found for edge in (start + 1, end)}):
        space = length > 0 and article.text[before].isspace()
        length += space + len(article.words(Span(before, offset)))
        before, places[offset] = offset, length
    return [(places[start + 1] - 1, places[end], number) for start, end, number in found]


def _merged(found: Iterable[_Match]) -> list[Span]:
    """The same characters in disjoint spans; *found* is in order."""
    merged: list[Span] = []
    for start, end, _ in found:
        if merged and start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Span(start, end))
    return merged


def _densest(found: Sequence[_Match], width: int) -> tuple[int, Span]:
    """How many different things lie within *width* somewhere, and where that is at first."""
    if not found:
        return 0, Span(0, 0)
    best, most = found[0][:2], 1
    wanted = len({number for *_, number in found})
    held: Counter[int] = Counter()
    first = different = 0
    for start, end, number in found:
        if most == wanted:
            break
        held[number] += 1
        different += held[number] == 1
        while end - found[first][0] > width and found[first][0] < start:
            gone = found[first][2]
            held[gone] -= 1
            different -= not held[gone]
            first += 1
        if different > most:
            best, most = (found[first][0], end), different
    return most, Span(*best)


def _window(kind: BlockKind | KeptKind, line: str, found: Sequence[_Match], width: int) -> Snippet:
    """At most *width* characters of *line* round its densest place, cut between words."""
    if len(line) <= width:
        shown, before, after = Span(0, len(line)), "", ""
    else:
        shown = _around(line, _densest(found, width)[1], width - 2 * len(_ELLIPSIS))
        before = _ELLIPSIS if shown.start > 0 else ""
        after = _ELLIPSIS if shown.end < len(line) else ""
    here = (match for match in found if match[0] < shown.end and match[1] > shown.start)
    matches = (
        Span(max(span.start, shown.start), min(span.end, shown.end)) for span in _merged(here)
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
