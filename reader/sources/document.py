"""What every importer is given: the bytes of one file or page, and what is known about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from reader.sources.decoding import decode


@dataclass(frozen=True)
class Wishes:
    """What the person said about how to read.

    ``encoding`` is one that they name, ``columns`` are names of columns by field of the article
    (``--map headline=title``), ``thorough`` asks for the slower extraction of pages, and
    ``allow_private`` for pages on the local network.
    """

    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    thorough: bool = False
    allow_private: bool = False


AS_USUAL = Wishes()


@dataclass(frozen=True)
class Document:
    """Bytes from outside, not looked at yet.

    ``path`` is clean and for display, see ``Article.path``; ``modified`` is when the file was last
    changed. ``content_type`` (without parameters), ``charset`` and ``url`` are what a server said.
    """

    data: bytes
    path: str
    modified: datetime | None = None
    content_type: str | None = None
    charset: str | None = None
    url: str | None = None
    wishes: Wishes = AS_USUAL

    def text(self) -> str:
        """The decoded text, not cleaned; SourceError where there is none."""
        return decode(self.data, self.path, self.wishes.encoding or self.charset)
