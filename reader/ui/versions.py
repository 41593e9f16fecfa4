"""Articles in the version that the library has now, and what is known about them."""

import asyncio
from collections.abc import Mapping

from reader.article import Annotations, Article
from reader.library import Library
from reader.library.filling.annotators import Annotator
from reader.library.notebook import Notebook

LARGE = 20_000  # characters above which quotes and names are not found while somebody waits


class Versions:
    """The articles of *library*, also by the ids that they had before they were corrected."""

    def __init__(self, library: Library, notebook: Notebook) -> None:
        """Let *notebook* follow the articles too."""
        self._library = library
        self._notebook = notebook
        self._replaced: dict[str, str] = {}  # ids of articles, and of those in their places

    def __contains__(self, article_id: object) -> bool:
        """Whether an article with that id was replaced by another."""
        return article_id in self._replaced

    def now(self, article_id: str) -> Article | None:
        """The article with that id, else the one that has its place now; None if both are gone."""
        while (article := self._library.find(article_id)) is None:
            if article_id not in self._replaced:
                return None
            article_id = self._replaced[article_id]
        return article

    def carry(self, replaced: Mapping[str, str]) -> None:
        """Let articles have the places of those that they replace, and what is kept about them.

        *replaced* are the ids of both. Raises ReaderError where the notebook cannot be written.
        """
        for old, new in replaced.items():
            self._replaced.pop(new, None)  # it is here again, and the way ends with it
            self._replaced[old] = new
        self._notebook.carry(replaced)

    def annotations(self, article: Article) -> Annotations:
        """What is to be found in *article*: nothing, where it has just left the library."""
        try:
            return self._library.annotations(article.id)
        except KeyError:
            return Annotations()

    def annotations_at_once(self, article: Article) -> Annotations | None:
        """What is known about *article*, or soon found out; None where that would take long."""
        known = self._library.annotated(article.id)
        if known is None and len(article.text) <= LARGE:
            known = self.annotations(article)
        return known

    async def annotations_in_time(self, article: Article) -> Annotations:
        """What is to be found in *article*, however long that takes.

        A process looks for it, as no thread can be ended: once cancelled, nothing goes on.
        """
        try:
            annotator = Annotator()
        except OSError:
            return await asyncio.to_thread(self.annotations, article)
        try:
            found = await asyncio.to_thread(annotator.annotate, [article])
        except (EOFError, OSError):  # somebody ended it
            return await asyncio.to_thread(self.annotations, article)
        finally:
            annotator.stop()
        await asyncio.to_thread(self._library.keep, found)
        known = self._library.annotated(article.id)  # with what the person has corrected
        return found[article.id] if known is None else known
