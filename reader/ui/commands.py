"""Every action that has a key, in the command palette by its description."""

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode

from reader.ui.chords import chord_of, owner_of


class ReaderCommands(Provider):
    """Offers what the keys do, in the words of the help."""

    def _actions(self) -> Iterator[tuple[str, str, DOMNode]]:
        """Yield ``(words, action, node)`` of what can be done where the focus was."""
        for active in self.screen.active_bindings.values():
            binding, node = active.binding, active.node
            chord = chord_of(binding)
            if chord is None and binding.id is not None:
                yield binding.description, binding.action, node
            elif chord is not None:
                focused = self.screen.focused or node
                for second in chord.follows():
                    words = f"{binding.description}: {second.description}"
                    yield words, second.action, owner_of(second.action, focused)

    async def discover(self) -> Hits:
        """Yield every command, for an empty palette."""
        for words, action, node in self._actions():
            yield DiscoveryHit(Content(words), partial(self.app.run_action, action, node), words)

    async def search(self, query: str) -> Hits:
        """Yield the commands whose words match *query*."""
        matcher = self.matcher(query)
        for words, action, node in self._actions():
            if score := matcher.match(words):
                command = partial(self.app.run_action, action, node)
                yield Hit(score, matcher.highlight(words), command, words)
