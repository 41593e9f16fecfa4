"""Who is named beside what he or she is: her son, Leo Banda; a baker called Ana."""

import re

from reader.article import Span
from reader.language.names.titles import TITLES
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.institutions import BODIES
from reader.language.quotes.grammar.lexicon import is_plural
from reader.language.quotes.grammar.offices import is_field
from reader.language.quotes.grammar.sources import is_told_of
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.descriptions import own_name
from reader.language.quotes.people.named import Named
from reader.language.word_lists import word_set

_HANDLE = re.compile(r"@\w+")
_OF_FIELD = re.compile("(?:[FP]i?N)+")
_ONE = word_set("one another")
_OFFICES = TITLES | {"head"}
_NOUNS = re.compile("[NnmoH]")


class Appositions:
    """The names beside the descriptions of one article."""

    def __init__(self, passages: Passages, named: Named) -> None:
        self._passages = passages
        self._named = named

    def told(self, speaker: Candidate) -> str | None:
        """Who *speaker* is by a name beside what is told of somebody, or one before for a title."""
        return self.apposed(speaker) or self._called(speaker)

    def apposed(self, speaker: Candidate) -> str | None:
        """The person whose name follows the description between commas: her son, Leo Banda."""
        named = self._named.ending(speaker.span)  # but not Reyes's mother, Ana Reyes
        if speaker.tag not in "nmoND" or (named and named.label == "PER"):
            return None
        row, at = speaker.row, speaker.at + 1
        if row.tag(at) == "," and is_plural(row.phrases[speaker.at].word):
            return None
        while row.tag(at) in "FP" and row.tag(at + 1) in "NnmoHhw":  # the head of energy, Ana Reyes
            at += 2
        if speaker.tag in "nN" and (name := self._of_office(row, speaker.at + 1)):
            return name
        if speaker.tag == "N" and row.tags[at : at + 4] == "(N)N":  # Chief of Police (Crime) Orr
            return self._named.person(row.phrases[at + 3].span)
        if row.tags[at : at + 2] != ",N" or row.tag(at + 2) not in ",.()VRa-$":
            return None
        if _opens_sentence(speaker) and is_told_of(row, at - 1):
            return None
        entity = self._named.within(row.phrases[at + 1].span)
        body = entity and entity.label == "ORG" and row.phrases[speaker.at].word in BODIES
        person = entity and entity.label == "PER" and speaker.tag != "m"
        return entity.name if entity and (person or body) else None

    def told_of(self, source: Candidate) -> str | None:
        """The person of whom a *source* tells right behind it: police, Ana Reyes, 34, had left."""
        row, at = source.row, source.at
        told = _opens_sentence(source) and is_told_of(row, at)
        return self._named.person(row.phrases[at + 2].span) if told else None

    def _called(self, speaker: Candidate) -> str | None:
        """Whose name is told behind what he or she is: a baker called Ana; a user called @ana."""
        row, at = speaker.row, speaker.at
        one = speaker.tag == "D" and row.phrases[at].word in _ONE and row.tag(at + 1) == "F"
        somebody = speaker.instead(row, at + 2) if one else speaker  # one of them, who gave …
        start = own_name(self._passages.text, somebody) if one or speaker.tag in "no" else None
        if start is None:
            return None
        handle = _HANDLE.match(self._passages.text, start)
        return handle.group() if handle else self._named.person(Span(start, start + 1))

    def _of_office(self, row: Row, at: int) -> str | None:
        """Who holds an office that is said at length before the name: Minister of Mines Leo Banda.

        What the office is of begins at index *at* + 1, and ends in one phrase with the name.
        """
        match = _OF_FIELD.match(row.tags, at)
        if not match or row.phrases[at - 1].word not in _OFFICES:
            return None
        entity = self._named.ending(row.phrases[match.end() - 1].span)
        if not entity or entity.label != "PER":
            return None
        field = self._passages.words(Span(row.phrases[at + 1].start, entity.start))
        return entity.name if is_field(field) else None


def _opens_sentence(source: Candidate) -> bool:
    """Whether what a *source* tells follows it: according to the charity, …"""
    role, verb, _ = source.relation
    return role == "source" and not _NOUNS.search(source.row.sentence_before(verb))
