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
from reader.ui.recalling import RecallingInput


class Prompt(Horizontal):
    """Asks one question at a time; hidden while there is none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", id="prompt.cancel"),
        Binding("up", "recall(1)", "Earlier answer", id="prompt.earlier"),
        Binding("down", "recall(-1)", "Later answer", id="prompt.later"),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._question: Asked | None = None
        self._back: Widget | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="prompt-label")
        yield RecallingInput(id="prompt-input", compact=True)

    def ask(self, question: Asked, back: Widget | None) -> None:
        """Ask for a line; the focus goes *back* when it is given or refused."""
        self._question, self._back = question, back
        self.query_one("#prompt-label", Static).update(Content(question.label))
        field = self.query_one(RecallingInput)
        field.earlier = question.earlier
        field.put(question.value)
        self.display = True
        field.focus()

    def action_cancel(self) -> None:
        question = self._question
        self._close()
        if question is not None and question.refused is not None:
            question.refused()

    def action_recall(self, step: int) -> None:
        self.query_one(RecallingInput).recall(step)

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
