"""The headline of a page, told from the name of the site that pages add to it."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

__all__ = ["choose_title", "folded", "without_site"]

_DIVIDER = re.compile(r"\s+(?:[|·•»«>–—-]|::|//|\|\|)\s+|\s*\|\s*|:\s+(?=[^:]*$)")
_CERTAIN = re.compile(r"\s*[|»]\s*|\s+::\s+")
_LONGEST = 500  # characters of a title
_WORD = re.compile(r"\w+")
_CUT_OFF = ("…", "...")


def choose_title(
    stated: Iterable[str], shared: Iterable[str], tree: "LexborHTMLParser", site: str | None
) -> str | None:
    """The headline among what JSON-LD has *stated*, what is *shared* and what the page shows.

    A heading of the first degree that something else agrees with is what readers see.
    """
    shown = [" ".join(node.text().split()) for node in tree.css("h1")[:10]]
    node = tree.css_first("head > title") or tree.css_first("title")
    whole = " ".join(node.text().split()) if node is not None else ""
    named = [words for words in (*stated, *shared) if words]
    known = [folded(words) for words in (*named, whole)]
    for words in shown:
        heading = folded(words)
        if heading.count(" ") > 0 and any(_agree(heading, other) for other in known):
            return words
    complete = [words for words in named if not words.endswith(_CUT_OFF)] or named
    return next(iter(complete), "") or without_site(whole, site) or next(filter(None, shown), None)


def without_site(words: str, site: str | None) -> str:
    """A title without the name of the *site* at its end or its beginning."""
    words = " ".join(words[:_LONGEST].split())
    parts = list(_DIVIDER.finditer(words))
    if not parts:
        return words
    name = folded(site or "").replace(" ", "")
    first, last = words[: parts[0].start()], words[parts[-1].end() :]
    rest, title = words[: parts[-1].start()], words[parts[0].end() :]
    if _names(last, name):
        return without_site(rest, site)
    if _names(first, name):
        return title
    if _CERTAIN.fullmatch(parts[-1][0]) and last.count(" ") < 6 and rest.count(" ") > 1:
        return without_site(rest, site)
    return title if _CERTAIN.fullmatch(parts[0][0]) and first.count(" ") < 2 else words


def folded(words: str) -> str:
    """The words in small letters with nothing but spaces between them."""
    return " ".join(_WORD.findall(words.casefold()))


def _names(part: str, site: str) -> bool:
    """Whether a part of a title is the name of the site, or holds it, or is short for it."""
    part = folded(part).replace(" ", "")
    return bool(part and site) and (part in site or site in part) and len(part) < len(site) + 20


def _agree(heading: str, other: str) -> bool:
    """Whether a heading is most of a title, or a title by itself."""
    return heading == other or (2 * len(heading) > len(other) and heading in other)
