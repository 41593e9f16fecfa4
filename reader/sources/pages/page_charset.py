"""Which encoding a page is in: https://html.spec.whatwg.org/#determining-the-character-encoding

Unlike there, a page that is UTF-8 throughout is read as that, whatever it says: browsers that save
pages, and servers, leave stale declarations behind.
"""

import codecs

from reader.sources.declared import declared_in_html, decode_declared
from reader.sources.document import Document

# Where names mean more than they say (https://encoding.spec.whatwg.org/#names-and-labels).
_MEANT = {
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# What a declaration that can be read byte by byte cannot be, or what may hide markup.
_IMPOSSIBLE = ("utf-16", "utf-32", "utf-7")


def decode_page(document: Document) -> str:
    """The text of a page; SourceError where there is none."""
    if document.wishes.encoding:
        return document.text()
    declared = _meant(document.charset) or _meant(declared_in_html(document.data))
    return decode_declared(document.data, document.path, declared)


def _meant(label: str | None) -> str | None:
    """The encoding that a page means when it says *label*; None for what is none."""
    try:
        name = codecs.lookup(label.strip()).name if label else ""
    except (LookupError, ValueError):
        return None
    return None if name.startswith(_IMPOSSIBLE) else _MEANT.get(name, name) or None
