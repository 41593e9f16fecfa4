"""From tags to names, with one label for one name throughout an article.

The names are fragments where one name lies in another; see `fragments`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from reader.article import EntityLabel
from reader.language.gazetteer import country_codes, fold, phrases, vocabulary, word_set, world
from reader.language.names.bounds import MONTH_NAMES, Name, parted, trimmed
from reader.language.names.canonical import Found, spells
from reader.language.names.datelines import with_dateline
from reader.language.names.heads import is_storm, label_by_heads
from reader.language.names.lineups import with_lineups
from reader.language.names.members import with_members
from reader.language.names.nations import with_nations
from reader.language.names.neighbours import label_by_neighbours
from reader.language.names.particles import with_particles
from reader.language.names.peers import with_peers
from reader.language.names.people import surname
from reader.language.names.seats import with_seats
from reader.language.names.states import with_states
from reader.language.names.teams import with_teams
from reader.language.tokens import Sentence

_AGE = 2  # digits
_INITIALS = 2  # letters: no surname is so short
_PER, _ORG = 1, 2  # the places of the digits for people and bodies
_LIKELY = "3"  # of the digits 0 to 4
_PLACING = word_set("in at from near outside around to of")
_SAYS = word_set("said says told")
_APPOSED = word_set("who whose a an the of from said says was is has had")
_ACTS = _SAYS | word_set("'s had has was is will would and who did")


def found_names(sentences: Sequence[Sentence], tags: Sequence[Sequence[str]]) -> list[Found]:
    """The names that BILOU *tags* mark, in order and disjoint, labels agreed upon."""
    found = []
    texts = []
    placed = []
    speaking = []
    aged = set()
    acronyms: dict[str, EntityLabel] = {}
    for sentence, row in zip(sentences, tags, strict=True):
        words = sentence.words
        names = list(trimmed(words, with_members(words, parted(sentence, row))))
        names = _with_known(words, with_particles(words, names))
        names = with_peers(words, with_seats(words, with_dateline(words, names)))
        names = with_states(words, with_nations(words, names))
        names = [(name[0], name[1], label_by_neighbours(words, name)) for name in names]
        names = [(a, b, label_by_heads(words[a : b + 1], label)) for a, b, label in names]
        names = with_lineups(words, with_teams(words, names))
        acronyms.update(_acronyms(words, names))
        for first, last, label in names:
            if label != "PER" and _has_age(words, first, last):
                label = "PER"
                aged.add(fold(sentence.written(first, last)))
            if any(c.isalnum() for c in words[first]):
                found.append(Found(sentence.starts[first], sentence.end(last), label))
                texts.append(sentence.written(first, last))
                placed.append(label == "LOC" and first > 0 and words[first - 1] in _PLACING)
                speaking.append(last + 1 < len(words) and words[last + 1] in _SAYS)
    labels = _agreed(texts, found, placed, speaking, aged)
    labels = [acronyms.get(text, label) for text, label in zip(texts, labels, strict=True)]
    found = [item._replace(label=label) for item, label in zip(found, labels, strict=True)]
    return sorted([*found, *_overlooked(sentences, texts, found)])


def _acronyms(words: Sequence[str], names: Sequence[Name]) -> Iterator[tuple[str, EntityLabel]]:
    """Acronyms in brackets that the table does not know, with the label of the name before.

    What was taken for a person and has the initials of a body is that body.
    """
    for (start, end, label), (first, last, own) in pairwise(names):
        short, long = words[first], " ".join(words[start : end + 1])
        capitals = sum(letter.isupper() for letter in short)
        if start < end and capitals > 1 and first == last and short not in world():
            in_brackets = words[end + 1 : first] == ["("] and words[last + 1 : last + 2] == [")"]
            if in_brackets and label != "PER" and spells(short, long):
                yield short, label
            elif in_brackets and own == "ORG" and _has_initials(short, words[start : end + 1]):
                yield long, own


def _has_initials(short: str, words: Sequence[str]) -> bool:
    """Whether an acronym is the first letters of three words or more, no given name first."""
    spelt = len(words) > _INITIALS and short == "".join(word[0] for word in words)
    return spelt and "G" not in vocabulary().get(fold(words[0])).codes


def _overlooked(
    sentences: Sequence[Sentence], texts: Sequence[str], found: Sequence[Found]
) -> Iterator[Found]:
    """Surnames of the people of the article that stand alone and were not found."""
    named = zip(texts, found, strict=True)
    surnames = {surname(text) for text, item in named if _is_full(text, item.label)}
    surnames = {name for name in surnames if len(name) > _INITIALS and name not in world()}
    surnames -= {word.title() for s in sentences for word in s.words if word.islower()}
    taken = {offset for item in found for offset in range(item.start, item.end)}
    begun: dict[str, list[str]] = defaultdict(list)  # by the first word, longest first
    for name in sorted(surnames, reverse=True):
        begun[name.partition("-")[0]].append(name)
    for sentence in sentences if surnames else ():
        words = sentence.words
        for i, word in enumerate(words):
            for name in begun.get(word, ()) if not _is_month(words, i) else ():
                start = sentence.starts[i]
                last = min(i + 2 * name.count("-"), len(words) - 1)
                is_free = taken.isdisjoint(range(start, sentence.end(last)))
                if is_free and sentence.written(i, last) == name:
                    yield Found(start, start + len(name), "PER")
                    break


def _is_month(words: Sequence[str], i: int) -> bool:
    """Whether a word that is a month and a name, such as "May", does not act as a person does."""
    return words[i] in MONTH_NAMES and not (i + 1 < len(words) and words[i + 1] in _ACTS)


def _with_known(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names, and known names of several words where those are not part of a longer one."""
    owner = {i: name for name in names for i in range(name[0], name[1] + 1)}
    known = [
        item
        for item in _known_phrases(words)
        if (item[0] not in owner or owner[item[0]][1] < item[1])
        and (item[1] not in owner or owner[item[1]][1] == item[1])
    ]
    replaced = {owner[i] for first, last, _ in known for i in range(first, last + 1) if i in owner}
    return sorted([*known, *(name for name in names if name not in replaced)])


