"""Folding: spellings that a reader takes for the same become the same characters.

Every character folds to exactly one character, so an offset into the folded text is the same
offset into the text. Here is also what a word of a folded text is. Unicode data: UAX #44 (general
category, combining class, decomposition).
"""

import re
import unicodedata
from functools import cache, lru_cache

from reader.article import Span

# What a combining mark or an invisible character folds to: the Arabic elongation mark, which is
# itself no part of a word's spelling, and which `\w` takes for a letter, so that it ends no word.
MARK = "\u0640"

_QUOTES = dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛‹›′´", "'")
# Letters with a stroke, which have no canonical decomposition.
_STROKES = dict(zip("øłđħŧıɨƀǥɍɏ", "oldhtiibgry", strict=True))
_OTHERS = _QUOTES | _STROKES | {"_": "-", "−": "-", "İ": "i", "\u200b": " "}
_NO_LETTERS = {code: " " for code in range(128) if not chr(code).isalnum()}
_FULL_WIDTH = range(0xFF01, 0xFF5F)  # these are ASCII, 0xFEE0 further up

# Scripts that are written without spaces between words: Thai, Lao, Burmese, Khmer, Kana, Han.
_UNSPACED = (
    "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
# Their vowel signs that are neither letters nor folded: the base of Unicode has them as they are.
_SIGNS = (
    "\u0e31\u0e34-\u0e37\u0e47\u0e4c-\u0e4e\u0eb1\u0eb4-\u0eb7\u0ebb-\u0ebc\u0ecc-\u0ecd"
    "\u102b-\u1036\u1038\u103b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d"
    "\u1071-\u1074\u1082-\u108c\u108f\u109a-\u109d\u17b4-\u17d1\u17d3"
)
# Where there are vowel signs that are no letters to `\w`, between spaces: Thaana to Sinhala.
_SIGNED = range(0x780, 0xE00)
SIGN = rf"(?:{MARK}*+[{_SIGNS}])"
# Begins a word of one of the scripts without spaces; all patterns are for folded text.
SYLLABLE = rf"(?=\w)[{_UNSPACED}]"
_RUN = re.compile(r"\w+")
_INNER_MARKS = re.compile(rf"(?<=\w){MARK}+")
_ASCII = bytes(range(128))
_TYPESET = "“”‘’–—\u00a0"  # all that most articles have; others take longer to look for
_FEW = 48  # so many replacements of one character each are faster than one pass of str.translate


class _Characters(dict[int, str]):
    """The folding of every character met so far, by code point: what ``str.translate`` takes."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


_characters = _Characters()


def fold(text: str) -> str:
    """Return *text* without differences of case, accents, quotation marks, dashes and spaces.

    The result has exactly the length of *text*. An underscore counts as a dash. Idempotent;
    time is linear (about 2 ms a megabyte of English prose).
    """
    if not text.isascii():
        text = _fold_others(text)  # first: what is ASCII then becomes small much faster
    return text.lower().replace("_", "-")


def _fold_others(text: str) -> str:
    """Fold what is not ASCII."""
    for character in _TYPESET:
        if character in text:
            text = text.replace(character, _characters[ord(character)])
    if text.isascii():
        return text
    # Bytes are the fastest way to leave out what is most of the text.
    wide = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    others = set(wide.decode("utf-8", "surrogatepass"))
    changes = {old: new for old in others if (new := _characters[ord(old)]) != old}
    if len(changes) > _FEW:
        return text.translate(_characters)
    for old, new in changes.items():
        text = text.replace(old, new)
    return text


def words(text: str) -> list[str]:
    """Return the folded words of *text* in order: what is searched, and what is searched for."""
    return split(fold(text))


@cache
def letter_pattern() -> str:
    """A pattern for a letter of a word between spaces, vowel signs included."""
    return rf"(?:[^\W{_UNSPACED}]|[{_vowel_signs()}])"


@cache
def _vowel_signs() -> str:
    """Those of scripts with spaces: marks that take up room, or that are not combining."""
    return "".join(
        sign
        for sign in map(chr, _SIGNED)
        if unicodedata.category(sign) in ("Mc", "Mn") and not unicodedata.combining(sign)
    )


@cache
def word_pattern() -> re.Pattern[str]:
    """What a word is: without spaces each letter with its signs, and what one looks for a phrase.

    Made when it is first needed: such sets of characters take milliseconds to compile.
    """
    letter = letter_pattern()
    return re.compile(rf"{letter}++|{SYLLABLE}{SIGN}*+(?:{MARK}++(?!{letter}))?")


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{_UNSPACED}]")


@cache
def _special() -> re.Pattern[str]:
    return re.compile(f"[{_UNSPACED}{_vowel_signs()}]")


def is_syllable(character: str) -> bool:
    """Whether a word that begins with this folded character is one of a script without spaces."""
    return not character.isascii() and _unspaced().match(character) is not None


def is_simple(folded: str) -> bool:
    """Whether the words of a text that is *folded* are its runs of letters and digits."""
    return folded.isascii() or _is_simple(folded)


@lru_cache(maxsize=16)  # one text is looked through passage by passage
def _is_simple(folded: str) -> bool:
    return _special().search(folded) is None


def split(folded: str) -> list[str]:
    """Return the words of a text that is *folded* already."""
    if is_simple(folded):
        return _RUN.findall(_INNER_MARKS.sub("", folded) if MARK in folded else folded)
    found = word_pattern().findall(folded)
    return [word[:1] + word[1:].replace(MARK, "") for word in found] if MARK in folded else found


def _fold_character(character: str) -> str:
    if ord(character) in _FULL_WIDTH:
        return fold(chr(ord(character) - 0xFEE0))
    decomposed = unicodedata.normalize("NFD", character)
    accented = all(map(unicodedata.combining, decomposed[1:]))
    base = decomposed[0] if accented else character  # the latter a syllable
    match unicodedata.category(base):
        case "Zs":
            return " "
        case "Pd":
            return "-"
        case "Cf" if base != "\u200b":  # which parts words, unlike the others
            return MARK
        case "Mn" if unicodedata.combining(base):
            return MARK
    caseless = base.casefold()
    return _OTHERS.get(caseless, caseless if len(caseless) == 1 else base)


class Spaced:
    """The folded words of a text with spaces between them, for any part of it."""

    def __init__(self, text: str) -> None:
        self._folded = fold(text)
        self._is_simple = self._folded.isascii()
        if self._is_simple:  # nearly always, and it is several times as fast
            self._folded = self._folded.translate(_NO_LETTERS)

    def words(self, span: Span) -> str:
        """The words of that part."""
        part = self._folded[span.start : span.end]
        return part if self._is_simple else " ".join(split(part))


@lru_cache(4096)
def joined(name: str) -> str:
    """The folded words of a name with spaces between them; the same ones come again and again."""
    return " ".join(words(name))
