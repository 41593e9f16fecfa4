"""The last line of the screen: what just happened or may be pressed, and progress."""

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

HINTS = "? help  \\ search  ) next quote  ]e name  gq quotes  gp people  y copy  q quit"
SECONDS = 6.0
BAR = 10
SMALLEST = Size(40, 10)


class StatusBar(Static):
    """A message for some seconds, else the hints; at the right the progress of long work.

    On a screen that is too small for the panes it is all there is, and says so.
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._message = HINTS
        self._progress = ""

    def on_mount(self) -> None:
        self._timer = self.set_timer(SECONDS, self._rest, pause=True)

    def on_resize(self) -> None:
        self._show()

    @property
    def message(self) -> str:
        """What is said at the moment."""
        return self._message

    def say(self, text: str) -> None:
        """Show *text* for some seconds; without a word, the hints at once."""
        self._message = " ".join(text.split()) or HINTS
        self._show()
        self._timer.stop()
        self._timer = self.set_timer(SECONDS, self._rest)

    def _rest(self) -> None:
        self._message = HINTS
        self._show()

    def progress(self, what: str, done: int, total: int) -> None:
        """Show how far *what* has come; nothing once it is finished."""
        self._progress = ""
        if done < total:
            full = round(BAR * done / total)
            self._progress = f"{what} {done:,}/{total:,} {'█' * full}{'░' * (BAR - full)}"
        self._show()

    def _show(self) -> None:
        if self.app.size.width < SMALLEST.width or self.app.size.height < SMALLEST.height:
            self.update(Content("Too small: the reader needs {}x{}".format(*SMALLEST)))
            return
        room = self.content_size.width - cell_len(self._progress)
        gap = max(2, room - cell_len(self._message))
        self.update(Content(f"{self._message}{' ' * gap}{self._progress}"))
