"""Wording: the words of a text as two texts are compared by them, and the text around each.

A word is compared as it is spoken, with all that changes its meaning: currency and per cent, the
sign and the point of a number, an apostrophe. Other marks belong to no word; they stand beside one.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from reader.article import Span
from reader.language.abbreviations import SURE
from reader.library.comparing.spelling import spoken
from reader.library.folding import MARK, fold

_MONEY = "$¢£¤¥฿₠-⃏"
_SHARE = "%‰‱°"
_OF_WORDS = rf"\w{_MONEY}{_SHARE}&§+±×÷=<>≈≤≥√∞"
_OPENING = r"\s(\[\"'"  # what stands before a number and its sign; anything else: before a dash
_WORD = re.compile(  # begins with a set of characters, which is what Python looks for fastest
    rf"""[.{_OF_WORDS}-]
    (?: (?<![-.]) [{_OF_WORDS}]*+
      | (?<=-) (?<![^{_OPENING}]-) (?=[{_MONEY}]?\.?\d) \.? [{_OF_WORDS}]++
      | (?<=\.) (?<![^{_OPENING}]\.) (?=\d) [{_OF_WORDS}]++
    )
    (?: (?: ' (?<=[^\W\d]') (?=[^\W\d])
          | [.,/] (?<=\d.) (?=\d)
          | [\s-] (?=[{_SHARE}])
          | [ -] (?<=[{_MONEY}].) \.? (?=\d)
          | \. (?<=[{_MONEY}].) (?=\d)
        )
        [{_OF_WORDS}]++
    )*+""",
    re.VERBOSE,
)
_PER_CENT = re.compile(
    r"per(?<!\wper)[\s-]?cent\b"
)  # the literal at its head is looked for fastest
_RECASED = re.compile(r"(?<!\w)\[([^\W\d_])\](?=[^\W\d_])")  # [T]hose who hate
_BRACKETED = re.compile(r"\[[^\[\]]{0,200}\]")
_BREAK = re.compile(r"…|\.\.\.|(?!^)\[")  # not the letters of a wall[s]
_STOP = re.compile(r"[.!?][^\w\[]*\Z")  # of a sentence; other marks may be behind it
_TAIL = re.compile(r"[^\s\[]*+")  # of a word: the marks behind it


class Words(NamedTuple):
    """The words of some spans of a text, without what stands in brackets.

    A first letter in brackets, made large or small by who quotes, belongs to its word.

    ``places`` are where they stand in the text, ``parts`` the indices of their spans.
    """

    text: str
    words: list[str]
    places: list[tuple[int, int]]
    parts: list[int]

    @classmethod
    def of(cls, text: str, spans: Iterable[Span], most: int | None = None) -> "Words":
        """The first *most* words of *spans*."""
        folded = fold(text.replace("—", " ").replace("_", " "))  # or they would be a minus
        folded = _RECASED.sub(rf"\1{MARK}{MARK}", folded)
        folded = _BRACKETED.sub(lambda match: " " * len(match[0]), folded)
        folded = _PER_CENT.sub(lambda match: "%".ljust(len(match[0]), MARK), folded)
        found = [
            (spoken(match[0]), match.span(), part)
            for part, span in enumerate(spans)
            for match in _WORD.finditer(folded, span.start, span.end)
        ][:most]
        words, places, parts = zip(*found, strict=True) if found else ((), (), ())
        return cls(text, list(words), list(places), list(parts))

    def without(self, gaps: Sequence[Span]) -> "Words":
        """The words of one span without those in *gaps*, which are in order; parts end there."""
        edges = [self._first_from(at) for gap in gaps for at in (gap.start, gap.end)]
        kept = Words(self.text, [], [], [])
        bounds = zip([0, *edges[1::2]], [*edges[::2], len(self.words)], strict=True)
        for part, (first, end) in enumerate(bounds):
            kept.words.extend(self.words[first:end])
            kept.places.extend(self.places[first:end])
            kept.parts.extend([part] * (end - first))
        return kept

    def blanked(self, span: Span) -> "Words":
        """The same words, but that those in *span* are like no others."""
        first, end = self.within(span)
        blanks = [""] * (end - first)
        return self._replace(words=[*self.words[:first], *blanks, *self.words[end:]])

    def part_of(self, first: int, end: int) -> "Words":
        """The words from the index *first* to before *end*."""
        some = slice(first, end)
        return Words(self.text, self.words[some], self.places[some], self.parts[some])

    def closing(self, quotes: Iterable[Span], part: Span) -> "Words":
        """The same words, without those marks of *quotes* of which only one is in *part*."""
        text = self.text
        for quote in quotes:
            for mark, other in ((quote.start, quote.end - 1), (quote.end - 1, quote.start)):
                if mark in part and other not in part and not text[mark].isalnum():
                    text = f"{text[:mark]} {text[mark + 1 :]}"
        return self._replace(text=text)

    def within(self, span: Span) -> tuple[int, int]:
        """The index of the first word in *span*, and that behind the last."""
        return self._first_from(span.start), self._first_from(span.end)

    def breaks_before(self, index: int) -> bool:
        """Whether a part begins with the word at *index*, or something is left out or put in."""
        return self._parted(index) or self.omits_before(index)

    def omits_before(self, index: int) -> bool:
        """Whether the text says that something is left out, or put in, before the word there."""
        between = slice(self.places[index - 1][1], self.places[index][0])
        return _BREAK.search(self.text[between]) is not None

    def opens_at(self, index: int) -> bool:
        """Whether a sentence begins with the word at *index*, which is not the first."""
        (start, end), (at, _) = self.places[index - 1 : index + 1]
        if at - end == 1 or not _STOP.search(self.text, end, at):  # a space, between most words
            return False
        return not self.text[at].islower() and self.text[start:end] not in SURE

    def written(self, first: int, end: int, bare: Container[int] = ()) -> str:
        """The text from one word to before another, on one line, with … between spans.

        It begins and ends with the marks that stand beside these words and no other; but with a
        word where a span does, and at the indices that are *bare*.
        """
        numbers = range(first, end)
        runs = [list(run) for _, run in groupby(numbers, key=self.parts.__getitem__)]
        texts = (
            self.text[self._opening(run[0], bare) : self._closing(run[-1] + 1, bare)]
            for run in runs
        )
        return " … ".join(" ".join(text.split()) for text in texts)

    def inserted(self, index: int) -> str:
        """What stands in brackets before the word at *index*, with the marks beside it."""
        if self._parted(index):
            return ""
        text = self.text[self._border(index) : self.places[index][0]]
        return " ".join(text.split()) if "[" in text else ""

    def _first_from(self, at: int) -> int:
        return bisect_left(self.places, (at, at))

    def _parted(self, index: int) -> bool:
        """Whether a span begins at *index*, or none goes on there."""
        inner = 0 < index < len(self.parts)
        return not inner or self.parts[index - 1] != self.parts[index]

    def _opening(self, index: int, bare: Container[int]) -> int:
        """Where the text of the word at *index* begins."""
        alone = index in bare or self._parted(index)
        return self.places[index][0] if alone else self._border(index)

    def _closing(self, index: int, bare: Container[int]) -> int:
        """Where the text of the word before *index* ends."""
        alone = index in bare or self._parted(index)
        return self.places[index - 1][1] if alone else self._border(index)

    def _border(self, index: int) -> int:
        """Where, between the word before *index* and that there, the text of the latter begins."""
        tail = _TAIL.match(self.text, self.places[index - 1][1], self.places[index][0])
        return tail.end() if tail else self.places[index][0]
