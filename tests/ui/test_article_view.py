"""What the article pane can draw, and how one goes through what it shows."""

from pathlib import Path
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
from reader.ui.article_list import ArticleList
from reader.ui.article_view import KINDS, ArticleView
from reader.ui.page import Stop
from reader.ui.page_view import NARROWEST
from tests.ui.at_the_screen import current, notices, press, rest, status, the_list, the_view
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


async def test_selected_text_is_the_articles_own(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J")
        await pilot.mouse_down(ArticleView, offset=(3, 1))
        await pilot.hover(ArticleView, offset=(7, 1))
        await pilot.mouse_up(ArticleView, offset=(7, 1))
        await pilot.pause()
        assert pilot.app.screen.get_selected_text() == "River"


async def test_markup_in_an_article_is_text(open_reader: OpenReader, tmp_path: Path) -> None:
    path = tmp_path / "markup.txt"
    path.write_text(
        'Town [bold]Votes[/line\n\nBy [link=x]A\n\n"[@click=app.quit]We go[/]," Bo Lane said.\n'
    )
    async with open_reader(path) as pilot:
        assert "Town [bold]Votes[/line" in the_list(pilot).render_line(0).text
        await press(pilot, "right_parenthesis", "f", "u", "i")
        assert "Said by Bo" in notices(pilot)


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
