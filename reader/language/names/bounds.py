"""The exact bounds of names: without title, article and marks, and with what a tag left out."""

from collections.abc import Iterable, Iterator, Sequence

from reader.article import ENTITY_LABELS, EntityLabel
from reader.language.dates.calendar import WEEKDAYS
from reader.language.gazetteer import countries, fold, vocabulary, world
from reader.language.names.full_names import NUMERALS
from reader.language.names.given_names import may_be_given
from reader.language.names.places import STATES, is_place
from reader.language.names.recognition.words import ORGANISATIONS
from reader.language.names.titles import is_office, is_personal, is_title
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
_SHORT = 2  # letters: a stroke behind so few parts no names
_COMMON = 2  # of 0 to 4: how likely a word is no name
_PARTING = frozenset({"-", "--", "–", "—", "|", "/"})
_POSTNOMINALS = word_set(  # of counsel, of members and of orders, behind a person's name
    "KC QC SC SAN MEP MSP OBE MBE CBE KBE DBE OM PhD PHD BEM FRS FBA"
)
_SAINTS = frozenset({"St", "St."})
_ELIDED = word_set("d l dell dall sull nell")
_NUMERALS = frozenset(map(str.upper, NUMERALS))
_NUMBERED = word_set("Highway Route Ruta Interstate Line Channel Canal Cadena Act Convention No.")
MONTH_NAMES = frozenset({"May", "March", "August"})  # and surnames


def overlaid(names: Sequence[Name], others: Iterable[Name]) -> list[Name]:
    """The *names*, with each of the *others* in the place of all with one of its words."""
    for other in others:
        names = overridden(names, other[0], other[1], other)
    return list(names)


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
        if start < end and is_personal(words, start):
            label = "PER"
        first, last = _exact(words, max(start, floor), end, label, floor)
        is_no_name = first == last and label == "MISC" and words[first] in WEEKDAYS
        is_no_name |= first == floor and before == "PER" and words[last] in _POSTNOMINALS
        if first <= last and not is_no_name:
            if words[last + 1 : last + 2] == ["Photo"] and is_place(words[last]):
                label = "LOC"  # where the picture was taken
            before = label
            floor = last + 1
            if last == first + 2 and _two_peoples(words[first : last + 1]):
                yield first, first, label
                first = last
            yield first, last, label


def parted(sentence: Sentence, tags: Sequence[str]) -> Iterator[Name]:
    """First and last word and label of each name, parted where two were taken for one."""
    for first, last, label in marked(tags):
        start = first
        commas = _COMMAS if label == "ORG" and _is_list(sentence.words[first : last + 1]) else ()
        for i in range(first + 1, last):
            is_part = sentence.words[i] in commas or _is_between(sentence, (start, last, label), i)
            if start < i and is_part:
                yield start, i - 1, label
                start = i + 1
                while start < last and sentence.words[start] in commas:
                    start += 1
        yield start, last, label


def _is_list(words: Sequence[str]) -> bool:
    """Whether what was taken for one body is a list of which the table knows one as a body."""
    members = " ".join(words).replace(" , and ", " and ").replace(" , ", " and ").split(" and ")
    known = (world().get(member) for member in members)
    return any(name is not None and name.label == "ORG" for name in known)


def _are_peoples(*names: Sequence[str]) -> bool:
    """Whether the table knows each of the *names* as a people."""
    known = [world().get(" ".join(words)) for words in names]
    return all(name is not None and name.label == "MISC" for name in known)


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
    if words[i] == "of" and label == "ORG" and i == first + 1:
        return _is_of_country(words, first, last)
    is_stroke = words[i] == "/" and label != "MISC"
    if words[i] == "—" or (is_stroke and _parts_two(words[i - 1], words[i + 1])):
        return True
    spaced = sentence.starts[i] > sentence.end(i - 1) and sentence.starts[i + 1] > sentence.end(i)
    return spaced and (words[i] in _PARTING or (label == "LOC" and words[i] == "on"))


def _parts_two(before: str, behind: str) -> bool:
    """Whether the two around a stroke are names: Ada Lund/Orsa News, and not A/S."""
    return len(before) > _SHORT and before[0].isupper() and behind[0].isupper()


def _is_of_country(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a club is told by its town and its country, as in "Lund of Sweden"."""
    town = words[first]
    is_common = vocabulary().get(fold(town)).likelihood(None) >= _COMMON
    is_town = is_place(town) and not is_common and town.casefold() not in ORGANISATIONS
    return is_town and " ".join(words[first + 2 : last + 1]) in countries()


def _parts_places(words: Sequence[str], first: int, i: int, last: int) -> bool:
    """Whether the word at *i* parts a place from one in it."""
    if words[i] == ",":
        parted = words[i + 1] == "in" or " ".join(words[i + 1 : last + 1]) in countries()
        return parted or not STATES.isdisjoint((words[i - 1], words[i + 1]))
    is_owned = words[i] == "'s" and words[i + 1][0].isupper()
    return is_owned and is_place(" ".join(words[first:i]))


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
    while first < last and label == "PER" and words[last] in _POSTNOMINALS:
        last -= 1
    if label == "PER":
        while first < last and is_title(words, first, last):
            first += 1 + (words[first + 1] == "-")
        while first > floor and len(words[first - 1]) == 2 and words[first - 1][1] == ".":
            first -= 1
    elif first < last:
        last -= is_office(words[last]) or _is_photo(words, first, last)
    if label != "PER" and _has_article(words, first, floor):
        first -= 1
    while last + 1 < len(words) and _goes_on(words, first, last, label):
        last += 1
    return first, last


def _is_photo(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a name goes on with the word for a credit: AP Photo/Ada Lund, Photo: Ada Lund."""
    if words[last] != "Photo":
        return False
    return words[last + 1 : last + 2] == [":"] or " ".join(words[first:last]) in world()


def _has_article(words: Sequence[str], first: int, floor: int) -> bool:
    """Whether a name has an article that is part of it, as in "told The Hindu"."""
    if first <= max(floor, 1) or words[first - 1] != "The":
        return False
    return words[first - 2] == "," or (words[first - 2].islower() and words[first - 2].isalpha())


def _goes_on(words: Sequence[str], first: int, last: int, label: EntityLabel) -> bool:
    """Whether the word behind a name is its end: d'Orsay, the stop of "Ada L.,", a number."""
    word, end = words[last : last + 2]
    further = words[last + 2] if last + 2 < len(words) else ""
    particle, mark, name = end.partition("'")
    if mark and particle in _ELIDED and name[:1].isupper():
        return True
    if end == "'s" and words[first] in _SAINTS and first + 1 == last:
        return f"{words[first]} {word}" not in world() and may_be_given(word)
    if label == "PER" and end in _NUMERALS:
        return not further[:1].isupper()
    if label == "PER" and end in MONTH_NAMES and first == last:  # Theresa May
        return may_be_given(word) and not further[:1].isdigit()
    if label == "PER" and end == ".":
        return first < last and len(word) == 1 and word.isupper() and further == ","
    return word in _NUMBERED and end.isdecimal()
