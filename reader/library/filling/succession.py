"""Which article of a file is one that the file held before, corrected or continued."""

from collections import Counter
from collections.abc import Iterable

from reader.article import Article
from reader.library.folding import words

_ALIKE = 0.5  # share of the words that must be there still


def successors(former: Iterable[Article], now: Iterable[Article]) -> dict[str, str]:
    """The ids of *former* articles of a file that it has not *now*, with those in their places.

    Such a one stands where the former stood or has its headline, and has most of its words.
    """
    before = {article.id: article for article in former}
    after = {article.id: article for article in now}
    new = [article for key, article in after.items() if key not in before]
    headed = {article.headline: article for article in reversed(new)}
    placed = {article.part or 1: article for article in new}  # alone, an article has no part
    found: dict[str, str] = {}  # the former by the new one, which is in one place only
    for key, article in before.items():
        if key in after:
            continue
        for other in (placed.get(article.part or 1), headed.get(article.headline)):
            if other and other.id not in found and _continues(other, article):
                found[other.id] = key
                break
    return {old: new for new, old in found.items()}


def _continues(new: Article, old: Article) -> bool:
    """Whether *new* has most words of *old*, and where it is called otherwise not many more."""
    ours, theirs = Counter(words(old.text)), Counter(words(new.text))
    size = ours.total() if old.headline == new.headline else max(ours.total(), theirs.total())
    return (ours & theirs).total() >= _ALIKE * size
