from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.ui.history import MOST, History, default_path
from tests.ui.at_the_screen import headlines, notices, press, rest, status, the_desk, the_list
from tests.ui.conftest import OpenReader


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "history"


def test_queries_are_there_the_next_time_each_once_where_it_was_used_last(path: Path) -> None:
    history = History(path)
    for query in ("river", "dam", "river", "  ", "a\tb\n"):
        history.add(query)
    assert list(History(path)) == ["dam", "river", "a b"]


def test_it_is_bounded(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("".join(f"query {number}\n" for number in range(2 * MOST)))
    history = History(path)
    assert len(history) == MOST
    history.add("last")
    assert len(path.read_text().splitlines()) == MOST
    assert history[-2:] == [f"query {2 * MOST - 1}", "last"]


def test_two_readers_share_it(path: Path) -> None:
    one, two = History(path), History(path)
    assert not one
    one.add("river")
    two.add("dam")
    assert list(History(path)) == ["river", "dam"]


def test_bytes_that_are_no_text_do_no_harm(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"river\n\xff\x1b[2J\n")
    assert History(path)[0] == "river"
    assert "\x1b" not in "".join(History(path))


def test_what_cannot_be_written_is_told_once_and_remembered_for_now(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("in the way")
    history = History(blocker / "history")
    with pytest.raises(SourceError, match="cannot be remembered"):
        history.add("river")
    history.add("dam")
    assert list(history) == ["river", "dam"]


def test_the_place_follows_xdg(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/x")
    assert default_path() == Path("/x/article-reader/history")


async def test_up_and_down_recall_queries(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        for query in ("river", "pawns"):
            await press(pilot, "backslash", "ctrl+u", *query, "enter")
        search = the_desk(pilot).browse.search
        await press(pilot, "backslash", "ctrl+u", *"dr", "up")
        assert search.value == "pawns"
        await press(pilot, "up", "up")
        assert search.value == "river"
        await rest(pilot)
        assert len(headlines(pilot)) == 2
        await press(pilot, "down", "down")
        assert search.value == "dr"
        await press(pilot, "down")
        assert the_list(pilot).has_focus


async def test_a_saved_query_is_told_as_it_is_asked(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *"pawns", "ctrl+s", *"my board", "enter")
        assert 'query:"my board" stands for pawns' in status(pilot)


async def test_a_query_is_saved_under_a_name_and_used(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *"pawns OR zebra", "ctrl+s", *"board", "enter")
        assert "query:board stands for pawns OR zebra" in status(pilot)
        search = the_desk(pilot).browse.search
        assert search.has_focus
        await press(pilot, "ctrl+u", *"query:board", "enter")
        assert headlines(pilot) == ["A Draw in Eighty Moves"]
        await press(pilot, "backslash", "ctrl+s", *"board", "enter")
        await pilot.pause()
        assert "asks for itself" in notices(pilot)
