"""Headlines without what aggregators add to them."""

import re

_DIVIDERS = (" - ", " – ", " — ", " | ")
_WORD = re.compile(r"\w+")


def without_source(headline: str, source: str | None) -> str:
    """Take the name of the *source* off the end of a headline: ``A pier is closed - The Post``.

    Only the whole name as it is stated elsewhere, but for its case and "The", is taken off.
    """
    name = _folded(source or "")
    for divider in _DIVIDERS if name else ():
        title, _, last = headline.rpartition(divider)
        if title.strip() and _folded(last) == name:
            return title.rstrip()
    return headline


def _folded(name: str) -> str:
    return " ".join(_WORD.findall(name.casefold())).removeprefix("the ")
