"""Canonical names: who or what each mention of an article is called.

Titles, honorifics and possessives fall away, a surname finds its full name, an acronym the words
it was introduced for, and a short form the longer one. People are joined by surname or by given
name only; places, teams and families never by a part of their name.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.article import Entity, EntityLabel
from reader.language.gazetteer import TITLES, world
from reader.language.tokens import plain_marks

_ARTICLE = re.compile(r"(?:the|The|THE)\s+")
_POSSESSIVE = re.compile(r"'[sS]?$")
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


class Found(NamedTuple):
    """A name as recognised, half open, before it has a canonical form."""

    start: int
    end: int
    label: EntityLabel


def bare(mention: str) -> str:
    """*mention* on one line, without article, titles before it and possessive after it."""
    words = plain_marks(mention).split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in TITLES | {"the"}:
        del words[0]
    return _POSSESSIVE.sub("", " ".join(words)).strip(" ,.") or " ".join(words)


def name_entities(text: str, found: Sequence[Found]) -> tuple[Entity, ...]:
    """Give every name its canonical form; *found* is in order of start."""
    surfaces = [_surface(text, item) for item in found]
    acronyms = _introduced(text, found, surfaces)
    people = _People(s for s, item in zip(surfaces, found, strict=True) if item.label == "PER")
    longer = _Longer(s for s, item in zip(surfaces, found, strict=True) if item.label == "ORG")
    entities = []
    for item, surface in zip(found, surfaces, strict=True):
        if item.label == "PER":
            name = people.full_name(surface)
        else:
            name = acronyms.get(surface) or longer.full_name(surface)
            known = world().get(name)
            name = known.name if known else name
        entities.append(Entity(item.start, item.end, item.label, name))
    return tuple(entities)


class Names:
    """The names of one article, to look up a mention such as "Mr. Trump"."""

    def __init__(self, text: str, entities: Iterable[Entity]) -> None:
        self._forms: dict[str, str] = {}
        surnames: dict[str, str] = {}
        for entity in entities:
            for form in (bare(text[entity.start : entity.end]), entity.name):
                self._forms.setdefault(form.casefold(), entity.name)
            if entity.label == "PER":
                surnames.setdefault(surname(entity.name).casefold(), entity.name)
        self._forms = surnames | self._forms

    def resolve(self, mention: str) -> str | None:
        """The canonical name that *mention* goes by in the article; None when it has none."""
        form = bare(mention).casefold()
        known = world().get(bare(mention))
        return self._forms.get(form) or (known.name if known else None)


def surname(name: str) -> str:
    """The last word of a person's name that is not "Jr." or a number."""
    words = name.split()
    while len(words) > 1 and words[-1].casefold() in _SUFFIXES:
        del words[-1]
    return words[-1] if words else name


class _People:
    """Full names of the people in an article, found by surname or by given name.

    When two people share the word, the one who was named last in full before is meant.
    """

    def __init__(self, surfaces: Iterable[str]) -> None:
        self._surfaces = list(surfaces)
        self._forward: dict[str, str] = {}
        self._latest: dict[str, str] = {}
        for surface in reversed(self._surfaces):
            self._enter(surface, self._forward)

    @staticmethod
    def _enter(surface: str, index: dict[str, str]) -> None:
        if " " in surface:
            index[surface.split()[0].casefold()] = surface
            index[surname(surface).casefold()] = surface

    def full_name(self, surface: str) -> str:
        """The full name for the next mention in order of the text."""
        if " " in surface:
            key = surface.casefold()
            full = next((s for s in self._surfaces if s.casefold() == key), surface)
            longer = self._forward.get(surname(surface).casefold())
            if longer and longer != full and _extends(longer, full):
                full = longer
            self._enter(full, self._latest)
            return full
        key = surface.casefold()
        return self._latest.get(key) or self._forward.get(key) or surface


def _extends(longer: str, shorter: str) -> bool:
    """Whether *longer* has all words of *shorter*: "Donald J. Trump", "Donald Trump"."""
    words = {word.casefold() for word in longer.split()}
    return all(word.casefold() in words for word in shorter.split())


class _Longer:
    """The long forms of the organisations in an article."""

    def __init__(self, surfaces: Iterable[str]) -> None:
        self._by_initials: dict[str, str] = {}
        for surface in surfaces:
            initials = "".join(word[0] for word in surface.split() if word[0].isupper())
            if len(initials) > 2:
                self._by_initials.setdefault(initials, surface)

    def full_name(self, surface: str) -> str:
        """The words that *surface* is the acronym of, or *surface*."""
        if surface in world():
            return surface
        return self._by_initials.get(surface.replace(".", ""), surface)


def _surface(text: str, item: Found) -> str:
    """The words of a name on one line, without article and possessive."""
    words = " ".join(plain_marks(text[item.start : item.end]).split())
    return _POSSESSIVE.sub("", _ARTICLE.sub("", words, count=1) if " " in words else words)


def _introduced(text: str, found: Sequence[Found], surfaces: Sequence[str]) -> dict[str, str]:
    """Acronyms that stand in brackets behind the name they are short for."""
    acronyms: dict[str, str] = {}
    for i in range(1, len(found)):
        between = text[found[i - 1].end : found[i].start]
        if between.strip() == "(" and text[found[i].end : found[i].end + 1] == ")":
            short, long = surfaces[i], surfaces[i - 1]
            if short.isupper() and found[i].label != "PER" and len(short) < len(long):
                acronyms.setdefault(short, long)
    return acronyms
