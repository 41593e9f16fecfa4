"""Notes of Joplin as it exports and synchronises them: a title, the text, and properties below.

See https://joplinapp.org/help/dev/spec/. Folders, tags and pictures are files of the same kind.
"""

import re
from typing import NamedTuple

_PROPERTY = re.compile(r"([a-z_]{1,40}):(?: (.*))?")
_ID = re.compile(r"[0-9a-f]{32}")
_LONGEST = 1 << 16  # characters of properties
_NOTE = "1"


class JoplinNote(NamedTuple):
    """The Markdown of a note, and its values by the names that columns have."""

    text: str
    values: dict[str, object]


def read_joplin(text: str) -> JoplinNote | None:
    """Return the note that *text* is, lines of which end with LF; None for other Markdown."""
    end = len(text.rstrip())
    start = text.rfind("\n\n", max(0, end - _LONGEST), end)
    lines = text[start + 2 : end].split("\n")
    if start < 0 or not lines[-1].startswith("type_:"):
        return None
    found = [_PROPERTY.fullmatch(line) for line in lines]
    values = {match[1]: match[2] or "" for match in found if match}
    if None in found or not _ID.fullmatch(values.get("id", "")) or values["type_"] != _NOTE:
        return None
    title, _, body = text[:start].partition("\n")
    created = values.get("user_created_time") or values.get("created_time", "")
    known = {"title": title, "author": values.get("author", ""), "created": created}
    return JoplinNote(body, {**known, "url": values.get("source_url", "")})
