"""The quotes pane: every statement of the library, or those that a query finds, a row each."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from reader.article import Span
from reader.library import Library, Quotation
from reader.library.matching.matcher import Matcher
from reader.library.query.nodes import And, Query, Sort
from reader.library.query.speaking import found_instead
from reader.ui.filtered_pane import FilteredPane
from reader.ui.history import History
from reader.ui.keymap import Hints, key_of
from reader.ui.row_pane import in_lines
from reader.ui.saying_list import SayingList
from reader.ui.search_pane import SearchPane

_SEEN = 500  # rows that are remembered, for each is read from where articles are kept
_NEAR = 250  # rows either side among which the one at the cursor is looked for
_EVERYTHING = Query(And(()))


class StatementList(SayingList[Quotation]):
    """A virtual list of statements: who, when and where, over the first words of what."""

    ROW_LINES = 3
    ROWS = "statements"

    class OpenedNothing(Message):
        """A row is to be opened, and there is none."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._statements: Sequence[Quotation] = ()
        self._seen: dict[int, Quotation] = {}
        self._matcher: Matcher | None = None
        self._left: tuple[int, Quotation] | None = None  # the row when not all were listed any more

    def show(
        self, statements: Sequence[Quotation], matcher: Matcher | None, *, follow: bool
    ) -> None:
        """Show *statements* in this order, matches of *matcher* highlighted.

        With *follow* the cursor stays on its row once it was put there by hand, or in its place
        where the row has gone or has another speaker. Where the row is far off by now, the list
        stays as it is. Where all are listed again, the cursor goes to the row that was chosen of
        those found, else to the one from which the search began, as far as they are near that.
        """
        before = self.highlighted
        if self._matcher is None and matcher is not None:
            self._left = (self.cursor, before) if before is not None else None
        if self._matcher is not None and matcher is None:
            kept = self._place_left(statements, before)
            self.touched = kept is not None
            kept = kept or 0
        else:
            self.touched = self.touched and follow and before is not None
            kept = self._place_among(statements, before) if self.touched and before else 0
        if kept is None:
            return
        self._statements, self._matcher = statements, matcher
        self._seen.clear()
        self.rows_changed(kept)
        after = self.highlighted
        if not self.touched or before is None or after is None or not _same(before, after):
            self.moved()

    def _place_among(self, statements: Sequence[Quotation], before: Quotation) -> int | None:
        """Which of *statements* is *before*, near the cursor; the one there, if it changed."""
        place = _near(self.cursor, statements, before)
        if place is None and self._statements[self.cursor].parts != before.parts:
            return self.cursor
        return place

    def _place_left(self, statements: Sequence[Quotation], found: Quotation | None) -> int | None:
        """Which of *statements* was chosen as *found*, else which one was left for the search."""
        if self._left is None:
            return None
        begun, left = self._left
        chosen = _near(begun, statements, found) if self.touched and found is not None else None
        return _near(begun, statements, left) if chosen is None else chosen

    # The rows

    def count(self) -> int:
        return len(self._statements)

    def row(self, index: int) -> Quotation:
        found = self._seen.get(index)
        if found is None:
            if len(self._seen) >= _SEEN:
                self._seen.clear()
            found = self._seen[index] = self._statements[index]
        return found

    def place(self, row: Quotation) -> tuple[str, Span] | None:
        return (row.article.id, row.parts[0]) if row.parts else None

    def action_open(self) -> None:
        if self.count():
            super().action_open()
        else:
            self.post_message(self.OpenedNothing())

    def action_match(self, step: int) -> None:
        if self._matcher is None:
            super().action_match(step)
        else:  # each row is what the search finds
            self.action_move(step)

    def draw(self, row: Quotation, part: int, width: int, base: Style) -> list[Segment]:
        """Draw one of the row's lines: speaker, date and source, or words of the statement."""
        if part == 0:
            return self.facts(row.speaker, row.article, width, base)
        lines = in_lines(row.words, width, self.ROW_LINES - 1)
        if part > len(lines):
            return []
        line = lines[part - 1]
        matches = self._matcher.matches(line) if self._matcher else ()
        return self.marked(line, matches, base + self.style_of("words"))


