"""The statements of the library as rows, and the way into their articles and back."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.article import Article
from reader.ui.filtered_pane import FilteredPane
from reader.ui.messages import NO_ARTICLE
from reader.ui.quotes_pane import QuotesPane
from tests.ui.at_the_screen import (
    CHESS_HEADLINE,
    FLOOD_HEADLINE,
    current,
    headlines,
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
from tests.ui.conftest import OpenReader


def the_quotes(pilot: Pilot[None]) -> QuotesPane:
    return pilot.app.screen.query_one(QuotesPane)


def words(pilot: Pilot[None]) -> list[str]:
    rows = the_quotes(pilot).rows
    return [rows.row(index).words for index in range(rows.count())]


def lines(pilot: Pilot[None], count: int) -> list[str]:
    return [the_quotes(pilot).rows.render_line(y).text for y in range(count)]


async def test_every_statement_is_a_row_newest_first(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "q")
        assert the_quotes(pilot).rows.has_focus
        assert the_quotes(pilot).rows.border_title == f"{len(words(pilot))} by date"
        assert words(pilot)[0] == '"I saw the river of pawns too late,"'
        assert '"Nobody slept,"' in words(pilot)
        head, said = lines(pilot, 2)
        assert "Nina Okoro" in head
        assert head.rstrip().endswith("2016-05-01 · Board News")
        assert '"I saw the river of pawns too late,"' in said


@pytest.mark.parametrize("cue", ["never said", "denied"])
async def test_what_was_not_said_is_told_wherever_it_is_shown(
    open_reader: OpenReader, tmp_path: Path, cue: str
) -> None:
    path = tmp_path / "pier.txt"
    path.write_text(f"Ada Constantinescu {cue} “The pier is mine.”\n", encoding="utf-8")
    async with open_reader(path, size=(80, 24)) as pilot:
        await press(pilot, "g", "q")
        assert "Ada Constantinescu, denied" in lines(pilot, 1)[0]
        await press(pilot, "enter", "i")
        assert "Ada Constantinescu, denied" in str(the_view(pilot).border_subtitle)
        assert f"Constantinescu, denied\nBecause “{cue}”" in notices(pilot)


async def test_a_name_that_nobody_utters_is_pointed_to_as_the_speaker(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "q", "backslash", *"okoro")
        await rest(pilot)
        search = the_quotes(pilot).search
        assert str(search.border_subtitle) == "0 found · speaker:okoro finds 1"
        search.value = "okoro -river"
        await rest(pilot)
        assert str(search.border_subtitle) == "0 found"
        search.value = "nina okoro"
        await rest(pilot)
        assert str(search.border_subtitle) == "0 found · speaker:(nina okoro) finds 1"


async def test_enter_asks_for_what_the_speaker_said_where_nobody_utters_the_name(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "q", "backslash", *"okoro river", "enter")
        await rest(pilot)
        said = "No such statement, but speaker:okoro river finds 1: enter asks for that"
        assert " ".join("".join(lines(pilot, 2)).split()) == said
        await press(pilot, "enter")
        await rest(pilot)
        pane = the_quotes(pilot)
        assert pane.search.value == pane.query_text == "speaker:okoro river"
        assert words(pilot) == ['"I saw the river of pawns too late,"']
        assert (shown(pilot), pane.rows.has_focus) == (CHESS_HEADLINE, True)
        await press(pilot, "backslash", "ctrl+u", *"zebra", "enter", "enter")
        await rest(pilot)
        assert pane.query_text == "zebra"


async def test_as_long_as_quotes_are_looked_for_nothing_is_called_all_there_is(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        library = the_desk(pilot)._library
        late = Article("late", "The pump held, and nobody said so.", (), "late.txt")
        library.add([late])
        for keys, what, found in (
            (("backslash", *"speaker:okoro"), "article", 1),
            (("backslash", "ctrl+u", *"speaker:nobody", "enter"), "article", 0),
            (("g", "q"), "statement", 0),
        ):
            await press(pilot, *keys)
            await rest(pilot)
            pane = the_desk(pilot).pane
            assert isinstance(pane, FilteredPane)
            assert str(pane.search.border_subtitle) == f"{found} found so far"
            nothing = f"No such {what} so far: quotes are still being found"
            assert pane.rows.nothing == nothing
        library.annotations(late.id)
        library.index()
        the_desk(pilot).index_grew()
        assert str(the_quotes(pilot).search.border_subtitle) == "0 found"


async def test_the_query_that_holds_starts_it_and_another_filters_it(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *"speaker:okoro", "enter", "g", "q")
        search = the_quotes(pilot).search
        assert search.value == "speaker:okoro"
        assert words(pilot) == ['"I saw the river of pawns too late,"']
        await press(pilot, "backslash", "ctrl+u", *"speaker:hale")
        await rest(pilot)
        assert str(search.border_subtitle) == f"{len(words(pilot))} found"
        assert '"as safe as a house,"' in words(pilot)[0] + words(pilot)[1]
        search.value = "speaker:hale speaker:okoro"
        await rest(pilot)
        nothing = "No such statement: \\ changes the search, esc goes back"
        assert lines(pilot, 1)[0].strip() == nothing
        search.value = "speaker:hale"
        await rest(pilot)
        search.value = "speaker:hale nobody:x"
        await press(pilot, "enter")
        assert search.has_class("-trouble")
        assert '"as safe as a house,"' in "".join(words(pilot))
        await press(pilot, "slash")
        assert search.has_focus
        await press(pilot, "escape")
        await rest(pilot)
        assert len(words(pilot)) > 3
        await press(pilot, "q")
        assert headlines(pilot) == [CHESS_HEADLINE]  # the list's own query still holds


@pytest.mark.parametrize("size", [(80, 24), (140, 30)])
async def test_where_no_statement_is_found_no_article_is_in_hand(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as pilot:
        await press(pilot, "l", "right_parenthesis")
        said = current(pilot)
        await press(pilot, "g", "q", "backslash", *"speaker:nobody", "enter")
        await rest(pilot)
        for keys in (
            *("l", "f", "t", "a", "r", "i", "=", "o", "e", "|", "s", "z", ")", "("),
            *("]e", "[e", "]s", "gn", "gs", "yq", "yy", "yc", "yu", "ma", ("tab",)),
        ):
            the_app(pilot).status.say("")
            await press(pilot, *keys)
            assert status(pilot) == NO_ARTICLE, keys
        assert shown(pilot) == ""
        await press(pilot, "escape")
        assert shown(pilot) == CHESS_HEADLINE
        assert current(pilot) == said


@pytest.mark.parametrize(
    ("chosen", "back"),
    [((), '"Nobody slept,"'), (("enter", "j", "k"), '"as safe as a house,"')],
)
async def test_a_search_that_is_cleared_goes_back_to_its_statement(
    open_reader: OpenReader, chosen: tuple[str, ...], back: str
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "q", "j", "j")
        assert words(pilot)[2] == '"Nobody slept,"'
        await press(pilot, "backslash", *"speaker:hale")
        await rest(pilot)
        assert words(pilot)[0] == '"as safe as a house,"'
        await press(pilot, *chosen, "backslash", "escape")
        await rest(pilot)
        row = the_quotes(pilot).rows.highlighted
        assert row is not None
        assert row.words == back
        assert current(pilot) == back
        assert len(words(pilot)) > 3


async def test_what_is_found_is_stepped_through(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "q", "n")
        assert status(pilot) == "Nothing is looked for here: / does that"
        await press(pilot, "slash", *"speaker:hale", "enter")
        await rest(pilot)
        await press(pilot, "n")
        assert the_quotes(pilot).rows.cursor == 1
        await press(pilot, "N")
        assert the_quotes(pilot).rows.cursor == 0


async def test_enter_opens_the_article_at_the_statement_and_escape_comes_back(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(80, 24)) as pilot:
        await press(pilot, "g", "q")
        row = words(pilot).index('"Nobody slept,"')
        await press(pilot, *["j"] * row, "enter")
        await pilot.pause()
        assert shown(pilot) == FLOOD_HEADLINE
        assert current(pilot) == '"Nobody slept,"'
        assert the_view(pilot).has_focus
        assert not the_quotes(pilot).display
        await press(pilot, "right_parenthesis", "escape")
        assert the_quotes(pilot).rows.has_focus
        assert the_quotes(pilot).rows.cursor == row
        await press(pilot, "escape")
        assert not pilot.app.screen.query(QuotesPane)
        assert the_list(pilot).has_focus
        assert shown(pilot) == CHESS_HEADLINE
        await press(pilot, "q")
        assert pilot.app.return_code == 0


async def test_a_quote_that_does_not_count_any_more_is_not_current_as_one_comes_back(
    open_reader: OpenReader, folder: Path
) -> None:
    rats = """\
