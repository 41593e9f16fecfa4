"""Keys of two strokes: the first opens a line that shows what may follow."""

import string
from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.ui.keymap import display_key
from reader.ui.messages import Said


class Chord(ModalScreen[str], inherit_bindings=False):
    """Waits for the second stroke, and returns the action that it stands for, "" for none."""

    AUTO_FOCUS = ""  # with None it would be the app's

    def __init__(self, first: str, keys: Mapping[str, str], marks: str = "") -> None:
        """Wait for a second stroke after the *first*, which is called so in what it shows.

        *keys* are those in force, by the ids of what they do, and *marks* the letters by which
        places are marked.
        """
        super().__init__()
        self._first = first
        self._keys = keys
        self._marks = marks

    def compose(self) -> ComposeResult:
        yield Static(Content(self.hint()), id="chord-hint")

    @classmethod
    def follows(cls) -> list[Binding]:
        """Return the second strokes with their actions and descriptions."""
        return [one for one in cls.BINDINGS if isinstance(one, Binding)]

    def hint(self) -> str:
        """Return a line that says what may follow."""
        strokes = (f"{self._keys[one.id or '']} {one.description}" for one in self.follows())
        return f"{self._first} …  " + "   ".join(strokes)

    def on_key(self, event: events.Key) -> None:
        """Return what the stroke stands for; of one that stands for nothing that is said."""
        event.stop()
        action = self.action_of(event)
        if not action and event.key != "escape":
            strokes = f"{self._first} {display_key(event.key)}"
            self.app.post_message(Said(f"{strokes} stands for nothing: {self.hint()}"))
        self.dismiss(action)

    def action_of(self, event: events.Key) -> str:
        """Return the action that the second stroke stands for, "" for none."""
        active = self.active_bindings.get(event.key)
        return active.binding.action if active else ""


class GoTo(Chord):
    """``g``: places in a pane, and other panes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "first", "top", id="go.first"),
        Binding("e", "last", "end", id="go.last"),
        Binding("q", "quotes", "quotes", id="go.quotes"),
        Binding("p", "people", "people", id="go.people"),
        Binding("n", "names", "names here", id="go.names"),
        Binding("s", "similar", "similar", id="go.similar"),
    ]


class Next(Chord):
    """``]``: the next of a kind."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "entity(1)", "next name", id="next.entity"),
        Binding("s", "speaker(1)", "next of speaker", id="next.speaker"),
        Binding("right_square_bracket", "quote(1)", "next quote", id="next.quote"),
    ]


class Previous(Chord):
    """``[``: the previous of a kind."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "entity(-1)", "previous name", id="previous.entity"),
        Binding("s", "speaker(-1)", "previous of speaker", id="previous.speaker"),
        Binding("left_square_bracket", "quote(-1)", "previous quote", id="previous.quote"),
    ]


class Copy(Chord):
    """``y``: what to copy."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "copy('quote')", "quote, cited", id="copy.quote"),
        Binding("y", "copy('text')", "text", id="copy.text"),
        Binding("c", "copy('citation')", "citation", id="copy.citation"),
        Binding("u", "copy('url')", "URL", id="copy.url"),
    ]


class Mark(Chord):
    """``m`` and a letter: remember this place."""

    BINDINGS: ClassVar[list[BindingType]] = []  # any letter
    VERB: ClassVar[str] = "set_mark"

    def hint(self) -> str:
        marked = f"   marked: {' '.join(self._marks)}" if self._marks else ""
        return f"{self._first} …  a to z{marked}"

    def action_of(self, event: events.Key) -> str:
        letter = event.character or " "
        return f"{self.VERB}('{letter}')" if letter in string.ascii_lowercase else ""


class Return(Mark):
    """``'`` and a letter: go back to a remembered place."""

    VERB = "go_to_mark"


CHORDS: dict[str, type[Chord]] = {  # by the id of the first stroke
    "chord.go": GoTo,
    "chord.next": Next,
    "chord.previous": Previous,
    "chord.copy": Copy,
    "chord.mark": Mark,
    "chord.return": Return,
}


def owner_of(action: str, focused: DOMNode) -> DOMNode:
    """Return the nearest node, from *focused* up, that has *action*."""
    name = "action_" + action.split("(")[0]
    return next((node for node in focused.ancestors_with_self if hasattr(node, name)), focused)


def chord_of(binding: Binding) -> type[Chord] | None:
    """Return the chord that *binding* is the first stroke of."""
    return CHORDS.get(binding.id or "")
