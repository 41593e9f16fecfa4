"""Going from article to article, from pane to pane, and to what is found in them."""

from pathlib import Path

import pytest

from tests.ui.at_the_screen import (
    CHESS_HEADLINE,
    FLOOD_HEADLINE,
    current,
    press,
    rest,
    shown,
    status,
    the_desk,
    the_list,
    the_view,
)
from tests.ui.conftest import FLOOD, OpenReader


async def test_next_and_previous_article_from_any_pane(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J")
        assert shown(pilot) == FLOOD_HEADLINE
        await press(pilot, "l", "K")
        assert shown(pilot) == CHESS_HEADLINE
        assert the_view(pilot).has_focus


@pytest.mark.parametrize(
    ("to_article", "to_list"),
    [("l", "h"), ("right", "left"), ("enter", "escape"), ("tab", "shift+tab"), ("enter", "q")],
)
async def test_panes(open_reader: OpenReader, to_article: str, to_list: str) -> None:
    async with open_reader() as pilot:
        await press(pilot, to_article)
        assert the_view(pilot).has_focus
        await press(pilot, to_list)
        assert the_list(pilot).has_focus


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("G", "J"), "No more articles in this list"),
        (("G", "j"), "No more articles in this list"),
        (("K",), "No more articles in this list"),
        (("l", "K"), "No more articles in this list"),
        (("l", "k"), "No more of this article"),
        (("l", "G", "space"), "No more of this article"),
        (("l", "G", "}"), "No more of this article"),
        (("g", "q", "G", "j"), "No more statements in this list"),
        (("g", "n", "k"), "No more names in this list"),
    ],
)
async def test_where_there_is_nothing_more_it_is_said(
    open_reader: OpenReader, keys: tuple[str, ...], said: str
) -> None:
    async with open_reader(size=(80, 12)) as pilot:
        await press(pilot, *keys)
        await rest(pilot)
        assert status(pilot) == said


