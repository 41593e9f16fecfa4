"""Datelines that open a sentence: "LUND, Scania, May 17 (Tidewater) — Exports rose"."""

import re
from collections.abc import Iterator, Sequence

from reader.article import EntityLabel
from reader.language.dates.calendar import MONTHS
from reader.language.names.bounds import Name
from reader.language.names.places import is_region

_WORD = r"[^\W\d_][^\s,()]{0,30}"
_DATELINE = re.compile(  # words with a space between them
    rf"(?P<LOC>{_WORD}(?: (?:{_WORD}|-)){{0,4}})"
    rf"(?: , (?P<region>{_WORD}(?: {_WORD}){{0,2}}))??"
    rf"(?P<date>(?: ,)? (?:{'|'.join(month[:3] for month in MONTHS)})[a-z]{{0,6}}\.? \d{{1,2}}"
    r"(?: , \d{4})?)?"
    rf"(?: \( (?P<ORG>{_WORD}(?: {_WORD}){{0,4}}) \))? (?:-|--|–|—) "
)
_GROUPS: tuple[tuple[str, EntityLabel], ...] = (("LOC", "LOC"), ("region", "LOC"), ("ORG", "ORG"))
_LONGEST = 20  # words


def with_dateline(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The *names* of a sentence, with those of a dateline as they stand there."""
    if not words[0].isupper():
        return list(names)
    stated = list(_stated(words, bool(names) and names[0][0] < _LONGEST))
    end = stated[-1][1] if stated else -1
    return [*stated, *(name for name in names if name[0] > end)]


def _stated(words: Sequence[str], named: bool) -> Iterator[Name]:
    """The place in capitals, its region and the agency; none where there is no dateline.

    A region or a date proves it, an agency only that what is *named* before it is a place.
    """
    line = _DATELINE.match(" ".join(words[:_LONGEST]) + " ")
    if not line or not line["LOC"].isupper():
        return
    region = line["region"] and is_region(line["region"])
    if (line["region"] and not region) or not (region or line["date"] or (named and line["ORG"])):
        return
    for group, label in _GROUPS:
        if line[group]:
            first = line.string.count(" ", 0, line.start(group))
            yield first, first + line[group].count(" "), label
