"""The desk with an overview in place of its list: of statements, of people, of one article's names.

An overview may be opened from another, to which one comes back; below them all is the list. What
each overview is, its own module says, which is not needed until it is opened.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from textual import on

from reader.article import Quote, Span
from reader.ui.desk import Desk, Holdings
from reader.ui.keymap import key_of
from reader.ui.messages import NO_ARTICLE, Narrowed, Pointed, telling
from reader.ui.overview import Overview
from reader.ui.place import Place


class Visit(NamedTuple):
    """An overview, and where one was when it was opened."""

    pane: Overview
    place: Place | None
    reading: bool


class Overviews(Desk):
    """Opens overviews, goes from them into articles, and back."""

    def __init__(self, holdings: Holdings, *, id: str | None = None) -> None:
        super().__init__(holdings, id=id)
        self._overviews: list[Visit] = []

    # Opening and closing

    async def action_quotes(self) -> None:
        await self._open_quotes(self.browse.query_text)

    async def _open_quotes(self, query: str) -> None:
        from reader.ui.quotes_pane import QuotesPane  # none of these paints the first screen

        await self._open(QuotesPane(self._library, self._queries, self._history, query))

    async def action_people(self) -> None:
        from reader.ui.people_pane import PeoplePane

        await self._open(PeoplePane(self._library, self._queries, self.browse.query_text))

    async def action_names(self) -> None:
        from reader.ui.names_pane import NamesPane

        if self.article_in_hand() is not None:
            self.catch_up()
            await self._open(NamesPane(self.view.page))

    async def action_compare(self) -> None:
        """List where the words of the current quote stand in other articles."""
        quote, page = self.quote_in_hand(), self.view.page
        if page is None or quote is None:
            return
        from reader.ui.passages_pane import PassagesPane

        await self._open(PassagesPane(self._library, page.article, self.current_parts()))

    async def action_similar(self) -> None:
        if (article := self.article_in_hand()) is None:
            return
        if self.browse.show_similar(article):
            self._close_all()
            self.action_browse()
        else:
            self.say("No article is like this one")

    async def _open(self, pane: Overview) -> None:
        before = Visit(pane, self.view.place, self.is_reading)
        for other in [one for one in self._overviews if one.pane.MODE == pane.MODE]:
            self._drop(other)
        self._overviews.append(before)
        self._show_uppermost()
        await self.mount(pane, before=self.view)
        pane.rows.focus()
        self.screen.remove_class("-reading")

    def _drop(self, visit: Visit) -> None:
        self._overviews.remove(visit)
        self.screen.remove_class(visit.pane.MODE)
        visit.pane.remove()

    def _show_uppermost(self) -> None:
        for pane, *_ in self._overviews:
            pane.set_class(pane is not self.pane, "-covered")
            self.screen.set_class(pane is self.pane, pane.MODE)

    def _close_all(self) -> None:
        while self._overviews:
            self._drop(self._overviews[-1])

    def _close_overview(self) -> None:
        """Close the uppermost overview and go back to where it was opened."""
        closed = self._overviews[-1]
        self._drop(closed)
        self._show_uppermost()
        place = closed.place
        before = self.versions.now(place.article.id) if place is not None else None
        before = before or self._at_cursor()
        if (before and before.id) != (self.article and self.article.id):
            self.show(before)
            if place is not None:
                self.view.return_to(place)
        else:
            self._cancel_due()
            self.view.mark_matches(self._matches())
        if closed.reading:
            self._focus_article()
        else:
            self.action_browse()

    def close(self) -> bool:
        if not super().close():
            if self.follows_list:
                return False
            self._close_overview()
        return True

    # What the overviews tell

    @on(Pointed)
    def _pointed(self, event: Pointed) -> None:
        event.stop()
        if not event.opened:
            self.show_soon(lambda: self._show_span(event.article_id, event.span))
            return
        if not self._show_span(event.article_id, event.span):
            return
        if event.reading or not self.view.display:
            self._focus_article()
            # Only now is it known how much of the article can be seen.
            self.call_after_refresh(self.view.bring, event.span)
        if event.reading and self.article is not None:
            self.post_message(self.Reading(self.article))

    def _show_span(self, article_id: str, span: Span) -> bool:
        """Show *span* of that article; whether it is there to be shown."""
        with telling(self):
            if article := self._library.find(article_id):
                self.show(article)
                self.view.mark_matches(self._matches())
                self.view.bring(span)
                return True
        return False

    @on(Narrowed)
    async def _narrowed(self, event: Narrowed) -> None:
        event.stop()
        if event.statements:
            await self._open_quotes(event.query)
        else:
            self._close_all()
            self.browse.ask(event.query)
            self.action_browse()

    # Queries of earlier

    @property
    def saved(self) -> Mapping[str, str]:
        """The saved queries by name."""
        return self._queries

    @property
    def recent(self) -> Sequence[str]:
        """The queries that were used, the latest last."""
        return self._history

    def action_search_for(self, query: str) -> None:
        self.post_message(Narrowed(query))

    # What is different while one is open

    @property
    def pane(self) -> Overview:
        return self._overviews[-1].pane if self._overviews else self.browse

    @property
    def panes(self) -> list[Overview]:
        return [self.browse, *(opened.pane for opened in self._overviews)]

    def quote_in_hand(self) -> Quote | None:
        """The current quote of the article that is shown; without one that is said."""
        self.catch_up()
        current = self.view.current
        if self.article is not None and isinstance(current, Quote):
            return current
        goes = f"{key_of(self, 'quote.next')} goes to the next"
        self.say(f"No quote is current: {goes}" if self.article else NO_ARTICLE)
        return None

    def current_parts(self) -> list[Quote]:
        """The parts of the statement that the current quote belongs to; empty without one."""
        page, current = self.view.page, self.view.current
        if page is None or not isinstance(current, Quote):
            return []
        return page.parts_of(current)

    def action_search(self) -> None:
        self._close_all()
        super().action_search()

    def action_leave(self) -> None:
        if self.follows_list or self.is_reading:
            super().action_leave()
        else:
            self._close_overview()
