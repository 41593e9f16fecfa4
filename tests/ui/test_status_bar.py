"""The foot of the screen: what is said there, whole, and what may be pressed."""

import pytest

from reader.ui.status_bar import StatusBar, hints_within
from tests.ui.at_the_screen import press, rest, status, the_desk
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
        (("l",), ") next quote", "q quit"),
        (("backslash",), "ctrl+s saves", "esc clears"),
        (("g", "p"), "Q quotes", "esc back"),
        (("g", "q"), "enter read", "esc back"),
        (("g", "q", "l"), ") next quote", "q quit"),
        (("g", "n"), "enter next mention", "esc back"),
        (("right_parenthesis", "equals_sign"), "enter read", "esc back"),
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
        assert hint in status(pilot)
        assert status(pilot).endswith(f"  {way_out}")


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
