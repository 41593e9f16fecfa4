"""Correcting who said the current quote, where the reader did not know or was wrong."""

from functools import partial
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.worker import get_current_worker

from reader.article import Quote
from reader.library import Library
from reader.library.corrections import (
    APART,
    BY_HAND,
    correction_of,
    names_near,
    names_of,
    read_names,
)
from reader.library.notebook import Notebook
from reader.ui.desk import Desk
from reader.ui.job import Job
from reader.ui.keeping import Keeping
from reader.ui.keymap import key_of
from reader.ui.messages import Asked, telling
from reader.ui.page import Page

_PATIENCE = 2.0  # seconds that another process is waited for, which may have the index for long


class Correcting(Job):
    """Writes into the notebook who said a statement, and lets that be seen and found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "c",
            "correct",
            f"Correct who said it: names with {APART} between them, none for nobody",
            id="quote.correct",
        ),
    ]

    def __init__(self, desk: Desk, library: Library, notebook: Notebook) -> None:
        super().__init__(desk)
        self._library = library
        self._notebook = notebook

    def action_correct(self) -> None:
        """Ask who said the current quote; the names of the article can be recalled."""
        quote, page = self.quote_in_hand(), self.desk.view.page
        if quote is None or page is None:
            return
        parts = page.parts_of(quote)
        said_by = f"{APART} ".join(names_of(page.article, parts))
        near = names_near(page.annotations, parts)
        answered = partial(self._correct, page, quote)
        self.post_message(Asked("said by", answered, said_by, earlier=near))

    def _correct(self, page: Page, quote: Quote, line: str) -> None:
        """Keep who said *quote*; that it was nobody, said once more, is taken back."""
        speakers = read_names(line, page.article, page.annotations)
        takes_back = not (speakers or quote.speakers) and quote.rule == BY_HAND
        correction = correction_of(
            page.article, page.annotations, quote, None if takes_back else speakers
        )
        article = self.desk.versions.now(page.article.id) or page.article
        with telling(self):
            self._notebook.change(article.id, corrections=(correction,))
            if takes_back:
                self.say("Said by whom the reader takes for the speaker, as before")
            elif speakers:
                self.say(f"Said by {' and '.join(speakers)}, by hand")
            else:
                again = f"{key_of(self, 'quote.correct')} and an empty line again take that back"
                self.say(f"Said by nobody who is known, by hand; {again}")
            self._show(article.id)

    @on(Keeping.Uncorrected)
    def _uncorrected(self, event: Keeping.Uncorrected) -> None:
        event.stop()
        if (article := self.desk.versions.now(event.article_id)) is not None:
            with telling(self):
                self._show(article.id)

    def _show(self, article_id: str) -> None:
        """Show who says what in that article now, without moving, and have it found."""
        view, place = self.desk.view, self.desk.view.place
        found = self._library.annotated(article_id)
        if found is not None and place is not None and place.article.id == article_id:
            view.annotate(found)
            view.return_to(place)
            self.desk.pane.article_shown(view.page)
        self._index()

    @work(thread=True, group="index", exclusive=True)
    def _index(self) -> None:
        """Let what was corrected be found; a process that keeps the index does it when it can."""
        worker = get_current_worker()
        with telling(self):
            self._library.index(_PATIENCE)
            if not worker.is_cancelled:  # more was corrected, or the screen is being left
                self.app.call_from_thread(self.desk.index_grew)
