"""How the screen looks, on articles whose annotations are fixed here and not computed."""

from pathlib import Path
from typing import Any

import pytest
from textual.command import CommandList
from textual.pilot import Pilot

from reader.article import Annotations, Article, Entity, Mention, Quote, Span
from reader.library import Library
from reader.library.filling import worker
from reader.library.notebook import Notebook
from reader.sources.plain.plaintext import read_text
from reader.ui.app import ReaderApp
from reader.ui.loading import Failed, Loaded, Loader, Progressed
from reader.ui.settings import Settings
from tests.ui.at_the_screen import press, rest, the_list, the_view
from tests.ui.conftest import CHESS, FLOOD, OpenReader, settle


class Still(Loader):
    """Has two articles and all that is known about them from the first moment."""

    def __init__(self, library: Library) -> None:
        super().__init__(worker.Worker(worker.Task([])), library)

    def first(self) -> Loaded | Progressed | Failed | None:
        flood, chess = read_text(FLOOD, "flood.txt", None), read_text(CHESS, "chess.txt", None)
        self._library.add([flood, chess])
        self._library.keep({flood.id: annotations(flood), chess.id: Annotations()})
        self._library.index()
        return Loaded([], 2, 2)

    def take_in_all(self, post: Any) -> None:
        """Nothing is to come."""


def annotations(flood: Article) -> Annotations:
    def span(words: str) -> tuple[int, int]:
        start = flood.text.index(words)
        return start, start + len(words)

    voss, hale = (
        Mention(*span("Mayor Clara Voss"), "Clara Voss"),
        Mention(*span("Hale"), "Tom Hale"),
    )
    said = Span(*span("said"))
    return Annotations(
        (
            Quote(*span('"The water came up in an hour,"'), "direct", voss, said, 0, 0.9, "fixed"),
            Quote(*span('"We had no warning."'), "direct", voss, None, 0, 0.8, "fixed"),
            Quote(*span('"as safe as a house,"'), "mixed", hale, None, 1, 0.7, "fixed"),
        ),
        (
            Entity(*span("MILLBROOK"), "LOC", "Millbrook"),
            Entity(*span("Clara Voss"), "PER", "Clara Voss"),
            Entity(*span("Millbrook Fire Brigade"), "ORG", "Millbrook Fire Brigade"),
            Entity(*span("Tom Hale"), "PER", "Tom Hale"),
        ),
    )


@pytest.fixture
def app(tmp_path: Path) -> ReaderApp:
    library = Library()
    return ReaderApp(Still(library), library, Notebook(tmp_path / "notebook.json"), Settings())


async def jump(pilot: Pilot[None]) -> None:
    await pilot.press("J", "l", "right_parenthesis")
    await pilot.pause()


@pytest.mark.parametrize("size", [(80, 24), (140, 40), (50, 20)])
def test_a_quote_is_current(app: ReaderApp, snap_compare: Any, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=jump)


def test_a_search_shows_why(app: ReaderApp, snap_compare: Any) -> None:
    async def search(pilot: Pilot[None]) -> None:
        await pilot.press("backslash", *"river", "enter")
        await rest(pilot)

    assert snap_compare(app, terminal_size=(80, 24), run_before=search)


def test_the_help(app: ReaderApp, snap_compare: Any) -> None:
    assert snap_compare(app, terminal_size=(140, 40), press=["question_mark"])


def test_a_chord_shows_what_may_follow(app: ReaderApp, snap_compare: Any) -> None:
    assert snap_compare(app, terminal_size=(80, 24), press=["right_square_bracket"])


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
def test_the_quotes_pane(app: ReaderApp, snap_compare: Any, size: tuple[int, int]) -> None:
    async def quotes(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.press("g", "q", "j")
        await pilot.pause()
        app.desk.catch_up()
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=quotes)


def test_the_people_pane(app: ReaderApp, snap_compare: Any) -> None:
    async def people(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.press("g", "p")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    assert snap_compare(app, terminal_size=(80, 24), run_before=people)


def test_the_names_pane(app: ReaderApp, snap_compare: Any) -> None:
    async def names(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.press("J", "l", "g", "n", "j", "enter")
        await pilot.pause()

    assert snap_compare(app, terminal_size=(80, 24), run_before=names)


def test_without_colour(
    app: ReaderApp, snap_compare: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    library = Library()
    plain = ReaderApp(Still(library), library, Notebook(tmp_path / "n.json"), Settings())

    assert snap_compare(plain, terminal_size=(80, 24), run_before=jump)


async def test_the_pane_with_the_focus_is_told_apart_without_colour(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_reader() as pilot:
        panes = the_list(pilot), the_view(pilot)
        assert [pane.styles.border_top[0] for pane in panes] == ["heavy", "round"]
        await press(pilot, "l")
        assert [pane.styles.border_top[0] for pane in panes] == ["round", "heavy"]


@pytest.mark.parametrize(("no_color", "style"), [("1", "underline"), ("", "on #0178d4")])
async def test_the_command_at_the_cursor_is_told_apart(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch, no_color: str, style: str
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    async with open_reader() as pilot:
        await press(pilot, "colon", "down")
        await settle(pilot)
        rows = pilot.app.screen.query_one(CommandList)
        assert rows.highlighted
        shown = [str(rows.render_line(2 * row)._segments[1].style) for row in range(3)]
        assert [style in one for one in shown] == [row == rows.highlighted for row in range(3)]


async def test_of_several_matches_the_current_one_is_told_apart_without_colour(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "j")
        await rest(pilot)
        await press(pilot, "l", "slash", *"rain", "enter")
        lines = [the_view(pilot).render_line(y).text for y in range(20)]
        (marked,) = [line for line in lines if line.startswith("▌")]
        assert '"If the rain stops,"' in marked
