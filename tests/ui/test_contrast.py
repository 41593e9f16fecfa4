"""Whether what is drawn can be read, in each theme that the palette offers."""

from collections.abc import Iterator

import pytest
from rich.style import Style
from textual.color import Color
from textual.pilot import Pilot

from reader.ui.contrast import LEAST, contrast, legible
from tests.ui.at_the_screen import press, rest
from tests.ui.conftest import OpenReader


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#ff0000", "#0000ff", 2.15)],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, ratio: float) -> None:
    assert contrast(Color.parse(one), Color.parse(other)) == pytest.approx(ratio, abs=0.01)
    assert contrast(Color.parse(other), Color.parse(one)) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    ("drawn", "seen"),
    [
        ("#222222 on #e0e0e0", "#222222 on #e0e0e0"),
        ("#696969 on #97abbb", "#343434 on #97abbb"),
        ("bold reverse #97abbb on #97abbb", "bold reverse #97abbb on #2d3338"),
        ("blue on #0000aa", "blue on #0000aa"),
        ("#0000aa", "#0000aa"),
    ],
)
def test_only_text_without_contrast_is_changed(drawn: str, seen: str) -> None:
    assert legible(Style.parse(drawn)) == Style.parse(seen)


def contrasts(pilot: Pilot[None]) -> Iterator[tuple[float, str]]:
    """What the text on the screen has of contrast with its ground, and the text."""
    for strip in pilot.app.screen._compositor.render_strips():
        for text, style, _ in strip:
            if style and style.color and style.bgcolor and any(map(str.isalnum, text)):
                pair = map(Color.from_rich_color, (style.color, style.bgcolor))
                yield contrast(*pair), text


@pytest.mark.parametrize(
    "keys",
    [
        ("backslash", *"river", "enter", "j", "r"),
        ("backslash", *"river", "enter", "j", "l", "right_parenthesis", "i"),
        ("j", "l", "g", "n"),
        ("g", "p"),
        ("g", "q", "backslash", *"river", "enter"),
        ("question_mark",),
    ],
)
async def test_text_can_be_read_in_each_theme(open_reader: OpenReader, keys: tuple[str]) -> None:
    async with open_reader(size=(140, 40)) as pilot:
        await press(pilot, *keys)
        await rest(pilot)
        themes = [name for name, one in pilot.app.available_themes.items() if not one.ansi]
        assert {"textual-light", "textual-dark", "solarized-light"} <= {*themes}
        for pilot.app.theme in themes:
            await pilot.pause()
            seen = list(contrasts(pilot))
            assert len(seen) > 5
            assert [one for one in seen if one[0] < LEAST] == [], pilot.app.theme
