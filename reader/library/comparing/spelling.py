"""Spelling: ways of writing a spoken word that depend on the house where it is printed.

Nobody hears whether somebody said labour or labor, five or 5, per cent or %.
"""

import re
from functools import lru_cache

from reader.language.word_lists import numbered
from reader.library.folding import MARK

_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve"
_FIGURES = {word: str(number) for word, number in numbered(*_NUMBERS.split()).items()}
_IDLE = re.compile(r"\s|(?<=\w)-(?=%)|(?<=\d),(?=\d{3}(?!\d))")  # what changes no number
_AMERICAN = (  # British endings, where they do not make another word of a short one: four, rise
    (re.compile(r"(?<=..)our"), "or"),
    (re.compile(r"(?<=...)is(?=e[ds]?$|ers?$|ing$|ations?$|ational$)"), "iz"),
    (re.compile(r"(?<=l)ys(?=e[ds]?$|ing$)"), "yz"),
    (re.compile(r"(?<=[bt])re(?=[sd]?$)"), "er"),
    (re.compile(r"(?<=[ft]en)c(?=es?$|eless$)"), "s"),
    (re.compile(r"(?<=[aeiou][^aeiou]el)l(?=ed$|ing$|ers?$)"), ""),
    (re.compile(r"(?<=program)me(?=s?$)"), ""),
)


@lru_cache(maxsize=1 << 16)
def spoken(word: str) -> str:
    """What a folded *word* is compared as: 1,500 as 1500, five as 5, labour as labor.

    >>> spoken("5 %"), spoken("five%"), spoken("organised")
    ('5%', '5%', 'organized')
    """
    word = word.replace(MARK, "")
    if not word.isalpha():
        word = _IDLE.sub("", word)
        bare = word.removesuffix("%")
        return _FIGURES[bare] + "%" if bare in _FIGURES else word
    if word in _FIGURES:
        return _FIGURES[word]
    for british, american in _AMERICAN:
        word = british.sub(american, word)
    return word
