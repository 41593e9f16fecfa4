"""What each command does; all but the screen return whether they printed anything."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reader.article import Article, Quote
from reader.cleaning import clean_line
from reader.cli.output import complain, print_line, print_record, width
from reader.errors import ReaderError, SourceError

_STANDARD_INPUT = "-"


class Articles:
    """The articles that *paths* stand for; says of every file why it could not be read."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = paths
        self._read = 0
        self._named_failed = False

    def __iter__(self) -> Iterator[Article]:
        from reader.sources import open_articles

        named = {clean_line(path) for path in self._paths} | {"standard input"}
        for item in open_articles(self._paths):
            if isinstance(item, SourceError):
                complain(item)
                self._named_failed |= item.path in named
            else:
                self._read += 1
                yield item

    def failed(self) -> bool:
        """Whether something that was named could not be read, or nothing at all could."""
        if not self._read and not self._named_failed:
            complain(f"{clean_line(' '.join(self._paths))}: no articles in there")
        return self._named_failed or not self._read


def list_articles(articles: Iterable[Article]) -> bool:
    """Print a line for each article."""
    from reader.cli import plain
    from reader.language import annotate

    for article in articles:
        print_line(plain.listed(article, annotate(article.text, article.blocks, article.published)))
    return True


def print_quotes(articles: Iterable[Article], options: Namespace) -> bool:
    """Print the statements, or all quotes, of one speaker or of everybody."""
    from reader.language import annotate

    found = False
    for article in articles:
        annotations = annotate(article.text, article.blocks, article.published)
        quotes = annotations.quotes if options.all else annotations.statements
        if options.speaker is not None:
            quotes = tuple(q for q in quotes if _is_of(q, article, options.speaker))
        found |= bool(quotes)
        if options.json:
            from reader.cli.records import quote_row

            for quote in quotes:
                print_record(quote_row(article, quote))
        else:
            from reader.cli import plain

            for line in plain.quoted(article, quotes):
                print_line(line)
    return found


def _is_of(quote: Quote, article: Article, name: str) -> bool:
    """Whether *name* is part of the name, or of the words, that the quote is attributed to."""
    from reader.library.folding import fold

    if quote.speaker is None:
        return False
    mention = article.words(quote.speaker)
    return any(fold(name) in fold(known) for known in (quote.speaker.name or "", mention))


def print_found(articles: Iterable[Article], options: Namespace) -> bool:
    """Print the articles that match the query, best first."""
    from reader.library import Library, Matcher, parse

    query = parse(options.query)
    matcher = Matcher(query)
    library = Library()
    library.add(articles)
    hits = library.search(query)[: options.limit]
    room = width() - 8  # for an indent and the kind of the passage, or most of it
    for hit in hits:
        article = library.get(hit.article.id)
        snippet = matcher.snippet(article, room)
        if options.json:
            from reader.cli.records import search_row

            print_record(search_row(article, hit.score, snippet, matcher.matches(article.text)))
        else:
            from reader.cli import plain

            for line, styled in plain.found(article, snippet):
                print_line(line, styled)
    return bool(hits)


def print_articles(articles: Iterable[Article], options: Namespace) -> bool:
    """Print whole articles, with a ruled line between them."""
    from reader.cli import plain
    from reader.cli.records import article_row
    from reader.language import annotate

    columns = width()
    for number, article in enumerate(articles):
        annotations = annotate(article.text, article.blocks, article.published)
        if options.json:
            print_record(article_row(article, annotations))
            continue
        if number:
            print_line(f"\n{'─' * columns}\n")
        for line, styled in plain.shown(article, annotations, columns):
            print_line(line, styled)
    return True


def open_screen(paths: Sequence[str], folder: Path | None) -> int:
    """Open the screen on *paths*, and the library in *folder*, and return its exit status.

    Raises ReaderError when nothing that was named is there, or when there is no keyboard.
    """
    if paths and not any(_may_be_there(path) for path in paths):
        raise SourceError(", ".join(paths), "no such file")
    from reader.library.shelf import MemoryShelf, Shelf
    from reader.library.worker import Task, Worker

    piped = sys.stdin is not None and not sys.stdin.isatty()
    if _STANDARD_INPUT in paths and not piped:
        raise ReaderError("-: standard input is the terminal; pipe an article into the reader")
    os.environ.setdefault("TEXTUAL_FPS", "120")  # how soon a key is answered: within a frame
    gc.disable()  # until the first painting: nothing that is made until then is garbage
    shelf: Shelf = MemoryShelf()
    if folder is not None:
        from reader.library.disk import DiskShelf

        shelf = DiskShelf(folder)
    worker = Worker(Task(paths, folder=folder))  # now, so that it reads while the screen is loaded
    try:
        if sys.stdin is None or piped:
            _take_keys_from_terminal()
        from reader.ui.app import run

        return run(worker, shelf)
    finally:
        worker.stop()


def _may_be_there(path: str) -> bool:
    return path == _STANDARD_INPUT or "://" in path or os.path.exists(path)  # noqa: PTH110


def _take_keys_from_terminal() -> None:
    """Put the terminal in the place of standard input, where the screen looks for keys."""
    try:
        if sys.__stdin__ is None:
            raise OSError
        os.dup2(os.open("/dev/tty", os.O_RDWR), 0)
    except OSError:
        raise ReaderError("no terminal to read keys from; send the output into a pipe") from None
