"""Keys that are typed before the last one is answered: they wait for their turn."""

import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import suppress

from textual import events, work
from textual.app import App
from textual.dom import DOMNode

ROUNDS = 3  # from the focus up until a key is answered: its action, a message of that, the focus
LONG = 1.0  # seconds that none of their steps takes


class TypingAhead(App[None]):
    """Answers one key after the other, the first of them when `answer_ahead` is called.

    One that came too early would mean something else to another pane.
    """

    _ahead: deque[events.Event] | None  # None when all are answered

    def __init__(self, *, ansi_color: bool) -> None:
        super().__init__(ansi_color=ansi_color)
        self._ahead = deque()

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait while another is answered."""
        typed = isinstance(event, events.Key) and not event.is_forwarded
        if typed and self._ahead is not None:
            self._ahead.append(event)
            return
        if typed:
            self._ahead = deque()
        await super().on_event(event)
        if typed:
            self.answer_ahead()

    @work(group="keys")
    async def answer_ahead(self) -> None:
        """Answer the keys that wait, each when the one before it is answered."""
        await self._answered()
        while self._ahead:
            await super().on_event(self._ahead.popleft())
            await self._answered()
        self._ahead = None

    async def _answered(self) -> None:
        """Wait until what a key does is done: it goes up from the focus, and may move it."""
        for _ in range(ROUNDS):
            done = asyncio.Event()
            self._pass_up(iter((self.screen.focused or self.screen).ancestors_with_self), done)
            with suppress(TimeoutError):  # one of them may close before it comes to that
                await asyncio.wait_for(done.wait(), LONG)

    def _pass_up(self, nodes: Iterator[DOMNode], done: asyncio.Event) -> None:
        """Set *done* when each of *nodes* in turn has done what it had to do."""
        for node in nodes:
            if node.call_later(self._pass_up, nodes, done):
                return
        done.set()
