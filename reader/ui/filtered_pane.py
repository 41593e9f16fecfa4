"""A search pane over a list that it filters as one types, in an order that one chooses."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import ClassVar

from textual import events, on, work

from reader.article import Article, Span
from reader.errors import QueryError, ReaderError
from reader.library import Library
from reader.library.matching.matcher import Matcher
from reader.library.query.nodes import And, Query, Sort, Sorting, default_sort, ranks
from reader.library.query.parsing import parse
from reader.ui.messages import Said, telling
from reader.ui.overview import Overview
from reader.ui.search_pane import SearchPane

_FIRST: dict[Sort, str] = {"date": "oldest", "quotes": "fewest"}  # of an order that ascends
DEBOUNCE = 0.05  # seconds without a key until the query runs


class FilteredPane(Overview):
    """Runs the query that is typed, explains a wrong one, and keeps the order.

    ``matcher`` finds the words of the query that holds in a text, None without a query.
    """

    ORDERS: ClassVar[dict[Sort, bool]]  # and whether each descends
    LISTS_STATEMENTS: ClassVar[bool] = False

    def __init__(
        self, library: Library, saved: Mapping[str, str], *, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._library = library
        self._saved = saved
        self._asked: Query | None = None
        self._sort: Sort = "date"  # of all there is
        self._sort_found: Sort | None = None  # of what is found, where one chose another
        self._is_unfinished = False
        self.is_typing = False  # whether the last word may be a beginning
        self.query_text = ""
        self.matcher: Matcher | None = None

    # What a subclass says of its list

    def list_found(self, *, follow: bool) -> None:
        """List what the query finds; with *follow* the cursor stays where it is."""
        raise NotImplementedError

    def count(self, query: Query) -> int:
        """Return how much *query* finds."""
        raise NotImplementedError

    def query_holds(self) -> None:
        """Tell that another query holds from now on, or none."""

    # The query

    @property
    def search(self) -> SearchPane:
        """The pane in which one types a query."""
        return self.query_one(SearchPane)

    @property
    def searching(self) -> bool:
        """Whether a query filters the list."""
        return self._asked is not None

    @property
    def sorting(self) -> Sorting:
        """The order that holds: the one that the query asks for, or the one that was chosen."""
        if self._asked is not None and self._asked.sort is not None:
            return self._asked.sort
        return self._chosen, self.ORDERS[self._chosen]

    @property
    def _chosen(self) -> Sort:
        """The order that was chosen, where it need not be chosen that the best come first."""
        if self._asked is None:
            return self._sort
        node, of_statements = self._asked.node, self.LISTS_STATEMENTS
        return self._sort_found or default_sort(node, self._sort, statements=of_statements)

    @property
    def _ranks(self) -> bool:
        """Whether some of what is found is better than the rest."""
        return self._asked is not None and ranks(self._asked.node, statements=self.LISTS_STATEMENTS)

    @property
    def order(self) -> str:
        """The order that holds, in words, and its direction where it is not that of the pane."""
        key, descends = self.sorting
        if descends == self.ORDERS.get(key, False):
            return key
        return f"{key}, {'last' if descends else _FIRST.get(key, 'least')} first"

    def matches_in(self, article: Article) -> list[Span]:
        """Return where the words of the query that holds stand in *article*."""
        if self.matcher is None:
            return []
        return self.matcher.matches_in(article, self._library.annotated(article.id))

    def ask(self, query: str) -> None:
        """Filter by *query* as if it had been typed and entered."""
        self.search.put(query)
        self.finish(query, follow=False)

    def finish(self, query: str, *, follow: bool) -> None:
        """Filter by *query* now that nobody types it any more, and remember it.

        Its last word is a whole one from now on. Where it finds something only as a beginning, a
        beginning is made of it.
        """
        with telling(self):
            kept = self._as_beginning(query)
            if kept != query:
                self.search.put(kept)
            if self.run_query(kept, typing=False, follow=follow):
                self.search.remember(kept)

    def _as_beginning(self, query: str) -> str:
        """*query*, with a star at its end where it finds something only with that."""
        now = datetime.now()
        with suppress(ReaderError):  # what is wrong is told when it runs
            whole = self._parse(query, typing=False, today=now)
            typed = self._parse(query, typing=True, today=now)
            if typed is None or whole is None or typed == whole or self.count(whole):
                return query
            if self._parse(f"{query}*", typing=False, today=now) == typed and self.count(typed):
                return f"{query}*"
        return query

    def run_query(self, query: str, *, typing: bool, follow: bool) -> bool:
        """Filter the list by *query*; a wrong one is explained and leaves the results.

        Returns whether there was nothing wrong.
        """
        try:
            asked = self._parse(query, typing=typing)
        except QueryError as error:
            if not self.search.report_error(error):
                self.post_message(Said(str(error)))
            return False
        self.is_typing = typing
        self._is_unfinished = typing and self._leaves_out_last(query, asked)
        if self.search.in_trouble:
            self.post_message(Said(""))
        if asked is None:
            self._sort_found = None
        if asked not in (None, self._asked):
            self.rows.find(None)  # n and N are for what was looked for last
        self.query_text = query
        self._asked = asked
        self.matcher = None if asked is None else Matcher(asked)
        self.query_holds()
        self.show_found(follow=follow)
        return True

    def show_found(self, *, follow: bool) -> None:
        """Show what the query finds, or tell why it cannot be looked for."""
        with telling(self):
            self.list_found(follow=follow)

    def _parse(self, query: str, *, typing: bool, today: datetime | None = None) -> Query | None:
        if not query.strip():
            return None
        return parse(query, typing=typing, today=today, saved=self._saved)

    def _leaves_out_last(self, query: str, asked: Query | None) -> bool:
        """Whether *asked* is what the words of *query* ask but for the last, still half there."""
        *before, _ = query.rsplit(maxsplit=1) or [""]
        nothing = Query(And(()))
        try:
            asked_before = self._parse("".join(before) + " ", typing=True)
        except QueryError:
            return False
        return asked is not None and asked == (asked_before or nothing)

    def report(self, count: int, what: str, then: str) -> None:
        """Say beside the query how much it finds, as far as it is known what it asks.

        Where there is no such thing as *what*, the person is told so in place of rows, and to do
        *then*; but that some may yet be found, as long as quotes are looked for.
        """
        nothing, found = f"No such {what}: {then}", f"{count:,} found"
        if not self.searching:
            nothing = found = ""
        elif self._library.looked_through() < len(self._library):
            nothing = f"No such {what} so far: quotes are still being found"
            found += " so far"
        self.rows.nothing = nothing
        self.search.report("unfinished" if self._is_unfinished else found)

    @on(SearchPane.Queried)
    def _queried(self, event: SearchPane.Queried) -> None:
        event.stop()
        self.is_typing = True
        self._run(event.query, typing=not event.finished)

    @on(SearchPane.Left)
    def _search_left(self, event: SearchPane.Left) -> None:
        event.stop()
        self.rows.focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Take the query as it stands once one goes to what it finds, by whatever key."""
        if event.widget is self.rows and self.is_typing and self.search.value:
            self._finish_typed(self.search.value)

    @work(exclusive=True, group="search")
    async def _finish_typed(self, query: str) -> None:
        if not self.search.in_trouble:
            self.finish(query, follow=True)

    @work(exclusive=True, group="search")
    async def _run(self, query: str, *, typing: bool) -> None:
        """Run *query*, a wait after the last key; what its list then says goes beyond this pane.

        From a handler of this pane's own it would not: Textual stops it at the sender.
        """
        if typing:
            await asyncio.sleep(DEBOUNCE)
            self.run_query(query, typing=True, follow=False)
            return
        self.finish(query, follow=False)
        if not self.search.in_trouble:
            self.rows.focus()

    def action_sort(self) -> None:
        orders = [one for one in self.ORDERS if self._ranks or one != "relevance"]
        following = orders[(orders.index(self._chosen) + 1) % len(orders)]
        if not self.searching:
            self._sort = following
        else:
            self._sort_found = following if following != "relevance" else None
        self.show_found(follow=True)
