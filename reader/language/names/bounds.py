"""The exact bounds of names: without title, article and marks, and with what a tag left out."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.article import ENTITY_LABELS, EntityLabel
from reader.language.dates.calendar import WEEKDAYS
from reader.language.dates.written.clock import is_zone
from reader.language.gazetteer import countries, world
from reader.language.names.full_names import JUNIORS, NUMERALS
from reader.language.names.given_names import may_be_given
from reader.language.names.places import STATES, is_place
from reader.language.names.recognition.words import ORGANISATIONS
from reader.language.names.titles import TITLES, is_office, is_personal, is_title
from reader.language.tokens import Sentence
from reader.language.word_lists import word_set

Name = tuple[int, int, EntityLabel]  # first and last word and label

_LEADING = frozenset(
    {"the", "The", "THE", '"', "'", "-", "—", "(", ",", "in", "for", "federal", "'s"}
) | {
    *("Según", "Selon", "Laut", "Volgens")  # according to
}
_BEFORE_PEOPLE = _LEADING | word_set("Alongside Amid Among Beside Besides Despite Unlike")
_TRAILING = frozenset({"'s", "'S", '"', "'", "-", "—", ",", "and", "."})
_COMMAS = frozenset({",", "and"})
_KINDS = word_set("party movement group club faction militia team")  # behind a name, no part of it
_SHORT = 2  # letters: a stroke behind so few parts no names
_PARTING = frozenset({"-", "--", "–", "—", "|", "/"})
_POSTNOMINALS = word_set(  # of counsel, of members and of orders, behind a person's name
    "KC QC SC SAN MEP MSP OBE MBE CBE KBE DBE OM PhD PHD BEM FRS FBA"
)
_RETIRED = word_set("Rtd Retd RTD")  # in brackets behind a rank
_SHORTENED = word_set("Sk Md Mohd Mst")  # given names, of Bangladesh
_SAINTS = frozenset({"St", "St."})
_KIN = word_set(
    "wife husband widow widower partner son sons daughter daughters brother sister mother father "
    "uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother"
)
_WAYS = word_set(
    "route routes road highway expressway motorway corridor railway railroad line flight flights "
    "train trains ferry pipeline border"
)
_ELIDED = word_set("d l dell dall sull nell")
_NUMERALS = frozenset(map(str.upper, NUMERALS))
_NUMBERED = word_set("Highway Route Ruta Interstate Line Channel Canal Cadena Act Convention No.")
_ASSEMBLIES = word_set("Association Federation Confederation Authority Commission")
_FEASTS = word_set("Day Eve Sunday")  # at the end of a feast's name, before its year
_TRADES = word_set("retailer brewer startup miner telecom")  # before firms, as "Carmaker"
_HALVES = frozenset({"a.m.", "p.m.", "am", "pm"})
MONTH_NAMES = frozenset({"May", "March", "August"})  # and surnames


def overlaid(names: Sequence[Name], others: Iterable[Name]) -> list[Name]:
    """The *names*, with each of the *others* in the place of all with one of its words."""
    for other in others:
        names = overridden(names, other[0], other[1], other)
    return list(names)


def linked(
    words: Sequence[str],
    names: Iterable[Name],
    goes_on: Callable[[Sequence[str], Name, Name], bool],
    label: EntityLabel,
) -> list[Name]:
    """The *names* of a sentence, one with that *label* where the next *goes_on* with one."""
    whole: list[Name] = []
    for name in names:
        if whole and goes_on(words, whole[-1], name):
            name = (whole.pop()[0], name[1], label)
        whole.append(name)
    return whole


def overridden(names: Sequence[Name], first: int, last: int, name: Name) -> list[Name]:
    """The *names*, with *name* in the place of all with one of the words *first* to *last*."""
    others = [other for other in names if other[1] < first or other[0] > last]
    return sorted([*others, name])


def marked(tags: Sequence[str]) -> Iterator[Name]:
    """First and last word and label of each name."""
    start = 0
    for i, tag in enumerate(tags):
        if tag[0] in "BU":
            start = i
        if tag[0] in "LU":
            yield start, i, ENTITY_LABELS[tag[2:]]


def trimmed(words: Sequence[str], names: Iterable[Name]) -> Iterator[Name]:
    """The names in their exact bounds, disjoint."""
    floor = 0
    before: EntityLabel | None = None
    for start, end, label in names:
        if start < end and (is_personal(words, start) or words[start] in _SHORTENED):
            label = "PER"
        first, last = _exact(words, max(start, floor), end, label, floor)
        is_name = words[last] not in _RETIRED
        is_name &= not (first == floor and before == "PER" and words[last] in _POSTNOMINALS)
        if first <= last and is_name and not _is_time(words, first, last, label):
            if words[last + 1 : last + 2] == ["Photo"] and is_place(words[last]):
                label = "LOC"  # where the picture was taken
            before = label
            floor = last + 1
            if last == first + 2 and _two_peoples(words[first : last + 1]):
                yield first, first, label
                first = last
            yield first, last, label


def _is_time(words: Sequence[str], first: int, last: int, label: EntityLabel) -> bool:
    """Whether a word was taken for a name that is a day or, behind an hour, a zone of time."""
    if first < last:
        return False
    before = words[first - 1] if first else ""
    is_hour = before in _HALVES or (before[:1].isdecimal() and is_zone(words[first]))
    return (is_hour and words[first].isupper()) or (label == "MISC" and words[first] in WEEKDAYS)


def parted(sentence: Sentence, tags: Sequence[str]) -> Iterator[Name]:
    """First and last word and label of each name, parted where two were taken for one."""
    for first, last, label in marked(tags):
        start = _with_half(sentence, first) if label == "PER" else first
        commas = _COMMAS if label == "ORG" and _is_list(sentence.words[first : last + 1]) else ()
        skipped = _KIN if label == "PER" else commas
        for i in range(first + 1, last):
            is_part = sentence.words[i] in commas or _is_between(sentence, (start, last, label), i)
            if start < i and is_part:
                yield start, i - 1, _label_of_part(sentence.words[start:i], label)
                start = i + 1
                while start < last and sentence.words[start] in skipped:
                    start += 1
        if start > first:
            label = _label_of_part(sentence.words[start : last + 1], label)
        yield start, last, label


def _is_list(words: Sequence[str]) -> bool:
    """Whether what was taken for one body is a list of which the table knows one as a body."""
    members = " ".join(words).replace(" , and ", " and ").replace(" , ", " and ").split(" and ")
    known = (world().get(member) for member in members)
    return any(name is not None and name.label == "ORG" for name in known)


def _label_of_part(words: Sequence[str], label: EntityLabel) -> EntityLabel:
    """What a part of a *label* is: a people if the table calls it so."""
    return "MISC" if _are_peoples(words) else label


def _are_peoples(*names: Sequence[str]) -> bool:
    """Whether the table knows each of the *names* as a people."""
    known = [world().get(" ".join(words)) for words in names]
    return all(name is not None and name.label == "MISC" for name in known)


def _with_half(sentence: Sentence, first: int) -> int:
    """The first word of a name, also where its first half is a title: Bishop-Lund."""
    words = sentence.words
    half = first - 1 - (words[first] != "-")
    if half < 0 or words[half + 1] != "-" or " " in sentence.written(half, first):
        return first
    is_title = words[half][0].isupper() and words[half].casefold() in TITLES
    return half if is_title else first


def _is_between(sentence: Sentence, name: Name, i: int) -> bool:
    """Whether a word parts two names: a semicolon, a bracket that only opens, a stroke, a long
    or spaced dash, or a comma of places.
    """
    words = sentence.words
    first, last, label = name
    if words[i] == ";" or (words[i] == "(" and ")" not in words[i + 1 : last + 1]):
        return True
    if label == "LOC" and _parts_places(words, first, i, last):
        return True
    if label == "PER" and words[i] in ("'s", "'"):
        return words[i + 1] in _KIN
    if words[i] == "and" and _are_peoples(words[first:i], words[i + 1 : last + 1]):
        return True
    if words[i] == "and" and label == "ORG" and _are_bodies(words, first, i, last):
        return True
    is_stroke = words[i] == "/" and label != "MISC"
    if words[i] == "—" or (is_stroke and _parts_two(words[i - 1], words[i + 1])):
        return True
    spaced = sentence.starts[i] > sentence.end(i - 1) and sentence.starts[i + 1] > sentence.end(i)
    return spaced and (words[i] in _PARTING or (label == "LOC" and words[i] == "on"))


def _parts_two(before: str, behind: str) -> bool:
    """Whether the two around a stroke are names: Ada Lund/Orsa News, and not A/S."""
    return len(before) > _SHORT and before[0].isupper() and behind[0].isupper()


def _are_bodies(words: Sequence[str], first: int, i: int, last: int) -> bool:
    """Whether two bodies stand around "and": "Kenya Power and Uganda Telecom", or one that ends
    in what it is and one that is no other such: "Teachers Association and World Vision".
    """
    if first + 1 < i and words[first] in countries() and words[i + 1] in countries():
        return True
    behind = {word.casefold() for word in words[i + 1 : last + 1]}
    is_ended = first + 1 < i and words[i - 1] in _ASSEMBLIES
    return is_ended and ORGANISATIONS.isdisjoint(behind) and last > i + 1


def _parts_places(words: Sequence[str], first: int, i: int, last: int) -> bool:
    """Whether the word at *i* parts a place from one in it, or the two ends of a way."""
    before, behind = " ".join(words[first:i]), " ".join(words[i + 1 : last + 1])
    if words[i] == ",":
        parted = words[i + 1] == "in" or behind in countries()
        return parted or not STATES.isdisjoint((words[i - 1], words[i + 1]))
    if words[i] == "'s":
        return words[i + 1][0].isupper() and is_place(before)
    is_way = not _WAYS.isdisjoint(words[last + 1 : last + 4])
    return words[i] == "-" and is_way and is_place(before) and is_place(behind)


def _two_peoples(words: Sequence[str]) -> bool:
    """Whether words such as "Israeli - Arab" are two names."""
    return words[1] == "-" and _are_peoples(words[:1], words[2:])


def _exact(
    words: Sequence[str], first: int, last: int, label: EntityLabel, floor: int
) -> tuple[int, int]:
    """Without article, title, possessive and marks; with initials from *floor* on and its end."""
    leading = _BEFORE_PEOPLE if label == "PER" else _LEADING
    while first < last and words[first] in leading:
        first += 1
    while first < last and words[last] in _TRAILING:
        last -= 1
    if first < last and words[last] == "of" and words[last + 1 : last + 2]:
        last -= words[last + 1].islower()
    while first < last and label == "PER" and words[last] in _POSTNOMINALS:
        last -= 1
    if label == "PER":
        while first < last and is_title(words, first, last):
            first += 1 + (words[first + 1] == "-")
        while first > floor and (_is_shortened(words[first - 1]) or _is_emir(words, first, last)):
            first -= 1
        last += last + 1 < len(words) and words[last + 1].casefold() in JUNIORS
        last += first == last and _is_full_with_month(words, last + 1)
    elif first < last:
        last -= (
            is_office(words[last])
            or words[last] in _KINDS
            or _is_photo(words, first, last)
            or _is_feast(*words[last - 1 : last + 1])
        )
        first += first == 0 < last and label == "ORG" and _is_trade(words[0])
    if label != "PER" and _has_article(words, first, floor):
        first -= 1
    while last + 1 < len(words) and _goes_on(words, first, last, label):
        last += 1
    return first, last


def _is_feast(day: str, year: str) -> bool:
    """Whether a year follows a day that is kept, as in "Boxing Day 2018"."""
    return day in _FEASTS and len(year) == 4 and year.isdecimal()


def _is_photo(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a name goes on with the word for a credit: AP Photo/Ada Lund, Photo: Ada Lund."""
    if words[last] != "Photo":
        return False
    return words[last + 1 : last + 2] == [":"] or " ".join(words[first:last]) in world()