Rats of the Lower Town

MILLBROOK, March 3, 2017 (TST) - The so-called "river rats" stayed at home.

"Nobody asked us," said Ines Marr.
"""
    (folder / "rats.txt").write_text(rats)
    async with open_reader() as pilot:
        await press(pilot, "l", "v", "right_parenthesis")
        assert current(pilot) == '"river rats"'
        await press(pilot, "g", "q", "j")
        await rest(pilot)
        assert shown(pilot) == CHESS_HEADLINE
        await press(pilot, "enter", "v", "v", "escape", "escape")
        await rest(pilot)
        assert shown(pilot) == "Rats of the Lower Town"
        assert current(pilot) == ""


async def test_it_gives_the_article_back_that_was_being_read(open_reader: OpenReader) -> None:
    async with open_reader(size=(70, 12)) as pilot:
        await press(pilot, "J", "l", "j", "j", "g", "q", "enter", "escape", "q")
        assert the_view(pilot).has_focus
        assert shown(pilot) == FLOOD_HEADLINE
        assert the_view(pilot).scroll_offset.y == 2


async def test_a_wide_screen_shows_the_article_beside(open_reader: OpenReader) -> None:
    async with open_reader(size=(140, 30)) as pilot:
        await press(pilot, "g", "q", "j")
        await rest(pilot)
        assert the_view(pilot).display
        assert shown(pilot) == FLOOD_HEADLINE
        assert current(pilot) == words(pilot)[1].split(" … ")[0]
        await press(pilot, "l", "J")
        assert the_view(pilot).has_focus
        assert the_quotes(pilot).display
        await rest(pilot)
        assert current(pilot) == words(pilot)[2].split(" … ")[0]


async def test_orders_go_round(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "q", "j", "S")
        rows = the_quotes(pilot).rows
        assert str(rows.border_title).endswith("by speaker")
        assert rows.cursor == 0
        names = [rows.row(index).speaker for index in range(rows.count())]
        assert names[0] == "Clara Voss"
        await press(pilot, "S")
        assert str(rows.border_title).endswith("by source")
        await press(pilot, "S")
        assert str(rows.border_title).endswith("by date")
        await press(pilot, "backslash", *"river", "enter")
        assert str(rows.border_title).endswith("by relevance")


async def test_a_statement_can_be_copied_and_its_article_starred(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(80, 24)) as pilot:
        await press(pilot, "g", "q", "j", "f", "y", "q")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        flood = next(one for one in the_list(pilot).articles if one.headline == FLOOD_HEADLINE)
        assert the_app(pilot).notebook.entry(flood.id).starred
        words = '"The water came up in an hour," … "We had no warning." — Clara Voss ('
        assert words in pilot.app.clipboard


async def test_the_row_stays_current_while_the_list_below_grows(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "q", "j")
        await rest(pilot)
        the_list(pilot).move_to(0)
        the_list(pilot).moved()
        await rest(pilot)
        assert shown(pilot) == FLOOD_HEADLINE
        await press(pilot, "i")
        assert "Said by Clara Voss" in notices(pilot)


async def test_the_mouse_selects_and_opens(open_reader: OpenReader) -> None:
    async with open_reader(size=(80, 24)) as pilot:
        await press(pilot, "g", "q")
        await pilot.click("#statements", offset=(5, 5))
        assert the_quotes(pilot).rows.cursor == 1
        await pilot.click("#statements", offset=(5, 5), times=2)
        await pilot.pause()
        assert the_view(pilot).has_focus


async def test_markup_is_text_and_nothing_found_is_no_trouble(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    path = tmp_path / "markup.txt"
    path.write_text('Town Votes\n\n"[@click=app.quit]We go[/]," Bo Lane said.\n')
    async with open_reader(path, size=(50, 20)) as pilot:
        await press(pilot, "g", "q")
        assert '"[@click=app.quit]We go[/],"' in lines(pilot, 2)[1]
        await press(pilot, "backslash", *"zebra", "enter", "enter", "j", "G", "l", "f", "escape")
        assert the_list(pilot).has_focus


async def test_a_statement_whose_article_was_removed_leads_nowhere(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "q")
        await rest(pilot)
        library = the_app(pilot)._library
        library.remove(next(one.id for one in library if one.headline == FLOOD_HEADLINE))
        for kept in (True, False):  # a row that was read before, and one that is read now
            if not kept:
                the_quotes(pilot).rows._seen.clear()
            await press(pilot, "j", "enter")
            await rest(pilot)
        assert the_quotes(pilot).rows.cursor == 2
        assert the_quotes(pilot).rows.has_focus
        assert shown(pilot) == ""


async def test_where_nothing_is_similar_that_is_said_and_nothing_changes(
    open_reader: OpenReader, folder: Path
) -> None:
    async with open_reader(folder / "chess.txt") as pilot:
        await press(pilot, "g", "s")
        assert "No article is like this one" in status(pilot)
        assert len(the_list(pilot).articles) == 1
        assert shown(pilot) == "A Draw in Eighty Moves"


async def test_similar_articles_stand_in_the_list_until_escape(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "j", "l", "g", "s")
        assert f"like “{FLOOD_HEADLINE}”" in str(the_list(pilot).border_title)
        assert FLOOD_HEADLINE not in headlines(pilot)
        assert the_list(pilot).has_focus
        await press(pilot, "escape")
        await rest(pilot)
        assert len(headlines(pilot)) == 2
