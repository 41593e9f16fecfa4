"""Whether marked words are somebody's statement, or a title, a nickname, a term in scare quotes.

The features are strings like those of ``evidence``, their weights learnt by ``training``.
"""

import re

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.lexicon import TAGS, forms
from reader.language.quotes.passages import Quoted
from reader.language.quotes.speakers.branding import brander
from reader.language.quotes.speakers.evidence import CUES, beside, nearest, verb_gap
from reader.language.quotes.speakers.measures import Circumstances
from reader.language.word_lists import word_set

_STOP = re.compile(r"\w\w[.?!]\s+\W*[A-Z]")  # with another sentence behind it
_MARKS = "\"'“”‘’`«»„‟ "
_EDGES = _MARKS + ",.?!;:()"
_VERBS = frozenset("VvxabMKe")
_VOICE = word_set("i i'm i've i'll i'd we we're our my me you you're your")
_NAMED = word_set("name nickname nicknamed so-called self-styled alias aka")
_WORKS = word_set(
    "film movie book novel album song sitcom musical opera podcast magazine "
    "debut single track memoir autobiography biography documentary play poem series thriller drama "
    "comedy painting"
)
_DUBBED = word_set("dubbed nicknamed christened renamed voted crowned")
_RATINGS = word_set("rating ratings")
_EXPRESSIONS = word_set("term word phrase expression")
_PRESENTS = word_set("host hosts hosted hosting starred directed")
_OCCASIONS = word_set("in at on during after before")
_CHANTS = forms("chant", ing=True)
_CALL = forms("call brand label")
_AGAINST = word_set("critics opponents detractors")
_FIRST_WORDS = 8  # that tell a sentence from a title
_HEADLINED = 4  # words in the marks of a headline that are hardly a term
_HEADLINE = 160  # characters that one has at most
_REACH = 60  # phrases of the sentence to look at on either side


def for_statement(known: Circumstances) -> list[str]:
    """The features of marked words as a statement."""
    text, quoted, best, chance, follows = known
    start, end = quoted.span.start, quoted.span.end
    words = text[start : min(end, start + 80)].strip(_MARKS).split()
    size = "+" if len(words) > 7 else str(len(words))
    title = "T" if sum(word[:1].isupper() for word in words) >= max(2, 0.6 * len(words)) else ""
    likely = min(int(chance * 5), 4)
    return [
        *_form(quoted, words, size, title),
        *_context(quoted, size, title),
        f"h{likely}",
        f"i{likely}|{size}",
        f"m{follows}|{size}|{quoted.shape[0]}",
        *(_source(quoted, best, likely, size, title) if best else ["r-"]),
    ]


def is_certainly_term(text: str, quoted: Quoted) -> bool:
    """Whether the words before the marks say that a name or an occasion follows.

    The nickname "Shorty", the film "Alien", said in a "frank" meeting, a
    "buy" rating, the word "brunch" is; or capitals after a work of art: their single, "Tin Roof
    Rain".
    """
    tags, at, before = quoted.row.tags, quoted.at, quoted.word_before
    phrases = quoted.row.phrases
    named = phrases[at - 2].word if before == "," and at > 1 else before
    if named in _WORKS and _is_title(text, quoted):
        return True
    presented = before in _PRESENTS and quoted.shape[1] == "a"
    if before in _NAMED or presented:
        return True
    after = quoted.row.tag(at + 1)
    if quoted.shape[2] == "1" and at + 1 < len(phrases) and phrases[at + 1].word in _RATINGS:
        return True
    if before in _EXPRESSIONS and after in "abVvxe":  # the term "…" has no meaning
        return True
    if before == "as" and _is_known(quoted):
        return True
    if phrases[max(0, at - 2)].word in _DUBBED or before in _DUBBED:
        return _is_title(text, quoted)
    if before in _OCCASIONS and after == "N" and quoted.shape[2] == "1":
        return True
    occasion = tags[max(0, at - 3) : at] in ("VPD", "VPh") and after in "wnmNoi"
    return occasion and phrases[at - 2].word in _OCCASIONS


def _is_known(quoted: Quoted) -> bool:
    """Whether somebody is known as it, or known so to others: known to all as “the Bishop”."""
    row, at = quoted.row, quoted.at - 2
    while at > 0 and row.tags[at] in "PNnoR" and row.phrases[at].word != "known":
        at -= 1
    return at >= 0 and row.phrases[at].word == "known"


def _is_title(text: str, quoted: Quoted) -> bool:
    """Whether most of the words are capitalised."""
    words = _first_words(text, quoted)
    return sum(word[:1].isupper() for word in words) * 3 > len(words) * 2


def is_certainly_statement(text: str, quoted: Quoted) -> bool:
    """Whether the words are quoted by a headline, chanted, scorn, or the head of a paragraph.

    There they are several sentences and nothing follows; or a dash follows, where they are signed;
    or a colon, unless capitals make them a title: 'Not a penny more': firm told to pay.
    Scorn is also what somebody is branded by somebody who is named.
    """
    form = quoted.shape
    if _is_of_headline(text, quoted) or quoted.word_before in _CHANTS or _is_scorn(quoted):
        return True
    if quoted.signature > 0 and form[2] > "1" and not _is_title(text, quoted):
        return True
    if quoted.at or form[0] != "A":
        return False
    if len(quoted.row.tags) == 1 and form[1] in ".!" and _is_several_sentences(text, quoted):
        return True
    after = quoted.right[0]
    if after == ":":
        return form[2] > "1" and not _is_title(text, quoted)
    return after == "-" and form[1] in ".!" and form[2] > "1"


