from collections.abc import Iterable, Iterator
from typing import cast

import pytest
from textual.message import Message

from reader.article import Annotations, Article, Quote
from reader.errors import ReaderError
from reader.library import Library
from reader.library.filling import progress
from reader.library.filling.progress import Read
from reader.library.filling.worker import Worker
from reader.ui.loading import FIRST, Failed, Indexed, Loaded, Loader, Progressed

ARTICLE = Article("1", "text", (), "a.txt")
FOUND = Annotations((Quote(0, 4, "term", None, None, 0, 1.0, "test"),))


class Source:
    """Sends what it is given, as a worker would."""

    def __init__(self, messages: Iterable[progress.Progress | ReaderError]) -> None:
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
