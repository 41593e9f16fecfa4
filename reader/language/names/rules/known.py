"""Names of several words that the table knows."""

from collections.abc import Iterator, Sequence

from reader.language.gazetteer import phrases
from reader.language.names.bounds import Name


def with_known(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names, and known names of several words where those are not part of a longer one."""
    owner = {i: name for name in names for i in range(name[0], name[1] + 1)}
    known = [
        item
        for item in _known_phrases(words)
        if (item[0] not in owner or owner[item[0]][1] < item[1])
        and (item[1] not in owner or owner[item[1]][1] == item[1])
    ]
    replaced = {owner[i] for first, last, _ in known for i in range(first, last + 1) if i in owner}
    bare = [(first + (words[first] == "the"), last, label) for first, last, label in known]
    return sorted([*bare, *(name for name in names if name not in replaced)])


def _known_phrases(words: Sequence[str]) -> Iterator[Name]:
    """Names of the table that have several words, longest first."""
    end = 0
    for i, word in enumerate(words):
        for phrase, label in phrases().get(word, ()) if i >= end else ():
            if tuple(words[i : i + len(phrase)]) == phrase:
                end = i + len(phrase)
                yield i, end - 1, label
                break
