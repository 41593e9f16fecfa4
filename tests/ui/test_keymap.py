import pytest
from textual.binding import Binding

from reader.ui.app import ReaderApp
from reader.ui.help import places
from reader.ui.keymap import read_keymap, shared_keys


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (")", ")"),
        ("., )", ".,)"),
        ("full_stop", "full_stop"),
        ("period", "full_stop,period"),
        ("ctrl+f,f5,pgdn", "ctrl+f,f5,pagedown,pgdn"),
        ("+", "+"),
    ],
)
def test_keys_may_be_characters_or_common_names(typed: str, read: str) -> None:
    assert read_keymap({"a": typed}, {"a"}) == ({"a": read}, [])


def test_what_means_nothing_is_named_and_left_out() -> None:
    keymap, strange = read_keymap({"a": "fool,.", "b": "x", "c": "hyper+fool"}, {"a", "c"})
    assert keymap == {"a": "."}
    assert strange == ["no key 'fool'", "no action 'b'", "no key 'hyper+fool'"]


@pytest.mark.parametrize(
    ("keymap", "told"),
    [
        ({"quote.next": "q"}, ["'q' is both app.close and quote.next"]),
        ({"quote.next": "j", "list.sort": ")"}, ["'j' is both pane.down and quote.next"]),
        ({"pane.find": "x", "list.sort": "x"}, ["'x' is both list.sort and pane.find"]),
        ({"copy.quote": "u"}, ["'u' is both copy.quote and copy.url"]),
        ({"library.search": "ctrl+q"}, ["'ctrl+q' is both library.search and quit"]),
        ({"list.sort": "}", "people.sort": "x", "quotes.sort": "x", "go.people": "f"}, []),
        ({"quotes.search": "backslash,/"}, ["'/' is both pane.find and quotes.search"]),
        ({"quote.next": "q", "app.close": "f9"}, []),
    ],
)
def test_a_key_for_two_actions_in_one_place_is_told(
    keymap: dict[str, str], told: list[str]
) -> None:
    assert shared_keys(keymap, places(ReaderApp.BINDINGS)) == told


def test_a_key_is_the_same_by_its_character_and_its_name() -> None:
    place = [Binding("slash", "find", id="find"), Binding("x", "sort", id="sort")]
    assert shared_keys({"sort": "/"}, [place]) == ["'/' is both find and sort"]
