"""What a text says: quotes, speakers and named entities, as pure functions over the string."""

from collections.abc import Sequence

from reader.article import Annotations, Block

__all__ = ["annotate"]


def annotate(text: str, blocks: Sequence[Block] = ()) -> Annotations:
    """Find the quotes and entities of *text*, without changing it.

    *blocks* keep quotes within the running text and names out of front matter; without them
    every paragraph counts as body. Spans are characters of *text*, in order of start.
    """
    # Who only needs the dates of this room does not wait for its lexicons.
    from reader.language.entities import find_entities
    from reader.language.quotes import find_quotes

    entities = find_entities(text, blocks)
    return Annotations(find_quotes(text, blocks, entities), entities)
