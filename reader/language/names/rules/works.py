"""Titles of works: in quotation marks they are one name ("Winter in Lund", "A House for Ada"),
behind the word for what they are they are nothing else (the sitcom Ada).
"""

from collections.abc import Iterator, Sequence

from reader.language.gazetteer import world
from reader.language.names.bounds import Name, overlaid
from reader.language.word_lists import word_set

_MARKS = ('"', "'")
_SMALL = word_set("a an and at by for from in into of on or the to with")  # within a title
_STOPS = frozenset({",", "."})
_LONGEST = 9  # words
_KINDS = word_set(
    "film movie documentary biopic thriller drama comedy series sitcom telenovela cartoon anime "
    "novel novella memoir book trilogy album song ballad musical opera ballet podcast platformer"
)
_BEHIND_ANY = word_set(", . ; : ! ? ( ) \" ' and or in on at by with from")
_BEHIND_THING = _BEHIND_ANY | word_set("'s is was are were has had came will can")


def with_works(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with the titles in quotation marks of which some are a part."""
    names = [(*name[:2], "MISC") if is_told(words, name) else name for name in names]
    for mark in _MARKS:
        if mark in words:
            names = overlaid(names, list(_works(words, names, mark)))
    return list(names)


def is_told(words: Sequence[str], name: Name) -> bool:
    """Whether the word before a name calls it a work: "the new sitcom Ada,".

    Who stands between such a word and a verb may have made it: "the film Ada Lund made".
    """
    first, last, label = name
    kind = words[first - 1] if first else ""
    if kind not in _KINDS or " ".join(words[first : last + 1]) in world():
        return False
    behind = words[last + 1] if last + 1 < len(words) else "."
    return behind in (_BEHIND_ANY if label == "PER" else _BEHIND_THING)


def _works(words: Sequence[str], names: Sequence[Name], mark: str) -> Iterator[Name]:
    """Runs that fill their quotes, are written as titles and are more than the names in them."""
    for first, end in _runs(words, mark):
        last = end - 2 if words[end - 1] in _STOPS else end - 1
        if not first < last or not _is_title(words[first : last + 1]):
            continue
        start = first + (words[first] == "The")  # which is no part of a name
        inner = [name for name in names if start <= name[0] and name[1] <= last]
        is_whole = first < start and inner == [(start, last, "LOC")]
        is_stopped = last < end - 1
        if is_whole or (inner and _is_more(words, inner, (start, last), is_stopped)):
            yield start, last, "MISC"


def _runs(words: Sequence[str], mark: str) -> Iterator[tuple[int, int]]:
    """First word and end of what stands between two marks; an apostrophe opens nothing."""
    start = -1
    for i, word in enumerate(words):
        if word != mark:
            continue
        if 0 < start < i <= start + _LONGEST + 1:
            yield start, i
        is_apostrophe = mark == "'" and i > 0 and words[i - 1][-1] in "sz"
        start = -1 if is_apostrophe else i + 1


def _is_title(words: Sequence[str]) -> bool:
    """Whether all *words* but small ones have capitals, the first and the last too."""
    return (
        words[0][0].isupper()
        and words[-1][0].isupper()
        and all(word[0].isupper() or word in _SMALL or word == "'s" for word in words)
    )


def _is_more(
    words: Sequence[str], inner: Sequence[Name], title: tuple[int, int], is_stopped: bool
) -> bool:
    """Whether capitals outside the names in a title say that it is one.

    One at its beginning says so only where no stop stands in the quotes: "In Lund," may be said.
    Of two words one would be a slogan as well: "Destination Lund". So does a beginning that was
    taken for something else and for no people.
    """
    first, last = title
    if last < first + 2:
        return False
    named = {
        i
        for begin, end, label in inner
        for i in range(begin, end + 1)
        if label != "MISC" or begin == end
    }
    free = [i for i in range(first, last + 1) if i not in named and words[i][0].isupper()]
    begin, end, label = inner[0]
    is_begun = label == "MISC" and begin == first and words[first] not in world() and end < last
    return is_begun or (free != [] and (free != [first] or not is_stopped))
