"""The people pane: who speaks and what is named, how often, since when and in which months."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from reader.layout.highlights import ENTITY_KINDS
from reader.library import Library, fold, parse
from reader.library.library import MOST_NAMES
from reader.library.people import Person, fields_of
from reader.ui.keymap import Hints
from reader.ui.messages import Narrowed, telling
from reader.ui.narrowing import narrowed
from reader.ui.overview import Overview
from reader.ui.row_pane import RowPane, counted, with_ellipsis

_BARS = "▁▂▃▄▅▆▇█"
_FIELDS = {kind.word: kind.short for kind in ENTITY_KINDS.values()} | {"speaker": "speaker"}
_KIND = 8  # cells of a column, as the next ones are; each with a space before it
_QUOTES = 7
_ARTICLES = 9
_DATE = 11
_NAME = 16, 32  # at least and at most
_SPARK = 8, 60
ORDERS: dict[str, Callable[[Person], Any]] = {
    "quotes": lambda one: (-one.statements, -one.articles, fold(one.name)),
    "articles": lambda one: (-one.articles, -one.statements, fold(one.name)),
    "name": lambda one: fold(one.name),
    "last date": lambda one: (-one.last.toordinal() if one.last else 0, fold(one.name)),
}


def months_between(people: Sequence[Person]) -> tuple[int, int] | None:
    """Return the first and last month with any of *people*, counted from the year 0."""
    months = [month for one in people for month in one.months]
    return (_month(min(months)), _month(max(months))) if months else None


def sparkline(months: Mapping[str, int], first: int, last: int, width: int) -> str:
    """Return bars for how much there is from month *first* to *last*, in at most *width* cells.

    The highest bar is that of the fullest of these times; where there is nothing there is a space.
    """
    span = last - first + 1
    heights = [0] * max(1, min(width, span))
    for month, count in months.items():
        heights[(_month(month) - first) * len(heights) // span] += count
    top = max(heights) or 1
    return "".join(_BARS[(len(_BARS) * n - 1) // top] if n else " " for n in heights)


def _month(written: str) -> int:
    """Count the month written ``2017-01``, or the first one of ``2017``, from the year 0."""
    year, _, month = written.partition("-")
    return 12 * int(year) + int(month or 1) - 1


class PeopleList(RowPane[Person]):
    """A virtual list of names, a line each, with columns as far as there is room for them."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"people-list--{name}" for name in ("name", "meta", "months", "cursor")
    }

    STYLE_PREFIX = "people-list"
    ROWS = "names"

    class Chosen(Message):
        """The name at the cursor was chosen."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._people: Sequence[Person] = ()
        self._months: tuple[int, int] | None = None

    def show(self, people: Sequence[Person]) -> None:
        """Show *people* in this order, with the cursor on whom it was on."""
        before = self.highlighted
        self._people = people
        self._months = months_between(people)
        names = [one.name for one in people]
        kept = before is not None and self.touched and before.name in names
        self.rows_changed(names.index(before.name) if kept and before else 0)

    def count(self) -> int:
        return len(self._people)

    def row(self, index: int) -> Person:
        return self._people[index]

    def words_of(self, row: Person) -> str:
        return row.name

    def opened(self, row: Person) -> None:
        self.post_message(self.Chosen())

    def widths(self) -> tuple[int, int, int]:
        """Return the cells of a name, of both dates, and of the months: 0 for what has no room."""
        room = self.scrollable_content_region.width - 2 - _KIND - _QUOTES - _ARTICLES
        dates = 2 * _DATE if room >= _NAME[0] + _SPARK[0] + 1 + 2 * _DATE else 0
        room -= dates
        spark = _SPARK[0] + 1 if room >= _NAME[0] + _SPARK[0] + 1 else 0
        name = max(1, min(_NAME[1], room - spark))
        return name, dates, min(_SPARK[1], room - name - 1) if spark else 0

    def header(self) -> str:
        """Return the names of the columns over them."""
        name, dates, spark = self.widths()
        line = (
            f" {'name':{name}} {'kind':{_KIND - 1}}{'quotes':>{_QUOTES}}{'articles':>{_ARTICLES}}"
        )
        line += f"{'first':>{_DATE}}{'last':>{_DATE}}" if dates else ""
        if spark and self._months is not None:
            first, last = (f"{month // 12}-{month % 12 + 1:02}" for month in self._months)
            between = spark - len(first) - len(last)
            line += f" {first}{'–' if between < 2 else ' ' * between}{last}"
        return line

    def draw(self, row: Person, part: int, width: int, base: Style) -> list[Segment]:
        """Draw who it is, the counts, and the rest as far as there is room."""
        name, dates, spark = self.widths()
        shown = with_ellipsis(row.name, name)
        kind = next((_FIELDS[role] for role in _FIELDS if role in row.roles), "")
        facts = f" {kind:{_KIND - 1}}{row.statements or '':>{_QUOTES}}{row.articles:>{_ARTICLES},}"
        if dates:
            facts += "".join(f"{date or ''!s:>{_DATE}}" for date in (row.first, row.last))
        segments = [
            Segment(shown + " " * (name - cell_len(shown)), base + self.style_of("name")),
            Segment(facts, base + self.style_of("meta")),
        ]
        if spark and self._months is not None:
            bars = sparkline(row.months, *self._months, spark)
            segments.append(Segment(f" {bars}", base + self.style_of("months")))
        return segments


class PeoplePane(Overview):
    """Lists who and what the articles of the search that holds are about."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("S", "sort", "Sort by quotes, articles, name, last date", id="people.sort"),
        Binding("Q", "statements", "Their quotes", id="people.statements"),
    ]

    MODE = "-people"
    HINTS: ClassVar[Hints] = (
        ("app.help", "help"),
        ("pane.find", "find"),
        ("list.open", "articles"),
        ("people.statements", "quotes"),
        ("people.sort", "sort"),
        ("pane.leave", "back"),
    )
    shows_article = False

    def __init__(
        self, library: Library, saved: Mapping[str, str], query: str, *, typing: bool
    ) -> None:
        """Count who is in the articles of *library* that *query* finds, as far as it is typed."""
        super().__init__()
        self._library = library
        self._saved = saved
        self._query = query
        self._typing = typing
        self._order = "quotes"
        self._people: list[Person] = []
        self._done = 0

    def compose(self) -> ComposeResult:
        yield Static(id="columns")
        yield PeopleList(id="people")

    def on_mount(self) -> None:
        self.rows.border_title = "counting…"
        self.rows.border_subtitle = Content(self._query)
        self._count()

    @property
    def rows(self) -> PeopleList:
        """The list of names."""
        return self.query_one(PeopleList)

    @work(thread=True, exclusive=True, group="people")
    def _count(self) -> None:
        people: list[Person] = []
        done = 0
        with telling(self):
            done = self._library.looked_through()
            asked = parse(self._query, typing=self._typing, saved=self._saved)
            people = self._library.people(asked, wait=False)
        self.app.call_from_thread(self._counted, people, done)

    def _counted(self, people: list[Person], done: int) -> None:
        self._people, self._done = people, done
        self._show()

    def _show(self) -> None:
        self.rows.show(sorted(self._people, key=ORDERS[self._order]))
        cut = any(sum(role in one.roles for one in self._people) >= MOST_NAMES for role in _FIELDS)
        which = "most frequent " if cut else ""
        title = f"{counted(len(self._people), f'{which}name')} by {self._order}"
        if self._done < (total := len(self._library)):
            title += f" so far: {self._done:,} of {counted(total, 'article')}"
        self.rows.border_title = Content(title)
        self._head()

    def _head(self) -> None:
        self.query_one("#columns", Static).update(Content(self.rows.header()))

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self._head)

    def action_sort(self) -> None:
        orders = list(ORDERS)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._show()

    @on(PeopleList.Chosen)
    def _chosen(self, event: PeopleList.Chosen) -> None:
        event.stop()
        if (person := self.rows.highlighted) is not None:
            with telling(self):
                self.post_message(Narrowed(self._articles_of(person)))

    def action_statements(self) -> None:
        if (person := self.rows.highlighted) is not None:
            field = "speaker" if person.statements else "about"
            self.post_message(Narrowed(self._narrowed([field], person), statements=True))

    def _articles_of(self, person: Person) -> str:
        """The query for the articles that are counted: by what is said in them, if it is in all."""
        fields = fields_of(person)
        query = self._narrowed(fields[:1], person)
        if len(fields) > 1:
            found = self._library.search(parse(query, typing=True, saved=self._saved), wait=False)
            if len(found) < person.articles:
                return self._narrowed(fields, person)
        return query

    def _narrowed(self, fields: Sequence[str], person: Person) -> str:
        return narrowed(self._query, fields, person.name, self._saved)

    # For the desk

    def library_grew(self) -> None:
        """Count anew."""
        self._count()
