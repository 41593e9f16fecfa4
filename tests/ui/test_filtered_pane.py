"""A query is run as one types and when one has typed."""

from pathlib import Path

import pytest

from reader.ui.history import History
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
