"""Text whose document says which encoding it is in, which may be a lie."""

import codecs

from reader.sources.decoding import decode, is_utf8

# Seven-bit ones look like ASCII, so that only the declaration tells.
_SEVEN_BIT = ("iso2022", "hz", "utf-7")
# Python takes these for encodings of text, but nobody writes in them, and some take quadratic time.
_NO_ENCODINGS = ("punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined")
# What is declared most often without being true; it is found out like undeclared text.
_DOUBTFUL = ("utf-8", "ascii", "iso8859-1", "cp1252")


def decode_declared(data: bytes, path: str, declared: str | None, wished: str | None = None) -> str:
    """Return the text in *data*, which is *declared* to be in an encoding.

    Valid UTF-8 is that, whatever was declared; an encoding that does not exist counts as none, and
    then the one *wished* for is taken. Raises SourceError, about *path*, if there is no text.
    """
    name = _known(declared)
    if name is None or name in _DOUBTFUL:
        return decode(data, path, None if is_utf8(data) else wished)
    if name.startswith(_SEVEN_BIT) or b"\0" in data or not is_utf8(data):
        return decode(data, path, name)
    return decode(data, path)


def _known(name: str | None) -> str | None:
    """The canonical name of an encoding of text, None if it is not one."""
    try:
        found = codecs.lookup((name or "").strip().strip("\"'"))
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return None
    is_text = getattr(found, "_is_text_encoding", True)
    return found.name if is_text and found.name not in _NO_ENCODINGS else None