def _is_trade(word: str) -> bool:
    """Whether a word before the name of a firm, with which a sentence opens, is no part of it."""
    return word.endswith("maker") or word.casefold() in _TRADES


def _is_shortened(word: str) -> bool:
    """Whether a word before the rest of a name is an initial or a given name that is cut short."""
    return word in _SHORTENED or (len(word) == 2 and word[1] == ".")


def _has_article(words: Sequence[str], first: int, floor: int) -> bool:
    """Whether a name has an article that is part of it, as in "told The Hindu"."""
    if first <= max(floor, 1) or words[first - 1] != "The":
        return False
    return words[first - 2] == "," or (words[first - 2].islower() and words[first - 2].isalpha())


def _is_emir(words: Sequence[str], first: int, last: int) -> bool:
    """Whether "Emir" is the given name before a surname, as it is in Bosnia, and no title."""
    if words[first - 1] != "Emir" or (first > 1 and words[first - 2] in ("the", "The", "'s")):
        return False
    return not is_title(words, first - 1, last)


def _goes_on(words: Sequence[str], first: int, last: int, label: EntityLabel) -> bool:
    """Whether the word behind a name is its end: d'Orsay, the stop of "Ada L.,", a number."""
    word, end = words[last : last + 2]
    further = words[last + 2] if last + 2 < len(words) else ""
    particle, mark, name = end.partition("'")
    if mark and particle in _ELIDED and name[:1].isupper():
        return True
    if end == "'s" and words[first] in _SAINTS and first + 1 == last:
        return f"{words[first]} {word}" not in world() and may_be_given(word)
    if label == "PER" and words[first : last + 1].count('"') == 1 and end == '"':
        return further[:1].isupper()  # behind a nickname
    if label == "PER" and first < last and word == '"':
        return end[:1].isupper()
    if label == "PER" and end in _NUMERALS:
        return not further[:1].isupper()
    if label == "PER" and end == ".":
        return first < last and len(word) == 1 and word.isupper() and further == ","
    if label == "LOC" and (end, further) == ("'s", "County"):
        return not words[last + 3 : last + 4] or not words[last + 3][0].isupper()
    if label == "LOC" and (word, end) == ("'s", "County"):
        return True
    return word in _NUMBERED and end.isdecimal()


def _is_full_with_month(words: Sequence[str], i: int) -> bool:
    """Whether a given name and the word behind it, as in "Theresa May", are one name."""
    if i >= len(words) or words[i] not in MONTH_NAMES:
        return False
    dated = i + 1 < len(words) and words[i + 1][0].isdigit()
    return not dated and may_be_given(words[i - 1])
