"""The words that a verb of saying reports behind it: said that …, told them …, asked why …"""

import re

from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.lexicon import forms
from reader.language.quotes.tellers import DOING, is_denied
from reader.language.word_lists import word_set
from reader.patterns import rare

# Over tags. What may come between a verb and what was said: times (on Monday, as late as
# 2019), places, a recipient.
ADVERBIAL = r"(?:[RY#]|[PB][NnmohDY#w](?:F[Nnmow])*|,R,|S[Rw]{1,2}S(?=[Y#]))*"
_NOUNS = (
    r"(?:(?:[Nnm]s[ei]?|N)?w{1,4}|[Nnm]so|[NnmoHJhD]"
    r"|R*#(?=[Fabx])|R+D|R*[#i]w{1,4}|R+w{1,4}|R(?=[ab]))"
)
WHOM = r"[NnmohH](?:[CF][Nnmo])*"
_NOMINAL = rf"{_NOUNS}(?:[PFC]R*{_NOUNS}|[PF][Y#]+)*"
_DID = r"(?>[ab]+R*[Vvxei]?|[Vvxe])"
_RELATIVE = (  # drivers who park there will; a plan that had failed would; a boat carrying oil has;
    # but not: a man who left
    rf"(?:W[^,.:;QTWabVvxe]{{0,6}}{_DID}(?:[^,.:;QTWCabVvx]{{0,10}}(?=[abVvx])|[^,.:;QTW]{{0,12}}(?=[ab]))"
    rf"|H[abR]*[Vvxe][PFNnmoYDhw#R]{{0,6}}(?=[abVvx])"  # workers she needed showed up
    rf"|T{_DID}[^,.:;QTWabVvx]{{0,10}}(?=[ab])|[ig][^,.:;QTWabVvx]{{1,10}}(?=[ab]))"
)
_LIST = rf"(?:(?:,{_NOUNS}){{1,5}},?C{_NOUNS})?"  # cats, dogs and horses were
_SUBJECT = (
    rf"{_NOMINAL}{_LIST}{_RELATIVE}?(?:,[^,QV]{{1,12}},)?(?:(?<=[HJ])w)?[RY]*"  # she first met
)
_ASIDE = r"(?:,(?:[PWS](?!,)|[Nno])[^,.:;QTV]{0,12},)?"  # told Bo Ek, a clerk, that
_THAT = re.compile(rf"{ADVERBIAL}(?:{WHOM}{ADVERBIAL})?{_ASIDE}T(?=.)")
_TOLD_THAT = re.compile(rf"{ADVERBIAL}(?:(?:{WHOM}|w){ADVERBIAL})?{_ASIDE}T(?=.)")
_WHETHER = re.compile(rf"{ADVERBIAL}(?:{WHOM})?(?=[SW])")
_OBJECT = re.compile(rf"{ADVERBIAL}(?={_SUBJECT}[ab])|[RY]*(?=[HJ]R*[Vvxe])")
_IN_ING = rf"[ig](?:{_NOUNS})?(?:[PFC]{_NOUNS})*"  # going to law, raising taxes
_SAID = re.compile(rf"{ADVERBIAL}(?={_SUBJECT}[abVvxe])|(?={_IN_ING}[abx])")
_TOLD = re.compile(rf"{ADVERBIAL}{WHOM}{ADVERBIAL}(?={_SUBJECT}[abVvxe])")
_CLAUSE = rare(rf"{_SUBJECT}[ab]|[HJ]R*[Vvxe]")
_WITH_VERB = re.compile(  # what goes on with a verb, or marks: to her, it is; but not: to help her
    "(?:R*P[^,;:QabVvxe]*,)?(?:[PF][VvMKx]|[^,;:QabVvxe])*+[abVvxe:Q]"
)
_DONE_TO = re.compile(  # who something was done to, before their verb: armed men had
    rf"R*[xe](?:w{{1,4}}|[nmox])(?:[PF]{_NOUNS})*[RY]*[abVvx]"
)
_TELLING = re.compile("[VvGgT]")
_VERBLESS = re.compile("[^abVvxe]*")  # before what joins: towns like Lund and Porto will reply
_OPENING = re.compile("S[^,]*|[RPS][^abVvxe]*")  # before a main clause: in May, …; when he won, …
_MORE_SAID = re.compile(",?[CR]{1,2}(?=V)")
_NEXT = re.compile(  # where somebody else is reported
    rf"(?:[,;][CS]?|[CS]){_NOMINAL}(?:,[^,QV]{{1,12}},)?[RY]*a?V|,CV|;"
)

