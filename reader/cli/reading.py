"""What the commands read: articles one by one, or a library of them."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Annotations, Article
from reader.cleaning import clean_line
from reader.cli.output import complain, show_progress
from reader.errors import ReaderError, SourceError

if TYPE_CHECKING:  # a command that searches nothing does not wait for the library
    from reader.library import Library
    from reader.library.notebook import Entries, Notebook
    from reader.library.storage.disk import DiskShelf
    from reader.sources import Wishes


def wishes_of(options: Namespace) -> "Wishes":
    """How the files are to be read."""
    from reader.sources import Wishes

    return Wishes(options.encoding, dict(options.map), options.thorough, options.allow_private)


def open_shelf(folder: Path, paths: Sequence[str]) -> "DiskShelf":
    """The library in *folder*, which is made only where there are *paths* to put into it.

    ReaderError where there is none, or none can be.
    """
    from reader.library.storage.disk import DiskShelf, holds_library

    if not paths and not holds_library(folder):
        raise ReaderError(f"{folder}: no library is there; to make one name what it is to hold")
    return DiskShelf(folder)


class Reading:
    """The articles that *paths* stand for; says of every file why it could not be read.

    Of every article it says once why no quotes and names could be found, where that is so.
    How they are read, and whether in a library that lasts, *options* say.
    """

    def __init__(self, options: Namespace, paths: Sequence[str]) -> None:
        self._options = options
        self._paths = list(paths)
        self._named = {_called(path) for path in paths}
        self._read = 0
        self._in_doubt: set[str] = set()  # of what was named, what something is wrong with
        self._useful: set[str] = set()  # of what was named, what had articles
        self._faulty: set[str] = set()  # addresses of what no quotes and names were found in
        self._beside: list[Reading] = []

    def __iter__(self) -> Iterator[Article]:
        from reader.sources import open_articles

        for item in open_articles(self._paths, wishes_of(self._options)):
            if isinstance(item, SourceError):
                self._complain(item)
            else:
                self._read += 1
                if (called := _called(item.path)) in self._named:
                    self._useful.add(called)
                yield item

    @cached_property
    def notebook(self) -> "Notebook":
        """What the person keeps of articles."""
        from reader.library.notebook import Notebook, default_path

        return Notebook(default_path())

    def annotated(self, library: "Library | None" = None) -> Iterator[tuple[Article, Annotations]]:
        """Each article with its quotes and names as soon as it is read, or those of *library*.

        The speakers are those that the person has corrected.
        """
        from reader.language import annotate_article

        if library is None:
            looked_through = ((one, self._corrected(one, annotate_article(one))) for one in self)
        else:
            looked_through = ((one, library.annotations(one.id)) for one in library)
        for article, annotations in looked_through:
            if annotations.fault:
                self._tell_faults([(article.address, annotations.fault)])
            yield article, annotations

    @cached_property
    def _kept(self) -> "Entries":
        """What the notebook has; nothing, which is told, where it cannot be read.

        Who has asked for no more than what a text says gets that all the same.
        """
        try:
            return self.notebook
        except SourceError as error:
            complain(error)
            return {}

    def _corrected(self, article: Article, found: Annotations) -> Annotations:
        kept = self._kept.get(article.id)
        if kept is None:
            return found
        from reader.library.corrections import correct

        return correct(article, found, kept.corrections)

    def library(self, *, annotated: bool) -> "Library":
        """All of them in a library, or the one that lasts, brought up to date.

        With *annotated* its quotes and names can be searched.
        """
        from reader.library import Library

        if self._options.library is not None:
            return self._lasting_library()
        library = Library(notebook=self.notebook)
        library.add(self)
        if annotated:
            from reader.library.filling.annotators import annotate_all, faults

            done = 0
            for found in annotate_all(library):
                library.keep(found)
                self._tell_faults(faults(found, library.find))
                done += len(found)
                show_progress("quotes", done, len(library))
        return library

    def _lasting_library(self) -> "Library":
        from reader.library import Library
        from reader.library.filling.progress import Read
        from reader.library.filling.updating import absolute, update

        self._named |= {_called(absolute(path)) for path in self._paths}  # as it reports them
        folder = self._options.library
        shelf = open_shelf(folder, self._paths)
        library = Library(shelf, self.notebook, follows=True)
        if library.told:
            complain(library.told)
        wishes = wishes_of(self._options)
        for message in update(folder, self._paths, wishes, self.notebook):
            if isinstance(message, Read):
                self.notebook.carry(message.replaced)
                for path, reason in message.problems:
                    self._complain(SourceError(path, reason))
            what = "files" if isinstance(message, Read) else "quotes"
            show_progress(what, message.done, message.total)
        library.refresh()
        self._tell_faults(shelf.faults())  # those of before too
        self._read = len(library)
        return library

    def beside(self, paths: Sequence[str]) -> "Reading":
        """Others, read in the same way; where they fail, this has failed."""
        self._beside.append(Reading(self._options, paths))
        return self._beside[-1]

    def failed(self) -> bool:
        """Whether nothing could be read, of all or of one that was named."""
        others = [other.failed() for other in self._beside]
        if not self._read and not self._in_doubt:
            self.complain_of("no articles in there")
        return not self._read or not self._in_doubt <= self._useful or any(others)

    def found_some(self) -> bool:
        """Whether articles were read."""
        return self._read > 0

    def is_faulty(self) -> bool:
        """Whether there are articles in which no quotes and names could be found."""
        return bool(self._faulty)

    def complain_of(self, reason: str) -> None:
        """Say what is wrong with all of them."""
        named = " ".join(map(_called, self._paths)) or clean_line(str(self._options.library))
        complain(f"{named}: {reason}")

    def _tell_faults(self, problems: Iterable[tuple[str, str]]) -> None:
        for address, reason in problems:
            if address not in self._faulty:  # it may be found, and then shown
                self._faulty.add(address)
                complain(SourceError(address, reason))

    def _complain(self, error: SourceError) -> None:
        complain(error)
        if (called := _called(error.path)) in self._named:
            self._in_doubt.add(called)


def _called(path: str) -> str:
    """*path* as errors have it: of a URL no password, and no more than can be read."""
    if "://" not in path:
        return clean_line(path)
    from reader.sources.network.addresses import shown

    return shown(path)


def saved_queries() -> Mapping[str, str]:
    """The queries that the person saved, by name."""
    from reader.library.saved_queries import Queries, default_path

    return Queries(default_path())
