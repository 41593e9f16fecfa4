"""Copying, and who said the current quote."""

from pathlib import Path

import pytest

from tests.ui.at_the_screen import notices, press, rest, status, the_desk
from tests.ui.conftest import OpenReader


@pytest.mark.parametrize(
    ("second", "copied"),
    [
        ("q", '"I saw the river of pawns too late," — Nina Okoro (“A Draw in Eighty Moves”'),
        ("y", '"I saw the river of pawns too late,"'),
        ("c", "“A Draw in Eighty Moves”, Board News, 1 May 2016, https://board.example/draw"),
        ("u", "https://board.example/draw"),
    ],
)
async def test_copying(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch, second: str, copied: str
) -> None:
    taken: list[str] = []

    def copy(text: str) -> str:
        taken.append(text)
        return "a program"

    monkeypatch.setattr("reader.ui.outside.copy_by_program", copy)
    async with open_reader() as pilot:
        await press(pilot, "right_parenthesis", "y", second)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert taken[0].startswith(copied)
        assert "with a program" in status(pilot)


async def test_copying_without_a_program_asks_the_terminal_and_says_so(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.outside.copy_by_program", lambda text: None)
    async with open_reader() as pilot:
        await press(pilot, "y", "q")
        assert "No quote is current" in status(pilot)
        await press(pilot, "y", "c")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert pilot.app.clipboard.startswith("“A Draw in Eighty Moves”")
        assert "not every terminal" in status(pilot)


async def test_why_says_who_and_what_decided_it(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "i")
        assert "No quote is current" in status(pilot)
        await press(pilot, "right_parenthesis", "i")
        assert "Said by Nina Okoro, here “Okoro”\nBecause “said” stands" in notices(pilot)
        await press(pilot, "right_parenthesis")
        assert "Said" not in notices(pilot)  # it is another quote now


@pytest.mark.parametrize(("quote", "above"), [(1, False), (3, False), (7, True), (8, True)])
async def test_an_explanation_lies_beside_what_it_explains(
    open_reader: OpenReader, folder: Path, quote: int, above: bool
) -> None:
    said = [f"“It rained for {day} days,” said Ada Sill." for day in range(3, 11)]
    (folder / "rain.txt").write_text("\n\n".join(["Rain Again", *said]) + "\n")
    async with open_reader(folder / "rain.txt", size=(80, 24)) as pilot:
        await press(pilot, "l", *[")"] * quote, "i")
        assert pilot.app.screen.has_class("-above") == above
        await press(pilot, "g", "q", "i")
        assert not pilot.app.screen.has_class("-above")  # about the first row


async def test_escape_closes_an_explanation_before_anything_else(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "q", "backslash", *"river", "enter")
        await rest(pilot)
        pane = the_desk(pilot).pane
        await press(pilot, "i", "escape")
        assert notices(pilot) == ""
        assert the_desk(pilot).pane is pane
        await press(pilot, "i")
        assert "Said by Nina Okoro" in notices(pilot)
        pilot.app._notifications.clear()  # as when its time is over
        await press(pilot, "escape")
        assert the_desk(pilot).follows_list


async def test_copying_takes_the_whole_statement(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J", *[")"] * 6, "y", "y")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert pilot.app.clipboard == '"If the rain stops," … "so will the river."'
