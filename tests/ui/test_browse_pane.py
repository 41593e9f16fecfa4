"""Searching, sorting and clearing the list of articles."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.ui.messages import NO_ARTICLE
from tests.ui.at_the_screen import (
    CHESS_HEADLINE,
    FLOOD_HEADLINE,
    headlines,
    press,
    rest,
    shown,
    status,
    the_app,
    the_desk,
    the_list,
    the_view,
)
from tests.ui.conftest import OpenReader


async def test_the_list_is_filtered_as_one_types(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *"paw")
        await rest(pilot)
        assert headlines(pilot) == [CHESS_HEADLINE]
        search = the_desk(pilot).browse.search
        assert str(search.border_subtitle) == "1 found"
        snippet = the_list(pilot).render_line(1)
        assert "river of pawns" in snippet.text
        assert shown(pilot) == CHESS_HEADLINE
        page = the_view(pilot).page
        assert page is not None
        assert [page.article.text[one.start : one.end] for one in page.matches] == ["pawns"]
        await press(pilot, "escape")
        await rest(pilot)
        assert headlines(pilot) == [CHESS_HEADLINE, FLOOD_HEADLINE]
        assert the_list(pilot).has_focus


async def test_a_finished_search_stays_until_it_is_cleared(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *"river", "enter")
        assert the_list(pilot).has_focus
        assert len(headlines(pilot)) == 2
        await press(pilot, "l", "n")
        await press(pilot, "escape", "backslash", "down")
        assert the_list(pilot).has_focus
        assert the_desk(pilot).browse.searching
        await press(pilot, "escape")
        await rest(pilot)
        assert not the_desk(pilot).browse.searching


async def test_nothing_found_shows_nothing_and_can_be_cleared(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *"zebra", "enter")
        await rest(pilot)
        assert headlines(pilot) == []
        assert shown(pilot) == ""
        await press(pilot, "j", "enter", "right_parenthesis", "J", "f", "t", "e", "s", "z")
        await press(pilot, "escape", "escape")
        await rest(pilot)
        assert len(headlines(pilot)) == 2


async def test_where_nothing_is_found_that_is_said_and_no_key_is_silent(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(80, 24)) as pilot:
        await press(pilot, "backslash", *"zebra", "enter")
        await rest(pilot)
        rows = [the_list(pilot).render_line(y).text.strip() for y in range(4)]
        assert rows == ["No such article: \\ changes", "the search, esc clears it", "", ""]
        for keys in (
            *("l", "f", "t", "a", "r", "i", "=", "o", "e", "|", "s", "z", ")", "("),
            *("]e", "[e", "]s", "gn", "gs", "yq", "yy", "yc", "yu", "ma"),
        ):
            the_app(pilot).status.say("")
            await press(pilot, *keys)
            assert status(pilot) == NO_ARTICLE, keys


async def test_sorting_goes_round_and_offers_relevance_only_in_a_search(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "S")
        assert the_list(pilot).border_title == "2 by headline"
        await press(pilot, "S", "S")
        assert the_list(pilot).border_title == "2 by quotes"
        await press(pilot, "S")
        assert the_list(pilot).border_title == "2 by date"
        await press(pilot, "backslash", *"river", "enter")
        await rest(pilot)
        assert the_list(pilot).border_title == "2 by relevance"
        assert headlines(pilot) == [FLOOD_HEADLINE, CHESS_HEADLINE]
        await press(pilot, "S")
        assert headlines(pilot) == [CHESS_HEADLINE, FLOOD_HEADLINE]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("river", "2 by relevance"),
        ("is:unread", "2 by source"),
        ("is:foo", "2 by source"),
        ("river -source:x is:unread", "2 by relevance"),
        ("source:board", "1 by source"),
    ],
)
async def test_what_is_not_ranked_keeps_the_order_that_was_chosen_and_so_does_the_list(
    open_reader: OpenReader, query: str, title: str
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "S", "S", "backslash", *query)
        await rest(pilot)
        assert the_list(pilot).border_title == title
        await press(pilot, "tab", "S")
        after = "quotes" if title.endswith("source") else "date"
        assert str(the_list(pilot).border_title).endswith(f"by {after}")
        await press(pilot, "escape")
        await rest(pilot)
        assert the_list(pilot).border_title == "2 by source"


@pytest.mark.parametrize(
    ("order", "title"),
    [
        ("-quotes", "2 by quotes"),
        ("quotes", "2 by quotes, fewest first"),
        ("headline", "2 by headline"),
        ("-headline", "2 by headline, last first"),
        ("date", "2 by date, oldest first"),
    ],
)
async def test_an_order_the_other_way_round_is_called_so(
    open_reader: OpenReader, order: str, title: str
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash")
        the_desk(pilot).browse.search.value = f"river sort:{order}"
        await rest(pilot)
        assert the_list(pilot).border_title == title


async def test_a_search_that_is_cleared_goes_back_to_where_it_began(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "j", "backslash", *"draw")
        await rest(pilot)
        assert headlines(pilot) == [CHESS_HEADLINE]
        await press(pilot, "escape")
        await rest(pilot)
        assert the_list(pilot).cursor == 1
        assert shown(pilot) == FLOOD_HEADLINE


@pytest.mark.parametrize("choose", [("j",), ("l", "h"), ("enter", "escape")])
async def test_a_search_that_is_cleared_stays_at_the_article_that_was_chosen(
    open_reader: OpenReader, tmp_path: Path, choose: Sequence[str]
) -> None:
    folder = tmp_path / "three"
    folder.mkdir()
    for year, name in enumerate(("Heron", "Gull", "Heron and Gull"), 2001):
        (folder / f"{name}.txt").write_text(f"{name} Seen\n\nMay 7, {year}\n\nNobody was hurt.\n")
    async with open_reader(folder) as pilot:
        assert headlines(pilot) == ["Heron and Gull Seen", "Gull Seen", "Heron Seen"]
        await press(pilot, "backslash", *"sort:date seen", "enter")
        await rest(pilot)
        assert headlines(pilot)[0] == "Heron Seen"
        await press(pilot, *choose)
        await rest(pilot)
        chosen = shown(pilot)
        await press(pilot, "escape")
        await rest(pilot)
        assert headlines(pilot)[0] == "Heron and Gull Seen"
        assert chosen != headlines(pilot)[0]
        assert shown(pilot) == chosen
        highlighted = the_list(pilot).highlighted
        assert highlighted is not None
        assert highlighted.headline == chosen
