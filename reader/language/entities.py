"""Named entities: people, organisations, places and other names, as spans over the text."""

from collections.abc import Sequence

from reader.article import Block, Entity
from reader.language.features import Document
from reader.language.names import name_entities
from reader.language.recogniser import recogniser
from reader.language.spans import found_names
from reader.language.tokens import sentences


def find_entities(text: str, blocks: Sequence[Block] = ()) -> tuple[Entity, ...]:
    """Find the names in *text*, in order and disjoint; the span is the name without a title.

    *blocks* keep names out of front matter and furniture.
    """
    read = list(sentences(text, blocks))
    tags = recogniser().tag(Document([sentence.words for sentence in read]))
    return name_entities(text, found_names(read, tags))
