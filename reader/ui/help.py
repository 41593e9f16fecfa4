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

from reader.article import EntityLabel
from reader.layout.highlights import ENTITY_KINDS
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

COLUMN = 24  # for keys
ROOMY = 60  # cells, below which that column is slim
SLIM = 12
NARROW = 40  # cells, below which what a key does stands below it
WIDTH = 100  # cells, until it is known how many there are
_LOOKS: dict[EntityLabel, str] = {
    "PER": "underlined",
    "ORG": "underlined and bold",
    "LOC": "underlined and italic",
    "MISC": "underlined and dim",
    "DATE": "italic",
}
_NAMES = ", ".join(f"{ENTITY_KINDS[label].word} {look}" for label, look in _LOOKS.items())
LEGEND = f"""\
A quoted statement has ❝ at the line where it opens; the current one has ▌ and stands out, and its
speaker and cue are named in the border. Names: {_NAMES}."""


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
            rows += [(f"{binding.key} {one.key}", _both(binding, one)) for one in chord.follows()]
    return rows


def _both(first: Binding, second: Binding) -> str:
    """What the two strokes of a chord do; the words of the second may say it alone."""
    said = second.description
    if said.startswith(first.description.lower()):
        return said[0].upper() + said[1:]
    return f"{first.description}: {said}"


def named_actions(anywhere: Sequence[BindingType]) -> dict[str, str]:
    """Return what each id of a binding does, by which other keys can be set for it."""
    listed = [one for _, bindings in sections(anywhere) for one in bindings]
    bindings = [one for one in (*listed, *Prompt.BINDINGS) if isinstance(one, Binding)]
    actions = {one.id: one.description for one in bindings if one.id}
    for binding in bindings:
        if (chord := chord_of(binding)) is not None:
            for second in chord.follows():
                actions[second.id or ""] = _both(binding, second)
    return actions


def sections(anywhere: Sequence[BindingType]) -> list[Section]:
    """Return the bindings by where they work, first those that one needs first.

    Those of the app itself work *anywhere*.
    """
    in_both = [*Desk.BINDINGS, *Workbench.BINDINGS, *Filing.BINDINGS]
    return [
        ("In both panes", [*LinePane.BINDINGS, *in_both]),
        ("Anywhere", [*anywhere, *App.BINDINGS]),
        ("In lists", RowPane.BINDINGS),
        ("In the list of articles", BrowsePane.BINDINGS),
        ("In the article", ArticleView.BINDINGS),
        ("Among quotes", QuotesPane.BINDINGS),
        ("Among people", PeoplePane.BINDINGS),
        ("In a search line", SearchPane.BINDINGS),
    ]


def places(anywhere: Sequence[BindingType]) -> list[list[Binding]]:
    """Return the bindings that one has at once: in each pane, and after each first stroke."""
    both, everywhere, lists, browse, article, quotes, people, search = (
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
    """One line where both have room beside each other, else what it does below its *name*."""
    column = COLUMN if width >= ROOMY else SLIM
    beside = f"  {name:{column - 1}} "
    if width < NARROW or (len(name) >= column and len(beside + description) > width):
        indent = " " * 4
        below = wrap(description, width, initial_indent=indent, subsequent_indent=indent)
        return [f"  {name}", *below]
    first, *others = wrap(description, width - len(beside)) or [""]
    return [beside + first, *(" " * len(beside) + line for line in others)]