# Before a verb of saying in a clause that the main one follows, or goes on behind.
_FIRST = re.compile("S[NnmoHJD][^,]*")
_AMID = re.compile("[^abVvxe]*,W[aR]*")
_SAID_FIRST = re.compile("(?:S[^,]*,)?(?:,W[^,]*,|[^abVvxe])*+[abVvxe]")  # if it rained, he would
_MAIN = rare(rf",(?={_NOMINAL}{_RELATIVE}?[RY]*[abVvxe])")
_RESUMED = re.compile(",(?=R*[abVvx])")
_AND_DID = re.compile("b[^,:;STW]*,(?=Cv[NnmoHh])")  # that it was void, and ordered a trial


REMINDS = forms("remind", ing=True)
TELLS = forms("tell inform assure", ing=True) | REMINDS
_SAYS = forms("say insist add argue believe")  # that are no nouns
_ASKS = forms("ask wonder explain", ing=True)
_HOLDS = forms(
    "agree rule indicate mention point conclude signal submit believe think hope fear feel "
    "estimate project forecast expect threaten recommend propose worry regret accept"
)
FINDS = forms("find show read")
HOLDS_THAT = forms("hold determine establish")  # that are cues only with "that": held that …
THINKS = forms("believe think hope fear feel")
_GIVES = forms(  # that more often have a noun than a clause beside them
    "announce report deny predict promise pledge vow confirm disclose reveal acknowledge recount "
    "recite answer post write charge demand urge lament protest share hail hint laugh email text "
    "recall reflect underline underscore maintain continue repeat reiterate",
    ing=True,
)
HEARS = forms("hear")
_POINTS = forms("point")
_KNOWN = _HOLDS | FINDS | HEARS | TELLS | HOLDS_THAT  # to have a clause with "that" beside them
_QUESTIONS = word_set("whether if how why what who")
_TEXTS = word_set("message letter text book article story post tweet email e-mail note poem diary")
_CLAIMS = word_set(
    "charge claim allegation accusation assertion suggestion contention view notion figure position"
)
_AGAINST = word_set("while although though whereas")  # before who says something else
_BUT = word_set("but though although")
_GAVE = forms("give provide offer")  # no details
_DECLINED = forms("decline refuse") | {"did", "does", "would"}  # to elaborate, not say who
_MORE = word_set(
    "say elaborate comment name identify specify give provide disclose explain answer discuss "
    "reveal detail"
)
_CITING = word_set("citing quoting adding stressing")
_GIVING = word_set("giving providing offering elaborating specifying naming identifying saying")
_GROUNDS = word_set("because than if unless")  # that belong to what is said, even after a comma
OF_SAYING = word_set(  # adverbs that may stand by a verb of saying: said again he would go
    "also later then again earlier ago already afterward afterwards meanwhile twice repeatedly "
    "separately jokingly however instead moreover flatly bluntly plainly openly publicly privately "
    "quietly calmly firmly angrily tearfully recently explicitly emphatically"
)


def begins(row: Row, place: int, end: int) -> int:
    """Where the words begin that the verb at *place* reports, -1 for nowhere."""
    word, tags = row.phrases[place].word, row.tags
    after = place + 1
    if after < end and row.phrases[after].word == "out":
        after += 1  # points out that
    if _is_done_to(row, place):
        return -1
    that = (_TOLD_THAT if word in TELLS else _THAT).match(tags, after, end)
    if that:
        return _behind_that(row, place, after, that.end(), end)
    if tags[place] == "v" and word not in THINKS and word not in HEARS:
        return -1
    if word in _ASKS:
        asked = _WHETHER.match(tags, after, end)
        if asked and asked.end() < end and row.phrases[asked.end()].word in _QUESTIONS:
            return -1 if is_denied(row, after, asked.end()) else asked.end()
    return _without_that(row, after, end)


