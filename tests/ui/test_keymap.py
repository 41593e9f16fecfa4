import pytest

from reader.ui.keymap import read_keymap


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
