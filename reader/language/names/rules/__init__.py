"""What is mended by rule of the names of a sentence, each module one kind of name.

A rule takes the words of the sentence and its names, in order and disjoint, and gives the names as
they should be.
"""

from collections.abc import Callable, Iterable, Sequence

from reader.language.names.bounds import Name, trimmed
from reader.language.names.rules.datelines import with_dateline
from reader.language.names.rules.heads import label_by_heads
from reader.language.names.rules.known import with_known
from reader.language.names.rules.lineups import with_lineups
from reader.language.names.rules.nations import with_nations
from reader.language.names.rules.neighbours import label_by_neighbours
from reader.language.names.rules.nicknames import with_nicknames
from reader.language.names.rules.numbered import with_numbered
from reader.language.names.rules.pairs import with_pairs
from reader.language.names.rules.peers import with_peers
from reader.language.names.rules.possessives import with_possessives
from reader.language.names.rules.results import with_results
from reader.language.names.rules.seats import with_seats
from reader.language.names.rules.ships import with_ships
from reader.language.names.rules.states import with_states
from reader.language.names.rules.teams import with_teams
from reader.language.names.rules.wings import with_wings
from reader.language.names.rules.works import with_works

__all__ = ["mended"]


def mended(words: Sequence[str], names: Iterable[Name]) -> list[Name]:
    """The *names* of the sentence of *words* after all rules."""
    names = list(names)
    for rule in _RULES:
        names = list(rule(words, names))
    return names


def _labelled(words: Sequence[str], names: Iterable[Name]) -> Iterable[Name]:
    """The names as the words in them and beside them call them."""
    for first, last, label in names:
        beside = label_by_neighbours(words, (first, last, label))
        yield first, last, label_by_heads(words[first : last + 1], beside)


# Bounds come first, then what a name is by its own words, then what the sentence is about.
_RULES: tuple[Callable[[Sequence[str], Sequence[Name]], Iterable[Name]], ...] = (
    *(trimmed, with_nicknames, with_known, with_numbered, with_wings, with_possessives),
    *(with_dateline, with_seats, with_peers, with_nations, with_states, _labelled, with_ships),
    *(with_results, with_teams, with_lineups, with_works, with_pairs),
)
