"""Stars, tags, notes and marks, and how they are undone."""

from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from reader.ui.app import ReaderApp
from reader.ui.prompt import Prompt
from tests.ui.at_the_screen import (
    CHESS_HEADLINE,
    FLOOD_HEADLINE,
    notices,
    press,
    rest,
    shown,
    status,
    the_app,
    the_desk,
    the_list,
    the_view,
)
from tests.ui.conftest import CHESS, OpenReader, settle


async def test_star_tag_note_read_and_undo(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        article = the_list(pilot).highlighted
        assert article is not None
        notebook = the_app(pilot).notebook
        await press(pilot, "f")
        assert notebook.entry(article.id).starred
        assert "★" in the_list(pilot).render_line(0).text
        await press(pilot, "t", *"chess,", "space", *"#draw", "enter")
        assert notebook.entry(article.id).tags == ("chess", "draw")
        await press(pilot, "a", *"ask", "enter")
        assert notebook.entry(article.id).note == "ask"
        assert "✎" in the_list(pilot).render_line(1).text
        await press(pilot, "r")
        assert notebook.entry(article.id).read
        await press(pilot, "u", "u", "u", "u")
        assert not notebook.entry(article.id).starred
        assert notebook.entry(article.id).tags == ()
        await press(pilot, "u")
        assert "Nothing to undo" in status(pilot)


async def test_opening_marks_as_read_but_passing_over_does_not(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        notebook = the_app(pilot).notebook
        chess, flood = the_list(pilot).articles
        await press(pilot, "j")
        await rest(pilot)
        assert not notebook.entry(flood.id).read
        await press(pilot, "enter")
        assert notebook.entry(flood.id).read
        assert not notebook.entry(chess.id).read


async def test_what_opening_marked_as_read_is_not_undone(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "f", "j", "enter", "K", "u")
        assert status(pilot) == f"Undone: star of {CHESS_HEADLINE}"
        entries = [the_app(pilot).notebook.entry(one.id) for one in the_list(pilot).articles]
        assert [one.read for one in entries] == [True, True]
        await press(pilot, "u")
        assert status(pilot) == "Nothing to undo"


async def test_a_change_is_undone_though_its_article_was_corrected_or_has_left(
    open_reader: OpenReader, folder: Path
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "f", "t", *"draw", "enter", "a", *"ask", "enter")
        (folder / "chess.txt").write_text(CHESS.replace("Eighty", "Ninety"))
        await press(pilot, "R")
        await rest(pilot)
        await press(pilot, "u")
        assert status(pilot) == "Undone: note of A Draw in Ninety Moves"
        article = the_desk(pilot).article
        assert article is not None
        the_desk(pilot)._library.remove(article.id)
        await press(pilot, "u")
        assert status(pilot) == "Undone: tags of an article that has left the library"


async def test_marks_go_back_to_a_place(open_reader: OpenReader) -> None:
    async with open_reader(size=(70, 12)) as pilot:
        await press(pilot, "J", "l", "j", "j", "j", "m", "a", "K")
        assert shown(pilot) == CHESS_HEADLINE
        await press(pilot, "apostrophe", "a")
        assert shown(pilot) == FLOOD_HEADLINE
        assert the_view(pilot).scroll_offset.y == 3
        await press(pilot, "apostrophe")
        assert "marked: a" in str(pilot.app.screen.query_one("#chord-hint", Static).render())
        await press(pilot, "b")
        assert "No mark b" in status(pilot)


async def test_what_is_undone_is_said(open_reader: OpenReader) -> None:
    async with open_reader(size=(60, 20)) as pilot:
        await press(pilot, "f", "a", *"ask", "enter", "u")
        assert status(pilot) == f"Undone: note of {CHESS_HEADLINE}"
        await press(pilot, "u")
        assert status(pilot) == f"Undone: star of {CHESS_HEADLINE}"


async def test_what_is_kept_of_an_article_outlasts_its_editing(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def edit(path: str) -> None:
        text = Path(path).read_text()
        Path(path).write_text(text.replace("held the champion", "held our champion"))

    monkeypatch.setattr("reader.ui.outside.edit", edit)
    monkeypatch.setattr(ReaderApp, "suspend", lambda _: nullcontext())
    async with open_reader() as pilot:
        await press(pilot, "f", "a", *"ask", "enter", "e")
        await settle(pilot)
        article = the_desk(pilot).article
        assert article is not None
        assert "our champion" in article.text
        assert "★" in the_list(pilot).render_line(0).text
        assert "✎" in str(the_view(pilot).border_title)
        await press(pilot, "u")
        assert status(pilot) == f"Undone: note of {CHESS_HEADLINE}"
        assert "★" in the_list(pilot).render_line(0).text


async def test_what_was_kept_is_said(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        for keys, said in (
            ("f", "Starred"),
            ("f", "No longer starred"),
            ("r", "Marked as read"),
            ("r", "Marked as unread"),
            (["t", *"chess, draw", "enter"], "Tagged #chess #draw"),
            (["a", *"ask", "enter"], "Noted"),
            (["a", *["backspace"] * 3, "enter"], "No note"),
        ):
            await press(pilot, *keys)
            await pilot.pause()
            assert status(pilot) == said


async def test_a_long_note_is_shown_in_whole_where_it_is_asked_for(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(80, 24)) as pilot:
        await press(pilot, "a")
        pilot.app.query_one(Prompt).query_one(Input).value = note = "ask the board " * 20 + "again"
        await press(pilot, "enter", "a")
        await pilot.pause()
        assert notices(pilot) == note
        await press(pilot, "escape", "j")
        assert notices(pilot) == ""


async def test_all_that_are_listed_are_marked_as_read_and_that_is_undone_at_once(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:

        def title() -> str:
            return str(the_list(pilot).border_title)

        await press(pilot, "backslash", *"bridges", "enter")
        await rest(pilot)
        await press(pilot, "A")
        assert status(pilot) == "Marked 1 article as read: u undoes that"
        assert title() == "1 by relevance"
        await press(pilot, "escape")
        assert title() == "1 unread of 2 by date"
        await press(pilot, "A", "A")
        assert status(pilot) == "Marked 0 articles as read"
        await press(pilot, "u")
        assert title() == "1 unread of 2 by date"
        await press(pilot, "A", "j", "r", "A", "u", "u", "u", "u")
        assert title() == "2 by date"
        await press(pilot, "A", "u")
        assert status(pilot) == "Undone: read mark of 2 articles"
        await press(pilot, "g", "p", "A")
        assert status(pilot) == "All that are listed are marked in the list of articles"


async def test_not_all_of_a_great_many_are_marked_as_read(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.keeping.MOST_READ", 1)
    async with open_reader() as pilot:
        await press(pilot, "A")
        assert status(pilot) == "More than 1 articles are listed: search for fewer"
        assert the_list(pilot).border_title == "2 by date"
