"""What stays where it is when the file of an article changes, or the article has gone."""

import json
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.article import Article
from reader.library import Library
from reader.ui.app import ReaderApp
from reader.ui.quotes_pane import StatementList
from tests.ui.at_the_screen import (
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
from tests.ui.conftest import OpenReader, settle

STORIES = {
    "Alpha": "Ferrymen of Upper Fernley went home early, for nobody had crossed all day. " * 9,
    "Beta": "A bakery burnt down in Salt Lane; “we saved the oven,” baker Ines Marr said.",
    "Gamma": "Gulls came back to the mole in great numbers and sat there until dusk.",
}
Edit = Callable[[Callable[[str], str]], None]


def row(name: str) -> str:
    """A line of a file of JSON lines."""
    day = {"Alpha": 12, "Beta": 11, "Gamma": 13}[name]
    story = {"headline": name, "body": STORIES[name], "date": f"2031-02-{day}"}
    return json.dumps(story) + "\n"


def corrected(text: str) -> str:
    return text.replace("nobody", "none but a dog").replace("the oven", "our oven")


@pytest.fixture
def file(folder: Path) -> Path:
    path = folder.parent / "stories.jsonl"
    path.write_text(row("Alpha") + row("Beta"))
    return path


@pytest.fixture
def edit(file: Path, monkeypatch: pytest.MonkeyPatch) -> Edit:
    """Sets what the editor does to the text of the file."""
    monkeypatch.setattr(ReaderApp, "suspend", lambda _: nullcontext())

    def sets(change: Callable[[str], str]) -> None:
        def run(path: str) -> int:
            file.write_text(change(file.read_text()))
            return 0

        monkeypatch.setattr("reader.ui.outside.edit", run)

    sets(corrected)
    return sets


def article(pilot: Pilot[None]) -> Article:
    found = the_desk(pilot).article
    assert found is not None
    return found


def the_library(pilot: Pilot[None]) -> Library:
    return the_app(pilot)._library


def starred(pilot: Pilot[None]) -> list[str]:
    listed = the_list(pilot)
    drawn = [listed.render_line(3 * place).text for place in range(listed.count())]
    return [name for name, line in zip(headlines(pilot), drawn, strict=True) if "★" in line]


async def test_an_article_above_another_takes_nothing_from_it(
    open_reader: OpenReader, file: Path, edit: Edit
) -> None:
    edit(lambda text: row("Gamma") + text)
    async with open_reader(file) as pilot:
        await press(pilot, "f", "e")
        await rest(pilot)
        assert headlines(pilot) == ["Gamma", "Alpha", "Beta"]
        assert starred(pilot) == ["Alpha"]
        assert shown(pilot) == "Alpha"


async def test_an_article_below_one_that_is_deleted_keeps_its_own(
    open_reader: OpenReader, file: Path, edit: Edit
) -> None:
    edit(lambda text: corrected(text.splitlines(keepends=True)[1]))
    async with open_reader(file) as pilot:
        await press(pilot, "j", "f", "e")
        await rest(pilot)
        assert headlines(pilot) == ["Beta"]
        assert starred(pilot) == ["Beta"]
        assert "our oven" in article(pilot).text


async def test_an_article_that_is_deleted_makes_way_for_the_next(
    open_reader: OpenReader, file: Path, edit: Edit
) -> None:
    edit(lambda text: text.splitlines(keepends=True)[1])
    async with open_reader(file) as pilot:
        await press(pilot, "f", "e")
        await rest(pilot)
        assert headlines(pilot) == ["Beta"]
        assert starred(pilot) == []
        assert shown(pilot) == "Beta"


async def test_a_row_that_cannot_be_read_is_told_and_does_not_count(
    open_reader: OpenReader, file: Path
) -> None:
    file.write_text('{"broken\n' + file.read_text())
    async with open_reader(file) as pilot:
        await press(pilot, "escape", "j", "R")
        await rest(pilot)
        assert "is unchanged" in status(pilot)
        assert headlines(pilot) == ["Alpha", "Beta"]
        assert "stories.jsonl" in notices(pilot)
        file.write_text(corrected(file.read_text()))
        await press(pilot, "R")
        await rest(pilot)
        assert status(pilot) == "stories.jsonl is read again"
        assert "our oven" in article(pilot).text
        assert headlines(pilot) == ["Alpha", "Beta"]


async def test_a_file_of_which_nothing_can_be_read_keeps_its_articles(
    open_reader: OpenReader, file: Path, edit: Edit
) -> None:
    edit(lambda _: '{"broken\n')
    async with open_reader(file) as pilot:
        await press(pilot, "e")
        await rest(pilot)
        assert "stories.jsonl" in notices(pilot)
        assert headlines(pilot) == ["Alpha", "Beta"]


async def test_an_editor_that_fails_is_told_and_how_to_read_the_file_again(
    open_reader: OpenReader, file: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.outside.edit", lambda path: 3)
    async with open_reader(file) as pilot:
        await press(pilot, "e")
        await rest(pilot)
        assert notices(pilot) == "the editor ended with status 3; R reads the file again"


def quotes(pilot: Pilot[None]) -> list[str]:
    """What stands for the number of statements in each row of the list."""
    listed = the_list(pilot)
    drawn = [listed.render_line(3 * place + 1).text for place in range(listed.count())]
    return [next((part for part in line.split(" · ") if "❝" in part), "") for line in drawn]


@pytest.mark.parametrize("key", ["e", "R"])
async def test_who_speaks_in_what_is_read_again_is_found(
    open_reader: OpenReader, file: Path, edit: Edit, key: str
) -> None:
    new = [
        {"headline": name, "body": "“The weir held,” keeper Odd Lund said.", "date": "2031-02-10"}
        for name in ("Delta", "Epsilon")
    ]
    edit(lambda text: text + "".join(json.dumps(one) + "\n" for one in new))
    async with open_reader(file) as pilot:
        if key == "R":
            file.write_text(file.read_text() + "".join(json.dumps(one) + "\n" for one in new))
        await press(pilot, key)
        await rest(pilot)
        assert quotes(pilot) == ["❝0", "❝1", "❝1", "❝1"]
        assert len(the_library(pilot).statements("speaker:lund", wait=False)) == 2


async def test_who_speaks_in_what_is_opened_later_is_found(
    open_reader: OpenReader, file: Path, folder: Path
) -> None:
    async with open_reader(file) as pilot:
        await press(pilot, "backslash", *"speaker:voss", "enter", "O", *str(folder), "enter")
        await rest(pilot)
        assert headlines(pilot) == [FLOOD_HEADLINE]
        assert len(the_library(pilot).statements("speaker:okoro", wait=False)) == 1


async def test_opened_again_a_file_shows_what_is_new_or_what_was_shown(
    open_reader: OpenReader, file: Path
) -> None:
    async with open_reader(file) as pilot:
        await press(pilot, "j")
        await rest(pilot)
        before = shown(pilot)
        await press(pilot, "O", *str(file), "enter")
        await rest(pilot)
        assert (shown(pilot), status(pilot)) == (before, "0 new of 2")
        file.write_text(file.read_text() + row("Gamma"))
        await press(pilot, "O", *str(file), "enter")
        await rest(pilot)
        assert (shown(pilot), status(pilot)) == ("Gamma", "1 new of 3")
        assert the_list(pilot).has_focus


async def test_keys_mean_what_was_opened_though_a_search_leaves_it_out(
    open_reader: OpenReader, file: Path, folder: Path
) -> None:
    async with open_reader(folder) as pilot:
        await press(pilot, "m", "a", "backslash", *"voss", "enter", "O", *str(file), "enter")
        await rest(pilot)
        assert headlines(pilot) == [FLOOD_HEADLINE]
        assert shown(pilot) == "Alpha"
        await press(pilot, "f")
        desk = the_desk(pilot)
        assert desk.in_hand is not None
        assert desk.in_hand.headline == "Alpha"
        await press(pilot, "h", "apostrophe", "a")
        assert desk.in_hand is desk.article


async def test_a_mark_leads_to_the_corrected_article(
    open_reader: OpenReader, file: Path, edit: Edit
) -> None:
    async with open_reader(file, size=(70, 12)) as pilot:
        await press(pilot, "l", "j", "j", "m", "a", "e")
        await rest(pilot)
        assert the_view(pilot).scroll_offset.y == 2
        await press(pilot, "J", "apostrophe", "a")
        assert "none but a dog" in article(pilot).text
        assert the_view(pilot).scroll_offset.y == 2


VERSES = [f"“The tide of {day} was late,” harbourmaster Jo Pell said." for day in range(20)]


def verses(*paragraphs: str) -> str:
    story = {"headline": "Tides", "body": "\n\n".join(paragraphs), "date": "2031-02-12"}
    return json.dumps(story) + "\n" + row("Beta")


async def test_the_text_in_sight_a_mark_and_the_current_quote_outlast_what_comes_above(
    open_reader: OpenReader, file: Path, edit: Edit
) -> None:
    file.write_text(verses(*VERSES))
    edit(lambda _: verses(*["Ebb and flood."] * 9, *VERSES[:2], *VERSES[3:]))
    async with open_reader(file, size=(70, 12)) as pilot:
        await press(pilot, "l", *[")"] * 15, "m", "a")
        here = the_view(pilot).top_offset
        text = article(pilot).text[here:]
        assert current(pilot) == "“The tide of 14 was late,”"
        await press(pilot, "e")
        await rest(pilot)
        assert current(pilot) == "“The tide of 14 was late,”"
        assert article(pilot).text[the_view(pilot).top_offset :] == text
        await press(pilot, "g", "g", "apostrophe", "a")
        assert article(pilot).text[the_view(pilot).top_offset :] == text


async def test_the_current_quote_outlasts_what_comes_elsewhere_in_the_file(
    open_reader: OpenReader, file: Path, edit: Edit
) -> None:
    file.write_text(verses(*VERSES))
    edit(lambda text: text + row("Gamma"))
    async with open_reader(file) as pilot:
        await press(pilot, "l", ")", ")", "e")
        await rest(pilot)
        assert len(headlines(pilot)) == 3
        assert current(pilot) == "“The tide of 1 was late,”"


async def test_a_list_of_statements_in_which_one_moved_follows_the_file(
    open_reader: OpenReader, file: Path, edit: Edit
) -> None:
    file.write_text(verses(*VERSES[:5]))
    edit(lambda _: verses(VERSES[9], *VERSES[:5]))
    async with open_reader(file, size=(140, 30)) as pilot:
        await press(pilot, "g", "q", "j", "j")
        await rest(pilot)
        rows = pilot.app.screen.query_one(StatementList)
        assert rows.count() == 6
        assert rows.cursor == 2
        await press(pilot, "e")
        await rest(pilot)
        assert rows.count() == 7
        assert rows.cursor == 3
        assert current(pilot) == "“The tide of 2 was late,”"
        edit(lambda _: row("Beta"))
        await press(pilot, "e")
        await rest(pilot)
        assert rows.count() == 1
        assert shown(pilot) == "Beta"
        assert current(pilot) == "“we saved the oven,”"


async def test_a_correction_that_is_taken_back_leads_back(
    open_reader: OpenReader, file: Path, edit: Edit
) -> None:
    async with open_reader(file) as pilot:
        before = article(pilot)
        await press(pilot, "m", "a", "e")
        await rest(pilot)
        after = article(pilot)
        assert the_desk(pilot).versions.now(before.id) == after
        edit(lambda _: row("Alpha") + row("Beta"))
        await press(pilot, "m", "b", "e")
        await rest(pilot)
        assert [the_desk(pilot).versions.now(one.id) for one in (before, after)] == [before, before]
        the_library(pilot).remove(before.id)
        assert the_desk(pilot).versions.now(after.id) is None


async def test_a_mark_of_what_has_gone_is_told(open_reader: OpenReader, file: Path) -> None:
    async with open_reader(file) as pilot:
        await press(pilot, "m", "a", "j")
        await rest(pilot)
        the_library(pilot).remove(next(one.id for one in the_library(pilot)))
        await press(pilot, "apostrophe", "a")
        assert status(pilot) == "What was marked a is no longer in the library"
        assert shown(pilot) == "Beta"


async def test_an_overview_gives_the_corrected_article_back(
    open_reader: OpenReader, file: Path, edit: Edit
) -> None:
    async with open_reader(file) as pilot:
        await press(pilot, "j", "l", "right_square_bracket", "e", "g", "n", "e")
        await rest(pilot)
        assert "our oven" in article(pilot).text
        await press(pilot, "escape")
        await rest(pilot)
        assert "our oven" in article(pilot).text


async def test_an_overview_over_what_has_gone_gives_the_list_back(
    open_reader: OpenReader, file: Path
) -> None:
    async with open_reader(file) as pilot:
        await press(pilot, "g", "q", "enter")
        await rest(pilot)
        assert shown(pilot) == "Beta"
        the_library(pilot).remove(next(one.id for one in the_library(pilot)))
        the_desk(pilot).library_grew()
        await press(pilot, "escape", "escape")
        await rest(pilot)
        assert shown(pilot) == "Beta"


async def test_what_is_read_is_replaced_before_the_eyes_where_the_library_says_so(
    open_reader: OpenReader, file: Path
) -> None:
    async with open_reader(file, size=(70, 12)) as pilot:
        await press(pilot, "f", "l", "j", "j")
        before = article(pilot)
        now = Article("now", corrected(before.text), before.blocks, before.path)
        the_library(pilot).remove(before.id)
        the_library(pilot).add([now])
        await press(pilot, "a", *"ask")
        the_desk(pilot).carry({before.id: now.id})
        the_desk(pilot).library_grew()
        await press(pilot, "enter")
        await rest(pilot)
        assert article(pilot) == now
        assert the_view(pilot).scroll_offset.y == 4  # the note has two lines above it
        assert "✎" in str(the_view(pilot).border_title)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("g", "s"), "No article is like this one"),
        (("R",), "stories.jsonl is read again"),
        (("e",), ""),
    ],
)
async def test_keys_for_what_has_just_left_the_library(
    open_reader: OpenReader, file: Path, edit: Edit, keys: tuple[str, ...], said: str
) -> None:
    async with open_reader(file) as pilot:
        await press(pilot, "l")
        the_library(pilot).remove(article(pilot).id)
        await press(pilot, *keys)
        await rest(pilot)
        assert said in status(pilot)
        assert shown(pilot) == "Alpha"


async def test_nothing_is_found_in_what_has_just_left_the_library(
    open_reader: OpenReader, file: Path
) -> None:
    async with open_reader(file) as pilot:
        gone = Article("gone", "Nobody knows “why”.", (), "gone.txt")
        the_desk(pilot).show(gone)
        the_desk(pilot)._annotate(gone)
        await settle(pilot)
        assert article(pilot) == gone
        assert str(the_view(pilot).border_subtitle) == "no quotes"
