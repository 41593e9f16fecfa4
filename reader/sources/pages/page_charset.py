"""Which encoding a page is in: https://html.spec.whatwg.org/#determining-the-character-encoding

Unlike there, a page that is UTF-8 throughout is read as that, whatever it says: browsers that save
pages, and servers, leave stale declarations behind.
"""

from reader.sources.declared import declared_in_html, decode_declared
from reader.sources.document import Document
from reader.sources.labels import encoding_called

# What a declaration that can be read byte by byte cannot be, or what may hide markup.
_IMPOSSIBLE = ("utf-16", "utf-32", "utf-7")


def decode_page(document: Document) -> str:
    """The text of a page; SourceError where there is none."""
    if document.wishes.encoding:
        return document.text()
    declared = _possible(document.charset) or _possible(declared_in_html(document.data))
    return decode_declared(document.data, document.path, declared)


def _possible(label: str | None) -> str | None:
    """The encoding called *label*; None for what a page cannot be in."""
    name = encoding_called(label or "")
    return None if name is None or name.startswith(_IMPOSSIBLE) else name
