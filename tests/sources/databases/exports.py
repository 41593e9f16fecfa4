"""Exports of databases as the tests of each read and look at them."""

from collections.abc import Callable, Iterator

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document


def articles_of(
    parse: Callable[[Document], Iterator[Article | SourceError]], text: str
) -> list[Article]:
    found = list(parse(Document(text.encode(), "export.txt")))
    assert all(isinstance(one, Article) for one in found)
    return [one for one in found if isinstance(one, Article)]


def words(article: Article, kind: str) -> list[str]:
    return [article.words(block) for block in article.blocks if block.kind == kind]
