"""The answers kept from the web, so that an unchanged page is not sent again.

One file an answer, in the XDG cache folder, named by a hash of its URL: a line of JSON, then the
bytes. Nothing here is ever an error: what cannot be read, or is damaged, counts as not kept.
"""

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from reader import xdg
from reader.atomic import write_atomically
from reader.errors import SourceError
from reader.sources.files import read_bytes

LIMIT = 64 << 20  # bytes of all files together
_SHARE = 8  # one answer may take this part of the limit
_BLOCK = 4096  # bytes; the least a file takes of a disk


@dataclass(frozen=True)
class Kept:
    """An answer: its bytes, and of its headers those that are of use later."""

    data: bytes = field(repr=False)
    content_type: str = ""
    modified: str = ""  # Last-Modified
    etag: str = ""


def default_folder() -> Path:
    """Return the place of the cache: ``$XDG_CACHE_HOME/article-reader/web``."""
    return xdg.folder("cache") / "web"


class Cache:
    """Answers by URL; threads and several readers may share one folder."""

    def __init__(self, folder: Path | None = None, limit: int = LIMIT) -> None:
        self._folder = folder or default_folder()
        self._limit = limit

    def get(self, url: str) -> Kept | None:
        """Return what is kept for *url*, and count it as used now."""
        path = self._path(url)
        try:
            head, _, data = read_bytes(str(path), lambda _: self._limit)[0].partition(b"\n")
            row = json.loads(head)
            texts = [row[name] for name in ("content_type", "modified", "etag")]
            if row["url"] != url or row["digest"] != _digest(data):
                return None
            if not all(isinstance(text, str) and text.isprintable() for text in texts):
                return None
        except (SourceError, ValueError, TypeError, KeyError, RecursionError):
            return None
        with suppress(OSError):
            os.utime(path)
        return Kept(data, *texts)

    def put(self, url: str, kept: Kept) -> None:
        """Keep an answer, if it is not too large, and drop those longest unused for it."""
        row = {"url": url, "digest": _digest(kept.data), "content_type": kept.content_type}
        row |= {"modified": kept.modified, "etag": kept.etag}
        content = json.dumps(row).encode() + b"\n" + kept.data
        if len(content) * _SHARE > self._limit:
            return
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_atomically(self._path(url), content, private=True)
            self._prune()

    def _path(self, url: str) -> Path:
        return self._folder / hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()

    def _prune(self) -> None:
        """Delete the oldest files, those that a killed writer left too, down to the limit."""
        with os.scandir(self._folder) as entries:
            found = [(entry.stat(follow_symlinks=False), entry.path) for entry in entries]
        files = sorted((at.st_mtime, max(at.st_size, _BLOCK), path) for at, path in found)
        excess = sum(size for _, size, _ in files) - self._limit
        for _, size, path in files:
            if excess <= 0:
                break
            Path(path).unlink(missing_ok=True)
            excess -= size


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
