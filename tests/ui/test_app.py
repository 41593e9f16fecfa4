"""What the reader does as a whole: how it starts, is set, tells and ends."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.driver import Driver

from reader.library import Library
from reader.ui import versions
from reader.ui.app import ReaderApp
from reader.ui.settings import Settings
from tests.failing import REASON, WORD
from tests.ui.at_the_screen import (
    CHESS_HEADLINE,
    FLOOD_HEADLINE,
    Busy,
    current,
    headlines,
    notices,
    press,
    refuse,
    rest,
    shown,
    status,
    the_app,
    the_list,
    the_view,
)
from tests.ui.conftest import OpenReader, settle


async def test_opens_on_the_newest_article_and_counts_its_quotes(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        assert headlines(pilot) == [CHESS_HEADLINE, FLOOD_HEADLINE]
        assert shown(pilot) == CHESS_HEADLINE
        assert the_list(pilot).has_focus
        rows = [strip.text for strip in (the_list(pilot).render_line(y) for y in range(6))]
        assert "2016-05-01 · ❝1 · Board News" in rows[1]
        assert "2015-03-03 · ❝4 · TST" in rows[4]


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
        "comparing": "library.comparing.passages.find_passages",
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


async def test_bad_files_are_named_and_the_others_open(
    open_reader: OpenReader, folder: Path
) -> None:
    (folder / "[red]binary").write_bytes(b"\x00\x01\x02\xff" * 100)
    (folder / "empty.txt").write_bytes(b"")
    async with open_reader() as pilot:
        await pilot.pause()
        assert len(headlines(pilot)) == 2
        assert notices(pilot) == ""  # it would lie over the article
        assert status(pilot).startswith("2 could not be read: ")
        assert "[red]binary: " in status(pilot)
        assert "empty.txt: " in status(pilot)
        await press(pilot, "j")
        assert "empty.txt" in status(pilot)  # it is about no key
        assert the_app(pilot).status.size.height == 1


@pytest.mark.usefixtures("broken_rule")
async def test_a_fault_in_one_article_is_told_and_the_others_have_their_quotes(
    open_reader: OpenReader, folder: Path
) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "marsh.txt").write_text(f"A Marsh Is Drained\n\n“A {WORD},” said Ada Sill.\n")
    async with open_reader() as pilot:
        await pilot.pause()
        told = f"1 not looked through: marsh.txt: {REASON}"
        assert status(pilot).startswith(told)
        assert status(pilot).endswith("; 1 could not be read: empty.txt: empty")
        assert notices(pilot) == ""
        assert str(the_view(pilot).border_subtitle) == "❝ 1"
        await press(pilot, "G")
        await rest(pilot)
        assert shown(pilot) == "A Marsh Is Drained"
        assert str(the_view(pilot).border_subtitle).startswith(REASON)
        (folder / "marsh.txt").write_text(f"A Marsh Is Left\n\n“A {WORD},” said Ada Sill.\n")
        await press(pilot, "R")
        await rest(pilot)
        assert status(pilot).startswith(told)
        assert "empty.txt" not in status(pilot)  # that was told


async def test_nothing_to_read_leaves_with_status_3(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    async with open_reader(tmp_path / "missing.txt") as pilot:
        await pilot.pause()
        assert pilot.app.return_code == 3


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


@pytest.mark.parametrize("keys", [("j",), ("O", *"late.txt", "enter")])
async def test_quitting_ends_the_look_through_a_long_article(
    open_reader: OpenReader, folder: Path, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    busy = Busy()
    monkeypatch.chdir(folder)
    async with open_reader(size=(120, 30)) as pilot:
        monkeypatch.setattr(Library, "annotated", lambda *arguments: None)
        monkeypatch.setattr(versions, "LARGE", 0)
        monkeypatch.setattr(versions, "Annotator", lambda: busy)
        (folder / "late.txt").write_text("Late Words\n\nThe rain went on through the night.\n")
        await press(pilot, *keys)
        while not busy.asked.is_set():
            await pilot.pause(0.01)
        await press(pilot, "q")
        assert pilot.app.return_code == 0
    assert busy.ended.is_set()
