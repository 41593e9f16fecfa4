"""What the article pane can draw."""

from typing import get_args

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from reader.article import (
    Annotations,
    Article,
    Block,
    BlockKind,
    Entity,
    EntityLabel,
    Quote,
    QuoteKind,
)
from reader.ui.article_view import KINDS, NARROWEST
from reader.ui.page import Stop
from tests.ui.at_the_screen import press, the_view
from tests.ui.conftest import OpenReader


async def test_every_kind_of_block_quote_and_name_is_drawn(open_reader: OpenReader) -> None:
    blocks, quotes, names = get_args(BlockKind), get_args(QuoteKind), get_args(EntityLabel)
    kinds = (*blocks, *quotes, *names)
    text = "\n\n".join(f"[{kind}]" for kind in kinds)

    def span(kind: str) -> tuple[int, int]:
        start = text.index(f"[{kind}]")
        return start, start + len(kind) + 2

    annotations = Annotations(
        tuple(
            Quote(*span(kind), kind, None, None, number, 0.5, "fixed")
            for number, kind in enumerate(quotes)
        ),
        tuple(Entity(*span(kind), kind, kind) for kind in names),
    )
    stops: tuple[Stop, ...] = (*annotations.quotes, *annotations.entities)
    article = Article(
        "id",
        text,
        (
            *(Block(*span(kind), kind) for kind in blocks),
            *(Block(stop.start, stop.end, "body") for stop in stops),
        ),
        "kinds.txt",
    )
    async with open_reader(size=(80, 60)) as pilot:
        view = the_view(pilot)
        await press(pilot, "l", "F", *"v" * (len(KINDS) - 1))
        view.show(article, annotations)
        assert view.page is not None
        drawn = [view.render_line(y).text.strip(" ❝") for y in range(len(view.page.lines))]
        assert [line for line in drawn if line] == [
            f"[{kind}]"
            for kind in kinds
            if kind != "dateline"  # part of the body it opens
        ]
        for stop in stops:
            view.select(stop)
            assert view.current == stop
            assert view.border_subtitle


@pytest.mark.parametrize("small", [(20, 5), (39, 24), (80, 9)])
async def test_on_a_screen_too_small_for_it_nothing_is_laid_out(
    open_reader: OpenReader, small: tuple[int, int]
) -> None:
    async with open_reader(size=(80, 24)) as pilot:
        page = the_view(pilot).page
        await pilot.resize_terminal(*small)
        await pilot.pause()
        assert the_view(pilot).page is page
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert the_view(pilot).page is page
        await pilot.resize_terminal(70, 24)
        await pilot.pause()
        assert the_view(pilot).page is not page


@pytest.mark.parametrize("size", [(20, 5), (50, 24)])
async def test_what_is_not_seen_yet_is_laid_out_in_lines_of_some_length(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as pilot:
        page = the_view(pilot).page
        assert page is not None
        assert page.width >= NARROWEST


async def test_a_date_can_be_read_in_every_theme(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        view = the_view(pilot)
        for theme in BUILTIN_THEMES.values():
            if theme.ansi:  # of which the terminal knows the colours
                continue
            pilot.app.theme = theme.name
            await pilot.pause()
            colour = view.style_of("date").color
            assert colour
            ground = luminance(view.background_colors[1])
            dark, light = sorted((ground, luminance(Color.from_rich_color(colour))))
            assert (light + 0.05) / (dark + 0.05) > 3, theme.name


def luminance(colour: Color) -> float:
    """How light a colour is, 0..1 (WCAG 2, relative luminance)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
