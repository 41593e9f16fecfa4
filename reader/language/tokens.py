"""Words and sentences of a text, as the recogniser of names reads them.

Hyphens split a word that has a capital in it ("U.S.-Russia", "Taliban-ruled"), and a possessive
ending is a word of its own, since names begin and end there.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.article import APART, Block, BlockKind
from reader.language.abbreviations import SURE, WORDLIKE_STATES
from reader.language.word_lists import word_set

_LETTERED = word_set(
    "War Group Pool Plan Division Serie Block hepatitis vitamin"
)  # before a letter
_OPENERS = word_set(  # of sentences, which are nobody's name
    "It He She They We The This That These Those There But And In At On For His Her Its Their When "
    "After"
)
_TOKEN = re.compile(
    r"[a-z]++(?=\s)"  # most words, which are told fastest by themselves
    r"|https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}"  # addresses
    r"|[@#]\w+"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    rf"|(?:{'|'.join(sorted(SURE))})\."
    rf"|(?<=, |[RDI]-)(?:{'|'.join(sorted(WORDLIKE_STATES))})\.(?=,|\s[(-])"
    r"|(?:(?<=\b(?:on|to|or) )|(?<=\b(?:via|and) )|(?<=\bfrom ))X(?=\.\s)"  # where one posts
    rf"|[A-Z]\.(?=\s?[A-Z])(?!\s(?:{'|'.join(sorted(_OPENERS))})\b)"  # initials
    rf"{''.join(rf'(?<!{word} [A-Z].)' for word in sorted(_LETTERED))}"
    r"|\d+(?:[.,:/]\d+)+"
    r"|[a-z]+(?:-[a-z]+){1,4}(?![\w-])"
    r"|\w+(?:&\w+)*(?:'(?!(?:s|S|re|ve|ll|d|m)\b)\w+)*"
    r"(?:(?<=[A-Z]{2})\((?!R\))[A-Z]{1,4}\))?"  # a wing of a party: CPI(M)
    r"|'(?:s|S|re|ve|ll|d|m)\b"
    r"|\.{2,}|-{2,}|[^\w\s]"
)
_PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", " — ": " - ", "‑": "-", "‐": "-"}
_LINE = re.compile(r"[^\n]+")
_STOPS = frozenset(".!?…") | {"...", "...."}
_CLOSERS = frozenset("\"')]»")
_WRAP = 50  # characters: a shorter line before a line break ends what it says


class Sentence(NamedTuple):
    """The words of one sentence, the offsets in the text where they start, and their block.

    Words are as written, but with straight quotes and plain hyphens; a word has as many
    characters as its place in the text.
    """

    words: list[str]
    starts: list[int]
    kind: BlockKind

    def end(self, index: int) -> int:
        """The offset after the word at *index*."""
        return self.starts[index] + len(self.words[index])

    def written(self, first: int, last: int) -> str:
        """The words from *first* to *last*, with one space where the text has any."""
        text = self.words[first]
        for i in range(first + 1, last + 1):
            text += " " * (self.starts[i] > self.end(i - 1)) + self.words[i]
        return text


def plain_marks(text: str) -> str:
    """*text* with straight quotes and plain hyphens, of the same length; a long dash stays where it
    has no spaces around it.
    """
    if not text.isascii():
        for mark, plain in _PLAIN.items():
            text = text.replace(mark, plain)
    return text


def sentences(text: str, blocks: Sequence[Block] = ()) -> Iterator[Sentence]:
    """The sentences of *text* in order; front matter and furniture are left out."""
    flat = plain_marks(text)
    for start, end, kind in _stretches(flat, blocks):
        matches = list(_TOKEN.finditer(flat, start, end))
        yield from _split([m[0] for m in matches], [m.start() for m in matches], kind)


def _stretches(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int, BlockKind]]:
    """The ranges of text that a sentence cannot go beyond."""
    whole = [Block(0, len(text), "body")]
    for block in blocks or whole:
        if block.kind not in (*APART, "dateline"):
            for start, end in _paragraphs(text, block.start, block.end):
                yield start, end, block.kind


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Runs of lines that were wrapped and not begun anew."""
    begin: int | None = None
    stop = start
    for line in _LINE.finditer(text, start, end):
        if begin is not None and (line.start() > stop + 1 or stop - begin < _WRAP):
            yield begin, stop
            begin = None
        begin = line.start() if begin is None else begin
        stop = line.end()
    if begin is not None:
        yield begin, stop


def _split(words: list[str], starts: list[int], kind: BlockKind) -> Iterator[Sentence]:
    """Cut after a full stop that is followed by a word that can begin a sentence."""
    first = 0
    for i in range(1, len(words) - 1):
        if words[i] in _STOPS or (words[i] in _CLOSERS and words[i - 1] in _STOPS):
            if words[i + 1] in _CLOSERS and starts[i + 1] == starts[i] + len(words[i]):
                continue
            if not words[i + 1][0].islower() and words[i + 1] != ",":
                yield Sentence(words[first : i + 1], starts[first : i + 1], kind)
                first = i + 1
    if first < len(words):
        yield Sentence(words[first:], starts[first:], kind)
