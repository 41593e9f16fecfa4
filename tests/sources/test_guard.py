import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.article import Article
from reader.errors import SourceError
from reader.library.filling.progress import Read
from reader.library.filling.worker import Task, Worker
from reader.sources import guard
from tests.sources.misbehaving import FORMAT, document

needs_limits = pytest.mark.skipif(sys.platform != "linux", reason="no limit on memory elsewhere")


def texts(*commands: str) -> list[str]:
    """The articles and errors of a document in words."""
    return [
        item.reason if isinstance(item, SourceError) else item.text
        for item in guard.parse(FORMAT, document(*commands))
    ]


def process_of(items: Iterator[Article | SourceError]) -> int:
    """Take an article of a document, and tell which process made it."""
    item = next(items)
    assert isinstance(item, Article)
    return int(item.keywords[0])


def process() -> int:
    """The process that reads when nothing goes wrong."""
    items = guard.parse(FORMAT, document("article one"))
    pid = process_of(items)
    assert list(items) == []
    return pid


def is_running(pid: int) -> bool:
    """Whether a process is there within a few seconds."""
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.05)
    return True


def test_articles_and_problems_arrive_as_they_were_made() -> None:
    items = list(
        guard.parse(FORMAT, document("article “Yes,” he said.", "problem line 3", "article b"))
    )
    first, problem, last = items
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert (first.text, first.part, first.path) == ("“Yes,” he said.", 1, "bad.txt")
    assert last.part == 3
    assert isinstance(problem, SourceError)
    assert (problem.path, problem.reason) == ("bad.txt", "line 3")
    assert str(problem) == "bad.txt: line 3"


def test_one_process_reads_all_documents_and_is_not_this_one() -> None:
    assert process() == process() != os.getpid()


def test_articles_come_before_the_document_is_read_to_its_end() -> None:
    items = guard.parse(FORMAT, document("article one", "sleep 60"))
    assert process_of(items) > 0
    items.close()  # type: ignore[attr-defined]  # they are from a generator


def test_nothing_found_is_nothing_yielded() -> None:
    assert texts("") == []


def test_a_refusal_comes_after_what_was_read() -> None:
    assert texts("article one", "refuse not well-formed", "article two") == [
        "one",
        "not well-formed",
    ]


@pytest.mark.parametrize("deed", ["sleep 60", "backtrack"])
def test_what_takes_too_long_is_ended_and_the_next_is_read(
    deed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "SECONDS", 0.3)
    assert texts("article one", deed) == ["one", "reading it took over 0.3 s; the rest is skipped"]
    assert texts(deed) == ["reading it took over 0.3 s; skipped"]
    assert texts("article two") == ["two"]


def test_what_others_take_of_the_processor_is_forgiven(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "SECONDS", 0.5)
    assert texts("sleep 0.8", "article one") == ["one"]


def test_many_slow_articles_may_not_take_forever_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "SECONDS", 0.5)
    found = texts(*["sleep 0.1", "article one"] * 100)
    assert "one" in found
    assert len(found) < 20
    assert found[-1] == "reading it took over 0.5 s; the rest is skipped"


def test_time_does_not_pass_while_nobody_takes_the_articles(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(guard, "SECONDS", 0.3)
    items = guard.parse(FORMAT, document(*["article " + "word " * 1000] * 60))
    next(items)
    time.sleep(0.6)
    assert len(list(items)) == 59


@needs_limits
def test_what_fills_the_memory_is_ended_and_the_next_is_read() -> None:
    assert texts("article one", "fill") == [
        "one",
        "reading it took over 1536 MiB of memory; the rest is skipped",
    ]
    assert texts("article two") == ["two"]


@pytest.mark.parametrize("deed", ["crash", "exit 7"])
def test_a_crash_is_named_and_the_next_is_read(deed: str) -> None:
    assert texts("article one", deed) == ["one", "the parser crashed on it; the rest is skipped"]
    assert texts("article two") == ["two"]


@pytest.mark.parametrize(
    ("deed", "reason"),
    [
        ("recur", "nested too deeply; skipped"),
        ("raise it", "could not be read as Bad news (KeyError)"),
    ],
)
def test_an_exception_is_an_error_of_the_document_and_the_process_goes_on(
    deed: str, reason: str
) -> None:
    before = process()
    assert texts(deed) == [reason]
    assert process() == before


def test_what_a_library_prints_is_lost() -> None:
    assert texts("print \x80\x04.", "article one") == ["one"]


def test_documents_may_be_read_at_the_same_time() -> None:
    items = [guard.parse(FORMAT, document("article one", "article two")) for _ in range(3)]
    assert len({process_of(one) for one in items}) == 3
    assert [len(list(one)) for one in items] == [1, 1, 1]


def test_threads_may_read() -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda number: texts(f"article number {number}"), range(40)))
    assert found == [[f"number {number}"] for number in range(40)]


def test_reading_that_is_given_up_leaves_no_process() -> None:
    items = guard.parse(FORMAT, document("article one", "sleep 60"))
    pid = process_of(items)
    del items
    assert not is_running(pid)


def test_a_process_that_ended_meanwhile_is_replaced() -> None:
    pid = process()
    os.kill(pid, 9)
    time.sleep(0.1)
    assert process() != pid


def test_a_document_of_some_megabytes_passes() -> None:
    text = "word " * 600_000
    assert [len(found) for found in texts("article " + text)] == [len(text) - 1]


@pytest.mark.parametrize("end", ["", "os._exit(0)", "raise SystemExit(1)"])
def test_the_process_ends_with_the_one_that_started_it(end: str) -> None:
    code = f"""
import os
from reader.library.filling.progress import Read
from reader.library.filling.worker import Task, Worker
from reader.sources import guard
from tests.sources.misbehaving import FORMAT, document
print(next(guard.parse(FORMAT, document("article one"))).keywords[0], flush=True)
list(guard.parse(FORMAT, document("article one")))
{end}
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert not is_running(int(done.stdout))


FEED = "<rss version='2.0'><channel><item><title>Bridge Opens</title></item></channel></rss>"


def test_feeds_are_read_in_the_process_with_limits(tmp_path: Path) -> None:
    file = tmp_path / "news.xml"
    file.write_text(FEED)
    code = f"""
import sys
from reader.sources import read_articles
print([article.headline for article in read_articles({str(file)!r})])
print("feedparser" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.splitlines() == ["['Bridge Opens']", "False"]
    assert done.stderr == ""


def test_plain_text_starts_no_process(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text("Bridge Opens\n\nIt stands, they said.\n")
    code = f"""
import sys
from reader.sources import read_articles
print([article.headline for article in read_articles({str(file)!r})])
print("reader.sources.guard" in sys.modules, "subprocess" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.splitlines() == ["['Bridge Opens']", "False False"]


def test_the_process_that_reads_for_the_screen_is_guarded_too(tmp_path: Path) -> None:
    (tmp_path / "news.xml").write_text(FEED)
    worker = Worker(Task([str(tmp_path)]))
    try:
        message = worker.receive()
    finally:
        worker.stop()
    assert isinstance(message, Read)
    assert [article.headline for article in message.articles] == ["Bridge Opens"]
