"""The list pane: any number of articles, three screen lines a row: why each was found, or what."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Protocol

from rich.segment import Segment
from rich.style import Style
from textual.message import Message

from reader.article import Article
from reader.library import Library, Summary
from reader.library.matching.matcher import Matcher, Snippet
from reader.library.notebook import Entry, Notebook
from reader.ui.row_pane import RowPane, day_of, in_lines, with_ellipsis


class Listed(Protocol):
    """Rows of a list that know where an article is among them."""

    def __len__(self) -> int: ...

    def __getitem__(self, index: int, /) -> Summary: ...

    def __iter__(self) -> Iterator[Summary]: ...

    def place_of(self, article_id: str) -> int | None:
        """Which row an article has, as far as one looks."""


class Few(list[Summary]):
    """Rows that are all at hand."""

    def place_of(self, article_id: str) -> int | None:
        """Which row an article has."""
        return next((place for place, one in enumerate(self) if one.id == article_id), None)


class ArticleList(RowPane[Summary]):
    """A virtual list of articles: headline, date, source, number of quotes, or why it matched."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"article-list--{name}"
        for name in ("headline", "unread", "meta", "snippet", "match", "cursor")
    }

    STYLE_PREFIX = "article-list"
    ROW_LINES = 3
    ROWS = "articles"

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
        self.articles: Listed = Few()
        self.matcher: Matcher | None = None
        self._snippets: dict[tuple[str, int, str, tuple[str, ...]], Snippet] = {}

    # State, going down

    def show(
        self,
        articles: Listed,
        matcher: Matcher | None,
        *,
        follow: bool,
        back_to: str | None = None,
    ) -> None:
        """Show *articles* in this order, matches of *matcher* highlighted.

        With *follow* the cursor stays on its article where that is still listed, once it was
        put there by hand; else it goes to the article *back_to*, or to the first row.
        """
        before = self.highlighted
        self.articles = articles
        if matcher is not self.matcher:
            self._snippets.clear()
        self.matcher = matcher
        kept = None
        if follow and self.touched and before is not None:
            kept = articles.place_of(before.id)
        elif not follow:
            kept = articles.place_of(back_to) if back_to is not None else None
            self.touched = kept is not None
        self.rows_changed(kept or 0)
        after = self.highlighted
        if (before and before.id) != (after and after.id):
            self.moved()

    def move_to_article(self, article_id: str) -> None:
        """Put the cursor on that article, where it is listed."""
        row = self.articles.place_of(article_id)
        if row is not None:
            self.move_to(row)

    def to_unread(self, then: Callable[[], object]) -> None:
        """Put the cursor on the next article that was not read, and do *then*."""
        unread = "No article in this list is unread"
        self.seek(1, lambda row: not self._notebook.entry(row.id).read, unread, then)

    # The rows

    def count(self) -> int:
        return len(self.articles)

    def row(self, index: int) -> Summary:
        return self.articles[index]

    def words_of(self, row: Summary) -> str:
        return row.headline

    def moved(self) -> None:
        self.post_message(self.Highlighted(self.highlighted))

    def opened(self, row: Summary) -> None:
        self.post_message(self.Opened(row))

    def draw(self, row: Summary, part: int, width: int, base: Style) -> list[Segment]:
        """Draw one of the row's lines: headline, its second half or a match, and the facts.

        Below the name of a file without a headline stands how its text begins. What is left stays
        empty at the end, so that the facts are nearest to their own headline.
        """
        has_no_headline = row.headline == row.path.rsplit("/", 1)[-1]
        told = self.matcher is not None or has_no_headline
        snippet = self._snippet(row, width) if told else None
        if snippet is not None and (
            snippet.kind == "headline" or not (snippet.matches or has_no_headline)
        ):
            snippet = None  # it stands there anyway, or is not why the article was found
        entry = self._notebook.entry(row.id)
        headline = ("★ " if entry.starred else "") + row.headline
        lines = in_lines(headline, width, 2 if snippet is None else 1)
        if part < len(lines):
            matches = self.matcher.matches(lines[part]) if self.matcher else ()
            style = self.style_of("headline") if entry.read else self.style_of("headline", "unread")
            return self.marked(lines[part], matches, base + style)
        if snippet is not None and part == len(lines):
            return self.marked(snippet.text, snippet.matches, base + self.style_of("snippet"))
        is_next = part == len(lines) + (snippet is not None)
        return self._facts(row, width, base) if is_next else []

    def _snippet(self, article: Summary, width: int) -> Snippet:
        """Why *article* was found; how it begins, where nothing is looked for."""
        entry = self._notebook.entry(article.id)
        key = article.id, width, entry.note, entry.tags
        snippet = self._snippets.get(key)
        if snippet is None and (whole := self._library.find(article.id)) is not None:
            snippet = self._snippets[key] = self._made_snippet(whole, entry, width)
        return snippet or Snippet("headline", "")  # removed since the list was made

    def _made_snippet(self, article: Article, entry: Entry, width: int) -> Snippet:
        if self.matcher is None:
            begins = (article.first("body") or article.text)[: width + 1]
            return Snippet("body", with_ellipsis(begins, width))
        kept = self.matcher.kept_snippet(entry, width)
        return kept or self.matcher.snippet(article, width, self._library.annotated(article.id))

    def _facts(self, article: Summary, width: int, base: Style) -> list[Segment]:
        count = "❝…" if article.statements is None else f"❝{article.statements}"
        entry = self._notebook.entry(article.id)
        kept = ["✎"] * bool(entry.note) + [f"#{tag}" for tag in entry.tags]
        line = with_ellipsis(" · ".join([day_of(article), count, *kept, article.source]), width)
        return [Segment(line, base + self.style_of("meta"))]
