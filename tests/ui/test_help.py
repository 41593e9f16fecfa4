"""Every key that there is stands in the help, and every key of the help is tried somewhere."""

import re
from pathlib import Path

import pytest
from textual.app import App
from textual.binding import Binding

from reader.ui.app import ReaderApp
from reader.ui.chords import CHORDS, chord_of
from reader.ui.help import Help, help_keys, named_bindings, sections
from reader.ui.keymap import display_key, keys_in_force
from reader.ui.settings import Settings
from tests.ui.at_the_screen import press, rest, status
from tests.ui.conftest import OpenReader

KEYS = keys_in_force(named_bindings(ReaderApp.BINDINGS), {})


def keys_in_the_help() -> set[str]:
    """The keys of all bindings that the help lists, as Textual names them."""
    listed = [one for _, section in sections(ReaderApp.BINDINGS) for one in section]
    listed += [one for chord in CHORDS.values() for one in chord.follows()]
    described = [one for one in listed if isinstance(one, Binding) and one.description]
    return {key for one in described for key in one.key.split(",")}


def test_the_help_names_every_binding_with_its_words() -> None:
    text = Help(ReaderApp.BINDINGS, KEYS).text()
    for _, bindings in sections(ReaderApp.BINDINGS):
        for binding in bindings:
            assert isinstance(binding, Binding)
            assert binding.description in text
            shown = not binding.description or chord_of(binding) or display_key(binding.key) in text
            assert shown, binding.key


def test_every_key_of_the_help_is_pressed_in_a_test() -> None:
    folder = Path(__file__).parent
    pressed = "".join(path.read_text(encoding="utf-8") for path in folder.glob("test_*.py"))
    of_textual = {one.key for one in App.BINDINGS if isinstance(one, Binding)}
    for key in keys_in_the_help() - of_textual:
        assert re.search(rf'"{re.escape(key)}"', pressed), key


def test_every_binding_has_an_id_of_its_own() -> None:
    bindings = [one for _, section in sections(ReaderApp.BINDINGS) for one in section]
    bindings += [one for chord in CHORDS.values() for one in chord.follows()]
    ours = [one.id for one in bindings if one not in App.BINDINGS and isinstance(one, Binding)]
    assert None not in ours
    assert len(set(ours)) == len(ours)


def test_chords_say_what_may_follow() -> None:
    assert "e next name" in CHORDS["chord.next"]("]", KEYS).hint()
    assert "a to z" in CHORDS["chord.mark"]("m", KEYS).hint()


def test_a_chord_of_marks_shows_those_that_are_set() -> None:
    assert CHORDS["chord.mark"]("m", KEYS, "ak").hint() == "m …  a to z   marked: a k"
    assert CHORDS["chord.return"]("'", KEYS, "ak").hint().endswith("marked: a k")
    assert "marked" not in CHORDS["chord.return"]("'", KEYS).hint()


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ((), "? help  ctrl+n search  enter open  . next quote  Wx quotes  Wp people  "),
        (("W", "Z"), "W Z stands for nothing: W … g top e end x quotes p people"),
        (("i",), "No quote is current: . goes to the next"),
        (("y", "q"), "No quote is current: . goes to the next"),
        (("n",), "Nothing is looked for here: ; does that"),
        (
            ("W", "x"),
            "? help  f9 search  enter read  S sort  y copy  = elsewhere  c correct  - back",
        ),
        (("W", "p"), "? help  ; find  enter articles  Q quotes  S sort  - back"),
        (("W", "n"), "? help  ; find  enter next mention  J next article  - back"),
        (("R",), "chess.txt is unchanged; + opens its folder for new files"),
    ],
)
async def test_messages_and_hints_have_the_keys_that_were_set(
    open_reader: OpenReader, keys: tuple[str, ...], said: str
) -> None:
    settings = Settings(
        keys={
            "quote.next": "., )",
            "chord.go": "W",
            "go.quotes": "x",
            "library.search": "ctrl+n",
            "library.open": "+",
            "quotes.search": "f9",
            "pane.find": ";",
            "pane.leave": "-",
        }
    )
    async with open_reader(size=(140, 30), settings=settings) as pilot:
        await press(pilot, *keys)
        await rest(pilot)
        assert status(pilot).startswith(said)


