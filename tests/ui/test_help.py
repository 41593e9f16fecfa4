"""Every key that there is stands in the help, and every key of the help is tried somewhere."""

import re
from pathlib import Path

from textual.app import App
from textual.binding import Binding

from reader.ui.app import ReaderApp
from reader.ui.chords import CHORDS, chord_of, display_key
from reader.ui.help import Help, help_keys, sections
from tests.ui.conftest import OpenReader


def keys_in_the_help() -> set[str]:
    rows = [row for _, bindings in sections(ReaderApp.BINDINGS) for row in help_keys(bindings)]
    return {key for keys, _ in rows for stroke in keys.split() for key in stroke.split(",")}


def test_the_help_names_every_binding_with_its_words() -> None:
    text = Help(ReaderApp.BINDINGS).text()
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
    letters = {"a-z"}  # of marks
    for key in keys_in_the_help() - of_textual - letters:
        assert re.search(rf'"{re.escape(key)}"', pressed), key


def test_every_binding_has_an_id_of_its_own() -> None:
    bindings = [one for _, section in sections(ReaderApp.BINDINGS) for one in section]
    bindings += [one for chord in CHORDS.values() for one in chord.follows()]
    ours = [one.id for one in bindings if one not in App.BINDINGS and isinstance(one, Binding)]
    assert None not in ours
    assert len(set(ours)) == len(ours)


def test_chords_say_what_may_follow() -> None:
    assert "e next name" in CHORDS["next"]().hint()
    assert "a to z" in CHORDS["mark"]().hint()


def test_a_chord_of_marks_shows_those_that_are_set() -> None:
    assert CHORDS["mark"]("ak").hint() == "m …  a to z   marked: a k"
    assert CHORDS["return"]("ak").hint().endswith("marked: a k")
    assert "marked" not in CHORDS["return"]().hint()


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
    text = Help(ReaderApp.BINDINGS).text(60)
    assert max(map(len, text.splitlines())) <= 60
    for name in ("quote.next", "chord.go", "go.people", "copy.quote", "prompt.cancel"):
        assert f"\n  {name} " in text


def test_in_few_columns_what_a_key_does_stands_below_it() -> None:
    text = Help(ReaderApp.BINDINGS).text(36)
    assert max(map(len, text.splitlines())) <= 36
    assert "\n  ctrl+l\n    Draw the screen anew\n" in text


def test_the_help_begins_with_moving_and_says_nothing_twice() -> None:
    lines = Help(ReaderApp.BINDINGS).text().split("\n\n")[0].splitlines()
    assert lines[1].split() == ["j", "down", "Down"]
    rows = help_keys(ReaderApp.BINDINGS)
    words = [what for _, what in rows]
    assert len(set(words)) == len(words)
    assert "Next name" in words
    assert "Copy: text" in words


def test_in_fifty_columns_a_key_takes_one_line_where_that_is_enough() -> None:
    lines = Help(ReaderApp.BINDINGS).text(43).splitlines()
    assert max(map(len, lines)) <= 43
    assert "  ctrl+l      Draw the screen anew" in lines
    assert "  space ctrl+f pagedown Page down" in lines
    assert "              statements, terms, reported" in lines


async def test_the_help_outlasts_a_screen_without_room(open_reader: OpenReader) -> None:
    async with open_reader(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        for columns, rows in ((6, 6), (1, 1), (80, 24)):
            await pilot.resize_terminal(columns, rows)
            await pilot.pause()
        assert isinstance(pilot.app.screen, Help)
