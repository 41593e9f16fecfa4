"""Takes into a library what a file holds by now of which it has the articles of before."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import NamedTuple

from reader.article import Article
from reader.library.filling.succession import successors
from reader.library.library import Library


class Changes(NamedTuple):
    """What a file holds that it did not, the ids of what it held, and of what replaced what."""

    new: list[Article]
    gone: list[str]
    replaced: Mapping[str, str]


def changes(former: Iterable[Article], now: Iterable[Article]) -> Changes:
    """What has changed in a file that held the articles *former* and holds those of *now*.

    One without any can only not be read just now, and keeps what it held.
    """
    before = {article.id: article for article in former}
    after = {article.id: article for article in now}
    if not after:
        return Changes([], [], {})
    return Changes(
        [article for key, article in after.items() if key not in before],
        [key for key in before if key not in after],
        successors(before.values(), after.values()),
    )


def take_in(library: Library, path: str, now: Iterable[Article]) -> Changes:
    """Let *library* have the articles of *now* for those that it has from the file at *path*."""
    ids = [one.id for one in library.listing() if one.path == path]
    changed = changes(filter(None, map(library.find, ids)), now)
    library.add(changed.new)
    for article_id in changed.gone:
        with suppress(KeyError):  # another process may have removed it
            library.remove(article_id)
    return changed
