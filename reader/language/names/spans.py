"""From tags to names: exact spans, and one label for one name throughout an article.

The names are fragments where one name lies in another; see `fragments`.
"""

from collections.abc import Iterable, Iterator, Sequence

from reader.article import EntityLabel
from reader.language.gazetteer import fold, phrases, vocabulary, word_set, world
from reader.language.names.canonical import Found, surname
from reader.language.names.heads import label_by_heads
from reader.language.names.titles import is_office, is_title
from reader.language.tokens import Sentence

_LABELS: dict[str, EntityLabel] = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}
_LEADING = frozenset({"the", "The", "THE", '"', "'", "-", "(", ",", "in"})
_TRAILING = frozenset({"'s", "'S", '"', "'", "-", ",", "and"})
_LONGEST_DATELINE = 4  # words of a place, or of who sends from there
_DASHES = frozenset({"-", "--", "–", "—"})
_PARTING = _DASHES | {"|", "/"}
_INITIALS = 2  # letters: no surname is so short
_PLACING = word_set("in at from near outside around to of")
_INSIDE = word_set("in near outside")
_TRUST = word_set("faith trust confidence belief believe believes believed interest interested")
_MONTH_NAMES = frozenset({"May", "March", "August"})  # and surnames
_ACTS = word_set("said says told 's has had was is will would and who did")
_SUFFIXES = frozenset({"Jr.", "Sr.", "Jr", "Sr"})


def found_names(sentences: Sequence[Sentence], tags: Sequence[Sequence[str]]) -> list[Found]:
    """The names that BILOU *tags* mark, in order and disjoint, labels agreed upon."""
    found = []
    texts = []
    placed = []
    for sentence, row in zip(sentences, tags, strict=True):
        words = sentence.words
        names = _with_known(words, list(_trimmed(words, _parted(sentence, row))))
        for first, last, label in _without_of(words, names):
            if any(c.isalnum() for c in words[first]):
                if _is_city(words, first, last, label) or _is_dateline(words, first, last):
                    label = _LABELS["LOC"]
                if first < last:
                    label = label_by_heads(words[first : last + 1], label)
                found.append(Found(sentence.starts[first], sentence.end(last), label))
                texts.append(" ".join(words[first : last + 1]))
                placed.append(label == "LOC" and first > 0 and words[first - 1] in _PLACING)
    labels = _agreed(texts, found, placed)
    found = [item._replace(label=label) for item, label in zip(found, labels, strict=True)]
    return sorted([*found, *_overlooked(sentences, texts, found)])


def _is_city(words: Sequence[str], first: int, last: int, label: EntityLabel) -> bool:
    """Whether what seems a person's name is that of a city, and something is in it."""
    if label != "PER" or first != last or first == 0 or words[first - 1] not in _INSIDE:
        return False
    trusted = first > 1 and words[first - 2] in _TRUST
    return not trusted and "C" in vocabulary().get(fold(words[first])).codes


def _is_dateline(words: Sequence[str], first: int, last: int) -> bool:
    """Whether capitals open a sentence as in "SAO PAULO (AP) -": the place that it is from."""
    if first or last >= _LONGEST_DATELINE or not all(word.isupper() for word in words[: last + 1]):
        return False
    agency = words[last + 1 : last + _LONGEST_DATELINE + 3]
    if agency[:1] != ["("] or ")" not in agency[:-1]:
        return False
    return agency[agency.index(")") + 1] in _DASHES


def _overlooked(
    sentences: Sequence[Sentence], texts: Sequence[str], found: Sequence[Found]
) -> Iterator[Found]:
    """Surnames of the people of the article that stand alone and were not found."""
    named = zip(texts, found, strict=True)
    surnames = {surname(text) for text, item in named if item.label == "PER" and " " in text}
    surnames = {name for name in surnames if len(name) > _INITIALS and name not in world()}
    surnames -= {word.title() for s in sentences for word in s.words if word.islower()}
    taken = {offset for item in found for offset in range(item.start, item.end)}
    for sentence in sentences if surnames else ():
        words = sentence.words
        for i, (word, start) in enumerate(zip(words, sentence.starts, strict=True)):
            if word in surnames and start not in taken and not _is_month(words, i):
                city = _is_city(words, i, i, "PER")
                yield Found(start, start + len(word), _LABELS["LOC" if city else "PER"])


def _is_month(words: Sequence[str], i: int) -> bool:
    """Whether a word that is a month and a name, such as "May", does not act as a person does."""
    return words[i] in _MONTH_NAMES and not (i + 1 < len(words) and words[i + 1] in _ACTS)


def _trimmed(
    words: Sequence[str], names: Iterable[tuple[int, int, EntityLabel]]
) -> Iterator[tuple[int, int, EntityLabel]]:
    """The names in their exact bounds, disjoint."""
    floor = 0
    for start, end, label in names:
        first, last = _exact(words, max(start, floor), end, label, floor)
        if first <= last:
            floor = last + 1
            if last == first + 2 and _two_peoples(words[first : last + 1]):
                yield first, first, label
                first = last
            yield first, last, label


