"""Going about the desk: from article to article, among quotes and names, and between the panes."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from reader.ui.article_list import ArticleList
from reader.ui.article_view import ArticleView
from reader.ui.desk import Desk
from reader.ui.history import History
from reader.ui.job import Job
from reader.ui.keymap import key_of
from reader.ui.messages import NO_ARTICLE, Asked, telling
from reader.ui.place import Place
from reader.ui.row_pane import RowPane

NO_MATCHES = "No matches in this article"


class Moving(Job):
    """Moves in whatever pane has the focus, and from one to the other."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_parenthesis", "quote(1)", "Next quote", id="quote.next"),
        Binding("left_parenthesis", "quote(-1)", "Previous quote", id="quote.previous"),
        Binding(
            "v", "kinds", "Which quotes count: statements, terms, reported", id="article.kinds"
        ),
        Binding("J", "article(1)", "Next article", id="article.next"),
        Binding("K", "article(-1)", "Previous article", id="article.previous"),
        Binding("U", "unread", "Next unread article", id="article.next_unread"),
        Binding("l,right", "read", "To the article", id="pane.article"),
        Binding("h,left", "browse", "To the list", id="pane.list"),
        Binding("tab,shift+tab", "other_pane", "To the other pane", id="pane.other"),
        Binding("backslash", "search", "Search the library", id="library.search"),
        Binding("slash", "find", "Find in this pane", id="pane.find"),
        Binding("escape", "leave", "Back, or clear the search", id="pane.leave"),
        Binding("z", "zen", "Only the article", id="pane.zen"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._finds = History()  # what was found in any pane
        self._sought = ""  # what was last looked for in an article

    @on(ArticleList.Opened)
    def _opened(self, event: ArticleList.Opened) -> None:
        event.stop()
        with telling(self):
            self._read_at_cursor()

    def action_article(self, step: int) -> None:
        """Go to the next or previous row that leads to an article, wherever the focus is."""
        if not self.desk.follows_list and self.desk.pane.leads_to_articles:
            self.desk.pane.rows.action_move(step)
            if self.desk.is_reading:
                self.desk.pane.rows.action_open()
            return
        self.desk.browse.list.action_move(step)
        self._arrive()

    def action_unread(self) -> None:
        """Go to the next article in the list that was not read yet, wherever the focus is."""
        reading = self.desk.is_reading
        self.desk.close_overviews()
        if not reading:
            self.desk.to_list()
        self.desk.browse.list.to_unread(self._arrive)

    def _arrive(self) -> None:
        """Show the article at the cursor of the list, which is read where one reads."""
        self.desk.show(article := self.desk.at_cursor())
        if self.desk.is_reading and article is not None:
            self.post_message(Desk.Reading(article))

    def action_quote(self, step: int) -> None:
        self._step(lambda: self.desk.view.to_quote(step))

    def action_entity(self, step: int) -> None:
        self._step(lambda: self.desk.view.to_entity(step))

    def action_speaker(self, step: int) -> None:
        self._step(lambda: self.desk.view.to_speaker(step))

    def _step(self, step: Callable[[], object]) -> None:
        """Take a *step* in the article, which is gone to where it cannot be seen."""
        self.desk.catch_up()
        view = self.desk.view
        if view.display:
            step()
        elif self.article_in_hand() is not None:
            if self.desk.follows_list:
                self._read_at_cursor()
            else:
                self.desk.to_article()
            step()
            view.call_after_refresh(view.reveal)  # only now is it known how much can be seen

    def action_kinds(self) -> None:
        self.desk.catch_up()
        self.desk.view.next_kinds()

    def action_read(self) -> None:
        if self.desk.follows_list:
            self._read_at_cursor()
        elif not self.desk.pane.leads_to_articles:
            self.desk.to_article()
        elif self.desk.pane.rows.count():
            self.desk.pane.rows.action_open()
        else:
            self.say(NO_ARTICLE)

    def _read_at_cursor(self) -> None:
        article = self.desk.at_cursor()
        if article is None:
            self.say(NO_ARTICLE)
            return
        self.desk.show(article)
        self.desk.browse.list.touched = True
        self.desk.to_article()
        self.post_message(Desk.Reading(article))

    def action_browse(self) -> None:
        self.desk.to_list()

    def action_other_pane(self) -> None:
        if self.desk.pane.rows.has_focus:
            self.action_read()
        else:
            self.desk.to_list()

    def action_search(self) -> None:
        self.desk.close_overviews()
        self.screen.remove_class("-reading", "-zen")
        self.desk.browse.search.focus()

    def action_leave(self) -> None:
        if self.desk.close():
            return
        if self.desk.browse.list.has_focus:
            self.desk.leave_search()
        else:
            self.desk.to_list()

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
        self.desk.catch_up()
        view = self.desk.view
        if self.desk.follows_list and self.desk.browse.searching:
            # From here nobody would hear what it says.
            self._step(lambda: view.call_later(view.action_match, event.step))
        else:
            self._say_nothing_is_looked_for()

    @on(ArticleView.Matchless)
    def _matchless(self, event: ArticleView.Matchless) -> None:
        event.stop()
        if self._sought or self.desk.browse.searching or not self.desk.follows_list:
            self.desk.view.border_subtitle = NO_MATCHES
            self.say(NO_MATCHES)
        else:
            self._say_nothing_is_looked_for()

    def _say_nothing_is_looked_for(self) -> None:
        self.say(f"Nothing is looked for here: {key_of(self, 'pane.find')} does that")

    def action_find(self) -> None:
        """Ask what to find in this pane: without a word the last again, and esc goes back."""
        find, go_back = self._find_in_article, partial(self._return, self.desk.view.place)
        if not self.desk.is_reading:
            if self.desk.pane.find():
                return
            rows = self.desk.pane.rows
            find, go_back = rows.find_words, partial(rows.return_to, rows.cursor)

        def answered(words: str) -> None:
            self._finds.add(words)
            find(words or next(reversed(self._finds), ""))

        self.post_message(Asked("find", answered, "", find, go_back, self._finds))

    def _return(self, place: Place | None) -> None:
        if place is not None:
            view = self.desk.view
            view.mark_matches(view.page.matches if view.page else ())
            view.select(place.current)
            view.return_to(place)

    def _find_in_article(self, words: str) -> None:
        """Highlight *words* in the article and go to the first of them in sight or below."""
        self._sought = words
        page = self.desk.view.page
        self.desk.view.mark_matches(page.find(words) if page and words else self.desk.matches())
        if words:
            self.desk.view.action_match(1)
