"""The names of people as records take them apart: the family first, or in fields of their own."""

from collections.abc import Mapping

from reader.sources.prose.bylines import is_name, is_role

# Those of CSL, schema.org and services.
_PARTS = (
    ("given", "family"),
    ("givenName", "familyName"),
    ("firstName", "lastName"),
    ("firstname", "lastname"),
    ("first_name", "last_name"),
)
_PARTICLES = ("dropping-particle", "non-dropping-particle")
_MOST = 1000  # people in one field


def full_name(person: Mapping[str, object]) -> str:
    """The name of somebody whose family has a field of its own; "" for anything else."""
    for given, family in _PARTS:
        if family in person:
            parts = (person.get(part) for part in (given, *_PARTICLES, family))
            return " ".join(part for part in parts if isinstance(part, str) and part)
    return ""


def forward(name: str) -> str:
    """The name of somebody, whose family may come first, as it is spoken.

    >>> forward("Example, Ann")
    'Ann Example'
    """
    return _turned(name.strip(), certain=True) or name.strip()


def upright(words: str, *, certain: bool = False) -> list[str]:
    """The names in ``Example, Ann; Sample, Bob`` as they are spoken; empty where they are others.

    A lone ``Example, Ann`` may be two names unless *certain*, as may families of several words.
    """
    pieces = words.split(";", _MOST)
    if len(pieces) == 1 and not certain:
        return []
    names = [_turned(piece.strip(), certain=certain) for piece in pieces]
    return [name for name in names if name] if None not in names else []


def _turned(piece: str, *, certain: bool) -> str | None:
    """A name with the family behind; None for what is none, "" for nothing."""
    family, comma, given = (part.strip() for part in piece.partition(","))
    if not comma:
        return piece
    if "," in given or not is_name(given) or is_role(given):
        return None
    is_family = certain or " " not in family or family[:1].islower()
    return f"{given} {family}" if is_family and is_name(family) else None
