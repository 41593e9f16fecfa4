"""The help: every key there is, read from the bindings themselves."""

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.ui.article_view import ArticleView
from reader.ui.browse_pane import BrowsePane
from reader.ui.chords import CHORDS, chord_of, display_key
from reader.ui.desk import Desk
from reader.ui.filing import Filing
from reader.ui.line_pane import LinePane
from reader.ui.people_pane import PeoplePane
from reader.ui.prompt import Prompt
from reader.ui.quotes_pane import QuotesPane
from reader.ui.row_pane import RowPane
from reader.ui.search_pane import SearchPane
from reader.ui.workbench import Workbench

Section = tuple[str, Sequence[BindingType]]

COLUMN = 24
NARROW = 2 * COLUMN  # cells, below which what a key does stands below it
WIDTH = 100  # cells, until it is known how many there are
LEGEND = """\
A quoted statement has ❝ at the line where it opens; the current one has ▌ and stands out, and its
speaker and cue are named in the border. Names: person underlined, organisation underlined and bold,
place underlined and italic, other names underlined and dim; dates are italic."""


def help_keys(bindings: Iterable[BindingType]) -> list[tuple[str, str]]:
    """Return ``(key, description)`` of each binding; a first stroke with each second one."""
    rows = []
    for binding in bindings:
        if not isinstance(binding, Binding) or not binding.description:
            continue
        chord = chord_of(binding)
        if chord is None:
            rows.append((binding.key, binding.description))
        elif not chord.follows():
            rows.append((f"{binding.key} a-z", binding.description))
        else:
            seconds = ((f"{binding.key} {one.key}", one.description) for one in chord.follows())
            rows.extend((keys, f"{binding.description}: {what}") for keys, what in seconds)
    return rows


def named_actions(anywhere: Sequence[BindingType]) -> dict[str, str]:
    """Return what each id of a binding does, by which other keys can be set for it."""
    listed = [one for _, bindings in sections(anywhere) for one in bindings]
    bindings = [one for one in (*listed, *Prompt.BINDINGS) if isinstance(one, Binding)]
    actions = {one.id: one.description for one in bindings if one.id}
    for binding in bindings:
        if (chord := chord_of(binding)) is not None:
            for second in chord.follows():
                actions[second.id or ""] = f"{binding.description}: {second.description}"
    return actions


def sections(anywhere: Sequence[BindingType]) -> list[Section]:
    """Return the bindings by where they work; those of the app itself work *anywhere*."""
    in_both = [*Desk.BINDINGS, *Workbench.BINDINGS, *Filing.BINDINGS]
    return [
        ("Anywhere", [*App.BINDINGS, *anywhere]),
        ("In both panes", [*LinePane.BINDINGS, *in_both]),
        ("In lists", RowPane.BINDINGS),
        ("In the list of articles", BrowsePane.BINDINGS),
        ("In the article", ArticleView.BINDINGS),
        ("Among quotes", QuotesPane.BINDINGS),
        ("Among people", PeoplePane.BINDINGS),
        ("In a search line", SearchPane.BINDINGS),
    ]


def places(anywhere: Sequence[BindingType]) -> list[list[Binding]]:
    """Return the bindings that one has at once: in each pane, and after each first stroke."""
    everywhere, both, lists, browse, article, quotes, people, search = (
        [one for one in bindings if isinstance(one, Binding)] for _, bindings in sections(anywhere)
    )
    panes = [article, *(lists + one for one in (browse, quotes, people))]
    seconds = (chord.follows() for chord in CHORDS.values())
    return [*(everywhere + both + pane for pane in panes), everywhere + search, *seconds]


class Help(ModalScreen[None]):
    """Lists the keys by where they work, and what the highlighting means."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "Close", id="help.close"),
        *(one for one in LinePane.BINDINGS if "match" not in str(one)),
    ]

    def __init__(self, anywhere: Sequence[BindingType]) -> None:
        super().__init__()
        self._sections = sections(anywhere)
        self._actions = named_actions(anywhere)

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help") as box:
            box.border_title = "Help"
            box.border_subtitle = "esc closes"
            yield Static()

    def on_resize(self) -> None:
        self.call_after_refresh(self._lay_out)

    def _lay_out(self) -> None:
        width = self.query_one("#help").scrollable_content_region.width
        if width > 0:
            self.query_one(Static).update(Content(self.text(width)))

    def text(self, width: int = WIDTH) -> str:
        """Return the whole help as plain text, in lines of at most *width* cells."""
        lines = []
        for title, bindings in self._sections:
            lines += [title.upper()]
            for keys, description in help_keys(bindings):
                shown = " ".join(display_key(stroke) for stroke in keys.split(" "))
                lines += _row(shown, description, width)
            lines.append("")
        lines += [*wrap(LEGEND, width), "", "FOR OTHER KEYS, IN THE SETTINGS"]
        for name, description in self._actions.items():
            lines += _row(name, description, width)
        return "\n".join(lines)

    def action_move(self, lines: int) -> None:
        self.query_one("#help").scroll_relative(y=lines, animate=False)

    def action_move_pages(self, pages: float) -> None:
        height = self.query_one("#help").scrollable_content_region.height
        self.action_move(round(pages * (height - 1)))

    def action_first(self) -> None:
        self.query_one("#help").scroll_home(animate=False)

    def action_last(self) -> None:
        self.query_one("#help").scroll_end(animate=False)


def _row(name: str, description: str, width: int) -> list[str]:
    if width < NARROW:
        return [
            f"  {name}",
            *wrap(description, width, initial_indent=" " * 4, subsequent_indent=" " * 4),
        ]
    first, *others = wrap(description, width - COLUMN - 2) or [""]
    return [f"  {name:{COLUMN}}{first}", *(" " * (COLUMN + 2) + line for line in others)]
