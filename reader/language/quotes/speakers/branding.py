"""Whose word for somebody it is that follows it: described as “a danger” by the mayor."""

import re

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.lexicon import BASE_FORMS, forms
from reader.language.quotes.passages import Quoted
from reader.language.quotes.speakers.case import Case

_NAMES = (  # but not what something is called, which may be its name
    forms(
        "describe dub brand term hail praise criticise criticize condemn denounce "
        "nickname mock ridicule refer regard"
    )
    - BASE_FORMS
)
_BRANDED = re.compile(r"([Vvxe])R*P?S?D?\Z")  # without an object: described as a
_REACH = 8  # phrases before the words


def brander(quoted: Quoted) -> int:
    """The index of who brands somebody so behind the words, -1 for nobody."""
    row, at = quoted.row, quoted.at
    if row.tag(at + 1) != "B" or row.tag(at + 2) not in "NnD":
        return -1
    branded = _BRANDED.search(row.tags, max(0, at - _REACH), at)
    return at + 2 if branded and row.phrases[branded.start(1)].word in _NAMES else -1


def branded_by(chosen: Candidate, case: Case) -> Candidate:
    """Who brands somebody so, where *chosen* is another."""
    place = brander(case.quoted)
    return (case.at(case.quoted.row, place) if place >= 0 else None) or chosen
