"""Opening an overview in place of the list: of statements, of people, of one article's names.

An overview may be opened from another, to which one comes back; below them all is the list. What
each overview is, its own module says, which is not needed until it is opened.
"""

from textual import on

from reader.article import Span
from reader.library import Library
from reader.library.saved_queries import Queries
from reader.ui.desk import Desk
from reader.ui.history import History
from reader.ui.job import Job
from reader.ui.messages import Narrowed, Pointed, PointedNowhere, telling


class Overviews(Job):
    """Opens overviews, goes from them into articles, and back."""

    def __init__(self, desk: Desk, library: Library, queries: Queries, history: History) -> None:
        super().__init__(desk)
        self._library = library
        self._queries = queries
        self._history = history

    async def action_quotes(self) -> None:
        await self._open_quotes(self.desk.browse.query_text)

    async def _open_quotes(self, query: str) -> None:
        from reader.ui.quotes_pane import QuotesPane  # none of these paints the first screen

        await self.desk.open(QuotesPane(self._library, self._queries, self._history, query))

    async def action_people(self) -> None:
        from reader.ui.people_pane import PeoplePane

        browse = self.desk.browse
        pane = PeoplePane(self._library, self._queries, browse.query_text, typing=browse.is_typing)
        await self.desk.open(pane)

    async def action_names(self) -> None:
        from reader.ui.names_pane import NamesPane

        if self.article_in_hand() is not None:
            self.desk.catch_up()
            await self.desk.open(NamesPane(self.desk.view.page))

    async def action_similar(self) -> None:
        if (article := self.article_in_hand()) is None:
            return
        if self.desk.browse.show_similar(article):
            self.desk.close_overviews()
            self.desk.to_list()
        else:
            self.say("No article is like this one")

    # What the overviews tell

    @on(Pointed)
    def _pointed(self, event: Pointed) -> None:
        event.stop()
        if not event.opened:
            self.desk.show_soon(lambda: self._show_span(event.article_id, event.span))
            return
        if not self._show_span(event.article_id, event.span):
            return
        if event.reading or not self.desk.view.display:
            self.desk.to_article()
            # Only now is it known how much of the article can be seen.
            self.call_after_refresh(self.desk.view.bring, event.span)
        if event.reading and self.desk.article is not None:
            self.post_message(Desk.Reading(self.desk.article))

    @on(PointedNowhere)
    def _pointed_nowhere(self, event: PointedNowhere) -> None:
        """Show no article, so that no key means one that has no row."""
        event.stop()
        self.desk.show_soon(lambda: self.desk.show(None))

    def _show_span(self, article_id: str, span: Span) -> bool:
        """Show *span* of that article; whether it is there to be shown."""
        with telling(self):
            if article := self._library.find(article_id):
                self.desk.show(article)
                self.desk.mark_matches()
                self.desk.view.bring(span)
                return True
        return False

    def action_search_for(self, query: str) -> None:
        self.post_message(Narrowed(query))

    @on(Narrowed)
    async def _narrowed(self, event: Narrowed) -> None:
        event.stop()
        if event.statements:
            await self._open_quotes(event.query)
        else:
            self.desk.list_found(event.query)
