"""The content type of pages and messages (RFC 9110, 8.3; RFC 2045, 5.1), and RFC 2231 beyond it."""

import re

PAGES = ("text/html", "application/xhtml+xml")

_LONGEST = 4000  # characters
_PARAMETER = re.compile(
    r";\s*([\w!#$&.+^`{}~-]+)(?:\*(\d{1,3}))?(\*?)\s*=\s*"
    r"(?:\"((?:[^\"\\]|\\.)*)\"|([^\s;\"]+))"
)


def media_type(header: str) -> str:
    """Type and subtype in lower case: ``text/html``."""
    return header.partition(";")[0].strip().lower()


def parameter(header: str, name: str) -> str:
    """A parameter, "" without it; what it is divided into is joined."""
    pieces: dict[int, str] = {}
    for match in _PARAMETER.finditer(header[:_LONGEST]):
        key, number, is_extended, quoted, bare = match.groups()
        if key.lower() == name:
            value = re.sub(r"\\(.)", r"\1", quoted or "") or bare or ""
            pieces.setdefault(int(number or 0), _extended(value) if is_extended else value)
    return "".join(pieces[number] for number in sorted(pieces))


def _extended(value: str) -> str:
    """A parameter without its charset and language, and what is escaped in it: ``utf-8''a%20b``."""
    from urllib.parse import unquote

    return unquote(value.rpartition("'")[2])
