"""Finding what one leaf of a query asks for: whole words, folded, whatever marks lie in them.

It is found where the index finds it. Each finder takes a folded text and the bounds of the part of
it to look at, and gives the bounds of what it finds in order of start; its time is linear in the
part.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from reader.library.folding import (
    MARK,
    SIGN,
    is_simple,
    is_syllable,
    letter_pattern,
    split,
    word_pattern,
)
from reader.library.matching.stemming import STEMMED, beginning, stem
from reader.library.query.nodes import Near, Phrase

Bounds = tuple[int, int]
Finder = Callable[[str, int, int], list[Bounds]]

SHORT = 5  # letters up to which a misspelt word differs in one place only, a longer one in two
_REMEMBERED = 1 << 14  # words
_ANY = r"\w"  # letter, of a text with spaces between all words


def finder(leaf: Phrase | Near) -> Finder:
    """Return what finds a phrase, or both words of a pair that are near each other."""
    if isinstance(leaf, Near):
        return _near(finder(leaf.first), finder(leaf.second), leaf.distance)
    if leaf.fuzzy:
        return _misspelt(leaf.words[0])
    if (
        leaf.exact
        or leaf.field not in STEMMED
        or len(leaf.words) > 1
        or is_syllable(leaf.words[0][0])
    ):
        return _written(leaf)
    return _inflected(leaf)


def _written(phrase: Phrase) -> Finder:
    """Finds these words in this order, as they are written."""
    *first, last = phrase.words

    def source(letter: str, marks: str) -> str:
        words = [f"{_letters(word, letter, marks)}{_end(word, letter)}\\W*" for word in first]
        end = _rest(last, letter) if phrase.prefix else _end(last, letter)
        return "".join(words) + _letters(last, letter, marks) + end

    pattern_for = _pattern_of(source)
    return lambda folded, start, end: [
        match.span() for match in pattern_for(folded).finditer(folded, start, end)
    ]


def _pattern_of(source: Callable[[str, str], str]) -> Callable[[str], re.Pattern[str]]:
    """What *source* makes of patterns for a letter and for marks within words.

    The text that is looked through decides which: most have no such marks, and only some have words
    of scripts without spaces between, so that the set of letters of others is needed.
    """
    usual = re.compile(source(_ANY, ""))

    @cache
    def other(*, simple: bool) -> re.Pattern[str]:
        return re.compile(source(_ANY if simple else letter_pattern(), f"{MARK}*+"))

    def chosen(folded: str) -> re.Pattern[str]:
        simple = is_simple(folded)
        return usual if simple and MARK not in folded else other(simple=simple)

    return chosen


def _inflected(phrase: Phrase) -> Finder:
    """Finds a word whatever its ending, and what begins with it if it is only a beginning."""
    (word,) = phrase.words
    root = stem(word)
    pattern_for = _pattern_of(
        lambda letter, marks: _letters(beginning(root), letter, marks) + _rest(root, letter)
    )

    @lru_cache(_REMEMBERED)
    def asked(run: str) -> bool:
        found = run.replace(MARK, "")
        return stem(found) == root or (phrase.prefix and found.startswith(word))

    return lambda folded, start, end: [
        match.span()
        for match in pattern_for(folded).finditer(folded, start, end)
        if asked(match[0])
    ]


def _letters(word: str, letter: str, marks: str) -> str:
    """A pattern for a beginning of a word. It begins with its letters, which ``re`` finds fast."""
    first, rest = (word[0], word[1:]) if marks else (word, "")
    start = first if is_syllable(first[0]) else f"{first}(?<!{letter}{first})"
    return start + "".join(f"{marks}{other}" for other in [*rest, ""])


def _rest(word: str, letter: str) -> str:
    """A pattern for what may follow the beginning of a word."""
    return f"{SIGN}*+" if is_syllable(word[0]) else f"{letter}*+"


def _end(word: str, letter: str) -> str:
    """A pattern that holds at the end of a word."""
    return f"(?!{SIGN})" if is_syllable(word[0]) else f"(?!{letter})"


def _misspelt(word: str) -> Finder:
    """Finds words within one or two edits of this one."""
    most = 1 if len(word) <= SHORT else 2
    letters = set(word)
    as_long = re.compile(rf"\b\w{{{max(1, len(word) - most)},{len(word) + most}}}\b")
    seen: set[str] = set()
    right: set[str] = set()  # of those

    def asked(run: str) -> bool:
        (found,) = split(run)
        return (
            abs(len(found) - len(word)) <= most
            and len(letters.difference(found)) <= most
            and len(set(found) - letters) <= most
            and within(word, found, most)
        )

    def find(folded: str, start: int, end: int) -> list[Bounds]:
        if len(seen) > _REMEMBERED:
            seen.clear()
            right.clear()
        runs = as_long if folded.isascii() else word_pattern()
        here = set(runs.findall(folded, start, end))
        right.update(filter(asked, here - seen))
        seen.update(here)
        if right.isdisjoint(here):
            return []
        return [m.span() for m in runs.finditer(folded, start, end) if m[0] in right]

    return find


def within(one: str, other: str, edits: int) -> bool:
    """Whether *one* becomes *other* by at most so many *edits*, each to a place of its own.

    An edit inserts, deletes or replaces a letter, or swaps two neighbours (optimal string
    alignment, what the engine's automata accept). Time is exponential in *edits*.
    """
    pairs = enumerate(zip(one, other, strict=False))
    same = next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
    one, other = one[same:], other[same:]
    if not one or not other:
        return len(one) + len(other) <= edits
    if not edits:
        return False
    return (
        within(one[1:], other[1:], edits - 1)
        or within(one[1:], other, edits - 1)
        or within(one, other[1:], edits - 1)
        or (one[:2] == other[1::-1] and within(one[2:], other[2:], edits - 1))
    )


def _near(first: Finder, second: Finder, distance: int) -> Finder:
    """Finds both where the one begins at most *distance* words after the other's end."""

    def find(folded: str, start: int, end: int) -> list[Bounds]:
        ones, others = first(folded, start, end), second(folded, start, end)
        if not ones or not others:
            return []
        starts = [run.start() for run in word_pattern().finditer(folded, start, end)]
        found = {*_close(ones, others, starts, distance), *_close(others, ones, starts, distance)}
        return sorted(found)

    return find


def _close(
    spans: Sequence[Bounds], others: Sequence[Bounds], starts: Sequence[int], distance: int
) -> Iterator[Bounds]:
    """Those of *spans* that have one of *others* near them; *starts* are where words start."""
    firsts = [bisect_left(starts, start) for start, _ in others]
    lasts = [bisect_left(starts, end) - 1 for _, end in others]
    for start, end in spans:
        first, last = bisect_left(starts, start), bisect_left(starts, end) - 1
        after = bisect_right(firsts, last)
        before = bisect_left(lasts, first) - 1
        soon = after < len(firsts) and firsts[after] - last <= distance
        if soon or (before >= 0 and first - lasts[before] <= distance):
            yield start, end
