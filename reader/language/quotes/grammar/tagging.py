"""The words of a paragraph with their tags: from the lexicon, their shape and those before them."""

import re
from collections.abc import Sequence

from reader.article import Span
from reader.language.gazetteer import vocabulary
from reader.language.quotes.grammar.datelines import after_dateline
from reader.language.quotes.grammar.foreign import HAVE, SAID
from reader.language.quotes.grammar.lexicon import (
    ABBREVIATIONS,
    BASE_FORMS,
    BEHIND_NOUNS,
    ON_AIR,
    PAST_FORMS,
    TAGS,
)
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.quotes.marks import Marked
from reader.language.word_lists import word_set

_JOINED = r"(?:[.’'&/-]\w++|(?<=\d),\d{2,3}\b)*+\+?"  # 61,000; 2,40,000
_WORD = re.compile(  # any character first, for which the engine looks fastest
    r"\S(?:(?<=\w)\w*+(?![.’'&/,+-])"  # as most words are
    r"|(?<=[A-Z])\.(?:[A-Z]\.)+|(?<=[’'])(?:s|re|ve|ll|d|m)\b"
    rf"|(?<=\w)\w*+{_JOINED}|(?<=[@#$£€])\w++{_JOINED}|(?<=\.)\.+|(?<=-)-+|)"
)
_CLITICS = frozenset(("s", "re", "ve", "ll", "d", "m"))
_FIXED = frozenset("abDHhWTABFPCSRnmGg")  # tags that do not depend on the words before
_NUMBERS = word_set(
    "one two three four five six seven eight nine ten half dozens hundreds thousands"
)
_TAGS_AT_ONCE = {
    word: tag for word, tag in TAGS.items() if tag in _FIXED and word not in _NUMBERS | {"since"}
} | {mark: mark for mark in ",:;()"}
QUANTIFIERS = word_set("another several most many some few both all two three four")
_ARE_DOING = (
    QUANTIFIERS
    | _NUMBERS
    | word_set(  # those living here, them working
        "those these such him them me us himself herself themselves itself"
    )
)
_TIME_MODIFIERS = word_set("last next this that past late early each every same one")
_MONTH_NAMES = word_set("jan april june august")  # that people are called
_BEFORE_FIGURES = word_set("no jan feb mar apr jun jul aug sep sept oct nov dec")
_ACRONYMS = word_set("it us who")  # IT, US, WHO
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
_SMALL = re.compile(r"\. [a-z][a-z ]")  # behind a stop, where the sentence goes on: 4 bbl. of
_TAKEN_UP = re.compile(r" (?:to|up|out|the|an?|his|her|its|their) [a-z]")
_HAVE = word_set("has have had 's 've 'd having ever long")  # … since said
_JUDGED = word_set("accused deceased")
_HEADLINE = 200  # characters: no headline is longer
_NUMBER_TEN = ("No 10", "No. 10", "No 11")  # the house, for who governs from it
_RANKS = word_set("no number")  # before a number, of the best in the world
_NUMBERED = word_set("article section rule clause paragraph regulation schedule amendment chapter")
_STATE = word_set("state army national")


def tagged_words(text: str, paragraph: Span, runs: Sequence[Marked]) -> list[Phrase]:
    """The words of *paragraph* in order, each of the marked *runs* within it as one."""
    at = after_dateline(text, paragraph)
    headline = _is_title_case(text[at : min(paragraph.end, at + _HEADLINE + 1)])
    tagger = _Tagger(text, headline=headline)
    for run in runs:
        tagger.read(at, run.start)
        tagger.words.append(Phrase(run.start, run.end, "Q", ""))
        at = run.end
    tagger.read(at, paragraph.end)
    return tagger.words


def _is_title_case(line: str) -> bool:
    """Whether nearly every longer word of a short line is capitalised, as in a headline."""
    if len(line) > _HEADLINE:
        return False
    words = [word.lstrip("\"'“‘") for word in line.split() if len(word) > 3]
    capitals = sum([not word[:1].islower() for word in words])
    return len(words) > 2 and capitals > 0.8 * len(words)


