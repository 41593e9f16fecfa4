"""The people of an article: whom a mention is short for."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.language.gazetteer import fold
from reader.language.names.given_names import is_given_name, pronoun_of
from reader.language.names.titles import CROWNS, FOR_GOOD, KEPT, is_title
from reader.language.word_lists import word_set

_JUNIORS = word_set("jr jr. jnr jnr. sr sr. snr snr.")
NUMERALS = word_set("ii iii iv v vi vii viii ix xi xii xiii xiv xv xvi")
_GENERATIONS = _JUNIORS | word_set("ii iii iv")
_REGNAL = NUMERALS | {"i"}
_OF_FATHER = word_set("bin binti bint ben ibn a/l a/p s/o d/o")
_HALF = 3  # letters that half of a surname has at least: "al" has not
_NICKNAME = re.compile(r"""(?<=\s)["'(]([^"'()]+)["')]\s""")


def surname(name: str) -> str:
    """The last word of a person's name that is not "Jr." or a number."""
    words = name.split()
    while len(words) > 1 and words[-1].casefold() in _GENERATIONS:
        del words[-1]
    return words[-1] if words else name


class _Name(NamedTuple):
    """What a name tells, folded; *words* are without title, nickname and generation."""

    bare: str  # as it is written, without titles where more than one word is left
    words: tuple[str, ...]
    middle: tuple[str, ...]  # names and initials between the first and the last word
    nickname: str
    generation: str
    title: str
    is_full: bool
    is_apart: bool = False  # whether the article has the same name without the generation

    @property
    def size(self) -> int:
        """How much it tells."""
        return len(self.words) + bool(self.nickname)


class _Person:
    """Somebody who is named in full, with all full forms of the name."""

    def __init__(self, name: _Name) -> None:
        self.name = name.bare
        self.forms: list[_Name] = []
        self.given: set[str] = set()
        self.family = name.words[-1]
        self.after_father = not _OF_FATHER.isdisjoint(name.words[1:])
        self.pronoun = pronoun_of(name.words[0])
        self.named = 0  # the turn when last named in full; at most 0 before the first
        self.has_surname = False  # whether the surname alone has stood for them
        self.add(name)

    def add(self, name: _Name) -> None:
        """Take in a form of the name."""
        self.forms.append(name)
        self.given |= {name.words[0], name.nickname} - {""}

    def is_called(self, name: _Name) -> bool:
        """Whether given name and surname are the same, and nothing else parts the two."""
        return (
            name.words[-1] == self.family
            and not self.given.isdisjoint((name.words[0], name.nickname))
            and all(_agree(name, form) for form in self.forms)
        )

    def has(self, name: _Name) -> bool:
        """Whether the words of *name* stand in a row in a longer form."""
        return any(_in_row(name.words, form.words) for form in self.forms)

    def begins(self, name: _Name) -> bool:
        """Whether the initial before the same surname is that of a given name."""
        initial = name.words[0][0]
        return name.words[-1] == self.family and any(word[0] == initial for word in self.given)

    def may_be(self, name: _Name) -> bool:
        """Whether generation and title of a short *name* are not those of others."""
        if name.title in CROWNS and self.family not in _REGNAL:
            return False
        return not name.generation or any(name.generation == f.generation for f in self.forms)


class FullNames:
    """The people of an article by their full names.

    Full names with the same given name, or nickname, and the same surname are one person, who is
    called as most often; "Jr." and middle initials part them. When several people share a surname,
    it is of the one for whom it stood first, and until then of the one last named in full, unless
    an honorific such as "Mrs." speaks of another. Other words are of the one person in whose name
    they stand in a row.
    """

    def __init__(self, mentions: Iterable[tuple[str, str]]) -> None:
        """Take the mentions in order, each with the pronoun that its honorific tells, or ""."""
        self._of_word: dict[str, list[_Person]] = defaultdict(list)
        self._of_half: dict[str, list[_Person]] = defaultdict(list)
        self._meant: dict[str, list[_Person]] = {}
        self._turn = 0
        counts = Counter[str]()
        pronouns: dict[str, str] = {}
        for mention, pronoun in mentions:
            counts[mention] += 1
            pronouns[mention] = pronouns.get(mention) or pronoun
        self._names = _compared({mention: _parsed(mention) for mention in counts})
        for mention, name in sorted(self._names.items(), key=_by_size):
            if name.title and not name.is_full and not self._short(name):
                name = name._replace(words=(name.title, *name.words), is_full=True)
            if name.is_full:
                self._meant[mention] = self._enter(name, pronouns[mention])
        self._call(counts)

    def _enter(self, name: _Name, pronoun: str) -> list[_Person]:
        """Those whom a full name can mean; longer names are entered before."""
        near = self._of_word[name.words[-1]]
        same = [one for one in near if one.is_called(name)]
        begun = [one for one in near if one.begins(name)] if _has_initial(name) else []
        if not same and len(begun) == 1:
            return begun
        if not same and (longer := self._longer(name)):
            return longer
        if not same:
            same = [_Person(name)]
            for half in _halves(surname(name.bare)):
                self._of_half[half] += same
        if len(same) == 1:
            (one,) = same
            one.add(name)
            one.pronoun = one.pronoun or pronoun
            for word in (*name.words, *name.nickname.split()):
                if one not in self._of_word[word]:
                    self._of_word[word].append(one)
        return same

    def _call(self, counts: Counter[str]) -> None:
        """Call everybody as most often; until they are named the first to come is meant."""
        forms: dict[_Person, Counter[str]] = defaultdict(Counter)
        for mention, count in counts.items():
            meant = self._meant.get(mention, ())
            for one in meant if len(meant) == 1 else ():
                name = self._names[mention]
                forms[one][name.bare] += count if one.is_called(name) else 0
        for turn, (one, form) in enumerate(forms.items()):
            one.name = form.most_common(1)[0][0]
            one.named = -turn

    def next_name(self, mention: str, pronoun: str = "") -> str:
        """The full name for the next mention in order, of somebody of whom *pronoun* is used."""
        name = self._names.get(mention) or _parsed(mention)
        if mention not in self._meant:
            self._meant[mention] = self._short(name)
        meant = self._meant[mention]
        if not meant:
            return mention
        one = max(meant, key=lambda one: (one.has_surname, one.named))
        if one.is_called(name):
            self._turn += 1
            one.named = self._turn
        elif pronoun and one.pronoun != pronoun:
            others = [other for other in meant if other.pronoun == pronoun]
            if not others and one.pronoun:
                others = [other for other in meant if not other.pronoun]
            if others or one.pronoun:
                return others[0].name if len(others) == 1 else mention
        one.has_surname |= name.words == (one.family,)
        return one.name

    def is_shared(self, mention: str) -> bool:
        """Whether a *mention* of one word stands in the name of somebody who is named in full."""
        return fold(mention) in self._of_word

    def _short(self, name: _Name) -> list[_Person]:
        """Those whom a name that is not full can mean."""
        near = [one for one in self._of_word.get(name.words[-1], ()) if one.may_be(name)]
        family = [one for one in near if name.words[-1] == one.family]
        given = [one for one in near if " ".join(name.words) in one.given]
        if given and all(one.after_father for one in family):
            return given
        if family:
            return family
        parts = [one for one in near if one.has(name)]
        if not near and len(name.words) == 1:
            parts = self._of_half.get(name.words[0], [])
        return parts if len(parts) == 1 else []

    def _longer(self, name: _Name) -> list[_Person]:
        """Those of whose names several words are a part: of one the beginning, or the surname."""
        near = self._of_word[name.words[-1]]
        longer = [one for one in near if one.has(name) and one.may_be(name)]
        family = [one for one in longer if name.words[-1] == one.family]
        if family:
            given = is_given_name(name.words[0]) and name.words[0] not in _OF_FATHER
            return [] if given else family
        return longer if len(longer) == 1 else []


