"""The command palette: every action that has a key by its description, and earlier queries."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode

from reader.ui.chords import chord_of, display_key, owner_of
from reader.ui.overviews import Overviews

RECENT = 5  # queries that are offered again


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
            chord = chord_of(binding)
            if chord is not None:
                focused = self.screen.focused or node
                for second in chord.follows():
                    words = f"{binding.description}: {second.description}"
                    keys = f"{chord.NAME} {display_key(second.key)}"
                    owner = owner_of(second.action, focused)
                    commands[words] = Command(words, keys, second.action, owner)
            elif binding.id is not None:
                words = binding.description
                keys = f"{commands[words].keys} " if words in commands else ""
                commands[words] = Command(words, keys + display_key(key), binding.action, node)
        return [*commands.values(), *self._queries()]

    def _queries(self) -> Iterator[Command]:
        """Yield the saved queries and those that were used last."""
        for desk in self.screen.query(Overviews):
            for name in desk.saved:
                asked = f'query:"{name}"'
                yield Command(f"Saved query: {name}", "", f"search_for({asked!r})", desk)
                yield Command(f"Forget query: {name}", "", f"forget_query({name!r})", desk)
            for query in reversed(desk.recent[-RECENT:]):
                yield Command(f"Search again: {query}", "", f"search_for({query!r})", desk)

    async def discover(self) -> Hits:
        """Yield every command, for an empty palette."""
        for words, keys, action, node in self._commands():
            run = partial(self.app.run_action, action, node)
            yield DiscoveryHit(Content(words), run, words, keys)

    async def search(self, query: str) -> Hits:
        """Yield the commands whose words match *query*."""
        matcher = self.matcher(query)
        for words, keys, action, node in self._commands():
            if score := matcher.match(words):
                run = partial(self.app.run_action, action, node)
                yield Hit(score, matcher.highlight(words), run, words, keys)