class _Tagger:
    """Reads the words of a paragraph in order, for the tag of one may depend on those before it."""

    def __init__(self, text: str, *, headline: bool) -> None:
        self.words: list[Phrase] = []
        self._text = text
        self._headline = headline

    def read(self, start: int, end: int) -> None:
        """Read the words of ``text[start:end]``."""
        words = self.words
        at_once = _TAGS_AT_ONCE.get
        for match in _WORD.finditer(self._text, start, end):
            form = match.group()
            tag = at_once(form)
            if tag is None and form.islower() and form.isalpha() and form not in TAGS:
                tag = _shape(form)
            if not tag:
                self._read_word(form, *match.span())
                continue
            if tag in "Ggi" and words and words[-1].tag in "Dhs":
                tag = _noun_in_ing(tag, words[-1])
            words.append(Phrase(*match.span(), tag, form))

    def _read_word(self, form: str, start: int, end: int) -> None:
        """Read a word whose tag depends on those before it."""
        text, words = self._text, self.words
        last = words[-1] if words else None
        if form == ".":
            if last and last.end == start and _abbreviated(text, last):
                words[-1] = Phrase(last.start, end, last.tag, last.word)
            else:
                words.append(Phrase(start, end, ".", "."))
            return
        lower = form.lower().replace("’", "'")
        stem, _, tail = lower.rpartition("'") if "'" in lower else ("", "", "")
        if stem and tail in _CLITICS and lower not in TAGS:
            cut = start + len(stem)
            tag = self._tag(start, stem)
            owner = tail == "s" and tag not in "HJWSTR"
            if owner and text[start].isupper() and tag in "VvxMK":
                tag = "N"
            words.append(Phrase(start, cut, tag, stem))
            words.append(Phrase(cut, end, "s" if owner else "a", "'" + tail))
        elif form in "'’" and last and last.end == start and last.word.endswith("s"):
            words.append(Phrase(start, end, "s", "'s"))
        else:
            word = Phrase(start, end, self._tag(start, lower), lower)
            words.append(self._beside(word) if last else word)

    def _tag(self, start: int, lower: str) -> str:
        """The tag of the word at *start*, from the lexicon, its shape and the words before it."""
        words, first = self.words, self._text[start]
        if not first.isalnum():
            return _mark(lower)
        if first.isdigit():
            return "#"
        tag = TAGS.get(lower)
        last = words[-1].tag if words else "."
        if first.isupper() and self._is_name(start, lower, tag, last):
            return "N"
        if tag is None:
            return _shape(lower)
        if known := self._among_words(start, lower):
            return known
        if tag in "VvxMKi" and (last in "Dhsw" or (last == "R" and words[-1].word == "no")):
            tag = _as_noun(tag, lower, words[-1])
        elif tag in "Vvx" and last == "R" and lower.endswith("ed") and self._is_behind_article():
            return "e"  # a widely shared image
        if tag in "MK":
            noun = last in "wFPev#" or (last == "R" and words[-2:-1] and words[-2].tag in "Dh")
            return "m" if noun else "V" if tag == "M" else "v"
        return tag

    def _among_words(self, start: int, lower: str) -> str:
        """The tag of a word that the one before or after it settles, "" if none does."""
        last = self.words[-1] if self.words else None
        if lower == "think" and self._text.startswith(" tank", start + len(lower)):
            return "w"
        if last is None:
            return ""
        if lower == "may" and self._text[start] == "M" and last.tag in "PB":
            return "Y"
        if lower in _JUDGED and last.tag in "Dh":
            return "n"
        if lower in SAID and last.word in HAVE:
            return "V"
        return "R" if lower == "since" and last.word in _HAVE else ""  # has since said

    def _is_name(self, start: int, lower: str, tag: str | None, last: str) -> bool:
        """Whether the capitalised word at *start* is of a name, by its *tag* and the *last* one."""
        text, headline = self._text, self._headline
        if len(lower) == 1 and lower != "i" and text[start + 1 : start + 2] == ".":
            return True
        within = last == "N" and tag and tag in "DPRFhw"
        if not headline and (within or self._is_titled()):
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

    def _is_titled(self) -> bool:
        """Whether the last word makes a name of what follows: Mr May, Mrs. Will."""
        last = self.words[-1] if self.words else None
        return last is not None and last.word in _HONORIFICS and self._text[last.start].isupper()

    def _is_behind_article(self) -> bool:
        """Whether the last word, an adverb, stands behind an article."""
        words = self.words
        return len(words) > 1 and words[-2].word in ("a", "an", "the")

    def _beside(self, word: Phrase) -> Phrase:
        """*word* beside the last word, either tagged anew if they are one name, rank or time."""
        text, words = self._text, self.words
        last, tag = words[-1], word.tag
        numeral = tag == "#" or word.word in _NUMBERS
        if numeral and last.word in _BEFORE_NUMBERS:
            self._read_limit()
        if numeral and last.word in _RANKS and len(words) > 1 and words[-2].word == "world":
            words[-1] = last._replace(tag="w")
            return word._replace(tag="n")
        if tag == "#" and _is_numbered(text[last.start : word.end], last.word):
            words[-1] = last._replace(tag="N")
            return word._replace(tag="N")
        if (tag == "N" and text[last.start].isupper() and self._is_given_name()) or (
            tag in "Vv" and self._is_surname(word.word)
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

    def _read_limit(self) -> None:
        """Tag the last word, before a number, as adverbs if they limit it: up to 40, about 40."""
        words = self.words
        last = words[-1]
        before = " ".join(["", *[word.word for word in words[-3:]]])
        size = next((limit.count(" ") for limit in _LIMITS if before.endswith(limit)), 0)
        if last.word in _ROUGHLY and (len(words) == 1 or words[-2].tag in ".:,VTC"):
            size = 1
        for at in range(len(words) - size, len(words)):
            words[at] = words[at]._replace(tag="R")

    def _is_given_name(self) -> bool:
        """Whether the last word before a name is one too: June Orr; its owner, Will Orr."""
        words = self.words
        word = words[-1].word
        if word in _MONTH_NAMES or word == "miss":
            return True
        before = words[-2].tag if len(words) > 1 else "."
        if word in _MODAL_NAMES:
            return before in ",n"
        codes = vocabulary().get(word).codes if before in ".:Q" and words[-1].tag in "xvVMK" else ""
        return "G" in codes and ("M" in codes or "F" in codes)  # Mark Orr, Rose Orr

    def _is_surname(self, verb: str) -> bool:
        """Whether the common word that opens a sentence, before *verb*, is a name: May said."""
        words = self.words
        if words[-1].tag not in "axvVMKPew" or not self._text[words[-1].start].isupper():
            return False
        finite = verb in PAST_FORMS or verb.endswith(("ed", "s"))
        return finite and (len(words) == 1 or words[-2].tag in ".:Q")


def _noun_in_ing(tag: str, last: Phrase) -> str:
    """The tag of a word in -ing behind a determiner or owner: the warning, the finding, a wedding.

    What those, or them, are doing remains a participle.
    """
    if tag == "i":
        return "i" if last.word in _ARE_DOING else "w"
    return "m" if tag == "G" else "w"


def _is_numbered(form: str, word: str) -> bool:
    """Whether a *word* and the number behind it, together *form*, are a name: No 10, Article 14."""
    return form in _NUMBER_TEN or (word in _NUMBERED and form[0].isupper())


def _abbreviated(text: str, word: Phrase) -> bool:
    """Whether the stop behind *word* ends no sentence; said no. does, but not No. 10, Dec. 3."""
    if word.word in _BEFORE_FIGURES and text[word.end + 1 : word.end + 3].strip()[:1].isdigit():
        return True
    if word.word.rpartition("-")[2] in ABBREVIATIONS or text[word.end + 1 : word.end + 2] in _GO_ON:
        return True
    if word.end - word.start == 1 and text[word.start].isupper():
        return True
    return _SMALL.match(text, word.end) is not None


def _is_doing(text: str, start: int, lower: str) -> bool:
    """Whether a sentence opens with an unlisted participle: Contributing to the debate, …

    Only what follows tells it from a name: Schilling told …
    """
    if not lower.endswith("ing") or vocabulary().get(lower).codes:
        return False
    return _shape(lower) == "i" and _TAKEN_UP.match(text, start + len(lower)) is not None


def _as_noun(tag: str, lower: str, last: Phrase) -> str:
    """The tag of what may be a verb, as that of a noun if *last* makes it one."""
    if last.tag == "w":
        growing = lower in BASE_FORMS and last.word.endswith("ing")  # growing influence
        return "w" if growing else tag
    if tag == "i":
        return _noun_in_ing(tag, last)
    if _stays_verb(lower, last):
        return tag
    return "e" if lower.endswith("ed") else "m" if tag in "MK" else "w"


def _stays_verb(lower: str, last: Phrase) -> bool:
    """Whether a verb after a determiner is no noun: most said, but not the report."""
    if lower in PAST_FORMS or lower == "says":
        return True
    third = lower.endswith("s") and lower not in BASE_FORMS  # two claims, but two claim
    return last.word in QUANTIFIERS and (not third or last.word == "another")


def _mark(form: str) -> str:
    """The tag of what begins with no letter or digit: a mark, @reyes, $40."""
    if form[0] in "$£€":
        return "#"
    if form[0] == "@" and len(form) > 1:
        return "N"
    if form == "%":
        return "n"  # as "percent" is
    if form in "!?" or form[0] == ".":
        return "."
    return "-" if form[0] in "-–—" else form if form in ",:;()[]&" else "-"


def _shape(lower: str) -> str:
    """The tag of a word that is not in the lexicon, by its ending."""
    if lower.endswith("ed"):
        return "e"
    if lower.endswith("ing") and len(lower) > 5:
        return "i"
    if lower.endswith(_SOMEBODY) and len(lower) > 5 and lower.rstrip("s") not in _NOBODY:
        return "n"
    return "R" if lower.endswith("ly") else "w"
