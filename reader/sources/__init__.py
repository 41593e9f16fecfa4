"""Where articles come from: files, folders and standard input, whatever state they are in."""

import os
from collections.abc import Iterable, Iterator

from reader.article import Article
from reader.cleaning import clean
from reader.errors import SourceError
from reader.sources.decoding import decode
from reader.sources.files import find_files, read_bytes
from reader.sources.plaintext import parse

__all__ = ["find_files", "open_articles", "read_article"]


def open_articles(
    paths: Iterable[str | os.PathLike[str]],
) -> Iterator[Article | SourceError]:
    """Yield every article that *paths* stand for as soon as it is read, and never raise.

    A path is a file, a folder (walked in sorted order, hidden names left out) or "-" for standard
    input. A file that cannot be used is yielded as the SourceError that says why.
    ``find_files`` and ``read_article`` are the two halves of this, for progress that is counted.
    """
    for file in find_files(paths):
        yield file if isinstance(file, SourceError) else read_article(file)


def read_article(path: str) -> Article | SourceError:
    """Return the article in one file ("-" for standard input), or what is wrong with the file."""
    try:
        data, modified = read_bytes(path)
        article = parse(decode(data, path), _shown(path), modified)
    except SourceError as error:
        return error
    return article if article.text.strip() else SourceError(path, "empty")


def _shown(path: str) -> str:
    """The name of a file as it may be shown; one without control characters stays as it is."""
    return " ".join(clean(path).splitlines())
