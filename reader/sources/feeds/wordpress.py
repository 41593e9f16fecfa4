"""What WordPress exports, a feed with additions of its own (WXR), as a feed of the site has it.

The text is as it was typed: blank lines divide paragraphs, and codes in square brackets stand for
captions, galleries and what plugins add.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

Element = dict[str, Any]  # feedparser's, in which nothing need be there

_AUTHOR = re.compile(r"<wp:author>(.{0,4000}?)</wp:author>", re.DOTALL)
_IN_AUTHOR = r"<wp:author_%s>\s*(?:<!\[CDATA\[)?([^<\]]*)"
_LOGIN = re.compile(_IN_AUTHOR % "login")
_NAMES = [re.compile(_IN_AUTHOR % name) for name in ("display_name", "first_name", "last_name")]
_NO_POSTS = frozenset(["attachment", "nav_menu_item", "revision"])
_PUBLISHED = frozenset(["", "publish", "inherit"])
_CAPTION = re.compile(r"\[caption\b[^\[\]]*\]((?:\s*<a\b[^<>]*>)?\s*<img\b[^<>]*>(?:\s*</a>)?)?")
_CLOSING = re.compile(r"\[/([\w-]+)\]")
_CODE = re.compile(r"\[/?([\w-]+)(\s[^\[\]]*)?/?\]")
_BLANK_LINES = re.compile(r"\n[ \t\r]*\n\s*")
_MARKED = re.compile(r"<p\b|<pre\b", re.IGNORECASE)


def is_export(feed: Element) -> bool:
    """Whether a feed is what WordPress exports."""
    return "wp_wxr_version" in feed


def as_in_a_feed(entries: Iterable[Element], xml: str) -> Iterator[Element]:
    """Yield the posts and pages among *entries*, those of the export *xml*.

    Pictures and menus are left out. What was not published has a ``status`` that says so.
    """
    names = _names(xml)
    for entry in entries:
        if entry.get("wp_post_type") in _NO_POSTS:
            continue
        login = entry.get("author") or ""
        entry["author"] = names.get(login) or login
        entry["authors"] = [{"name": entry["author"]}]
        for content in entry.get("content", ()):
            content["value"] = _marked_up(content.get("value") or "")
        entry["summary"] = entry.get("excerpt_encoded") or ""
        entry["summary_detail"] = {"type": "text/html"}
        entry["published"] = _when(entry)
        status = str(entry.get("wp_status") or "")
        entry["status"] = "" if status in _PUBLISHED else status
        yield entry


def _names(xml: str) -> dict[str, str]:
    """The names of authors by those they log in with, which entries have."""
    found = {}
    for author in _AUTHOR.finditer(xml):
        login = _LOGIN.search(author[1])
        found_in = (one.search(author[1]) for one in _NAMES)
        shown, *full = (match[1].strip() if match else "" for match in found_in)
        if login:
            known = shown if shown != login[1] else ""
            found[unescape(login[1])] = unescape(known or " ".join(full).strip() or shown)
    return found


def _when(entry: Element) -> str:
    """The date of its publication, or else that at the site: drafts have nothing but the latter."""
    if entry.get("published_parsed"):
        return str(entry["published"])
    here = str(entry.get("wp_post_date") or "")
    return here if here[:4].strip("0-") else ""


def _marked_up(text: str) -> str:
    """The text with its paragraphs and captions marked up, and without other codes."""
    closed = frozenset(_CLOSING.findall(text))
    text = _CAPTION.sub(r"<figure>\1<figcaption>", text)
    text = text.replace("[/caption]", "</figcaption></figure>")
    text = _CODE.sub(lambda code: "" if _is_code(code, closed) else code[0], text)
    return text if _MARKED.search(text) else _BLANK_LINES.sub("\n<p>", text)


def _is_code(code: re.Match[str], closed: frozenset[str]) -> bool:
    """Whether words in square brackets are a code and not, as ``[sic]``, of the text."""
    name, attributes = code.groups()
    return name in closed or "_" in name or "=" in (attributes or "") or name == "gallery"
