"""Who is presented by name below what the opening calls only a nurse: Ana Reyes, 51, …"""

import re

from reader.article import Entity
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.institutions import BODIES, INSTITUTIONS
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.meant import Meant
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.nominals import GROUPS
from reader.language.word_lists import word_set
from reader.patterns import rare

ITS = ("its", "their")  # whose is an office: its chairman
_COURT = word_set("judge magistrate coroner sheriff jury")
_FOR_OTHERS = word_set("spokesman spokeswoman spokesperson")
_NO_PERSON = _COURT | _FOR_OTHERS | BODIES | INSTITUTIONS | GROUPS
_OPENS = re.compile(r"P[^,.:;QNHWabVvx]+,(?=NV)")  # In evidence to ministers, Ana Reyes said
_PRESENTED = rare(  # Leo Banda, 51, …
    r",? \(?(?:aged )?\d\d\b|, (?:who(?:se|m)?|of|from)\b"
)
_PARAGRAPHS = 2  # in which somebody is presented
_FURTHER = 0.85  # probability of who is presented in the second


def introduced(speaker: Candidate, passages: Passages, named: Named) -> Meant:
    """Who is presented at the head of a paragraph below: A nurse has …; Ana Reyes, 51, …

    Whoever opens the story so is meant, unless the name is told before. Of judges it tells whom
    they judge, and a council or who speaks for it is nobody.
    """
    row, opening = speaker.row, speaker.row.phrases[speaker.at]
    heads = not speaker.at or (opening.lead in ITS and opening.tag == "n")
    if not heads or opening.word in _NO_PERSON:
        return Meant()
    for further in range(_PARAGRAPHS):
        below = passages.row(row.number + 1 + further)
        if not below or not below.phrases:
            break
        entity = _presented(below, passages, named, may_say=not further)
        if entity:
            known = entity.name in named.between(row.phrases[0].start, entity.start)
            return Meant() if known else Meant(entity.name, _FURTHER if further else 1)
        people = (named.person(phrase.span) for phrase in below.phrases if phrase.tag in "Ns")
        if any(people):
            break
    return Meant()


def _presented(row: Row, passages: Passages, named: Named, *, may_say: bool) -> Entity | None:
    """The person presented at the head of a paragraph, in full; or who says something there."""
    opens = _OPENS.match(row.tags)
    at = opens.end() if opens else 0
    entity = named.ending(row.phrases[at].span)
    if not entity or entity.label != "PER" or " " not in entity.name:
        return None
    said = may_say and row.tag(at + 1) == "V"
    return entity if said or _PRESENTED.match(passages.text, entity.end) else None
