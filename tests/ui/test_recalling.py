"""What is pasted into a line."""

import pytest
from textual import events
from textual.widgets import Input

from reader.ui.recalling import RecallingInput
from tests.ui.at_the_screen import press
from tests.ui.conftest import OpenReader


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("held\nagain\n", "so held again"),
        ("held\r\n\r\nagain", "so held again"),
        (" held ", "so  held "),
        ("\n", "so "),
    ],
)
@pytest.mark.parametrize("keys", [("backslash",), ("slash",), ("a",)])
async def test_lines_that_are_pasted_become_one(
    open_reader: OpenReader, keys: tuple[str, ...], pasted: str, line: str
) -> None:
    async with open_reader() as pilot:
        await press(pilot, *keys, *"so", "space")
        field = pilot.app.focused
        assert isinstance(field, RecallingInput)
        field.post_message(events.Paste(pasted))
        await pilot.pause()
        assert field.value == line


@pytest.mark.parametrize("keys", [("backslash",), ("slash",), ("a",), ("colon",)])
async def test_what_is_pasted_cannot_harm_the_terminal(
    open_reader: OpenReader, keys: tuple[str, ...]
) -> None:
    async with open_reader() as pilot:
        await press(pilot, *keys)
        pilot.app.post_message(events.Paste("a\x9b31m\u202eb\ufeff\x7fc"))
        await pilot.pause()
        field = pilot.app.focused
        assert isinstance(field, Input)
        assert field.value == "abc"
