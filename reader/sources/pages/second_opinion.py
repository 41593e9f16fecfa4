"""Whether the text that was found on a page is that of its article, or another one is.

Others are what the page states in its JSON-LD, and what trafilatura finds, which is slower and
takes most of a second to import (https://trafilatura.readthedocs.io/, the extra ``web``).
"""

from collections.abc import Sequence
from importlib.util import find_spec

from reader.sources.composing import Run
from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.page_blocks import read_blocks
from reader.sources.pages.page_titles import folded
from reader.sources.pages.passages import Passage
from reader.sources.pages.structured_data import is_markup

_LITTLE = 100  # characters of prose that an article hardly ever stays below
_WORTHWHILE = range(4_000, 1_000_000)  # characters of a page to ask about of our own accord
_MOST_TAGS = 15_000  # of a page to ask about of our own accord, for hardly any words
_MANY = 5_000  # tags, in the square of whose number justext takes its time
_STATED = 250  # characters of a text that is more than a summary
_ALIKE = 0.7  # share of common runs of words from which on two texts are the same
_UNLIKE = 0.3
_COMPLETE = 0.9  # share of a stated text from which on nothing to speak of is missing
_LEFT = 150  # characters that are worth continuing for
_LAST = 3  # paragraphs that may be the last of the article's own, with offers below
_LONGEST_OFFER = 300  # characters
_RUN = 5  # words


def is_there() -> bool:
    """Whether trafilatura is installed."""
    return find_spec("trafilatura") is not None


def settled(
    found: list[Passage], html: str, url: str | None, stated: str | None, *, thorough: bool
) -> list[Passage]:
    """The passages that were *found* on the page *html*, or better ones.

    Better is what the page has *stated* as its text, if that is another, no part of what was
    found, and long, or at least longer than what was found and is no prose; or if it goes on where
    what was found is cut off. When little was found
    or a *thorough* search is wished for, trafilatura is asked where it is installed.
    """
    prose = sum(len(passage.words) for passage in found if passage.is_prose)
    least = _STATED if prose else min(_STATED, sum(len(passage.words) for passage in found))
    little = prose < _LITTLE and len(html) in _WORTHWHILE and html.count("<") < _MOST_TAGS
    other = _read_stated(stated, url) if stated and len(stated) >= least else []
    if (thorough or (little and not other)) and is_there():
        again = _read_again(html, url)
        if again and likeness(found, again) < _ALIKE:
            found = max(again, found, key=lambda one: likeness(one, other))
    if not other or _share(other, found) >= _COMPLETE:
        return found
    if _share(found, other) >= _ALIKE and (whole := _continued(found, other)):
        return whole
    if likeness(found, other) >= _UNLIKE or _share(other, found) >= _ALIKE:
        return found
    return other


def likeness(one: Sequence[Passage], other: Sequence[Passage]) -> float:
    """How much two texts have in common: the F1 of their runs of five words, 0..1."""
    runs, others = _runs(one), _runs(other)
    return 2 * len(runs & others) / max(1, len(runs) + len(others))


def _continued(found: list[Passage], stated: list[Passage]) -> list[Passage]:
    """What was *found*, and the rest of it in the text that is *stated*, or nothing.

    Pages are cut off where one has to pay; what they say of that is left out.
    """
    text = " ".join(passage.words for passage in stated)
    prose = [index for index, passage in enumerate(found) if passage.is_prose]
    last = next((i for i in reversed(prose[-_LAST:]) if found[i].words in text), None)
    if last is None or sum(len(one.words) for one in found[last + 1 :]) > _LONGEST_OFFER:
        return []
    begin = text.rindex(found[last].words) + len(found[last].words)
    if len(text) - begin < _LEFT:
        return []
    rest: list[Passage] = []
    start = 0
    for passage in stated:
        words = passage.words[max(0, begin - start) :].strip()
        if words == passage.words:
            rest.append(passage)
        elif words:  # the text is in one piece
            rest.append(Passage(passage.kind, [Run(words)], words, 0, 0))
        start += len(passage.words) + 1
    return [*found[: last + 1], *rest]


def _share(part: Sequence[Passage], whole: Sequence[Passage]) -> float:
    """How much of a text is in another one, 0..1."""
    runs = _runs(part)
    return len(runs & _runs(whole)) / max(1, len(runs))


def _runs(passages: Sequence[Passage]) -> set[tuple[str, ...]]:
    words = folded(" ".join(passage.words for passage in passages)).split()
    return set(zip(*(words[start:] for start in range(_RUN)), strict=False))


def _read_stated(stated: str, url: str | None) -> list[Passage]:
    """The passages of a text that may be plain or not."""
    if is_markup(stated):
        body = parse_tree(stated).body
        return read_blocks(body, url)[0] if body is not None else []
    lines = [" ".join(line.split()) for line in stated.splitlines()]
    return [Passage("body", [Run(line)], line, 0, 0) for line in lines if line]


def _read_again(html: str, url: str | None) -> list[Passage]:
    """The passages that trafilatura finds."""
    import trafilatura

    try:
        found = trafilatura.extract(
            html,
            url=url,
            output_format="html",
            include_comments=False,
            include_formatting=True,
            include_links=True,
            fast=html.count("<") > _MANY,  # without justext
        )
    except Exception:  # it fails in any way on what people call HTML
        return []
    body = parse_tree(found).body if found else None
    return read_blocks(body, url)[0] if body is not None else []