def _near(begin: int, statements: Sequence[Quotation], wanted: Quotation) -> int | None:
    """Which of *statements* is *wanted*, if it is among those around the place *begin*."""
    for distance in range(_NEAR):
        for place in (begin - distance, begin + distance):
            if 0 <= place < len(statements) and _same(wanted, statements[place]):
                return place
    return None


def _same(one: Quotation, other: Quotation) -> bool:
    """Whether both are the same words in the same article, or in what replaced it."""
    return (one.words, one.article.headline) == (other.words, other.article.headline)


class QuotesPane(FilteredPane):
    """Statements by date, speaker, source or relevance, with a search line of their own."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("backslash", "search", "Search the statements", id="quotes.search"),
        Binding("S", "sort", "Sort by date, speaker, source, relevance", id="quotes.sort"),
    ]

    MODE = "-quotes"
    HINTS: ClassVar[Hints] = (
        ("app.help", "help"),
        ("quotes.search", "search"),
        ("list.open", "read"),
        ("quotes.sort", "sort"),
        ("chord.copy", "copy"),
        ("quote.compare", "elsewhere"),
        ("quote.correct", "correct"),
        ("pane.leave", "back"),
    )
    ORDERS: ClassVar[dict[Sort, bool]] = {
        "date": True,
        "speaker": False,
        "source": False,
        "relevance": True,
    }
    LISTS_STATEMENTS = True

    def __init__(
        self, library: Library, saved: Mapping[str, str], history: History, query: str
    ) -> None:
        """List the statements of *library* that *query* finds, at first."""
        super().__init__(library, saved)
        self._history = history
        self._first = query
        self._instead = ""  # a query that finds something where the one that holds does not

    def compose(self) -> ComposeResult:
        yield SearchPane(self._history)
        yield StatementList(id="statements")

    def on_mount(self) -> None:
        self.search.border_title = "Search statements"
        self.search.put(self._first)
        self.run_query(self._first, typing=True, follow=False)

    @property
    def rows(self) -> StatementList:
        return self.query_one(StatementList)

    def library_grew(self) -> None:
        """Take up statements that were found since."""
        self.show_found(follow=True)

    def count(self, query: Query) -> int:
        return len(self._library.statements(query, wait=False))

    def list_found(self, *, follow: bool) -> None:
        found = self._library.statements(
            self._asked or _EVERYTHING, sorting=self.sorting, wait=False
        )
        self.rows.show(found, self.matcher, follow=follow)
        self.rows.border_title = Content(f"{self.rows.count():,} by {self.order}")
        keys = f"{key_of(self, 'quotes.search')} changes the search, {key_of(self, 'pane.leave')}"
        self.report(len(found), "statement", f"{keys} goes back")
        self._instead = ""
        if self.searching and not found:
            self._point_to_speaker()

    def _point_to_speaker(self) -> None:
        """Offer what is found where words of the query are those of a speaker's name."""
        find = partial(self._library.statements, wait=False)
        if found := found_instead(self.query_text, find):
            self._instead, count = found
            finds = f"{self._instead} finds {count:,}"
            self.search.report(f"0 found · {finds}")
            if not self.is_typing:
                key = key_of(self, "list.open")
                self.rows.nothing = f"No such statement, but {finds}: {key} asks for that"

    @on(StatementList.OpenedNothing)
    def _ask_instead(self, event: StatementList.OpenedNothing) -> None:
        event.stop()
        if self._instead:
            self.ask(self._instead)

    def action_sort(self) -> None:
        self.rows.touched = False  # another order starts at its top
        super().action_sort()

    def action_search(self) -> None:
        self.search.focus()

    def find(self) -> bool:
        self.action_search()
        return True
