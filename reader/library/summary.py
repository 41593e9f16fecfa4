"""What a list shows of an article, so that a hundred thousand need not be held in memory."""

from dataclasses import dataclass

from reader.article import Annotations, Article, DateOrigin, When


@dataclass(frozen=True)
class Summary:
    """The facts of one article; the names mean what they mean of an ``Article``.

    ``statements`` is how many there are in it, None while nobody has looked. A list may still
    have a row for what was removed since: that is ``GONE``.
    """

    id: str
    headline: str
    path: str
    source: str
    published: When | None
    published_by: DateOrigin
    statements: int | None

    @property
    def stated(self) -> When | None:
        """When it was published by its own account; the time of a file is none."""
        return self.published if self.published_by == "text" else None


GONE = Summary("", "(no longer in the library)", "", "", None, "text", None)


def summarise(article: Article, annotations: Annotations | None) -> Summary:
    """Return what a list shows of *article*."""
    return Summary(
        article.id,
        article.headline,
        article.path,
        article.source,
        article.published,
        article.published_by,
        None if annotations is None else annotations.statement_count,
    )
