"""The passages pane: where the words of one statement stand in other articles, and what differs."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.content import Content

from reader.article import Article, Quote, Span
from reader.cleaning import clean_line
from reader.layout.wrapping import wrap
from reader.library.comparing.alignment import marked
from reader.library.comparing.passages import Passage
from reader.ui.keymap import Hints
from reader.ui.overview import Overview
from reader.ui.row_pane import with_ellipsis
from reader.ui.saying_list import SayingList

_CONTEXT = 6  # words that are shown beside a difference
_MOST = 3  # lines of the words of a passage


class PassageList(SayingList[Passage]):
    """Verdict and speaker, when and where, over the words with what differs, and the headline."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._passages: Sequence[Passage] = ()
        self._words_lines = 1, 0  # that the longest words take, and in how many cells

    @property
    def row_lines(self) -> int:
        width = max(1, self.scrollable_content_region.width - 2)
        if self._words_lines[1] != width:
            taken = (len(_lines(marked(one.pieces, _CONTEXT)[0], width)) for one in self._passages)
            self._words_lines = max(taken, default=1), width
        return self._words_lines[0] + 2

    def show(self, passages: Sequence[Passage]) -> None:
        """Show *passages* in this order."""
        self._passages, self._words_lines = passages, (1, 0)
        self.rows_changed()
        self.moved()

    def count(self) -> int:
        return len(self._passages)

    def row(self, index: int) -> Passage:
        return self._passages[index]

    def words_of(self, row: Passage) -> str:
        return f"{row.article.headline} {_title(row)}"

    def place(self, row: Passage) -> tuple[str, Span]:
        return row.article.id, row.quote or row.span

    def draw(self, row: Passage, part: int, width: int, base: Style) -> list[Segment]:
        """Draw one of the row's lines."""
        if part == 0:
            return self.facts(_title(row), row.article, width, base)
        if part == self.row_lines - 1:
            where = f"{row.article.headline} · {clean_line(Path(row.article.path).name)}"
            return [Segment(with_ellipsis(where, width), base + self.style_of("meta"))]
        text, changes = marked(row.pieces, _CONTEXT)
        lines = _lines(text, width)
        if part > len(lines):
            return []
        return self.marked(text, changes, base + self.style_of("words"), lines[part - 1])


def _lines(text: str, width: int) -> list[tuple[int, int]]:
    return list(islice(wrap(text, 0, len(text), width), _MOST))


def _title(passage: Passage) -> str:
    return f"{passage.finding} · {passage.said_by}"


class PassagesPane(Overview):
    """Lists the passages that were found."""

    MODE = "-passages"
    HINTS: ClassVar[Hints] = (
        ("app.help", "help"),
        ("pane.find", "find"),
        ("list.open", "read"),
        ("chord.copy", "copy"),
        ("pane.leave", "back"),
    )

    def __init__(self, article: Article, parts: Sequence[Quote], found: Sequence[Passage]) -> None:
        """List what was *found* of the statement in *article* with these *parts*."""
        super().__init__()
        self._words = article.words(parts[0])
        self._found = found

    def compose(self) -> ComposeResult:
        yield PassageList(id="passages")

    def on_mount(self) -> None:
        self.rows.border_title = Content(f"{len(self._found):,} elsewhere: {self._words}")
        self.rows.border_subtitle = "[-not there-] {+only there+}"
        self.rows.show(self._found)

    @property
    def rows(self) -> PassageList:
        return self.query_one(PassageList)

    def matches_in(self, article: Article) -> list[Span]:
        """Return where the words stand in *article*."""
        return [one.span for one in self._found if one.article.id == article.id]
