"""What `trees` look at: the circumstances of a quotation and of its candidates as whole numbers.

The same things as in ``evidence`` and ``terms``, but comparable, so that trees can cut them.
"""

from typing import NamedTuple, get_args

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Role
from reader.language.quotes.grammar.lexicon import TAGS
from reader.language.quotes.passages import Quoted
from reader.language.quotes.speakers.turns import Turn
from reader.language.word_lists import word_set

_CODES = {tag: code for code, tag in enumerate("^VvGgMKxeiabNnmowDHJhWTABFPCSRY#sQ.,-:;()[]&$")}
_ROLES: dict[Role, int] = {role: 2 * code for code, role in enumerate(get_args(Role))}
_LEADS = {"": 0, "the": 1, "a": 2, "an": 2}
_REACH = 40  # phrases to look at on either side
_FAR = 99
_SHOWN = 9  # words of a quotation that are looked at
_MARKS = "\"'“”‘’`«»„‟ "
_EDGES = _MARKS + ",.?!;:()[]"
_VERBS = frozenset("VvxabMKe")
_GRAMMAR = frozenset("DPFTS")
_NOMINAL = frozenset("NnmoH")
_FIRST = word_set("i we")
_ENDINGS = ",.-a!"  # of a quotation
_PASSED = "VvxNQ,CSWT"  # tags that are counted between candidate and quotation


class Circumstances(NamedTuple):
    """What tells whether the words of a quotation are a statement."""

    text: str
    quoted: Quoted
    speaker: Candidate | None  # the likeliest
    chance: float  # of that, 0..1
    follows: bool  # whether a statement came before in the same paragraph


class _Standing(NamedTuple):
    """Where a candidate stands and which verb it governs."""

    side: int
    rank: int
    sentences: int
    relation: int
    verb: int
    verb_at: int  # from the quotation


class _Claim(NamedTuple):
    """What else speaks for a candidate. Trees know all these by their order."""

    length: int  # of the path to the quotation, and what is on it, as in `_PASSED`
    says: int
    verbs: int
    participles: int
    names: int
    quotations: int
    commas: int
    conjunctions: int
    subordinations: int
    relatives: int
    thats: int
    lead: int
    one_before: int  # tags beside the candidate
    two_before: int
    one_after: int
    two_after: int
    verb_stops: int  # what is between its verb and the quotation
    verb_nouns: int
    verb_says: int
    verb_verbs: int
    verb_commas: int
    at: int  # from the quotation
    opening: int  # the form of the quotation, and the tags beside it
    closing: int
    size: int
    quoted_one_before: int
    quoted_two_before: int
    quoted_three_before: int
    quoted_one_after: int
    quoted_two_after: int
    quoted_at: int
    quoted_left: int  # phrases from it to the end of the paragraph
    spoke: int  # whether the candidate spoke before, how far away, and in which form
    spoke_at: int
    spoke_closing: int


_NOT_STANDING = (-1,) * len(_Standing._fields)
_NOBODY = (-2,) * len(_Standing._fields + _Claim._fields)


def of_quotation(known: Circumstances) -> list[int]:
    """The numbers of marked words with their likeliest speaker."""
    text, quoted, best, chance, follows = known
    tags, at = quoted.row.tags, quoted.at
    head = tags[max(0, at - _REACH) : at]
    head = head[head.rfind(".") + 1 :]
    tail = tags[at + 1 : at + _REACH].partition(".")[0]
    return [
        round(100 * chance),
        *_words(text, quoted),
        *_around(quoted),
        len(head),
        len(tail),
        _back(head, "VG"),
        _back(head, "v"),
        _back(head, "TA"),
        _back(head, "PF"),
        _back(head, "Q"),
        tail.find("V"),
        quoted.minor,
        follows,
        *(_standing(best, quoted) if best else _NOT_STANDING),
    ]


def of_candidate(
    candidate: Candidate, quoted: Quoted, earlier: Turn | None, odds: float, behind: float
) -> list[int]:
    """The numbers of a candidate, after the *earlier* turn.

    *odds* is the logarithm of its probability, and *behind* by how much the best one has more.
    """
    return [
        round(20 * max(odds, -50)),
        round(20 * min(behind, 50)),
        *_standing(candidate, quoted),
        *_claim(candidate, quoted, earlier),
    ]


