"""The desk: the list beside the article, and the ways to move between and within them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
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
from reader.sources import Wishes
from reader.ui.article_list import ArticleList
from reader.ui.article_view import ArticleView
from reader.ui.browse_pane import BrowsePane
from reader.ui.history import History
from reader.ui.keymap import key_of
from reader.ui.messages import NO_ARTICLE, Answer, Asked, Said, telling
from reader.ui.overview import Overview
from reader.ui.place import Place
from reader.ui.row_pane import RowPane, with_ellipsis
from reader.ui.search_pane import BORDER
from reader.ui.versions import Versions

PREVIEW = 0.08  # seconds the cursor rests on a row until its article is shown


class Holdings(NamedTuple):
    """What one works on: the library, what one keeps of it, and how what is opened is read."""

    library: Library
    notebook: Notebook
    queries: Queries
    history: History
    wishes: Wishes


class Desk(Horizontal):
    """Shows the article at the cursor of the list; a slim screen has one of the two at a time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_parenthesis", "quote(1)", "Next quote", id="quote.next"),
        Binding("left_parenthesis", "quote(-1)", "Previous quote", id="quote.previous"),
        Binding(
            "v", "kinds", "Which quotes count: statements, terms, reported", id="article.kinds"
        ),
        Binding("J", "article(1)", "Next article", id="article.next"),
        Binding("K", "article(-1)", "Previous article", id="article.previous"),
        Binding("l,right", "read", "To the article", id="pane.article"),
        Binding("h,left", "browse", "To the list", id="pane.list"),
        Binding("tab,shift+tab", "other_pane", "To the other pane", id="pane.other"),
        Binding("backslash", "search", "Search the library", id="library.search"),
        Binding("slash", "find", "Find in this pane", id="pane.find"),
        Binding("escape", "leave", "Back, or clear the search", id="pane.leave"),
        Binding("z", "zen", "Only the article", id="pane.zen"),
    ]

    @dataclass
    class Reading(Message):
        """The person opened *article*, rather than passing over it."""

        article: Article

    def __init__(self, holdings: Holdings, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._library, self._notebook, self._queries, self._history, self._wishes = holdings
        self._preview: Timer | None = None
        self._due: Callable[[], object] | None = None  # what is shown when the cursor rests
        self._had_focus: Widget | None = None
        self._finds = History()  # what was found in any pane
        self.versions = Versions(self._library, self._notebook)

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
        return self.browse

    @property
    def panes(self) -> Sequence[Overview]:
        """That pane and those below it."""
        return [self.browse]

    @property
    def view(self) -> ArticleView:
        """The pane with the article."""
        return self.query_one(ArticleView)

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self.view.page.article if self.view.page else None

    @property
    def in_hand(self) -> Article | None:
        """The article that a key means: the one read, else the one at the list's cursor."""
        if self.follows_list and not self.is_reading:
            return self._at_cursor()
        self.catch_up()
        return self.article if self.pane.shows_article else None

    def article_in_hand(self) -> Article | None:
        """The article in hand; without one that is said."""
        if (article := self.in_hand) is None:
            self.say(NO_ARTICLE)
        return article

    def _at_cursor(self) -> Article | None:
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

    # What it tells

    def say(self, text: str) -> None:
        """Show *text* for a while."""
        self.post_message(Said(text))

    def tell(self, text: str, *, passing: bool = False) -> None:
        """Show a notice that something is wrong; one that is *passing* goes at the next key."""
        self.post_message(Said(text, trouble=True, notice=passing))

    def ask(self, label: str, answered: Answer, value: str = "") -> None:
        """Ask for a line of text."""
        self.post_message(Asked(label, answered, value))

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

    # Showing articles

    @on(ArticleList.Highlighted)
    def _highlighted(self, event: ArticleList.Highlighted) -> None:
        event.stop()
        if self.follows_list:
            self.show_soon(self._show_at_cursor)

    @on(ArticleList.Opened)
    def _opened(self, event: ArticleList.Opened) -> None:
        event.stop()
        with telling(self):
            self._read_at_cursor()

    @on(BrowsePane.Searched)
    def _searched(self, event: BrowsePane.Searched) -> None:
        event.stop()
        if self._shows_cursor():
            self._mark_matches()
        else:  # another article is about to be shown, and painting this one would hold it up
            self.show_soon(self._due or self._mark_matches)

    def _shows_cursor(self) -> bool:
        """Whether the article that is shown is the one at the cursor of the list."""
        row, shown = self.browse.list.highlighted, self.article
        return row is not None and shown is not None and row.id == shown.id

    def _show_at_cursor(self) -> None:
        if self._shows_cursor():
            self._mark_matches()
        else:
            self.show(self._at_cursor())

    def _mark_matches(self) -> None:
        self.view.mark_matches(self._matches())

    def show(self, article: Article | None) -> None:
        """Show *article* with what is known about it, and find out what is not."""
        self._cancel_due()
        shown = self.article
        if article is not None and shown is not None and shown.id == article.id:
            return
        annotations = self.versions.annotations_at_once(article) if article else None
        self.view.show(article, annotations, self._matches(article))
        self.pane.article_shown(self.view.page)
        self.show_title()
        if article is not None and annotations is None:
            self.call_after_refresh(self._annotate, article)  # it would hold up the painting

    def show_title(self) -> None:
        """Say where the article is from, and what the person noted about it."""
        article = self.article
        if article is None:
            self.view.border_title = None
            return
        note = self._notebook.entry(article.id).note
        title = _title(article) + (f" · ✎ {clean_line(note)}" if note else "")
        room = self.view.outer_size.width - BORDER
        if note and 0 < room < cell_len(title):
            rest = f" {key_of(self, 'article.note')}: all"  # how to read a note without room
            title = with_ellipsis(title, room - cell_len(rest)) + rest
        self.view.border_title = Content(title)

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

    @work(thread=True, exclusive=True, group="annotate")
    def _annotate(self, article: Article) -> None:
        with telling(self):
            annotations = self.versions.annotations(article)
            self.app.call_from_thread(self._annotated, article, annotations)

    def _annotated(self, article: Article, annotations: Annotations) -> None:
        shown = self.article
        if shown is not None and shown.id == article.id:
            self.view.annotate(annotations)
            self.pane.article_shown(self.view.page)
            self._mark_matches()

    def _matches(self, article: Article | None = None) -> list[Span]:
        article = article or self.article
        if article is None:
            return []
        found = self.pane.matches_in(article)
        return self.browse.matches_in(article) if found is None else found

    # Moving

    def action_article(self, step: int) -> None:
        """Go to the next or previous row that leads to an article, wherever the focus is."""
        if not self.follows_list and self.pane.leads_to_articles:
            self.pane.rows.action_move(step)
            if self.is_reading:
                self.pane.rows.action_open()
            return
        articles = self.browse.list
        articles.move_to(articles.cursor + step)
        self.show(article := self._at_cursor())
        if self.is_reading and article is not None:
            self.post_message(self.Reading(article))

    def action_quote(self, step: int) -> None:
        self.catch_up()
        self.view.to_quote(step)

    def action_entity(self, step: int) -> None:
        self.catch_up()
        self.view.to_entity(step)

    def action_speaker(self, step: int) -> None:
        self.catch_up()
        self.view.to_speaker(step)

    def action_kinds(self) -> None:
        self.catch_up()
        self.view.next_kinds()

    def action_read(self) -> None:
        if self.follows_list:
            self._read_at_cursor()
        elif self.pane.leads_to_articles:
            self.pane.rows.action_open()
        else:
            self._focus_article()

    def _read_at_cursor(self) -> None:
        article = self._at_cursor()
        if article is None:
            self.say(NO_ARTICLE)
            return
        self.show(article)
        self.browse.list.touched = True
        self._focus_article()
        self.post_message(self.Reading(article))

    def _focus_article(self) -> None:
        self.screen.add_class("-reading")
        self.view.focus()

    def action_browse(self) -> None:
        self.screen.remove_class("-reading", "-zen")
        self.pane.rows.focus()

    def action_other_pane(self) -> None:
        if self.pane.rows.has_focus:
            self.action_read()
        else:
            self.action_browse()

    def action_search(self) -> None:
        self.screen.remove_class("-reading", "-zen")
        self.browse.search.focus()

    def action_leave(self) -> None:
        if not self.browse.list.has_focus:
            self.action_browse()
        else:
            self.browse.clear()

    def close(self) -> bool:
        """Go back from the article to the list; whether there was anything to go back from."""
        if not self.is_reading:
            return False
        self.action_browse()
        return True

    def index_grew(self) -> None:
        """Take up what more can be found by searching."""
        for pane in self.panes:
            pane.index_grew()

    def action_zen(self) -> None:
        if self.article_in_hand() is None:
            return
        if not self.screen.has_class("-zen"):
            self.action_read()
        self.screen.toggle_class("-zen")

    @on(RowPane.Stepped)
    def _step_through(self, event: RowPane.Stepped) -> None:
        """Step through what the list's search finds in the article beside it."""
        event.stop()
        self.catch_up()
        if self.follows_list and self.browse.searching and self.view.display:
            self.view.action_match(event.step)
        else:
            self.say(f"Nothing is looked for here: {key_of(self, 'pane.find')} does that")

    def action_find(self) -> None:
        """Ask what to find in this pane: without a word the last again, and esc goes back."""
        find, go_back = self.find_in_article, partial(self._return, self.view.place)
        if not self.is_reading:
            if self.pane.find():
                return
            rows = self.pane.rows
            find, go_back = rows.find_words, partial(rows.return_to, rows.cursor)

        def answered(words: str) -> None:
            self._finds.add(words)
            find(words or next(reversed(self._finds), ""))

        self.post_message(Asked("find", answered, "", find, go_back, self._finds))

    def _return(self, place: Place | None) -> None:
        if place is not None:
            self.view.mark_matches(self.view.page.matches if self.view.page else ())
            self.view.select(place.current)
            self.view.return_to(place)

    def find_in_article(self, words: str) -> None:
        """Highlight *words* in the article and go to the first of them in sight or below."""
        page = self.view.page
        self.view.mark_matches(page.find(words) if page and words else self._matches())
        if words:
            self.view.action_match(1)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keep a slim screen on the side that has the focus, however it got there."""
        self.screen.set_class(self.is_reading, "-reading")
        self._had_focus = event.widget
        self.call_after_refresh(self.show_title)  # for the room that the article has now

    def on_resize(self) -> None:
        self.call_after_refresh(self.show_title)

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
