"""Breaks an article into lines of a terminal, as offsets into its text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import get_character_cell_size

from reader.article import Block, BlockKind

# Runs of these need no width look-up: one character is one cell. Rich's own fast path leaves out
# curly quotes and dashes, and is ten times slower on every line of prose that has them.
_NARROW = re.compile(
    r"[\n\t\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u03ff\u0400-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
)
_INK = re.compile("[^ ]")
_WORD = re.compile("[^ ]+")
_TIGHT = {
    ("caption", "credit"),
    ("byline", "timestamp"),
    ("byline", "byline"),
    ("timestamp", "timestamp"),
}


class Line(NamedTuple):
    """A line: the characters ``start``..``end`` of the text; no kind on a blank line."""

    start: int
    end: int
    kind: BlockKind | None


def one_line(text: str) -> str:
    """Return *text* with line breaks and tabs as single spaces: same length, printable."""
    return text.replace("\n", " ").replace("\t", " ")


def lay_out(text: str, blocks: Sequence[Block], width: int) -> list[Line]:
    """Wrap the *blocks* of *text* to *width* cells, with a blank line between blocks.

    A dateline is laid out with the body block that it opens; code keeps its lines and spaces. Every
    line is at most *width* cells wide, unless a single character is wider; starts never decrease.
    """
    lines: list[Line] = []
    previous: Block | None = None
    for block in blocks:
        if block.kind == "dateline":
            continue
        if previous is not None and not _is_tight(text, previous, block):
            lines.append(Line(previous.end, previous.end, None))
        breaks = _cut if block.kind == "code" else wrap
        lines.extend(
            Line(*bounds, block.kind) for bounds in breaks(text, block.start, block.end, width)
        )
        previous = block
    return lines


def _is_tight(text: str, above: Block, below: Block) -> bool:
    """Whether two blocks stand without a blank line between them."""
    if (above.kind, below.kind) in _TIGHT:
        return True
    same_list = above.kind == below.kind != "body"
    return same_list and text.count("\n", above.end, below.start) == 1


def wrap(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Yield the ``(start, end)`` of the lines that ``text[start:end]`` falls into.

    Lines break at white space, which belongs to no line, and within a word that is wider than
    *width* cells. No-break spaces hold. Time is linear in the length.
    """
    flat = one_line(text[start:end])
    if _NARROW.fullmatch(flat):
        breaks = _wrap_narrow(flat, max(1, width))
    else:
        breaks = _wrap_wide(flat, max(1, width))
    return ((start + first, start + last) for first, last in breaks)


def _cut(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Yield the lines that ``text[start:end]`` has already, cut where they are wider."""
    for line in text[start:end].split("\n"):
        cells = 0
        first, last = start, start + len(line)
        for offset, character in enumerate(one_line(line), start):
            size = get_character_cell_size(character)
            if cells and cells + size > width:
                yield first, offset
                first, cells = offset, 0
            cells += size
        yield first, last
        start = last + 1


def _wrap_narrow(flat: str, width: int) -> Iterator[tuple[int, int]]:
    position, length = 0, len(flat)
    while ink := _INK.search(flat, position):
        position = ink.start()
        if length - position <= width:
            last = length
        elif (last := flat.rfind(" ", position, position + width + 1)) < 0:
            last = position + width
        next_position = last
        while flat[last - 1] == " ":
            last -= 1
        yield position, last
        position = next_position


def _wrap_wide(flat: str, width: int) -> Iterator[tuple[int, int]]:
    start = end = cells = 0
    for first, last, size in _pieces(flat, width):
        if start == end:
            start, end, cells = first, last, size
        elif cells + (first - end) + size <= width:
            cells += first - end + size
            end = last
        else:
            yield start, end
            start, end, cells = first, last, size
    if start < end:
        yield start, end


def _pieces(flat: str, width: int) -> Iterator[tuple[int, int, int]]:
    """Yield ``(start, end, cells)`` of words, those wider than *width* cut into pieces."""
    for word in _WORD.finditer(flat):
        start, cells = word.start(), 0
        for offset in range(start, word.end()):
            size = get_character_cell_size(flat[offset])
            if cells and cells + size > width:
                yield start, offset, cells
                start, cells = offset, 0
            cells += size
        yield start, word.end(), cells


def line_at(lines: Sequence[Line], offset: int) -> int:
    """Return the index of the line that shows the character at *offset* (0 without lines)."""
    return max(0, bisect_right(lines, offset, key=lambda line: line.start) - 1)