def of_nobody(odds: float, behind: float) -> list[int]:
    """The same numbers for nobody named in the text."""
    return [round(20 * max(odds, -50)), round(20 * min(behind, 50)), *_NOBODY]


def _claim(candidate: Candidate, quoted: Quoted, earlier: Turn | None) -> _Claim:
    row, index, path = candidate.row, candidate.at, candidate.path
    tags, verb = row.tags, candidate.relation.verb
    here = row is quoted.row
    between = ""
    if here and verb >= 0:
        between = tags[quoted.at + 1 : verb] if verb > quoted.at else tags[verb + 1 : quoted.at]
    numbers = [
        len(path),
        *[path.count(tag) for tag in _PASSED],
        _LEADS.get(row.phrases[index].lead, 3),
        _code(tags, index - 1),
        _code(tags, index - 2),
        _code(tags, index + 1),
        _code(tags, index + 2),
        between.count(".") + between.count("Q"),
        sum([tag in _NOMINAL for tag in between]),
        between.count("V") + between.count("G"),
        between.count("v") + between.count("g"),
        between.count(","),
        index - quoted.at if here else _FAR,
        *_around(quoted),
        quoted.at,
        len(quoted.row.tags) - quoted.at,
        *_turn(candidate, quoted, earlier),
    ]
    return _Claim._make(numbers)


def _turn(candidate: Candidate, quoted: Quoted, earlier: Turn | None) -> tuple[int, int, int]:
    """Whether the candidate spoke before, how far away, and in which form."""
    if not earlier:
        return -1, _FAR, -1
    speaker = earlier.speaker
    away = quoted.at - speaker.at if speaker.row is quoted.row else _FAR
    return candidate.span == speaker.span, away, _ENDINGS.index(earlier.shape[1])


def _code(tags: str, at: int) -> int:
    return _CODES.get(tags[at], 0) if 0 <= at < len(tags) else 0


def _back(tags: str, wanted: str) -> int:
    """How far before the end of *tags* one of the *wanted* is, `_FAR` for nowhere."""
    found = max([tags.rfind(tag) for tag in wanted])
    return len(tags) - found if found >= 0 else _FAR


def _around(quoted: Quoted) -> list[int]:
    """The form of a quotation, and the tags beside it."""
    tags, at, form = quoted.row.tags, quoted.at, quoted.shape
    return [
        "Aa0".index(form[0]),
        _ENDINGS.index(form[1]),
        int(form[2]),
        _code(tags, at - 1),
        _code(tags, at - 2),
        _code(tags, at - 3),
        _code(tags, at + 1),
        _code(tags, at + 2),
    ]


def _words(text: str, quoted: Quoted) -> list[int]:
    """Numbers of the first words: how many, capitals, verbs, words of grammar, first persons."""
    start, end = quoted.span.start, quoted.span.end
    words = text[start : min(end, start + 100)].strip(_EDGES).split()[:_SHOWN]
    lower = [word.strip(_EDGES).lower() for word in words]
    tags = [TAGS.get(word, "w") for word in lower]
    size = max(1, len(words))
    return [
        len(words),
        round(20 * sum([word.strip(_EDGES)[:1].isupper() for word in words]) / size),
        sum([tag in _VERBS for tag in tags]),
        round(20 * sum([tag in _GRAMMAR for tag in tags]) / size),
        sum([word in _FIRST for word in lower]),
    ]


def _standing(candidate: Candidate, quoted: Quoted) -> _Standing:
    role, verb, modified = candidate.relation
    here = candidate.row is quoted.row
    return _Standing(
        "LRBAPO".index(candidate.side),
        candidate.rank,
        candidate.sentences,
        _ROLES[role] + bool(modified),
        _code(candidate.row.tags, verb) if verb >= 0 else -1,
        verb - quoted.at if here and verb >= 0 else _FAR,
    )
