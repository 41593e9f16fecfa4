"""One question at the foot of the screen: find, tags, a note, a command, a file name."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from reader.ui.messages import Asked


class Prompt(Horizontal):
    """Asks one question at a time; hidden while there is none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", id="prompt.cancel"),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._question: Asked | None = None
        self._back: Widget | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="prompt-label")
        yield Input(id="prompt-input", select_on_focus=False, compact=True)

    def ask(self, question: Asked, back: Widget | None) -> None:
        """Ask for a line; the focus goes *back* when it is given or refused."""
        self._question, self._back = question, back
        self.query_one("#prompt-label", Static).update(Content(question.label))
        field = self.query_one(Input)
        with field.prevent(Input.Changed):
            field.value = question.value
        field.cursor_position = len(question.value)
        self.display = True
        field.focus()

    def action_cancel(self) -> None:
        self._close()

    def _close(self) -> None:
        self._question = None
        self.display = False
        if self._back is not None:
            self._back.focus()

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if self._question is not None and self._question.typed is not None:
            self._question.typed(event.value)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        question = self._question
        self._close()
        if question is not None:
            question.answered(event.value)
