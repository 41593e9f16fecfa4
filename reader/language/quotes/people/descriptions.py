"""Descriptions of people: the words beside a name, and the phrases that stand for it later.

"Leo Banda, 23, a striker" may come back as the striker, the 23-year-old or, if he is one, the
Zambian.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.article import Entity, Span
from reader.language.gazetteer import world
from reader.language.names.canonical import bare
from reader.language.names.given_names import leaning
from reader.language.names.titles import TITLES
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.lexicon import BEHIND_NOUNS, TAGS, is_plural
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.persons import HE, SHE, speaking_of
from reader.language.word_lists import word_set
from reader.patterns import rare

_WORD = re.compile(r"[\w-]+")
_NEAR = 60  # characters beside a name that may hold a title or a description
_AGE = re.compile(r", (?:aged )?(\d\d),")
_APPOSED = re.compile(  # the new Emir of Gadau, Alhaji …
    r".*(?:(?<!\bof\s)(?<!\bfor\s)\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)|\b(?:[Hh]is|[Hh]er))\s"
    r"(?:[\w-]+\s){0,3}?([A-Za-z-]+)(?:\sand\s([a-z-]+))?"
    r"(?:\s(?:of|for|to|at|in|on)\s[^,.;:\n\"“”]{1,40})?,\s(?:[A-Z][\w.]*\s){0,4}\Z"
)
_OF_FIELD = re.compile(  # Secretary of State for Health Ana …
    r"\b([A-Z][a-z]+) (?:of|for)(?: (?:the|of|for|and|[A-Z][a-z]+,?)){1,8} \Z"
)
_ELECTED = re.compile(  # Ana Reyes was elected mayor of …
    r" (?:is|was|became|(?:has|had) become|(?:was |has been )?(?:elected|named|appointed))"
    r" (?:the )?(?:new |next |first )?((?:[Pp]rime )?[A-Za-z]+)(?= (?:of|on|in|at)\b|[.,;])"
)
_IS_SOMEBODY = re.compile(  # Ana Reyes, a migrant, is a single mother of …
    r"(?:, [^,.;:\n\"“”]{1,60},)? (?:is|was) an? (?:[\w-]+ ){0,3}?([a-z]+)(?= (?:of|who)\b|[.,])"
)
_NAMES_ITSELF = re.compile(  # a driver, who gave his name as Leo; who goes by Leo
    r",? who [a-z -]{0,50}?\b(?:(?:name|surname|pseudonym|nickname|nom de guerre|(?:him|her)self"
    r"|known|named|identified)(?: (?:only|simply|just))?(?: as|(?<= name),|(?<=guerre),)|goes by)"
    r" (?=[A-Z])"
)
_CALLED = word_set("called named nicknamed")
_LAST_WORD = re.compile(r"(?:[\w-]+|[A-Z][\w-]{0,4}\.)\Z")
_TITLE_LENGTH = 4  # words
_ADDRESSES = word_set("mr ms mrs dr")  # which Montana Sen. is not short for
_OF_AGE = re.compile(r"\d\d-year-old")
_WITHIN_TITLE = ("first", "prime")
_INTRODUCING = word_set("a an another its their")
_BODIES = word_set("guardian vatican taliban sudan ottoman")
_OFFICES = {
    "justice": ("judge",),
    "det": ("officer", "detective"),
    "detective": ("officer",),
    "constable": ("officer",),
    "sergeant": ("officer",),
    "sgt": ("officer", "sergeant"),
    "inspector": ("officer",),
    "superintendent": ("officer",),
    "supt": ("officer", "superintendent"),
    "gov": ("governor",),
    "sen": ("senator",),
    "rep": ("representative",),
    "col": ("colonel",),
    "gen": ("general",),
    "capt": ("captain",),
    "lt": ("lieutenant",),
    "cllr": ("councillor",),
    "coun": ("councillor",),
    "dr": ("doctor",),
    "prof": ("professor",),
    "rev": ("reverend",),
}
# What a man and a woman are to those who are theirs.
_PARENTS, _SPOUSES, _CHILDREN = ("father", "mother"), ("husband", "wife"), ("son", "daughter")
_TO_KIN = dict.fromkeys(("son", "daughter", "child", "children", "baby"), _PARENTS)
_TO_KIN |= dict.fromkeys(_SPOUSES, _SPOUSES) | dict.fromkeys(_PARENTS, _CHILDREN)
_TO_KIN |= dict.fromkeys(("brother", "sister"), ("brother", "sister"))
_WHOSE = re.compile(rf", whose (?:[a-z-]+ ){{0,2}}?({'|'.join(_TO_KIN)})\b")  # whose elder son Tom
_SELF = re.compile(r"self\b(?<=\bhimself|\bherself)")
_WITHIN_CLAUSE = re.compile(r"(?:,? who)?((?: [a-z-]+){0,6}) ")  # between a subject and "himself"
_OPENS_CLAUSE = rare(r"(?:\A|[.,:;!?“”‘’'\"]|(\b[a-z]+))\s*\Z")  # what stands before a subject
_JOINS, _PARTS = ("C", "S", "T"), ("H", "J", "S", "T", "W", "n")  # tags of words
_SUBJECT_NEAR = 12  # characters
_NAMED_NEAR = 12  # names
_HIS_KIN = rare(  # says her mother, Greta …
    rf"\b([Hh]is|[Hh]er) (?:[a-z-]+ ){{0,2}}?({'|'.join(_TO_KIN)}),? \Z"
)
_PEOPLES = ("an", "ese", "ite", "ard", "man", "woman")

# Words for somebody that the article has named already. Words for an office are none of them: the
# officer who speaks after somebody's arrest is not the one arrested.
EPITHETS = word_set(
    """
    front-runner frontrunner favourite favorite candidate nominee hopeful incumbent newcomer veteran
    billionaire millionaire tycoon mogul magnate politician lawmaker republican democrat native
    star singer songwriter rapper musician guitarist pianist composer actor actress comedian author
    novelist poet artist painter sculptor filmmaker playwright celebrity entrepreneur businessman
    businesswoman philanthropist activist champion striker midfielder defender winger forward
    skipper batsman bowler seamer spinner all-rounder opener fly-half sprinter swimmer cyclist
    boxer golfer racer pensioner retiree grandmother grandfather widow widower mother-of-two
    mother-of-three father-of-two father-of-three teenager
    """
)

_OF_PEOPLE = word_set(  # what is said of somebody who has been spoken of: the old man
    "former retired young younger old older elderly acquitted convicted bereaved grieving"
)


def described(text: str, name: Span) -> Iterator[str]:
    """The words for a person beside the name: titles before it, age and apposition after it."""
    before = text[max(0, name.start - _NEAR) : name.start].rpartition("\n")[2]
    if "," in before and (apposed := _APPOSED.match(before)):
        yield from (word.lower() for word in apposed.groups() if word)
    title = ""
    for word in _words_back(before):
        lower = word.lower()
        within = lower in _WITHIN_TITLE or (title and word[0].isupper())
        if TAGS.get(lower, "n") not in ("nmw" if within else "nm"):
            break
        yield lower
        yield from _OFFICES.get(lower, ())
        title = lower[0] + title
        if len(title) > 1 and title not in _ADDRESSES:
            yield title  # the CM, for a Chief Minister
    after = text[name.end : name.end + _NEAR].partition("\n")[0]
    yield from _offices(before, after)
    yield from _told(text, name.end)
    if after[:2] != ", ":
        return
    if age := _AGE.match(after):
        yield f"{age.group(1)}-year-old"
        after = after[age.end() - 1 :]
    if whose := _WHOSE.match(after):
        yield from _to_kin(text[name.start : name.end], whose.group(1))
    elif after[:2] == ", ":
        words = _WORD.findall(after.split(",")[1])[:10]
        tags = [TAGS.get(word, "w") for word in words]
        for word, tag, behind in zip(words, tags, [*tags[1:], ""], strict=False):
            if tag == "n" and behind != "V":  # but not: asked by Leo Banda, the mayor said
                yield word
            if tag in "nVvxabGPFW":
                break


def _offices(before: str, after: str) -> Iterator[str]:
    """The words for an office that is told *before* a name with what it is of, or by a verb."""
    has_field = before[-1:] == " " and (" of " in before or " for " in before)
    for told in _OF_FIELD.search(before) if has_field else None, _ELECTED.match(after):
        words = told[1].lower().split() if told else ()
        if TITLES.issuperset(words):
            yield from words


def _told(text: str, end: int) -> Iterator[str]:
    """The word for a man or a woman that the clause tells of a name which ends there: a mother."""
    told = _IS_SOMEBODY.match(text, end)
    if told and speaking_of(told.groups()):
        yield told[1]


def own_name(text: str, speaker: Candidate) -> int | None:
    """Where the name begins that is told right behind a description: a baker called Ana said."""
    row, at = speaker.row, speaker.at + 1
    if row.tag(at) in "vx" and row.tag(at + 1) == "N" and row.phrases[at].word in _CALLED:
        own = row.tag(at + 2) in "abvxV," or speaker.relation.role in (
            "inverted",
            "source",
            "agent",
        )
        return row.phrases[at + 1].start if own else None
    told = _NAMES_ITSELF.match(text, row.phrases[speaker.at].end)
    return told.end() if told else None


def _words_back(before: str) -> Iterator[str]:
    """The words of the same sentence at the end of *before*, which may be a title; last first."""
    for run in reversed(before.split()[-_TITLE_LENGTH:] if before[-1:].isspace() else ()):
        word = _LAST_WORD.search(run)
        if word is None:
            return
        yield word.group().rstrip(".")
        if word.start():
            return


def _to_kin(name: str, kin: str) -> Iterator[str]:
    """What the bearer of *name* is to *kin* of hers: a mother, whose daughter Ella is told of."""
    whose = leaning(bare(name).partition(" ")[0])
    if whose:
        yield _TO_KIN[kin][whose < 0]


def reflexives(text: str, named: Named) -> Iterator[tuple[str, str]]:
    """The people who are subjects of "himself" or "herself", each with "he" or "she".

    Only where nobody else stands in the clause, and where nothing says that it is no subject:
    Sam Orr, who hurt himself; but not: she drove Sam Orr home herself.
    """
    for found in _SELF.finditer(text):
        start = found.start() - len("him")
        who = next(named.before(start, 1), None)
        if who is None or who.label != "PER":
            continue
        between = _WITHIN_CLAUSE.fullmatch(text, who.end, start)
        opens = _OPENS_CLAUSE.search(text[max(0, who.start - _SUBJECT_NEAR) : who.start])
        if not between or not opens or (opens[1] and TAGS.get(opens[1]) not in _JOINS):
            continue
        if not any(TAGS.get(word) in _PARTS for word in between[1].split()):
            yield who.name, "he" if text[start : found.end()] in HE else "she"


class Kin(NamedTuple):
    """Somebody who is told of as the mother of the last person named, or of one before."""

    name: str
    pronoun: str  # he or she, whose mother it is
    word: str  # what he or she is to the mother: her son
    others: Sequence[str]  # who is named before, the nearest first


def told_kin(text: str, named: Named, people: Iterable[Entity]) -> Iterator[Kin]:
    """Those of *people* who are told of as kin of others: says her mother, Greta Lund."""
    for who in people:
        found = _HIS_KIN.search(text, max(0, who.start - _NEAR), who.start)
        if found is None:
            continue
        before = named.before(found.start(), _NAMED_NEAR)
        others = [one.name for one in before if one.label == "PER" and one.name != who.name]
        is_her = found[1].lower() in SHE
        yield Kin(who.name, "she" if is_her else "he", _TO_KIN[found[2]][is_her], others)


def end_of_description(row: Row, at: int) -> int:
    """The index of the last phrase of what tells who is meant: a member of the crew.

    Only of somebody who is introduced so: "the member" is spoken of later.
    """
    phrase, behind = row.phrases[at], row.tags[at + 1 : at + 4]
    if phrase.tag != "n" or phrase.lead not in _INTRODUCING:
        return at
    known = behind[:2] == "eP" and row.phrases[at + 1].word in BEHIND_NOUNS
    last = at + (3 if known else 2 if behind[:1] == "F" else 0)
    return last if row.tag(last) in "Nnmo" and row.tag(last + 1) != "s" else at


def is_epithet(words: str) -> bool:
    """Whether the phrase *words*, "the" and what follows, stands for somebody named before."""
    _, *between, head = words.split()
    lower = head.lower()
    if lower in EPITHETS or _OF_AGE.fullmatch(lower):
        return True
    if not between and head[:1].isupper():
        known = world().get(head)
        if known:
            return known.label == "MISC"
        return lower.endswith(_PEOPLES) and lower not in _BODIES
    if TAGS.get(lower) != "n" or is_plural(lower):
        return False
    return any(word in _OF_PEOPLE or _OF_AGE.fullmatch(word) for word in between)
