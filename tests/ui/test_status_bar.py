"""The foot of the screen: what is said there, whole, for how long, and what may be pressed."""

import pytest

from reader.ui.status_bar import MOST_LINES, StatusBar, hints_within
from tests.ui.at_the_screen import HINTS, press, rest, status, the_app, the_desk
from tests.ui.conftest import OpenReader


@pytest.mark.parametrize("columns", [100, 80, 50, 40])
async def test_a_long_message_is_shown_whole_and_moves_nothing(
    open_reader: OpenReader, columns: int
) -> None:
    async with open_reader(size=(columns, 24)) as pilot:
        panes = pilot.app.query_one("#panes").region
        search = the_desk(pilot).browse.search
        await press(pilot, "backslash")
        search.value = "xyz:river"
        await press(pilot, "enter")
        await rest(pilot)
        bar = pilot.app.query_one(StatusBar)
        shown = [bar.render_line(y).text.strip() for y in range(bar.size.height)]
        assert " ".join(shown) == status(pilot)
        assert status(pilot).endswith("plain words)")
        assert bar.region.bottom == 24
        assert pilot.app.query_one("#panes").region == panes


@pytest.mark.parametrize(
    ("keys", "hint", "way_out"),
    [
        ((), ") next quote", "q quit"),
        (("l",), "= elsewhere", "esc back"),
        (("backslash", *"river", "enter"), "enter open", "esc shows all"),
        (("backslash", *"river", "enter", "escape"), "enter open", "q quit"),
        (("l", "g", "s"), "enter open", "esc shows all"),
        (("l", "g", "s", "escape"), "enter open", "q quit"),
        (("backslash",), "ctrl+s saves", "esc clears"),
        (("g", "p"), "Q quotes", "esc back"),
        (("g", "q"), "enter read", "esc back"),
        (("g", "q", "l"), "i who", "esc back"),
        (("g", "n"), "enter next mention", "esc back"),
        (("g", "p", "escape"), ") next quote", "q quit"),
    ],
)
async def test_the_hints_are_those_of_the_pane_that_has_the_focus(
    open_reader: OpenReader, keys: tuple[str, ...], hint: str, way_out: str
) -> None:
    async with open_reader(size=(100, 24)) as pilot:
        await press(pilot, *keys)
        await rest(pilot)
        pilot.app.query_one(StatusBar).say("")
        shown = str(pilot.app.query_one(StatusBar).render_line(0).text).rstrip()
        assert hint in shown
        assert shown.endswith(f"  {way_out}")


@pytest.mark.parametrize(("columns", "bar"), [(100, " █████░░░░░"), (50, "")])
async def test_on_a_slim_screen_hints_have_the_room_of_the_bar(
    open_reader: OpenReader, columns: int, bar: str
) -> None:
    async with open_reader(size=(columns, 24)) as pilot:
        line = pilot.app.query_one(StatusBar)
        line.progress("quotes", 14, 28)
        assert str(line.render()).startswith("? help  \\ search  ")
        assert str(line.render()).endswith(f"quotes 14/28{bar}")


def test_in_few_columns_the_way_out_is_the_last_hint_to_stay() -> None:
    hints = "one here", "two there", "esc back"
    assert hints_within(hints, 20) == "one here  esc back"
    assert hints_within(hints, 3) == "esc back"


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
