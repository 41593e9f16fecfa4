import threading
from collections.abc import Iterator

import pytest

from reader.article import Annotations, Article
from reader.child import Child
from reader.language import annotate
from reader.library.filling import annotators
from reader.library.filling.annotators import FEW, Found, annotate_all, faults
from tests.failing import REASON, WORD
from tests.library.made import saying

MANY = 3 * FEW


def articles(count: int) -> list[Article]:
    return [saying(f"n{number}", f"Number {number} it is")[0] for number in range(count)]


def together(found: Iterator[Found]) -> Found:
    """Everything that was found, each article once."""
    whole: Found = {}
    for some in found:
        assert not whole.keys() & some.keys()
        whole |= some
    return whole


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Child]:
    """The processes that are started."""
    children: list[Child] = []

    class Counted(Child):
        def __init__(self, module: str) -> None:
            super().__init__(module)
            children.append(self)

    monkeypatch.setattr(annotators, "Child", Counted)
    return children


def test_several_processes_find_what_one_does(started: list[Child]) -> None:
    given = articles(MANY)
    expected = {one.id: annotate(one.text, one.blocks, one.published) for one in given}
    assert together(annotate_all(iter(given), 2)) == expected
    assert len(started) == 2
    assert not any(child.is_alive() for child in started)
    assert all(len(found.statements) == 1 for found in expected.values())


@pytest.mark.parametrize(("count", "processes"), [(0, 2), (FEW - 1, 2), (MANY, 1)])
def test_for_few_or_with_one_processor_no_process_is_started(
    started: list[Child], count: int, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.language.annotate", lambda *_: Annotations())
    found = together(annotate_all(articles(count), processes))
    assert list(found) == [f"n{number}" for number in range(count)]
    assert started == []


@pytest.mark.parametrize("killed", [1, 2])
def test_a_process_that_dies_loses_nothing(started: list[Child], killed: int) -> None:
    running = annotate_all(articles(MANY), 2)
    whole = next(running)
    for child in started[:killed]:
        child._process.kill()
    whole |= together(running)
    assert whole.keys() == {f"n{number}" for number in range(MANY)}


def test_where_no_process_can_be_had_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(module: str) -> Child:
        raise OSError(module)

    monkeypatch.setattr(annotators, "Child", refuse)
    monkeypatch.setattr("reader.language.annotate", lambda *_: Annotations())
    assert len(together(annotate_all(articles(MANY), 2))) == MANY


def test_what_breaks_off_the_articles_breaks_off_the_annotating(started: list[Child]) -> None:
    def broken() -> Iterator[Article]:
        yield from articles(MANY)
        raise LookupError("no more to be had")

    with pytest.raises(LookupError, match="no more"):
        together(annotate_all(broken(), 2))
    assert not any(child.is_alive() for child in started)


def test_who_stops_looking_leaves_no_process_and_no_thread(started: list[Child]) -> None:
    before = threading.enumerate()
    running = annotate_all(articles(MANY), 2)
    next(running)
    running.close()  # type: ignore[attr-defined]  # they are from a generator
    assert not any(child.is_alive() for child in started)
    ours = [thread for thread in threading.enumerate() if thread not in before]
    for thread in ours:
        thread.join(10)
    assert not any(thread.is_alive() for thread in ours)


@pytest.mark.usefixtures("broken_rule")
def test_a_fault_in_one_article_is_told_and_the_others_are_annotated() -> None:
    broken, _ = saying("n3", f"It is a {WORD}")
    found = together(annotate_all([*articles(3), broken, saying("n4", "It is dry")[0]], 1))
    assert [len(one.statements) for one in found.values()] == [1, 1, 1, 0, 1]
    ((address, reason),) = faults(found, {"n3": broken}.get)
    assert address == broken.address
    assert reason.startswith(REASON)
    assert faults(found, lambda _: None) == []  # it has left the library meanwhile
