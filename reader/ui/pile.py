"""The pile: overviews over the list, of which the uppermost is seen; where each was opened from."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.widget import Widget

from reader.ui.overview import Overview
from reader.ui.place import Place


class Visit(NamedTuple):
    """An overview, and where one was when it was opened."""

    pane: Overview
    place: Place | None
    reading: bool


class Aside(NamedTuple):
    """Overviews that made room for what *query* lists, and the query that held before it."""

    visits: Sequence[Visit]
    query: str
    before: str


class Pile:
    """The overviews that stand over the list of *desk*; the screen has the mode of the uppermost.

    They may be put aside for a search that one of them asked for, and be taken up again from it.
    """

    def __init__(self, desk: Widget) -> None:
        self._desk = desk
        self._visits: list[Visit] = []
        self._aside: Aside | None = None

    @property
    def panes(self) -> Sequence[Overview]:
        """The overviews, the uppermost last."""
        return [visit.pane for visit in self._visits]

    def add(self, visit: Visit) -> None:
        """Put another one on top, in the place of one of its kind."""
        mode = visit.pane.MODE
        for other in [one for one in self._visits if mode == one.pane.MODE]:
            self._drop(other)
        if self._aside is not None and mode in (one.pane.MODE for one in self._aside.visits):
            self._forget_aside()
        self._visits.append(visit)
        self._show()

    def pop(self) -> Visit:
        """Take the uppermost away."""
        uppermost = self._visits[-1]
        self._drop(uppermost)
        self._show()
        return uppermost

    def clear(self) -> None:
        """Take all away."""
        while self._visits:
            self._drop(self._visits[-1])

    def put_aside(self, query: str, before: str) -> None:
        """Let the list be seen with what *query* finds, where *before* held until now."""
        if not self._visits:
            return
        self._forget_aside()
        self._aside = Aside(tuple(self._visits), query, before)
        self._visits.clear()
        for visit in self._aside.visits:
            visit.pane.add_class("-covered")
            self._desk.screen.remove_class(visit.pane.MODE)

    def take_up(self, query: str) -> str | None:
        """Have on the list again what was put aside for *query*; the one that held before that.

        None where nothing was put aside for it; what was for another search is forgotten.
        """
        aside = self._aside
        if aside is None or aside.query != query:
            self._forget_aside()
            return None
        self._aside = None
        self._visits += aside.visits
        self._show()
        for pane in self.panes:
            pane.library_grew()  # perhaps it did
        return aside.before

    def _forget_aside(self) -> None:
        for visit in self._aside.visits if self._aside is not None else ():
            visit.pane.remove()
        self._aside = None

    def _drop(self, visit: Visit) -> None:
        self._visits.remove(visit)
        self._desk.screen.remove_class(visit.pane.MODE)
        visit.pane.remove()

    def _show(self) -> None:
        for pane in self.panes:
            is_uppermost = pane is self.panes[-1]
            pane.set_class(not is_uppermost, "-covered")
            self._desk.screen.set_class(is_uppermost, pane.MODE)
