"""What is known of places by their names alone."""

from reader.language import abbreviations
from reader.language.gazetteer import codes, fold, vocabulary, world
from reader.language.word_lists import word_set

# And provinces of North America, as its papers shorten them.
STATES = {f"{state}." for state in abbreviations.STATES | abbreviations.WORDLIKE_STATES} | word_set(
    "N.B. N.C. N.D. N.H. N.J. N.L. N.M. N.S. N.Y. B.C. R.I. S.C. S.D. P.E.I. N.W.T."
)

_LIKELY = 3  # of 0 to 4


def is_place(name: str) -> bool:
    """Whether *name* is that of a place, whatever else is called so."""
    first, *further = fold(name).split() or [""]
    entry = vocabulary().get(first)
    if further:
        return name in world() or not set("CRL").isdisjoint(entry.phrases.get(tuple(further), ""))
    known = not set("CR").isdisjoint(entry.codes) or entry.likelihood("LOC") >= _LIKELY
    return name in world() or known


def is_region(name: str) -> bool:
    """Whether a name is that of a country, a state, or is short for it, as in "N.S."."""
    known = world().get(name) or world().get(name.title())
    if known:
        return known.label == "LOC"
    return name.endswith((".", " Prefecture", " Province", " State")) or "R" in codes(name)
