"""Where the words of the current quote stand elsewhere, and the way there and back."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.article import Quote
from reader.library.comparing import passages
from reader.ui.passages_pane import PassagesPane
from tests.ui.at_the_screen import press, rest, shown, status, the_view
from tests.ui.conftest import OpenReader

ECHO = """\
Dam Called Safe

"As safe as a barn," said Nina Okoro of the dam in a speech about it.

"If the rain stops, so will the river," said Tom Hale.
"""


@pytest.fixture
def folder(folder: Path) -> Path:
    """The two articles, and one that has words of theirs."""
    (folder / "echo.txt").write_text(ECHO)
    return folder


def the_passages(pilot: Pilot[None]) -> PassagesPane:
    return pilot.app.screen.query_one(PassagesPane)


def lines(pilot: Pilot[None], count: int) -> list[str]:
    return [the_passages(pilot).rows.render_line(y).text.rstrip() for y in range(count)]


async def test_the_words_of_the_current_quote_are_listed_and_gone_to(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(80, 30)) as pilot:
        await press(pilot, "G", "k", "l", *[")"] * 4)
        quote = the_view(pilot).current
        assert isinstance(quote, Quote)
        await press(pilot, "equals_sign")
        await rest(pilot)
        assert str(the_passages(pilot).rows.border_title) == '1 elsewhere: "If the rain stops,"'
        assert status(pilot) == "? help  / find  enter read  y copy  esc back"
        head, words = lines(pilot, 2)
        assert head.startswith("▌same · Tom Hale")
        assert words == "▌If the rain stops, so will the river"
        assert lines(pilot, 3)[2] == "▌Dam Called Safe · echo.txt"
        await press(pilot, "enter")
        await rest(pilot)
        assert shown(pilot) == "Dam Called Safe"
        page = the_view(pilot).page
        assert page
        (match,) = page.matches
        assert ECHO[match.start : match.end] == "If the rain stops, so will the river"
        assert the_view(pilot).current in page.quotes
        await press(pilot, "escape", "escape")
        assert the_view(pilot).has_focus
        assert the_view(pilot).current == quote


async def test_a_difference_and_another_speaker_are_named(open_reader: OpenReader) -> None:
    async with open_reader(size=(140, 30)) as pilot:
        await press(pilot, "G", "k", "l", *[")"] * 3, "equals_sign")
        await rest(pilot)
        head, words = lines(pilot, 2)
        assert head.startswith("▌altered, other speaker · Nina Okoro")
        assert words == "▌As safe as a [-house-] {+barn+}"
        assert shown(pilot) == "Dam Called Safe"


@pytest.mark.parametrize(("width", "height"), [(140, 3), (50, 3), (24, 4)])
async def test_a_row_is_as_high_as_the_longest_words(
    open_reader: OpenReader, width: int, height: int
) -> None:
    async with open_reader(size=(140, 30)) as pilot:
        await press(pilot, "G", "k", "l", *[")"] * 3, "equals_sign")
        await rest(pilot)
        rows = the_passages(pilot).rows
        rows.styles.width = width
        await pilot.pause()
        assert rows.row_lines == height
        *_, last = lines(pilot, height)
        assert last.startswith("▌Dam Called Safe")


async def test_nowhere_else_and_no_quote(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "G", "k", "l", "equals_sign")
        assert "No quote is current" in status(pilot)
        await press(pilot, ")", "equals_sign")
        await rest(pilot)
        assert status(pilot) == "No other article has these words"
        assert not pilot.app.screen.query(PassagesPane)
        assert the_view(pilot).has_focus


async def test_what_is_found_once_the_quote_was_left_is_not_shown(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    left, find = Event(), passages.find_passages

    def find_late(*of: Any, **how: Any) -> Sequence[passages.Passage]:
        assert left.wait(10)
        return find(*of, **how)

    monkeypatch.setattr(passages, "find_passages", find_late)
    async with open_reader() as pilot:
        await press(pilot, "G", "k", "l", *[")"] * 4, "equals_sign")
        assert status(pilot).startswith("Looking for these words")
        await press(pilot, "(")
        left.set()
        await rest(pilot)
        assert not pilot.app.screen.query(PassagesPane)
        await press(pilot, ")", "equals_sign")
        await rest(pilot)
        assert pilot.app.screen.query(PassagesPane)
