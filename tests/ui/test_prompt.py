"""The line at the foot that asks."""

from textual.widgets import Input

from tests.ui.at_the_screen import press, the_view
from tests.ui.conftest import OpenReader


async def test_the_prompt_gives_the_focus_back(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "l", "t")
        assert isinstance(pilot.app.focused, Input)
        await press(pilot, "escape")
        assert the_view(pilot).has_focus


async def test_a_question_may_come_before_the_first_painting_is_done(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await pilot.app.query_one("#prompt").remove()
        await press(pilot, "t")
        assert isinstance(pilot.app.focused, Input)
