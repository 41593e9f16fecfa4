"""Properties below the heading of a note, as Notion and Readwise write them, or people by hand.

They are a run of lines, each ``Author: Ann``, ``- Author: [[Ann]]`` or ``**Author:** Ann``.
"""

import re
from typing import NamedTuple

from reader.cleaning import clean
from reader.sources.fields import spelt
from reader.sources.plain.frontmatter import read_front_matter
from reader.sources.urls import is_url

# What is marked is no headline to be taken as it stands.
_HEAD = re.compile(
    r"\s{0,99}#[ \t]+(?P<headline>[^\n*_\[\]<>`\\#]{1,300})\n\s{0,99}"
    r"(?:!\[[^\n\]]{0,200}\]\([^\n()]{0,1000}\)\s{1,99})?"
    r"(?:##[ \t]+(?:Metadata|Properties)[ \t]*\n\s{0,99})?"
)
_LINE = re.compile(
    r"(?:[-*+][ \t]+)?(?P<mark>\*\*|__|)(?P<key>[^\W\d_][\w -]{0,30}):[ \t]*(?P=mark)"
    r"[ \t]+(?P<value>\S[^\n]{0,2000})(?:\n|\Z)"
)
_LINKED = re.compile(r"\[\[([^\[\]|]{1,200})(?:\|[^\[\]]{0,200})?\]\]|(?<!\S)#(?=\w)")
_MOST = 50  # lines


class Properties(NamedTuple):
    """The values by field, the headline among them, and where the text below them begins."""

    end: int
    values: dict[str, object]


def read_properties(text: str) -> Properties:
    """Read what stands at the top of *text*, lines of which end with LF; without any, at 0.

    They count as lines of front matter do: some are known, and most of them.
    """
    head = _HEAD.match(text)
    if head is None:
        return Properties(0, {})
    lines: list[str] = []
    end = head.end()
    while len(lines) < _MOST and (line := _LINE.match(text, end)):
        value = _LINKED.sub(lambda link: link[1] or "", clean(line["value"]))
        is_address = spelt(line["key"]) == "source" and is_url(value)
        lines.append(f"{'URL' if is_address else line['key']}: {value}")
        end = line.end()
    front = read_front_matter("\n".join(lines))
    if not front.fields:
        return Properties(0, {})
    values: dict[str, object] = {name: list(values) for name, values in front.fields.items()}
    return Properties(end, {**values, "headline": clean(head["headline"]).strip()})