def _is_done_to(row: Row, place: int) -> bool:
    """Whether "to" shows the verb at *place* to be no saying: continues to outwit, points to it."""
    to, what = row.tags[place + 1 : place + 2], row.tags[place + 2 : place + 4]
    if to != "P" or row.phrases[place + 1].word != "to":
        return False
    return row.phrases[place].word in _POINTS or (what[:1] == "w" and what[1:] != "T")


def _behind_that(row: Row, place: int, after: int, begin: int, end: int) -> int:
    """Where the words begin that the verb at *place* reports, whose "that" is before *begin*.

    *after* is where what goes with the verb begins; -1 for nowhere.
    """
    word, tags = row.phrases[place].word, row.tags
    if tags[begin] in "ab" and tags[begin - 2] in "VGhH":
        surely = word.endswith(("ed", "ing")) or word in TELLS or word in _SAYS
        return begin - 1 if surely else -1  # said that was a lie; remarks that were
    done_to = _DONE_TO.match(tags, begin, end)
    if tags[begin - 2] in "nmow" and tags[begin] in DOING and not done_to:
        known = tags[place] in "VG"  # but not: wrote a book that sold
        return _without_that(row, after, end) if known else -1
    if is_denied(row, after, begin):
        return -1  # said not that he lied but that he was wrong
    if tags[after:begin] == "mT" and row.phrases[after].word in _TEXTS:
        return -1  # read out a letter that she had sent
    if tags[place] in "xe" and not _CLAUSE.match(tags, begin, end):
        return -1  # held that post for years
    known = tags[place] in "VG" or word in _KNOWN
    return begin + (tags[begin] == ",") if known else -1


def _without_that(row: Row, after: int, end: int) -> int:
    """Where a clause without "that" begins from *after* a verb of saying on, -1 for nowhere."""
    word = row.phrases[after - 1].word
    if word.startswith("ask"):
        return -1  # asked men who said they had left
    said = _TOLD if word in TELLS else _OBJECT if word in _GIVES or word in THINKS else _SAID
    match = said.match(row.tags, after, end)
    if not match or (row.tags[match.end()] == "m" and row.tags.startswith("WV", match.end() + 1)):
        return -1  # added a note that said so
    return _first_said(row, after, match.end())


def _first_said(row: Row, after: int, begin: int) -> int:
    """Where the words before the subject at *begin* begin that are part of what was said.

    Only adverbs that surely go with the verb of saying are left out: without its "no", "hardly"
    or "nearly" a clause says something else.
    """
    for at in range(after, begin):
        tag, word = row.tags[at], row.phrases[at].word
        dated = tag == "#" and row.tags[at - 1] in "PY"
        if tag in "R#" and word not in OF_SAYING and not dated:
            return at
    return begin


def ends(row: Row, begin: int, end: int) -> int:
    """Where the words end that begin at *begin*: before marks, or before another speaker."""
    tags, stop = row.tags, _next_speaker(row, begin, _before_but(row, begin, end))
    marked = tags.find("Q", begin, stop)
    if marked < 0:
        return stop
    if tags[marked - 1] == "C" and _CLAUSE.match(tags, begin, marked):
        return marked - 1  # said it was late and "a farce"
    for at in range(marked - 1, begin, -1):  # … and called it "…"
        if tags[at] == ":":
            return begin if "V" in tags[max(begin, at - 4) : at] else at
        if tags[at] in ",CS" and _TELLING.search(tags, at, marked):
            return at - (tags[at - 1] == ",")
    return begin


