"""The search pane: a query as one types, how much it finds, and what is wrong with it."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from reader.errors import QueryError
from reader.ui.history import History
from reader.ui.keymap import Hints
from reader.ui.recalling import RecallingInput
from reader.ui.row_pane import with_ellipsis

BORDER = 6  # cells that the border keeps for itself beside what stands in it


class SearchPane(RecallingInput):
    """One line of query; the number of hits, or what is wrong, stands in its border."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Clear the search", id="search.clear"),
        Binding("up", "recall(1)", "Earlier query", id="search.earlier"),
        Binding("down", "recall(-1)", "Later query, then to the results", id="search.results"),
        Binding("ctrl+s", "keep", "Save the query, for query:name", id="search.save"),
    ]

    WAYS_ON: ClassVar[Hints] = (
        ("", "enter shows results"),
        ("search.earlier", "earlier"),
        ("search.save", "saves"),
        ("search.clear", "clears"),
    )

    @dataclass
    class Queried(Message):
        """The query changed; ``finished`` when Enter was pressed."""

        query: str
        finished: bool

    @dataclass
    class Left(Message):
        """The person is done typing and wants the results."""

    @dataclass
    class Kept(Message):
        """The query is to be saved."""

        query: str

    def __init__(self, history: History, *, id: str | None = None) -> None:
        super().__init__(history, placeholder='words "phrase" speaker:name -not', id=id)
        self.border_title = "Search"
        self._history = history
        self._trouble = ""

    @property
    def HINTS(self) -> Hints:  # noqa: N802
        """What may be pressed; what is wrong before that, as the border may be too short for it."""
        return (("", self._trouble), *self.WAYS_ON[1:]) if self._trouble else self.WAYS_ON

    @property
    def in_trouble(self) -> bool:
        """Whether it says what is wrong."""
        return bool(self._trouble)

    def report(self, text: str) -> None:
        """Say *text* in the border, such as the number of hits."""
        self.border_subtitle = Content(text)
        self._trouble = ""
        self.remove_class("-trouble")

    def report_error(self, error: QueryError) -> bool:
        """Point at the trouble with the query, and say what it is on the side with more room.

        Returns whether there was room for all of it.
        """
        said, room = str(error), self.outer_size.width - BORDER
        column = min(max(0, error.position - self.scroll_offset.x - 1), room - 1)
        right = room - column - len("↑ ")
        left = column - len(" ")
        if len(said) <= right or left <= right:
            line = f"{' ' * column}↑ {with_ellipsis(said, right)}"
        else:
            line = f"{with_ellipsis(said, left):>{left}} ↑"
        self.border_subtitle = Content(line)
        self._trouble = said
        self.add_class("-trouble")
        return len(said) <= max(left, right)

    def clear_query(self) -> None:
        """Empty the query; a query that is empty already stays so without a message."""
        self.value = ""

    def remember(self, query: str) -> None:
        """Keep *query* among those that can be recalled; SourceError if it cannot be written."""
        self.back = 0
        self._history.add(query)

    def action_leave(self) -> None:
        self.clear_query()
        self.post_message(self.Left())

    def action_keep(self) -> None:
        self.post_message(self.Kept(self.value))

    def action_recall(self, step: int) -> None:
        """Go back to an earlier query, or forward again to what was typed and to the results."""
        if self.back == 0 and step < 0:
            self.post_message(self.Left())
        else:
            self.recall(step)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Queried(event.value, finished=False))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Queried(event.value, finished=True))
