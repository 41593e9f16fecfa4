"""What somebody is, told at length before a name: Bank of Porto governor Ana Reyes.

Or whose she is: the Bank of Porto’s Ana Reyes; or both things that she is: former banker and mill
owner Ana Reyes. The "of" and "and", like the -ing of a housing minister, must not end the phrase:
the bank itself would speak, or the banker.
"""

import re
from collections.abc import Iterator, Sequence

from reader.language.names.titles import TITLES
from reader.language.quotes.grammar.institutions import GROUPS, WITH_OF
from reader.language.quotes.grammar.lexicon import TAGS
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.word_lists import word_set

_WITHIN = word_set("of for on at")
_TRADES = word_set(  # what offices and crafts are called after
    "accounting acting advertising banking batting bowling boxing broadcasting catering coaching "
    "commanding consulting counselling cycling engineering farming finishing fishing founding "
    "fundraising gardening goalkeeping housing lobbying managing manufacturing marketing mining "
    "motoring nursing operating parenting pitching planning polling presiding programming "
    "publishing ranking rowing sailing shipping skating skiing surfing swimming"
)
_FIELDS = word_set("defence defense finance foreign interior justice")  # of ministers
_AFFAIRS = word_set(  # of state: arts and culture
    "affairs agriculture arts aviation budget business children citizenship civil climate commerce "
    "communications community constitutional consumer culture customs defence defense development "
    "digital drugs economy education electricity employment energy enterprise environment family "
    "finance fisheries food foreign forestry forests gender health heritage home housing "
    "immigration industry information infrastructure innovation interior investment irrigation "
    "justice labor labour lands law livestock local media mines mining order petroleum planning "
    "power protection public railways religious research resources revenue roads rural "
    "safety sanitation science security services shipping skills social sport sports steel "
    "technology telecommunications textiles tourism trade training transport urban veterans water "
    "welfare wildlife women works youth"
)
_ADDRESSED = word_set("mr mrs ms miss mx dr prof sir dame hon rev rep sen gov cllr")
_OF_BODY = re.compile(
    r"[nN](?:[FP]D?N+){1,4}(?:(?:,N+){0,4}CN+(?=[wm]{0,2}n))?(?:[wm]{0,2}n+N*)?(?![nmNws])"
)
_OWNING = re.compile(r"N(?:FD?N+){1,2}s(?=[wmnN])")
_OF_TRADE = re.compile(r"i(?<=[nNw]i)(?=[wm]?n)")
_OF_WORK = re.compile(r"nFw{1,2}([Ggi])(?=N*(?:[aR]*[VvxM]|,(?!Q)|\.|$))")  # of news reporting
_HEADS = word_set("head director manager")
_CRAFT = re.compile(r"Ni(?=nN)")
_AND_AFFAIRS = re.compile(r"(?<=N)CN+n?")
_TWO_TRADES = re.compile("nC(?=[wmneN]{0,4}[nw]N)")
_BARE = re.compile(r"(?:^|[.,:;QVBA]|AP)[weN]{0,4}n?$")  # before what somebody is
_LONGEST_TRADE = 7  # words


def office_words(text: str, words: Sequence[Phrase], tags: str) -> Iterator[tuple[int, str]]:
    """The indices of those *words* that join an office to what it is of, each with its new tag."""
    for match in _OF_TRADE.finditer(tags):
        at = match.start()
        if words[at].word in _TRADES or _CRAFT.match(tags, at - 1):
            yield at, "w"
    for match in _OF_WORK.finditer(tags) if "nFw" in tags else ():
        if words[match.start()].word in _HEADS:
            yield match.start(1), "w"
    for match in _OF_BODY.finditer(tags):
        at, end = match.span()
        if text[words[at].start].isupper() and _is_held(words, tags, at, end):
            yield from ((i, "N") for i in range(at + 1, end) if tags[i] in "FPDC,")
    for match in _OWNING.finditer(tags) if "NF" in tags else ():
        at, end = match.span()
        if words[at].word in WITH_OF:
            yield from ((i, "N") for i in range(at + 1, end) if tags[i] in "FD")
    for match in _AND_AFFAIRS.finditer(tags):
        yield from ((i, "N") for i in _joining_affairs(words, tags, *match.span()))
    for match in _TWO_TRADES.finditer(tags):
        at = match.start() + 1
        if words[at].word == "and" and _is_bare(tags, at - 1):
            yield at, "N"


def _is_bare(tags: str, at: int) -> bool:
    """Whether what somebody is at index *at* has no article, nor a preposition before it."""
    return _BARE.search(tags[max(0, at - _LONGEST_TRADE) : at]) is not None


def _joining_affairs(words: Sequence[Phrase], tags: str, at: int, end: int) -> list[int]:
    """What joins the affairs of one office, the last of them by "and" at index *at*.

    Tourism, Arts and Culture Minister Ana Reyes; but not Ana Reyes and Culture Minister Leo Banda.
    """
    held = tags[end - 1] == "n" or any(words[i].word in TITLES for i in range(at + 2, end))
    if not held or words[at].word != "and" or words[at + 1].word not in _AFFAIRS:
        return []
    joining: list[int] = []
    while tags[at] in "C," and words[at - 1].word in _AFFAIRS and tags[at - 1] == "N":
        joining.append(at)
        at -= 2
        while at > 0 and tags[at] == "N":
            at -= 1
        if at <= 0:
            break
    return joining


def _is_held(words: Sequence[Phrase], tags: str, at: int, end: int) -> bool:
    """Whether the body whose name goes on behind index *at* is followed by what somebody is."""
    told = "n" in tags[at + 1 : end]
    if words[at].word not in WITH_OF:
        return False
    held = told or any(words[i].word in TITLES and tags[i - 1] == "N" for i in range(at + 3, end))
    return held and all(words[i].word in _WITHIN for i in range(at, end) if tags[i] in "FP")


def is_field(words: str) -> bool:
    """Whether *words* are what an office is of, and nobody who has a spokesman: public health."""
    what = [word.rstrip(".") for word in words.lower().split()]
    if what[:1] == ["the"] and what[-1] in _ADDRESSED:  # Speaker of the House Rep. Ana Reyes
        del what[-1]
    if not what or any(word in TITLES - _FIELDS for word in what):
        return False
    return TAGS.get(what[-1]) != "n" or what[-1] in GROUPS
