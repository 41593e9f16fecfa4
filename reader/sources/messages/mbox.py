"""Mailboxes in one file: mboxrd and its kin (RFC 4155), each message an article or several."""

import re
from collections.abc import Iterator

from reader.article import Article
from reader.errors import SourceError
from reader.sources.composing import numbered
from reader.sources.document import Document
from reader.sources.messages.mail import read_message

# A line of prose may begin with "From" too, but has no time, nor a blank line above and a header
# below it.
_SEPARATOR = re.compile(
    rb"(?:^(?=From [^\n]*\d:\d\d)|\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]*\n"
    rb"(?=>?[!-9;-~]{1,80}:(?!//))",
    re.MULTILINE,
)
_QUOTED = re.compile(rb"^>(?=>*From )", re.MULTILINE)


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the articles of a mailbox as they are read; time is linear in its size."""
    return numbered(_items(document))


def _items(document: Document) -> Iterator[Article | SourceError]:
    count = 0
    for message in _messages(document.data):
        count += 1
        for item in read_message(message, document):
            if isinstance(item, SourceError):
                yield SourceError(item.path, f"message {count}: {item.reason}")
            else:
                yield item
    if count == 0:
        raise SourceError(document.path, "no message in this mailbox")


def _messages(data: bytes) -> Iterator[bytes]:
    start = None
    for match in _SEPARATOR.finditer(data):
        if start is not None:
            yield _QUOTED.sub(b"", data[start : match.start()])
        start = match.end()
    if start is not None:
        yield _QUOTED.sub(b"", data[start:])
