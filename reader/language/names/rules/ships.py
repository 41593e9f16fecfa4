"""Ships by what stands before their names: HMS, INS of India, MV of merchants."""

from collections.abc import Iterator, Sequence

from reader.language.names.bounds import Name, overlaid
from reader.language.word_lists import word_set

_PREFIXES = word_set(
    "HMS HMAS HMCS HMNZS HNLMS HDMS HNoMS HSwMS USS USNS USCGC CCGS INS PNS SLNS KRI BRP ROKS TCG "
    "NNS MV RMS RVS RRS KM KMP"
)
_ENDS = frozenset({",", ".", ";", ")"})
_LONGEST = 2  # digits of the number of a ferry


def with_ships(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, those of ships from such a prefix to a number behind them."""
    return overlaid(names, list(_ships(words, names)))


def _ships(words: Sequence[str], names: Sequence[Name]) -> Iterator[Name]:
    if _PREFIXES.isdisjoint(words):
        return
    for name, last, _ in names:
        first = name - (name > 0 and words[name - 1] in _PREFIXES)
        is_length = first > 0 and words[first - 1][0].isdecimal()  # 5 KM
        if first < last and words[first] in _PREFIXES and not is_length:
            number, end = [*words[last + 1 : last + 3], "", ""][:2]
            is_numbered = number.isdecimal() and len(number) <= _LONGEST and end in _ENDS
            yield first, last + is_numbered, "MISC"
