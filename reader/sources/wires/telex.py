"""Stories in plain text as a telex delimits them: each begins with ZCZC and ends with NNNN.

Agencies still send them so; ITU-T F.1 has the two groups of letters.
"""

import re
from collections.abc import Iterator

from reader.article import Article
from reader.errors import SourceError
from reader.sources.composing import numbered
from reader.sources.document import Document
from reader.sources.plain.plaintext import read_text

_START = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,64}ZCZC\b")
_BEGINNING = re.compile(r"^(?=ZCZC\b)", re.MULTILINE)


def is_telex(head: bytes) -> bool:
    """Whether a file begins with such a story."""
    return _START.match(head) is not None


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the stories of *document*; SourceError where it is no text."""
    messages = _BEGINNING.split(document.text().replace("\r\n", "\n"))
    texts = (message.strip() for message in messages)
    return numbered(read_text(text, document.path, document.modified) for text in texts if text)
