"""The surnames of a line-up, or of scorers: "Lund (4-4-2): Ada; Orre, Hed", "Booked: Orre"."""

from collections.abc import Iterator, Sequence

from reader.language.names.bounds import Name, overlaid
from reader.language.names.particles import GERMANIC
from reader.language.names.places import is_place
from reader.language.word_lists import word_set

_HEADS = frozenset(
    {
        *("subs", "subs not used", "substitutes", "substitutes not used", "unused subs"),
        *("unused substitutes", "replacements", "replacements not used", "booked", "bookings"),
        *("sent off", "yellow card", "yellow cards", "red card", "red cards", "sin bin"),
        *("scorers", "try", "tries", "con", "cons", "conversions", "pen", "pens"),
    }
)
_BETWEEN = word_set("and for on pen pens og capt c")
_PARTICLES = GERMANIC | word_set("de da di dos el al")
_LONGEST_HEAD = 12  # words, with a formation
_LONGEST_FORMATION = 9  # words: (4-2-3-1)
_MOST_WORDS = 5  # of a player, with hyphens
_FEWEST = 7  # players of a line-up
_FEWEST_LINES = 2  # semicolons

Player = tuple[int, int]  # first and last word


def with_lineups(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with each player of a line-up, all of whom are people."""
    return overlaid(names, ((first, last, "PER") for first, last in _players(words)))


def _players(words: Sequence[str]) -> list[Player]:
    """The players of a sentence, none where it is no line-up."""
    colons = [i for i, word in enumerate(words[:_LONGEST_HEAD]) if word == ":"]
    if not colons:
        return []
    *_, before, colon = -1, *colons
    head = words[before + 1 : colon]
    if not all(map(_is_of_list, words[colon + 1 :])):
        return []
    players = list(_runs(words, colon + 1))
    if " ".join(head).casefold().partition(" for ")[0] in _HEADS:
        return players
    is_long = len(players) >= _FEWEST and all(b - a < _MOST_WORDS for a, b in players)
    is_lineup = is_long and (_is_formation(head) or _are_surnames(words, colon + 1, players))
    return players if is_lineup else []


def _is_of_list(word: str) -> bool:
    """Whether a word may stand in a list of players, as small words do not."""
    return not word.isalpha() or word[0].isupper() or word in _BETWEEN or word in _PARTICLES


def _is_formation(head: Sequence[str]) -> bool:
    """Whether words end as "(4-4-2)" does."""
    tail = "".join(head[-_LONGEST_FORMATION:]).rpartition("(")[2]
    return "-" in tail and tail.endswith(")") and tail[:-1].replace("-", "").isdecimal()


def _are_surnames(words: Sequence[str], start: int, players: Sequence[Player]) -> bool:
    """Whether semicolons part those who are called by one word, and neither places nor results."""
    if words[start:].count(";") < _FEWEST_LINES:
        return False
    for first, last in players:
        behind = "".join(words[last + 1 : last + 3])
        is_numbered = behind.removeprefix(",")[:1].isdecimal()
        if is_numbered != (words[first - 1] == "("):  # as those are who came on
            return False
    places = sum(is_place(" ".join(words[a : b + 1])) for a, b in players)
    return places * 2 <= len(players) <= sum(a == b for a, b in players) * 2


def _runs(words: Sequence[str], start: int) -> Iterator[Player]:
    """Each run of capitals from *start* on."""
    i = start
    while i < len(words):
        first = i
        while i < len(words) and (words[i][0].isupper() or _joins(words, i)):
            i += 1
        if i > first:
            yield first, i - 1
        i += i == first


def _joins(words: Sequence[str], i: int) -> bool:
    """Whether a hyphen or a particle goes on with a name."""
    is_joint = words[i] == "-" or words[i] in _PARTICLES
    return is_joint and i + 1 < len(words) and words[i + 1][0].isupper()
