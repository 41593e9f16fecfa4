"""The grammar of a paragraph: what each noun phrase is to the verbs around it."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from reader.language.quotes.grammar.phrase import Phrase
from reader.language.word_lists import word_set
from reader.patterns import rare

Role = Literal[  # in an order that trees have learnt, subjects last
    "source",  # according to Ana Reyes
    "agent",  # told by her
    "inverted",  # said Ana Reyes
    "label",  # Ana Reyes: …
    "object",
    "complement",  # behind a preposition
    "bare",
    "passive subject",  # she was told
    "inner subject",  # of a clause within another, or what a subject is the one of
    "subject",
]
Modifier = Literal["", "of", "by", "who", "aside", "and"]

_VERBS = "VvxeabM"
_FINITE = tuple("VvxabM")
_VIEWS = word_set("words view opinion telling account estimation")
_ABSOLUTE = word_set("with without despite")  # that may open a clause with a participle
_WHO_DID = rare(  # that parts a subject from its verb: who asked not to be named said
    r"W(?:[abR]*[VvxeM]|[aR]*b(?!R*[iGg]))(?:R?Pb[vxei]|[Rnw]*P[vx])?[^.,:;QTSWVvxabG]*"
    r"(?=[abR]*V|,[^,.Q]{1,9},[abR]*V)"
)
_ANOTHER = re.compile(r"[^,(:-]*?C(?=[NnmoH])[^C]")  # what joins another subject to the phrase
_NOT_ALL = word_set("all every everyone everybody none nobody nothing")  # all but two said
_TOLD_OF = re.compile(  # between a name and "who": a nurse from Leeds; 54, of Mill Lane
    r"N(?:,(?:#|(?:[no]|[FP]N)(?:[FP][Nno])*))+,\Z"
)
_WORK = re.compile("m|(?<!P)o")  # a study by the bank found; an inquiry by it found
_REACH = 16  # phrases between a name and "who"
_DONE = re.compile(  # published in May by the firm said; accused of killing Orr said
    r"(?:[vxe]R*(?:[PB]|Fi?)|[ig])[NnmohDY#wFPB]+(?=,.{1,9},[abR]*[Vv]|[abR]*[VvM])"
)

_AMID = re.compile("P[nmowDY#]+R*(?=V)")  # has in the past said


class Row:
    """The phrases of one paragraph, with the grammar of its noun phrases worked out once.

    ``number`` is that of the paragraph in the text, and ``tags`` has one letter a phrase.
    """

    def __init__(self, phrases: Sequence[Phrase], number: int) -> None:
        self.phrases = phrases
        self.number = number
        self.tags = "".join([phrase.tag for phrase in phrases])
        self._relations: dict[int, Relation] = {}

    @cached_property
    def mentions(self) -> list[int]:
        """The indices of the phrases that may be for somebody, or have an owner."""
        phrases = enumerate(self.phrases)
        return [at for at, phrase in phrases if phrase.tag in "NnoD" or phrase.owner]

    def tag(self, at: int) -> str:
        """The tag at index *at*, "^" before the row and "$" behind it.

        Not an empty string, as a slice would give, for that is in every set of tags.
        """
        return "^" if at < 0 else self.tags[at] if at < len(self.tags) else "$"

    def sentence_before(self, at: int) -> str:
        """The tags between the start of the sentence, or the last quotation, and index *at*."""
        head = self.tags[max(0, at - 60) : at]
        return head[max(head.rfind("."), head.rfind("Q")) + 1 :]

    def relation(self, at: int) -> "Relation":
        """What the noun phrase at index *at* is to the verbs around it."""
        found = self._relations.get(at)
        if found is None:
            found = self._view(at) or _relation(self.tags, at)
            if found.verb >= 0 and self._is_apart(at, found):
                found = Relation("complement", -1)
            self._relations[at] = found
        return found

    def antecedent(self, at: int) -> int:
        """The index of what "who" at index *at* refers to: the name before all that is told of it.

        But not a place before the subject: in Porto, the head of a bank, who …
        """
        told = _TOLD_OF.search(self.tags, max(0, at - _REACH), at)
        if told and self.sentence_before(told.start()) not in ("P", "RP", "CP"):
            return told.start()
        return at - 1 - (self.tag(at - 1) == ",")

    def _view(self, at: int) -> "Relation | None":
        """The relation of a source whose words or view are spoken of: in the words of Ana Reyes."""
        if self.tags[max(0, at - 3) : at] == "PmF" and self.phrases[at - 2].word in _VIEWS:
            return Relation("source", at - 3)
        phrase = self.phrases[at]
        before = self.phrases[at - 1].word if at else ""
        if phrase.owner and phrase.word in _VIEWS and before in ("in", "by", "from"):
            return Relation("source", at - 1)
        return None

    def _is_apart(self, at: int, relation: "Relation") -> bool:
        """Whether what seems to be a *relation* is none."""
        return self._merely_beside(at, relation) or self._merely_before(at, relation)

    def _merely_before(self, at: int, relation: "Relation") -> bool:
        """Whether "but" parts the phrase from the verb: after the attack but officials said.

        Or "and", where it is no subject: he works at the club and officials said.
        """
        between = _ANOTHER.match(self.tags, at + 1, relation.verb)
        if between is None:
            return False
        if self.phrases[between.end() - 2].word != "but":
            return self.tag(at - 1) in "PFx" and self.tags[relation.verb] not in "Gg"
        return self.phrases[at].lead != "no" and self.phrases[at].word not in _NOT_ALL

    def _merely_beside(self, at: int, relation: "Relation") -> bool:
        """Whether a preposition parts the phrase from a participle: through Leeds chanting."""
        if self.tags[relation.verb] not in "Gg":
            return False
        return self.tag(at - 1) == "P" and self.phrases[at - 1].word not in _ABSOLUTE


class Relation(NamedTuple):
    """How a noun phrase stands in its clause."""

    role: Role
    verb: int  # its index, -1 for none
    modified: Modifier = ""  # what parts a subject from its verb

    @property
    def name(self) -> str:
        """How features write it: subject+who."""
        return f"{self.role}+{self.modified}" if self.modified else self.role


def _relation(tags: str, at: int) -> Relation:
    one = tags[at - 1] if at else "^"
    two = tags[at - 2] if at > 1 else "^"
    if one == "A" or (one == "P" and two == "A"):  # según Ana Reyes; according to her
        return Relation("source", at - 1 if one == "A" else at - 2)
    if one == "B":
        return Relation("agent", at - 2 if two in "VvxeM" else -1)
    end, modified = _after_modifiers(tags, at + 1)
    follow = tags[end : end + 1] or "$"
    inverted = _is_inverted(tags, at, follow)
    if follow in _VERBS and not inverted:
        verb = _main_verb(tags, end)
        of = one in "PF" or (one in "ei" and two in "PF") or (one in "ig" and two in "NnoH")
        role: Role = "inner subject" if of or one in "VvxG" else "subject"
        if tags[verb] in "Vvxe" and "b" in tags[end:verb]:
            role = "passive subject"
        return Relation(role, verb, modified)
    if inverted:
        return Relation("inverted", at - 1)
    beyond = at + (3 if tags[at + 1 : at + 4] == ",N," else 0)
    if tags[beyond + 1 : beyond + 3] == "SG" and one in "VvM":  # quoted her as saying
        return Relation("inner subject", beyond + 2)
    if follow in "Gg" and one == "P":  # with her saying
        return Relation("inner subject", end)
    if follow in ":" and (one not in "PF" or two in "^.:C"):
        return Relation("label", end)
    if one in "VvxeMGgi":
        return Relation("object", at - 1)
    return Relation("complement" if one in "PF" else "bare", -1)


def _main_verb(tags: str, at: int) -> int:
    """The index of the verb behind the auxiliaries at index *at*, *at* itself if there is none."""
    verb = at
    while verb < len(tags) - 1 and tags[verb] in "abR":
        verb += 1
    amid = _AMID.match(tags, verb) if tags[verb - 1] == "a" else None
    verb = amid.end() if amid else verb
    return verb if tags[verb] in "VvxeMgiG" else at


def _is_inverted(tags: str, at: int, follow: str) -> bool:
    """Whether the verb before a noun phrase is its own: “…”, said Ana Reyes.

    But not: the ministry, speaking later, said reports were false.
    """
    one, two = tags[max(0, at - 1) : at] or "^", tags[max(0, at - 2) : at - 1] or "^"
    if one not in "VvxM" or two not in "Q,-^ab":
        return False
    if two in "ab" and at > 2 and tags[at - 3] in "NnoHJW":  # she had called the idea “…”
        return False
    return two != "," or (follow not in "ab" and (one in "VM" or tags[at - 3 : at - 2] == "Q"))


def _after_modifiers(tags: str, at: int) -> tuple[int, Modifier]:
    """The index after the modifiers of a noun phrase that ends before *at*, and what they are."""
    modified: Modifier = ""
    aside = tags[max(0, at - 3) : at - 1] in ("N,", "n,", "o,")
    stop = min(len(tags), at + 24)
    while at < stop:
        tag = tags[at]
        of = tag in "PF" or (tag == "B" and _WORK.match(tags, at - 1))
        if of and at + 1 < stop and tags[at + 1] in "NnmoHhDY#w":
            at, modified = at + 2, modified or "of"
            at += tags[at - 1 : at + 1] == "Nw"  # in Gaya district
        elif tag == "F" and tags[at + 1 : at + 2] in ("e", "i") and tags[at + 2 : at + 3] == "N":
            at, modified = at + 3, modified or "of"  # of murdered Ana Reyes
        elif tag in "RY#":
            at += 1
        elif tag in "vxe" and tags[at + 1 : at + 2] == "B" and tags[at + 3 : at + 4] in _FINITE:
            at, modified = at + 3, modified or "by"  # rebels led by Ana Reyes said
        elif tag in "Wvxeig" and (clause := _clause(tags, at, stop)):
            at, modified = clause, "who"
        elif tag == "," and tags[at + 1 : at + 2] in tuple("Vabvx") and aside:
            return at + 1, "aside"
        elif tag in ",(-":
            close = _resumption(tags, at + 1, min(len(tags), at + 20))
            if not close or (tags[at - 1] == "H" and tags[at + 1] in "Nn"):
                break
            at, modified = close, "aside"
        elif tag in "C&" and at + 1 < stop and tags[at + 1] in "Nno":
            at, modified = at + 2, "and"
        else:
            break
    return at, modified


def _clause(tags: str, at: int, stop: int) -> int:
    """Where a clause ends that tells which one is meant: who …, published by …; 0 if none is."""
    clause = (_WHO_DID if tags[at] == "W" else _DONE).match(tags, at, stop)
    return clause.end() if clause else 0


def _resumption(tags: str, at: int, stop: int) -> int:
    """Where the clause goes on with a verb after an aside that opened before *at*; 0 if nowhere."""
    for index in range(at, stop - 1):
        tag = tags[index]
        if tag in ".Q:;":
            return 0
        if tag in ",)-" and tags[index + 1] in "VvxabeMR":
            return index + 1
    return 0


def aside_tag(tags: str, index: int) -> str:
    """A comma and the tag behind an apposition to the phrase before, "" where it is none."""
    if index < 2 or tags[index - 1] != "," or tags[index - 2] not in "Nno#)":
        return ""
    end, _ = _after_modifiers(tags, index + 1)
    return "," + tags[end : end + 1]
