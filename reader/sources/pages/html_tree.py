"""HTML to a tree, after a look at whether the parser would take forever over it."""

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

# The parser's time grows with the square of these; at the limits it is about 0.3 s.
_MOST = 10_000  # elements open at once, options, or repetitions of <body>
_MOST_ATTRIBUTES = 5_000  # in one tag
_HARMLESS = 100_000  # characters that cannot hold enough attributes to matter

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
# It matches every tag, and so passes each character once; the group is one attribute too many.
_ATTRIBUTE = r"[\s/]++[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>]++))?+"
_CROWDED = re.compile(
    rf"<[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{0,{_MOST_ATTRIBUTES}}}+({_ATTRIBUTE})?"
)
EMPTY = frozenset(  # elements, which have no end
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
     "track", "wbr"]
)  # fmt: skip
# And those that the next one of their kind closes.
_NEVER_NESTED = EMPTY.union(
    ["p", "li", "dt", "dd", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "rt", "rp"]
)
_REPEATED = frozenset(["option", "body", "html"])


def parse_tree(html: str) -> "LexborHTMLParser":
    """Parse a page or a fragment; raises ValueError, with a reason, where that may not end."""
    from selectolax.lexbor import LexborHTMLParser

    if html.count("<") > _MOST and (reason := _slowness(html)):
        raise ValueError(reason)
    if len(html) > _HARMLESS and any(tag[1] for tag in _CROWDED.finditer(html)):
        raise ValueError(f"a tag with more than {_MOST_ATTRIBUTES:,} attributes")
    return LexborHTMLParser(html.encode("utf-8", "replace"))


def _slowness(html: str) -> str | None:
    """Why the parser would be slow, None if it would not; comments and scripts count, too."""
    opened: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    depth = 0
    for closing, name in _TAG.findall(html):
        name = name.lower()
        if name in _REPEATED:
            seen[name] += not closing
        elif name in _NEVER_NESTED:
            continue
        elif not closing:
            opened[name] += 1
            depth += 1
            if depth > _MOST:
                return f"elements nested more than {_MOST:,} deep"
        elif opened[name]:
            opened[name] -= 1
            depth -= 1
    if most := next((name for name, count in seen.items() if count > _MOST), None):
        return f"more than {_MOST:,} times <{most}>"
    return None