async def test_only_the_last_thing_gone_to_has_the_bar(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J", "l", "slash", *"closed", "enter")
        view = the_view(pilot)
        assert [FLOOD[one.start : one.end] for one in view.current_spans] == ["closed"]
        await press(pilot, "right_square_bracket", "e")
        assert list(view.current_spans) == [view.current]


async def test_the_newest_search_has_the_keys_for_matches(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "slash", *"draw", "enter", "escape")
        await press(pilot, "backslash", *"speaker:voss", "enter")
        await rest(pilot)
        await press(pilot, "n")
        await rest(pilot)
        assert status(pilot) == "Match 1 of 2"
        await press(pilot, "slash", *"flood", "enter", "n")
        assert "Match" not in status(pilot)


async def test_finding_in_the_article_and_stepping_through(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J", "l", "slash", *"voss", "enter")
        page = the_view(pilot).page
        assert page is not None
        assert [FLOOD[one.start : one.end] for one in page.matches] == ["Voss"] * 3
        assert the_view(pilot).has_focus
        assert status(pilot) == "Match 1 of 3"
        await press(pilot, "n", "n", "n")
        assert "No more matches" in status(pilot)
        await press(pilot, "N")
        await press(pilot, "slash", *"x", "backspace")
        assert page.matches == []
        await press(pilot, "enter")
        assert len(page.matches) == 3


async def test_what_was_looked_for_is_looked_for_again_and_recalled(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "slash", "enter", "slash", *"flood", "enter", "slash", *"draw", "enter")
        assert the_list(pilot).cursor == 0
        await press(pilot, "j", "slash", "enter")
        assert the_list(pilot).cursor == 0
        await press(pilot, "slash", "up", "up", "down", "up", "enter")
        assert the_list(pilot).cursor == 1


async def test_escape_goes_back_to_where_one_began_to_find(open_reader: OpenReader) -> None:
    async with open_reader(size=(70, 12)) as pilot:
        await press(pilot, "slash", *"flood")
        assert the_list(pilot).cursor == 1
        await press(pilot, "escape")
        assert the_list(pilot).cursor == 0
        await press(pilot, "J", "l", "j", "slash", *"rain")
        assert the_view(pilot).scroll_offset.y > 1
        await press(pilot, "escape")
        assert the_view(pilot).scroll_offset.y == 1
        assert the_view(pilot).current is None
        assert str(the_view(pilot).border_subtitle) == "❝ 4"


async def test_a_step_without_anything_looked_for_says_what_comes_first(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "n")
        assert status(pilot) == "Nothing is looked for here: / does that"
        await press(pilot, "l", "enter")
        assert status(pilot) == "Nothing is looked for here: / does that"
        await press(pilot, "slash", *"zebra", "enter", "n")
        assert status(pilot) == "No matches in this article"


async def test_what_a_speaker_said_is_stepped_through_from_the_list(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *"speaker:voss", "enter")
        await rest(pilot)
        await press(pilot, "n")
        await rest(pilot)
        assert the_list(pilot).has_focus
        assert current(pilot) == '"The water came up in an hour,"'
        await press(pilot, "n")
        await rest(pilot)
        assert current(pilot) != '"The water came up in an hour,"'
        await press(pilot, "slash", *"flood", "enter", "n")
        await rest(pilot)
        assert "Match" not in status(pilot)  # what is looked for in the list goes before


@pytest.mark.parametrize(
    ("before", "key", "said"),
    [
        ("", ")", '"I saw the river of pawns too late,"'),
        ("", "]e", "PORT ANSA"),
        ("\\speaker:voss\n", "n", '"The water came up in an hour,"'),
        ("gqj", ")", '"Nobody slept,"'),
    ],
)
async def test_where_the_article_is_not_seen_what_moves_in_it_goes_there(
    open_reader: OpenReader, before: str, key: str, said: str
) -> None:
    async with open_reader(size=(50, 20)) as pilot:
        await press(pilot, *("enter" if one == "\n" else one for one in before))
        await rest(pilot)
        assert not the_view(pilot).display
        await press(pilot, *key)
        await rest(pilot)
        assert the_view(pilot).has_focus
        assert the_view(pilot).display
        assert current(pilot) == said
        first, _ = the_view(pilot).current_lines
        top = the_view(pilot).scroll_offset.y
        assert top <= first < top + the_view(pilot).height_in_sight
        await press(pilot, "escape")
        assert not the_view(pilot).display


async def test_the_next_unread_article_is_gone_to_round_the_end(
    open_reader: OpenReader, folder: Path
) -> None:
    (folder / "ferry.txt").write_text("Title: Ferry Late\nDate: 2014-01-01\n\nIt came at noon.\n")
    async with open_reader() as pilot:
        await press(pilot, "j", "r", "k", "U")
        assert the_list(pilot).cursor == 2
        await press(pilot, "U", "enter", "U")
        assert the_view(pilot).has_focus
        assert shown(pilot) == "Ferry Late"
        await press(pilot, "g", "q", "U")
        await rest(pilot)
        assert status(pilot) == "No article in this list is unread"
        assert the_list(pilot).has_focus


async def test_zen_shows_only_the_article(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "z")
        assert not the_desk(pilot).browse.display
        assert the_view(pilot).has_focus
        await press(pilot, "z")
        assert the_desk(pilot).browse.display
        await press(pilot, "z", "q")
        assert the_desk(pilot).browse.display
        assert the_list(pilot).has_focus


async def test_kinds_of_quotes_go_round(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        for words in ("terms", "reported speech", "Showing statements"):
            await press(pilot, "l", "v")
            assert words in status(pilot)


async def test_what_counts_as_a_quote_is_chosen_from_the_list_too(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "v")
        assert the_list(pilot).has_focus
        assert status(pilot) == "Showing statements and terms"
