import errno
import math
import os
from pathlib import Path
from typing import NoReturn, cast

import pytest

from reader.article import Annotations
from reader.child import Child
from reader.errors import ReaderError, SourceError
from reader.library import Library
from reader.library.filling import worker
from reader.library.filling.progress import Annotated, Read
from reader.library.filling.worker import Task, Worker
from reader.library.storage.disk import DiskShelf
from reader.sources.document import AS_USUAL, Wishes
from tests.failing import REASON, WORD

ARTICLE = "Bridge Opens at Last\n\nMarch 3, 2021\n\n“It stands,” Ada Sill said.\n"
NEWER = "Bridge Closes Again\n\nMarch 9, 2021\n\nNobody said why it had to be closed.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text(ARTICLE)
    (news / "b.txt").write_text(NEWER)
    (news / "c.bin").write_bytes(b"\x00\x01" * 50)
    return news


def test_what_can_be_read_and_what_cannot_come_in_one_message(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "FIRST", math.inf)  # however slow the machine is
    (message,) = worker.read([str(folder)], AS_USUAL)
    assert [article.headline for article in message.articles] == [
        "Bridge Opens at Last",
        "Bridge Closes Again",
    ]
    assert [Path(path).name for path, _ in message.problems] == ["c.bin"]
    assert (message.done, message.total) == (3, 3)


def test_long_work_comes_in_batches(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "FIRST", 0)
    monkeypatch.setattr(worker, "BATCH", 0)
    read = list(worker.read([str(folder)], AS_USUAL))
    assert [message.done for message in read] == [0, 1, 2, 3]
    articles = [article for message in read for article in message.articles]
    annotated = list(worker.annotate(articles))
    assert annotated[-1].done == annotated[-1].total == 2
    found: dict[str, Annotations] = {}
    for message in annotated:
        found |= message.annotations
    assert [len(found[article.id].statements) for article in articles] == [1, 0]


def test_what_was_read_does_not_wait_for_a_slow_address(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fetch(url: str, wishes: Wishes) -> NoReturn:
        raise SourceError(url, "waited")

    monkeypatch.setattr(worker, "FIRST", math.inf)
    monkeypatch.setattr("reader.sources._fetch", fetch)
    reading = worker.read(["https://slow.example/", str(folder)], AS_USUAL)
    message = next(reading)
    assert (len(message.articles), len(message.problems), message.done) == (2, 1, 3)
    assert next(reading).problems == [("https://slow.example/", "waited")]


def test_nothing_to_read_is_done_at_once() -> None:
    assert list(worker.read([], AS_USUAL)) == [Read([], [], 0, 0)]
    assert list(worker.annotate([])) == [Annotated({}, 0, 0)]


def test_newest_articles_are_annotated_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "FIRST", 0)
    messages = list(worker.perform(Task([str(folder)])))
    headlines = {
        article.id: article.headline
        for message in messages
        if isinstance(message, Read)
        for article in message.articles
    }
    annotated = [key for one in messages if isinstance(one, Annotated) for key in one.annotations]
    assert [headlines[key] for key in annotated] == ["Bridge Closes Again", "Bridge Opens at Last"]


def test_the_process_sends_everything_and_ends(folder: Path) -> None:
    process = Worker(Task([str(folder)]))
    try:
        assert process.has_sent(60)
        messages = [process.receive()]
        while not (isinstance(messages[-1], Annotated) and messages[-1].done == 2):
            messages.append(process.receive())
        read = [message for message in messages if isinstance(message, Read)]
        assert read[-1].done == read[-1].total == 3
        with pytest.raises(ReaderError, match="stopped"):
            process.receive()
    finally:
        process.stop()


def test_a_killed_process_is_told(folder: Path) -> None:
    process = Worker(Task([str(folder)]))
    process._child._process.kill()
    process._child._process.wait()
    with pytest.raises(ReaderError, match="open the reader again"):  # noqa: PT012
        while True:
            process.receive()
    process.stop()


