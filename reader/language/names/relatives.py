"""Relatives who are named by their given names alone: his mother, Greta; Mrs Lund said.

They have the surname of a "Mrs" or "Mr" who cannot be the one whose relatives they are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from reader.language.names.given_names import pronoun_of
from reader.language.names.titles import honoured
from reader.language.word_lists import word_set
from reader.patterns import rare

MALE_KIN = word_set(
    "father dad son brother husband grandfather grandad grandson uncle nephew boyfriend widower "
    "brother-in-law father-in-law stepfather stepson"
)
FEMALE_KIN = word_set(
    "mother mum mom daughter sister wife grandmother gran granddaughter aunt niece girlfriend "
    "widow sister-in-law mother-in-law stepmother stepdaughter"
)
_SPOUSES = word_set("husband wife widow widower")
_MARRIED = _SPOUSES | word_set("mother mum mom grandmother gran stepmother sister-in-law")
_NEAR = 60  # characters before a name that may tell whose relative it is
_WHOSE = rare(  # his late mother, Greta; Ben Lund’s wife Greta
    r"\b(?:([Hh]is|[Hh]er)|(\w+)['’]s?) (?:[a-z-]+ ){0,2}?"
    rf"({'|'.join(sorted(MALE_KIN | FEMALE_KIN, key=len, reverse=True))}),? \Z"
)
_OWNERS = {"his": "he", "her": "she"}


class Mentioned(NamedTuple):
    """A mention of a person: its name, its start, and the words that may be its honorifics."""

    name: str
    start: int
    honorifics: Set[str]


class _Relative(NamedTuple):
    """Who is told of as a relative of somebody before *start*."""

    given: str
    start: int
    pronoun: str
    kin: str


def relatives(text: str, people: Sequence[Mentioned]) -> Iterator[tuple[str, str]]:
    """The full names of relatives among *people*, each with the pronoun.

    His mother, Greta, is the "Mrs Lund" of an article that has named a Lund before her in full, no
    woman of that surname, and no other who may be called so.
    """
    called: dict[tuple[str, str], set[str]] = defaultdict(set)  # by surname and pronoun
    for one in people:
        *titles, family = one.name.split()
        pronoun = honoured(one.honorifics)
        if pronoun and {title.rstrip(".") for title in titles} <= one.honorifics:
            called[family, pronoun] |= one.honorifics
    told = list(_told(text, people)) if called else ()
    for (family, pronoun), honorifics in called.items():
        bearers = [one for one in people if _is_of_family(one.name, family)]
        if not bearers or any(pronoun_of(one.name.split()[0]) == pronoun for one in bearers):
            continue
        given = {
            one.given
            for one in told
            if one.pronoun == pronoun
            and one.start > bearers[0].start
            and (one.kin in _MARRIED or "Mrs" not in honorifics)
        }
        if len(given) == 1:
            yield f"{given.pop()} {family}", pronoun


def _is_of_family(name: str, family: str) -> bool:
    """Whether *name* is a given name and the surname *family*."""
    words = name.split()
    return len(words) > 1 and words[-1] == family and not honoured({words[0].rstrip(".")})


def _told(text: str, people: Iterable[Mentioned]) -> Iterator[_Relative]:
    """Those with a given name alone who are told of as relatives of one of the other sex."""
    for one in people:
        told = _WHOSE.search(text, max(0, one.start - _NEAR), one.start)
        if told is None or " " in one.name:
            continue
        his, owner, kin = told.groups()
        pronoun = "he" if kin in MALE_KIN else "she"
        whose = _OWNERS[his.lower()] if his else pronoun_of(owner)
        if kin in _SPOUSES or (whose and whose != pronoun):
            yield _Relative(one.name, one.start, pronoun, kin)
