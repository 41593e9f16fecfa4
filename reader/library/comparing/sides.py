"""The two sides of a comparison: what is said, and an article where it may stand."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.article import Annotations, Article, Quote
from reader.library.comparing.sentences import Sentence


class Other(NamedTuple):
    """An article to compare with, and who says what there: statements, all in marks, reports."""

    article: Article
    statements: Sequence[Quote]
    marked: Sequence[Quote]
    reported: Sequence[Quote]

    @classmethod
    def of(cls, article: Article, known: Annotations) -> "Other":
        """The *article* with what is *known* of it."""
        reported = [one for one in known.quotes if one.kind == "indirect"]
        marked = [one for one in known.quotes if one.kind != "indirect"]
        return cls(article, known.statements, marked, reported)


class Said(NamedTuple):
    """Who said a statement, if that is known, whether it is denied that they did, and its parts."""

    by: Sequence[str]
    is_denied: bool
    sentences: Sequence[Sentence]
