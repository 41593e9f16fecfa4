"""What a text says: quotes, speakers, names and dates, as pure functions over the string."""

from collections.abc import Sequence

from reader.article import Annotations, Article, Block, When

__all__ = ["annotate", "annotate_article"]


def annotate(text: str, blocks: Sequence[Block] = (), published: When | None = None) -> Annotations:
    """Find the quotes and entities of *text*, without changing it.

    *blocks* keep quotes within the running text and names out of front matter; without them
    every paragraph counts as body. *published* is what dates such as "on Saturday" count from.
    Spans are characters of *text*, in order of start.
    """
    # Who only needs the dates of this room does not wait for its lexicons.
    from reader.language.entities import find_names_and_dates
    from reader.language.quotes.finding import find_quotes

    names, entities = find_names_and_dates(text, blocks, published)
    return Annotations(find_quotes(text, blocks, names), entities)


def annotate_article(article: Article) -> Annotations:
    """Find the quotes and entities of *article*.

    Dates count from the day that it states: the time of the file may be that of a copy.
    """
    return annotate(article.text, article.blocks, article.stated)
