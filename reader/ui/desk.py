"""The desk: the list, or overviews that stand over it, beside the article.

What one does there are the jobs around it: they have the keys, and the desk knows none of them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget

from reader.article import Annotations, Article, Span
from reader.cleaning import clean_line
from reader.library import Library
from reader.library.notebook import Notebook
from reader.library.saved_queries import Queries
from reader.ui.article_list import ArticleList
from reader.ui.article_view import ArticleView
from reader.ui.browse_pane import BrowsePane
from reader.ui.history import History
from reader.ui.line_pane import LinePane
from reader.ui.messages import telling
from reader.ui.overview import Overview
from reader.ui.pile import Pile, Visit
from reader.ui.place import Place
from reader.ui.versions import Versions

PREVIEW = 0.08  # seconds the cursor rests on a row until its article is shown


class Desk(Horizontal):
    """Shows the article at the cursor of the list; a slim screen has one of the two at a time."""

    @dataclass
    class Reading(Message):
        """The person opened *article*, rather than passing over it."""

        article: Article

    def __init__(
        self,
        library: Library,
        queries: Queries,
        history: History,
        notebook: Notebook,
        *,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._library = library
        self._notebook = notebook
        self._queries = queries
        self._history = history
        self._preview: Timer | None = None
        self._due: Callable[[], object] | None = None  # what is shown when the cursor rests
        self._had_focus: Widget | None = None
        self._pile = Pile(self)
        self.versions = Versions(library, notebook)

    def compose(self) -> ComposeResult:
        yield BrowsePane(self._library, self._notebook, self._queries, self._history, id="browse")
        yield ArticleView(id="article")

    def on_mount(self) -> None:
        self.browse.list.focus()

    @property
    def browse(self) -> BrowsePane:
        """The column with the search and the list."""
        return self.query_one(BrowsePane)

    @property
    def pane(self) -> Overview:
        """The pane beside the article: the list, or what stands in its place."""
        return self.panes[-1]

    @property
    def panes(self) -> Sequence[Overview]:
        """That pane, the last, and those below it."""
        return [self.browse, *self._pile.panes]

    @property
    def view(self) -> ArticleView:
        """The pane with the article."""
        return self.query_one(ArticleView)

    @property
    def eye(self) -> LinePane:
        """The pane with what a key for a quote means: the article, or else the rows."""
        return self.view if self.view.display else self.pane.rows

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self.view.page.article if self.view.page else None

    @property
    def in_hand(self) -> Article | None:
        """The article that a key means: the one read, else the one at the list's cursor."""
        if self.follows_list and not self.is_reading:
            return self.at_cursor()
        self.catch_up()
        return self.article if self.pane.shows_article else None

    def at_cursor(self) -> Article | None:
        """The article at the cursor of the list; it may have gone from the library meanwhile."""
        row = self.browse.list.highlighted
        return self._library.find(row.id) if row is not None else None

    @property
    def is_reading(self) -> bool:
        """Whether the article has the focus."""
        return self.view.has_focus

    @property
    def follows_list(self) -> bool:
        """Whether the list says what is shown; it still grows below another pane."""
        return self.pane is self.browse

    # Articles that change

    def carry(self, replaced: Mapping[str, str]) -> None:
        """Let articles have the places of those that they replace, by their ids."""
        with telling(self):
            self.versions.carry(replaced)

    def library_grew(self) -> None:
        """Take up what the library holds by now, and show that for what it has replaced."""
        place = self.view.place
        for pane in self.panes:
            pane.library_grew()
        if place is not None and place.article.id in self.versions:
            now = self.versions.now(place.article.id)
            if now is not None and now.id != place.article.id:
                self.go_to(now, place)

    def index_grew(self) -> None:
        """Take up what more can be found by searching."""
        for pane in self.panes:
            pane.index_grew()

    # Showing articles

    @on(ArticleList.Highlighted)
    def _highlighted(self, event: ArticleList.Highlighted) -> None:
        event.stop()
        if self.follows_list:
            self.show_soon(self._show_at_cursor)

    @on(BrowsePane.Searched)
    def _searched(self, event: BrowsePane.Searched) -> None:  # the app takes it up too
        if self._shows_cursor():
            self.mark_matches()
        else:  # another article is about to be shown, and painting this one would hold it up
            self.show_soon(self._due or self.mark_matches)

    def _shows_cursor(self) -> bool:
        """Whether the article that is shown is the one at the cursor of the list."""
        row, shown = self.browse.list.highlighted, self.article
        return row is not None and shown is not None and row.id == shown.id

    def _show_at_cursor(self) -> None:
        if self._shows_cursor():
            self.mark_matches()
        else:
            self.show(self.at_cursor())

    def mark_matches(self) -> None:
        """Highlight what is looked for in the article that is shown."""
        self.view.mark_matches(self.matches())

    def show(self, article: Article | None) -> None:
        """Show *article* with what is known about it, and find out what is not."""
        self._cancel_due()
        shown = self.article
        if article is not None and shown is not None and shown.id == article.id:
            return
        annotations = self.versions.annotations_at_once(article) if article else None
        note = self._note_of(article) if article else ""
        self.view.show(article, annotations, self.matches(article), note)
        self.pane.article_shown(self.view.page)
        self.show_title()
        if article is not None and annotations is None:
            self.call_after_refresh(self._annotate, article)  # it would hold up the painting

    def show_title(self) -> None:
        """Say where the article is from, and show what the person noted about it."""
        article = self.article
        if article is None:
            self.view.border_title = None
            return
        note = self._note_of(article)
        self.view.take_note(note)
        # In front, where a long name of the source leaves it room.
        self.view.border_title = Content(f"{'✎ ' if note else ''}{_title(article)}")

    def _note_of(self, article: Article) -> str:
        return clean_line(self._notebook.entry(article.id).note)

    def show_soon(self, show: Callable[[], object]) -> None:
        """Let *show* do so once the cursor rests."""
        self._cancel_due()
        self._due = show
        self._preview = self.set_timer(PREVIEW, self.catch_up)

    def catch_up(self) -> None:
        """Show now what waits for the cursor to rest."""
        due = self._due
        self._cancel_due()
        if due is not None:
            with telling(self):
                due()

    def _cancel_due(self) -> None:
        if self._preview is not None:
            self._preview.stop()
        self._preview = self._due = None

    def go_to(self, article: Article, place: Place | None = None) -> None:
        """Show *article* from *place* or its top, and in the list where it is listed."""
        self.browse.list.move_to_article(article.id)
        self.show(article)
        if place is not None:
            self.view.return_to(place)
        else:
            self.view.to_line(0)

    def visit(self, article: Article, place: Place | None = None) -> None:
        """Go to *article*; where a search leaves it out of the list, keys mean it nonetheless."""
        self.go_to(article, place)
        if self.follows_list and not self._shows_cursor():
            self.view.focus()

    @work(exclusive=True, group="annotate")
    async def _annotate(self, article: Article) -> None:
        with telling(self):
            self._annotated(article, await self.versions.annotations_in_time(article))

    def _annotated(self, article: Article, annotations: Annotations) -> None:
        shown = self.article
        if shown is not None and shown.id == article.id:
            self.view.annotate(annotations)
            self.pane.article_shown(self.view.page)
            self.mark_matches()

    def matches(self, article: Article | None = None) -> list[Span]:
        """Return what is looked for in *article*, or in that which is shown."""
        article = article or self.article
        if article is None:
            return []
        found = self.pane.matches_in(article)
        return self.browse.matches_in(article) if found is None else found

    # Its panes

    def to_article(self) -> None:
        """Have the article read."""
        self.screen.add_class("-reading")
        self.view.focus()

    def to_list(self) -> None:
        """Go to the list, or to what stands in its place."""
        self.screen.remove_class("-reading", "-zen")
        self.pane.rows.focus()

    def close(self) -> bool:
        """Go back from the article, or from an overview; whether there was anything to leave."""
        if self.is_reading:
            self.to_list()
        elif not self.follows_list:
            self._close_uppermost()
        else:
            return False
        return True

    async def open(self, pane: Overview) -> None:
        """Open *pane* over the list, and over what else stands there."""
        self._pile.add(Visit(pane, self.view.place, self.is_reading))
        await self.mount(pane, before=self.view)
        pane.rows.focus()
        self.screen.remove_class("-reading")

    def close_overviews(self) -> None:
        """Close all that stand over the list."""
        self._pile.clear()

    def list_found(self, query: str) -> None:
        """List what *query* finds; what stands over the list can be gone back to from there."""
        self._pile.put_aside(query, self.browse.query_text)
        self.browse.ask(query)
        self.to_list()

    def leave_search(self) -> None:
        """List the whole library again, or go back to where one asked for what is listed."""
        before = self._pile.take_up(self.browse.query_text)
        if before is None:
            self.browse.clear()
        else:
            self.browse.search.value = before
            self.to_list()

    def _close_uppermost(self) -> None:
        """Close the uppermost overview and go back to where it was opened."""
        closed = self._pile.pop()
        place = closed.place
        before = self.versions.now(place.article.id) if place is not None else None
        before = before or self.at_cursor()
        if (before and before.id) != (self.article and self.article.id):
            self.show(before)
            if place is not None:
                self.view.return_to(place)
        else:
            self._cancel_due()
            self.mark_matches()
        if closed.reading:
            self.to_article()
        else:
            self.to_list()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keep a slim screen on the side that has the focus, however it got there."""
        self.screen.set_class(self.is_reading, "-reading")
        self._had_focus = event.widget

    def on_show(self) -> None:
        """Give the focus back that is lost where the screen is too small for the panes."""
        if self.screen.focused is None:
            (self._had_focus or self.browse.list).focus()


def _title(article: Article) -> str:
    """Return source and date of *article*, and where the date is from when not from the text."""
    facts = [article.source]
    if article.published is None:
        facts.append("no date")
    elif article.stated is None:
        facts.append(f"{str(article.published)[:10]} (time of the file)")
    else:
        facts.append(article.stated.readable)
    return " · ".join(facts)
