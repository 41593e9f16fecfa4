from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Thread
from typing import cast

import pytest
from textual.message import Message

from reader.article import Annotations, Article, Quote
from reader.errors import ReaderError
from reader.library import Library
from reader.library.filling import progress
from reader.library.filling.progress import Read
from reader.library.filling.worker import Task, Worker
from reader.ui.loading import FIRST, Failed, Indexed, Loaded, Loader, Progressed

ARTICLE, OTHER = Article("1", "text", (), "a.txt"), Article("2", "words", (), "b.txt")
FOUND = Annotations((Quote(0, 4, "term", None, None, 0, 1.0, "test"),))


class Source:
    """Sends what it is given, as a worker would."""

    def __init__(
        self, messages: Iterable[progress.Progress | ReaderError], folder: Path | None = None
    ) -> None:
        self.task = Task([], folder=folder)
        self._messages: Iterator[progress.Progress | ReaderError] = iter(messages)
        self.stopped = False

    def has_sent(self, seconds: float) -> bool:
        return True

    def receive(self) -> progress.Progress:
        message = next(self._messages)
        if isinstance(message, ReaderError):
            raise message
        return message

    def stop(self) -> None:
        self.stopped = True


def load(*messages: progress.Progress | ReaderError) -> tuple[Library, list[Message]]:
    library, posted = Library(), list[Message]()
    loader = Loader(cast("Worker", Source(messages)), library)
    loader.take_in_all(posted.append)
    return library, posted


def test_articles_and_annotations_end_in_the_library() -> None:
    library, posted = load(
        Read([ARTICLE], [("b.bin", "binary")], 2, 2),
        progress.Annotated({"1": FOUND}, 1, 1, [("c.txt", "broken")]),
    )
    assert list(library) == [ARTICLE]
    assert library.annotated("1") == FOUND
    loaded, indexed, annotated, indexed_again = posted
    assert isinstance(indexed, Indexed)
    assert isinstance(indexed_again, Indexed)
    assert isinstance(loaded, Loaded)
    assert [str(problem) for problem in loaded.problems] == ["b.bin: binary"]
    assert isinstance(annotated, Progressed)
    assert (annotated.done, annotated.total) == (1, 1)
    assert [str(problem) for problem in annotated.problems] == ["c.txt: broken"]


def test_a_worker_that_dies_ends_the_loading() -> None:
    library, posted = load(Read([ARTICLE], [], 1, 2), ReaderError("gone"))
    assert len(library) == 1
    assert isinstance(posted[-1], Failed)
    assert posted[-1].reason == "gone"


@pytest.mark.parametrize("broken", ["add", "keep", "index"])
def test_a_library_that_cannot_be_written_ends_the_loading(
    broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object) -> None:
        raise ReaderError("the disk is full")

    monkeypatch.setattr(Library, broken, refuse)
    _, posted = load(Read([ARTICLE], [], 1, 1), progress.Annotated({"1": FOUND}, 1, 1))
    assert posted[-1] == Failed("the disk is full")


def test_nothing_is_posted_once_it_was_stopped() -> None:
    source = Source([Read([ARTICLE], [], 1, 1)])
    loader, posted = Loader(cast("Worker", source), Library()), list[Message]()
    loader.stop()
    loader.take_in_all(posted.append)
    assert source.stopped
    assert posted == []


def test_the_first_message_is_taken_in_by_itself() -> None:
    library = Library()
    source = Source([Read([ARTICLE], [], 1, 1)])
    first = Loader(cast("Worker", source), library).first()
    assert isinstance(first, Loaded)
    assert len(library) == 1


class Silent:
    """A worker that has sent nothing, and knows how long each asked it to."""

    def __init__(self) -> None:
        self.waited: list[float] = []

    def has_sent(self, seconds: float) -> bool:
        self.waited.append(seconds)
        return False


def test_the_first_painting_waits_for_articles_only_where_none_are_kept() -> None:
    library, worker = Library(), Silent()
    loader = Loader(cast("Worker", worker), library)
    assert loader.first() is None
    library.add([ARTICLE])
    assert loader.first() is None
    assert worker.waited == [FIRST, 0]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Task]:
    """The tasks of further processes, none of which is started."""
    tasks = list[Task]()

    def start(task: Task) -> Source:
        tasks.append(task)
        return Source([])

    monkeypatch.setattr("reader.ui.loading.Worker", start)
    return tasks


def test_a_library_in_memory_is_filled_by_several_at_a_time(asked: list[Task]) -> None:
    source, library = Source([]), Library()
    library.add([ARTICLE, OTHER])
    library.keep({ARTICLE.id: Annotations()})
    Loader(cast("Worker", source), library).further("more.txt")
    assert asked == [Task(["more.txt"], known={ARTICLE.id})]
    assert not source.stopped


def test_a_library_that_lasts_is_filled_by_one_after_the_other(
    asked: list[Task], tmp_path: Path
) -> None:
    source = Source([Read([], [], 1, 2), Read([], [], 2, 2)], tmp_path)
    loader = Loader(cast("Worker", source), Library())
    following = Thread(target=loader.further, args=["more.txt"])
    following.start()
    loader.first()
    following.join(0.1)
    assert asked == []
    loader.first()
    following.join(10)
    assert asked == [Task(["more.txt"], folder=tmp_path, alone=True)]
    assert source.stopped  # the next annotates what this one has not


def test_what_was_read_is_told_before_the_next_one_reads(asked: list[Task], tmp_path: Path) -> None:
    source = Source([Read([], [], 1, 1, {"1": "2"}), progress.Annotated({}, 1, 1)], tmp_path)
    loader, told = Loader(cast("Worker", source), Library()), list[tuple[Message, int]]()
    following = Thread(target=loader.further, args=["more.txt"])
    following.start()

    def post(message: Message) -> None:
        following.join(0.1)  # it would begin now, were it to begin before
        told.append((message, len(asked)))

    loader.take_in_all(post)
    following.join(10)
    assert told[0] == (Loaded([], 1, 1, {"1": "2"}), 0)
    assert len(asked) == 1


def test_what_was_read_is_summed_up() -> None:
    first, last = (
        Loaded([], 1, 2, {"1": "2"}, ["2"], ["2"]),
        Loaded([], 2, 2, {}, ["3"], ["3", "4"]),
    )
    assert first.and_then(last) == Loaded([], 2, 2, {"1": "2"}, ["2", "3"], ["2", "3", "4"])
