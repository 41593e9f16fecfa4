"""A search line says what is wrong with its query."""

import pytest

from reader.ui.status_bar import StatusBar
from tests.ui.at_the_screen import CHESS_HEADLINE, headlines, press, rest, status, the_desk
from tests.ui.conftest import OpenReader


async def test_a_wrong_query_is_explained_and_keeps_the_results(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *"pawns")
        await rest(pilot)
        search = the_desk(pilot).browse.search
        search.value = "pawns nobody:x"
        await press(pilot, "enter")
        assert search.has_class("-trouble")
        assert "unknown field" in str(search.border_subtitle)
        assert headlines(pilot) == [CHESS_HEADLINE]


@pytest.mark.parametrize(
    ("query", "pointing"),
    [
        ("hedline:1", "↑ unknown field 'hedline'; "),  # as far left as the border lets it
        ("pawns hedline:1", "     ↑ unknown field 'hedline'; "),
        ("pawns river champion drawn moves hedline:1", "unknown field 'hedline'; did y… ↑"),
    ],
)
async def test_a_wrong_query_is_pointed_at_and_explained_in_whole_below(
    open_reader: OpenReader, query: str, pointing: str
) -> None:
    async with open_reader() as pilot:
        search = the_desk(pilot).browse.search
        await press(pilot, "backslash")
        search.value = query
        await press(pilot, "enter")
        await rest(pilot)
        assert str(search.border_subtitle).startswith(pointing)
        assert status(pilot).startswith("unknown field 'hedline'; did you mean")
        assert status(pilot).endswith("plain words)")
        await press(pilot, "backslash")
        search.value = "pawns"
        await press(pilot, "enter")
        await rest(pilot)
        assert "unknown" not in status(pilot) + str(search.border_subtitle)


async def test_enter_stays_at_a_query_that_is_wrong(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *"is:foo", "enter", "q")
        search = the_desk(pilot).browse.search
        assert search.has_focus
        assert search.value == "is:fooq"
        assert pilot.app.return_code is None


@pytest.mark.parametrize(
    ("width", "hints"),
    [
        (140, "there is no date '2017-13'  up earlier  ctrl+s saves  esc clears"),
        (50, "there is no date '2017-13'  esc clears"),
    ],
)
async def test_what_is_wrong_stays_readable_as_long_as_it_is(
    open_reader: OpenReader, width: int, hints: str
) -> None:
    async with open_reader(size=(width, 30)) as pilot:
        await press(pilot, "backslash", *"date:2017-13", "enter")
        await rest(pilot)
        bar = pilot.app.screen.query_one(StatusBar)
        bar.say("")
        assert bar.render().plain.strip() == hints
        await press(pilot, "backspace", "backspace", "backspace", "enter")
        await rest(pilot)
        assert "no date" not in bar.render().plain
