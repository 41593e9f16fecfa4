"""The keys in force: those that a person set, as Textual names them, and as people write them."""

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Protocol, cast

from textual.binding import Binding
from textual.keys import Keys, key_to_character
from textual.message_pump import MessagePump

# What may be pressed in some place: the ids of the keys, one after the other, and what they do.
# A key that is no binding's, and always the same, stands in the words.
Hints = Sequence[tuple[str, str]]

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
_WRITTEN = {"escape": "esc", "backslash": "\\", "slash": "/", "minus": "-"}


class HasKeys(Protocol):
    """An app whose keys a person may set: those in force, by the ids of their bindings."""

    keys: Mapping[str, str]


def key_of(pane: MessagePump, name: str) -> str:
    """Return the key in force for the binding with the id *name*, the first of several."""
    return cast("HasKeys", pane.app).keys[name].split()[0]


def keys_in_force(bindings: Mapping[str, Binding], keymap: Mapping[str, str]) -> dict[str, str]:
    """Return the keys of each of *bindings* by its id, as people write them, with spaces between.

    *keymap* has other keys for some of the ids.
    """
    return {name: display_key(keymap.get(name, one.key)) for name, one in bindings.items()}


def display_key(keys: str) -> str:
    """Return the comma-separated *keys* of a binding as people write them, each once."""
    return " ".join(dict.fromkeys(map(_written, keys.split(","))))


def _written(key: str) -> str:
    key = _NAMES.get(key, key)
    character = key_to_character(key) or " "
    return _WRITTEN.get(key, character if character.isprintable() and character != " " else key)


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


def shared_keys(keymap: Mapping[str, str], places: Iterable[Sequence[Binding]]) -> list[str]:
    """Tell the keys that *keymap* gives to an action beside another that works in the same place.

    *places* are the bindings that one has at once. A key that was the action's own is left out.
    """
    told = {}
    for place in places:
        named = {one.id or one.action: one for one in place}
        keys = {name: _keys(keymap.get(name, one.key)) for name, one in named.items()}
        for name in keymap.keys() & keys.keys():
            for key in keys[name] - _keys(named[name].key):
                for other in (one for one in keys if one != name and key in keys[one]):
                    both = tuple(sorted((name, other)))
                    told[key, both] = f"{display_key(key)!r} is both {' and '.join(both)}"
    return [told[one] for one in sorted(told)]


def _keys(listed: str) -> set[str]:
    """Return the comma-separated keys under one name each, whether that or a character is given."""
    return {one.key for one in Binding.make_bindings([Binding(listed, "")])}


def _is_key(name: str) -> bool:
    *modifiers, key = name.split("+") if len(name) > 1 else [name]
    known = len(key) == 1 or key in _SPECIAL or key in _NAMES or key_to_character(key) is not None
    return known and _MODIFIERS.issuperset(modifiers)


def _as_textual_has_it(name: str) -> str:
    """Return the key of that *name*, and the name itself, which some terminal's key may have."""
    *modifiers, key = name.split("+") if len(name) > 1 else [name]
    return ",".join(dict.fromkeys(["+".join([*modifiers, _NAMES.get(key, key)]), name]))
