"""Going through rows by keys, and finding among them."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import Summary
from reader.ui.row_pane import named_within
from tests.ui.at_the_screen import press, rest, status, the_list, the_view
from tests.ui.conftest import OpenReader


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


@pytest.mark.parametrize(
    ("room", "said"),
    [
        (60, "❝ 2/17 The head of the harbour board? · promises"),
        (38, "❝ 2/17 The head of the ha…? · promises"),
        (30, "❝ 2/17 The head of the harbo…?"),
        (0, "❝ 2/17 The head of the harbour board? · promises"),
    ],
)
def test_a_long_name_is_shortened_and_its_question_mark_stays(room: int, said: str) -> None:
    name = "The head of the harbour board"
    assert named_within("❝ 2/17 ", name, "?", " · promises", room) == said
