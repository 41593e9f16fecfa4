"""What a clause of saying leaves around it: the plan, she said, would fail."""

import re

from reader.language.quotes.complements import OF_SAYING, ends
from reader.language.quotes.grammar.clauses import Row
from reader.language.word_lists import word_set

_FINITE = re.compile("[abVvxe]")
_GOES_ON = re.compile(  # with a verb whose subject is before the clause of saying
    "R*[abvxVM]|CR*(?:[bx]|a(?!R*[aVv]))"  # but hardly: …, she said, and has called for help
)
_UNFINISHED = re.compile("[ab]R*$")  # it was also; the road has never
_WHERE = word_set("here there")  # that may end a clause with the verb to be
_OPENING = re.compile("[RC]*(?:S|F|P[VvxMK])")  # if he wins, …; of the men hurt, …; to win, …
_LED_IN = re.compile("[RC]*P[^,abVvxe]*,W[^,]*")  # in a letter, which was leaked
_JOINED = re.compile("[CS:]$|[VG]n?T$")  # he left because; she said that; one thing is clear:
_WHICH = re.compile("(?:[no#R]F)?W$")
_MAIN_CLAUSE = re.compile("(?![TGgiCSVvxe])[^Q]*[abVvxe]")
_ADDED = word_set(  # that opens what is still said
    "including up down compared than because if unless until since more less fewer killing "
    "injuring leaving causing destroying forcing"
)
_MEANWHILE = word_set("as while although though whereas in at on")  # by the article


def parts_said(row: Row, start: int, stop: int, behind: int, end: int) -> list[tuple[int, int]]:
    """The phrases reported before *stop* and from *behind* the clause of saying on.

    The latter only if the former lack their verb, or surely go on: the plan, she said, would
    fail; two had died, she said, including a child.
    """
    tags = row.tags
    last = ends(row, behind, end)
    opening = _OPENING.match(tags, start, stop)
    main = tags.find(",", start, stop) if opening else start
    whole = (
        main >= start
        and _FINITE.search(tags, main + 1, stop)
        and not _LED_IN.fullmatch(tags, start, stop)
        and not _JOINED.search(tags, start, stop)
    )
    if last == behind < end and tags[behind] not in "CGg":
        return []  # with marks that cannot be parted from the rest
    goes_on = _GOES_ON.match(tags, behind, last) or (
        behind < last
        and _UNFINISHED.search(tags, start, stop)
        and row.phrases[stop - 1].word not in _WHERE
    )
    added = whole and _is_added(row, behind, last)
    if goes_on or added or (not whole and _MAIN_CLAUSE.match(tags, behind, last)):
        first = _first_part(row, start, stop)
        return [(first, stop), (behind, last)] if first < stop else [(behind, last)]
    return [(start, stop)] if whole else []


def _is_added(row: Row, behind: int, last: int) -> bool:
    """Whether what is *behind* a clause of saying is still said: until May; including a child.

    What stands "after" something else may be told by the article, unless a bare "she said" is
    before it.
    """
    if behind >= last:
        return False
    word = row.phrases[behind].word
    tag = row.tags[behind]
    bare = row.tags[behind - 2] in "VvxP"
    return word in _ADDED or tag == "T" or (bare and tag in "SPB" and word not in _MEANWHILE)


def _first_part(row: Row, start: int, stop: int) -> int:
    """Where what is reported before a clause of saying amid it begins, *stop* if none of it is.

    None is what is told of the speaker, "later", or what the clause is only joined by, as whose
    turn it is; of the train, which, she said, was late, it is "which".
    """
    tags = row.tags
    joined = _WHICH.search(tags, start, stop)
    if joined:
        return joined.start()
    later = stop - start == 1 and row.phrases[start].word in OF_SAYING
    return stop if later or tags[start] in "Gi" or tags[stop - 1] in "CST:" else start
