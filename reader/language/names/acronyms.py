"""Acronyms, and what they are short for: told in brackets, or between "or" and a comma."""

from collections.abc import Sequence

from reader.language.gazetteer import fold, world
from reader.language.names.given_names import may_be_given

_FEWEST = 3  # words of a name that its initials alone tell
_FEWEST_LETTERS = 4  # of an acronym that is read as a word


def is_in_brackets(before: Sequence[str], behind: str) -> bool:
    """Whether what stands *before* and *behind* a word are brackets."""
    return list(before) == ["("] and behind == ")"


def is_alternative(before: Sequence[str], behind: str) -> bool:
    """Whether a word is another one for what comes before: "the Port Union, or PU,"."""
    return list(before) == [",", "or"] and behind == ","


def is_unknown(short: str) -> bool:
    """Whether a word has the capitals of an acronym, and the table does not know it."""
    return sum(letter.isupper() for letter in short) > 1 and short not in world()


def is_word(short: str) -> bool:
    """Whether an acronym may be written so where it is read as a word: Unesco, and never Un."""
    return len(short) >= _FEWEST_LETTERS and short.istitle() and short.isalpha()


def spells(short: str, long: str) -> bool:
    """Whether the letters of an acronym stand in this order in a *long* name, from the first on."""
    letters = iter(fold(long))
    same = fold(short)[0] == fold(long)[0]
    return same and " " not in short and all(letter in letters for letter in fold(short))


def has_initials(short: str, words: Sequence[str]) -> bool:
    """Whether an acronym is the first letters of three words or more, no given name first."""
    spelt = len(words) >= _FEWEST and short == "".join(word[0] for word in words)
    return spelt and not may_be_given(words[0])
