"""A pane of any number of rows with a cursor on one of them, of which only those in sight exist."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events, work
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from reader.article import Article, Span
from reader.errors import ReaderError
from reader.layout.highlights import flatten, runs_between
from reader.layout.wrapping import one_line, wrap
from reader.library.folding import fold
from reader.library.summary import Summary
from reader.ui.line_pane import LinePane
from reader.ui.messages import Said, telling

R = TypeVar("R")

AT_ONCE = 50  # rows that are looked through until keys are answered again
SHORTEST = 12  # cells of a name that are worth the verb behind it


class RowPane(LinePane, Generic[R]):
    """Moves through rows that its subclass fetches and draws, each of ``row_lines`` lines."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open what the cursor is on", id="list.open"),
    ]

    ROW_LINES: ClassVar[int] = 1
    ROWS: ClassVar[str] = "rows"  # what they are called

    @dataclass
    class Stepped(Message):
        """The next (*step* 1) or previous (-1) match is wanted, though no row is looked for."""

        step: int

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.cursor = 0
        self.touched = False
        self.nothing = ""  # what is said in place of rows
        self._found: Callable[[R], bool] | None = None  # which rows are looked for

    # What a subclass says of its rows

    @property
    def row_lines(self) -> int:
        """How many lines each row has."""
        return self.ROW_LINES

    def count(self) -> int:
        """Return how many rows there are."""
        raise NotImplementedError

    def row(self, index: int) -> R:
        """Return the row at *index*."""
        raise NotImplementedError

    def draw(self, row: R, part: int, width: int, base: Style) -> list[Segment]:
        """Draw line *part* of *row* in at most *width* cells."""
        raise NotImplementedError

    def words_of(self, row: R) -> str:
        """Return the words of *row* among which one finds."""
        raise NotImplementedError

    def moved(self) -> None:
        """Tell that the cursor is on another row."""

    def opened(self, row: R) -> None:
        """Tell that *row* is to be opened."""

    # Moving

    @property
    def current_lines(self) -> tuple[int, int]:
        return self.cursor * self.row_lines, (self.cursor + 1) * self.row_lines

    @property
    def highlighted(self) -> R | None:
        """The row at the cursor."""
        return self.row(self.cursor) if self.count() else None

    def rows_changed(self, cursor: int = 0) -> None:
        """Take up other rows, with the cursor on the one at that index."""
        self.cursor = max(0, min(cursor, self.count() - 1))
        self._fit()
        self.refresh()

    def move_to(self, index: int) -> None:
        """Put the cursor on the row at *index*, or on the nearest there is."""
        index = max(0, min(index, self.count() - 1))
        self.touched = True
        if index == self.cursor or not self.count():
            return
        for changed in (self.cursor, index):  # painting all would hold up the next key
            self.refresh_lines(changed * self.row_lines, self.row_lines)
        self.cursor = index
        self._reveal()
        self.moved()

    def return_to(self, index: int) -> None:
        """Have the cursor on the row at *index* again, and look no further."""
        self.workers.cancel_group(self, "find")
        self.move_to(index)

    def find_words(self, words: str) -> None:
        """Go to the next row that has *words*, if any, as do ``n`` and ``N`` from then on."""
        if wanted := fold(words):
            self.find(lambda row: wanted in fold(self.words_of(row)))
        else:
            self.find(None)

    def find(self, predicate: Callable[[R], bool] | None) -> None:
        """Let ``n`` and ``N`` go to the rows that *predicate* holds for, and go to the next."""
        self._found = predicate
        self.workers.cancel_group(self, "find")
        with telling(self):
            row = self.highlighted
            if row is not None and predicate is not None and not predicate(row):
                self._to_found(1)

    def action_move(self, steps: int) -> None:
        before = self.cursor
        self.move_to(before + steps)
        if self.cursor == before:
            self.post_message(Said(f"No more {self.ROWS} in this list"))

    def action_move_pages(self, pages: float) -> None:
        rows = self.height_in_sight // self.row_lines
        self.action_move(round(pages * max(1, rows - 1)))

    def action_first(self) -> None:
        self.move_to(0)

    def action_last(self) -> None:
        self.move_to(self.count() - 1)

    def action_match(self, step: int) -> None:
        self._to_found(step)

    def _to_found(self, step: int) -> None:
        if self._found is None:
            self.post_message(self.Stepped(step))
        else:
            self.seek(step, self._found, "No row has that")

    def seek(
        self,
        step: int,
        found: Callable[[R], bool],
        without: str,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Go to the next (*step* 1) or previous (-1) row that is *found*, round the end.

        *then* is called there; where there is none *without* is said.
        """
        looking = self._look(step, found, without, then)
        for _ in looking:  # it is none of the next few rows
            self._look_on(looking)
            break

    @work(exclusive=True, group="find")
    async def _look_on(self, looking: Iterator[None]) -> None:
        """Look through the other rows while keys are answered: there may be 100,000 on disk."""
        with telling(self):
            for _ in looking:
                await asyncio.sleep(0)

    def _look(
        self, step: int, found: Callable[[R], bool], without: str, then: Callable[[], object]
    ) -> Iterator[None]:
        """Look for the row as ``seek`` does; pause now and then, until the cursor is moved."""
        begin = self.cursor
        for distance in range(1, self.count() + 1):
            index = (begin + step * distance) % max(1, self.count())
            if found(self.row(index)):
                self.move_to(index)
                then()
                return
            if distance % AT_ONCE == 0:
                yield
                if self.cursor != begin:
                    return
        self.post_message(Said(without))

    def action_open(self) -> None:
        row = self.highlighted
        if row is not None:
            self.touched = True
            self.opened(row)

    def _fit(self) -> None:
        self.set_lines(self.count() * self.row_lines)
        self._reveal()

    def _reveal(self) -> None:
        if not self.size:
            return  # not laid out yet: the resize that comes with it reveals the row
        height = self.height_in_sight
        first, last = self.current_lines
        top = self.scroll_offset.y
        if first < top:
            self.to_line(first)
        elif last > top + height:
            self.to_line(last - height)

    def on_resize(self, event: events.Resize) -> None:
        self._fit()

    def on_click(self, event: events.Click) -> None:
        if (offset := event.get_content_offset(self)) is None:
            return
        index = (offset.y + self.scroll_offset.y) // self.row_lines
        if index < self.count():
            with telling(self):
                self.move_to(index)
                if event.chain == 2:
                    self.action_open()

    # Drawing

    def render_line(self, y: int) -> Strip:
        base = self.rich_style
        width = self.scrollable_content_region.width
        index, part = divmod(y + self.scroll_offset.y, self.row_lines)
        if not self.count() and self.nothing:
            said = in_lines(self.nothing, max(1, width - 2), self.height_in_sight)
            line = f" {said[y]}" if y < len(said) else ""
            return Strip([Segment(line, base)]).adjust_cell_length(width, base)
        if index >= self.count():
            return Strip.blank(width, base)
        if index == self.cursor:
            base += self.style_of("cursor")
        segments = [Segment("▌" if index == self.cursor else " ", base)]
        try:
            segments += self.draw(self.row(index), part, max(1, width - 2), base)
        except ReaderError as error:  # the others can perhaps be read
            segments += [Segment(str(error), base)] if part == 0 else []
        return Strip(segments).adjust_cell_length(width, base)

    def marked(
        self,
        words: str,
        matches: Iterable[Span],
        base: Style,
        part: tuple[int, int] | None = None,
    ) -> list[Segment]:
        """Draw *words*, or that *part* of them, on one line, the *matches* in them highlighted."""
        runs = flatten((match.start, match.end, "match") for match in matches)
        return [
            Segment(one_line(words[start:end]), base + self.style_of(*marks))
            for start, end, marks in runs_between(runs, *(part or (0, len(words))))
        ]


def day_of(article: Article | Summary) -> str:
    """Return the day when *article* was published; where only the file has one, that is said."""
    if article.published is None:
        return "no date"
    day = str(article.published)[:10]
    return day if article.stated else f"file {day}"


def with_ellipsis(text: str, width: int) -> str:
    """Return *text* on one line, cut to *width* cells with an ellipsis where it is longer."""
    text = one_line(text)
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)) + "…"


def named_within(place: str, name: str, doubt: str, verb: str, room: int) -> str:
    """Return all of these in *room* cells: where there is less the *name* is shortened.

    The *verb* goes where hardly any of the name would be left; *place* and *doubt* stay. Without
    room, as before anything is laid out, nothing is shortened.
    """
    whole = cell_len(name)
    left = room - cell_len(place + doubt + verb)
    if room > 0 and left < min(whole, SHORTEST):
        left, verb = room - cell_len(place + doubt), ""
    shown = with_ellipsis(name, max(1, left)) if room > 0 else name
    return f"{place}{shown}{doubt}{verb}"


def counted(number: int, noun: str) -> str:
    """Return *number* with the *noun* for one of them, in the plural where there are others."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def in_lines(text: str, width: int, most: int) -> list[str]:
    """Return *text* wrapped to *width* cells, cut with an ellipsis to that many lines."""
    lines = list(wrap(text, 0, len(text), width))
    shown = [one_line(text[start:end]) for start, end in lines[:most]]
    if len(lines) > most:
        shown[-1] = with_ellipsis(text[lines[most - 1][0] :], width)
    return shown
