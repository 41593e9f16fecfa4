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
    behind, text = words[last + 1 : last + 3], " ".join(words[first : last + 1])
    if text in world():
        return label
    if behind[:1] and behind[0] in _GROUNDS:
        return label if label == "ORG" and _is_known_body(words[first]) else "LOC"
    if behind == ["-", "based"] and is_place(text):
        return "LOC"
    if label == "PER" and behind[:1] and behind[0] in _ARMS:
        return "MISC"
    is_employer = words[max(first - 1, 0) : first] == ["at"] and words[max(first - 2, 0)] in _ROLES
    return "ORG" if is_employer and not is_place(text) else label


def _is_known_body(word: str) -> bool:
    """Whether a body in the news is called so, whose fault it may be."""
    entry = vocabulary().get(fold(word))
    return not {"B", "A"}.isdisjoint(entry.codes) or entry.kinds[_ORG:][:1] >= _LIKELY
