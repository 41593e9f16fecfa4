"""Ministries of several affairs: the Ministry of Roads, Public Works and Housing."""

from collections.abc import Sequence

from reader.language.gazetteer import world
from reader.language.names.bounds import Name, linked
from reader.language.names.recognition.words import ORGANISATIONS
from reader.language.word_lists import word_set

_MINISTRIES = word_set("Ministry Department")
_HEADS = ORGANISATIONS - {"government", "administration"}  # which are affairs too


def with_ministries(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with the affairs of a ministry that were taken for a body."""
    return linked(words, names, _goes_on, "ORG")


def _goes_on(words: Sequence[str], name: Name, other: Name) -> bool:
    """Whether *other* is more affairs, the last behind "and", and no body or place of its own."""
    first, last, label = name
    start, end, kind = other
    affairs = words[start : end + 1]
    is_ministry = label == "ORG" and words[first] in _MINISTRIES and words[first + 1] == "of"
    is_next = words[last + 1 : start] == [","] and kind == "ORG" and "and" in affairs
    has_head = any(word.casefold() in _HEADS for word in affairs)
    return is_ministry and is_next and not has_head and not any(word in world() for word in affairs)
