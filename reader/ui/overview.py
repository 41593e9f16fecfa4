"""What the list is, and a pane that may stand in its place."""

from typing import Any, ClassVar

from textual.containers import Vertical

from reader.article import Article, Span
from reader.ui.page import Page
from reader.ui.row_pane import RowPane


class Overview(Vertical):
    """A pane over the library, the search that holds, or one article."""

    MODE: ClassVar[str]  # the class that the screen has while it is open over the list
    shows_article: ClassVar[bool] = True  # whether an article is shown along with it
    leads_to_articles: ClassVar[bool] = True  # whether its rows are gone through for articles

    @property
    def rows(self) -> RowPane[Any]:
        """What gets the focus."""
        raise NotImplementedError

    def library_grew(self) -> None:
        """Take up what was found since."""

    def index_grew(self) -> None:
        """Take up what more can be found by searching."""
        self.library_grew()

    def article_shown(self, page: Page | None) -> None:
        """Take up what is known about the article that is shown."""

    def matches_in(self, article: Article) -> list[Span] | None:
        """Return what is highlighted in *article*; None where the list's search says it."""
        return None

    def find(self) -> bool:
        """Let the person look for something in a way of its own; whether it has one."""
        return False
