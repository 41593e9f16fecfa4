"""What stands in Markdown for the programs that make a site or show notes, and for no reader.

Shortcodes of Hugo (``{{< figure … >}}``), tags and attributes of Jekyll (``{% include … %}``,
``{: .lead}``), remarks and embedded files of Obsidian (``%% … %%``, ``![[…]]``), if they are alone
in a line; and what kind of callout a quotation is (``> [!note] Title``), as on GitHub.
"""

import re
from typing import NamedTuple

__all__ = ["Callout", "read_callout", "without_directives"]

_TELLING = re.compile(r"^[ \t]{0,9}(?:\{[{%:]|%%|!\[\[)", re.MULTILINE)
_DIRECTIVE = re.compile(
    r"\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\}|\{:[^{}]*\}|%%[^%]*%%|!\[\[[^\[\]]*\]\]"
)
_LONGEST = 2000  # characters of a line
_CAPTION = re.compile(r"\bcaption\s?=\s?(?:\"([^\"]*)\"|'([^']*)')")
_CALLOUT = re.compile(r"\[!([\w-]{1,40})(?:\|[^\[\]\n]{0,40})?\][+-]?[ \t]*([^\n]*)\n?")
_QUOTATIONS = ("quote", "cite")


class Callout(NamedTuple):
    """The first paragraph of a callout: its title, and its text; whether it is a quotation."""

    title: str
    text: str
    is_quoted: bool


def without_directives(words: str) -> tuple[str, list[str]]:
    """Take the lines of a paragraph off that are directives; and the captions in these."""
    if not _TELLING.search(words):
        return words, []
    kept: list[str] = []
    captions: list[str] = []
    for line in words.split("\n"):
        if len(line) > _LONGEST or not _DIRECTIVE.fullmatch(line.strip()):
            kept.append(line)
        elif caption := _CAPTION.search(line):
            captions.append(caption[1] or caption[2] or "")
    return "\n".join(kept), captions


def read_callout(words: str) -> Callout | None:
    """Return what a quotation that begins with *words* is; None for one that is no callout."""
    match = _CALLOUT.match(words)
    if match is None:
        return None
    title, text = match[2], words[match.end() :]
    is_quoted = match[1].casefold() in _QUOTATIONS
    return Callout(title, text, is_quoted) if text else Callout("", title, is_quoted)
