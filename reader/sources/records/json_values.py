"""The values in JSON, one after another: lines of it, an array, or a single value."""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.errors import SourceError
from reader.sources.decoding import decode
from reader.sources.document import Document

# NaN and Infinity, which Python writes and JSON does not know, stand for nothing; raw tabs and
# line breaks within strings are let through.
_DECODER = json.JSONDecoder(strict=False, parse_constant=lambda _: None)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_BLANK = re.compile(r"[ \t\r\n]+")
_BETWEEN = re.compile(r"[ \t\r\n,]+")
_LARGEST = 64 << 20  # characters of one value; articles are far smaller
_ASSIGNED = re.compile(rb"\A\s*window\.YTD\.[\w.]{1,80} = ")  # in an archive of Twitter's
_LOOK = 5  # lines, to tell lines of JSON from JSON over lines


class Value(NamedTuple):
    """A value and the line, from 1, that it begins in."""

    line: int
    value: object


def read_values(document: Document) -> Iterator[Value | SourceError]:
    """Yield the values in *document*, each item of arrays by itself, and what is not JSON.

    In lines of JSON a broken one is named and the rest is read; in an array what stands before
    the break. Only a line, or a value of an array, is decoded at a time. Raises SourceError for
    what is no text at all.
    """
    data = document.data.removeprefix(b"\xef\xbb\xbf")
    named = document.wishes.encoding or document.charset
    if named or data.startswith(_WIDE) or b"\0" in data[:4]:
        data = document.text().encode("utf-8", "surrogatepass")
    data = _ASSIGNED.sub(b"", data, count=1)
    if _is_lines(data):
        yield from _from_lines(data, document.path)
    else:
        yield from _from_stream(_decoded(data, document.path), document.path)


def _is_lines(data: bytes) -> bool:
    """Whether each line is a value of its own: then one of the first ones is, and an object."""
    lines = 0
    start = 0
    while lines < _LOOK and start < len(data):
        end = data.find(b"\n", start)
        line = data[start : end if end >= 0 else len(data)].strip()
        start = end + 1 if end >= 0 else len(data)
        if not line:
            continue
        if lines == 0 and line.startswith(b"["):
            return False
        lines += 1
        if line.startswith(b"{") and line.endswith(b"}") and _parses(line):
            return True
    return False


def _parses(line: bytes) -> bool:
    try:
        _DECODER.decode(line.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return False
    return True


def _from_lines(data: bytes, path: str) -> Iterator[Value | SourceError]:
    number, start = 0, 0
    while start < len(data):
        number += 1
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        line = data[start:end]
        start = end + 1
        if line.isspace() or not line:
            continue
        if len(line) > _LARGEST:
            yield SourceError(path, f"line {number}: over {_LARGEST >> 20} MiB")
            continue
        try:
            value = _DECODER.decode(_decoded(line, path))
        except RecursionError:
            yield SourceError(path, f"line {number}: nested too deeply")
        except json.JSONDecodeError as error:
            yield SourceError(path, f"line {number}: not JSON ({error.msg}, column {error.colno})")
        except (ValueError, SourceError):  # a number of thousands of digits; binary
            yield SourceError(path, f"line {number}: not JSON")
        else:
            yield from _items(number, value)


def _from_stream(text: str, path: str) -> Iterator[Value | SourceError]:
    """Values behind each other, with the items of an array that is at the top one at a time."""
    at, line, counted = 0, 1, 0
    in_array = False
    while True:
        if between := (_BETWEEN if in_array else _BLANK).match(text, at):
            at = between.end()
        if at == len(text):
            if in_array:
                yield SourceError(path, "the array is not closed: cut short?")
            return
        line += text.count("\n", counted, at)
        counted = at
        if text[at] == "]" and in_array:
            at, in_array = at + 1, False
        elif text[at] == "[" and not in_array:
            at, in_array = at + 1, True
        else:
            if not in_array and len(text) - at > _LARGEST:
                yield SourceError(path, f"line {line}: one value of over {_LARGEST >> 20} MiB")
                return
            try:
                value, at = _DECODER.raw_decode(text, at)
            except RecursionError:
                yield SourceError(path, f"line {line}: nested too deeply")
                return
            except json.JSONDecodeError as error:
                yield SourceError(path, f"line {error.lineno}: not JSON ({error.msg})")
                return
            except ValueError:
                yield SourceError(path, f"line {line}: not JSON (a number of too many digits)")
                return
            yield from _items(line, value)


def _items(line: int, value: object) -> Iterator[Value]:
    if isinstance(value, list):
        yield from (Value(line, item) for item in value)
    else:
        yield Value(line, value)


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return decode(data, path)
