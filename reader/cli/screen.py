"""The door to the screen."""

import gc
import os
import sys
from argparse import Namespace

from reader.article import STANDARD_INPUT
from reader.cli.output import complain
from reader.cli.reading import open_shelf, wishes_of
from reader.errors import ReaderError, SourceError


def open_screen(options: Namespace) -> int:
    """Open the screen on the paths, and the library, of *options*; return its exit status.

    Raises ReaderError when nothing that was named is there, or when there is no keyboard.
    """
    paths = options.paths
    if paths and not any(_may_be_there(path) for path in paths):
        from reader.sources.files import absence

        *some, last = (SourceError(path, absence(path)) for path in paths)
        for error in some:
            complain(error)
        raise last
    from reader.library.filling.worker import Task, Worker
    from reader.library.storage.shelf import MemoryShelf, Shelf

    piped = sys.stdin is not None and not sys.stdin.isatty()
    if STANDARD_INPUT in paths and not piped:
        raise ReaderError("-: standard input is the terminal; pipe an article into the reader")
    os.environ.setdefault("TEXTUAL_FPS", "120")  # how soon a key is answered: within a frame
    gc.disable()  # until the first painting: nothing that is made until then is garbage
    shelf: Shelf = MemoryShelf()
    if options.library is not None:
        shelf = open_shelf(options.library, paths)
    # Now, so that it reads while the screen is loaded.
    worker = Worker(Task(paths, wishes_of(options), options.library))
    try:
        if sys.stdin is None or piped:
            _take_keys_from_terminal()
        from reader.ui.opening import run

        return run(worker, shelf)
    finally:
        worker.stop()


def _may_be_there(path: str) -> bool:
    from reader.sources import is_url
    from reader.sources.files import addressed

    file, _ = addressed(path)
    return path == STANDARD_INPUT or is_url(path) or os.path.exists(file)  # noqa: PTH110


def _take_keys_from_terminal() -> None:
    """Put the terminal in the place of standard input, where the screen looks for keys."""
    try:
        if sys.__stdin__ is None:
            raise OSError
        os.dup2(os.open("/dev/tty", os.O_RDWR), 0)
    except OSError:
        raise ReaderError("no terminal to read keys from; send the output into a pipe") from None
