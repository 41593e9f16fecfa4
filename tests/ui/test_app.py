"""What one sees and does at the screen, key by key."""

import asyncio
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from textual import events
from textual.driver import Driver
from textual.widgets import Input, Static

from reader.article import Annotations, Entity, Quote
from reader.library import Library, Summary
from reader.sources import Wishes, open_articles
from reader.ui import versions
from reader.ui.app import AT_START, ReaderApp
from reader.ui.article_list import ArticleList
from reader.ui.article_view import ArticleView
from reader.ui.desk import Desk
from reader.ui.filing import Filing
from reader.ui.history import History
from reader.ui.messages import NO_ARTICLE
from reader.ui.prompt import Prompt
from reader.ui.search_pane import BORDER
from reader.ui.settings import Settings
from reader.ui.status_bar import MOST_LINES
from tests.ui.at_the_screen import (
    CHESS_HEADLINE,
    FLOOD_HEADLINE,
    HINTS,
    current,
    headlines,
    notices,
    press,
    refuse,
    rest,
    shown,
    status,
    the_app,
    the_desk,
    the_list,
    the_view,
    told,
)
from tests.ui.conftest import BARE, CHESS, FLOOD, OpenReader, settle


async def test_opens_on_the_newest_article_and_counts_its_quotes(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        assert headlines(pilot) == [CHESS_HEADLINE, FLOOD_HEADLINE]
        assert shown(pilot) == CHESS_HEADLINE
        assert the_list(pilot).has_focus
        rows = [strip.text for strip in (the_list(pilot).render_line(y) for y in range(6))]
        assert "2016-05-01 · ❝1 · Board News" in rows[2]
        assert "2015-03-03 · ❝4 · TST" in rows[5]


@pytest.mark.parametrize("down", ["j", "down"])
@pytest.mark.parametrize("up", ["k", "up"])
async def test_rows_up_and_down(open_reader: OpenReader, down: str, up: str) -> None:
    async with open_reader() as pilot:
        await press(pilot, down)
        assert the_list(pilot).cursor == 1
        await press(pilot, down)
        assert the_list(pilot).cursor == 1
        await press(pilot, up)
        assert the_list(pilot).cursor == 0


async def test_the_article_follows_the_cursor_when_it_rests(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "j")
        await rest(pilot)
        assert shown(pilot) == FLOOD_HEADLINE


@pytest.mark.parametrize(
    ("there", "back"),
    [("space", "b"), ("ctrl+f", "ctrl+b"), ("pagedown", "pageup"), ("ctrl+d", "ctrl+u"),
     ("G", "home"), ("end", "home")],
)  # fmt: skip
async def test_pages_of_the_list_and_of_the_article(
    open_reader: OpenReader, tmp_path: Path, there: str, back: str
) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for number in range(60):
        (many / f"{number}.txt").write_text(f"Headline {number}\n\n" + "Some words. " * 250)
    async with open_reader(many, size=(100, 20)) as pilot:
        await press(pilot, there)
        assert the_list(pilot).cursor > 1
        await press(pilot, back)
        assert the_list(pilot).cursor == 0
        await press(pilot, "l", there)
        assert the_view(pilot).scroll_offset.y > 5
        await press(pilot, back)
        assert the_view(pilot).scroll_offset.y == 0


async def test_gg_and_ge_go_to_the_ends(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "e")
        assert the_list(pilot).cursor == 1
        await press(pilot, "g", "g")
        assert the_list(pilot).cursor == 0
        await press(pilot, "g", "x")
        assert the_list(pilot).cursor == 0


async def test_lines_and_paragraphs_of_the_article(open_reader: OpenReader) -> None:
    async with open_reader(size=(70, 12)) as pilot:
        await press(pilot, "j", "l", "j", "j", "k")
        assert the_view(pilot).scroll_offset.y == 1
        await press(pilot, "down", "up")
        assert the_view(pilot).scroll_offset.y == 1
        await press(pilot, "right_curly_bracket")
        first = the_view(pilot).scroll_offset.y
        await press(pilot, "right_curly_bracket")
        assert the_view(pilot).scroll_offset.y > first
        await press(pilot, "left_curly_bracket")
        assert the_view(pilot).scroll_offset.y == first


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


async def test_jumping_from_quote_to_quote(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J", "right_parenthesis")
        assert current(pilot) == '"The water came up in an hour,"'
        assert "❝ 1/4 Clara Voss · said" in str(the_view(pilot).border_subtitle)
        await press(pilot, "right_parenthesis", "right_square_bracket", "right_square_bracket")
        assert current(pilot) == '"as safe as a house,"'
        assert "❝ 3/4 Tom Hale" in str(the_view(pilot).border_subtitle)
        await press(pilot, "left_parenthesis")
        assert current(pilot) == '"Nobody slept,"'
        await press(pilot, "left_square_bracket", "left_square_bracket")
        assert current(pilot) == '"The water came up in an hour,"'
        await press(pilot, "left_parenthesis")
        assert "No more quotes" in status(pilot)


async def test_jumping_among_quotes_of_one_speaker(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "right_square_bracket", "s")
        assert "No quote with a known speaker" in status(pilot)
        await press(pilot, "J", *["right_parenthesis"] * 3)
        assert current(pilot) == '"as safe as a house,"'
        await press(pilot, "right_square_bracket", "s")
        assert current(pilot) == '"If the rain stops,"'
        await press(pilot, "right_square_bracket", "s")
        assert "No more quotes of Tom Hale" in status(pilot)
        await press(pilot, "left_square_bracket", "s")
        assert current(pilot) == '"as safe as a house,"'
        await press(pilot, "left_square_bracket", "s")
        assert "No more quotes of Tom Hale" in status(pilot)


async def test_jumping_from_name_to_name(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J", "right_square_bracket", "e")
        first = the_view(pilot).current
        assert isinstance(first, Entity)
        await press(pilot, "right_square_bracket", "e", "left_square_bracket", "e")
        assert the_view(pilot).current == first
        assert first.name in str(the_view(pilot).border_subtitle)


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


async def test_a_wrong_query_is_explained_and_keeps_the_results(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *"pawns")
        await rest(pilot)
        search = the_desk(pilot).browse.search
        search.value = "pawns nobody:x"
        await press(pilot, "enter")
        assert search.has_class("-trouble")
        assert "unknown field" in str(search.border_subtitle)
        assert headlines(pilot) == [CHESS_HEADLINE]


@pytest.mark.parametrize(
    ("query", "pointing"),
    [
        ("hedline:1", "↑ unknown field 'hedline'; "),  # as far left as the border lets it
        ("pawns hedline:1", "     ↑ unknown field 'hedline'; "),
        ("pawns river champion drawn moves hedline:1", "unknown field 'hedline'; did y… ↑"),
    ],
)
async def test_a_wrong_query_is_pointed_at_and_explained_in_whole_below(
    open_reader: OpenReader, query: str, pointing: str
) -> None:
    async with open_reader() as pilot:
        search = the_desk(pilot).browse.search
        await press(pilot, "backslash")
        search.value = query
        await press(pilot, "enter")
        await rest(pilot)
        assert str(search.border_subtitle).startswith(pointing)
        assert status(pilot).startswith("unknown field 'hedline'; did you mean")
        assert status(pilot).endswith("plain words)")
        await press(pilot, "backslash")
        search.value = "pawns"
        await press(pilot, "enter")
        await rest(pilot)
        assert "unknown" not in status(pilot) + str(search.border_subtitle)


async def test_enter_shows_what_is_found_however_soon_it_comes(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash")
        the_desk(pilot).browse.search.value = "bridges"
        await press(pilot, "enter")
        await rest(pilot)
        assert headlines(pilot) == [FLOOD_HEADLINE]
        assert shown(pilot) == FLOOD_HEADLINE


async def test_a_history_that_cannot_be_written_is_told(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    (tmp_path / "blocker").touch()
    async with open_reader(history=History(tmp_path / "blocker" / "history")) as pilot:
        await press(pilot, "backslash", *"river", "enter")
        await rest(pilot)
        assert "searches cannot be remembered" in notices(pilot)


@pytest.mark.parametrize(
    ("broken", "keys"),
    [
        ("Library.listing", ("backslash", *"river", "enter")),
        ("Library.statements", ("g", "q")),
        ("Library.people", ("g", "p")),
        ("comparing.find_passages", ("right_parenthesis", "equals_sign")),
        ("Library.similar", ("g", "s")),
        ("Library.get", ("j",)),
        ("Library.get", ("j", "enter")),
        ("ArticleList.row", ("slash", "x")),
        ("Library.get", ("J",)),
        ("Library.annotated", ("j",)),
    ],
)
async def test_a_library_that_cannot_be_read_is_told_and_the_rest_goes_on(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch, broken: str, keys: Sequence[str]
) -> None:
    places = {
        "comparing": "ui.passages_pane.find_passages",
        "ArticleList": "ui.article_list.ArticleList.row",
    }
    place = places.get(broken.split(".")[0], f"library.{broken}")
    async with open_reader() as pilot:
        with monkeypatch.context() as patched:
            patched.setattr(f"reader.{place}", refuse)
            await press(pilot, *keys)
            await rest(pilot)
            assert "the library is locked" in notices(pilot)
        pilot.app.clear_notifications()
        await press(pilot, "escape", "escape", "g", "q")
        await rest(pilot)
        assert "by date" in str(pilot.app.screen.query_one("#statements").border_title)


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


async def test_finding_a_headline_in_the_list(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "slash", *"flood")
        assert the_list(pilot).cursor == 1
        await press(pilot, "escape")
        assert the_list(pilot).has_focus
        await press(pilot, "g", "g", "n")
        assert the_list(pilot).cursor == 1
        await press(pilot, "N")
        assert the_list(pilot).cursor == 1


async def test_a_step_without_anything_looked_for_says_what_comes_first(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "n")
        assert status(pilot) == "Nothing is looked for here: / does that"


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


async def test_many_rows_are_looked_through_while_keys_are_answered(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as pilot:
        rows = the_list(pilot)
        first, looked = rows.row(0), []

        def row(index: int) -> Summary:
            looked.append(index)
            return first

        monkeypatch.setattr(rows, "row", row)
        monkeypatch.setattr(rows, "count", lambda: 20_000)
        rows.find(lambda _: False)
        assert len(looked) < 100
        rows.move_to(1)
        await rest(pilot)
        assert len(looked) < 1_000
        assert rows.cursor == 1
        rows.find(lambda _: False)
        await rest(pilot)
        assert len(looked) > 20_000
        assert status(pilot) == "No row has that"
        monkeypatch.setattr(rows, "row", lambda index: replace(first, headline=str(index)))
        rows.find(lambda one: one.headline == "9000")
        await rest(pilot)
        assert rows.cursor == 9_000


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
        assert "✎" in the_list(pilot).render_line(2).text
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


async def test_browser(open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def browse(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr("webbrowser.open", browse)
    monkeypatch.setattr("reader.ui.outside.browser_needs_terminal", lambda: False)
    async with open_reader() as pilot:
        await press(pilot, "o")
        assert opened == ["https://board.example/draw"]
        await press(pilot, "j", "o")
        assert "no URL" in status(pilot)
        await press(pilot, "y", "u")
        assert "no URL" in status(pilot)


async def test_programs_that_need_the_terminal_are_refused_where_it_cannot_be_left(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "e")
        await pilot.pause()
        assert "cannot be left" in notices(pilot)
        await press(pilot, "vertical_line", *"wc", "enter")
        await pilot.pause()
        assert len(told(pilot)) == 2


async def test_saving_never_overwrites(
    open_reader: OpenReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_reader() as pilot:
        await press(pilot, "j", "s", "enter")
        assert (tmp_path / "flood.txt").read_text() == FLOOD
        assert "Saved flood.txt" in status(pilot)
        (tmp_path / "flood.txt").write_text("mine")
        await press(pilot, "s", "enter")
        await pilot.pause()
        assert (tmp_path / "flood.txt").read_text() == "mine"
        assert "there already" in notices(pilot)


async def test_an_article_of_a_file_of_several_is_saved_under_its_headline(
    open_reader: OpenReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "board.csv"
    path.write_text("headline,text\nPier ‘shut’ / Café open,Boats wait.\n日本,Boats left.\n")
    async with open_reader(path) as pilot:
        await press(pilot, "s", "enter")
        assert (tmp_path / "pier-shut-cafe-open.txt").exists()
        await press(pilot, "J", "s", "enter")
        assert (tmp_path / "日-本.txt").exists()


async def test_saving_in_a_form_keeps_everything(
    open_reader: OpenReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_reader() as pilot:
        article = the_desk(pilot).in_hand
        assert article is not None
        for suffix in ("md", "jsonl", "json"):
            await press(pilot, "s")
            pilot.app.query_one(Prompt).query_one(Input).value = f"draw.{suffix}"
            await press(pilot, "enter")
            (again,) = open_articles([tmp_path / f"draw.{suffix}"])
            assert again == replace(article, path=str(tmp_path / f"draw.{suffix}"))


async def test_opening_another_file_adds_it_and_shows_it(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    story = "Storm Closes the Port\n\nMay 7, 2020\n\nNobody was hurt.\n"
    (tmp_path / "storm.txt").write_text(story)
    async with open_reader() as pilot:
        await press(pilot, "O")
        pilot.app.query_one(Prompt).query_one(Input).value = str(tmp_path / "storm.txt")
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        await rest(pilot)
        assert shown(pilot) == "Storm Closes the Port"
        assert len(headlines(pilot)) == 3
        await press(pilot, "O")
        pilot.app.query_one(Prompt).query_one(Input).value = str(tmp_path / "missing.txt")
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "no such file" in notices(pilot)
        assert "Opening" not in status(pilot)


async def test_a_library_that_lasts_says_how_it_takes_in_more(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as pilot:
        monkeypatch.setattr(the_desk(pilot)._library, "follows", True)
        await press(pilot, "O")
        assert "reader --library FOLDER PATH" in notices(pilot)
        assert not isinstance(pilot.app.focused, Input)
        await press(pilot, "j")
        assert notices(pilot) == ""


async def test_a_file_that_is_gone_is_not_edited(open_reader: OpenReader, folder: Path) -> None:
    async with open_reader() as pilot:
        (folder / "chess.txt").unlink()
        await press(pilot, "e")
        assert status(pilot).startswith("There is no file ")


async def test_what_is_read_later_is_read_by_the_same_wishes(
    open_reader: OpenReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(name: str, words: str) -> Path:
        path = tmp_path / f"{name}.txt"
        path.write_text(f"Łódź {words}\n\nMay 7, 2020\n\nŻona śpi.\n", encoding="cp1250")
        return path

    def edit(*arguments: object) -> bool:
        return bool(write("first", "Sleeps Again").exists())

    monkeypatch.setattr(Filing, "_leave_screen", edit)
    wishes = Wishes(encoding="cp1250")
    async with open_reader(write("first", "Sleeps"), wishes=wishes) as pilot:
        assert shown(pilot) == "Łódź Sleeps"
        await press(pilot, "e")
        await rest(pilot)
        assert shown(pilot) == "Łódź Sleeps Again"
        await press(pilot, "O")
        pilot.app.query_one(Prompt).query_one(Input).value = str(write("second", "Wakes"))
        await press(pilot, "enter")
        await rest(pilot)
        assert shown(pilot) == "Łódź Wakes"


async def test_the_strokes_of_a_chord_may_come_at_once(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        for character in "ge":
            pilot.app.post_message(events.Key(character, character))
        await rest(pilot)
        assert the_list(pilot).cursor == 1
        for character in "gg":
            pilot.app.post_message(events.Key(character, character))
        await rest(pilot)
        assert the_list(pilot).cursor == 0
        assert not pilot.app.screen.is_modal


async def test_only_what_was_fetched_is_fetched_again(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "R")
        await settle(pilot)
        assert "is unchanged" in status(pilot)


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


async def test_why_names_the_rule(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "i")
        assert "No quote is current" in status(pilot)
        await press(pilot, "right_parenthesis", "i")
        quote = the_view(pilot).current
        assert isinstance(quote, Quote)
        notice = notices(pilot)
        assert f"Decided by: {quote.rule}" in notice
        assert "Speaker: Nina Okoro, written" in notice
        await press(pilot, "right_parenthesis")
        assert "Speaker" not in notices(pilot)  # it is another quote now


async def test_kinds_of_quotes_go_round(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        for words in ("terms", "reported speech", "Showing statements"):
            await press(pilot, "l", "v")
            assert words in status(pilot)


async def test_a_count_of_more_than_statements_says_of_what(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "l")
        assert str(the_view(pilot).border_subtitle) == "❝ 1"
        await press(pilot, "v")
        assert str(the_view(pilot).border_subtitle) == "❝ 1 · statements and terms"
        await press(pilot, "v", "v")
        assert str(the_view(pilot).border_subtitle) == "❝ 1"


async def test_front_matter_unfolds_and_folds(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        before = [the_view(pilot).render_line(y).text for y in range(20)]
        assert not any("board.example" in line for line in before)
        await press(pilot, "l", "F")
        after = [the_view(pilot).render_line(y).text for y in range(20)]
        assert any("board.example" in line for line in after)
        await press(pilot, "F")
        assert [the_view(pilot).render_line(y).text for y in range(20)] == before
        await press(pilot, "J", "F")
        assert status(pilot) == "This article has no front matter"


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_opens_scrolls_and_closes(open_reader: OpenReader, key: str) -> None:
    async with open_reader() as pilot:
        await press(pilot, key)
        assert pilot.app.screen.id != "_default"
        await press(pilot, "j", "j")
        assert pilot.app.screen.query_one("#help").scroll_offset.y == 2
        await press(pilot, "k", "escape")
        assert pilot.app.screen.id == "_default"


@pytest.mark.parametrize("key", ["colon", "ctrl+p"])
async def test_command_palette_runs_a_command(open_reader: OpenReader, key: str) -> None:
    async with open_reader() as pilot:
        await press(pilot, key)
        await pilot.pause(0.3)
        await press(pilot, *"Star, un")
        await pilot.pause(0.5)
        await press(pilot, "enter")
        await pilot.pause(0.3)
        assert "★" in the_list(pilot).render_line(0).text


async def test_q_closes_then_quits_and_escape_never_does(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "escape", "escape", "l", "q")
        assert pilot.app.is_running
        assert the_list(pilot).has_focus
        await press(pilot, "q")
        assert pilot.app.return_code == 0


async def test_ctrl_c_names_the_key_that_quits(open_reader: OpenReader) -> None:
    async with open_reader(settings=Settings(keys={"app.close": "X"})) as pilot:
        await press(pilot, "ctrl+c", "ctrl+c")
        assert status(pilot) == "X closes what is open, then quits"
        assert notices(pilot) == ""


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


@pytest.mark.parametrize("size", [(39, 20), (80, 9)])
async def test_too_small_a_screen_says_so_and_recovers(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as pilot:
        assert "Too small" in str(the_app(pilot).status.render())
        assert not the_desk(pilot).display
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Too small" not in str(the_app(pilot).status.render())
        assert the_desk(pilot).display


async def test_the_first_painting_has_the_layout_of_the_screen(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = list[tuple[int, int]]()

    def note(app: ReaderApp, *arguments: object) -> None:
        if app.desk.browse.is_attached and app.status.size:
            painted.append((app.desk.browse.outer_size.width, len(str(app.status.render()))))

    monkeypatch.setattr(ReaderApp, "_display", note)
    async with open_reader(size=(80, 24)):
        assert set(painted) == {(32, 78)}


async def test_resizing_keeps_the_text_at_the_top(open_reader: OpenReader) -> None:
    async with open_reader(size=(120, 14)) as pilot:
        await press(pilot, "J", "l", "right_curly_bracket", "right_curly_bracket")
        page = the_view(pilot).page
        assert page is not None
        top = the_view(pilot).top_offset
        await pilot.resize_terminal(70, 14)
        await pilot.pause()
        page = the_view(pilot).page
        assert page is not None
        line = page.lines[the_view(pilot).scroll_offset.y]
        assert line.start <= top <= line.end


async def test_the_mouse_selects_rows_quotes_and_text(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await pilot.click(ArticleList, offset=(5, 5))
        assert the_list(pilot).cursor == 1
        await rest(pilot)
        page = the_view(pilot).page
        assert page is not None
        y = page.line_of(page.quotes[0].start)
        x = page.quotes[0].start - page.lines[y].start
        await pilot.click(ArticleView, offset=(x + 2 + 3, y + 1))
        assert the_view(pilot).current == page.quotes[0]
        await pilot.click(ArticleView, offset=(3, 2))
        assert the_view(pilot).current is None


async def test_double_click_opens(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await pilot.click(ArticleList, offset=(5, 5), times=2)
        await pilot.pause()
        assert the_view(pilot).has_focus
        assert shown(pilot) == FLOOD_HEADLINE


async def test_selected_text_is_the_articles_own(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J")
        await pilot.mouse_down(ArticleView, offset=(3, 1))
        await pilot.hover(ArticleView, offset=(7, 1))
        await pilot.mouse_up(ArticleView, offset=(7, 1))
        await pilot.pause()
        assert pilot.app.screen.get_selected_text() == "River"


async def test_a_bare_paragraph_is_listed_by_its_file_name(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    path = tmp_path / "bare.txt"
    path.write_text(BARE)
    async with open_reader(path) as pilot:
        assert "bare.txt" in the_list(pilot).render_line(0).text
        assert the_list(pilot).render_line(1).text.startswith("▌Untitled words about a river")
        assert "file " in the_list(pilot).render_line(2).text
        assert "no quotes" in str(the_view(pilot).border_subtitle)
        assert "time of the file" in str(the_view(pilot).border_title)


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


async def test_bad_files_are_named_and_the_others_open(
    open_reader: OpenReader, folder: Path
) -> None:
    (folder / "[red]binary").write_bytes(b"\x00\x01\x02\xff" * 100)
    (folder / "empty.txt").write_bytes(b"")
    async with open_reader() as pilot:
        await pilot.pause()
        assert len(headlines(pilot)) == 2
        notice = notices(pilot)
        assert "[red]binary" in notice
        assert "empty.txt" in notice
        (said,) = told(pilot)
        assert said.timeout == AT_START  # it lies over the article


async def test_of_a_folder_that_is_opened_all_that_cannot_be_read_is_counted(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for number in range(5):
        (other / f"{number}.txt").write_bytes(b"\x00\x01\x02")
    async with open_reader() as pilot:
        await press(pilot, "O", *str(other), "enter")
        await rest(pilot)
        assert notices(pilot).count(".txt") == 3
        assert notices(pilot).endswith("and 2 more could not be read")


async def test_nothing_to_read_leaves_with_status_3(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    async with open_reader(tmp_path / "missing.txt") as pilot:
        await pilot.pause()
        assert pilot.app.return_code == 3


async def test_markup_in_an_article_is_text(open_reader: OpenReader, tmp_path: Path) -> None:
    path = tmp_path / "markup.txt"
    path.write_text(
        'Town [bold]Votes[/line\n\nBy [link=x]A\n\n"[@click=app.quit]We go[/]," Bo Lane said.\n'
    )
    async with open_reader(path) as pilot:
        assert "Town [bold]Votes[/line" in the_list(pilot).render_line(0).text
        await press(pilot, "right_parenthesis", "f", "u", "i")
        assert "Speaker: Bo" in notices(pilot)


async def test_keys_and_theme_can_be_set(open_reader: OpenReader) -> None:
    settings = Settings(theme="nord", keys={"quote.next": "period"})
    async with open_reader(settings=settings) as pilot:
        assert pilot.app.theme == "nord"
        await press(pilot, "period")
        assert current(pilot).startswith('"I saw')


async def test_an_unknown_theme_is_told(open_reader: OpenReader) -> None:
    async with open_reader(settings=Settings(theme="[none]")) as pilot:
        assert "[none]" in notices(pilot)
        assert len(notices(pilot)) < 80


async def test_no_color_uses_the_terminals_own_colours(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_reader() as pilot:
        assert pilot.app.ansi_color
        strip = the_view(pilot).render_line(0)
        assert any(segment.style and segment.style.bold for segment in strip)


async def test_the_prompt_gives_the_focus_back(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "l", "t")
        assert isinstance(pilot.app.focused, Input)
        await press(pilot, "escape")
        assert the_view(pilot).has_focus


async def test_a_question_may_come_before_the_first_painting_is_done(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await pilot.app.query_one("#prompt").remove()
        await press(pilot, "t")
        assert isinstance(pilot.app.focused, Input)


async def test_keys_after_the_one_that_quits_do_nothing(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        for key, character in (("q", "q"), ("colon", ":"), ("question_mark", "?")):
            pilot.app.post_message(events.Key(key, character))
        await pilot.pause()
        assert pilot.app.return_code == 0
        assert len(pilot.app.screen_stack) == 1


async def test_a_chord_may_begin_before_the_first_painting_is_done(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await pilot.app.query_one("#prompt").remove()
        opening = asyncio.create_task(the_app(pilot).action_chord("go"))
        await asyncio.sleep(0)  # it has begun, and is not there yet
        await the_app(pilot)._have_prompt()
        await opening
        await press(pilot, "e")
        assert the_list(pilot).cursor == 1
        await press(pilot, "t")
        assert isinstance(pilot.app.focused, Input)


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


async def test_enter_stays_at_a_query_that_is_wrong(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *"is:foo", "enter", "q")
        search = the_desk(pilot).browse.search
        assert search.has_focus
        assert search.value == "is:fooq"
        assert pilot.app.return_code is None


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("is:foo", "unfinished"),
        ("date:2017-13", "unfinished"),
        ("pawns newer:2x", "unfinished"),
        ("pawns OR", "unfinished"),
        ('"river of pa', "1 found"),
        ("is:unread", "2 found"),
        ("", ""),
    ],
)
async def test_what_a_half_typed_word_finds_is_not_counted(
    open_reader: OpenReader, query: str, said: str
) -> None:
    async with open_reader() as pilot:
        search = the_desk(pilot).browse.search
        await press(pilot, "backslash", "x")
        search.value = query
        await rest(pilot)
        await rest(pilot)
        assert str(search.border_subtitle) == said


async def test_keys_can_be_set_as_characters_and_what_is_strange_is_told(
    open_reader: OpenReader,
) -> None:
    keys = {"quote.next": "), .", "copy.quote": "z", "quotes.next": ".", "quote.previous": "fool"}
    async with open_reader(settings=Settings(keys=keys, strange=("themes",))) as pilot:
        assert notices(pilot) == (
            "config.toml: no setting 'themes', no action 'quotes.next', no key 'fool'; "
            "? lists the actions"
        )
        await press(pilot, "full_stop")
        assert current(pilot).startswith('"I saw')
        await press(pilot, "y", "z")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert pilot.app.clipboard.startswith('"I saw')


async def test_a_key_that_was_set_for_two_actions_is_told(open_reader: OpenReader) -> None:
    async with open_reader(settings=Settings(keys={"quote.next": "q"})) as pilot:
        assert "'q' is both app.close and quote.next" in notices(pilot)


async def test_copying_takes_the_whole_statement(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J", *[")"] * 6, "y", "y")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert pilot.app.clipboard == '"If the rain stops," … "so will the river."'


async def test_what_is_found_is_counted_while_one_types_and_goes_round(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J", "l", "slash", *"voss")
        assert str(the_view(pilot).border_subtitle) == "Match 1 of 3"
        await press(pilot, "enter", "n", "n", "n", "n")
        assert status(pilot) == "Match 1 of 3"
        await press(pilot, "N", "N")
        assert status(pilot) == "Match 3 of 3"
        await press(pilot, "slash", *"zebra")
        assert str(the_view(pilot).border_subtitle) == "No matches in this article"
        await press(pilot, "enter")
        assert status(pilot) == "No matches in this article"
        await press(pilot, "h", "slash", *"zebra", "enter")
        assert status(pilot) == "No row has that"


@pytest.mark.parametrize(
    ("name", "trouble"),
    [
        ("nodir/x.txt", "cannot be written (No such file or directory)"),
        ("x.pdf", "cannot be written (no form for .pdf: .txt, .jsonl, .md, .json)"),
        ("there.txt", "is there already; choose another name"),
    ],
)
async def test_a_name_that_cannot_be_saved_under_is_asked_for_again(
    open_reader: OpenReader,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    trouble: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.txt").touch()
    async with open_reader() as pilot:
        await press(pilot, "s")
        field = pilot.app.query_one(Prompt).query_one(Input)
        field.value = name
        await press(pilot, "enter")
        await pilot.pause()
        assert notices(pilot) == f"{name} {trouble}"
        assert field.has_focus
        assert field.value == name
        await press(pilot, "enter")
        assert notices(pilot) == f"{name} {trouble}"  # once, however often
        await press(pilot, "backspace")
        assert notices(pilot) == ""
        await press(pilot, "escape")
        assert the_list(pilot).has_focus
        assert not (tmp_path / "x.pdf").exists()


async def test_what_is_undone_is_said(open_reader: OpenReader) -> None:
    async with open_reader(size=(60, 20)) as pilot:
        await press(pilot, "f", "a", *"ask", "enter", "u")
        assert status(pilot) == f"Undone: note of {CHESS_HEADLINE}"
        await press(pilot, "u")
        assert status(pilot) == f"Undone: star of {CHESS_HEADLINE}"


async def test_a_note_stands_above_its_article(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "a", *"ask", "enter")
        assert str(the_view(pilot).border_title) == "Board News · 2016-05-01 · ✎ ask"
        await press(pilot, "J")
        assert "✎" not in str(the_view(pilot).border_title)
        await press(pilot, "K", "u")
        assert "✎" not in str(the_view(pilot).border_title)


@pytest.mark.parametrize("width", [120, 80, 50])
async def test_a_note_without_room_says_how_to_read_it(open_reader: OpenReader, width: int) -> None:
    async with open_reader(size=(width, 24)) as pilot:
        await press(pilot, "enter", "a")
        pilot.app.query_one(Prompt).query_one(Input).value = "ask the board " * 20
        await press(pilot, "enter")
        await rest(pilot)
        title = str(the_view(pilot).border_title)
        assert title.endswith("… a: all")
        assert len(title) + BORDER == the_view(pilot).outer_size.width
        await pilot.resize_terminal(45, 24)
        await rest(pilot)
        assert str(the_view(pilot).border_title).endswith("… a: all")
        assert len(str(the_view(pilot).border_title)) + BORDER == 45


async def test_a_message_goes_with_what_it_was_about(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "i")
        assert "No quote is current" in status(pilot)
        await press(pilot, "right_parenthesis")
        assert status(pilot) == HINTS
        await press(pilot, "i", "(", "(")
        assert "No more quotes" in status(pilot)
        await press(pilot, "y", "escape")
        assert status(pilot) == HINTS


async def test_the_way_out_is_named_on_a_slim_screen_and_long_messages_are_cut(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(60, 20)) as pilot:
        line = str(the_app(pilot).status.render())
        assert line.rstrip().endswith("q quit")
        the_app(pilot).status.say("words " * 400)
        *others, line = str(the_app(pilot).status.render()).splitlines()
        assert len(others) == MOST_LINES - 1
        assert max(map(len, others)) <= 58
        assert len(line) == 58
        assert line.endswith("…")


async def test_the_pane_with_the_focus_is_told_apart_without_colour(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_reader() as pilot:
        panes = the_list(pilot), the_view(pilot)
        assert [pane.styles.border_top[0] for pane in panes] == ["heavy", "round"]
        await press(pilot, "l")
        assert [pane.styles.border_top[0] for pane in panes] == ["round", "heavy"]


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
        assert "✎ ask" in str(the_view(pilot).border_title)
        await press(pilot, "u")
        assert status(pilot) == f"Undone: note of {CHESS_HEADLINE}"
        assert "★" in the_list(pilot).render_line(0).text


async def test_keys_for_the_terminal_do_no_harm_where_there_is_none(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "ctrl+z", "ctrl+l", "j")
        assert the_list(pilot).cursor == 1


async def test_the_whole_screen_is_drawn_when_one_comes_back_from_the_shell(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader(size=(80, 24)) as pilot:
        painted: list[object] = []
        monkeypatch.setattr(pilot.app, "_display", lambda screen, update: painted.append(update))
        pilot.app.post_message(Driver.SignalResume())
        await settle(pilot)
        assert pilot.app.screen.region in [getattr(one, "region", None) for one in painted]


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
        assert status(pilot) == "No more quotes in this article"


async def test_a_file_that_changed_is_read_again(open_reader: OpenReader, folder: Path) -> None:
    async with open_reader() as pilot:
        await press(pilot, "f")
        (folder / "chess.txt").write_text(CHESS.replace("Eighty", "Ninety"))
        await press(pilot, "R")
        await rest(pilot)
        assert shown(pilot) == "A Draw in Ninety Moves"
        assert headlines(pilot) == ["A Draw in Ninety Moves", FLOOD_HEADLINE]
        assert "★" in the_list(pilot).render_line(0).text
        await press(pilot, "R")
        await settle(pilot)
        assert status(pilot) == "chess.txt is unchanged; O opens its folder for new files"
        (folder / "chess.txt").unlink()
        await press(pilot, "R")
        assert status(pilot).startswith("There is no file ")


async def test_a_file_of_an_odd_name_is_read_again_too(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    path = tmp_path / "red\x1b[31m.txt"
    path.write_text(CHESS)
    async with open_reader(path) as pilot:
        path.write_text(CHESS.replace("Eighty", "Ninety"))
        await press(pilot, "R")
        await rest(pilot)
        assert shown(pilot) == "A Draw in Ninety Moves"
        path.unlink()
        await press(pilot, "e")
        assert status(pilot) == f"There is no file {tmp_path / 'red.txt'} any more"


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


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("g", "x"), "g x stands for nothing: g … g top"),
        (("m", "A"), "m A stands for nothing: m … a to z"),
        (("apostrophe", "full_stop"), "' . stands for nothing: ' …"),
        (("g", "escape"), HINTS),
    ],
)
async def test_a_second_stroke_that_stands_for_nothing_is_told(
    open_reader: OpenReader, keys: Sequence[str], said: str
) -> None:
    async with open_reader() as pilot:
        await press(pilot, *keys)
        await pilot.pause()
        assert status(pilot).startswith(said)


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


@pytest.mark.parametrize(
    ("key", "words"), [("backslash", "fff"), ("a", "else"), ("t", "zzz"), ("slash", "qo")]
)
async def test_keys_typed_at_once_go_where_the_first_leads(
    open_reader: OpenReader, key: str, words: str
) -> None:
    async with open_reader() as pilot:
        for one in (key, *words):  # faster than any of them can be answered
            pilot.app.post_message(events.Key(one, one if len(one) == 1 else None))
        await settle(pilot)
        field = pilot.app.focused
        assert isinstance(field, Input)
        assert field.value == words


async def test_what_counts_as_a_quote_is_chosen_from_the_list_too(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "v")
        assert the_list(pilot).has_focus
        assert status(pilot) == "Showing statements and terms"


async def test_to_read_again_without_an_article_in_hand_is_told(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "p", "R")
        assert status(pilot) == "No article is in hand to be read again"
