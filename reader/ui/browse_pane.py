"""The left column: the search pane over the list that it filters."""

import asyncio
from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from reader.errors import QueryError
from reader.library import Library
from reader.library.matching import Matcher
from reader.library.nodes import Query, Sort
from reader.library.notebook import Notebook
from reader.library.query import parse
from reader.ui.article_list import ArticleList
from reader.ui.search_pane import SearchPane

DEBOUNCE = 0.05  # seconds without a key until the query runs
ORDERS: dict[Sort, bool] = {  # and whether each descends
    "date": True,
    "headline": False,
    "source": False,
    "quotes": True,
    "relevance": True,
}


class BrowsePane(Vertical):
    """Lists the library, or what a query finds in it, in the order that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("S", "sort", "Sort by date, headline, source, quotes, relevance", id="list.sort"),
    ]

    @dataclass
    class Searched(Message):
        """Another query holds, or none; *matcher* finds its words in a text."""

        matcher: Matcher | None

    def __init__(self, library: Library, notebook: Notebook, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._library = library
        self._notebook = notebook
        self._query = ""
        self._asked: Query | None = None
        self._sort: Sort = "date"
        self.matcher: Matcher | None = None

    def compose(self) -> ComposeResult:
        yield SearchPane(id="search")
        yield ArticleList(self._library, self._notebook, id="list")

    @property
    def search(self) -> SearchPane:
        """The pane in which one types a query."""
        return self.query_one(SearchPane)

    @property
    def list(self) -> ArticleList:
        """The list of articles."""
        return self.query_one(ArticleList)

    @property
    def searching(self) -> bool:
        """Whether a query filters the list."""
        return self._asked is not None

    def library_grew(self) -> None:
        """Take up articles that were added to the library."""
        if self._query:
            self._run(self._query, typing=True, follow=True)
        else:
            self._show(follow=True)

    @on(SearchPane.Queried)
    def _queried(self, event: SearchPane.Queried) -> None:
        event.stop()
        if event.finished:
            self._run(event.query, typing=False, follow=False)
        else:
            self._run_soon(event.query)

    @on(SearchPane.Left)
    def _search_left(self, event: SearchPane.Left) -> None:
        event.stop()
        self.list.focus()

    @work(exclusive=True, group="search")
    async def _run_soon(self, query: str) -> None:
        await asyncio.sleep(DEBOUNCE)
        self._run(query, typing=True, follow=False)

    def _run(self, query: str, *, typing: bool, follow: bool) -> None:
        """Filter the list by *query*; a wrong one is explained and leaves the results."""
        try:
            asked = parse(query, typing=typing) if query.strip() else None
        except QueryError as error:
            self.search.report_error(error)
            return
        if (asked is None) != (self._asked is None):
            self._sort = "date" if asked is None else "relevance"
        self._query = query
        self._asked = asked
        self.matcher = None if asked is None else Matcher(asked)
        self._show(follow=follow)
        self.post_message(self.Searched(self.matcher))

    def _show(self, *, follow: bool) -> None:
        sort = self._asked.sort[0] if self._asked and self._asked.sort else self._sort
        found = self._library.listing(self._asked, (sort, ORDERS[self._sort]))
        self.list.show(found, self.matcher, follow=follow)
        self.list.border_title = Content(f"{len(found):,} by {sort}")
        self.search.report(f"{len(found):,} found" if self.searching else "")

    def action_sort(self) -> None:
        orders = [one for one in ORDERS if self.searching or one != "relevance"]
        self._sort = orders[(orders.index(self._sort) + 1) % len(orders)]
        self._show(follow=True)
