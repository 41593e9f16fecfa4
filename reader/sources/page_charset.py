"""Which encoding a page is in: https://html.spec.whatwg.org/#determining-the-character-encoding

Unlike there, a page that is UTF-8 throughout is read as that, whatever it says: browsers that save
pages, and servers, leave stale declarations behind.
"""

import codecs
import re

from reader.sources.decoding import decode
from reader.sources.document import Document

__all__ = ["decode_page"]

_HEAD = 4096  # bytes in which the declaration is looked for; the standard says 1024
_DECLARED = re.compile(
    rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
    rb"|<\?xml\s[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
# Where names mean more than they say (https://encoding.spec.whatwg.org/#names-and-labels).
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-8",  # a declaration that can be read byte by byte is not UTF-16
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "utf-7": "utf-8",  # which may hide markup
}
_SHIFTED = frozenset(["iso2022_jp", "hz"])  # ASCII to the eye


def decode_page(document: Document) -> str:
    """The text of a page; SourceError where there is none."""
    data = document.data
    declared = _codec(document.charset) or _codec(_declared(data))
    if document.wishes.encoding or data.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        return decode(data, document.path, document.wishes.encoding)
    if declared in (None, "utf-8") or (declared not in _SHIFTED and _is_utf8(data)):
        return decode(data, document.path)
    return decode(data, document.path, declared)


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    return (match[1] or match[2]).decode("ascii", "replace") if match else None


def _codec(label: str | None) -> str | None:
    """Python's name for the encoding that a page calls *label*; None for what is none."""
    try:
        found = codecs.lookup(label.strip()) if label else None
    except (LookupError, ValueError):
        return None
    if found is None or not getattr(found, "_is_text_encoding", True):
        return None
    return _MEANT.get(found.name, found.name)


def _is_utf8(data: bytes) -> bool:
    try:
        return bool(data.decode("utf-8")) and not data.isascii()
    except UnicodeDecodeError:
        return False
