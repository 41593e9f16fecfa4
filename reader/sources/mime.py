"""Messages of the Internet and their parts: RFC 5322, 2045 to 2047.

The standard library's parser calls itself for every part within a part, and reads headers at a
cost that grows with their square; here everything is bounded and linear, and nothing raises.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.errors import SourceError
from reader.sources.content_type import media_type, parameter
from reader.sources.declared import decode_declared
from reader.sources.decoding import is_utf8

_LARGEST_HEAD = 1 << 18  # bytes of headers that are looked at
_LONGEST_HEADER = 4000  # characters
_MOST_PARTS = 1000  # in one multipart
_END_OF_HEAD = re.compile(rb"(?:\A|\n)\r?\n")
_HEADER = re.compile(rb"^([!-9;-~]{1,80})[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)", re.MULTILINE)
_ENCODED = re.compile(r"=\?([\w.:+-]{1,40})(?:\*[\w-]*)?\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"(\?=)\s+(?==\?)")
_PADDED = re.compile(rb"=[ \t]++(?=\r?\n)")  # a soft line break, to which blanks were added
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


@dataclass(frozen=True, slots=True)
class MimePart:
    """A message or one part of it: headers by their name in lower case, as they came, and body."""

    headers: dict[str, str]
    body: bytes
    default_type: str = "text/plain"

    @property
    def content_type(self) -> str:
        """Type and subtype in lower case."""
        words = media_type(self.headers.get("content-type", ""))
        return words if "/" in words else self.default_type

    @property
    def is_attachment(self) -> bool:
        """Whether it is to be saved rather than shown."""
        return self.headers.get("content-disposition", "").strip().lower().startswith("attachment")

    def parameter(self, name: str) -> str:
        """A parameter of the content type, "" without it."""
        return parameter(self.headers.get("content-type", ""), name)

    def line(self, name: str) -> str:
        """A header with its encoded words decoded, "" without it."""
        return decode_words(self.headers.get(name, ""))

    def parts(self) -> "Iterator[MimePart]":
        """Yield the parts of a multipart body, as many as there may be."""
        boundary = self.parameter("boundary").rstrip().encode("utf-8", "replace")
        if not boundary:
            return
        delimiter = rb"^--" + re.escape(boundary) + rb"(--)?[ \t]*\r?(?:\n|\Z)"
        within = "message/rfc822" if self.content_type == "multipart/digest" else "text/plain"
        start = None
        for count, match in enumerate(re.finditer(delimiter, self.body, re.MULTILINE)):
            if start is not None:
                yield read_part(_without_last_break(self.body[start : match.start()]), within)
            start = None if match[1] else match.end()
            if match[1] or count >= _MOST_PARTS:
                return
        if start is not None:  # cut off
            yield read_part(self.body[start:], within)

    def data(self) -> bytes:
        """The body without its transfer encoding."""
        encoding = self.headers.get("content-transfer-encoding", "").strip().lower()
        if encoding == "base64":
            return _from_base64(self.body)
        if encoding == "quoted-printable":
            from binascii import a2b_qp

            return a2b_qp(_PADDED.sub(b"=", self.body))
        return self.body


def read_part(data: bytes, default_type: str = "text/plain") -> MimePart:
    """Return the message or the part in *data*."""
    end = _END_OF_HEAD.search(data)
    head = data[: min(end.start() if end else len(data), _LARGEST_HEAD)]
    raw: dict[str, bytes] = {}
    for name, value in _HEADER.findall(head):
        raw.setdefault(name.decode("ascii").lower(), value)
    # Old programs wrote their headers in the charset of the text.
    charset = parameter(_unfolded(raw.get("content-type", b"")), "charset")
    headers = {name: _unfolded(value, charset) for name, value in raw.items()}
    return MimePart(headers, data[end.end() :] if end else b"", default_type)


def decode_words(header: str) -> str:
    """Return *header* with its encoded words (RFC 2047) decoded as far as that can be done."""
    header = _BETWEEN.sub(r"\1", header[:_LONGEST_HEADER])
    pieces: list[str] = []
    held, held_charset, end = b"", "", 0  # a character may be divided between words
    for match in _ENCODED.finditer(header):
        between = header[end : match.start()]
        charset = match[1].lower()
        if held and (between or charset != held_charset):
            pieces.append(_decoded(held, held_charset))
            held = b""
        pieces.append(between)
        held, held_charset, end = held + _word(match), charset, match.end()
    if held:
        pieces.append(_decoded(held, held_charset))
    return "".join([*pieces, header[end:]])


def _word(match: re.Match[str]) -> bytes:
    words = match[3].encode("utf-8", "replace")
    if match[2] in "bB":
        return _from_base64(words)
    from binascii import a2b_qp

    return a2b_qp(words, header=True)


def _decoded(data: bytes, charset: str) -> str:
    try:
        return decode_declared(data, "", charset)
    except SourceError:  # a header is shown, whatever is in it
        return data.decode("utf-8", "replace")


def _from_base64(data: bytes) -> bytes:
    """Decode what there is, up to the padding."""
    from binascii import a2b_base64

    digits = _NOT_BASE64.sub(b"", data.partition(b"=")[0])
    if len(digits) % 4 == 1:
        digits = digits[:-1]
    return a2b_base64(digits + b"=" * (-len(digits) % 4))


def _unfolded(value: bytes, charset: str = "") -> str:
    return " ".join((value.decode() if is_utf8(value) else _decoded(value, charset)).split())


def _without_last_break(body: bytes) -> bytes:
    """The line break before a boundary belongs to the boundary."""
    return body.removesuffix(b"\n").removesuffix(b"\r")
