"""What the words beside a name say of its kind: "Lund reservoir", "an analyst at Lund"."""

from collections.abc import Sequence

from reader.article import EntityLabel
from reader.language.gazetteer import fold, vocabulary, word_set, world
from reader.language.names.bounds import Name
from reader.language.names.places import is_place

_GROUNDS = word_set("reservoir reservoirs barrage fault volcano crater glacier")
_ARMS = word_set("drones missiles tanks vehicles jets helicopters rifles rockets")
_ORG = 2  # the place of the digit for bodies
_LIKELY = "2"  # of the digits 0 to 4
_ROLES = word_set("analyst analysts economist economists strategist strategists research")


def label_by_neighbours(words: Sequence[str], name: Name) -> EntityLabel:
    """The label that the name has in the sentence of *words*; its own where they say nothing."""
    first, last, label = name
    behind = " ".join(words[last + 1 : last + 2])
    text = " ".join(words[first : last + 1])
    if text in world():
        return label
    if behind in _GROUNDS:
        return label if label == "ORG" and _is_known_body(words[first]) else "LOC"
    if behind in _ARMS and label == "PER":
        return "MISC"
    if behind == "-" and words[last + 2 : last + 3] == ["based"] and is_place(text):
        return "LOC"
    is_employer = first > 1 and words[first - 1] == "at" and words[first - 2] in _ROLES
    return "ORG" if is_employer and not is_place(text) else label


def _is_known_body(word: str) -> bool:
    """Whether a body in the news is called so, whose fault it may be."""
    entry = vocabulary().get(fold(word))
    return not {"B", "A"}.isdisjoint(entry.codes) or entry.kinds[_ORG:][:1] >= _LIKELY
