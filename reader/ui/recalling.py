"""A line to type in, in which what was entered before can be recalled."""

from collections.abc import Sequence

from textual import events, on
from textual.widgets import Input


class RecallingInput(Input):
    """Goes back through *earlier* lines, the latest last, and forward again to what was typed."""

    def __init__(
        self,
        earlier: Sequence[str] = (),
        *,
        placeholder: str = "",
        compact: bool = False,
        id: str | None = None,
    ) -> None:
        super().__init__(placeholder=placeholder, compact=compact, id=id, select_on_focus=False)
        self.earlier = earlier
        self.back = 0  # how many lines one went back
        self._draft = ""  # what stood here before

    def put(self, line: str) -> None:
        """Let *line* stand there, as if it had been typed but without a word about it."""
        self.back = 0
        with self.prevent(Input.Changed):
            self.value = line
        self.cursor_position = len(line)

    def recall(self, step: int) -> None:
        """Go back (1) to an earlier line, or forward again (-1)."""
        if self.back == 0:
            self._draft = self.value
        back = max(0, min(self.back + step, len(self.earlier)))
        if back != self.back:
            self.back = back
            self.value = self.earlier[-back] if back else self._draft
            self.cursor_position = len(self.value)

    def on_paste(self, event: events.Paste) -> None:
        """Take all lines of what is pasted as one, where Textual takes the first."""
        event.text = " ".join(filter(None, event.text.splitlines()))

    @on(Input.Changed)
    def _changed_by_hand(self, event: Input.Changed) -> None:
        if self.back and event.value != self.earlier[-self.back]:
            self.back = 0
