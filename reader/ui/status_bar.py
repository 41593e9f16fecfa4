"""The foot of the screen: what just happened or may be pressed, and progress."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from reader.ui.keymap import Hints, key_of
from reader.ui.row_pane import in_lines

_GAP = "  "
HINTS: Hints = (
    ("app.help", "help"),
    ("library.search", "search"),
    ("quote.next", "next quote"),
    ("chord.next next.entity", "name"),
    ("chord.go go.quotes", "quotes"),
    ("chord.go go.people", "people"),
    ("chord.copy", "copy"),
    ("app.close", "quit"),
)
SECONDS = 6.0
MOST_LINES = 5  # of a message; below it the panes stay as they are
BAR = 10
ROOMY = 60  # cells, below which there is no bar, for the hints
SMALLEST = Size(40, 10)


class StatusBar(Widget):
    """A message for some seconds, else the hints; at the right the progress of long work.

    The hints are those of what has the focus, or is around it, where it has ``HINTS``: the last of
    them, which is shown as long as anything is, says how to get out. A message that is longer than
    a line lies over the foot of the panes.

    On a screen that is too small for the panes it is all there is, and says so.
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._message = ""
        self._stays = False
        self._progress = ""

    def on_mount(self) -> None:
        self.watch(self.screen, "focused", self._show)
        self._timer = self.set_timer(SECONDS, self._rest, pause=True)

    @property
    def message(self) -> str:
        """What is said at the moment."""
        return self._message or _GAP.join(self._hints())

    def _hints(self) -> Sequence[str]:
        focused = self.screen.focused
        around = focused.ancestors_with_self if focused is not None else []
        hints: Hints = next((node.HINTS for node in around if hasattr(node, "HINTS")), HINTS)
        return [f"{self._strokes(names)} {words}".strip() for names, words in hints]

    def _strokes(self, names: str) -> str:
        """How the keys with these ids are written, characters close together."""
        keys = [key_of(self, name) for name in names.split()]
        return ("" if all(len(key) == 1 for key in keys) else " ").join(keys)

    def say(self, text: str, *, stays: bool = False) -> None:
        """Show *text* for some seconds; without a word, the hints at once.

        What *stays* is about nothing that was pressed: no key ends it, and it has one line, so that
        it lies over nothing that is read meanwhile.
        """
        self._message, self._stays = " ".join(text.split()), stays
        self._show()
        self._timer.stop()
        self._timer = self.set_timer(SECONDS, self._rest)

    def outlived(self) -> None:
        """Show the hints again where a message is about what was before this key."""
        if self._message and not self._stays:
            self.say("")

    def _rest(self) -> None:
        self._message = ""
        self._show()

    def progress(self, what: str, done: int, total: int) -> None:
        """Show how far *what* has come; nothing once it is finished."""
        self._progress = ""
        if done < total:
            full = round(BAR * done / total)
            bar = f" {'█' * full}{'░' * (BAR - full)}" if self.app.size.width >= ROOMY else ""
            self._progress = f"{what} {done:,}/{total:,}{bar}"
        self._show()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def render(self) -> Content:
        if is_too_small(self.app.size):
            return Content("Too small: the reader needs {}x{}".format(*SMALLEST))
        return Content("\n".join(self._lines(self.content_size.width)))

    def _lines(self, width: int) -> list[str]:
        """What is shown in lines of *width* cells."""
        taken = cell_len(self._progress)
        room = max(1, width - taken - len(_GAP) if taken else width)
        if self._message:
            first, *others = in_lines(self._message, room, 1 if self._stays else MOST_LINES)
        else:
            first, others = hints_within(self._hints(), room), []
        gap = max(0, width - taken - cell_len(first))
        return [f"{first}{' ' * gap}{self._progress}", *others]

    def _show(self) -> None:
        self.refresh(layout=True)


def is_too_small(size: Size) -> bool:
    """Whether a screen of *size* shows none of the panes."""
    return size.width < SMALLEST.width or size.height < SMALLEST.height


def hints_within(hints: Sequence[str], width: int) -> str:
    """Return as many *hints* as there is room for, always with the last, the way out."""
    *shown, last = hints
    while shown and cell_len(_GAP.join([*shown, last])) > width:
        shown.pop()
    return _GAP.join([*shown, last])
