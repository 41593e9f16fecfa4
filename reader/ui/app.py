"""The reader on a screen: composes the panes and wires what they tell to what follows from it."""

import gc
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from textual import events, on, work
from textual.actions import ActionParseResult
from textual.app import App, ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.dom import DOMNode
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen
from textual.widget import AwaitMount
from textual.widgets import Input

from reader.cleaning import clean
from reader.errors import ReaderError, SourceError
from reader.library import Library
from reader.library.notebook import Notebook
from reader.library.saved_queries import Queries
from reader.ui.browse_pane import BrowsePane
from reader.ui.chords import CHORDS, owner_of
from reader.ui.contrast import Legible
from reader.ui.correcting import Correcting
from reader.ui.desk import Desk
from reader.ui.filing import Filing
from reader.ui.help import Help, named_bindings, places
from reader.ui.history import History
from reader.ui.keeping import Keeping
from reader.ui.keymap import key_of, keys_in_force, read_keymap, shared_keys
from reader.ui.loading import Failed, Indexed, Loaded, Loader, Progressed
from reader.ui.messages import Asked, Said, problems_in_a_line
from reader.ui.moving import Moving
from reader.ui.overviews import Overviews
from reader.ui.prompt import Prompt
from reader.ui.quoting import Quoting
from reader.ui.settings import Settings
from reader.ui.signals import end_at_signals
from reader.ui.status_bar import SMALLEST, StatusBar
from reader.ui.typing_ahead import TypingAhead

NOTICE = 60  # seconds that a notice stays, unless a key is pressed
TROUBLE = 8  # seconds for what is wrong


def _reader_commands() -> type[Provider]:
    from reader.ui.commands import ReaderCommands  # not needed to paint the first screen

    return ReaderCommands


