"""A query is run as one types and when one has typed."""

from pathlib import Path

import pytest

from reader.ui.history import History
from reader.ui.people_pane import PeoplePane
from tests.ui.at_the_screen import FLOOD_HEADLINE, headlines, notices, press, rest, shown, the_desk
from tests.ui.conftest import OpenReader


async def test_enter_shows_what_is_found_however_soon_it_comes(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash")
        the_desk(pilot).browse.search.value = "bridges"
        await press(pilot, "enter")
        await rest(pilot)
        assert headlines(pilot) == [FLOOD_HEADLINE]
        assert shown(pilot) == FLOOD_HEADLINE


async def test_a_history_that_cannot_be_written_is_told(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    (tmp_path / "blocker").touch()
    async with open_reader(history=History(tmp_path / "blocker" / "history")) as pilot:
        await press(pilot, "backslash", *"river", "enter")
        await rest(pilot)
        assert "searches cannot be remembered" in notices(pilot)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("is:foo", "unfinished"),
        ("date:2017-13", "unfinished"),
        ("pawns newer:2x", "unfinished"),
        ("pawns OR", "unfinished"),
        ('"river of pa', "1 found"),
        ("is:unread", "2 found"),
        ("", ""),
    ],
)
async def test_what_a_half_typed_word_finds_is_not_counted(
    open_reader: OpenReader, query: str, said: str
) -> None:
    async with open_reader() as pilot:
        search = the_desk(pilot).browse.search
        await press(pilot, "backslash", "x")
        search.value = query
        await rest(pilot)
        await rest(pilot)
        assert str(search.border_subtitle) == said


@pytest.mark.parametrize("leave", ["enter", "tab", "down"])
@pytest.mark.parametrize(
    ("typed", "kept", "found"),
    [
        ("bridg", "bridg", 1),  # of the same stem
        ("Millbr", "Millbr*", 1),
        ("is:unread speaker:oko", "is:unread speaker:oko*", 1),
        ("newer:90y cham", "newer:90y cham*", 1),
        ("riv", "riv*", 2),
        ("a", "a", 2),
        ("champion dra", "champion dra*", 1),
        ("champion -dra", "champion -dra", 1),
        ("zebr", "zebr", 0),
        ("riv ", "riv ", 0),
    ],
)
async def test_whatever_key_leaves_the_query_what_was_found_is_kept(
    open_reader: OpenReader, leave: str, typed: str, kept: str, found: int
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *typed)
        await rest(pilot)
        await press(pilot, leave)
        await rest(pilot)
        browse = the_desk(pilot).browse
        assert browse.list.has_focus
        assert browse.search.value == browse.query_text == kept
        assert browse.list.count() == found
        assert kept.strip() in browse.search.earlier
        the_desk(pilot).index_grew()
        await press(pilot, "l", "h")
        assert browse.list.count() == found


@pytest.mark.parametrize("leave", ["enter", "tab", "down"])
async def test_a_word_that_is_there_is_whole_whatever_key_leaves_the_query(
    open_reader: OpenReader, tmp_path: Path, leave: str
) -> None:
    (tmp_path / "mill").mkdir()
    for name in ("Mill", "Miller"):
        (tmp_path / "mill" / f"{name}.txt").write_text(
            f"{name} Seen\n\n{name} Voss was there, said Mrs. Voss.\n"
        )
    async with open_reader(tmp_path / "mill") as pilot:
        await press(pilot, "backslash", *"mill")
        await rest(pilot)
        assert the_desk(pilot).browse.list.count() == 2
        await press(pilot, leave)
        await rest(pilot)
        assert headlines(pilot) == ["Mill Seen"]
        the_desk(pilot).index_grew()
        assert headlines(pilot) == ["Mill Seen"]
        await press(pilot, "g", "p")
        await rest(pilot)
        people = pilot.app.screen.query_one(PeoplePane).rows
        assert [people.row(index).articles for index in range(people.count())] == [1]
