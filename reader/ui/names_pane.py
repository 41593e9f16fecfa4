"""The names pane: the names in the open article by kind, and where they stand in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from reader.article import Article, Entity, EntityLabel, Span
from reader.layout.highlights import ENTITY_KINDS
from reader.ui.keymap import Hints, key_of
from reader.ui.messages import Pointed
from reader.ui.overview import Overview
from reader.ui.page import Page
from reader.ui.row_pane import RowPane, counted, with_ellipsis

NAMES: tuple[EntityLabel, ...] = ("PER", "ORG", "LOC", "MISC")  # dates are none
_KIND = 7  # cells of a column, as the next one
_COUNT = 4
_LEGEND = {"quote": "❝ quote"} | {kind.mark: kind.word for kind in ENTITY_KINDS.values()}
_MARKS = {f"article-view--{mark}" for mark in _LEGEND}


@dataclass(frozen=True)
class Name:
    """Somebody or something in an article, and where; ``leads`` the names of its kind."""

    label: EntityLabel
    name: str
    mentions: tuple[Entity, ...]
    leads: bool


def names_of(entities: Iterable[Entity]) -> list[Name]:
    """Return each name once, by kind, the most frequent first and then in order of appearance."""
    by_name: dict[tuple[EntityLabel, str], list[Entity]] = {}
    for entity in entities:
        by_name.setdefault((entity.label, entity.name), []).append(entity)
    names: list[Name] = []
    for label in NAMES:
        alike = [(name, found) for (kind, name), found in by_name.items() if kind == label]
        alike.sort(key=lambda one: -len(one[1]))
        names += [Name(label, name, tuple(m), leads=not n) for n, (name, m) in enumerate(alike)]
    return names


class NamesList(RowPane[Name]):
    """A line for each name; Enter and ``n`` go from one of its mentions to the next."""

    COMPONENT_CLASSES: ClassVar[set[str]] = _MARKS | {"article-view--cursor", "article-view--meta"}
    STYLE_PREFIX = "article-view"
    ROWS = "names"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.article: Article | None = None
        self.chosen: Name | None = None
        self.names: list[Name] = []
        self._mention = -1  # of the chosen name, the one that was gone to

    def show(self, article: Article | None, names: list[Name]) -> None:
        """Show the *names* of *article*."""
        self.article, self.names, self.chosen = article, names, None
        self.rows_changed()

    def count(self) -> int:
        return len(self.names)

    def row(self, index: int) -> Name:
        return self.names[index]

    def words_of(self, row: Name) -> str:
        return row.name

    def opened(self, row: Name) -> None:
        self._go_to_mention(row, 1)

    def action_match(self, step: int) -> None:
        if (row := self.highlighted) is not None:
            self._go_to_mention(row, step)

    def _go_to_mention(self, name: Name, step: int) -> None:
        if name != self.chosen:
            self.chosen, self._mention = name, -1 if step > 0 else 0
        self._mention = (self._mention + step) % len(name.mentions)
        if self.article is not None:
            mention = name.mentions[self._mention]
            self.post_message(Pointed(self.article.id, mention, opened=True))

    def draw(self, row: Name, part: int, width: int, base: Style) -> list[Segment]:
        """Draw the kind where it begins, the count, and the name as the article marks it."""
        kind = ENTITY_KINDS[row.label]
        said = kind.short if row.leads else ""
        name = with_ellipsis(row.name, max(1, width - _KIND - _COUNT))
        return [
            Segment(f"{said:{_KIND}}{len(row.mentions):>{_COUNT - 1}} ", base + self._meta),
            Segment(name, base + self.style_of(kind.mark)),
        ]

    @property
    def _meta(self) -> Style:
        return self.style_of("meta")


class Legend(Static):
    """Says how each kind is marked in the article, marked that way."""

    COMPONENT_CLASSES: ClassVar[set[str]] = _MARKS

    def render(self) -> Content:
        parts: list[Content] = []
        for mark, word in _LEGEND.items():
            style = self.get_visual_style(f"article-view--{mark}", partial=True)
            parts += [Content(word).stylize(style), Content("  ")]
        return Content("").join(parts).rstrip()


class NamesPane(Overview):
    """Lists the names of an article beside it."""

    MODE = "-names"
    HINTS: ClassVar[Hints] = (
        ("app.help", "help"),
        ("pane.find", "find"),
        ("list.open", "next mention"),
        ("article.next", "next article"),
        ("pane.leave", "back"),
    )
    leads_to_articles = False  # the list goes from one article to the next

    def __init__(self, page: Page | None) -> None:
        super().__init__()
        self._page = page
        self._shown: tuple[Entity, ...] | None = None

    def compose(self) -> ComposeResult:
        yield NamesList(id="names")
        yield Legend(id="legend")

    def on_mount(self) -> None:
        self.rows.border_subtitle = Content(f"{key_of(self, 'list.open')}: next mention")
        self.article_shown(self._page)

    @property
    def rows(self) -> NamesList:
        """The list of names."""
        return self.query_one(NamesList)

    def article_shown(self, page: Page | None) -> None:
        """List the names of the article that is shown."""
        entities = page.annotations.entities if page else ()
        article = page.article if page else None
        if article is self.rows.article and entities == self._shown:
            return
        self._shown = entities
        names = names_of(page.names if page else ())
        back = f"{key_of(self, 'pane.leave')} goes back"
        self.rows.nothing = f"No names are known in this article: {back}"
        self.rows.show(article, names)
        self.rows.border_title = Content(f"{counted(len(names), 'name')} in this article")

    def matches_in(self, article: Article) -> list[Span] | None:
        """Return the mentions of the name that was chosen."""
        return list(self.rows.chosen.mentions) if self.rows.chosen else None
