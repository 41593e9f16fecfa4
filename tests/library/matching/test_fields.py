from reader.article import Article, Block
from reader.library.matching.fields import passages


def test_passages_are_what_one_reads_below_the_headline() -> None:
    metadata, headline = Block(0, 3, "metadata"), Block(4, 8, "headline")
    body, dateline = Block(9, 20, "body"), Block(9, 12, "dateline")
    caption, furniture = Block(21, 30, "caption"), Block(31, 40, "furniture")
    blocks = (metadata, headline, body, dateline, caption, furniture)
    assert passages(Article("id", "x" * 40, blocks, "-")) == (body, caption)


def test_without_blocks_everything_is_one_passage() -> None:
    assert passages(Article("id", "text", (), "-")) == (Block(0, 4, "body"),)
