"""What lists of what is said share: who, when and where over the words, and the way there."""

from typing import ClassVar, TypeVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.article import Article, Span
from reader.library.summary import Summary
from reader.ui.messages import Pointed, PointedNowhere
from reader.ui.row_pane import RowPane, day_of, with_ellipsis

S = TypeVar("S")

_GAP = 6  # cells beside the day, below which there is no room for a source


class SayingList(RowPane[S]):
    """Rows that each lead to a place in an article."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"statement-list--{name}" for name in ("speaker", "words", "meta", "match", "cursor")
    }

    STYLE_PREFIX = "statement-list"

    def place(self, row: S) -> tuple[str, Span] | None:
        """Return the id of the article that *row* leads to, and where in it; None if it is gone."""
        raise NotImplementedError

    def moved(self) -> None:
        row = self.highlighted
        place = self.place(row) if row is not None else None
        told = Pointed(*place) if place is not None else PointedNowhere()
        # Whoever shows the rows may be the sender otherwise, beyond which Textual tells nobody.
        self.post_message(told.set_sender(self))

    def opened(self, row: S) -> None:
        if (place := self.place(row)) is not None:
            self.post_message(Pointed(*place, opened=True, reading=True))

    def facts(self, who: str, article: Article | Summary, width: int, base: Style) -> list[Segment]:
        """Draw who says something, and when and where."""
        day = day_of(article)
        room = min(width // 2, width - cell_len(who) - 2)
        named = room > len(day) + _GAP
        where = with_ellipsis(f"{day} · {article.source}", room) if named else day
        who = with_ellipsis(who, max(1, width - cell_len(where) - 2))
        gap = " " * (width - cell_len(who) - cell_len(where))
        return [
            Segment(who, base + self.style_of("speaker")),
            Segment(gap, base),
            Segment(where, base + self.style_of("meta")),
        ]
