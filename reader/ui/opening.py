"""Opens the screen with what a person has kept: notebook, settings, saved queries and history."""

import os

from reader.library import Library
from reader.library.filling.worker import Worker
from reader.library.notebook import Notebook
from reader.library.notebook import default_path as notebook_path
from reader.library.saved_queries import Queries
from reader.library.saved_queries import default_path as queries_path
from reader.library.storage.shelf import Shelf
from reader.ui.app import ReaderApp
from reader.ui.history import History
from reader.ui.history import default_path as history_path
from reader.ui.loading import Loader
from reader.ui.settings import default_path as settings_path
from reader.ui.settings import read_settings
from reader.ui.signals import watch_terminal


def run(worker: Worker, shelf: Shelf) -> int:
    """Open the screen on what *worker* reads for *shelf* and return the exit status.

    What is opened later, or read again, is read in the same way.

    Raises ReaderError when the person's notebook, saved queries or settings cannot be used.
    """
    if os.environ.get("NO_COLOR") == "":  # https://no-color.org: only a value counts
        del os.environ["NO_COLOR"]
    notebook, settings = Notebook(notebook_path()), read_settings(settings_path())
    queries, history = Queries(queries_path()), History(history_path())
    library = Library(shelf, notebook, follows=worker.task.folder is not None)
    loader = Loader(worker, library)
    app = ReaderApp(loader, library, notebook, settings, queries, history)
    watch_terminal(0)
    app.run()
    library.close()
    return app.return_code or 0
