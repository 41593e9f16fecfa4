"""Who wrote it: the names in bylines, told from jobs, agencies and places."""

import re
from itertools import takewhile
from unicodedata import category

from reader.language.names.given_names import is_given_name
from reader.language.names.particles import GERMANIC, ROMANCE
from reader.language.quotes.grammar.institutions import BODIES, WITH_OF
from reader.language.word_lists import word_set
from reader.patterns import rare

_LABEL = re.compile(
    r"(?:(?:story|words|text|written|reported|analysis|opinion|review|"
    r"interview|posted|published)\s+)?"
    r"by\b:?\s*|"
    r"(?:authors?|autor(?:in|es|a|/in)?|auteurs?|autore|byline|text|texto|testo|tekst|words|reporter|"
    r"written by|por|von|par|автор(?:ы|и)?|текст|συντάκτης|yazar|autorka|skribent)\s*:\s*|"
    r"(?:بقلم|מאת)(?:\s*:\s*|\s+)",
    re.IGNORECASE,
)
_LABEL_IN_SIGNS = rare(  # of Chinese and Japanese
    r"[\u3041-\u9fff]{0,6}(?:记者|記者|作者)(?:\s*[:：/]\s*|\s+)|文\s?[:：/・]\s?"
)
# These also begin family names and sentences, so a full name has to follow.
_PREPOSITION = re.compile(
    r"(?:ein (?:beitrag|artikel|kommentar|bericht) )?"
    r"(?:par|von|por|durch|door|escribe|di|de)\s+",
    re.IGNORECASE,
)
_ALONE = frozenset(["by", "written by", "author", "von", "autor", "par", "por", "di", "door"])
_AND = r"(?:and|und|et|y|e|en|with|mit|avec|con)\s"
_DIVIDER = re.compile(rf"\s*(?:[,;]\s*(?:{_AND})?|&|\s{_AND})\s*", re.IGNORECASE)
# Behind these stand a medium, a place, a date; no further authors.
_APPARATUS = re.compile(r"\s*(?:[|•·/–—]|\s-\s)\s*")
# What follows a name: a place, a medium, an address.
_APPENDIX = re.compile(
    r"(?:^|\s+)(?:in|at|for|from|of|on|le|am|em|el|il|op|im|en|à|special to|updated|published)"
    r"(?:\s.*)?$"
    r"|\s*(?:@\w|\S+@\S|\().*$"
)
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ])"
    r"(?=(?:Staff|Follow|Senior|Political|Reporter|Correspondent|Editor|Writer)\b)"
)
# From a place, or as the job of the one who is named.
_FILED = rare(r"\s+(?:[^\W\x00-\u3040]{0,6}(?:报道|報導|電|电)|기자)$")
# How Korean papers sign: ``(서울=연합뉴스) 김영희 기자``, ``김영희 기자 kim@kell.example``.
_REPORTER = rare(
    r"(?:\([^()]{1,20}\)\s?)?([^\W\x00-\uabff]{2,4}) ?(?:선임|전문|인턴)?기자"
    r"(?:\s?\(?[^\s()@]{1,40}@[^\s()@]{3,40}\)?)?"
)
_LONGEST = 1000  # characters; longer words name nobody, and patterns take long over them
# Whom a conversation was with, and not who wrote it: one word stands before.
_CONVERSATION = re.compile(r"[^\W\d_]+ (?:with|mit|avec|con|com|met)\s", re.IGNORECASE)
_SALUTATION = re.compile(r"(?:Dear|Mr|Mrs|Ms|Madam|Dr|Lieber?|Sehr|Chère?|Querid[oa])\b.*,")
_NICKNAME = re.compile(r"(?<=\w) [\"“‘'][^\W\d_][\w.-]{0,20}[\"”’'](?= \w)")
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


_PARTICLES = ROMANCE | GERMANIC | word_set("des ter ten la le el al bin ibn y e af zu zur")
_JOBS = word_set(
    "staff writer writers reporter reporters correspondent correspondents editor editors columnist "
    "contributor contributing contributors journalist freelance producer photographer author "
    "special chief senior political foreign redaktor redakteur redakteurin korrespondent "
    "korrespondentin rédacteur rédactrice redactor redactora redattore follow "
    "phd ph.d md m.d mba rd mph msc"
)
_BEATS = word_set(  # stand between a name and a job
    "business climate consumer crime culture defence defense diplomatic economics economy "
    "education energy environment european finance financial foreign global health home housing "
    "industry international investigations legal media music national policy political politics "
    "religion science security social sport sports technology transport world"
)
_DESKS = word_set(
    "news press agency agencies wire bureau desk redaktion rédaction redacción redação redazione "
    "redactie times post today journal magazine herald tribune daily weekly chronicle telegraph "
    "guardian independent observer gazette network media zeitung presse"
)
_AGENCIES = word_set("reuters afp ap dpa cnn bbc upi efe ansa npr press")
_MEDIA = _AGENCIES | word_set(  # begin a job: AP Business Writer
    "associated aap pa abc ard cbs itv nbc orf sbs zdf"
)
_WITHIN = word_set("of for on and")  # the name of a body, but for its head
_SURNAMES = word_set(  # and heads of bodies
    "bank bench church court hall house"
)
_GROUPS = (BODIES | WITH_OF) - _SURNAMES
_ENTERPRISES = _GROUPS | word_set(
    "broadcasting corp corporation gmbh holdings inc limited llc ltd plc radio television tv"
)
_TRAILING = _JOBS | _AGENCIES | {"associated"}
_NO_NAMES = word_set(
    "the a an in on at for of to from with and or but by is are was were this that these those how "
    "why what when who where will can all more new our your my his her its their no not after "
    "before about over under as if it he she they we you i "
    "der die das ein eine und oder mit für wie warum was wer im am zum zur so "
    "le la les un une des et ou pour avec sur dans el los las una o para con sobre il lo gli een"
)