def _by_size(item: tuple[str, _Name]) -> tuple[int, bool]:
    """Those that tell most first, initials behind given names."""
    return -item[1].size, _has_initial(item[1])


def _has_initial(name: _Name) -> bool:
    """Whether a name is an initial and a surname, as in a list of players: K. Lund."""
    return len(name.words) == 2 and len(name.words[0].rstrip(".")) == 1


@lru_cache(maxsize=1 << 12)
def _parsed(name: str) -> _Name:
    words = name.split()
    first = 0
    while first < len(words) - 1 and _is_title(words, first):
        first += 1
    title = words[0].casefold() if first and words[0].casefold() in KEPT else ""
    bare = " ".join(words[first:])
    found = _NICKNAME.search(bare)
    words = _NICKNAME.sub("", bare).split()
    last = len(words)
    while last > 1 and words[last - 1].casefold() in _GENERATIONS:
        last -= 1
    generation = words[-1].casefold().rstrip(".") if last < len(words) else ""
    generation = {"jnr": "jr", "snr": "sr"}.get(generation, generation)
    if last == 1 and generation in NUMERALS:
        last, generation = 2, ""
    folded = tuple(fold(word) for word in words[:last])
    is_full = len(folded) > 1 and words[0][0].isupper()
    return _Name(
        bare if is_full and title not in FOR_GOOD else name,
        folded,
        tuple(_middle(words[1 : last - 1])),
        fold(found[1]) if found else "",
        generation,
        title,
        is_full,
    )


def _is_title(words: Sequence[str], at: int) -> bool:
    title = words[at].casefold()
    return title in KEPT or is_title(words, at, len(words) - 1)


def _halves(family: str) -> list[str]:
    """The halves of a surname such as Orr-Lund or al-Lund, not of a given name such as Jong-un."""
    halves = family.split("-")
    is_double = len(halves) > 1 and halves[-1][:1].isupper()
    return [fold(half) for half in halves if is_double and len(half) >= _HALF]


def _middle(words: Iterable[str]) -> Iterable[str]:
    """The names and initials among some words: H.W. are two."""
    return (fold(part) for word in words if word[0].isupper() for part in word.split(".") if part)


def _compared(names: dict[str, _Name]) -> dict[str, _Name]:
    """The *names*, those with a generation told apart from the same name without one.

    A number behind a given name is that of a pope or king, who goes without it as well.
    """
    plain = {name.words for name in names.values() if not name.generation}
    return {
        mention: name._replace(
            is_apart=bool(name.generation)
            and name.words in plain
            and not (name.generation in NUMERALS and is_given_name(name.words[-1]))
        )
        for mention, name in names.items()
    }


def _agree(one: _Name, other: _Name) -> bool:
    """Whether two full names can be of one person by generation and middle names."""
    if one.generation != other.generation:
        both = one.generation and other.generation
        if both or one.is_apart or other.is_apart:
            return False
    initials, others = ("".join(word[0] for word in name.middle) for name in (one, other))
    if all(len(word) == 1 for word in (*one.middle, *other.middle)):
        return initials.startswith(others) or others.startswith(initials)
    return set(initials) <= set(others) or set(others) <= set(initials)


def _in_row(words: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether *words* stand in a row in a *longer* name, and are not but the father's."""
    size = len(words)
    for at in range(len(longer) - size + 1):
        if longer[at : at + size] == words:
            return size < len(longer)
        if at and longer[at] in _OF_FATHER:
            return False
    return False
