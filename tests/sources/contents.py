"""What stands in an article, for tests to compare."""

from reader.article import Article


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def body(article: Article) -> list[str]:
    return [article.words(block) for block in article.blocks_of("body")]
