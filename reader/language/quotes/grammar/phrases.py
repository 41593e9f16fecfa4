"""A paragraph as a row of phrases: tagged words, with quotations whole and noun phrases joined."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.article import Span
from reader.language.gazetteer import vocabulary, word_set
from reader.language.quotes.grammar.datelines import after_dateline
from reader.language.quotes.grammar.firms import join_firms
from reader.language.quotes.grammar.foreign import HAVE, SAID
from reader.language.quotes.grammar.lexicon import (
    ABBREVIATIONS,
    BASE_FORMS,
    BEHIND_NOUNS,
    IRREGULAR_PASTS,
    ON_AIR,
    PAST_FORMS,
    TAGS,
)
from reader.language.quotes.grammar.offices import GROUPS, office_words
from reader.language.quotes.marks import Marked

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|[’'](?:s|re|ve|ll|d|m)\b"
    r"|[@#$£€]?\w+(?:[.’'&/-]\w+|(?<=\d),\d{2,3}\b)*\+?|\.{2,}|--+|[^\w\s]"  # 61,000; 2,40,000
)
_CLITICS = frozenset(("s", "re", "ve", "ll", "d", "m"))

_FIXED = frozenset("abDHhWTABFPCSRnmGg")  # tags that do not depend on the words before
_NUMBERS = word_set(
    "one two three four five six seven eight nine ten half dozens hundreds thousands"
)
_TAGS_AT_ONCE = {
    word: tag for word, tag in TAGS.items() if tag in _FIXED and word not in _NUMBERS
} | {mark: mark for mark in ",:;()"}
_QUANTIFIERS = word_set("another several most many some few both all two three four")
_ARE_DOING = (
    _QUANTIFIERS
    | _NUMBERS
    | word_set(  # those living here, them working
        "those these such him them me us himself herself themselves itself"
    )
)
_TIME_MODIFIERS = word_set("last next this that past late early each every same one")

# A noun phrase over tags: a determiner or owner, modifiers, then nouns or a name.
_NOUN_PHRASE = re.compile(
    r"[HJW]"
    r"|(?:D{1,2}h?|h)R?(?:#?[eig](?=[wnmN])|Y(?=[wm]))?(?:[wnmN#]+s)*[wnmN#]*[wnmN#]"
    r"|#?w{0,3}(?:[nmN]+w{0,2}(?=[nmNs])|[nmN]+s(?:[eiw]{0,2}[wnmN]+s)*[eiw]{0,2})*[wnmN]*[nmN]"
    r"|[DhT]"
)
_BARE_NOUN = re.compile(  # behind a verb of saying, before the verb that it is the subject of
    r"V(?:PY)?(?=[Vvx](?:[PF][DhwnmNR#P]+)?[abVvx])"
)
_COMPOUND = re.compile(  # the council meeting, a packed meeting
    r"[Dhs](?:e|[wmnN]*[wmn])i(?=[TabVvx.])"
)
_BODY = re.compile(r"[DhswnN#][xV](?=R?[abVvG])")  # the air force said
_OPENS_NOUN_PHRASE = frozenset("HJWDhT#wnmN")
_MONTH_NAMES = word_set("jan april june august")  # that people are called
_ACRONYMS = word_set("it who")  # IT, WHO
_MODAL_NAMES = word_set("will may")
_HONORIFICS = word_set("mr mrs ms miss mx dr sir dame lord lady")
_GO_ON = (",", ";", ")")  # what follows a stop that ends no sentence
_LIMITS = (  # before a number
    " more than", " less than", " fewer than", " at least", " at most", " up to", " as many as",
    " as few as", " as much as", " as little as",
)  # fmt: skip
_ROUGHLY = word_set("about around over under")  # prepositions, but for a number that opens a clause
_BEFORE_NUMBERS = _ROUGHLY.union([limit.split()[-1] for limit in _LIMITS])
_SOMEBODY = ("ist", "ists", "woman", "women", "ographer", "ographers")  # how their words end
_NOBODY = word_set("list assist resist persist consist exist twist checklist playlist shortlist")
_TAKEN_UP = re.compile(r" (?:to|up|out|the|an?|his|her|its|their) [a-z]")
_JUDGED = word_set("accused deceased")
_HEADLINE = 200  # characters: no headline is longer
_NUMBER_TEN = ("No 10", "No. 10", "No 11")  # the house, for who governs from it
_NUMBERED = word_set("article section rule clause paragraph regulation schedule amendment chapter")
_STATE = word_set("state army national")
_BODIES = word_set("force forces states")  # that also look like verbs
_FINITE = ("V", "v", "x")
_MAX_WORDS = 12  # of a noun phrase


class Phrase(NamedTuple):
    """A word, mark, quotation or noun phrase; ``tag`` is its letter and ``word`` its head, lower.

    ``start`` and ``end`` are half open characters of the text.
    Noun phrases are tagged N name, n somebody, m something said, o other, H J pronouns, W relative,
    h owner's pronoun alone, D determiner alone. ``lead`` is the determiner or owner's pronoun it
    begins with, ``owner`` the possessor within it.
    """

    start: int
    end: int
    tag: str
    word: str
    lead: str = ""
    owner: Span | None = None

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)

    @property
    def nominal(self) -> bool:
        """Whether the phrase can name a speaker."""
        return self.tag in "NnmoHJWhD"


def read_phrases(text: str, paragraph: Span, runs: Sequence[Marked]) -> list[Phrase]:
    """The phrases of *paragraph* in order, each of the marked *runs* within it as one."""
    words: list[Phrase] = []
    at = after_dateline(text, paragraph)
    headline = _is_title_case(text[at : min(paragraph.end, at + _HEADLINE + 1)])
    for run in runs:
        _read_words(text, at, run.start, words, headline)
        words.append(Phrase(run.start, run.end, "Q", ""))
        at = run.end
    _read_words(text, at, paragraph.end, words, headline)
    tags = _read_bare_nouns(words)
    if "Ns" in tags:
        tags = join_firms(words, tags)
    for at, tag in office_words(text, words, tags):
        words[at] = words[at]._replace(tag=tag)
        tags = f"{tags[:at]}{tag}{tags[at + 1 :]}"
    return _join(words, tags)


def _read_words(text: str, start: int, end: int, words: list[Phrase], headline: bool) -> None:
    """Append the tagged words of ``text[start:end]`` to *words*."""
    at_once = _TAGS_AT_ONCE.get
    for match in _WORD.finditer(text, start, end):
        form = match.group()
        tag = at_once(form)
        if tag is None and form.islower() and form.isalpha() and form not in TAGS:
            tag = _shape(form)
        if not tag:
            _read_word(text, match.start(), match.end(), words, headline)
            continue
        if tag in "Ggi" and words and words[-1].tag in "Dhs":
            tag = _noun_in_ing(tag, words[-1])
        words.append(Phrase(*match.span(), tag, form))


def _noun_in_ing(tag: str, last: Phrase) -> str:
    """The tag of a word in -ing behind a determiner or owner: the warning, the finding, a wedding.

    What those, or them, are doing remains a participle.
    """
    if tag == "i":
        return "i" if last.word in _ARE_DOING else "w"
    return "m" if tag == "G" else "w"


def _read_word(text: str, start: int, end: int, words: list[Phrase], headline: bool) -> None:
    """Append a word whose tag depends on those before it to *words*."""
    form = text[start:end]
    lower = form.lower().replace("’", "'")
    last = words[-1] if words else None
    if form == "." and last and last.end == start and _abbreviated(text, last):
        words[-1] = Phrase(last.start, end, last.tag, last.word)
        return
    stem, apostrophe, tail = lower.rpartition("'")
    if apostrophe and stem and tail in _CLITICS and lower not in TAGS:
        cut = start + len(stem)
        tag = _tag(text, start, stem, words, headline)
        owner = tail == "s" and tag not in "HJWS"
        if owner and text[start].isupper() and tag in "VvxMK":
            tag = "N"
        words.append(Phrase(start, cut, tag, stem))
        words.append(Phrase(cut, end, "s" if owner else "a", "'" + tail))
    elif form in "'’" and last and last.end == start and last.word.endswith("s"):
        words.append(Phrase(start, end, "s", "'s"))
    else:
        word = Phrase(start, end, _tag(text, start, lower, words, headline), lower)
        words.append(_beside(text, words, word) if last else word)


def _beside(text: str, words: list[Phrase], word: Phrase) -> Phrase:
    """*word* beside the last of *words*, either tagged anew if they are a name or time together."""
    last, tag = words[-1], word.tag
    if (tag == "#" or word.word in _NUMBERS) and last.word in _BEFORE_NUMBERS:
        _read_limit(words)
    if tag == "#" and _is_numbered(text[last.start : word.end], last.word):
        words[-1] = last._replace(tag="N")
        return word._replace(tag="N")
    if (tag == "N" and text[last.start].isupper() and _is_given_name(words)) or (
        tag in "Vv" and _is_surname(text, words, word.word)
    ):
        words[-1] = last._replace(tag="N")
    elif word.word in SAID and last.word in HAVE:
        words[-1] = last._replace(tag="a")  # a déclaré
    elif word.word in ON_AIR and last.word in _STATE:
        return word._replace(tag="n")
    elif word.word in BEHIND_NOUNS and last.tag == "n":
        return word._replace(tag="e")
    elif tag == "Y" and last.word in _TIME_MODIFIERS:
        words[-1] = last._replace(tag="Y")
    return word


def _is_numbered(form: str, word: str) -> bool:
    """Whether a *word* and the number behind it, together *form*, are a name: No 10, Article 14."""
    return form in _NUMBER_TEN or (word in _NUMBERED and form[0].isupper())


def _read_limit(words: list[Phrase]) -> None:
    """Tag the last of *words*, before a number, as adverbs if they limit it: up to 40, about 40."""
    last = words[-1]
    before = " ".join(["", *[word.word for word in words[-3:]]])
    size = next((limit.count(" ") for limit in _LIMITS if before.endswith(limit)), 0)
    if last.word in _ROUGHLY and (len(words) == 1 or words[-2].tag in ".:,VTC"):
        size = 1
    for at in range(len(words) - size, len(words)):
        words[at] = words[at]._replace(tag="R")


def _is_given_name(words: Sequence[Phrase]) -> bool:
    """Whether the last of *words* before a name is one too: June Orr; its owner, Will Orr."""
    word = words[-1].word
    if word in _MONTH_NAMES:
        return True
    before = words[-2].tag if len(words) > 1 else "."
    if word in _MODAL_NAMES:
        return before in ",n"
    codes = vocabulary().get(word).codes if before in ".:Q" and words[-1].tag in "xvVMK" else ""
    return "G" in codes and ("M" in codes or "F" in codes)  # Mark Orr, Rose Orr


def _is_surname(text: str, words: Sequence[Phrase], verb: str) -> bool:
    """Whether a sentence that opens with a common word before *verb* names somebody: May said."""
    if not words or words[-1].tag not in "axvVMKPew" or not text[words[-1].start].isupper():
        return False
    finite = verb in PAST_FORMS or verb.endswith(("ed", "s"))
    return finite and (len(words) == 1 or words[-2].tag in ".:Q")


def _is_title_case(line: str) -> bool:
    """Whether nearly every longer word of a short line is capitalised, as in a headline."""
    if len(line) > _HEADLINE:
        return False
    words = [word.lstrip("\"'“‘") for word in line.split() if len(word) > 3]
    capitals = sum([not word[:1].islower() for word in words])
    return len(words) > 2 and capitals > 0.8 * len(words)


def _abbreviated(text: str, word: Phrase) -> bool:
    """Whether the stop behind *word* ends no sentence; said no. does, but not No. 10."""
    if word.word == "no":
        return text[word.end + 1 : word.end + 3].strip()[:1].isdigit()
    if word.word.rpartition("-")[2] in ABBREVIATIONS or text[word.end + 1 : word.end + 2] in _GO_ON:
        return True
    return word.end - word.start == 1 and text[word.start].isupper()


def _tag(text: str, start: int, lower: str, words: Sequence[Phrase], headline: bool) -> str:
    """The tag of the word at *start*, from the lexicon, its shape and the words before it."""
    first = text[start]
    if not first.isalnum():
        return "N" if first == "@" and len(lower) > 1 else "#" if first in "$£€" else _mark(lower)
    if first.isdigit():
        return "#"
    tag = TAGS.get(lower)
    last = words[-1].tag if words else "."
    if first.isupper() and _is_name(text, start, lower, words, headline):
        return "N"
    if tag is None:
        return _shape(lower)
    if lower in _JUDGED and last in "Dh":
        return "n"
    if lower in SAID and words and words[-1].word in HAVE:
        return "V"
    if tag in "VvxMKi" and (last in "Dhsw" or (last == "R" and words[-1].word == "no")):
        tag = _as_noun(tag, lower, words[-1])
    elif tag in "Vvx" and last == "R" and lower.endswith("ed") and _is_of_noun(words):
        return "e"  # a widely shared image
    if tag in "MK":
        noun = last in "wFPev#" or (last == "R" and words[-2:-1] and words[-2].tag in "Dh")
        return "m" if noun else "V" if tag == "M" else "v"
    return tag


def _is_name(text: str, start: int, lower: str, words: Sequence[Phrase], headline: bool) -> bool:
    """Whether the capitalised word at *start* is of a name."""
    tag = TAGS.get(lower)
    last = words[-1].tag if words else "."
    if len(lower) == 1 and lower != "i" and text[start + 1 : start + 2] == ".":
        return True
    within = last == "N" and tag and tag in "DPRFhw"
    if not headline and (within or _is_titled(text, words)):
        return True
    if lower in _ACRONYMS and text[start : start + len(lower)].isupper():
        return any(char.islower() for char in text[max(0, start - 20) : start + 20])
    if tag and tag in "abDHJhWTABFPCSRY":
        return False
    opens = last in ".:Q-" or headline
    if tag is None:
        return not (last in ".:Q" and _is_doing(text, start, lower))
    shouted = len(lower) > 2 and text[start : start + len(lower)].isupper() and not headline
    return not opens or (shouted and tag in "Vvx")


def _is_doing(text: str, start: int, lower: str) -> bool:
    """Whether a sentence opens with an unlisted participle: Contributing to the debate, …

    Only what follows tells it from a name: Schilling told …
    """
    if not lower.endswith("ing") or vocabulary().get(lower).codes:
        return False
    return _shape(lower) == "i" and _TAKEN_UP.match(text, start + len(lower)) is not None


def _is_titled(text: str, words: Sequence[Phrase]) -> bool:
    """Whether the last of *words* makes a name of what follows: Mr May, Mrs. Will."""
    return bool(words) and words[-1].word in _HONORIFICS and text[words[-1].start].isupper()


def _as_noun(tag: str, lower: str, last: Phrase) -> str:
    """The tag of what may be a verb, as that of a noun if *last* makes it one."""
    if last.tag == "w":
        return (
            "w" if lower in BASE_FORMS and last.word.endswith("ing") else tag
        )  # growing influence
    if tag == "i":
        return _noun_in_ing(tag, last)
    if _stays_verb(lower, last):
        return tag
    return "e" if lower.endswith("ed") else "m" if tag in "MK" else "w"


def _is_of_noun(words: Sequence[Phrase]) -> bool:
    """Whether the last of *words*, an adverb, stands behind an article."""
    return len(words) > 1 and words[-2].word in ("a", "an", "the")


def _stays_verb(lower: str, last: Phrase) -> bool:
    """Whether a verb after a determiner is no noun: most said, but not the report."""
    return lower in PAST_FORMS or lower == "says" or last.word in _QUANTIFIERS


def _mark(form: str) -> str:
    if form in "!?" or form[0] == ".":
        return "."
    return "-" if form[0] in "-–—" else form if form in ",:;()[]&" else "-"


def _shape(lower: str) -> str:
    if lower.endswith("ed"):
        return "e"
    if lower.endswith("ing") and len(lower) > 5:
        return "i"
    if lower.endswith(_SOMEBODY) and len(lower) > 5 and lower.rstrip("s") not in _NOBODY:
        return "n"
    return "R" if lower.endswith("ly") else "w"


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
        phrase = _noun_phrase(words[at : match.end()], match.group())
        at = match.end()
        if (
            phrase.tag == "T"
            and tags[at : at + 1] in ("V", "v")
            and phrases
            and phrases[-1].nominal
        ):
            phrase = phrase._replace(tag="W")  # a message that said
        elif phrase.tag == "D" and phrase.word in _QUANTIFIERS and tags[at : at + 1] in _FINITE:
            phrase = phrase._replace(tag="n")  # another said
        elif phrase.word == "one" and phrase.tag == "D" and phrases and phrases[-1].tag == "V":
            phrase = phrase._replace(tag="n")  # said one
        phrases.append(phrase)
    return phrases


def _read_bare_nouns(words: list[Phrase]) -> str:
    """The tags of *words*, with what only looks like a verb now a noun: said talks had failed."""
    tags = "".join([word.tag for word in words])
    for match in _BARE_NOUN.finditer(tags):
        at, word = match.end(), words[match.end()]
        if not word.word.endswith("ed") and word.word not in IRREGULAR_PASTS:
            words[at] = word._replace(tag="w")
            tags = f"{tags[:at]}w{tags[at + 1 :]}"
    for match in _BODY.finditer(tags):
        at = match.end() - 1
        if words[at].word in _BODIES:
            words[at] = words[at]._replace(tag="n")
            tags = f"{tags[:at]}n{tags[at + 1 :]}"
    for match in _COMPOUND.finditer(tags) if "i" in tags else ():
        at = match.end() - 1
        if tags[at - 1] != "n" or words[at - 1].word in GROUPS:
            words[at] = words[at]._replace(tag="w")
            tags = f"{tags[:at]}w{tags[at + 1 :]}"
    return tags


def _noun_phrase(words: Sequence[Phrase], tags: str) -> Phrase:
    head = words[-1]
    tag = head.tag if len(words) == 1 or head.tag in "Nnm" else "o"
    if tag in "wT#":
        tag = "T" if tag == "T" else "o"
    owner = None
    if "s" in tags:
        owner = Span(words[0].start, words[tags.rindex("s") - 1].end)
    elif tags[0] == "h" and len(words) > 1:
        owner = Span(words[0].start, words[0].end)
    lead = words[0].word if tags[0] in "Dh" else ""
    return Phrase(words[0].start, head.end, tag, head.word, lead, owner)