def _is_scorn(quoted: Quoted) -> bool:
    """Whether it is what opponents call something, capitals or not: critics called it “Roman”."""
    row, at = quoted.row, quoted.at
    if brander(quoted) >= 0:
        return True
    whom = row.tag(at - 1) in "NnmoHhD"
    calls = at - 1 - whom
    told = calls > 0 and row.phrases[calls].word in _CALL
    return told and row.phrases[calls - 1].word in _AGAINST


def _is_several_sentences(text: str, quoted: Quoted) -> bool:
    """Whether a sentence ends within the marks, before another."""
    return _STOP.search(text, quoted.span.start + 1, quoted.span.end) is not None


def _is_of_headline(text: str, quoted: Quoted) -> bool:
    """Whether several words stand in the marks of a headline, and may be more than a title."""
    phrases = quoted.row.phrases
    if not quoted.opens_text or phrases[-1].end - phrases[0].start > _HEADLINE:
        return False
    words = _first_words(text, quoted)
    if len(words) < _HEADLINED:
        return False
    has_verb = any(TAGS.get(word.lower(), "w") in _VERBS for word in words)
    return has_verb or not _is_title(text, quoted)


def _first_words(text: str, quoted: Quoted) -> list[str]:
    return text[quoted.span.start : quoted.span.end].strip(_MARKS).split()[:_FIRST_WORDS]


def _form(quoted: Quoted, words: list[str], size: str, title: str) -> list[str]:
    """Features of the words themselves."""
    form, left = quoted.shape, quoted.left[-1]
    voice = any(word.lower().replace("’", "'") in _VOICE for word in words)
    tags = [TAGS.get(word.strip(_EDGES).lower().replace("’", "'"), "w") for word in words]
    verbs = min(2, sum([tag in _VERBS for tag in tags]))
    capitals = "".join("A" if word[:1].isupper() else "a" for word in words[:4])
    return [
        f"a{form}",
        f"b{size}|{form[1]}|{title}",
        f"j{voice}|{title}",
        f"n{quoted.minor}|{size}",
        f"q{words[0].lower() if words else ''}",
        f"K{capitals}|{left}",
        f"L{verbs}|{size}|{title}",
        f"M{'a' in tags or 'b' in tags}|{title}|{left}",
    ]


def _context(quoted: Quoted, size: str, title: str) -> list[str]:
    """Features of what stands around the marks."""
    tags, at, form = quoted.row.tags, quoted.at, quoted.shape
    phrases = quoted.row.phrases
    left, right = quoted.left, quoted.right
    before = quoted.word_before
    after = phrases[at + 1].word if at + 1 < len(phrases) else "$"
    head, tail = tags[max(0, at - _REACH) : at], tags[at + 1 : at + _REACH]
    sentence = head[head.rfind(".") + 1 :] + "Q" + tail.partition(".")[0]
    cued = any(tag in "VGA" for tag in sentence)
    return [
        f"c{left}",
        f"d{right}",
        f"e{left[-1]}|{right[:1]}|{form[:2]}",
        f"f{before}",
        f"g{after}",
        f"k{cued}|{size}",
        f"l{min(sentence.count('Q'), 4)}|{form[:2]}",
        f"o{left}|{form}",
        f"p{right}|{form}",
        f"t{at == 0}|{at == len(tags) - 1}|{form}",
        f"F{before}|{size}",
        f"G{phrases[at - 2].word if at > 1 else '^'}_{before}",
        f"H{title}|{size}|{left[-1]}|{form[1]}",
        f"I{before}|{title}|{form[1]}",
        f"J{sentence[-3:]}|{size}",
        f"N{tags[max(0, at - 3) : at]}|{form[:2]}",
        f"O{tags[max(0, at - 3) : at]}|{right}",
        f"P{right[:1]}|{title}|{size}",
    ]


def _source(quoted: Quoted, best: Candidate, likely: int, size: str, title: str) -> list[str]:
    """Features of the likeliest speaker."""
    name, verb, left = best.relation.name, best.verb, quoted.left
    tag, word = (verb.tag, verb.word[:6]) if verb else ("-", "-")
    cue, _ = nearest(best, quoted, beside(quoted, CUES))
    return [
        f"r{best.side}{name}|{tag}|{best.sentences}",
        f"s{word}|{best.sentences}",
        f"u{best.side}{best.path[:4]}",
        f"v{best.tag}|{likely}|{best.sentences}",
        f"w{best.side}{name}|{tag}|{size}|{quoted.shape[1]}",
        f"x{verb_gap(best, quoted)}|{best.side}|{tag}",
        f"y{cue}|{size}",
        f"z{cue}|{left[-1]}|{quoted.shape[1]}",
        f"A{best.side}{best.path[:8]}|{title}",
    ]
