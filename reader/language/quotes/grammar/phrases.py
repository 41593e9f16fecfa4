"""A paragraph as a row of phrases: tagged words, with quotations whole and noun phrases joined."""

import re
from collections.abc import Sequence

from reader.article import Span
from reader.language.quotes.grammar.firms import join_firms
from reader.language.quotes.grammar.institutions import GROUPS
from reader.language.quotes.grammar.lexicon import (
    BASE_FORMS,
    IRREGULAR_PASTS,
    PASTS,
    TAGS,
    is_plural,
)
from reader.language.quotes.grammar.offices import office_words
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.quotes.grammar.tagging import QUANTIFIERS, tagged_words
from reader.language.quotes.marks import Marked
from reader.language.word_lists import word_set

# A noun phrase over tags: a determiner or owner, modifiers, then nouns or a name.
_NOUN_PHRASE = re.compile(
    r"[HJW]"
    r"|(?:D{1,2}h?|h)R?(?:#?[eig](?=[wnmN])|Y(?=[wm]))?(?:[wnmN#]+s)*[wnmN#]*[wnmN#]"
    r"|#?w{0,3}(?:[nmN]+w{0,2}(?=[nmNs])|[nmN]+s(?:[eiw]{0,2}[wnmN]+s)*[eiw]{0,2})*[wnmN]*[nmN]"
    r"|[DhT]"
)
_BARE_NOUN = re.compile(  # behind a verb of saying, before the verb that it is the subject of
    r"V(?:PY|w?i)?(?=[Vvx](?:[PF][DhwnmNR#PC]+)?[abVvx])|T(?=[Vvx][abVvx])"
)
_COMPOUND = re.compile(  # the council meeting, a packed meeting; a bail hearing would
    r"[Dhs](?:[eR]|[wmnN]*[wmn])(?:i(?=[TabVvx.])|[gG](?=R?[ab]))"
)
_BODY = re.compile(r"[DhswnN#][xV](?=R?[abVvG])")  # the air force said
_DOCUMENT = re.compile("APD?[wnN]*[nN][Vv](?=[,.PF])")  # according to a police report
_COMPOUND_HEAD = re.compile(  # a UN report said, the hospital trust has warned; UN report says
    r"(?:[Dhs]R?[ew]{0,2}|(?:^|[.:])(?=N))[wnmN]{0,4}?[wnmN][Vvx](?=[aR]*[Vvx])"
)
_BEFORE_BE = re.compile("[VvxMK]b")
_OPENING = re.compile(r"(?:^|[.,:;QCPFVvx])[Dhs]R?[eiw]{0,3}[wnmN]{1,3}$")  # one noun phrase so far
_COUNTED = re.compile("D[RewnmN#]{0,4}[wnmN#][Vv]")  # a text message; many video reports
_BEFORE_SUBJECTS = (".", ",", ":", ";", "C", "Q")
_OPENS_NOUN_PHRASE = frozenset("HJWDhT#wnmN")
_MODIFIER = re.compile(  # that opens a sentence: rescue workers said; fire officer Ana Reyes said
    r"[Vvx](?<![^.:].)(?=w?nN*(?:[abVvxM]|,.))"
)
_WHO_DOES = re.compile(  # who oversees it; the firm, which oversees it; the firm that oversees it
    r"(?:W|(?:^|[.:])D[wnN]*nT)w(?=[DhwnmNPR#])"
)
_FIGURES = re.compile(r",w+(?=vR?[,.])")  # new figures show
_SOURCE = re.compile("AP[we]*?[wvVx](?![wnmN])")  # according to personnel records
_FORCES = word_set("force forces states")  # that also look like verbs
_ARE = word_set("are were aren't weren't")
_ONE = word_set("a an one another each every this")
_SEVERAL = word_set(
    "two three four five six seven eight nine ten several many few both these those most all some"
)
_ALSO_NOUNS = word_set("volunteer states estimate forecast protest")
_PERCEIVE = word_set("let lets make makes made have has had hear hears heard see sees saw seen")
_FINITE = ("V", "v", "x")
_IN_ING = frozenset("iGg")
_MAX_WORDS = 12  # of a noun phrase


