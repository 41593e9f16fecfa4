"""A word form as the recogniser of names sees it, wherever it stands.

The features are those of Ratinov & Roth (2009): words, shapes, affixes, word clusters and
gazetteers, and with them the kind of name that a word is likely to be part of. They are made once
for each form.
"""

from functools import lru_cache

from reader.language import abbreviations
from reader.language.dates.calendar import MONTHS, WEEKDAYS
from reader.language.gazetteer import Entry, fold, vocabulary, world
from reader.language.names.titles import TITLES
from reader.language.word_lists import word_set

CALENDAR = {word.lower() for word in WEEKDAYS + MONTHS}
CALENDAR |= {f"{month.lower()}." for month in abbreviations.MONTHS}
ORGANISATIONS = word_set(
    "ministry department agency authority council committee commission congress parliament senate "
    "court bank party university college institute school association federation union league club "
    "corp corp. inc inc. ltd ltd. co. company group plc holdings foundation organisation "
    "organization police army navy force forces bureau office service board centre center times "
    "post news press network hospital airlines airways united fc city administration government "
    "front movement brotherhood alliance coalition society trust fund house church guard"
)
_KINDS = "XPOLM"  # for the digits of an entry: no name, person, organisation, location, other
_SURE, _LIKELY = "4", "3"
_NAME_PARTS = frozenset("GSCR")
_NAMES = frozenset("BLE")
_ACRONYMS = frozenset("AH")


class Word:
    """A word form and what is known of it wherever it stands."""

    __slots__ = (
        *("capital", "cluster", "codes", "entry", "folded", "kind", "lower", "opens", "shape"),
        "text",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = text.casefold()
        self.shape = _shape(text)
        self.capital = text[0].isupper()
        self.opens = self.capital or (text[0].isalpha() and not text.islower() and text.isalnum())
        self.folded = fold(text)
        self.entry = vocabulary().get(self.folded)
        self.codes = _codes(self)
        self.kind = _kind(self)
        self.cluster = ".".join(self.entry.path.split(".")[:2])

    def shared(self) -> list[str]:
        """Attributes that also speak of the words beside it."""
        path = self.entry.path
        if not path and "-" in self.lower:
            path = vocabulary().get(self.lower.rpartition("-")[2]).path
        coarse, _, rest = path.partition(".")
        clusters = [f"k1={coarse}", f"k2={rest.partition('.')[0]}", f"k3={path}"]
        kinds = self.entry.kinds if self.capital else ""
        if kinds:
            clusters.append(f"t={kinds}")
            clusters += [f"t{i}={digit}" for i, digit in enumerate(kinds) if digit != "0"]
        listed = _listed(self)
        if listed:
            clusters.append(f"n={listed}")
        return [f"w={self.lower}", f"s={self.shape}", f"g={self.codes}", *clusters]

    def own(self) -> list[str]:
        """Attributes that speak of the word alone."""
        text, lower = self.text, self.lower
        attributes = ["bias", f"S={self.shape}{min(len(text), 5)}"]
        attributes += [f"c={text}"] if text != lower else []
        attributes += [f"p={lower[:n]}" for n in range(1, 5) if len(lower) > n]
        attributes += [f"e={lower[-n:]}" for n in range(1, 5) if len(lower) > n]
        return attributes + [f"g:{code}" for code in self.codes]


def _shape(text: str) -> str:
    """Capitals X, small letters x, digits d, each run written once: ``McDonald`` is ``XxXx``."""
    shape = ""
    for c in text[:20]:
        kind = "d" if c.isdigit() else "X" if c.isupper() else "x" if c.isalpha() else c
        if shape[-1:] != kind:
            shape += kind
    return shape


def _codes(word: Word) -> str:
    """What the gazetteer and the word lists say of one word."""
    title = word.text.title() if word.text.isupper() and len(word.text) > 2 else word.text
    known = world().get(word.text) or world().get(title)
    codes = _only(_NAME_PARTS, word.entry.codes) if word.capital else ""
    codes += known.label[0].lower() if known else ""
    codes += "T" if word.lower.rstrip(".") in TITLES else ""
    codes += "O" if word.lower in ORGANISATIONS else ""
    return codes + ("D" if word.lower in CALENDAR else "")


def _listed(word: Word) -> str:
    """The codes of the names in the news that the word is; an acronym is one in capitals only."""
    if not word.capital:
        return ""
    return _only(_NAMES | _ACRONYMS if word.text.isupper() else _NAMES, word.entry.codes)


def _only(wanted: frozenset[str], codes: str) -> str:
    return "".join(code for code in codes if code in wanted)


def _kind(word: Word) -> str:
    """What a word is likely to be part of, in a letter and a mark of doubt; a short word itself."""
    if not word.capital:
        return "d" if word.text[0].isdigit() else word.lower if len(word.lower) < 4 else "x"
    for code in "DTO":
        if code in word.codes:
            return code
    known = world().get(word.text) or world().get(word.text.title())
    if known:
        return known.label[0].lower()
    digits = word.entry.kinds
    if not digits:
        return "U" if word.text.isupper() and len(word.text) > 1 else "?"
    most = max(digits)
    doubt = "" if most == _SURE else "'" if most == _LIKELY else "~"
    return _KINDS[digits.rindex(most)] + doubt


class _Edge(Word):
    """What stands before the first and behind the last word of a sentence."""

    def __init__(self) -> None:
        self.text = self.lower = self.folded = self.shape = self.codes = self.cluster = ""
        self.kind = "|"
        self.capital = self.opens = False
        self.entry = Entry()

    def shared(self) -> list[str]:
        return ["edge"]


EDGE = _Edge()
word_form = lru_cache(maxsize=1 << 16)(Word)