def test_thousands_of_paths_are_no_trouble(folder: Path) -> None:
    missing = [str(folder / f"{number:0100}.txt") for number in range(2_000)]
    process = Worker(Task([*missing, str(folder)]))
    try:
        messages = [process.receive()]
        while messages[-1].done < messages[-1].total:
            messages.append(process.receive())
        read = [message for message in messages if isinstance(message, Read)]
        assert sum(len(message.problems) for message in read) == 2_001
        assert sum(len(message.articles) for message in read) == 2
    finally:
        process.stop()


def test_why_a_process_died_is_told() -> None:
    process = Worker(Task([cast("str", [])]))
    try:
        with pytest.raises(ReaderError, match=r"before its end \(\w+Error: .+\); open") as caught:
            process.receive()
        assert "Traceback" not in str(caught.value)
    finally:
        process.stop()


def test_where_no_process_can_be_had_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> Child:
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    monkeypatch.setattr(worker, "Child", refuse)
    with pytest.raises(ReaderError, match="no process to read in: Resource temporarily"):
        Worker(Task([]))


def test_nothing_in_the_current_folder_is_imported(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit('hostile')")
    (tmp_path / "reader.py").write_text("raise SystemExit('hostile')")
    monkeypatch.chdir(tmp_path)
    process = Worker(Task([str(folder)]))
    try:
        assert isinstance(process.receive(), Read)
    finally:
        process.stop()


def test_what_is_known_is_not_annotated_again(folder: Path) -> None:
    (first, *_) = (one for one in worker.perform(Task([str(folder)])) if isinstance(one, Read))
    known = {first.articles[0].id}
    *_, last = worker.perform(Task([str(folder)], known=known))
    assert isinstance(last, Annotated)
    assert last.total == 1
    assert not known & last.annotations.keys()


def test_for_a_library_that_lasts_it_only_says_how_far_it_is(folder: Path, tmp_path: Path) -> None:
    process = Worker(Task([str(folder)], folder=tmp_path / "library"))
    try:
        messages = [process.receive()]
        while not (isinstance(messages[-1], Annotated) and messages[-1].done == 2):
            messages.append(process.receive())
        read = [message for message in messages if isinstance(message, Read)]
        assert [article for message in read for article in message.articles] == []
        assert [Path(path).name for message in read for path, _ in message.problems] == ["c.bin"]
        assert messages[-1] == Annotated({}, 2, 2)
    finally:
        process.stop()
    library = Library(DiskShelf(tmp_path / "library"), follows=True)
    assert [hit.article.headline for hit in library.search("speaker:sill")] == [
        "Bridge Opens at Last"
    ]
    library.close()


def test_why_a_library_cannot_be_used_is_told(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "library").write_text("in the way")
    process = Worker(Task([str(folder)], folder=tmp_path / "library"))
    try:
        with pytest.raises(ReaderError, match="no library can be kept there"):
            process.receive()
    finally:
        process.stop()


@pytest.mark.usefixtures("broken_rule")
@pytest.mark.parametrize("lasts", [False, True])
def test_a_fault_in_one_article_is_told_and_the_others_are_annotated(
    folder: Path, tmp_path: Path, *, lasts: bool
) -> None:
    (folder / "b.txt").write_text(NEWER.replace("closed", f"a {WORD}"))
    process = Worker(Task([str(folder)], folder=tmp_path / "library" if lasts else None))
    try:
        messages = [process.receive()]
        while not (isinstance(messages[-1], Annotated) and messages[-1].done == 2):
            messages.append(process.receive())
    finally:
        process.stop()
    annotated = [one for one in messages if isinstance(one, Annotated)]
    ((path, reason),) = [problem for one in annotated for problem in one.problems]
    assert path == str(folder / "b.txt")
    assert reason.startswith(REASON)
    if not lasts:
        found = [one for message in annotated for one in message.annotations.values()]
        assert sorted(len(one.statements) for one in found) == [0, 1]
