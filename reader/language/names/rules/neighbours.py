"""What the words beside a name say of its kind: "Lund reservoir", "an analyst at Lund"."""

from collections.abc import Sequence

from reader.article import EntityLabel
from reader.language.gazetteer import codes, fold, vocabulary, world
from reader.language.names.bounds import Name
from reader.language.names.particles import GERMANIC, ROMANCE
from reader.language.names.places import is_place
from reader.language.names.titles import TITLES
from reader.language.word_lists import word_set

_GROUNDS = word_set("reservoir reservoirs barrage fault volcano crater glacier")
_ARMS = word_set("drones missiles tanks vehicles jets helicopters rifles rockets")
_LIKELY = 2  # of 0 to 4
_ROLES = word_set("analyst analysts economist economists strategist strategists research")

_OF_CITIES = word_set("mayor schools roads streets airport residents")  # and of no club
_STROKES = word_set("header save strike volley cross penalty goal hat-trick try")  # of players
_PEOPLES = word_set("peoples tribe tribes tribesmen clans clansmen")
_OWNED = (["shares", "in"], ["shares", "of"], ["Shares", "in"], ["Shares", "of"])
_BY_STATE = (["state-owned"], ["state-run"])
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
_PARTICLES = ROMANCE | GERMANIC
_WATERS = word_set("Lake Rivers Brook Brooks Falls Hill Wood Woods Field Fields Forest")
_ACTS = word_set("said says told lost won wrote asked argued claimed insisted")
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
        return label if label == "ORG" and _is_known_body(words[first]) else "LOC"
    if behind in _ARMS and label == "PER":
        return "MISC"
    if behind == "-" and words[last + 2 : last + 3] == ["based"] and is_place(text):
        return "LOC"
    if _are_peoples(words[last + 1 : last + 4]) and not is_place(text):
        return "MISC"
    if first and first < last and _held_office(words[first - 1]):
        return "PER"
    if label == "LOC" and first < last and _is_stroke(words, first) and not is_place(text):
        return "PER"
    if label in ("LOC", "ORG") and first + 1 == last and _has_given_name(words, first):
        return "PER"
    if label in ("LOC", "ORG") and first + 2 == last and _is_of_place(*words[first : last + 1]):
        return "PER"
    if label in ("PER", "LOC") and _is_craft(words, first, last):
        return "MISC"
    if label == "ORG":
        is_city = behind == "'s" and words[last + 2 : last + 3] and words[last + 2] in _OF_CITIES
        return "LOC" if is_city and is_place(text) else label
    told = _told(words, first, last)
    return told if told and not is_place(text) else label


def _told(words: Sequence[str], first: int, last: int) -> EntityLabel | None:
    """What a name is by what is told of it: "Orre, a firm", "Orre magazine"."""
    kind = _apposition(words, last + 1)
    if kind and (kind == "LOC" or words[first - 1] not in ("in", "In")):
        return kind  # but "In Orre, a firm" is about a firm there
    is_employer = first > 1 and words[first - 1] == "at" and words[first - 2] in _ROLES
    before = words[first - 1 : first]
    is_owned = words[max(first - 2, 0) : first] in _OWNED or before in _BY_STATE
    is_read = words[last + 1 : last + 2] == ["magazine"] and before not in _ARTICLES
    return "ORG" if is_employer or is_owned or is_read else None


def _has_given_name(words: Sequence[str], i: int) -> bool:
    """Whether a given name stands before a surname that is a country's name, or a lake that acts:
    "Ada Holland", "Ada Lake said".
    """
    given, family = words[i : i + 2]
    if family in _WATERS:
        is_family = words[i + 2 : i + 3] != [] and words[i + 2] in _ACTS
    else:
        place = world().get(family)
        is_family = place is not None and place.label == "LOC" and "S" in codes(family)
    known = codes(given) if is_family else ""
    return "G" in known and {"C", "R", "L"}.isdisjoint(known)


def _is_of_place(given: str, particle: str, place: str) -> bool:
    """Whether a surname is a particle and a place, behind what is hardly but a given name."""
    if particle not in _PARTICLES:
        return False
    entry = vocabulary().get(fold(given))
    is_given = "G" in entry.codes and entry.likelihood("PER") > _LIKELY
    is_elsewhere = entry.likelihood("LOC") or (particle, fold(place)) in entry.phrases
    return is_given and not is_elsewhere and {"C", "R", "L"}.isdisjoint(entry.codes)


def _is_craft(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a ship or the like is called so: "the ferry Orre", "a boat named Orre".

    Of a train or a bus the words right behind may be where it goes.
    """
    if first < 2:
        return False
    led, before = words[first - 2 : first]
    if before in _CALLED:
        return led in _CRAFT
    if before == "the" and led == ",":
        return first > 2 and words[first - 3] in _CRAFT and words[last + 1 : last + 2] == [","]
    return before in _VESSELS and led.casefold() not in _SHIPPING


def _is_stroke(words: Sequence[str], first: int) -> bool:
    """Whether what stands before a name is what a player did: "a late header from"."""
    return first > 1 and words[first - 1] == "from" and words[first - 2] in _STROKES


def _are_peoples(words: Sequence[str]) -> bool:
    """Whether the *words* behind a name call it a people, or it and the next one."""
    is_one_of_two = len(words) > 2 and words[0] == "and" and words[1][0].isupper()
    return not _PEOPLES.isdisjoint(words[2:] if is_one_of_two else words[:1])


def _held_office(word: str) -> bool:
    """Whether a word is an office that somebody held, as in "ex-president"."""
    prefix, _, office = word.partition("-")
    return prefix in ("ex", "Ex") and office in TITLES


def _apposition(words: Sequence[str], i: int) -> EntityLabel | None:
    """What a name is by the noun behind it: "Orre, a mining company,"."""
    if words[i : i + 1] != [","] or words[i + 1 : i + 2] not in _ARTICLES:
        return None
    for j in range(i + 2, min(i + 3 + _MOST_ADJECTIVES, len(words) - 1)):
        if words[j] in _NOUNS and (words[j + 1] in _FURTHER or not words[j + 1][0].isalnum()):
            return _NOUNS[words[j]]
    return None


def _is_known_body(word: str) -> bool:
    """Whether a body in the news is called so, whose fault it may be."""
    entry = vocabulary().get(fold(word))
    return not {"B", "A"}.isdisjoint(entry.codes) or entry.likelihood("ORG") >= _LIKELY
