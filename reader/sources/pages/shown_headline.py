"""Where a page shows its headline, and where it shows it once more: above players, in sticky bars.

What is shown may have other words around it, a section or a badge, or be another headline than
the one that is shared.
"""

from collections.abc import Sequence

from reader.sources.pages.page_blocks import Box
from reader.sources.pages.page_titles import folded, telling_words
from reader.sources.pages.passages import Passage

_LONGEST = 500  # characters of a headline
_MOST = 2 / 3  # of a heading that is the headline but for its section, its badge or the like
_FEWEST_SPACES = 3  # of a heading that may put the headline in other words


def below_headline(passages: Sequence[Passage], boxes: Sequence[Box], headline: str | None) -> int:
    """The index of the first passage below the headline, 0 where that is not shown."""
    wanted = _joined(headline or "")
    shown = [index for index, one in enumerate(passages) if _joined(one.words) == wanted]
    headings = [index for index in shown if passages[index].kind == "crosshead"]
    if (headings or shown) or not headline:
        return next((index + 1 for index in headings + shown), 0)
    first = [index for index, one in enumerate(passages) if boxes[one.box].tag == "h1"]
    alike = [index for index in first if repeats(passages[index].words, headline)]
    if not alike and len(first) == 1 and _puts(passages[first[0]], headline):
        alike = first
    return next((index + 1 for index in alike), 0)


def repeats(words: str, headline: str | None) -> bool:
    """Whether *words* are the headline, or that with little else, or most of it."""
    if not headline or max(len(words), len(headline)) > _LONGEST:
        return False
    short, long = sorted((_joined(words), _joined(headline)), key=len)
    return short != "" and short in long and len(short) >= _MOST * len(long)


def _puts(heading: Passage, headline: str) -> bool:
    """Whether a heading puts the headline in other words."""
    is_long = heading.words.count(" ") >= _FEWEST_SPACES and not heading.is_linked
    return is_long and bool(telling_words(heading.words) & telling_words(headline))


def _joined(words: str) -> str:
    """The words without what only styles may keep apart, as kicker and title of a heading."""
    return folded(words).replace(" ", "")
