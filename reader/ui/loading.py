"""Reads and annotates articles in a thread, while the screen already works."""

import gc
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from textual.message import Message

from reader.article import Article
from reader.errors import SourceError
from reader.library import Library
from reader.sources import find_files, read_article

FIRST_BATCH = 0.03  # seconds until the list is worth painting
BATCH = 0.25  # seconds between later batches: each sorts and paints the list anew
SWITCH = 0.0005  # seconds until the thread gives way to a key; Python's own is ten times that


@dataclass
class Loaded(Message):
    """*done* of *total* files were read; *problems* are those that could not be since the last."""

    problems: list[SourceError]
    done: int
    total: int


@dataclass
class Annotated(Message):
    """Quotes and names were found in *done* of *total* articles."""

    done: int
    total: int


def load(
    paths: Iterable[str],
    library: Library,
    post: Callable[[Message], object],
    in_sight: Callable[[], Iterable[Article]],
    cancelled: Callable[[], bool],
) -> None:
    """Add what *paths* stand for to *library* in batches, then annotate it, *in_sight* first.

    Runs in a thread: it posts messages and touches nothing of the screen.
    """
    sys.setswitchinterval(SWITCH)
    for message in _batches(paths, library):
        if cancelled():
            return
        post(message)
    gc.freeze()  # a full collection over many articles would hold up a key
    _annotate(library, post, in_sight, cancelled)


def _batches(paths: Iterable[str], library: Library) -> Iterator[Loaded]:
    articles: list[Article] = []
    problems: list[SourceError] = []
    files = list(find_files(paths))
    due = time.monotonic() + FIRST_BATCH
    for done, file in enumerate(files):
        item = file if isinstance(file, SourceError) else read_article(file)
        if isinstance(item, SourceError):
            problems.append(item)
        else:
            articles.append(item)
        if time.monotonic() >= due:
            library.add(articles)
            yield Loaded(problems, done, len(files))
            articles, problems = [], []
            due = time.monotonic() + BATCH
    library.add(articles)
    yield Loaded(problems, len(files), len(files))


def _annotate(
    library: Library,
    post: Callable[[Message], object],
    in_sight: Callable[[], Iterable[Article]],
    cancelled: Callable[[], bool],
) -> None:
    articles = list(library)
    due = time.monotonic()
    for done, article in enumerate(articles):
        if cancelled():
            return
        if time.monotonic() >= due:
            for urgent in list(in_sight()):
                library.annotations(urgent.id)
            post(Annotated(done, len(articles)))
            due = time.monotonic() + BATCH
        library.annotations(article.id)
    post(Annotated(len(articles), len(articles)))
