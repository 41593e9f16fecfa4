"""What is known of names before an article is read: two data files beside this module.

``gazetteer.txt`` is made by ``build_gazetteer``: given names (G), surnames (S), cities (C), states
and provinces (R). ``world.tsv`` is written by hand: countries and their peoples, world bodies,
metonyms, and the other names that they go by.
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from reader.article import EntityLabel


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written as a sentence."""
    return frozenset(words.split())


TITLES = word_set(
    "mr mrs ms miss mx dr prof professor sir dame lord lady madam president vice vice-president "
    "prime minister premier chancellor king queen prince princess emperor sultan sheikh sheik emir "
    "shah ayatollah imam mullah pope cardinal archbishop bishop father sister brother rev reverend "
    "rabbi pastor saint justice judge senator sen congressman congresswoman representative rep "
    "governor gov mayor ambassador general gen lieutenant lt colonel col major maj captain capt "
    "sergeant sgt corporal cpl private admiral adm commander cmdr marshal brigadier officer "
    "detective inspector constable chief secretary secretary-general attorney director chairman "
    "chairwoman chair ceo coach manager captain striker midfielder defender goalkeeper actor "
    "actress singer author writer spokesman spokeswoman spokesperson lawyer economist analyst "
    "councillor deputy foreign finance interior defence defense former ex hon honorable honourable "
    "comrade mp mla minister-president speaker leader first lady taoiseach chief"
)


class Known(NamedTuple):
    """A name of ``world.tsv``: its canonical form and its label."""

    name: str
    label: EntityLabel


@cache
def gazetteer() -> dict[str, str]:
    """Name to codes, such as ``{"Aachen": "C", "Abraham": "GS"}``."""
    names: dict[str, str] = {}
    for line in _read("gazetteer.txt").splitlines():
        codes, *entries = line.split("\t")
        names.update(dict.fromkeys(entries, codes))
    return names


@cache
def world() -> dict[str, Known]:
    """Every form of the names of ``world.tsv``; a people is called by its own form."""
    known: dict[str, Known] = {}
    for line in _read("world.tsv").splitlines():
        if line.startswith("#"):
            continue
        name, label, aliases, peoples, *_ = [*line.split("\t"), "", ""]
        canonical = Known(name, _LABELS[label])
        for form in (name, *filter(None, aliases.split("|"))):
            known.setdefault(form, canonical)
        for form in filter(None, peoples.split("|")):
            known.setdefault(form, Known(form, "MISC"))
    return known


_LABELS: dict[str, EntityLabel] = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")
