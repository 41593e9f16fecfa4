"""Who and what a library is about: names with how often, since when, and in which months."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from reader.library.folding import words

if TYPE_CHECKING:
    from reader.library.query.nodes import TextField
    from reader.library.search.engine import Counted
    from reader.library.search.index import Facet

Role = Literal["speaker", "person", "organisation", "place"]
ROLES: dict[Role, "Facet"] = {
    "speaker": "speakers",
    "person": "people",
    "organisation": "organisations",
    "place": "places",
}
FIELDS: dict[Role, "TextField"] = {
    "speaker": "speaker",
    "person": "person",
    "organisation": "org",
    "place": "place",
}
_NEAR = 0.75  # how alike two words are of which one may be the other misspelt: kenedy, kennedy
_FEW = 3  # names, or words like one, are enough to choose from


@dataclass
class Person:
    """Somebody or something with a name.

    ``months`` counts articles by month, written ``2017-01``, or over many years by year, written
    ``2017``; the dates are those of articles.
    """

    name: str
    roles: tuple[Role, ...] = ()
    articles: int = 0
    statements: int = 0
    first: date | None = None
    last: date | None = None
    months: dict[str, int] = field(default_factory=dict)


def gather(
    named: Iterable[tuple[Role, Iterable[str]]],
    articles: "Iterable[Counted]",
    statements: "Iterable[Counted]",
) -> list[Person]:
    """Return each name once, those with most statements and articles first.

    *named* are names by what they are in articles, *articles* counts those that have one, and
    *statements* those that it makes: who makes any is a speaker, though not among the most frequent
    ones in articles.
    """
    people = {
        one.value: Person(
            one.value, articles=one.count, first=one.first, last=one.last, months=one.months
        )
        for one in articles
    }
    for role, names in named:
        for person in filter(None, map(people.get, names)):
            person.roles += (role,)
    for counted in statements:
        if speaker := people.get(counted.value):
            speaker.statements = counted.count
            if "speaker" not in speaker.roles:
                speaker.roles = ("speaker", *speaker.roles)
    return most_quoted(people.values())


def fields_of(person: Person) -> "list[TextField]":
    """The fields of a query, any of which finds an article that is counted of *person*."""
    return [FIELDS[role] for role in person.roles]


def most_quoted(people: Iterable[Person]) -> list[Person]:
    """Those with most statements, and then with most articles, first."""
    return sorted(people, key=lambda one: (-one.statements, -one.articles, one.name))


def namesakes(people: Sequence[Person]) -> list[Person]:
    """Those whose names are part of names of others: a query for them finds both."""
    named = [(one, words(one.name)) for one in people]
    borne = Counter(
        tuple(name[start:end])
        for _, name in named
        for start, end in combinations(range(len(name) + 1), 2)
    )
    return [one for one, name in named if borne[tuple(name)] > 1]


def nearest(name: str, names: Iterable[str]) -> list[str]:
    """Those few of *names* with most words like those of *name*, which may be misspelt."""
    from difflib import get_close_matches

    bearers: dict[str, list[str]] = {}
    for one in sorted(names):
        for word in words(one):
            bearers.setdefault(word, []).append(one)
    near = Counter(
        one
        for word in words(name)
        for close in get_close_matches(word, bearers, _FEW, _NEAR)
        for one in bearers[close]
    )
    most = max(near.values(), default=0)
    return [one for one in near if near[one] == most][:_FEW]
