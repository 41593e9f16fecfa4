"""HTML to a tree, after a look at whether the parser would take forever over it."""

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

# The parser's time grows with the square of these; at the limits it is about 0.2 s.
_DEEPEST = 10_000  # elements open at once
_MOST_ATTRIBUTES = 5_000  # in one tag
_HARMLESS = 100_000  # characters that cannot hold enough attributes to matter

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_CROWDED = re.compile(
    r"<[a-zA-Z][^\s/>]*+"
    r"(?:[\s/]++[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>]++))?+)"
    f"{{{_MOST_ATTRIBUTES}}}"
)
# Empty elements, and those that the next one of their kind closes.
_NEVER_NESTED = frozenset(
    name
    for names in (
        "area base br col embed hr img input link meta param source track wbr",
        "p li dt dd option optgroup tr td th thead tbody tfoot rt rp",
    )
    for name in names.split()
)


def parse_tree(html: str) -> "LexborHTMLParser":
    """Parse a page or a fragment; raises ValueError, with a reason, where that may not end."""
    from selectolax.lexbor import LexborHTMLParser

    if html.count("<") > _DEEPEST and _may_nest(html):
        raise ValueError(f"elements nested more than {_DEEPEST:,} deep")
    if len(html) > _HARMLESS and _CROWDED.search(html):
        raise ValueError(f"a tag with more than {_MOST_ATTRIBUTES:,} attributes")
    return LexborHTMLParser(html.encode("utf-8", "replace"))


def _may_nest(html: str) -> bool:
    """Whether elements may lie deeper than allowed in each other: never underestimates."""
    opened: Counter[str] = Counter()
    depth = 0
    for closing, name in _TAG.findall(html):
        name = name.lower()
        if name in _NEVER_NESTED:
            continue
        if not closing:
            opened[name] += 1
            depth += 1
            if depth > _DEEPEST:
                return True
        elif opened[name]:
            opened[name] -= 1
            depth -= 1
    return False