def read_phrases(text: str, paragraph: Span, runs: Sequence[Marked]) -> list[Phrase]:
    """The phrases of *paragraph* in order, each of the marked *runs* within it as one."""
    words = tagged_words(text, paragraph, runs)
    tags = _read_relatives(words, _read_bare_nouns(words))
    if "Ns" in tags:
        tags = join_firms(words, tags)
    for at, tag in office_words(text, words, tags):
        tags = _set_tag(words, tags, at, tag)
    return _join(words, tags)


def _join(words: Sequence[Phrase], tags: str) -> list[Phrase]:
    """Join the noun phrases among *words*, which have *tags*."""
    phrases: list[Phrase] = []
    at = 0
    while at < len(words):
        match = None
        if tags[at] in _OPENS_NOUN_PHRASE:
            match = _NOUN_PHRASE.match(tags, at, at + _MAX_WORDS)
        if match is None:
            phrases.append(words[at])
            at += 1
            continue
        phrase = _noun_phrase(words, tags, at, match.end())
        at = match.end()
        if phrase.tag == "T" and phrases and _is_relative(phrases, tags, at):
            phrase = phrase._replace(tag="W")
        elif phrase.tag == "D" and phrase.word in QUANTIFIERS and tags[at : at + 1] in _FINITE:
            phrase = phrase._replace(tag="n")  # another said
        elif phrase.word == "one" and phrase.tag == "D" and phrases and phrases[-1].tag == "V":
            phrase = phrase._replace(tag="n")  # said one
        phrases.append(phrase)
    return phrases


def _is_relative(phrases: Sequence[Phrase], tags: str, at: int) -> bool:
    """Whether "that" behind *phrases* is a subject: a message that said; the union that runs it."""
    verb, last = tags[at : at + 1], phrases[-1]
    if verb == "x":
        return last.tag == "n" and (len(phrases) == 1 or phrases[-2].tag in _BEFORE_SUBJECTS)
    return verb in ("V", "v") and last.nominal


def _read_bare_nouns(words: list[Phrase]) -> str:
    """The tags of *words*, with what only looks like a verb now a noun: said talks had failed."""
    tags = "".join([word.tag for word in words])
    for match in _BARE_NOUN.finditer(tags):
        at, word = match.end(), words[match.end()]
        if not word.word.endswith("ed") and word.word not in IRREGULAR_PASTS:
            tags = _set_tag(words, tags, at, "w")
    for match in _MODIFIER.finditer(tags):
        at = match.end() - 1
        if not words[at].word.endswith("ed") and words[at].word not in PASTS:
            tags = _set_tag(words, tags, at, "w")
    for match in _BODY.finditer(tags):
        at = match.end() - 1
        if words[at].word in _FORCES:
            tags = _set_tag(words, tags, at, "n")
    for match in _FIGURES.finditer(tags) if ",w" in tags else ():
        at = match.end() - 1
        tags = _set_tag(words, tags, at, "m")
    tags = _read_counted(words, _read_papers(words, tags))
    for match in _COMPOUND.finditer(tags) if _IN_ING & set(tags) else ():
        at = match.end() - 1
        if tags[at - 1] != "n" or words[at - 1].word in GROUPS:
            noun = "m" if tags[at] == "G" else "w"
            tags = _set_tag(words, tags, at, noun)
    return tags


def _read_papers(words: list[Phrase], tags: str) -> str:
    """The *tags* with what is cited a noun where it only looks like a verb: the police report."""
    for match in _COMPOUND_HEAD.finditer(tags):
        at = match.end() - 1
        if _is_noun(words[at].word, words[at - 1].word):
            tags = _set_tag(words, tags, at, _noun_tag(words[at].word))
    for match in _BEFORE_BE.finditer(tags):
        at = match.start()
        if _is_of_several(words, at) and _OPENING.search(tags[max(0, at - _MAX_WORDS) : at]):
            tags = _set_tag(words, tags, at, _noun_tag(words[at].word))
    for match in _DOCUMENT.finditer(tags):
        at = match.end() - 1
        if TAGS.get(words[at].word, "") in ("M", "K"):
            tags = _set_tag(words, tags, at, "m")
    for match in _SOURCE.finditer(tags) if "AP" in tags else ():
        at = match.end() - 1
        if is_plural(words[at].word) or tags[at + 1 : at + 2] in ("e", "v", "x", "B"):
            tags = _set_tag(words, tags, at, "m")
    return tags


