"""The command palette: every action that has a key by its description, and earlier queries."""

import math
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode

from reader.ui.chords import chord_of, owner_of
from reader.ui.desk import Desk
from reader.ui.keeping import Keeping
from reader.ui.keymap import display_key, key_of

RECENT = 5  # queries that are offered again
SHORT = {"q": "Quit", "quit": "Quit"}  # what people type who know vi


class Command(NamedTuple):
    """What is done, in the words of the help, and with which keys."""

    words: str
    keys: str
    action: str
    node: DOMNode


class ReaderCommands(Provider):
    """Offers what the keys do, in the words of the help."""

    def _commands(self) -> list[Command]:
        """Return what can be done where the focus was, each once whatever keys it has."""
        commands: dict[str, Command] = {}
        for key, active in self.screen.active_bindings.items():
            binding, node = active.binding, active.node
            if binding.id is not None and chord_of(binding) is None:
                words = binding.description
                keys = f"{commands[words].keys} " if words in commands else ""
                commands[words] = Command(words, keys + display_key(key), binding.action, node)
        leave = Command("Quit", "ctrl+q", "quit", self.app)
        return [*commands.values(), *self._of_chords(), leave, *self._queries()]

    def _of_chords(self) -> Iterator[Command]:
        """Yield what takes two strokes; below the palette the first ones are not active."""
        focused = self.screen.focused or self.screen.query_one(Desk)
        for binding in (one for one in self.app.BINDINGS if isinstance(one, Binding)):
            chord = chord_of(binding)
            if chord is None:
                continue
            first = key_of(self.app, binding.id or "")
            for second in chord.follows():
                words = f"{binding.description}: {second.description}"
                keys = f"{first} {key_of(self.app, second.id or '')}"
                yield Command(words, keys, second.action, owner_of(second.action, focused))
            if not chord.follows():
                yield Command(binding.description, f"{first} a-z", binding.action, self.app)

    def _queries(self) -> Iterator[Command]:
        """Yield the saved queries and those that were used last."""
        for keeping in self.screen.query(Keeping):
            search = owner_of("search_for", keeping.desk)
            for name in keeping.saved:
                asked = f'query:"{name}"'
                yield Command(f"Saved query: {name}", "", f"search_for({asked!r})", search)
                yield Command(f"Forget query: {name}", "", f"forget_query({name!r})", keeping)
            for query in reversed(keeping.recent[-RECENT:]):
                yield Command(f"Search again: {query}", "", f"search_for({query!r})", search)

    async def discover(self) -> Hits:
        """Yield every command, for an empty palette."""
        for words, keys, action, node in self._commands():
            run = partial(self.app.run_action, action, node)
            yield DiscoveryHit(Content(words), run, words, keys)

    async def search(self, query: str) -> Hits:
        """Yield the commands whose words match *query*."""
        matcher = self.matcher(query)
        for words, keys, action, node in self._commands():
            score = math.inf if SHORT.get(query.strip()) == words else matcher.match(words)
            if score:
                run = partial(self.app.run_action, action, node)
                yield Hit(score, matcher.highlight(words), run, words, keys)
