"""Stems: the part that the inflected forms of an English word have in common."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reader.library.query.nodes import TextField

if TYPE_CHECKING:
    from tantivy import TextAnalyzer

STEMMED: frozenset[TextField | None] = frozenset(
    [None, "headline", "body", "quote", "about", "note"]
)
_REMEMBERED = 1 << 15  # words; a text of a megabyte has about so many different ones


@lru_cache(_REMEMBERED)
def stem(word: str) -> str:
    """Return the stem of a folded *word*, the very one that the engine's index has for it.

    Snowball's English stemmer (Porter2, https://snowballstem.org/algorithms/english/stemmer.html).
    """
    return "".join(_analyzer().analyze(word))


def beginning(root: str) -> str:
    """The letters with which every word begins that has this stem."""
    if len(root) == 3 and root.endswith("ie"):
        return root[0]  # "dying" has "die"
    return root[:-1] if len(root) > 2 else root  # "policy" has "polici", and "hoping" has "hope"


@cache
def _analyzer() -> "TextAnalyzer":
    from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

    return TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.stemmer("english")).build()
