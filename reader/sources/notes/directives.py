"""What stands in Markdown for the programs that make a site or show notes, and for no reader.

Shortcodes of Hugo (``{{< figure … >}}``), tags and attributes of Jekyll (``{% include … %}``,
``{: .lead}``), remarks and embedded files of Obsidian (``%% … %%``, ``![[…]]``), if they are alone
in a line, as are the fences of Pandoc (``::: warning``) and properties of Logseq (``id:: 4d``);
the marks of Obsidian around words (``[[note|words]]``, ``==words==``) and its remarks among them,
names of blocks (``^4d``) and attributes of headings (``{#next .wide}``); and what kind of callout
a quotation is (``> [!note] Title``), as on GitHub.
"""

import re
from typing import NamedTuple

_TELLING = re.compile(r"^[ \t]{0,9}(?:\{[{%:]|%%|!\[\[|:::|[a-z][\w.-]{1,40}::[ \t])", re.MULTILINE)
_DIRECTIVE = re.compile(
    r"\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\}|\{:[^{}]*\}|%%[^%]*%%|!\[\[[^\[\]]*\]\]"
    r"|:{3,}[ \t]*(?:[\w-]{1,40}|\{[^{}]*\})?[ \t]*:*"
    r"|[a-z][\w.-]{1,40}::[ \t].+"
)
_LINKED = re.compile(  # beside code, which is left as it is
    r"(?P<code>`+[^`]*`*)"
    r"|!?\[\[(?P<note>[^\[\]|\n]{1,300})(?:\\?\|(?P<words>[^\[\]\n]{1,300}))?\]\]"
    r"|(?<![\w=])==(?=[^\s=])(?P<marked>[^=\n]{1,1000})(?<!\s)==(?![\w=])"
    r"|(?<![\w%])%%[^%]{1,2000}%%(?![\w%])"
    r"|[ \t]{1,9}(?:\^[A-Za-z0-9-]{2,40}|\{[#.][\w-]{1,80}(?:[ \t][#.]?[\w=\".-]{1,80}){0,9}\})"
    r"[ \t]*\Z"
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


def without_links(words: str) -> str:
    """Take the marks off a paragraph with which notes refer to each other and to parts of them."""
    return _LINKED.sub(_linked, words)


def _linked(match: re.Match[str]) -> str:
    if match["note"] and match[0].startswith("!"):
        return ""
    return match["code"] or match["words"] or match["note"] or match["marked"] or ""


def read_callout(words: str) -> Callout | None:
    """Return what a quotation that begins with *words* is; None for one that is no callout."""
    match = _CALLOUT.match(words)
    if match is None:
        return None
    title, text = match[2], words[match.end() :]
    is_quoted = match[1].casefold() in _QUOTATIONS
    return Callout(title, text, is_quoted) if text else Callout("", title, is_quoted)
