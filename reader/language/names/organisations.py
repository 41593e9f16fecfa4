"""The organisations of an article: which of them a short form means."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from reader.language.gazetteer import codes, world
from reader.language.names.firms import TRADES, is_legal_form
from reader.language.names.places import is_place
from reader.language.word_lists import word_set

_COMPANY = word_set("co company group holdings airlines airways line lines")
_PARTICLES = word_set("of for and on")
_FEWEST = 3  # words of a name that has initials with a particle
_OF_PLACES = word_set("council police rugby cricket constabulary")  # behind the name of a place


class Organisations:
    """The long names by their initials, their beginning and their last word."""

    def __init__(self, surfaces: Iterable[str]) -> None:
        self._long: dict[str, set[str]] = defaultdict(set)
        self._companies: dict[str, set[str]] = defaultdict(set)  # by their beginning
        self._spelt: dict[str, set[str]] = defaultdict(set)  # by their initials
        for surface in sorted(set(surfaces), key=lambda surface: -len(surface.split())):
            words = surface.split()
            if len(words) == 1 or self.full_name(surface) != surface:
                continue
            beginnings = {" ".join(words[:end]).rstrip(",") for end in range(1, len(words))}
            is_company = any(map(_is_of_company, words[1:]))
            if not is_company and (_is_known(words[0]) or words[-1].casefold() in _OF_PLACES):
                beginnings = set()
            if is_company or words[-1].casefold() in TRADES:
                for short in beginnings:
                    self._companies[short].add(surface)
            initials = set(_spelt(words)) or {surface}
            ends = {words[-1], *_without_place(words)}
            for short in initials:
                self._spelt[short].add(surface)
            for short in {*initials, *ends, *beginnings}:
                self._long[short].add(surface)

    def full_name(self, surface: str) -> str:
        """The one name that *surface* is short for, or *surface*."""
        return _only(self._long.get(surface.replace(".", ""), ()), surface)

    def spelt_out(self, acronym: str) -> str:
        """The one name that has the *acronym* for its initials, or *acronym*."""
        return _only(self._spelt.get(acronym.replace(".", ""), ()), acronym)

    def is_company(self, surface: str) -> bool:
        """Whether what was taken for a place is the beginning of the name of one company."""
        return len(self._companies.get(surface, ())) == 1 and not is_place(surface)


def _only(long: Collection[str], surface: str) -> str:
    """The one *long* name of those that *surface* may be short for, or *surface*."""
    return next(iter(long)) if len(long) == 1 and len(surface) > 1 else surface


def _is_of_company(word: str) -> bool:
    """Whether a word in the name of a body says that it is a company."""
    return is_legal_form(word) or word.rstrip(".").casefold() in _COMPANY


def _without_place(words: Sequence[str]) -> set[str]:
    """The two words behind a place, as the names of clubs have them: Lund Blue Larks."""
    return {" ".join(words[1:])} if len(words) == 3 and is_place(words[0]) else set()


def _spelt(words: Sequence[str]) -> Iterator[str]:
    """What the initials of a name spell, with and without the UN or U.S. before its own words."""
    head = words[0].replace(".", "")
    if head.isupper() and words[0] in world():
        own = set(_spelt(words[1:])) if len(words) > _FEWEST else ()
        yield from own
        yield from (head + short for short in own)
        return
    parts = [part for word in words for part in word.split("-") if part]
    if any(part[1:] != part[1:].lower() for part in parts):  # VfL Lund is no VL
        return
    yield from _with_particles(words)
    yield _initials(words)
    yield _initials(parts)


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


def _with_particles(words: Sequence[str]) -> set[str]:
    """The initials that count the small words too, as written and in capitals: BoJ and BOJ."""
    counted = [word for word in words if word.casefold() != "the"]
    if len(counted) < _FEWEST or _PARTICLES.isdisjoint(counted):
        return set()
    initials = "".join(word[0] for word in counted)
    return {initials, initials.upper()}


def _is_known(word: str) -> bool:
    """Whether the first word of a body is a name of its own: a place, or a known acronym."""
    return is_place(word) or (word.isupper() and "A" in codes(word))
