"""A job: something that one does at the desk, with its own keys."""

from textual.containers import Container

from reader.article import Article, Quote
from reader.ui.desk import Desk
from reader.ui.keymap import key_of
from reader.ui.messages import NO_ARTICLE, Answer, Asked, Said


class Job(Container):
    """Stands around the desk: keys and messages that the panes have no use for go outward to it.

    It has its keys and actions to itself, and does the rest by what any job may ask of the desk.
    What it tells it posts itself: what the desk posted while a job answers a message would go no
    further than that job.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def article_in_hand(self) -> Article | None:
        """The article in hand; without one that is said."""
        if (article := self.desk.in_hand) is None:
            self.say(NO_ARTICLE)
        return article

    def quote_in_hand(self) -> Quote | None:
        """The current quote of the article that is shown; without one that is said."""
        self.desk.catch_up()
        if self.article_in_hand() is None:
            return None
        if isinstance(current := self.desk.view.current, Quote):
            return current
        page = self.desk.view.page
        if page is not None and not page.statements and not self.desk.view.seeks:
            self.say("No quotes in this article")
        else:
            self.say(f"No quote is current: {key_of(self, 'quote.next')} goes to the next")
        return None

    def parts_in_hand(self) -> list[Quote]:
        """The parts of the statement that the current quote belongs to; empty without one."""
        page, current = self.desk.view.page, self.desk.view.current
        if page is None or not isinstance(current, Quote):
            return []
        return page.parts_of(current)

    def say(self, text: str) -> None:
        """Show *text* for a while."""
        self.post_message(Said(text))

    def tell(self, text: str, *, passing: bool = False) -> None:
        """Show a notice that something is wrong; one that is *passing* goes at the next key."""
        self.post_message(Said(text, trouble=True, notice=passing))

    def ask(self, label: str, answered: Answer, value: str = "") -> None:
        """Ask for a line of text."""
        self.post_message(Asked(label, answered, value))
