"""The last line of the screen: what just happened or may be pressed, and progress."""

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from reader.ui.row_pane import with_ellipsis

_HINTS = "? help", "\\ search", ") next quote", "]e name", "gq quotes", "gp people", "y copy"
_LAST = "q quit"  # there as long as anything is
HINTS = "  ".join([*_HINTS, _LAST])
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

    def outlived(self) -> None:
        """Show the hints again where a message is about what was before this key."""
        if self._message != HINTS:
            self.say("")

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
        room = max(1, room - 2) if self._progress else room
        message = (
            hints_within(room) if self._message == HINTS else with_ellipsis(self._message, room)
        )
        gap = max(0, self.content_size.width - cell_len(self._progress) - cell_len(message))
        self.update(Content(f"{message}{' ' * gap}{self._progress}"))


def hints_within(width: int) -> str:
    """Return as many hints as there is room for, always with the way out."""
    shown = list(_HINTS)
    while shown and cell_len("  ".join([*shown, _LAST])) > width:
        shown.pop()
    return "  ".join([*shown, _LAST])
