"""Lines to paragraphs: pasted text has a paragraph a line, or is hard-wrapped, or a mixture."""

from itertools import pairwise
from typing import NamedTuple

_WIDEST = 100  # characters; longer lines were not wrapped by hand
_MOST_LINES = 100_000  # what follows is one more line, so that no file fills the memory
_TERMINAL = '.!?:;…”"»)'
_BULLETS = "•*·‣◦▪■"


class Line(NamedTuple):
    """One line, trimmed, as characters ``start:end`` of the text."""

    start: int
    end: int
    indented: bool
    below: bool  # directly below another line, with no blank line between


class Paragraph(NamedTuple):
    """One or more lines that belong together, as characters ``start:end`` of the text."""

    start: int
    end: int
    below: bool


def find_paragraphs(text: str, start: int = 0) -> list[Paragraph]:
    """Return the paragraphs of *text* from *start* on, in order; they hold every character of it
    that is not white space. Lines end with LF. Time is linear.
    """
    lines = _lines(text, start)
    width = _wrap_width(text, lines)
    paragraphs: list[Paragraph] = []
    previous = None
    for line in lines:
        if previous and line.below and _continues(text, previous, line, width):
            paragraphs[-1] = paragraphs[-1]._replace(end=line.end)
        else:
            paragraphs.append(Paragraph(line.start, line.end, line.below))
        previous = line
    return paragraphs


def _lines(text: str, start: int) -> list[Line]:
    lines: list[Line] = []
    below = False
    for raw in text[start:].split("\n", _MOST_LINES):
        content = raw.strip()
        if content:
            first = start + raw.index(content[0])
            indented = raw[0] in " \t\u00a0\u3000"
            lines.append(Line(first, first + len(content), indented, below))
        below = bool(content)
        start += len(raw) + 1
    if sum(line.indented for line in lines) > 0.6 * len(lines):  # then it opens no paragraphs
        return [line._replace(indented=False) for line in lines]
    return lines


def _wrap_width(text: str, lines: list[Line]) -> int | None:
    """The width that lines were filled to; None when every line is a paragraph of its own.

    Wrapped lines are full: the first word of the line below would not have fitted.
    """
    pairs = [pair for pair in pairwise(lines) if pair[1].below and not pair[1].indented]
    lengths = [upper.end - upper.start for upper, _ in pairs]
    narrow = [length for length in lengths if length <= _WIDEST]
    if len(narrow) < 2 or len(narrow) < 0.8 * len(lengths) or max(narrow) < 40:
        return None
    width = max(narrow)
    full = sum(_is_full(text, upper, lower, width) for upper, lower in pairs)
    return width if full >= max(2, 0.6 * len(pairs)) else None


def _is_full(text: str, upper: Line, lower: Line, width: int) -> bool:
    """Whether a word more would not have fitted; some slack is allowed within a sentence."""
    space = text.find(" ", lower.start, lower.end)
    word = (space if space >= 0 else lower.end) - lower.start
    slack = 0 if text[upper.end - 1] in _TERMINAL else width // 10
    return upper.end - upper.start + 1 + word > width - slack


def _is_unfinished(text: str, line: Line) -> bool:
    """Whether a line ends its block without ending a sentence, as credits do."""
    if text[line.end - 1] in _TERMINAL:
        return False
    below = text.find("\n", line.end) + 1
    end = text.find("\n", below)
    return below == 0 or not text[below : end if end >= 0 else None].strip()


def _continues(text: str, upper: Line, lower: Line, width: int | None) -> bool:
    """Whether *lower* goes on with the paragraph of *upper*, directly above it."""
    initial = text[lower.start]
    if initial in _BULLETS:
        return False
    if width is not None and lower.indented:
        return False
    if width is not None and _is_full(text, upper, lower, width):
        return not (text[upper.end - 1] in _TERMINAL and _is_unfinished(text, lower))
    prose = upper.end - upper.start >= 20 and text[upper.end - 1] not in _TERMINAL
    return prose and initial.islower() and not text.startswith("by ", lower.start)
