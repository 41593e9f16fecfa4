"""What of an article is searched: its headline, and the passages of its text."""

from reader.article import Article, Block

_ELSEWHERE = ("headline", "dateline")  # searched as a field of its own; within a body block
_UNREAD = ("metadata", "furniture")  # "Related: …" would find what the article is not about


def passages(article: Article) -> tuple[Block, ...]:
    """The disjoint blocks below the headline that a reader would read, in order."""
    if not article.blocks:
        return (Block(0, len(article.text), "body"),)
    return tuple(
        block
        for block in article.blocks
        if block.kind not in _ELSEWHERE and block.kind not in _UNREAD
    )
