"""What the words beside a name say of its kind: "the ferry Lund", "an analyst at Lund"."""

from collections.abc import Sequence

from reader.article import EntityLabel
from reader.language.gazetteer import world
from reader.language.names.bounds import Name
from reader.language.names.places import is_place
from reader.language.word_lists import word_set

_GROUNDS = word_set("reservoir reservoirs barrage fault volcano crater glacier")
_ROLES = word_set("analyst analysts economist economists strategist strategists research")
_ARTICLES = (["a"], ["an"])
_MOST_ADJECTIVES = 3
_FURTHER = word_set("led based run founded owned in of that which who near on")
_NOUNS: dict[str, EntityLabel] = {
    **dict.fromkeys(word_set("company firm charity newspaper lender retailer startup"), "ORG"),
    **dict.fromkeys(word_set("slum suburb town village hamlet neighbourhood neighborhood"), "LOC"),
    **dict.fromkeys(word_set("ship vessel tanker ferry trawler"), "MISC"),
}
_VESSELS = word_set(
    "ship vessel tanker ferry trawler yacht schooner catamaran trimaran freighter frigate "
    "destroyer submarine warship flagship lifeboat tugboat barge boat steamer icebreaker"
)
_CRAFT = _VESSELS | word_set(
    "train locomotive tram bus plane airliner airship spacecraft probe rover"
)
_CALLED = word_set("named called dubbed christened")
_SHIPPING = word_set("to will can could would they we who and")  # before "ship" as a verb


def label_by_neighbours(words: Sequence[str], name: Name) -> EntityLabel:
    """The label that the name has in the sentence of *words*; its own where they say nothing."""
    first, last, label = name
    behind = " ".join(words[last + 1 : last + 2])
    text = " ".join(words[first : last + 1])
    if text in world():
        return label
    if behind in _GROUNDS:
        return "LOC"
    if behind == "-" and words[last + 2 : last + 3] == ["based"] and is_place(text):
        return "LOC"
    if label in ("PER", "LOC") and _is_craft(words, first):
        return "MISC"
    told = _told(words, first, last) if label != "ORG" else None
    return told if told and not is_place(text) else label


def _told(words: Sequence[str], first: int, last: int) -> EntityLabel | None:
    """What a name is by what is told of it: "Orre, a firm", "Orre magazine"."""
    kind = _apposition(words, last + 1)
    if kind and (kind == "LOC" or words[first - 1] not in ("in", "In")):
        return kind  # but "In Orre, a firm" is about a firm there
    is_employer = first > 1 and words[first - 1] == "at" and words[first - 2] in _ROLES
    is_read = words[last + 1 : last + 2] == ["magazine"]
    return "ORG" if is_employer or is_read else None


def _is_craft(words: Sequence[str], first: int) -> bool:
    """Whether a ship or the like is called so: "the ferry Orre", "a boat named Orre"."""
    if first < 2:
        return False
    led, before = words[first - 2 : first]
    if before in _CALLED:
        return led in _CRAFT
    return before in _VESSELS and led.casefold() not in _SHIPPING


def _apposition(words: Sequence[str], i: int) -> EntityLabel | None:
    """What a name is by the noun behind it: "Orre, a mining company,"."""
    if words[i : i + 1] != [","] or words[i + 1 : i + 2] not in _ARTICLES:
        return None
    for j in range(i + 2, min(i + 3 + _MOST_ADJECTIVES, len(words) - 1)):
        if words[j] in _NOUNS and (words[j + 1] in _FURTHER or not words[j + 1][0].isalnum()):
            return _NOUNS[words[j]]
    return None
