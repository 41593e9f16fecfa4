"""Dates in running English text: where they stand, and which days they mean.

These are the expressions of TimeML's TIMEX3 (Pustejovsky et al. 2003) that point to a day, a week,
a month or a year; durations and repeated times are left out. A span has neither preposition nor
article. What is said of the past is the rule in news: a bare weekday is the last one unless the
words around it look ahead.
"""

import re
from collections.abc import Iterator, Sequence

from reader.article import Entity, When
from reader.language.dates.told.almanac import Almanac
from reader.language.dates.told.reading import DateReader, Expression
from reader.language.dates.told.words import PARTS, TRIGGERS
from reader.language.dates.written.clock import is_zone
from reader.language.dates.written.parsing import parse_date
from reader.language.tokens import Sentence

_HOUR = re.compile(r"\d{1,2}(?:[:.]\d\d)?")
_DAYS = frozenset(["Today", "Tonight", "Tomorrow", "Yesterday"])
_LONG = 4  # letters: words that a headline sets in capitals, where it does so at all
_SHORT_ZONES = ("ET", "PT")  # of which nobody can say how far from Greenwich they are
_HALF = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?:am|pm|AM|PM)")


def find_times(
    sentences: Sequence[Sentence], text: str, published: When | None = None
) -> Iterator[tuple[Entity, bool]]:
    """Yield the dates of *sentences* in order, disjoint, and whether they are exact.

    The name is the ISO 8601 value, as precise as the words: ``2017``, ``2017-01``, ``2017-W03``,
    ``2017-01-28``, ``2017-01-28T17:00``, or ``2017-01-28/2017-01-30`` for a range. Where it cannot
    be known, not least without *published*, the name is the words themselves.
    """
    almanac = Almanac(published)
    for sentence in sentences:
        for found in _TimeReader(sentence.words, almanac, sentence.kind == "caption").expressions():
            start, end = sentence.starts[found.first], sentence.end(found.end - 1)
            name = found.value or " ".join(text[start:end].split())
            yield Entity(start, end, "DATE", name), found.exact


class _TimeReader(DateReader):
    """Reads the dates of one sentence, with their times of day."""

    def expressions(self) -> Iterator[Expression]:
        """The dates in order, the longest that begins at each word."""
        end = 0
        for i, word in enumerate(self.words):
            if i >= end and (word in TRIGGERS or word[0] in "0123456789"):
                found = None if self._is_part_of_title(i) else self._moment(i)
                if found:
                    end = found.end
                    if self.is_part(found.first):
                        found = found._replace(first=found.first - 2)
                    self._remember_year(found)
                    yield found

    def _remember_year(self, found: Expression) -> None:
        """Keep the year that words name, for "in May that year"."""
        year = self.words[found.end - 1]
        if found.value and (year == "year" or year == found.value[:4]):
            self.almanac.told = int(found.value[:4])

    def _is_part_of_title(self, i: int) -> bool:
        """Whether a day such as "Today" has a capital for no reason but that it is in a name."""
        if self.words[i] not in _DAYS or i == 0 or not self.words[i - 1][-1].isalnum():
            return False
        return any(len(word) >= _LONG and word.islower() for word in self.words)

    def _moment(self, i: int) -> Expression | None:
        """A date with the time of day before or behind it."""
        clock = self._clock(i)
        if clock:
            found = self.read(clock + (self.at(clock) in ("on", ",")))
            return self._timed(found, i, i, clock) if found and found.daily else None
        found = self.read(i)
        if found and found.daily:
            if self.at(found.end) in PARTS:
                found = found._replace(end=found.end + 1)
            start = found.end + (self.at(found.end) in ("at", "around", "about", ","))
            end = self._clock(start)
            if end:
                return self._timed(found._replace(end=end), i, start, end)
        return found

    def _timed(self, found: Expression, first: int, start: int, end: int) -> Expression:
        """*found* from *first* on, with the time of day from word *start* up to *end*."""
        when = found.value and parse_date(" ".join([found.value, *self.words[start:end]]))
        return found._replace(first=first, value=str(when) if when else found.value)

    def _clock(self, i: int) -> int | None:
        """The end of a time of day at word *i*."""
        word, after = self.at(i), self.at(i + 1)
        halved = after.replace(".", "").lower() in ("am", "pm")
        zoned = len(word) == 4 and word.isdecimal() and _is_zone(after)
        if _HOUR.fullmatch(word) and (halved or ":" in word):
            end = i + 1 + halved
        elif zoned or word in ("noon", "midnight") or _HALF.fullmatch(word):
            end = i + 1
        else:
            return None
        return end + _is_zone(self.at(end))


def _is_zone(word: str) -> bool:
    return word in _SHORT_ZONES or (word.isupper() and is_zone(word))
