"""What keys mean when an overview has just been opened."""

from pathlib import Path

import pytest

from tests.ui.at_the_screen import CHESS_HEADLINE, FLOOD_HEADLINE, press
from tests.ui.conftest import OpenReader, settle

ECHO = """\
Gates of the Dam Stay Shut

MILLBROOK - "If the rain stops, so will the river," said Tom Hale in the lower town of Millbrook.
"""
OF_ECHO, OF_CHESS = "Gates of the Dam Stay Shut", '"I saw the river of pawns too late,"'


@pytest.mark.parametrize(
    ("keys", "citation", "statement"),
    [
        ("gq", CHESS_HEADLINE, OF_CHESS),
        ("gqj", FLOOD_HEADLINE, '"The water came up in an hour,"'),
        ("gqSS", CHESS_HEADLINE, OF_CHESS),
        (("g", "q", "\\", *"slept", "enter"), FLOOD_HEADLINE, '"Nobody slept,"'),
        (("g", "p", "/", *"okoro", "enter", "Q"), CHESS_HEADLINE, OF_CHESS),
        ("gn", FLOOD_HEADLINE, '"If the rain stops,"'),
        ("=", OF_ECHO, '"If the rain stops, so will the river,"'),
        ("gs", OF_ECHO, None),
    ],
)
async def test_the_row_at_the_cursor_is_current_from_the_first_moment(
    open_reader: OpenReader,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    keys: str | tuple[str, ...],
    citation: str,
    statement: str | None,
) -> None:
    monkeypatch.setattr("reader.ui.outside.copy_by_program", lambda text: None)
    (folder / "echo.txt").write_text(ECHO)
    async with open_reader() as pilot:
        await press(pilot, "j", "enter", ")", ")", ")", ")", *(() if "=" in keys else ("escape",)))
        await press(pilot, *keys)
        for what, copied in (("c", citation), ("q", statement)):
            await settle(pilot)
            await press(pilot, "y", what)
            await settle(pilot)
            if copied is not None:
                assert copied in pilot.app.clipboard
