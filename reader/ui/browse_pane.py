"""The left column: the search pane over the list of articles that it filters."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from reader.article import Article
from reader.library import Library
from reader.library.matching.matcher import Matcher
from reader.library.notebook import Notebook
from reader.library.query.nodes import Query, Sort
from reader.ui.article_list import ArticleList, Few
from reader.ui.filtered_pane import FilteredPane
from reader.ui.history import History
from reader.ui.keymap import Hints, key_of
from reader.ui.search_pane import SearchPane

_HINTS: Hints = (
    ("app.help", "help"),
    ("library.search", "search"),
    ("list.open", "open"),
    ("quote.next", "next quote"),
    ("chord.go go.quotes", "quotes"),
    ("chord.go go.people", "people"),
    ("list.sort", "sort"),
    ("article.star", "star"),
    ("article.next_unread", "next unread"),
    ("article.note", "note"),
    ("app.commands", "commands"),
)


class BrowsePane(FilteredPane):
    """Lists the library, or what a query finds in it, or what is like one article."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("S", "sort", "Sort by date, headline, source, quotes, relevance", id="list.sort"),
    ]

    ORDERS: ClassVar[dict[Sort, bool]] = {
        "date": True,
        "headline": False,
        "source": False,
        "quotes": True,
        "relevance": True,
    }

    @dataclass
    class Searched(Message):
        """Another query holds, or none; *matcher* finds its words in a text."""

        matcher: Matcher | None

    def __init__(
        self,
        library: Library,
        notebook: Notebook,
        saved: Mapping[str, str],
        history: History,
        *,
        id: str | None = None,
    ) -> None:
        super().__init__(library, saved, id=id)
        self._notebook = notebook
        self._history = history
        self._model: Article | None = None
        self._left: str | None = None  # the article at the cursor when not all was listed any more

    def compose(self) -> ComposeResult:
        yield SearchPane(self._history, id="search")
        yield ArticleList(self._library, self._notebook, id="list")

    @property
    def HINTS(self) -> Hints:  # noqa: N802 - of a class elsewhere
        """What may be pressed in the list, at last how to get out of it."""
        if self.searching or self._model is not None:
            return *_HINTS, ("pane.leave", "shows all")
        return *_HINTS, ("app.close", "quit")

    @property
    def list(self) -> ArticleList:
        """The list of articles."""
        return self.query_one(ArticleList)

    @property
    def rows(self) -> ArticleList:
        return self.list

    def library_grew(self) -> None:
        """Take up articles that were added to the library."""
        if self._model is not None:
            return  # what is like it was found already, and is not to move
        if self.query_text:
            self.run_query(self.query_text, typing=self.is_typing, follow=True)
        else:
            self.show_found(follow=True)

    def index_grew(self) -> None:
        if self.searching:
            self.library_grew()

    def query_holds(self) -> None:
        self._model = None
        self.post_message(self.Searched(self.matcher))

    def show_similar(self, article: Article) -> bool:
        """List what is like *article*, until the search is cleared or changed, if anything is."""
        alike = Few()
        with suppress(KeyError):  # it may have left the library while one reads it
            alike += (hit.article for hit in self._library.similar(article.id, wait=False))
        if not alike:
            return False
        self._leave()
        self._model = article
        self.search.put("")
        self._asked = self.matcher = None
        self.query_text = ""
        self.list.show(alike, None, follow=False)
        self.list.border_title = Content(f"{len(alike):,} like “{article.headline}”")
        self.search.report(f"{key_of(self, 'pane.leave')} shows all again")
        self.post_message(self.Searched(None))
        return True

    def clear(self) -> None:
        """List the whole library again."""
        if self._model is not None:
            self.run_query("", typing=True, follow=False)
        self.search.clear_query()

    def count(self, query: Query) -> int:
        return len(self._library.listing(query))

    def list_found(self, *, follow: bool) -> None:
        if self._model is not None:
            return  # what is like it has an order of its own
        found = self._library.listing(self._asked, self.sorting)
        back_to = None
        if self.searching:
            self._leave()
        else:
            back_to = self._come_back()
        self.list.show(found, self.matcher, follow=follow, back_to=back_to)
        self.show_count()
        keys = f"{key_of(self, 'library.search')} changes the search, {key_of(self, 'pane.leave')}"
        self.report(len(found), "article", f"{keys} clears it")

    def show_count(self) -> None:
        """Say how many articles are listed, and of all, where some were read, how many were not."""
        if self._model is not None:
            return
        count = len(self.list.articles)
        read = 0 if self._asked else self._count_read()  # a search is to be as fast as one types
        unread = f"{count - read:,} unread of " if read else ""
        self.list.border_title = Content(f"{unread}{count:,} by {self.order}")

    def _count_read(self) -> int:
        """How many articles of the library were read."""
        return self._library.count(key for key, entry in self._notebook.items() if entry.read)

    def _leave(self) -> None:
        """Remember where the cursor is, as long as the whole library is listed."""
        if self._left is None and (row := self.list.highlighted) is not None:
            self._left = row.id

    def _come_back(self) -> str | None:
        """Return the article to go to where the whole library is listed again.

        That is the one that was chosen of those found, else the one from which the search began.
        """
        left, self._left = self._left, None
        row = self.list.highlighted if left is not None and self.list.touched else None
        return row.id if row is not None else left
