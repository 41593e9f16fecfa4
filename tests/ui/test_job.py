"""A job has its keys and does its work with no other around the desk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding

from reader.library import Library
from reader.library.filling.worker import Task, Worker
from reader.library.notebook import Notebook
from reader.library.saved_queries import Queries
from reader.ui.desk import Desk
from reader.ui.filing import Filing
from reader.ui.help import named_bindings
from reader.ui.history import History
from reader.ui.job import Job
from reader.ui.keeping import Keeping
from reader.ui.keymap import keys_in_force
from reader.ui.loading import Loader
from reader.ui.messages import NO_ARTICLE, Said
from reader.ui.moving import Moving
from reader.ui.overviews import Overviews
from reader.ui.quoting import Quoting

JOBS = Moving, Overviews, Filing, Keeping, Quoting


class Room(App[None]):
    """A desk without articles, and one job."""

    def __init__(self, job: type[Job], folder: Path) -> None:
        super().__init__()
        self.keys = keys_in_force(named_bindings(()), {})
        self.said: list[str] = []
        library, notebook = Library(), Notebook(folder / "notebook.json")
        queries, history = Queries(), History()
        self.desk = Desk(library, queries, history, notebook)
        jobs: dict[type[Job], Callable[[], Job]] = {
            Moving: lambda: Moving(self.desk),
            Overviews: lambda: Overviews(self.desk, library, queries, history),
            Filing: lambda: Filing(self.desk, library, Loader(Worker(Task([])), library)),
            Keeping: lambda: Keeping(self.desk, notebook, queries, history),
            Quoting: lambda: Quoting(self.desk, library),
        }
        self.job = jobs[job]()

    def compose(self) -> ComposeResult:
        with self.job:
            yield self.desk

    @on(Said)
    def _said(self, event: Said) -> None:
        self.said.append(event.text)


def ids(job: type[Job]) -> set[str]:
    return {one.id or "" for one in job.BINDINGS if isinstance(one, Binding)}


@pytest.mark.parametrize(
    ("job", "action"),
    [
        (Moving, "zen"),
        (Overviews, "similar"),
        (Filing, "save"),
        (Keeping, "star"),
        (Quoting, "copy('text')"),
    ],
)
async def test_each_job_by_itself(tmp_path: Path, job: type[Job], action: str) -> None:
    room = Room(job, tmp_path)
    async with room.run_test() as pilot:
        active = {one.binding.id for one in room.screen.active_bindings.values()}
        assert ids(job) <= active
        assert not active & set[str]().union(*(ids(other) for other in JOBS if other is not job))
        await room.run_action(action, room.job)
        await pilot.pause()
        assert room.said == [NO_ARTICLE]


async def test_what_a_job_tells_on_a_message_from_within_is_heard(tmp_path: Path) -> None:
    room = Room(Moving, tmp_path)
    async with room.run_test() as pilot:
        await pilot.press("n")
        await pilot.pause()
        assert room.said == ["Nothing is looked for here: / does that"]
