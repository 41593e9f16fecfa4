"""Keys of two strokes."""

import asyncio
from collections.abc import Sequence

import pytest
from textual import events
from textual.widgets import Input

from tests.ui.at_the_screen import HINTS, press, rest, status, the_app, the_list
from tests.ui.conftest import OpenReader


async def test_the_strokes_of_a_chord_may_come_at_once(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        for character in "ge":
            pilot.app.post_message(events.Key(character, character))
        await rest(pilot)
        assert the_list(pilot).cursor == 1
        for character in "gg":
            pilot.app.post_message(events.Key(character, character))
        await rest(pilot)
        assert the_list(pilot).cursor == 0
        assert not pilot.app.screen.is_modal


async def test_a_chord_may_begin_before_the_first_painting_is_done(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await pilot.app.query_one("#prompt").remove()
        opening = asyncio.create_task(the_app(pilot).action_chord("go"))
        await asyncio.sleep(0)  # it has begun, and is not there yet
        await the_app(pilot)._have_prompt()
        await opening
        await press(pilot, "e")
        assert the_list(pilot).cursor == 1
        await press(pilot, "t")
        assert isinstance(pilot.app.focused, Input)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("g", "x"), "g x stands for nothing: g … g top"),
        (("m", "A"), "m A stands for nothing: m … a to z"),
        (("apostrophe", "full_stop"), "' . stands for nothing: ' …"),
        (("g", "escape"), HINTS),
    ],
)
async def test_a_second_stroke_that_stands_for_nothing_is_told(
    open_reader: OpenReader, keys: Sequence[str], said: str
) -> None:
    async with open_reader() as pilot:
        await press(pilot, *keys)
        await pilot.pause()
        assert status(pilot).startswith(said)
