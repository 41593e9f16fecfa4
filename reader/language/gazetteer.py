"""What is known of words and names before an article is read: two data files.

``vocabulary.txt`` is made by ``training.vocabulary``: given names (G; of women F, of men M, mostly
of women f, mostly of men m), surnames (S), cities (C), states and provinces (R), names that were in
the news, of bodies (B), places (L) and else (E), acronyms of bodies (A) and else (H), and the
clusters and the likely kinds of frequent words. ``world.tsv`` is written by hand: countries and
their peoples, world bodies, metonyms, and the other names that they go by.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from reader.article import ENTITY_LABELS, EntityLabel
from reader.language.data import read_data

_KINDS: tuple[EntityLabel | None, ...] = (None, "PER", "ORG", "LOC", "MISC")  # of a likely word
_FIELDS = 5  # of a line of world.tsv, of which the last may be left out


class Known(NamedTuple):
    """A name of ``world.tsv``: its canonical form and its label."""

    name: str
    label: EntityLabel


class Entry(NamedTuple):
    """A line of the vocabulary; ``path`` has its clusters, coarse to fine, as in "3.41.977".

    ``phrases`` has the longer names that begin with the word: their codes by their further words.
    ``longest`` is the most of those that one of them has.
    ``kinds`` has a digit, 0 to 4, for how likely the word is no name, or part of that of a person,
    an organisation, a location or something else.
    """

    codes: str = ""
    path: str = ""
    phrases: Mapping[tuple[str, ...], str] = MappingProxyType({})
    longest: int = 0
    kinds: str = ""

    def likelihood(self, label: EntityLabel | None) -> int:
        """How likely (0 to 4) the word is part of a name with that label, or of none; 0 for an
        unknown one.
        """
        place = _KINDS.index(label)
        return int(self.kinds[place : place + 1] or 0)


class Vocabulary:
    """A sorted table, searched as it lies in the file: most of it is never asked for."""

    def __init__(self, lines: bytes) -> None:
        self._lines = lines

    def get(self, word: str) -> Entry:
        """The entry of a folded word, an empty one when it is not known."""
        key = word.encode()
        lines = self._lines
        at = self._find(key)
        codes = path = kinds = ""
        phrases: dict[tuple[str, ...], str] = {}
        while lines.startswith(key, at):
            line = lines[at : lines.index(b"\n", at)]
            at += len(line) + 1
            name, found, clusters, likely = line.decode().split("\t")
            if len(name) == len(word):
                codes, path, kinds = found, clusters, likely
            elif name[len(word)] == " ":
                phrases[tuple(name.split()[1:])] = found
            else:
                break
        return Entry(codes, path, phrases, max(map(len, phrases), default=0), kinds)

    def _find(self, key: bytes) -> int:
        """The offset of the first line that is not less than *key*."""
        lines = self._lines
        low, high = 0, len(lines)
        while low < high:
            middle = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = lines.index(b"\n", middle)
            if lines[middle:end] < key:
                low = end + 1
            else:
                high = middle
        return low


def fold(word: str) -> str:
    """*word* without case and accents, as it stands in the vocabulary."""
    word = word.casefold()
    if not word.isascii():
        word = "".join(
            c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)
        )
    return word


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the package."""
    return Vocabulary(read_data("vocabulary.txt"))


def codes(word: str) -> str:
    """The codes of *word* in the vocabulary, whatever its case; "" when it is not known."""
    return vocabulary().get(fold(word)).codes


@cache
def world() -> dict[str, Known]:
    """Every form of the names of ``world.tsv``; a people is called by its own form."""
    known: dict[str, Known] = {}
    for name, label, aliases, peoples, _ in _rows():
        canonical = Known(name, ENTITY_LABELS[label])
        for form in (name, *filter(None, aliases.split("|"))):
            known.setdefault(form, canonical)
        for form in filter(None, peoples.split("|")):
            known.setdefault(form, Known(form, "MISC"))
    return known


@cache
def country_codes() -> dict[str, str]:
    """The countries of ``world.tsv`` by the codes that they have in sport: KEN is Kenya."""
    return {code: name for name, *_, codes in _rows() for code in codes.split("|") if code}


@cache
def countries() -> frozenset[str]:
    """Those that have such a code."""
    return frozenset(country_codes().values())


def _rows() -> Iterator[list[str]]:
    """The fields of ``world.tsv``: name, label, aliases, peoples and codes."""
    for line in read_data("world.tsv").decode().splitlines():
        if not line.startswith("#"):
            yield [*line.split("\t"), "", "", ""][:_FIELDS]


@cache
def phrases() -> dict[str, list[tuple[tuple[str, ...], EntityLabel]]]:
    """The names of `world` that have several words by their first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], EntityLabel]]] = {}
    for form, known in world().items():
        words = tuple(form.replace("-", " - ").split())
        if len(words) > 1:
            found.setdefault(words[0], []).append((words, known.label))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found
