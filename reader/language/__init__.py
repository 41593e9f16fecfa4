"""What a text says: quotes, speakers, names and dates, as pure functions over the string."""

from collections.abc import Sequence

from reader.article import Annotations, Article, Block, When

__all__ = ["annotate", "annotate_article"]

_OF_ANY_ARTICLE = (MemoryError, OSError, ImportError)  # of the machine, or the installation


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

    Dates count from the day that it states: the time of the file may be that of a copy. A rule
    of ours that fails on it leaves it without any, and is named as its ``fault``: other articles
    are not to be lost by that. What would fail as well on any other article is raised.
    """
    try:
        return annotate(article.text, article.blocks, article.stated)
    except _OF_ANY_ARTICLE:
        raise
    except Exception as error:  # RecursionError too: of this text
        place = f"{type(error).__name__} at {_place(error)}"
        return Annotations(fault=f"no quotes and names ({place}, a fault of the reader)")


def _place(error: Exception) -> str:
    """The innermost module of this room that *error* went through, and the line."""
    from traceback import walk_tb  # for the rare case

    places = [(str(f.f_globals.get("__name__")), line) for f, line in walk_tb(error.__traceback__)]
    module, line = [one for one in places if one[0].startswith(__name__)][-1]  # at least this one
    return f"{module.removeprefix(f'{__name__}.')}:{line}"
