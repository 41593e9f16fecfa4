"""Lines to paragraphs: pasted text has a paragraph a line, or is hard-wrapped, or a mixture."""

import re
from itertools import pairwise
from typing import NamedTuple

_WIDEST = 100  # characters; longer lines were not wrapped by hand
_MOST_LINES = 100_000  # what follows is one more line, so that no file fills the memory
_TERMINAL = '.!?:;…”"»)。！？：；」』）'
_BULLETS = "•*·‣◦▪■"
_ITEM = re.compile(r"[-#_] ?|[^\W\d_][\w /-]{1,20}:(?!\S)")  # opens an item of a list, or a label
_DASHED = re.compile(r"[-–] [\"'“‘„«(]?[^\W\d_a-zà-ÿ]")  # and not a dash within a sentence
_HEADER = 10  # lines that may stand above a text, each by itself


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

    Wrapped lines are full: the first word of the line below would not have fitted. Lists, labels
    and what stands above the text are not wrapped, whatever the text is.
    """
    pairs = [
        (upper, lower)
        for upper, lower in pairwise(lines)
        if lower.below and not lower.indented
        if not (_is_item(text, upper) or _is_item(text, lower))
    ]
    narrow = [pair for pair in pairs if pair[0].end - pair[0].start <= _WIDEST]
    if len(narrow) < 2 or len(narrow) < 0.8 * len(pairs):
        return None
    running = [pair for pair in narrow if _runs_on(text, *pair)]
    width = max(upper.end - upper.start for upper, _ in running or narrow)
    if width < 40:
        return None
    full = [_is_full(text, upper, lower, width) for upper, lower in pairs]
    if running and any(full):
        del full[: min(full.index(True), _HEADER)]
    return width if sum(full) >= max(2, 0.6 * len(full)) else None


def _is_item(text: str, line: Line) -> bool:
    return text[line.start] in _BULLETS or _ITEM.match(text, line.start, line.end) is not None


def _runs_on(text: str, upper: Line, lower: Line) -> bool:
    """Whether a sentence goes on from one line to the next."""
    return text[upper.end - 1] not in _TERMINAL and text[lower.start].islower()


def _is_full(text: str, upper: Line, lower: Line, width: int) -> bool:
    """Whether a word more would not have fitted; some slack is allowed within a sentence."""
    space = text.find(" ", lower.start, lower.end)
    word = (space if space >= 0 else lower.end) - lower.start
    length = upper.end - upper.start
    slack = 0 if text[upper.end - 1] in _TERMINAL else width // 10
    return width - slack < length + 1 + word and length <= width + width // 10


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
    if initial in _BULLETS or _DASHED.match(text, lower.start, lower.end):
        return False
    if width is not None and lower.indented:
        return False
    if width is not None and _is_full(text, upper, lower, width):
        return not (text[upper.end - 1] in _TERMINAL and _is_unfinished(text, lower))
    prose = upper.end - upper.start >= 20 and text[upper.end - 1] not in _TERMINAL
    return prose and initial.islower() and not text.startswith("by ", lower.start)
