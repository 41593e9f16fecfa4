"""The help: every key there is and what it does, read from the bindings and the keys in force."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
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
from reader.ui.chords import CHORDS, chord_of
from reader.ui.correcting import Correcting
from reader.ui.filing import Filing
from reader.ui.keeping import Keeping
from reader.ui.keymap import display_key, key_of
from reader.ui.line_pane import LinePane
from reader.ui.moving import Moving
from reader.ui.people_pane import PeoplePane
from reader.ui.prompt import Prompt
from reader.ui.quotes_pane import QuotesPane
from reader.ui.quoting import Quoting
from reader.ui.row_pane import RowPane
from reader.ui.search_pane import SearchPane

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


def help_keys(bindings: Iterable[BindingType], keys: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the keys and the description of each binding; a first stroke with each second one.

    *keys* are those in force by the ids of bindings; one without an id has its own.
    """
    rows = []
    for binding in bindings:
        if not isinstance(binding, Binding) or not binding.description:
            continue
        chord, first = chord_of(binding), keys.get(binding.id or "") or display_key(binding.key)
        if chord is None:
            rows.append((first, binding.description))
        elif not chord.follows():
            rows.append((f"{first} a-z", binding.description))
        else:
            both = [(one, f"{first} {keys[one.id or '']}") for one in chord.follows()]
            rows += [(strokes, _both(binding, one)) for one, strokes in both]
    return rows


def _both(first: Binding, second: Binding) -> str:
    """What the two strokes of a chord do; the words of the second may say it alone."""
    said = second.description
    if said.startswith(first.description.lower()):
        return said[0].upper() + said[1:]
    return f"{first.description}: {said}"


def named_bindings(anywhere: Sequence[BindingType]) -> dict[str, Binding]:
    """Return each binding by its id, by which other keys can be set for it.

    A second stroke says what it does after the first.
    """
    listed = [one for _, bindings in sections(anywhere) for one in bindings]
    elsewhere = *Prompt.BINDINGS, *Help.BINDINGS
    bindings = [one for one in (*listed, *elsewhere) if isinstance(one, Binding)]
    named = {one.id: one for one in bindings if one.id}
    for binding in bindings:
        if (chord := chord_of(binding)) is not None:
            for second in chord.follows():
                named[second.id or ""] = replace(second, description=_both(binding, second))
    return named


def sections(anywhere: Sequence[BindingType]) -> list[Section]:
    """Return the bindings by where they work, first those that one needs first.

    Those of the app itself work *anywhere*.
    """
    jobs = Moving, Keeping, Quoting, Correcting, Filing
    in_both = [one for job in jobs for one in job.BINDINGS]
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


def _moves(binding: BindingType) -> bool:
    """Whether *binding* of a pane moves in text, whatever it is that one reads."""
    return isinstance(binding, Binding) and not binding.action.startswith("match(")


class Help(ModalScreen[None]):
    """Lists the keys by where they work, and what the highlighting means."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "Close", id="help.close"),
        *(one for one in LinePane.BINDINGS if _moves(one)),
    ]

    def __init__(self, anywhere: Sequence[BindingType], keys: Mapping[str, str]) -> None:
        """List the bindings that work *anywhere*, and the others, with the *keys* in force."""
        super().__init__()
        self._sections = sections(anywhere)
        self._named = named_bindings(anywhere)
        self._keys = keys

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help") as box:
            box.border_title = "Help"
            box.border_subtitle = Content(f"{key_of(self, 'help.close')} closes")
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
            for keys, description in help_keys(bindings, self._keys):
                lines += _row(keys, description, width)
            lines.append("")
        lines += [*wrap(LEGEND, width), "", "FOR OTHER KEYS, IN THE SETTINGS"]
        for name, binding in self._named.items():
            lines += _row(name, binding.description, width)
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
