"""Canonical names: who or what each mention of an article is called.

Titles, honorifics and possessives fall away, but for a "Mrs" who is not the man of that surname in
the article; a surname or a given name finds the person who was named in full, an acronym the words
it was introduced for, a short form the longer one, an alias whoever has it, and the other names of
``world.tsv`` the first. Only people and organisations are joined by a part of their name: places,
teams and families never are.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.article import Entity, EntityLabel
from reader.language.gazetteer import codes, country_codes, fold, world
from reader.language.names.acronyms import (
    is_alternative,
    is_in_brackets,
    is_unknown,
    is_word,
    spells,
)
from reader.language.names.aliases import other_names
from reader.language.names.full_names import FullNames, surname
from reader.language.names.given_names import is_given_name
from reader.language.names.middle_names import middle_names
from reader.language.names.organisations import Organisations
from reader.language.names.relatives import Mentioned, relatives
from reader.language.names.titles import TITLES, honoured
from reader.language.tokens import plain_marks

_ARTICLE = re.compile(r"^the\s+(?=\S)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"'[sS]?$")
_HONORIFIC = 10  # characters that it has at most, with a space behind it
_CAPITALS = 4  # letters: a longer word in capitals is no acronym
_FEWEST = 3  # letters of an acronym that may be of another body than the one in the table
_ABBREVIATED = 2  # letters of states and countries: WA is not the city of Wa


class NameSpan(NamedTuple):
    """A name as recognised, half open, before it has a canonical form."""

    start: int
    end: int
    label: EntityLabel


def bare(mention: str) -> str:
    """*mention* on one line, without article, titles before it and possessive after it."""
    words = _ARTICLE.sub("", " ".join(plain_marks(mention).split())).split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in TITLES:
        del words[0]
    return _POSSESSIVE.sub("", " ".join(words)).rstrip(",") or mention


def name_entities(text: str, found: Sequence[NameSpan]) -> tuple[Entity, ...]:
    """Give every name its canonical form; *found* is in order of start."""
    surfaces = _each_in_full(text, found, [_surface(text, item) for item in found])
    cased = _Cased(surfaces)
    usual = [cased.form(one, item.label) for one, item in zip(surfaces, found, strict=True)]
    labelled = list(zip(surfaces, usual, found, strict=True))
    people = FullNames(_people(text, labelled))
    longer = Organisations(name for _, name, item in labelled if item.label == "ORG")
    acronyms = _introduced(text, found, surfaces)
    entities = []
    for surface, name, item in labelled:
        if item.label == "LOC" and longer.is_company(surface):
            item = item._replace(label="ORG")
        if item.label == "PER":
            pronoun = honoured(_honorifics(text, item))
            full = people.next_name(name, pronoun)
            another = full == name and pronoun and " " not in name and people.is_shared(name)
            name = f"{_words_before(text, item)[-1]} {name}" if another else full
        else:
            name = acronyms.get(surface) or name
            if item.label == "ORG":
                name = _long_name(name, longer, acronyms)
            name = _known(name) or name
        if item.label == "LOC":
            name = country_codes().get(name, name)
        entities.append(Entity(item.start, item.end, item.label, name))
    others = other_names(text, entities)
    others |= {("PER", short): full for short, full in middle_names(text, entities)}
    names = [others.get((one.label, one.name), one.name) for one in entities]
    return tuple(replace(one, name=name) for one, name in zip(entities, names, strict=True))


def _long_name(name: str, longer: Organisations, acronyms: Mapping[str, str]) -> str:
    """What a body is short for in the article, whose own goes before one that the table knows.

    Of two letters the table knows more: the UN is no University of Naxos.
    """
    known = _known(name)
    if name.isupper() and (known == name or len(name) >= _FEWEST):
        name, acronym = longer.spelt_out(name), name
        known = known if name == acronym else None
    if known:
        return known
    spelt = acronyms.get(name.upper()) if is_word(name) else None
    if not spelt and name.isupper() and len(name) > _CAPITALS:  # those of a headline
        spelt = longer.full_name(name.title())
        return name if spelt == name.title() else spelt
    return spelt or longer.full_name(name)


def _people(text: str, named: Iterable[tuple[str, str, NameSpan]]) -> Iterator[tuple[str, str]]:
    """The names of people, relatives with their surname, and the pronouns told beside them."""
    people = [
        Mentioned(name, item.start, _honorifics(text, item))
        for _, name, item in named
        if item.label == "PER"
    ]
    for one in people:
        yield one.name, honoured(one.honorifics)
    yield from relatives(text, people)


def _honorifics(text: str, item: NameSpan) -> set[str]:
    """The word before a mention, and its first, which may be honorifics."""
    words = (*_words_before(text, item)[-1:], text[item.start : item.end].split()[0])
    return {word.strip("(.") for word in words}


def _words_before(text: str, item: NameSpan) -> list[str]:
    """The words right before a name, the last of which may be an honorific."""
    return text[max(0, item.start - _HONORIFIC) : item.start].replace("(", " ").split()


class _Cased:
    """How names in capitals are written elsewhere in the article."""

    def __init__(self, surfaces: Iterable[str]) -> None:
        self._forms = {fold(surface): surface for surface in surfaces if not surface.isupper()}

    def form(self, surface: str, label: EntityLabel) -> str:
        """*surface* in its usual case; acronyms stay as they are."""
        if not surface.isupper() or _known(surface):
            return surface
        usual = self._forms.get(fold(surface))
        if usual is None and _is_spelt(surface, label):
            usual = surface.title()
        return usual or surface


def _is_spelt(surface: str, label: EntityLabel) -> bool:
    """Whether capitals are those of a headline or a dateline, and not of an acronym."""
    if len(surface) > _CAPITALS:
        return label in ("PER", "LOC")
    is_city = not {"C", "R"}.isdisjoint(codes(surface))
    return label == "LOC" and len(surface) > _ABBREVIATED and is_city


def _known(surface: str) -> str | None:
    """The canonical form in the table of the world, also for capitals."""
    known = world().get(surface)
    if known is None and surface.isupper():
        spelt = world().get(surface.title())
        known = spelt if spelt and (spelt.label == "LOC" or len(surface) > _CAPITALS) else None
    return known.name if known else None


def _surface(text: str, item: NameSpan) -> str:
    """The words of a name on one line, without article; a body keeps the ending: Sotheby's."""
    words = " ".join(plain_marks(text[item.start : item.end]).split())
    if words not in world():
        words = _ARTICLE.sub("", words)
    if f"the {words}" in world() and _words_before(text, item)[-1:] in (["the"], ["The"]):
        words = f"the {words}"
    return words if item.label == "ORG" else _POSSESSIVE.sub("", words) or words


