"""The search pane: a query as one types, how many articles it finds, and what is wrong with it."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from reader.errors import QueryError


class SearchPane(Input):
    """One line of query; the number of hits, or what is wrong, stands in its border."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Clear the search", id="search.clear"),
        Binding("down", "results", "To the results", show=False, id="search.results"),
    ]

    @dataclass
    class Queried(Message):
        """The query changed; ``finished`` when Enter was pressed."""

        query: str
        finished: bool

    @dataclass
    class Left(Message):
        """The person is done typing and wants the results."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(
            placeholder='words "phrase" speaker:name -not', id=id, select_on_focus=False
        )
        self.border_title = "Search"

    def report(self, text: str) -> None:
        """Say *text* in the border, such as the number of hits."""
        self.border_subtitle = Content(text)
        self.remove_class("-trouble")

    def report_error(self, error: QueryError) -> None:
        """Point at the trouble with the query, and say what it is as far as there is room."""
        column = max(0, error.position - self.scroll_offset.x)
        self.border_subtitle = Content(f"{' ' * min(column, self.size.width // 2)}↑ {error}")
        self.add_class("-trouble")

    def clear_query(self) -> None:
        """Empty the query; a query that is empty already stays so without a message."""
        self.value = ""

    def action_leave(self) -> None:
        self.clear_query()
        self.post_message(self.Left())

    def action_results(self) -> None:
        self.post_message(self.Left())

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Queried(event.value, finished=False))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Queried(event.value, finished=True))
        self.post_message(self.Left())
