"""The last line of the screen: what just happened or may be pressed, and progress."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

HINTS = "? help  \\ search  ) next quote  ]e next name  y copy  q quit"
SECONDS = 6.0
BAR = 10


class StatusBar(Horizontal):
    """A message for some seconds, else the hints; at the right the progress of long work."""

    def compose(self) -> ComposeResult:
        yield Static(Content(HINTS), id="status-message")
        yield Static(id="status-progress")

    def on_mount(self) -> None:
        self._timer = self.set_timer(SECONDS, self._rest, pause=True)

    def say(self, text: str) -> None:
        """Show *text* for some seconds."""
        self.query_one("#status-message", Static).update(Content(" ".join(text.split())))
        self._timer.stop()
        self._timer = self.set_timer(SECONDS, self._rest)

    def _rest(self) -> None:
        self.query_one("#status-message", Static).update(Content(HINTS))

    def progress(self, what: str, done: int, total: int) -> None:
        """Show how far *what* has come; nothing once it is finished."""
        text = ""
        if done < total:
            full = round(BAR * done / total)
            text = f"{what} {done:,}/{total:,} {'█' * full}{'░' * (BAR - full)}"
        self.query_one("#status-progress", Static).update(Content(text))
