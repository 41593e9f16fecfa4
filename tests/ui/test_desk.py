"""Which article is shown beside the list, what stands above it, and who has the focus."""

from pathlib import Path

import pytest
from textual.widgets import Input

from reader.article import Annotations
from reader.library import Library
from reader.ui import versions
from reader.ui.desk import Desk
from reader.ui.prompt import Prompt
from tests.ui.at_the_screen import (
    CHESS_HEADLINE,
    FLOOD_HEADLINE,
    headlines,
    notices,
    press,
    refuse,
    rest,
    shown,
    status,
    the_desk,
    the_list,
    the_view,
)
from tests.ui.conftest import OpenReader


async def test_the_article_follows_the_cursor_when_it_rests(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "j")
        await rest(pilot)
        assert shown(pilot) == FLOOD_HEADLINE


async def test_the_same_search_again_does_not_hold_up_what_the_first_found(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await rest(pilot)
        assert shown(pilot) == CHESS_HEADLINE
        the_desk(pilot).browse.ask("flood")
        await pilot.pause()  # the desk knows of the other row, and waits for the cursor to rest
        the_desk(pilot).browse.ask("flood")
        await rest(pilot)
        assert headlines(pilot) == [FLOOD_HEADLINE]
        assert shown(pilot) == FLOOD_HEADLINE


async def test_names_and_quotes_that_cannot_be_kept_are_told(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as pilot:
        monkeypatch.setattr(versions, "LARGE", 0)
        monkeypatch.setattr(Library, "annotated", lambda *arguments: None)
        monkeypatch.setattr(Library, "keep", refuse)
        await press(pilot, "j")
        await rest(pilot)
        assert "the library is locked" in notices(pilot)
        assert shown(pilot) == FLOOD_HEADLINE


async def test_a_slim_screen_shows_one_pane_at_a_time(open_reader: OpenReader) -> None:
    async with open_reader(size=(50, 20)) as pilot:
        assert the_list(pilot).region.width == 50
        assert not the_view(pilot).display
        await press(pilot, "enter")
        assert the_view(pilot).region.width == 50
        assert not the_desk(pilot).browse.display
        await press(pilot, "tab")
        assert the_desk(pilot).browse.display
        await pilot.resize_terminal(100, 20)
        await pilot.pause()
        assert the_view(pilot).display
        assert the_desk(pilot).browse.display


@pytest.mark.parametrize(
    ("stated", "shown_as"),
    [
        ("2021-05-04T11:00:30+00:00", "2021-05-04 11:00 UTC"),
        ("2021-05-04 11:00:30+05:30", "2021-05-04 11:00 +05:30"),
        ("2021-05-04 11:00", "2021-05-04 11:00"),
        ("May 2021", "2021-05"),
    ],
)
async def test_the_time_of_an_article_is_told_to_the_minute(
    open_reader: OpenReader, tmp_path: Path, stated: str, shown_as: str
) -> None:
    path = tmp_path / "one.csv"
    path.write_text(f"headline,text,date,source\nPier shut,The pier is shut.,{stated},Board News\n")
    async with open_reader(path) as pilot:
        assert str(the_view(pilot).border_title) == f"Board News · {shown_as}"


@pytest.mark.parametrize("small", [(39, 24), (80, 9), (20, 6)])
@pytest.mark.parametrize("pane", ["h", "l"])
async def test_the_focus_comes_back_when_the_screen_is_large_enough_again(
    open_reader: OpenReader, small: tuple[int, int], pane: str
) -> None:
    async with open_reader(size=(80, 24)) as pilot:
        await press(pilot, pane)
        before = pilot.app.focused
        await pilot.resize_terminal(*small)
        await pilot.pause()
        assert pilot.app.focused is None
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert pilot.app.focused is before


async def test_a_screen_that_was_too_small_at_first_has_a_focus_later(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(39, 9)) as pilot:
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        await press(pilot, "j")
        assert the_list(pilot).cursor == 1


async def test_a_note_is_marked_above_its_article(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "a", *"ask", "enter")
        assert str(the_view(pilot).border_title) == "✎ Board News · 2016-05-01"
        await press(pilot, "J")
        assert "✎" not in str(the_view(pilot).border_title)
        await press(pilot, "K", "u")
        assert "✎" not in str(the_view(pilot).border_title)


@pytest.mark.parametrize("width", [120, 80, 50])
async def test_a_note_stands_whole_under_the_headline(open_reader: OpenReader, width: int) -> None:
    note = "ask the board " * 19 + "again"
    async with open_reader(size=(width, 24)) as pilot:
        await press(pilot, "enter", "a")
        pilot.app.query_one(Prompt).query_one(Input).value = note
        await press(pilot, "enter")
        await rest(pilot)
        view = the_view(pilot)
        first, *others = [view.render_line(y).text.strip() for y in range(view.size.height)]
        assert first == CHESS_HEADLINE
        assert others[1].startswith("✎ ask the board")
        assert f"{others[0]}{' '.join(others[1:]).lstrip('✎ ')}".startswith(f"{note}  ")
        assert str(view.border_title).startswith("✎ ")
        await press(pilot, "escape", "u", "enter")
        assert "✎" not in view.render_line(2).text


async def test_quotes_that_are_still_looked_for_are_not_called_none(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as pilot:
        with monkeypatch.context() as busy:
            busy.setattr(versions, "LARGE", -1)
            busy.setattr(Library, "annotated", lambda *arguments: None)
            busy.setattr(Desk, "_annotate", lambda *arguments: None)
            await press(pilot, "j")
            await rest(pilot)
            assert str(the_view(pilot).border_subtitle) == "looking for quotes …"
            await press(pilot, "right_parenthesis")
            assert "quotes of this article are still being looked for" in status(pilot)
        article = the_desk(pilot).article
        assert article is not None
        the_desk(pilot)._annotated(article, Annotations())
        assert str(the_view(pilot).border_subtitle) == "no quotes"
        await press(pilot, "right_parenthesis")
        assert status(pilot) == "No quotes in this article"
        await press(pilot, "i")
        assert status(pilot) == "No quotes in this article"
