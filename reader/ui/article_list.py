"""The list pane: any number of articles, three screen lines a row, on Textual's line API."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.article import Span
from reader.library import Library, Listing, Summary
from reader.library.matching import Matcher, Snippet
from reader.library.notebook import Notebook
from reader.ui.highlights import flatten, runs_between
from reader.ui.line_pane import LinePane
from reader.ui.wrapping import one_line, wrap

ROW_LINES = 3


class ArticleList(LinePane):
    """A virtual list of articles: headline, date, source, number of quotes, or why it matched."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"article-list--{name}"
        for name in ("headline", "unread", "meta", "snippet", "match", "cursor", "star")
    }

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open the article", id="list.open"),
    ]

    STYLE_PREFIX = "article-list"

    @dataclass
    class Highlighted(Message):
        """The cursor is on another article, or on none."""

        article: Summary | None

    @dataclass
    class Opened(Message):
        """The article at the cursor is to be read."""

        article: Summary

    def __init__(self, library: Library, notebook: Notebook, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._library = library
        self._notebook = notebook
        self.articles: Listing = library.listing()
        self.cursor = 0
        self.touched = False
        self.matcher: Matcher | None = None
        self._snippets: dict[tuple[str, int], Snippet] = {}
        self._found: Callable[[Summary], bool] = lambda _: False

    # State, going down

    @property
    def highlighted(self) -> Summary | None:
        """The article at the cursor."""
        return self.articles[self.cursor] if self.articles else None

    def show(self, articles: Listing, matcher: Matcher | None, *, follow: bool) -> None:
        """Show *articles* in this order, matches of *matcher* highlighted.

        With *follow* the cursor stays on its article where that is still listed, once it was
        put there by hand; else it goes to the first row.
        """
        before = self.highlighted
        self.articles = articles
        if matcher is not self.matcher:
            self._snippets.clear()
        self.matcher = matcher
        self.cursor = 0
        if follow and self.touched and before is not None:
            self.cursor = articles.place_of(before.id) or 0
        self.virtual_size = Size(self.scrollable_content_region.width, len(articles) * ROW_LINES)
        self._reveal()
        self.refresh()
        after = self.highlighted
        if (before and before.id) != (after and after.id):
            self.post_message(self.Highlighted(after))

    def move_to(self, row: int) -> None:
        """Put the cursor on *row*, or on the nearest row there is."""
        row = max(0, min(row, len(self.articles) - 1))
        self.touched = True
        if row == self.cursor or not self.articles:
            return
        for changed in (self.cursor, row):  # painting all of the list would hold up the next key
            self.refresh_lines(changed * ROW_LINES, ROW_LINES)
        self.cursor = row
        self._reveal()
        self.post_message(self.Highlighted(self.highlighted))

    def move_to_article(self, article_id: str) -> None:
        """Put the cursor on that article, where it is listed."""
        row = self.articles.place_of(article_id)
        if row is not None:
            self.move_to(row)

    def find(self, predicate: Callable[[Summary], bool]) -> None:
        """Let ``n`` and ``N`` go to the rows that *predicate* holds for, and go to the next."""
        self._found = predicate
        if (article := self.highlighted) is not None and not predicate(article):
            self.action_match(1)

    # Moving

    def action_move(self, rows: int) -> None:
        self.move_to(self.cursor + rows)

    def action_move_pages(self, pages: float) -> None:
        rows = self.height_in_sight // ROW_LINES
        self.move_to(self.cursor + round(pages * max(1, rows - 1)))

    def action_first(self) -> None:
        self.move_to(0)

    def action_last(self) -> None:
        self.move_to(len(self.articles) - 1)

    def action_open(self) -> None:
        if (article := self.highlighted) is not None:
            self.touched = True
            self.post_message(self.Opened(article))

    def action_match(self, step: int) -> None:
        count = len(self.articles)
        for distance in range(1, count + 1):
            row = (self.cursor + step * distance) % count
            if self._found(self.articles[row]):
                self.move_to(row)
                return

    def _reveal(self) -> None:
        if not self.size:
            return  # not laid out yet: the resize that comes with it reveals the row
        height = self.height_in_sight
        first, last = self.cursor * ROW_LINES, (self.cursor + 1) * ROW_LINES
        top = self.scroll_offset.y
        if first < top:
            self.to_line(first)
        elif last > top + height:
            self.to_line(last - height)

    def on_resize(self, event: events.Resize) -> None:
        self.virtual_size = Size(
            self.scrollable_content_region.width, len(self.articles) * ROW_LINES
        )
        self._reveal()

    def on_click(self, event: events.Click) -> None:
        if (offset := event.get_content_offset(self)) is None:
            return
        row = (offset.y + self.scroll_offset.y) // ROW_LINES
        if row < len(self.articles):
            self.move_to(row)
            if event.chain == 2:
                self.action_open()

    # Drawing

    def render_line(self, y: int) -> Strip:
        base = self.rich_style
        width = self.scrollable_content_region.width
        row, part = divmod(y + self.scroll_offset.y, ROW_LINES)
        if row >= len(self.articles):
            return Strip.blank(width, base)
        article = self.articles[row]
        if row == self.cursor:
            base += self.style_of("cursor")
        segments = [Segment("▌" if row == self.cursor else " ", base)]
        segments += self._part(article, part, max(1, width - 2), base)
        return Strip(segments).adjust_cell_length(width, base)

    def _part(self, article: Summary, part: int, width: int, base: Style) -> list[Segment]:
        """Draw one of the row's lines: headline, its second half or the match, and the facts."""
        if part == ROW_LINES - 1:
            return self._facts(article, width, base)
        if part == 1 and self.matcher is not None:
            snippet = self._snippet(self.matcher, article, width)
            return self._marked(snippet.text, snippet.matches, base + self.style_of("snippet"))
        entry = self._notebook[article.id]
        star = "★ " if entry.starred else ""
        headline = star + article.headline
        lines = list(wrap(headline, 0, len(headline), width))
        if part >= len(lines):
            return []
        start, end = lines[part]
        words = headline[start:end]
        if len(lines) > (shown := 1 if self.matcher else 2) and part == shown - 1:
            words = _with_ellipsis(headline[start:], width)
        matches = self.matcher.matches(words) if self.matcher else ()
        style = self.style_of("headline") if entry.read else self.style_of("headline", "unread")
        return self._marked(words, matches, base + style)

    def _snippet(self, matcher: Matcher, article: Summary, width: int) -> Snippet:
        key = article.id, width
        if key not in self._snippets:
            self._snippets[key] = matcher.snippet(self._library.get(article.id), width)
        return self._snippets[key]

    def _marked(self, words: str, matches: Iterable[Span], base: Style) -> list[Segment]:
        runs = flatten((match.start, match.end, "match") for match in matches)
        return [
            Segment(one_line(words[start:end]), base + self.style_of(*marks))
            for start, end, marks in runs_between(runs, 0, len(words))
        ]

    def _facts(self, article: Summary, width: int, base: Style) -> list[Segment]:
        count = "❝…" if article.statements is None else f"❝{article.statements}"
        date = str(article.published)[:10] if article.published else "no date"
        if article.published_by == "file" and article.published:
            date = f"file {date}"
        entry = self._notebook[article.id]
        kept = ["✎"] * bool(entry.note) + [f"#{tag}" for tag in entry.tags]
        line = _with_ellipsis(" · ".join([date, count, *kept, article.source]), width)
        return [Segment(line, base + self.style_of("meta"))]


def _with_ellipsis(text: str, width: int) -> str:
    """Return *text* on one line, cut to *width* cells with an ellipsis where it is longer."""
    text = one_line(text)
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)) + "…"