def _is_of_several(words: Sequence[Phrase], at: int) -> bool:
    """Whether a form in -s cannot be the verb, for "are" is: the bank charges are high."""
    word = words[at].word
    form = word.endswith("s") and word != "says" and word not in BASE_FORMS
    return form and words[at + 1].word in _ARE


def _read_counted(words: list[Phrase], tags: str) -> str:
    """The *tags* with what is counted a noun where as a verb it would not agree with its subject.

    In a text message; one club volunteer; many video reports.
    """
    for match in _COUNTED.finditer(tags):
        first, at = match.start(), match.end() - 1
        lead, before, word = words[first].word, words[at - 1].word, words[at].word
        if is_plural(before) or not (TAGS.get(word) in ("M", "K") or word in _ALSO_NOUNS):
            continue
        if lead in _ONE and word in BASE_FORMS:
            noun = before not in GROUPS and not _is_within_clause(words, tags, first)
        else:
            noun = lead in _SEVERAL and word not in BASE_FORMS and word.endswith("s")
        if noun:
            tags = _set_tag(words, tags, at, _noun_tag(word))
    return tags


def _is_within_clause(words: Sequence[Phrase], tags: str, first: int) -> bool:
    """Whether a base form may go with a noun phrase from index *first* on, or what is before it.

    Would a judge claim; heard a judge claim; voters in a town claim.
    """
    if first == 0:
        return False
    before = tags[first - 1]
    part = before in "PF" and first > 1 and tags[first - 2] in "nmwND"
    return part or before == "a" or words[first - 1].word in _PERCEIVE


def _read_relatives(words: list[Phrase], tags: str) -> str:
    """The *tags* with an unlisted word in -s a verb behind "who" and the like."""
    for match in _WHO_DOES.finditer(tags) if "Ww" in tags or "Tw" in tags else ():
        at = match.end() - 1
        if words[at].word.endswith("s") and _is_subject(words[at - 1].word, tags[: at - 1]):
            tags = _set_tag(words, tags, at, "x")
    return tags


def _is_noun(word: str, before: str) -> bool:
    """Whether the base form of a verb is a noun behind *before*: not in what critics claim was."""
    singular = not is_plural(before) or before in GROUPS
    return word in BASE_FORMS and (singular or word in GROUPS)


def _is_subject(word: str, before: str) -> bool:
    """Whether the relative *word* is a subject, and not part of one: which countries."""
    return word in ("who", "that") or (word == "which" and before.endswith((",", "n")))


def _noun_tag(word: str) -> str:
    """The tag as a noun of a *word* that looks like a verb."""
    return "m" if TAGS.get(word) in ("M", "K") else "n" if word in GROUPS else "w"


def _set_tag(words: list[Phrase], tags: str, at: int, tag: str) -> str:
    """Give the word at index *at* another tag, which is set in the *tags* that are returned too."""
    words[at] = words[at]._replace(tag=tag)
    return f"{tags[:at]}{tag}{tags[at + 1 :]}"


def _noun_phrase(words: Sequence[Phrase], tags: str, first: int, end: int) -> Phrase:
    """The words from index *first* to *end* as one phrase; most names and pronouns are alone."""
    opening, head = words[first], words[end - 1]
    tag = head.tag
    if end - first == 1 and tag in "NnmHJWT":
        return head
    if tag not in "Nnm" and (end - first > 1 or tag in "w#"):
        tag = "o"
    owner = None
    if (owns := tags.rfind("s", first, end)) >= 0:
        owner = Span(opening.start, words[owns - 1].end)
    elif opening.tag == "h" and end - first > 1:
        owner = opening.span
    lead = opening.word if opening.tag in "Dh" else ""
    return Phrase(opening.start, head.end, tag, head.word, lead, owner)
