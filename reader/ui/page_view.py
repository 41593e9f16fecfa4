"""A page on the screen, by Textual's line API: wrapped for its room, drawn, selected by mouse."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, get_args

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.selection import Selection
from textual.strip import Strip

from reader.article import BlockKind, Span
from reader.layout.highlights import Mark, runs_between
from reader.layout.wrapping import Line, one_line
from reader.ui.line_pane import LinePane
from reader.ui.page import Page
from reader.ui.status_bar import is_too_small

GUTTER = 2
MEASURE = 88  # cells: longer lines are hard to read
NARROWEST = 20  # cells: no pane that is seen has fewer

_OTHER_STYLES = "current", "selection", "gutter", "note"


class PageView(LinePane):
    """Shows the lines of a page in sight; those with something current have a mark beside them."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"article-view--{name}"
        for name in (
            *get_args(BlockKind),
            *get_args(Mark),
            *_OTHER_STYLES,
        )
    }

    STYLE_PREFIX = "article-view"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.page: Page | None = None
        self.unfolded = False  # whether front matter is shown too

    @property
    def current_spans(self) -> Sequence[Span]:
        """What is emphasised in the text, in all its parts."""
        raise NotImplementedError

    @property
    def top_offset(self) -> int:
        """The offset of the first character in sight."""
        return self.page.offset_of_line(self.scroll_offset.y) if self.page else 0

    # Layout

    def text_width(self) -> int:
        """The cells of a line; a pane that is not seen has as many as it is likely to have."""
        room = self.scrollable_content_region.width or self.app.size.width
        return max(NARROWEST, min(MEASURE, room - GUTTER - 1))

    def lay_out(self, note: str | None = None) -> None:
        """Wrap anew, keeping the text at the top in its place, with another *note* if one is given.

        At the top itself there is the headline still, or what is new above it.
        """
        if self.page is None:
            return
        page, top = self.page, self.top_offset
        note = page.note if note is None else note
        page = replace(page, width=self.text_width(), unfolded=self.unfolded, note=note)
        self.page = page
        self.set_lines(len(page.lines))
        self.to_line(page.line_of(top) if self.scroll_offset.y else 0)
        self.refresh()

    def take_note(self, note: str) -> None:
        """Show another *note* about the article."""
        if self.page is not None and self.page.note != note:
            self.lay_out(note)

    def on_resize(self, event: events.Resize) -> None:
        if is_too_small(self.app.size):  # long work for nothing: the next size will do
            return
        if self.page is not None and self.page.width != self.text_width():
            self.lay_out()

    # Drawing

    def render_line(self, y: int) -> Strip:
        base = self.rich_style
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        if self.page is None or index >= len(self.page.lines):
            return Strip.blank(width, base)
        line = self.page.lines[index]
        segments = [self._gutter(self.page, index, line, base)]
        if line.kind is not None:
            segments += self._words(self.page, line, base + self.style_of(line.kind))
        elif index in self.page.noted:
            segments.append(Segment(self.page.noted[index], base + self.style_of("note")))
        strip = Strip(segments).extend_cell_length(width, base)
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(index)) is not None:
            strip = self._select_cells(strip, *span)
        return strip.apply_offsets(0, index)

    def _gutter(self, page: Page, index: int, line: Line, base: Style) -> Segment:
        shown = Span(line.start, line.end)
        if line.kind and any(span.overlaps(shown) for span in self.current_spans):
            return Segment("▌ ", base + self.style_of("gutter", "current"))
        if index in page.noted and index - 1 not in page.noted:
            return Segment("✎ ", base + self.style_of("note"))
        glyph = "❝ " if index in page.opening_lines else "  "
        return Segment(glyph, base + self.style_of("gutter"))

    def _words(self, page: Page, line: Line, base: Style) -> list[Segment]:
        text = page.article.text
        current = self.current_spans
        segments = []
        for start, end, marks in runs_between(page.runs, line.start, line.end):
            is_current = any(start in span for span in current)
            style = self.style_of(*marks, "current") if is_current else self.style_of(*marks)
            segments.append(Segment(one_line(text[start:end]), base + style))
        return segments

    # The mouse

    def _select_cells(self, strip: Strip, start: int, end: int) -> Strip:
        width = strip.cell_length
        end = width if end == -1 else min(end, width)
        left, middle, right = strip.divide([start, end, width])
        return Strip.join([left, middle.apply_style(self.style_of("selection")), right])

    def selection_updated(self, selection: Selection | None) -> None:
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected part of the article's own text, its line breaks as they are."""
        page = self.page
        if page is None or not page.lines:
            return None
        start, end = 0, len(page.article.text)
        if selection.start is not None:
            start = self._offset_near(page, selection.start.y, selection.start.x)
        if selection.end is not None:
            end = self._offset_near(page, selection.end.y, selection.end.x)
        return page.article.text[start:end], "\n"

    @staticmethod
    def _offset_near(page: Page, y: int, x: int) -> int:
        line = page.lines[max(0, min(y, len(page.lines) - 1))]
        return max(line.start, min(line.end, line.start + x - GUTTER))
