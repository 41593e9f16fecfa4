"""Keys of two strokes: the first opens a line that shows what may follow."""

import re
import string
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import ModalScreen
from textual.widgets import Static


class Chord(ModalScreen[str], inherit_bindings=False):
    """Waits for the second stroke, and returns the action that it stands for, "" for none."""

    NAME: ClassVar[str] = ""
    AUTO_FOCUS = ""  # with None it would be the app's

    def __init__(self, marks: str = "") -> None:
        """Wait for a second stroke, where *marks* are the letters by which places are marked."""
        super().__init__()
        self._marks = marks

    def compose(self) -> ComposeResult:
        yield Static(Content(self.hint()), id="chord-hint")

    @classmethod
    def follows(cls) -> list[Binding]:
        """Return the second strokes with their actions and descriptions."""
        return [one for one in cls.BINDINGS if isinstance(one, Binding)]

    def hint(self) -> str:
        """Return a line that says what may follow."""
        strokes = (f"{display_key(one.key)} {one.description}" for one in self.follows())
        return f"{self.NAME} …  " + "   ".join(strokes)

    def on_key(self, event: events.Key) -> None:
        """Return what the stroke stands for; of one that stands for nothing that is said."""
        event.stop()
        action = self.action_of(event)
        if not action and event.key != "escape":
            said = f"{self.NAME} {display_key(event.key)} stands for nothing: {self.hint()}"
            action = f"say({said!r})"
        self.dismiss(action)

    def action_of(self, event: events.Key) -> str:
        """Return the action that the second stroke stands for, "" for none."""
        active = self.active_bindings.get(event.key)
        return active.binding.action if active else ""


class GoTo(Chord):
    """``g``: places in a pane, and other panes."""

    NAME = "g"
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

    NAME = "]"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "entity(1)", "next name", id="next.entity"),
        Binding("s", "speaker(1)", "next of speaker", id="next.speaker"),
        Binding("right_square_bracket", "quote(1)", "next quote", id="next.quote"),
    ]


class Previous(Chord):
    """``[``: the previous of a kind."""

    NAME = "["
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "entity(-1)", "previous name", id="previous.entity"),
        Binding("s", "speaker(-1)", "previous of speaker", id="previous.speaker"),
        Binding("left_square_bracket", "quote(-1)", "previous quote", id="previous.quote"),
    ]


class Copy(Chord):
    """``y``: what to copy."""

    NAME = "y"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "copy('quote')", "quote, cited", id="copy.quote"),
        Binding("y", "copy('text')", "text", id="copy.text"),
        Binding("c", "copy('citation')", "citation", id="copy.citation"),
        Binding("u", "copy('url')", "URL", id="copy.url"),
    ]


class Mark(Chord):
    """``m`` and a letter: remember this place."""

    NAME = "m"
    BINDINGS: ClassVar[list[BindingType]] = []  # any letter
    VERB: ClassVar[str] = "set_mark"

    def hint(self) -> str:
        marked = f"   marked: {' '.join(self._marks)}" if self._marks else ""
        return f"{self.NAME} …  a to z{marked}"

    def action_of(self, event: events.Key) -> str:
        letter = event.character or " "
        return f"{self.VERB}('{letter}')" if letter in string.ascii_lowercase else ""


class Return(Mark):
    """``'`` and a letter: go back to a remembered place."""

    NAME = "'"
    VERB = "go_to_mark"


CHORDS: dict[str, type[Chord]] = {
    "go": GoTo,
    "next": Next,
    "previous": Previous,
    "copy": Copy,
    "mark": Mark,
    "return": Return,
}
_OPENS = re.compile(r"chord\('(\w+)'\)")


def owner_of(action: str, focused: DOMNode) -> DOMNode:
    """Return the nearest node, from *focused* up, that has *action*."""
    name = "action_" + action.split("(")[0]
    return next((node for node in focused.ancestors_with_self if hasattr(node, name)), focused)


def chord_of(binding: Binding) -> type[Chord] | None:
    """Return the chord that *binding* is the first stroke of."""
    opens = _OPENS.fullmatch(binding.action)
    return CHORDS[opens[1]] if opens else None


_SHOWN = {
    "right_parenthesis": ")",
    "left_parenthesis": "(",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
    "question_mark": "?",
    "vertical_line": "|",
    "backslash": "\\",
    "slash": "/",
    "apostrophe": "'",
    "colon": ":",
    "equals_sign": "=",
}


def display_key(keys: str) -> str:
    """Return the comma-separated *keys* of a binding as people write them."""
    return " ".join(_SHOWN.get(key, key) for key in keys.split(","))
