"""What the list and the detail pane share: line-wise movement, and styles read once."""

from typing import ClassVar

from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView


class LinePane(ScrollView, can_focus=True, inherit_bindings=False):
    """A focusable pane of lines; what a line is, its subclass says."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "Down", id="pane.down"),
        Binding("k,up", "move(-1)", "Up", id="pane.up"),
        Binding("space,ctrl+f,pagedown", "move_pages(1)", "Page down", id="pane.page_down"),
        Binding("b,ctrl+b,pageup", "move_pages(-1)", "Page up", id="pane.page_up"),
        Binding("ctrl+d", "move_pages(0.5)", "Half a page down", id="pane.half_down"),
        Binding("ctrl+u", "move_pages(-0.5)", "Half a page up", id="pane.half_up"),
        Binding("home", "first", "Top", id="pane.first"),
        Binding("G,end", "last", "Bottom", id="pane.last"),
        Binding("n", "match(1)", "Next match", id="pane.next_match"),
        Binding("N", "match(-1)", "Previous match", id="pane.previous_match"),
    ]

    STYLE_PREFIX: ClassVar[str]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._styles: dict[tuple[str, ...], Style] = {}

    @property
    def height_in_sight(self) -> int:
        """How many lines of the pane can be seen."""
        return max(1, self.scrollable_content_region.height)

    @property
    def current_lines(self) -> tuple[int, int]:
        """The first line of what is current, and the one after its last."""
        raise NotImplementedError

    @property
    def is_low(self) -> bool:
        """Whether what is in sight of what is current stands in the lower half."""
        first, end = self.current_lines
        top, height = self.scroll_offset.y, self.height_in_sight
        return max(first, top) + min(end, top + height) > 2 * top + height

    def set_lines(self, count: int) -> None:
        """Have *count* lines to scroll through.

        The screen is laid out, and all of it painted, only where the scrollbar comes or goes.
        """
        size = Size(self.scrollable_content_region.width, count)
        height = self.height_in_sight
        if (count > height) != self.show_vertical_scrollbar:
            self.virtual_size = size
            return
        self.set_reactive(LinePane.virtual_size, size)
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = count
        if self.scroll_offset.y > max(0, count - height):
            self.to_line(count - height)

    def to_line(self, y: int) -> None:
        """Scroll so that line *y* is the first in sight."""
        self.scroll_to(y=y, animate=False)

    def action_move(self, steps: int) -> None:
        raise NotImplementedError

    def action_move_pages(self, pages: float) -> None:
        raise NotImplementedError

    def action_first(self) -> None:
        raise NotImplementedError

    def action_last(self) -> None:
        raise NotImplementedError

    def action_open(self) -> None:
        """Open what the cursor is on, where there is one."""

    def action_match(self, step: int) -> None:
        raise NotImplementedError

    def notify_style_update(self) -> None:
        self._styles.clear()
        super().notify_style_update()

    def style_of(self, *names: str) -> Style:
        """Return the style of these component classes, one laid over the other."""
        style = self._styles.get(names)
        if style is None:
            ground = self.background_colors[1]
            style = Style()
            for name in names:
                styles = self.get_component_styles(f"{self.STYLE_PREFIX}--{name}")
                if styles.has_rule("background"):
                    ground += styles.background
                    style += Style(bgcolor=ground.rich_color)
                if styles.has_rule("color"):
                    style += Style(color=(ground + styles.color).rich_color)
                style += styles.text_style
            self._styles[names] = style
        return style
