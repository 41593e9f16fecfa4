"""What is known of places by their names alone."""

from reader.language.gazetteer import fold, vocabulary, world

_LIKELY = "3"  # of the digits 0 to 4
_LOC = 3  # the place of the digit for locations


def is_place(name: str) -> bool:
    """Whether *name* is that of a place, whatever else is called so."""
    first, *further = fold(name).split() or [""]
    entry = vocabulary().get(first)
    if further:
        return name in world() or not set("CRL").isdisjoint(entry.phrases.get(tuple(further), ""))
    known = not set("CR").isdisjoint(entry.codes) or entry.kinds[_LOC:][:1] >= _LIKELY
    return name in world() or known


def is_region(name: str) -> bool:
    """Whether a name is that of a country, a state, or is short for it, as in "N.S."."""
    known = world().get(name) or world().get(name.title())
    if known:
        return known.label == "LOC"
    return name.endswith((".", " Prefecture", " Province", " State")) or (
        "R" in vocabulary().get(fold(name)).codes
    )
