"""Who said a quotation: rules over the phrases around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.article import Span
from reader.language.phrases import Phrase

_SPEAKERS = "NnmoHJW"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker and a cue as phrases, the rule that found them, and how sure it is (0..1)."""

    speaker: Phrase | None
    cue: Span | None
    rule: str
    confidence: float


def attribute(row: Sequence[Phrase], at: int) -> Attribution | None:
    """Attribute the quotation at index *at* of *row*, None when no rule applies."""
    return _after(row, at) or _before(row, at)


def _after(row: Sequence[Phrase], at: int) -> Attribution | None:
    index = at + 1
    if index < len(row) and row[index].tag in ",-":
        index += 1
    if index + 1 < len(row):
        first, second = row[index : index + 2]
        if first.tag in "Vv" and second.tag in _SPEAKERS:
            return Attribution(second, first, "inverted verb", 0.97)
        if first.tag in _SPEAKERS:
            for phrase in row[index + 1 : index + 12]:
                if phrase.tag in "Vv":
                    return Attribution(first, phrase, "speaker and verb after", 0.97)
                if phrase.tag in ".Q":
                    break
        if first.tag == "A" and index + 2 < len(row):
            return Attribution(row[index + 2], first, "according to", 0.95)
        if first.tag == "-" or row[at + 1].tag == "-":
            return Attribution(first, None, "dash", 0.6) if first.tag == "N" else None
    return None


def _before(row: Sequence[Phrase], at: int) -> Attribution | None:
    verb: Phrase | None = None
    start = next((i for i in range(at - 1, -1, -1) if row[i].tag == "."), -1)
    for index in range(at - 1, start, -1):
        phrase = row[index]
        if phrase.tag in "VGvg" and (verb is None or phrase.tag in "VG" or verb.tag in "vg"):
            verb = phrase
        if phrase.tag in _SPEAKERS and index + 1 < at:
            if row[index + 1] is verb and verb.tag in "Vv":
                return Attribution(phrase, verb, "speaker and verb before", 0.9)
            if row[index + 1].tag == ":":
                return Attribution(phrase, None, "colon", 0.9)
            if index > start + 2 and row[index - 2].tag == "A":
                return Attribution(phrase, row[index - 2], "according to", 0.9)
    if verb:
        for phrase in row[start + 1 : at]:
            if phrase.tag in _SPEAKERS:
                return Attribution(phrase, verb, "subject of the sentence", 0.7)
    return None