class ReaderApp(TypingAhead):
    """Shows *library* while *loader* fills it; the rest is the person's own.

    Leaves by itself, with status 3 and the problems as message, when nothing could be read.
    """

    TITLE = "reader"
    CSS_PATH = Path(__file__).with_name("reader.tcss")
    COMMANDS = App.COMMANDS | {_reader_commands}
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it without ClassVar
        *((0, "-tiny"), (SMALLEST.width, "-narrow"), (60, "-normal"), (120, "-wide")),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (SMALLEST.height, "-tall")]  # noqa: RUF012

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,f1", "help", "Help", id="app.help"),
        Binding("colon", "commands", "Commands by name", priority=True, id="app.commands"),
        Binding("ctrl+p", "command_palette", "Commands, from a line too", id="app.palette"),
        Binding("ctrl+l", "redraw", "Draw the screen anew", priority=True, id="app.redraw"),
        Binding("ctrl+z", "suspend_process", "To the shell", priority=True, id="app.suspend"),
        Binding("q", "close", "Close, then quit", priority=True, id="app.close"),
        Binding("g", "chord('go')", "Go", priority=True, id="chord.go"),
        Binding("right_square_bracket", "chord('next')", "Next", priority=True, id="chord.next"),
        Binding(
            "left_square_bracket",
            "chord('previous')",
            "Previous",
            priority=True,
            id="chord.previous",
        ),
        Binding("y", "chord('copy')", "Copy", priority=True, id="chord.copy"),
        Binding("m", "chord('mark')", "Mark this place", priority=True, id="chord.mark"),
        Binding(
            "apostrophe", "chord('return')", "Return to a mark", priority=True, id="chord.return"
        ),
    ]

    def __init__(
        self,
        loader: Loader,
        library: Library,
        notebook: Notebook,
        settings: Settings,
        queries: Queries | None = None,
        history: History | None = None,
    ) -> None:
        # Under NO_COLOR the terminal's own two colours are the only ones sure to be legible.
        super().__init__(ansi_color=bool(os.environ.get("NO_COLOR")))
        self._loader = loader
        self._library = library
        self.notebook = notebook
        self._settings = settings
        self._queries = Queries() if queries is None else queries
        self._history = History() if history is None else history
        bindings = named_bindings(self.BINDINGS)
        self._keymap_set, self._strange_keys = read_keymap(settings.keys, bindings)
        self.keys = keys_in_force(bindings, self._keymap_set)
        self._legible = Legible()
        self._problems: list[SourceError] = []
        self._faults: list[SourceError] = []
        self._noticed = False

    def compose(self) -> ComposeResult:
        searched = self._library, self._queries, self._history
        desk = Desk(*searched, self.notebook, id="panes")
        with (  # the jobs: keys and messages come to the lower ones first
            Quoting(desk, self._library),
            Correcting(desk, self._library, self.notebook),
            Keeping(desk, self.notebook, self._queries, self._history),
            Filing(desk, self._library, self._loader),
            Overviews(desk, *searched),
            Moving(desk),
        ):
            yield desk
        yield StatusBar(id="status")

    def on_mount(self) -> None:
        self._take_size()
        end_at_signals(self)
        if self._settings.keys or self._settings.strange:
            self.set_keymap(self._keymap_set)
            self._tell_what_is_strange()
        theme = self._settings.theme
        if theme in self.available_themes:
            self.theme = str(theme)
        elif theme is not None:
            commands = f"among the commands ({key_of(self, 'app.commands')})"
            self._tell(f"No theme {theme!r}: {commands} Theme shows those there are")
        if len(self._library):
            self.desk.library_grew()  # so that the first painting has what is kept
        first = self._loader.first()
        if isinstance(first, Loaded):
            self._loaded(first)  # so that the first painting has the list
        elif first is not None:
            self.post_message(first)
        if self._library.told:
            self._tell(self._library.told)
        self.call_after_refresh(self._painted)

    def _take_size(self) -> None:
        """Have the layout for this size from the start: Textual first paints without any."""
        for points, cells in (
            (self.HORIZONTAL_BREAKPOINTS, self.size.width),
            (self.VERTICAL_BREAKPOINTS, self.size.height),
        ):
            self.screen.add_class([name for least, name in points if least <= cells][-1])

    def _tell_what_is_strange(self) -> None:
        """Name what in the settings means nothing, or two things."""
        strange = [f"no setting {name!r}" for name in self._settings.strange]
        strange += self._strange_keys
        strange += shared_keys(self._keymap_set, places(self.BINDINGS))
        if strange:
            lists = f"{key_of(self, 'app.help')} lists the actions"
            self._tell(f"config.toml: {', '.join(strange)}; {lists}")

    def _painted(self) -> None:
        """Do what the first painting did not have to wait for."""
        gc.freeze()  # what is there now stays: a collection over it would only hold up a key
        gc.enable()
        if self.return_code is None:
            self._load()
            self._have_prompt()
            self.answer_ahead()

    async def on_event(self, event: events.Event) -> None:
        """Take out of what is pasted, into whatever line, what could harm the terminal."""
        if isinstance(event, events.Paste):
            event.text = clean(event.text)
        await super().on_event(event)

    @property
    def desk(self) -> Desk:
        """The panes."""
        return self.query_one(Desk)

    @property
    def status(self) -> StatusBar:
        """The line at the foot of the screen."""
        return self.query_one(StatusBar)

    # What the panes tell

    @on(Said)
    def _said(self, event: Said) -> None:
        if event.trouble:
            self._tell(event.text)
            self._noticed |= event.notice
        elif event.notice:
            self.screen.set_class(self.desk.eye.is_low, "-above")
            self.notify(event.text, markup=False, timeout=NOTICE)
            self._noticed = True
        else:
            self.status.say(event.text)

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        if self.return_code is not None:
            return True  # a key after the one that quits comes too late for anything
        if self._noticed:  # it is about what was there before this key
            self._noticed = False
            is_seen = len(self._notifications) > 0  # it may have had its time
            self.clear_notifications()
            if is_seen and action == "leave":
                return True
        self.status.outlived()
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except ReaderError as error:  # of a library that cannot be asked just now
            self._tell(str(error))
            return True

    def _tell(self, text: str) -> None:
        self.screen.remove_class("-above")
        self.notify(text, severity="warning", markup=False, timeout=TROUBLE)

    @on(Asked)
    async def _asked(self, event: Asked) -> None:
        await self._have_prompt()
        self.query_one(Prompt).ask(event, back=self.screen.focused)

    def _have_prompt(self) -> AwaitMount:
        """Mount the prompt if it is not; a key may be faster than the first painting."""
        missing = [] if self.query(Prompt) else [Prompt(id="prompt")]
        return self.screen_stack[0].mount(*missing)  # below what may be open by now

    @on(BrowsePane.Searched)
    def _searched(self, event: BrowsePane.Searched) -> None:
        event.stop()
        self.status.refresh()  # there is another way out of the list, or none

    # Loading

    @work(thread=True, group="load")
    def _load(self) -> None:
        self._loader.take_in_all(self.post_message)

    def on_unmount(self) -> None:
        self._loader.stop()

    @on(Loaded)
    def _loaded(self, event: Loaded) -> None:
        self._problems += event.problems
        self.desk.carry(event.replaced)
        self.desk.library_grew()
        self.status.progress("reading", event.done, event.total)
        if event.done < event.total:
            return
        gc.freeze()  # articles stay too
        if not len(self._library) and self._loader.has_read:
            where = f" in {self._loader.paths}" if self._loader.paths else ""
            problems = list(map(str, self._problems)) or [f"nothing to read{where}"]
            self.exit(return_code=3, message="\n".join(f"reader: {one}" for one in problems))
        elif self._problems:
            self.status.say(problems_in_a_line(self._problems), stays=True)

    @on(Indexed)
    def _indexed(self, event: Indexed) -> None:
        self.desk.index_grew()

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        self._tell(event.reason)
        self.status.progress("", 0, 0)

    @on(Progressed)
    def _progressed(self, event: Progressed) -> None:
        self.desk.browse.list.refresh()
        self.status.progress("quotes", event.done, event.total)
        self._faults += event.problems
        if event.done == event.total:
            if self._faults:  # what was said of files is gone soon after
                self.status.say(problems_in_a_line(self._problems, self._faults), stays=True)
            self._problems, self._faults = [], []
        gc.collect(1)  # what is young and garbage goes
        gc.freeze()  # what was found stays: to look through all of it takes longer each time

    # Keys that work anywhere

    def action_help(self) -> None:
        self.push_screen(Help(self.BINDINGS, self.keys))

    def action_close(self) -> None:
        if not self.desk.close():
            self.exit()

    def action_help_quit(self) -> None:
        """Name the key that leaves to who presses ctrl+c for it: Textual names one of its own."""
        self.status.say(f"{key_of(self, 'app.close')} closes what is open, then quits")

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer the themes; the other commands of Textual are for those who build screens."""
        commands = super().get_system_commands(screen)
        return (command for command in commands if command.title == "Theme")

    def action_redraw(self) -> None:
        """Draw all anew: another program may have written over it."""
        self.refresh(layout=True)

    @on(Driver.SignalResume)
    def _came_back(self) -> None:
        self.action_redraw()  # the terminal comes back empty, and Textual leaves it so

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Have text legible once its colours are known, those of dim text too."""
        return [*super().get_line_filters(), self._legible]

    async def action_commands(self) -> None:
        """Open the palette, so that what comes at once is typed in it."""
        palette = CommandPalette()
        await self.push_screen(palette)
        palette.set_focus(palette.query_one(Input))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave keys with priority to who types text, and to what is on top."""
        if action not in ("chord", "commands", "close"):
            return True
        moves = action == "chord" and hasattr(self.screen, "action_first")
        return (moves or not self.screen.is_modal) and not isinstance(self.focused, Input)

    async def action_chord(self, name: str) -> None:
        focused = self.screen.focused or self.desk

        async def follow(action: str | None) -> None:
            if action:
                await self.run_action(action, owner_of(action, focused))

        first = f"chord.{name}"
        marks = self.query_one(Keeping).marks
        chord = CHORDS[first](key_of(self, first), self.keys, marks)
        # With priority, and until it is there: a second stroke that comes at once must find it.
        await self.push_screen(chord, follow)
