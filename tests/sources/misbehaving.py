"""Importers that go wrong, for the process that guards against them: the data says how."""

import ctypes
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from reader.article import Article
from reader.errors import SourceError
from reader.sources.composing import Composer
from reader.sources.document import Document
from reader.sources.formats import Format, Importer


class Misbehaving(Format):
    """A format whose importer obeys its document: a command a line."""

    def importer(self) -> Importer:
        return obey


FORMAT = Misbehaving("misbehaving", "Bad news", (), "nowhere")


def document(*commands: str) -> Document:
    """A document that makes its importer do so."""
    return Document("\n".join(commands).encode(), "bad.txt")


def obey(document: Document) -> Iterator[Article | SourceError]:
    for part, command in enumerate(document.data.decode().splitlines(), start=1):
        name, _, rest = command.partition(" ")
        if name == "article":
            yield _article(rest, document, part)
        elif name == "refuse":
            raise SourceError(document.path, rest)
        elif name == "problem":
            yield SourceError(document.path, rest)
        else:
            _DEEDS[name](rest)


def _article(text: str, document: Document, part: int) -> Article:
    composer = Composer()
    composer.add("body", text)
    return replace(composer.article(document, keywords=[str(os.getpid())]), part=part)


def _fill(_: str) -> None:
    raise AssertionError(f"{len(bytearray(8 << 30))} bytes and no limit")


def _recur(_: str) -> None:
    _recur("")


def _backtrack(_: str) -> None:
    """Native code that keeps every other thread out."""
    re.match(r"(a|aa)+$", "a" * 200 + "b")


def _raise(text: str) -> None:
    raise KeyError(text)


def _print(text: str) -> None:
    os.write(1, text.encode())
    sys.stdout.write(text)
    sys.stdout.flush()


def _crash(_: str) -> None:
    ctypes.string_at(0)


_DEEDS: dict[str, Callable[[str], object]] = {
    "fill": _fill,
    "recur": _recur,
    "backtrack": _backtrack,
    "raise": _raise,
    "print": _print,
    "crash": _crash,
    "exit": lambda status: os._exit(int(status)),
    "sleep": lambda seconds: time.sleep(float(seconds)),
    "touch": lambda path: Path(path).touch(),
}
