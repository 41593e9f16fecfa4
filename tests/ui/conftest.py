import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.message import Message
from textual.pilot import Pilot

from reader.library import Library
from reader.library.filling.worker import Task, Worker
from reader.library.notebook import Notebook
from reader.library.storage.disk import DiskShelf
from reader.sources.document import AS_USUAL, Wishes
from reader.ui.app import ReaderApp
from reader.ui.history import History
from reader.ui.loading import Loader
from reader.ui.settings import Settings

PATIENCE = 60  # seconds until a test gives up; nothing is measured by it

FLOOD = """\
River Floods the Lower Town

Two bridges are closed.

By the Test Desk

MILLBROOK, March 3, 2015 (TST) - "The water came up in an hour," said Mayor Clara Voss, who was \
out all night. "We had no warning."

"Nobody slept," Voss said. Voss thanked the Millbrook Fire Brigade.

Engineer Tom Hale said the dam was "as safe as a house," and that the gates would stay shut.

"If the rain stops," Hale told reporters, "so will the river."
"""
CHESS = """\
Title: A Draw in Eighty Moves
Date: 2016-05-01
Source: Board News
URL: https://board.example/draw

PORT ANSA (TST) - Nina Okoro held the champion to a draw.

"I saw the river of pawns too late," Okoro said.
"""
BARE = """\
Untitled words about a river that nobody said anything about, in one long paragraph of prose.
"""

OpenReader = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


class Watched(Loader):
    """A loader of which one can see whether it is done."""

    is_done = False

    def take_in_all(self, post: Callable[[Message], object]) -> None:
        super().take_in_all(post)
        self.is_done = True


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two articles; the chess one is newer and comes first."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "flood.txt").write_text(FLOOD)
    (articles / "chess.txt").write_text(CHESS)
    return articles


@pytest.fixture
def open_reader(tmp_path: Path, folder: Path) -> OpenReader:
    """Opens the reader in a pilot on the folder, or on other paths, when all is annotated.

    In a library that lasts, if it is told where that is *kept*.
    """

    @asynccontextmanager
    async def opened(
        *paths: Path,
        size: tuple[int, int] = (120, 30),
        settings: Settings | None = None,
        history: History | None = None,
        wishes: Wishes = AS_USUAL,
        kept: Path | None = None,
    ) -> AsyncIterator[Pilot[None]]:
        names = [str(path) for path in paths or (folder,)]
        notebook = Notebook(tmp_path / "notebook.json")
        library = Library(DiskShelf(kept) if kept else None, notebook, follows=kept is not None)
        loader = Watched(Worker(Task(names, wishes, kept)), library)
        app = ReaderApp(loader, library, notebook, settings or Settings(), history=history)
        async with app.run_test(size=size) as pilot:
            until = time.monotonic() + PATIENCE
            while app.return_code is None and not loader.is_done:
                assert time.monotonic() < until, "the worker never finished"
                await pilot.pause(0.01)
            await pilot.pause(0.15)  # the preview waits for the cursor to rest
            yield pilot
        library.close()

    return opened


async def settle(pilot: Pilot[None]) -> None:
    """Wait for what the last keys began, however slow the machine is."""
    until = time.monotonic() + PATIENCE
    await pilot.pause()
    while any(not worker.is_finished for worker in pilot.app.workers):
        assert time.monotonic() < until, "a worker never finished"
        await pilot.pause(0.01)
    await pilot.pause()
