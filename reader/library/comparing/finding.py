"""Finding: which of the words of a quotation another article has, and at which places."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from reader.article import Article, Quote, Span
from reader.library.comparing.alignment import Alignment
from reader.library.comparing.shared import (
    FEW,
    NEARLY,
    Shared,
    as_quoted,
    fragment,
    nearly,
    runs_of,
)
from reader.library.comparing.wholes import shortened, wholes
from reader.library.comparing.wording import Words

_MOST_PLACES = 50  # in an article, of the same words


def find(ours: Words, other: Article, quotes: Sequence[Quote]) -> tuple[Words, list[Shared]]:
    """The words of *other*, or of its *quotes*, and which of ours they have: at every place all.

    *quotes* are those between marks, terms among them.
    """
    few = len(ours.words) <= FEW  # so few mean something only as somebody's words
    theirs = Words.of(other.text, quotes if few else [Span(0, len(other.text))])
    if found := list(islice(wholes(ours, theirs), _MOST_PLACES)):
        return theirs, [as_quoted(theirs, shared, quotes) for shared in found]
    if not few and (gaps := list(_interruptions(quotes))):
        theirs = theirs.without(gaps)
        if found := list(islice(wholes(ours, theirs), _MOST_PLACES)):
            return theirs, found
    if not few and (found := shortened(ours, theirs)):
        return theirs, [as_quoted(theirs, shared, quotes) for shared in found[:_MOST_PLACES]]
    if not few and (shared := runs_of(ours, theirs, quotes)):
        quoted = as_quoted(theirs, shared, quotes)
        exact = Alignment(ours, theirs, quoted, quotes).verdict() != "altered"
        return theirs, [quoted if exact else shared]
    if not few and (shared := fragment(ours, theirs, quotes)):
        return theirs, [shared]
    if len(ours.words) <= NEARLY:
        theirs = Words.of(other.text, quotes)
        if shared := nearly(ours, theirs):
            return theirs, [shared]
    if few:  # a “matter of honour”, of which the draft quotes the "a" as well
        theirs = Words.of(other.text, [Span(0, len(other.text))])
        around = islice(wholes(ours, theirs), _MOST_PLACES)
        inside = [(shared, as_quoted(theirs, shared, quotes)) for shared in around]
        whole = [part for shared, part in inside if part != shared and len(part.blocks) == 1]
        return theirs, whole
    return theirs, []


def _interruptions(quotes: Sequence[Quote]) -> Iterator[Span]:
    """Where an attribution stands between two parts of one statement."""
    for one, other in pairwise(quotes):
        gap = Span(one.end, other.start)
        attributing = (one.cue, one.speaker, other.cue, other.speaker)
        if one.statement == other.statement and any(at and at.start in gap for at in attributing):
            yield gap
