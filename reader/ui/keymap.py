"""Keys that a person set, under the names that Textual gives them."""

from collections.abc import Container, Mapping

from textual.keys import Keys, key_to_character

_NAMES = {  # that people and other programs use
    "period": "full_stop",
    "dot": "full_stop",
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "dash": "minus",
    "hyphen": "minus",
    "equals": "equals_sign",
    "bar": "vertical_line",
    "pipe": "vertical_line",
    "hash": "number_sign",
}
_MODIFIERS = {"ctrl", "alt", "shift", "meta", "super", "hyper"}
_SPECIAL = {key.value for key in Keys}


def read_keymap(keys: Mapping[str, str], ids: Container[str]) -> tuple[dict[str, str], list[str]]:
    """Return the keymap for Textual, and what of *keys* means nothing: ids not in *ids*, no keys.

    >>> read_keymap({"quote.next": "), period, fool", "quotes.next": "."}, {"quote.next"})
    ({'quote.next': '),full_stop,period'}, ["no key 'fool'", "no action 'quotes.next'"])
    """
    keymap, strange = {}, []
    for action, listed in keys.items():
        named = [key.strip() for key in listed.split(",")]
        strange += [f"no key {key!r}" for key in named if not _is_key(key)]
        if action in ids:
            keymap[action] = ",".join(_as_textual_has_it(key) for key in named if _is_key(key))
        else:
            strange.append(f"no action {action!r}")
    return {action: found for action, found in keymap.items() if found}, strange


def _is_key(name: str) -> bool:
    *modifiers, key = name.split("+") if len(name) > 1 else [name]
    known = len(key) == 1 or key in _SPECIAL or key in _NAMES or key_to_character(key) is not None
    return known and _MODIFIERS.issuperset(modifiers)


def _as_textual_has_it(name: str) -> str:
    """Return the key of that *name*, and the name itself, which some terminal's key may have."""
    *modifiers, key = name.split("+") if len(name) > 1 else [name]
    return ",".join(dict.fromkeys(["+".join([*modifiers, _NAMES.get(key, key)]), name]))