def _parted(sentence: Sentence, tags: Sequence[str]) -> Iterator[tuple[int, int, EntityLabel]]:
    """First and last word and label of each name, parted where two were taken for one."""
    for first, last, label in marked(tags):
        start = first
        for i in range(first + 1, last):
            if _is_between(sentence, i, label):
                yield start, i - 1, label
                start = i + 1
        yield start, last, label


def _is_between(sentence: Sentence, i: int, label: EntityLabel) -> bool:
    """Whether a word parts two names: a bar or a dash with spaces, of places "on" or ", in"."""
    words = sentence.words
    if words[i] == ",":
        return label == "LOC" and words[i + 1] == "in"
    spaced = sentence.starts[i] > sentence.end(i - 1) and sentence.starts[i + 1] > sentence.end(i)
    return spaced and (words[i] in _PARTING or (label == "LOC" and words[i] == "on"))


def _without_of(
    words: Sequence[str], names: Sequence[tuple[int, int, EntityLabel]]
) -> Iterator[tuple[int, int, EntityLabel]]:
    """The names; an "of" at the end is left only to a fragment, as in "University of" "Lund"."""
    starts = {first for first, _, _ in names}
    for first, last, label in names:
        ends = words[last] == "of" and first < last and last + 1 not in starts
        yield first, last - ends, label


def _two_peoples(words: Sequence[str]) -> bool:
    """Whether words such as "Israeli - Arab" are two names."""
    left, mark, right = words
    peoples = (world().get(left), world().get(right))
    return mark == "-" and all(known is not None and known.label == "MISC" for known in peoples)


def _with_known(
    words: Sequence[str], names: Sequence[tuple[int, int, EntityLabel]]
) -> list[tuple[int, int, EntityLabel]]:
    """The names, and known names of several words where those are not part of a longer one."""
    owner = {i: name for name in names for i in range(name[0], name[1] + 1)}
    known = [
        item
        for item in _known_phrases(words)
        if item[0] not in owner or owner[item[0]][1] < item[1]
    ]
    replaced = {owner[i] for first, last, _ in known for i in range(first, last + 1) if i in owner}
    return sorted([*known, *(name for name in names if name not in replaced)])


def _known_phrases(words: Sequence[str]) -> Iterator[tuple[int, int, EntityLabel]]:
    """Names of the table of the world that have several words, longest first, disjoint."""
    end = 0
    for i, word in enumerate(words):
        for phrase, label in phrases().get(word, ()) if i >= end else ():
            if tuple(words[i : i + len(phrase)]) == phrase:
                end = i + len(phrase)
                yield i, end - 1, label
                break


def marked(tags: Sequence[str]) -> Iterator[tuple[int, int, EntityLabel]]:
    """First and last word and label of each name."""
    start = 0
    for i, tag in enumerate(tags):
        if tag[0] in "BU":
            start = i
        if tag[0] in "LU":
            yield start, i, _LABELS[tag[2:]]


def _exact(
    words: Sequence[str], first: int, last: int, label: EntityLabel, floor: int
) -> tuple[int, int]:
    """Without article, title, possessive and marks; with initials from *floor* on and "Jr."."""
    while first < last and words[first] in _LEADING:
        first += 1
    while first < last and words[last] in _TRAILING:
        last -= 1
    if label == "PER":
        while first < last and is_title(words, first, last):
            first += 1
        while first > floor and len(words[first - 1]) == 2 and words[first - 1][1] == ".":
            first -= 1
        last += last + 1 < len(words) and words[last + 1] in _SUFFIXES
        last += first == last and _is_full_with_month(words, last + 1)
    elif first < last and is_office(words[last]):
        last -= 1
    return first, last


def _is_full_with_month(words: Sequence[str], i: int) -> bool:
    """Whether a given name and the word behind it, as in "Theresa May", are one name."""
    if i >= len(words) or words[i] not in _MONTH_NAMES:
        return False
    dated = i + 1 < len(words) and words[i + 1][0].isdigit()
    return not dated and "G" in vocabulary().get(fold(words[i - 1])).codes


def _agreed(
    texts: Sequence[str], found: Sequence[Found], placed: Sequence[bool]
) -> list[EntityLabel]:
    """A person's surname alone is that person; metonyms and bodies are what the table says.

    What stands as a place does, *placed* behind "in" and the like, stays one.
    """
    surnames = {
        fold(surname(text))
        for text, item in zip(texts, found, strict=True)
        if item.label == "PER" and " " in text
    }
    labels: list[EntityLabel] = []
    introduced: set[str] = set()
    for text, item, is_place in zip(texts, found, placed, strict=True):
        known = world().get(text)
        label = item.label
        if known and (known.label == "ORG" or " " in text):
            label = known.label
        elif known and known.label == "LOC" and label == "PER" and fold(text) not in introduced:
            label = known.label  # "Washington" before any "Ada Washington" is the city
        elif not (known or is_place) and fold(text) in surnames:
            label = _LABELS["PER"]
        labels.append(label)
        if label == "PER" and " " in text:
            introduced.add(fold(surname(text)))
    return labels
