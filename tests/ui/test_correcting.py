"""Correcting who said a statement, and how that is shown, found and undone."""

import math
from threading import Event

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reader.article import Quote
from reader.library import Library
from reader.library.corrections import Correction
from reader.ui.prompt import Prompt
from reader.ui.quotes_pane import QuotesPane
from tests.ui.at_the_screen import (
    CHESS_HEADLINE,
    FLOOD_HEADLINE,
    notices,
    press,
    rest,
    status,
    the_app,
    the_desk,
    the_view,
)
from tests.ui.conftest import PATIENCE, OpenReader, settle

WATER = "“The water came up in an hour,”"


def asked(pilot: Pilot[None]) -> str:
    return pilot.app.query_one(Prompt).query_one(Input).value


def speakers(pilot: Pilot[None]) -> list[str]:
    """Who says the statements of the quotes pane, in its order."""
    pane = the_desk(pilot).pane
    assert isinstance(pane, QuotesPane)
    return [pane.rows.row(index).speaker for index in range(pane.rows.count())]


async def put(pilot: Pilot[None], line: str) -> None:
    """Correct the current quote by *line*."""
    await press(pilot, "c")
    pilot.app.query_one(Prompt).query_one(Input).value = line
    await press(pilot, "enter")


async def answer(pilot: Pilot[None], line: str) -> None:
    """Correct the current quote by *line*, and let that be found."""
    await put(pilot, line)
    await settle(pilot)


async def test_a_speaker_is_corrected_and_that_is_undone(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J", "l", ")", "c")
        assert asked(pilot) == "Clara Voss"
        await press(pilot, "escape")
        await answer(pilot, "hale")
        assert status(pilot) == "Said by Tom Hale, by hand"
        assert "1/4 Tom Hale" in str(the_view(pilot).border_subtitle)
        quote = the_view(pilot).current
        assert isinstance(quote, Quote)
        assert (quote.rule, quote.confidence) == ("by hand", 1.0)
        await press(pilot, "i")
        assert "Said by Tom Hale" in notices(pilot)
        assert "Because that was said by hand" in notices(pilot)
        await press(pilot, "u")
        await settle(pilot)
        assert status(pilot) == f"Undone: correction of a speaker of {FLOOD_HEADLINE}"
        assert "1/4 Clara Voss" in str(the_view(pilot).border_subtitle)


async def test_without_a_quote_there_is_nothing_to_correct(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "c")
        assert "No quote is current" in status(pilot)


async def test_the_names_of_the_article_can_be_recalled(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J", "l", ")", "c", "up")
        assert asked(pilot) == "Clara Voss"
        await press(pilot, "up")
        assert asked(pilot) == "Tom Hale"


async def test_nobody_may_have_said_it_and_once_more_takes_that_back(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, ")")
        await answer(pilot, " ")
        assert status(pilot).startswith("Said by nobody who is known, by hand; c and")
        assert "1/1 speaker unknown" in str(the_view(pilot).border_subtitle)
        await answer(pilot, "")
        assert "as before" in status(pilot)
        assert "1/1 Nina Okoro" in str(the_view(pilot).border_subtitle)
        article = the_desk(pilot).article
        assert article is not None
        assert the_app(pilot).notebook.entry(article.id).corrections == ()
        await press(pilot, "u")
        await settle(pilot)
        assert "1/1 speaker unknown" in str(the_view(pilot).border_subtitle)


async def test_several_say_it_together(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, ")")
        await answer(pilot, "Nina Okoro; Ada Sill")
        assert status(pilot) == "Said by Nina Okoro and Ada Sill, by hand"
        await press(pilot, "c")
        assert set(asked(pilot).split("; ")) == {"Ada Sill", "Nina Okoro"}
        await press(pilot, "escape", "i")
        assert "Nina Okoro, here “Okoro”" in notices(pilot)


async def test_a_correction_is_found_counted_and_listed(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "q", "j")
        await rest(pilot)
        assert speakers(pilot)[1] == "Clara Voss"
        await answer(pilot, "Ada Sill")
        assert speakers(pilot)[1] == "Ada Sill"
        await press(pilot, "backslash", *"speaker:sill", "enter")
        await rest(pilot)
        assert speakers(pilot) == ["Ada Sill"]
        await press(pilot, "escape", "escape", "g", "p")
        await rest(pilot)
        library = the_desk(pilot)._library
        assert {one.name for one in library.people("") if one.statements} == {
            *("Ada Sill", "Clara Voss", "Nina Okoro", "Tom Hale"),
        }


async def test_of_several_corrections_the_last_shows_what_is_found(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, grown, other_is_done = list[float](), list[bool](), Event()

    def waits(library: Library, seconds: float = math.inf) -> None:
        begun.append(seconds)
        other_is_done.wait(PATIENCE)

    async with open_reader() as pilot:
        monkeypatch.setattr(Library, "index", waits)
        monkeypatch.setattr(the_desk(pilot), "index_grew", lambda: grown.append(True))
        await press(pilot, ")")
        for name in ("Ada Sill", "Bo Orr"):
            count = len(begun)
            await put(pilot, name)
            while len(begun) == count:
                await pilot.pause(0.01)
        other_is_done.set()
        await settle(pilot)
    assert (len(begun), grown) == (2, [True])
    assert math.inf not in begun  # the process that has the index may have it for hours


async def test_a_row_that_a_search_no_longer_finds_goes(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "q", "backslash", *"speaker:voss", "enter")
        await rest(pilot)
        await press(pilot, "j")
        await rest(pilot)
        assert speakers(pilot) == ["Clara Voss"] * 2
        await answer(pilot, "Tom Hale")
        await rest(pilot)
        assert speakers(pilot) == ["Clara Voss"]
        await press(pilot, "u")
        await rest(pilot)
        assert speakers(pilot) == ["Clara Voss"] * 2


async def test_a_correction_of_another_article_is_undone_where_one_is(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, ")")
        await answer(pilot, "Ada Sill")
        await press(pilot, "J", "l", ")", "u")
        await settle(pilot)
        assert status(pilot) == f"Undone: correction of a speaker of {CHESS_HEADLINE}"
        assert "1/4 Clara Voss" in str(the_view(pilot).border_subtitle)
        await press(pilot, "K", ")")
        assert "Nina Okoro" in str(the_view(pilot).border_subtitle)


async def test_what_was_corrected_before_is_shown_from_the_start(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        article = the_desk(pilot).article
        assert article is not None
        correction = Correction("“I saw the river of pawns too late,”", ("Ada Sill",))
        the_app(pilot).notebook.change(article.id, corrections=(correction,))
    async with open_reader() as pilot:
        await press(pilot, ")")
        assert "1/1 Ada Sill" in str(the_view(pilot).border_subtitle)