def _known_phrases(words: Sequence[str]) -> Iterator[Name]:
    """Names of the table that have several words, longest first, and of wings of parties."""
    end = 0
    for i, word in enumerate(words):
        for phrase, label in phrases().get(word, ()) if i >= end else ():
            if tuple(words[i : i + len(phrase)]) == phrase:
                end = i + len(phrase)
                yield i, end - 1, label
                break
        if word[-1] == ")" and i >= end and word[0].isupper():
            yield i, i, "ORG"


def _has_age(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a name is that of a person of whom age and more are told: "Lund, 24, who"."""
    age = last + 2
    if age + 2 >= len(words) or not words[age].isdecimal() or len(words[age]) > _AGE:
        return False
    before = words[first - 1].casefold() if first else ""
    is_apart = words[age - 1] == words[age + 1] == "," and words[age + 2] in _APPOSED
    return is_apart and before != "," and before not in _PLACING


def _has_surname_of(name: str, people: Set[str]) -> bool:
    """Whether a name is a given name and what one of the *people* is called."""
    given, _, rest = name.partition(" ")
    return rest in people and "G" in vocabulary().get(fold(given)).codes


def _is_full(name: str, label: EntityLabel) -> bool:
    """Whether a person's name ends in a surname; a peer's, as in "Duke of Lund", is a place's."""
    return label == "PER" and " " in name and " of " not in name


def _short_forms(name: str) -> Iterator[str]:
    """The ends and beginnings of a person's full name; of one word if no acronym and no city."""
    words = name.split()
    for i in range(len(words)):
        yield " ".join(words[i:])
        yield from [" ".join(words[:i])] if i > 1 else []
    if not words[0].isupper() and "C" not in vocabulary().get(fold(words[0])).codes:
        yield words[0]


def _is_only_person(text: str) -> bool:
    """Whether a word is known as part of people's names and of no body's: not "Preston"."""
    kinds = vocabulary().get(fold(text)).kinds
    return kinds[_PER:][:1] >= _LIKELY and kinds[_ORG] == "0"


def _agreed(
    texts: Sequence[str],
    found: Sequence[Found],
    placed: Sequence[bool],
    speaking: Sequence[bool],
    aged: Set[str],
) -> list[EntityLabel]:
    """A part of a person's name is that person; metonyms and bodies are what the table says.

    What stands as a place does, *placed* behind "in" and the like, stays one. A storm is called
    without the word for it too, and a country that is *speaking* may be a surname, or that of who
    is *aged*.
    """
    people = {text for text, item in zip(texts, found, strict=True) if _is_full(text, item.label)}
    surnames = {fold(surname(text)) for text in people} | aged
    lone = {text for text, item in zip(texts, found, strict=True) if item.label == "PER"}
    lone = {text for text in lone - people if fold(text) not in surnames}
    places = {fold(text) for text, is_place in zip(texts, placed, strict=True) if is_place}
    parts = {fold(part) for text in people for part in _short_forms(text)} - places | surnames
    storms = {text.split()[-1] for text in texts if is_storm(text.split())}
    bodies = [text for text, item in zip(texts, found, strict=True) if item.label == "ORG"]
    beginnings = {text.rsplit(None, n)[0] for text in bodies for n in range(1, text.count(" ") + 1)}
    countries = set(country_codes().values())
    labels: list[EntityLabel] = []
    introduced = set(aged)
    for text, item, is_place, speaks in zip(texts, found, placed, speaking, strict=True):
        known = world().get(text)
        label = item.label
        if known and (known.label == "ORG" or " " in text):
            label = known.label
        elif known and known.label == "LOC" and speaks and fold(text) in introduced:
            label = "PER"
        elif known and known.name in countries and label == "ORG":
            label = known.label  # also where its team plays
        elif known and known.label == "LOC" and label == "PER" and fold(text) not in introduced:
            label = known.label  # "Washington" before any "Ada Washington" is the city
        elif not (known or is_place) and fold(text) in (surnames if label == "LOC" else parts):
            label = "PER"
        elif not known and label == "ORG" and _has_surname_of(text, lone):
            label = "PER"  # "India Lund", where "Lund" is nobody else
        elif not (known or is_place) and text in storms:
            label = "MISC"
        elif label == "PER" and not (known or is_place) and text in beginnings:
            label = label if _is_only_person(text) else "ORG"
        labels.append(label)
        if _is_full(text, label):
            introduced.add(fold(surname(text)))
    return labels
