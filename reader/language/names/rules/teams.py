"""Teams that are called after a place: "Lund beat Orsa", "Lund 2-1 Orsa", "signed from Lund"."""

from collections.abc import Sequence
from itertools import pairwise

from reader.language.gazetteer import countries
from reader.language.names.bounds import Name
from reader.language.word_lists import word_set

_BEATS = word_set(
    "beat beats bt thrash thrashed crush crushed edge edged rout routed thump thumped blank blanks "
    "blanked"
)
_MEETS = word_set(  # as may places that play nobody
    "v vs vs. host hosts past defeat defeats defeated outlast outlasts outlasted eliminate "
    "eliminates eliminated"
)
_MOVES = ("on loan from", "signed from", "signing from")
_HOMES = (["of"], ["from"], ["in"])
_LONGEST_SCORE = 4  # words
_OUTCOMES = frozenset({"drew with", "draw with", "lost to", "lose to", "fell to", "beaten by"})


def with_teams(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with places that play as bodies, and those players come from.

    A country is a place also where its team plays.
    """
    playing = {name for pair in pairwise(names) if _is_match(words, *pair) for name in pair}
    playing |= {name for name in names if _is_left(words, name)}
    return [
        (first, last, "ORG")
        if (first, last, label) in playing and _is_team(words, (first, last, label))
        else (first, last, label)
        for first, last, label in names
    ]


def _text(words: Sequence[str], start: int, end: int) -> str:
    return " ".join(words[max(start, 0) : end])


def _is_team(words: Sequence[str], name: Name) -> bool:
    """Whether a place can be a team: not "Rising Stars of Lund", nor a country."""
    first, _, label = name
    return label == "LOC" and words[first - 1 : first] != ["of"] and not _is_country(words, name)


def _is_country(words: Sequence[str], name: Name) -> bool:
    return _text(words, name[0], name[1] + 1) in countries()


def _is_left(words: Sequence[str], name: Name) -> bool:
    """Whether a player comes from there."""
    first = name[0]
    is_from = first > 1 and words[first - 1] == "from"
    return is_from and _text(words, first - 3, first).endswith(_MOVES)


def _is_match(words: Sequence[str], one: Name, other: Name) -> bool:
    """Whether a body and another name play each other, or two that beat or have a score."""
    if not {one[2], other[2]} <= {"ORG", "LOC"} or other[0] - one[1] > _LONGEST_SCORE:
        return False
    if _is_score(words, one, other):
        return True
    between = _text(words, one[1] + 1, other[0])
    if other[2] == "ORG":
        between = between.removesuffix(" the")
    if "ORG" in (one[2], other[2]):
        return between in _BEATS or between in _MEETS or between in _OUTCOMES
    is_home = words[one[0] - 1 : one[0]] in _HOMES  # of who beats another
    is_country = _is_country(words, one) or _is_country(words, other)
    return between in _BEATS and not (is_home or is_country)


def _is_score(words: Sequence[str], one: Name, other: Name) -> bool:
    """Whether a score stands between two names, or a number behind each."""
    between = words[one[1] + 1 : other[0]]
    if len(between) == 3 and between[1] == "-":
        return between[0].isdecimal() and between[2].isdecimal()
    behind = words[other[1] + 1 : other[1] + 2]
    numbers = [*between[:1], *behind]
    is_pair = len(numbers) == 2 and all(number.isdecimal() for number in numbers)
    return is_pair and list(between[1:]) in ([], [","])
