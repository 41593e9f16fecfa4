"""What one does with the current quote: say who spoke, compare it and copy it."""

import asyncio
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType

from reader.article import Article, Quote
from reader.citation import cite_article, cite_quote, statement_words
from reader.library import Library
from reader.ui import outside
from reader.ui.desk import Desk
from reader.ui.explaining import explain
from reader.ui.job import Job
from reader.ui.keymap import key_of
from reader.ui.messages import Said, telling


class Quoting(Job):
    """Explains, compares and copies the current quote, or copies the article."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "why", "Who said it, and why we think so", id="quote.why"),
        Binding("equals_sign", "compare", "The same words in other articles", id="quote.compare"),
    ]

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk)
        self._library = library

    def action_why(self) -> None:
        """Say who is taken for the speaker of the current quote, and what decided it."""
        quote = self.quote_in_hand()
        if quote is not None and self.desk.article is not None:
            corrects = f"{key_of(self, 'quote.correct')} corrects who said it"
            why = f"{explain(self.desk.article, quote)}\n{corrects}"
            self.post_message(Said(why, notice=True))

    def action_copy(self, what: str) -> None:
        """Copy the "quote" with its citation, the "text", the "citation" or the "url"."""
        self.desk.catch_up()
        article, parts = self.article_in_hand(), self.parts_in_hand()
        if article is None:
            return
        if what == "quote":
            if self.quote_in_hand() is not None:
                self._copy(cite_quote(article, *parts), what)
        elif what == "citation":
            self._copy(cite_article(article), what)
        elif what == "text":
            self._copy(statement_words(article, parts) if parts else article.text, what)
        elif article.url:
            self._copy(article.url, "URL")
        else:
            self.say("This article has no URL")

    def action_compare(self) -> None:
        """Look where the words of the current quote stand in other articles, and list it."""
        quote, page = self.quote_in_hand(), self.desk.view.page
        if page is None or quote is None:
            return
        self.say("Looking for these words in other articles…")
        self._compare(page.article, self.parts_in_hand())

    @work(exclusive=True, group="compare")
    async def _compare(self, article: Article, parts: list[Quote]) -> None:
        from reader.library.comparing.passages import find_passages  # few compare
        from reader.ui.passages_pane import PassagesPane

        with telling(self):
            found = await asyncio.to_thread(
                find_passages, self._library, article, parts, wait=False
            )
            if not found:
                self.say("No other article has these words")
            elif self.desk.article is article and self.parts_in_hand() == parts:
                self.say("")
                await self.desk.open(PassagesPane(article, parts, found))

    @work(thread=True, group="copy")
    def _copy(self, text: str, what: str) -> None:
        program = outside.copy_by_program(text)
        self.app.call_from_thread(self._copied, text, what, program)

    def _copied(self, text: str, what: str, program: str | None) -> None:
        if program is None:
            self.app.copy_to_clipboard(text)
            self.say(f"Asked the terminal to copy the {what}; not every terminal does")
        else:
            self.say(f"Copied the {what} with {program}")
