"""Pull quotes: what a page shows once more of its own text, set apart to draw the eye."""

import re
from collections.abc import Sequence
from itertools import groupby

from reader.sources.pages.page_blocks import Box, are_alike
from reader.sources.pages.page_titles import folded
from reader.sources.pages.passages import Passage
from reader.sources.prose.bylines import is_caseless, names_in

_SHORTEST = 20  # characters that are no coincidence
_LONGEST = 400
_LONGEST_NAME = 60
_NAMED = re.compile(r"pull|quote|zitat|citation|destacado", re.IGNORECASE)
_QUOTED = re.compile(r"[“„«»「『\"][^“„«»「『」』\"]+[”“»«」』\"]")
_MARKS = re.compile(r"[^\w\s’'-]+")
_NO_NAME = re.compile(r"[\d@]|[.!?:;]$")


def without_pull_quotes(passages: Sequence[Passage], boxes: Sequence[Box]) -> list[Passage]:
    """Leave out quotations set apart all of whose words stand in one paragraph, and their names.

    Those that a colon leads up to are the text's own.
    """
    groups = [
        (is_apart, list(group))
        for is_apart, group in groupby(passages, lambda one: _is_apart(one, boxes))
    ]
    if len(groups) < 2:
        return list(passages)
    paragraphs = [
        (one, f" {folded(one.words)} ")
        for is_apart, group in groups
        for one in group
        if one.kind == "body" and not is_apart
    ]
    kept: list[Passage] = []
    for is_apart, group in groups:
        is_led_up_to = bool(kept) and kept[-1].words.endswith((":", "："))
        if is_led_up_to or not is_apart or not _repeat(group, paragraphs, boxes):
            kept += group
    return kept


def _is_apart(passage: Passage, boxes: Sequence[Box]) -> bool:
    """Whether a passage may be a pull quote, or say whose it is, going by what it is called."""
    if passage.kind != "body" or len(passage.words) > _LONGEST:
        return passage.kind == "blockquote"
    return _is_named(passage, boxes) or _QUOTED.fullmatch(passage.words) is not None


def _is_named(passage: Passage, boxes: Sequence[Box]) -> bool:
    box = boxes[passage.box]
    around = boxes[box.parent].names if box.parent >= 0 else None
    return _NAMED.search(f"{box.names} {around}") is not None


def _repeat(
    group: list[Passage], paragraphs: Sequence[tuple[Passage, str]], boxes: Sequence[Box]
) -> bool:
    """Whether one of the *paragraphs*, each with its words folded, says all that a *group* does."""
    *quoted, last = group
    if not quoted or not _is_name(last.words):
        quoted = group
    words = " … ".join(one.words for one in quoted)
    if not _SHORTEST <= len(words) <= _LONGEST:
        return False
    clauses = [piece for clause in _MARKS.split(words) if (piece := folded(clause))]
    first = quoted[0]
    is_sure = first.kind == "blockquote" or _is_named(first, boxes)
    return any(
        _says(folded_words, clauses)
        and (is_sure or _is_outside(first, paragraph, [one for one, _ in paragraphs], boxes))
        for paragraph, folded_words in paragraphs
    )


def _is_name(words: str) -> bool:
    """Whether *words* are a name, by itself or with what somebody is."""
    if len(words) > _LONGEST_NAME or _NO_NAME.search(words):
        return False
    words = words.lstrip("—–- ")
    return bool(names_in(words) or names_in(words.partition(",")[0])) or is_caseless(words)


def _is_outside(
    one: Passage, host: Passage, paragraphs: Sequence[Passage], boxes: Sequence[Box]
) -> bool:
    """Whether a passage lies elsewhere than its *host*, which is one of several paragraphs."""
    beside = [other for other in paragraphs if _beside(other, host, boxes)]
    return len(beside) > 1 and not _beside(one, host, boxes)


def _beside(one: Passage, other: Passage, boxes: Sequence[Box]) -> bool:
    """Whether two passages are paragraphs of one text by where they lie."""
    box, paragraph = boxes[one.box], boxes[other.box]
    return box.parent == paragraph.parent or are_alike(box, paragraph, boxes)


def _says(paragraph: str, clauses: list[str]) -> bool:
    """Whether all *clauses* stand in a paragraph in order, whatever does between them."""
    at = 0
    for clause in clauses:
        at = paragraph.find(f" {clause} ", at)
        if at < 0:
            return False
        at += len(clause) + 1
    return at > 0
