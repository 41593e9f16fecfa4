"""Text whose document says which encoding it is in, which may be a lie."""

import codecs
import re

from reader.sources.decoding import decode, is_utf8
from reader.sources.labels import encoding_called

# Seven-bit ones look like ASCII, so that only the declaration tells.
_SEVEN_BIT = ("iso2022", "hz", "utf-7")
_HEAD = 4096  # bytes in which a declaration is looked for; the standard of HTML says 1024
_XML = re.compile(
    rb"\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']", re.IGNORECASE
)
_META = re.compile(rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
# What is declared most often without being true; it is found out like undeclared text.
_DOUBTFUL = ("utf-8", "ascii", "iso8859-1", "cp1252")


def decode_declared(data: bytes, path: str, declared: str | None, wished: str | None = None) -> str:
    """Return the text in *data*, which is *declared* to be in an encoding.

    Valid UTF-8 is that, whatever was declared; an encoding that does not exist counts as none, and
    then the one *wished* for is taken. Raises SourceError, about *path*, if there is no text.
    """
    name = encoding_called((declared or "").strip().strip("\"'"))
    if name is None or name in _DOUBTFUL:
        return decode(data, path, None if is_utf8(data) else wished)
    if name.startswith(_SEVEN_BIT) or b"\0" in data or not is_utf8(data):
        return decode(data, path, name)
    return decode(data, path)


def declared_in_xml(data: bytes) -> str | None:
    """The encoding that a document of XML says it is in, where it begins."""
    match = _XML.match(data[:_HEAD].removeprefix(codecs.BOM_UTF8))
    return match[1].decode("ascii") if match else None


def declared_in_html(data: bytes) -> str | None:
    """The encoding that HTML says it is in, in its head or as XML."""
    match = _META.search(data[:_HEAD])
    return match[1].decode("ascii") if match else declared_in_xml(data)