def byline_label(words: str) -> int:
    """How many characters of *words* are a ``By`` or the like, or a bracket and one; else 0."""
    start = int(words.startswith("(") and words.endswith(")"))
    label = _LABEL_IN_SIGNS if "\u3041" <= words[start : start + 1] <= "\u9fff" else _LABEL
    if match := label.match(words, start):
        return match.end()
    if match := _PREPOSITION.match(words, start):
        first, _, rest = words[match.end() :].partition(" ")
        if rest and is_name(first) and first.lower() not in _PARTICLES:
            return match.end()
    return 0


def is_byline_label(words: str) -> bool:
    """Whether *words* are a ``By`` on a line of its own."""
    return words.casefold().rstrip(":") in _ALONE


def signatories(words: str) -> tuple[str, ...]:
    """The names behind a ``By``; an agency or a job where nobody is named."""
    if names := names_in(words):
        return names
    if is_role(words):
        return (words.strip(" .:,-)"),)
    words = _FILED.sub("", words.strip())
    if not is_caseless(words):
        return ()
    return tuple(name.strip() for name in words.split("、") if name.strip())


def reporter_in(words: str) -> str | None:
    """Who reported it, where a line is a Korean signature and nothing else."""
    match = _REPORTER.fullmatch(words) if "기자" in words else None
    return match[1] if match else None


def is_caseless(words: str) -> bool:
    """Whether *words* are a few of a script without capitals, which tell no name there."""
    letters = "".join(sign for sign in words if sign not in " 、" and category(sign)[0] != "M")
    return letters.isalpha() and words.count(" ") < 4 and letters.lower() == letters.upper()


def names_in(words: str) -> tuple[str, ...]:
    """The names of people in *words*, without jobs, degrees, places and bodies; empty if they are
    prose, or a body signs.

    >>> names_in("Ann Example and Bob Sample, Staff Writers")
    ('Ann Example', 'Bob Sample')
    """
    if len(words) > _LONGEST or _CONVERSATION.match(words) or _SALUTATION.fullmatch(words):
        return ()
    names: list[str] = []
    for list_of_names in _APPARATUS.split(_GLUED.sub(", ", words)):
        for piece in _pieces(list_of_names):
            whole = piece.strip(" .:,-)")
            name = _APPENDIX.sub("", piece).strip(" .:,-)")
            if not name or is_role(name) or (name != whole and _is_body(whole)):
                continue
            name = _without_role(name)
            if names and name.partition(" ")[0].casefold() in _MEDIA:
                continue
            if is_name(name):
                names.append(name)
            else:
                return ()
        if names:
            break
    return tuple([name for name in names if " " in name] or names)


def _pieces(words: str) -> list[str]:
    """The members of a list of names, where a line may end in its ``and``."""
    is_one = " and " in words and _is_body(words)
    return [words] if is_one else _DIVIDER.split(words + " ")


def is_name(words: str) -> bool:
    """Whether *words* could be one name, going by their capitals."""
    tokens = _NICKNAME.sub("", words).split()
    if not 1 <= len(tokens) <= 6 or tokens[0].lower() in _NO_NAMES:
        return False
    proper = [token for token in tokens if token.lower() not in _PARTICLES]
    return bool(proper) and all(
        token[0].isupper() and _NAME_WORD.fullmatch(token.strip("()“”\"'’.,")) for token in proper
    )


def is_role(words: str) -> bool:
    """Whether *words* are a job, a degree, a medium or another body, or the handle of a user."""
    if words.startswith("@"):
        return True
    tokens = words.casefold().split()
    last = tokens[-1].strip(".,") if tokens else ""
    if last in _JOBS or last in _AGENCIES:
        return len(_without_role(words).split()) <= 1
    return (last in _DESKS and len(tokens) <= 5) or _is_body(words)


def opens_with_role(words: str) -> bool:
    """Whether a line says what somebody is, and where: ``Harbour correspondent, Kell North``."""
    job, comma, _ = words.partition(",")
    return comma != "" and is_role(job)


def _is_body(words: str) -> bool:
    """Whether *words* name a body: ``Ministry of Health``, ``Kell Media Group``, ``BBC North``."""
    tokens = words.strip(" .:,-)").removeprefix("The ").split()
    if len(tokens) < 2 or not _is_headed(tokens) or is_given_name(tokens[0]):
        return False
    proper = [token for token in tokens if token not in _WITHIN]
    return "," not in words.strip(" ,") and is_name(" ".join(proper))


def _is_headed(tokens: list[str]) -> bool:
    """Whether a medium begins the name of a body, or a word for one is the head of it."""
    first = tokens[0]
    if first.casefold() in _MEDIA and (first.isupper() or len(first) > 3):
        return True
    head = list(takewhile(lambda token: token not in _WITHIN, tokens))
    last = head[-1].casefold().strip(".,") if head else ""
    if head == tokens:
        return last in _ENTERPRISES
    return last in _GROUPS or (last in _SURNAMES and len(head) == 1)


def _without_role(name: str) -> str:
    """Take jobs, with what they are about, and agencies off it: ``Ann Example Home Editor``."""
    tokens = name.split()
    has_job = False
    while tokens and (last := tokens[-1].casefold().strip(".,")):
        has_job = has_job or last in _JOBS
        if last not in _TRAILING and not (has_job and len(tokens) > 2 and last in _BEATS):
            break
        tokens.pop()
    return " ".join(tokens)
