"""Sentences: where another text has one sentence of a quotation, as it is or altered.

One article quotes at length and another no more than a sentence: neither has enough of the words
of the other. Whichever of two sentences is shorter, the other must have most of it, and of its
telling words as well: "I think it is a good day for" may begin any sentence.
"""

from collections.abc import Iterable, Iterator, Sequence
from difflib import Match
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from reader.article import Quote, Span
from reader.language.word_lists import word_set
from reader.library.comparing.alignment import Piece
from reader.library.comparing.anchors import anchors
from reader.library.comparing.shared import Shared, is_figure, nearly, runs_of
from reader.library.comparing.wording import Words

LEAST = 2  # telling words that both must have
_MOST_PLACES = 10  # of the same sentence
_RUN = 2  # words in a row that it has at least
_FIGURE = "0"
_SHARE = 0.5  # of those of the shorter sentence
_COMMON = word_set(
    # which tell nothing, without what follows an apostrophe
    "a an the this that these those it its he him his she her hers they them their theirs we us "
    "our ours you your yours i me my mine who whom whose which what when where why how there here "
    "and or but nor if so as than then because while since though although unless until whether "
    "at by for from in into of off on onto out over to toward towards under up upon down with "
    "within without about above after against along among around before behind below between "
    "beyond during through "
    "be am is are was were been being do does did done doing have has had having will would shall "
    "should can cannot could may might must ought not no never don doesn didn won isn aren wasn "
    "weren hasn haven hadn couldn wouldn shouldn ain "
    "go goes going gone went come comes coming came get gets getting got gotten make makes making "
    "made take takes taking took taken give gives giving gave given put puts let lets keep keeps "
    "kept say says saying said tell tells telling told ask asked know knows knew known think "
    "thinks thinking thought believe feel felt see sees saw seen look looks looking looked want "
    "wants wanted need needs needed try trying tried mean means happen happens happened like hope "
    "all any both each either every few many more most much neither none one ones other others "
    "another some such own same several someone somebody something anyone anybody anything "
    "everyone everybody everything nobody nothing "
    "dozens hundreds thousands millions billions "
    "again ever always often now today yesterday tomorrow still yet already soon once just only "
    "even also too very really quite rather well back away else maybe perhaps "
    "good better best great bad big little long new old right wrong sure important different "
    "first last next two kind lot bit way ways thing things fact part point "
    "people person man men woman women time times day days year years"
)


class Sentence(NamedTuple):
    """The words of a sentence, the first of which has the index ``first`` in what is said."""

    first: int
    words: Words
    telling: frozenset[str]

    def within(self, said: Words, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """The *pieces* of this sentence with what is *said* before and behind it."""
        end = self.first + len(self.words.words)
        if self.first:
            yield Piece(said.written(0, self.first), "quotation")
        yield from pieces
        if end < len(said.words):
            yield Piece(said.written(end, len(said.words)), "quotation")

    def lacking(self, said: Words, here: Iterable[tuple[int, str]]) -> frozenset[tuple[int, str]]:
        """What is *said* beside this sentence, and what it lacks *here*, each with its index."""
        end = self.first + len(self.words.words)
        around = (one for one in enumerate(said.words) if not self.first <= one[0] < end)
        return frozenset(around).union((self.first + at, word) for at, word in here)


class Found(NamedTuple):
    """A sentence of ours, what is ``shared`` of it, and how many of these words are ``telling``."""

    sentence: Sentence
    shared: Shared
    telling: int


def telling_words(words: Iterable[str]) -> frozenset[str]:
    """What *words* tell."""
    return frozenset(filter(None, map(_told, words)))


def sentences(said: Words, reach: tuple[int, int] | None = None) -> list[Sentence]:
    """The sentences of what was *said*, or of that from one word to before another."""
    first, end = reach or (0, len(said.words))
    edges = [first, *filter(said.opens_at, range(first + 1, end)), end]
    parts = [(start, said.part_of(start, stop)) for start, stop in pairwise(edges)]
    return [Sentence(start, part, telling_words(part.words)) for start, part in parts]


def sharing(
    ours: Sequence[Sentence], theirs: Words, statements: Iterable[Sequence[Quote]]
) -> Iterator[Sequence[Quote]]:
    """Those of *statements* with enough of our telling words, which is soon seen."""
    telling = frozenset[str]().union(*(one.telling for one in ours))
    for parts in statements:
        first, end = theirs.within(Span(parts[0].start, parts[-1].end))
        if len(telling.intersection(map(_told, theirs.words[first:end]))) >= LEAST:
            yield parts


def find_sentences(
    ours: Sequence[Sentence], theirs: Words, statements: Iterable[Sequence[Quote]]
) -> Iterator[Found]:
    """Each of our sentences that one of *statements* has, where it has most of it."""
    reaches = (theirs.within(Span(parts[0].start, parts[-1].end)) for parts in statements)
    others = [other for reach in reaches for other in sentences(theirs, reach)]
    for one in ours:
        found = filter(None, (_agreement(one, other) for other in others))
        if best := max(found, key=lambda found: found.shared.size(), default=None):
            yield best


def unaltered(
    said: Words, ours: Iterable[Sentence], theirs: Words
) -> Iterator[tuple[Sentence, list[Shared]]]:
    """Each of our sentences of which all words stand in *theirs* in a row, and where they do."""
    there = set(theirs.words)
    known = [one for one in ours if there.issuperset(one.words.words)]  # which is soon seen
    runs = anchors(said.words, theirs.words, _RUN) if known else []
    for one in known:
        size = len(one.words.words)
        places = (
            Shared([Match(0, run.b + one.first - run.a, size)], [])
            for run in runs
            if run.a <= one.first and one.first + size <= run.a + run.size
        )
        if found := list(islice(places, _MOST_PLACES)):
            yield one, found


def _agreement(ours: Sentence, theirs: Sentence) -> Found | None:
    """What both have, if it is enough of the shorter one."""
    is_turned = len(theirs.words.words) < len(ours.words.words)
    shorter, longer = (theirs, ours) if is_turned else (ours, theirs)
    enough = max(LEAST, _SHARE * len(shorter.telling))
    if len(shorter.telling & longer.telling) < enough:
        return None  # which takes no time, unlike what follows
    shared = runs_of(shorter.words, longer.words) or nearly(shorter.words, longer.words)
    if shared is None:
        return None
    agreeing = telling_words(shared.of(shorter.words.words))
    is_all_but_one = shared.size() == len(shorter.words.words) - 1  # which may be the figure
    if len(agreeing) + is_all_but_one < enough:
        return None
    shared = (shared.turned() if is_turned else shared).moved_by(theirs.first)
    return Found(ours, shared, len(agreeing))


@lru_cache(maxsize=1 << 16)
def _told(word: str) -> str:
    """What a word tells: itself, of a figure no more than that it is one, or nothing."""
    if word.partition("'")[0] in _COMMON:
        return ""
    return _FIGURE if is_figure(word) else word
