"""What a row of the list says, and how it is opened."""

from pathlib import Path

import pytest

from reader.library import Matcher
from reader.ui.article_list import ArticleList
from tests.ui.at_the_screen import (
    FLOOD_HEADLINE,
    notices,
    press,
    refuse,
    rest,
    shown,
    the_list,
    the_view,
)
from tests.ui.conftest import BARE, OpenReader


async def test_a_row_that_cannot_be_read_says_why(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as pilot:
        monkeypatch.setattr(the_list(pilot), "row", refuse)
        await pilot.click("#list", offset=(3, 4))
        assert "the library is locked" in notices(pilot)
        assert [the_list(pilot).render_line(y).text.strip(" ▌") for y in range(3)] == [
            *("the library is locked", "", "")
        ]


@pytest.mark.parametrize(
    ("query", "lines"),
    [
        ("", ["Short Rain", "2031-01-03 · ❝0 · Gauge", ""]),
        ("headline:rain", ["Short Rain", "2031-01-03 · ❝0 · Gauge", ""]),
        ("is:unread -snow", ["Short Rain", "2031-01-03 · ❝0 · Gauge", ""]),
        ("is:unread dry", ["Short Rain", "It is dry again.", "2031-01-03 · ❝0 · Gauge"]),
    ],
)
async def test_the_facts_stand_beneath_what_they_are_of(
    open_reader: OpenReader, tmp_path: Path, query: str, lines: list[str]
) -> None:
    path = tmp_path / "short.txt"
    path.write_text("Title: Short Rain\nDate: 2031-01-03\nSource: Gauge\n\nIt is dry again.\n")
    async with open_reader(path) as pilot:
        await press(pilot, "backslash", *query, "enter")
        await rest(pilot)
        shown_lines = [the_list(pilot).render_line(y).text.strip(" ▌") for y in range(3)]
        assert shown_lines == lines


async def test_double_click_opens(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await pilot.click(ArticleList, offset=(5, 5), times=2)
        await pilot.pause()
        assert the_view(pilot).has_focus
        assert shown(pilot) == FLOOD_HEADLINE


async def test_a_bare_paragraph_is_listed_by_its_file_name(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    path = tmp_path / "bare.txt"
    path.write_text(BARE)
    async with open_reader(path) as pilot:
        assert "bare.txt" in the_list(pilot).render_line(0).text
        assert the_list(pilot).render_line(1).text.startswith("▌Untitled words about a river")
        assert "file " in the_list(pilot).render_line(2).text
        await press(pilot, "backslash", *"is:unread", "enter")
        await rest(pilot)
        assert the_list(pilot).render_line(1).text.startswith("▌Untitled words about a river")
        await press(pilot, "escape")
        assert "no quotes" in str(the_view(pilot).border_subtitle)
        assert "time of the file" in str(the_view(pilot).border_title)


async def test_where_notes_are_searched_the_note_shows_why(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "a", *"ask about the river", "enter")
        await press(pilot, "backslash", *"note:river", "enter")
        await rest(pilot)
        assert the_list(pilot).render_line(1).text.strip("▌ ") == "ask about the river"
        await press(pilot, "a", *" again", "enter")
        assert the_list(pilot).render_line(1).text.strip("▌ ") == "ask about the river again"


async def test_why_an_article_was_found_is_not_looked_for_at_each_painting(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "a", *"ask about the river", "enter")
        await press(pilot, "backslash", *"note:river", "enter")
        await rest(pilot)
        monkeypatch.setattr(Matcher, "kept_snippet", refuse)
        assert the_list(pilot).render_line(1).text.strip("▌ ") == "ask about the river"


async def test_a_headline_has_two_lines_where_no_words_of_the_article_were_looked_for(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(f"Title: {'Heron Seen ' * 8}\nSource: Gauge\n\nA heron was seen.\n")
    async with open_reader(path, size=(80, 24)) as pilot:
        for query, second in (("", "Seen"), ("source:gauge", "Seen"), ("was", "A heron was")):
            await press(pilot, "backslash", "ctrl+u", *query, "enter")
            await rest(pilot)
            assert the_list(pilot).render_line(1).text.startswith(f"▌{second}")