async def test_the_help_has_the_keys_that_were_set(open_reader: OpenReader) -> None:
    settings = Settings(
        keys={"quote.next": "period, )", "chord.go": "W", "go.quotes": "x", "help.close": "Q"}
    )
    async with open_reader(settings=settings) as pilot:
        await press(pilot, "question_mark")
        shown = pilot.app.screen
        assert isinstance(shown, Help)
        rows = [line.split() for line in shown.text().splitlines()]
        assert [".", ")", "Next", "quote"] in rows
        assert ["W", "x", "Go:", "quotes"] in rows
        assert shown.query_one("#help").border_subtitle == "Q closes"


def test_a_key_is_written_as_people_do() -> None:
    keys = "escape,right_parenthesis,backslash,slash,space,ctrl+f,full_stop,period,pgdn,minus"
    assert display_key(keys) == "esc ) \\ / space ctrl+f . pagedown -"


async def test_the_help_is_moved_through_as_any_pane(open_reader: OpenReader) -> None:
    async with open_reader(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        box = pilot.app.screen.query_one("#help")
        for there, back in (("space", "b"), ("ctrl+f", "ctrl+b"), ("ctrl+d", "ctrl+u")):
            await pilot.press(there)
            assert box.scroll_offset.y > 5
            await pilot.press(back)
            assert box.scroll_offset.y == 0
        for last, first in (("G", ("g", "g")), ("end", ("home",))):
            await pilot.press(last)
            await pilot.pause()
            assert box.scroll_offset.y == box.max_scroll_y
            await pilot.press(*first)
            await pilot.pause()
            assert box.scroll_offset.y == 0


def test_the_help_fits_its_width_and_lists_what_keys_can_be_set_for() -> None:
    text = Help(ReaderApp.BINDINGS, KEYS).text(60)
    assert max(map(len, text.splitlines())) <= 60
    for name in ("quote.next", "chord.go", "go.people", "copy.quote", "prompt.cancel"):
        assert f"\n  {name} " in text


def test_in_few_columns_what_a_key_does_stands_below_it() -> None:
    text = Help(ReaderApp.BINDINGS, KEYS).text(36)
    assert max(map(len, text.splitlines())) <= 36
    assert "\n  ctrl+l\n    Draw the screen anew\n" in text


def test_the_help_begins_with_moving_and_says_nothing_twice() -> None:
    lines = Help(ReaderApp.BINDINGS, KEYS).text().split("\n\n")[0].splitlines()
    assert lines[1].split() == ["j", "down", "Down"]
    rows = help_keys(ReaderApp.BINDINGS, KEYS)
    words = [what for _, what in rows]
    assert len(set(words)) == len(words)
    assert "Next name" in words
    assert "Copy: text" in words


def test_in_fifty_columns_a_key_takes_one_line_where_that_is_enough() -> None:
    lines = Help(ReaderApp.BINDINGS, KEYS).text(43).splitlines()
    assert max(map(len, lines)) <= 43
    assert "  ctrl+l      Draw the screen anew" in lines
    assert "  space ctrl+f pagedown Page down" in lines
    assert "              statements, terms, reported" in lines


@pytest.mark.parametrize("size", [(80, 24), (50, 20)])
async def test_the_help_has_its_lines_as_they_were_laid_out(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as pilot:
        await press(pilot, "question_mark")
        await pilot.pause()
        shown = pilot.app.screen.query_one("#help > Static")
        assert isinstance(pilot.app.screen, Help)
        laid_out = pilot.app.screen.text(shown.size.width).splitlines()
        assert [shown.render_line(y).text.rstrip() for y in range(shown.size.height)] == laid_out


async def test_the_help_outlasts_a_screen_without_room(open_reader: OpenReader) -> None:
    async with open_reader(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        for columns, rows in ((6, 6), (1, 1), (80, 24)):
            await pilot.resize_terminal(columns, rows)
            await pilot.pause()
        assert isinstance(pilot.app.screen, Help)


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_opens_scrolls_and_closes(open_reader: OpenReader, key: str) -> None:
    async with open_reader() as pilot:
        await press(pilot, key)
        assert pilot.app.screen.id != "_default"
        await press(pilot, "j", "j")
        assert pilot.app.screen.query_one("#help").scroll_offset.y == 2
        await press(pilot, "k", "escape")
        assert pilot.app.screen.id == "_default"
