"""What the entries of a feed leave open, closed where the next thing begins.

Without that a feed loses the words of one entry, and the whole of the next.
"""

import re

_WORDS = "title|link|guid|id|pubDate|published|updated|category|dc:creator|dc:date"
_TEXTS = "description|summary|content:encoded|content"
_TAG = re.compile(
    r"<!\[CDATA\[(?:.*?\]\]>|.*)|<!--(?:.*?-->|.*)"
    rf"|<(?P<end>/?)(?:(?P<words>{_WORDS})|(?P<text>{_TEXTS})|(?P<entry>item|entry))"
    r"(?=[\s>/])[^<>]*>",
    re.DOTALL,
)


def closed(text: str) -> str:
    """Return the XML *text* with its titles, texts and the like closed within their entries.

    Time is linear in the text.
    """
    pieces = []
    at, is_within = 0, False
    opened: re.Match[str] | None = None
    for tag in _TAG.finditer(text):
        name = _name_of(tag)
        if not name or tag[0].endswith("/>"):
            continue
        if opened and tag["end"] and name == _name_of(opened):
            opened = None
            continue
        if opened and (tag["entry"] or (not tag["end"] and _ends(opened, tag))):
            pieces += [text[at : tag.start()], f"</{_name_of(opened)}>"]
            at, opened = tag.start(), None
        if tag["entry"]:
            is_within = not tag["end"]
        elif is_within and not opened and not tag["end"]:
            opened = tag
    return "".join([*pieces, text[at:]])


def _ends(opened: re.Match[str], tag: re.Match[str]) -> bool:
    """Whether what *opened* ends where *tag* begins: texts may be in HTML, which has titles."""
    return bool(opened["words"]) or tag["words"] not in (None, "title")


def _name_of(tag: re.Match[str]) -> str:
    return tag["words"] or tag["text"] or tag["entry"] or ""