def _each_in_full(text: str, found: Sequence[NameSpan], surfaces: Sequence[str]) -> list[str]:
    """The *surfaces* with the surname that two given names share: Colin and Jean Pask."""
    full = list(surfaces)
    surnames = {surname(surface) for surface in surfaces if " " in surface}
    for i in range(len(found) - 1):
        given, other = surfaces[i], surfaces[i + 1].split()
        between = text[found[i].end : found[i + 1].start].strip()
        people = found[i].label == found[i + 1].label == "PER" and between in ("and", "&")
        alone = " " not in given and given not in surnames
        if people and alone and len(other) == 2 and is_given_name(given):
            full[i] = f"{given} {other[1]}"
    return full


def _introduced(text: str, found: Sequence[NameSpan], surfaces: Sequence[str]) -> dict[str, str]:
    """The names that acronyms behind them are short for, where each is short for one alone."""
    acronyms: dict[str, set[str]] = defaultdict(set)
    for i in range(1, len(found)):
        short, long = surfaces[i], surfaces[i - 1]
        end = found[i].end
        before, behind = text[found[i - 1].end : found[i].start].split(), text[end : end + 1]
        is_spelt = spells(short, long)
        is_told = is_in_brackets(before, behind) or (is_spelt and is_alternative(before, behind))
        labels = found[i - 1].label, found[i].label
        bodies = labels == ("ORG", "ORG")
        if is_spelt and labels[0] == labels[1] != "PER":
            fits = bodies or short.isupper()
        else:  # in another language, as are the ELN of Colombia
            fits = bodies and " " in long and is_unknown(short)
        if is_told and fits and len(short) < len(long):
            acronyms[short].add(long)
    return {short: long.pop() for short, long in acronyms.items() if len(long) == 1}
