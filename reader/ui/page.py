"""An article laid out for one width, with its marks: what the detail pane draws and moves in."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from rich.cells import get_character_cell_size

from reader.article import (
    APART,
    STATEMENTS,
    Annotations,
    Article,
    Block,
    Entity,
    Quote,
    QuoteKind,
    Span,
)
from reader.layout.highlights import Run, article_marks, flatten
from reader.layout.wrapping import Line, lay_out, line_at, one_line, wrap
from reader.library.folding import fold

Stop = Quote | Entity
S = TypeVar("S", bound=Span)


@dataclass
class Page:
    """One article, its annotations and search matches, wrapped to *width* cells.

    ``kinds`` says which quotes are shown; ``statements`` are those that open one, through which one
    steps. ``unfolded`` shows front matter and furniture too. A ``note`` about the article stands
    under its headline: ``noted`` are its lines by their index, which have none of the text.
    """

    article: Article
    annotations: Annotations
    width: int
    matches: Sequence[Span] = ()
    kinds: tuple[QuoteKind, ...] = STATEMENTS
    unfolded: bool = False
    note: str = ""
    noted: dict[int, str] = field(init=False)
    lines: list[Line] = field(init=False)
    runs: list[Run] = field(init=False)
    quotes: list[Quote] = field(init=False)
    statements: list[Quote] = field(init=False)
    opening_lines: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        self.lines = lay_out(self.article.text, self._shown_blocks(), self.width)
        self._put_note()
        self.mark()

    def _put_note(self) -> None:
        """Put the note below the headline, or on top where none is shown."""
        note = self.note
        words = [one_line(note[first:last]) for first, last in wrap(note, 0, len(note), self.width)]
        self.noted = {}
        if words:
            place = self._end_of_headline()
            offset = self.lines[place - 1].end if place else 0
            self.lines[place:place] = [Line(offset, offset, None)] * (len(words) + 1)
            self.noted = dict(enumerate(words, place + (place > 0)))  # the other line is a gap

    def _end_of_headline(self) -> int:
        """Return the index of the line below the headline, 0 where none is shown."""
        kinds = [line.kind for line in self.lines]
        if "headline" not in kinds:
            return 0
        place = kinds.index("headline")
        while kinds[place : place + 1] == ["headline"]:
            place += 1
        return place

    def _shown_blocks(self) -> list[Block]:
        blocks = self.article.blocks
        return [block for block in blocks if self.unfolded or block.kind not in APART]

    def mark(self) -> None:
        """Take up changed annotations, matches or kinds, without wrapping anew."""
        shown = [quote for quote in self.annotations.quotes if quote.kind in self.kinds]
        self.quotes = [quote for quote in shown if self._is_visible(quote)]
        self.runs = flatten(article_marks(self.article, self.annotations, self.kinds, self.matches))
        first = {quote.statement: quote for quote in reversed(self.quotes)}
        self.statements = sorted(first.values(), key=lambda quote: quote.start)
        self.opening_lines = frozenset(self.line_of(quote.start) for quote in self.statements)

    def _is_visible(self, span: Span) -> bool:
        """Whether *span* starts in a line; what starts in a folded block does not."""
        if not self.lines:
            return False
        line = self.lines[self.line_of(span.start)]
        return line.start <= span.start < line.end

    def line_of(self, offset: int) -> int:
        """Return the index of the line that shows the character at *offset*."""
        return line_at(self.lines, offset)

    def offset_of_line(self, index: int) -> int:
        """Return the offset of the first character of line *index*, bounded by the lines."""
        if not self.lines:
            return 0
        return self.lines[max(0, min(index, len(self.lines) - 1))].start

    def offset_at(self, index: int, cell: int) -> int | None:
        """Return the offset of the character at *cell* of line *index*; None outside the text."""
        if not 0 <= index < len(self.lines) or cell < 0:
            return None
        line = self.lines[index]
        for offset, character in enumerate(one_line(self.article.text[line.start : line.end])):
            cell -= get_character_cell_size(character)
            if cell < 0:
                return line.start + offset
        return None

    def has(self, stop: Stop) -> bool:
        """Whether *stop* is a quote that is shown, or an entity of the article."""
        return stop in (self.quotes if isinstance(stop, Quote) else self.annotations.entities)

    def quote_at(self, offset: int) -> Quote | None:
        """Return the innermost quote that is shown at *offset*."""
        covering = [quote for quote in self.quotes if offset in quote]
        return min(covering, key=lambda quote: quote.end - quote.start, default=None)

    @property
    def names(self) -> list[Entity]:
        """The entities that one steps through: a date is no name."""
        return [entity for entity in self.annotations.entities if entity.label != "DATE"]

    def entity_at(self, offset: int) -> Entity | None:
        """Return the entity at *offset*."""
        return next((one for one in self.annotations.entities if offset in one), None)

    def find(self, words: str) -> list[Span]:
        """Return where *words* stand in the text, whatever their case, accents and marks."""
        wanted, text = fold(words), fold(self.article.text)
        spans, start = [], text.find(wanted)
        while wanted and start >= 0:
            spans.append(Span(start, start + len(wanted)))
            start = text.find(wanted, start + len(wanted))
        return spans

    def quotes_of(self, speaker: str | None) -> list[Quote]:
        """Return the statements of the speaker with that canonical name."""
        said = {
            quote.statement
            for quote in self.quotes
            if any(one.name == speaker for one in quote.speakers)
        }
        return [quote for quote in self.statements if quote.statement in said]

    def parts_of(self, quote: Quote) -> list[Quote]:
        """Return the quotes of the statement that *quote* is part of, shown or not."""
        return [one for one in self.annotations.quotes if one.statement == quote.statement]

    def paragraph_starts(self) -> list[int]:
        """Return the line indexes at which paragraphs start."""
        kinds = [line.kind for line in self.lines]
        return [i for i, kind in enumerate(kinds) if kind and (i == 0 or kinds[i - 1] is None)]


def step_from(spans: Sequence[S], current: Span | None, top: int, step: int) -> S | None:
    """Return the next (*step* 1) or previous (-1) of the ordered *spans*, None at the end.

    Counted from *current*, without one from the offset *top*, which itself counts as next.
    """
    starts = [span.start for span in spans]
    if step > 0:
        anchor = top if current is None else current.start
        index = bisect_left(starts, anchor) if current is None else bisect_right(starts, anchor)
    else:
        index = bisect_left(starts, top if current is None else current.start) - 1
    return spans[index] if 0 <= index < len(spans) else None
