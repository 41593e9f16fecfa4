"""What of an article is searched: its headline, and the passages of its text."""

from reader.article import APART, Article, Block, BlockKind

# What tells of the article itself.
APPARATUS: tuple[BlockKind, ...] = ("byline", "timestamp", "credit", "endmatter", "sources")

# The headline is searched as a field of its own, a dateline lies within a body block, and
# "Related: …" would find what the article is not about.
_LEFT_OUT = ("headline", "dateline", *APART)


def passages(article: Article) -> tuple[Block, ...]:
    """The disjoint blocks below the headline that a reader would read, in order."""
    if not article.blocks:
        return (Block(0, len(article.text), "body"),)
    return tuple(block for block in article.blocks if block.kind not in _LEFT_OUT)