def main_clause(row: Row, start: int, place: int, begin: int, end: int) -> int:
    """Where the sentence from *start* on comes to its main clause, or goes on with it.

    That is after a clause with the verb at *place* and what it reports from *begin* on, *end* if
    there is none: when she said that it was over, they left; Reyes, who said so, left.
    """
    tags = row.tags
    if _FIRST.fullmatch(tags, start, place) and row.phrases[start].word != "so":
        goes_on = _MAIN
    elif _AMID.fullmatch(tags, start, place):
        goes_on = _RESUMED
    elif tags[begin - 1] == "T":
        goes_on = _AND_DID
    else:
        return end
    verb = _SAID_FIRST.match(tags, begin, end)
    main = goes_on.search(tags, verb.end() - 1, end) if verb else None
    return main.end() - 1 if main else end


def _next_speaker(row: Row, begin: int, end: int) -> int:
    """Where somebody else speaks after the words from *begin* on; not in "than the firm said"."""
    for match in _NEXT.finditer(row.tags, begin + 2, end):
        at = match.start()
        joins = at + (row.tags[at] in ",;")
        if row.tag(joins) != "S":
            within = {",": _OPENING, "C": _VERBLESS}.get(row.tags[at])
            says = row.tags[at] == "C" and row.phrases[match.end() - 1].word in _SAYS
            if within and not says and within.fullmatch(row.tags, begin, at):
                continue
            return at
        word = row.phrases[joins].word
        if word in _AGAINST or (joins > at and word not in _GROUNDS):
            return at
    return _before_more(row, begin, end)


def _before_more(row: Row, begin: int, end: int) -> int:
    """Where the speaker of the words from *begin* on says more: and added that it had sunk.

    What the words tell of may say so itself, but not behind a comma, nor a bridge.
    """
    for match in _MORE_SAID.finditer(row.tags, begin + 2, end):
        lifeless = row.tags[begin] in "wo" or row.phrases[begin].word == "it"
        if (lifeless or match.group()[0] == ",") and begins(row, match.end(), end) > 0:
            return match.start()
    return end


def _before_but(row: Row, begin: int, end: int) -> int:
    """Where what the article sets against the words from *begin* on starts.

    That is the next ", but", what it calls them, a charge she denies, what it tells of how they
    were said, or what their speaker keeps back: but gave no details; though she would not say why.
    """
    for at in range(begin, end - 1):
        tag = row.tags[at]
        if tag == "," and (_sets_against(row, at + 1, end) or _tells_how(row, at + 1)):
            return at
        if tag in "CS" and row.phrases[at].word in _BUT and _keeps_back(row, at + 1, end):
            return at - (row.tags[at - 1] == ",")
    return end


def _sets_against(row: Row, at: int, end: int) -> bool:
    """Whether a clause is set against what was said: , but others left; not: , but out of fear."""
    phrase = row.phrases[at]
    if phrase.word == "but":
        if row.tag(at + 1) == "T" and row.tag(at + 2) in "NnmoHJDw":
            return False  # said he had won, but that he was sad
        return bool(_WITH_VERB.match(row.tags, at + 1, end)) or (
            at + 1 < end and _tells_how(row, at + 1)
        )
    return phrase.lead in ("a", "an") and phrase.word in _CLAIMS


def _tells_how(row: Row, at: int) -> bool:
    """Whether the article tells from *at* on how somebody said it: citing two sources."""
    first, *others = [phrase.word for phrase in row.phrases[at : at + 2]]
    if first == "without":
        return bool(_GIVING.intersection(others))
    return first in _CITING or (first == "speaking" and row.tag(at + 1) == "P")


def _keeps_back(row: Row, at: int, end: int) -> bool:
    """Whether somebody gives no details, or declines to say more, from index *at* on."""
    at += row.tag(at) == "H"
    words = [phrase.word for phrase in row.phrases[at : min(end, at + 3)]]
    if words[1:2] == ["no"]:
        return words[0] in _GAVE
    return len(words) > 2 and words[0] in _DECLINED and words[2] in _MORE
