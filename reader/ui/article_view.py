"""The detail pane: one article, and what is current in it of its quotes, names and matches."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from reader.article import APART, STATEMENTS, Annotations, Article, Quote, QuoteKind, Span
from reader.citation import doubts, speaker_name
from reader.layout.highlights import ENTITY_KINDS
from reader.layout.wrapping import one_line
from reader.ui.keymap import Hints
from reader.ui.messages import NO_ARTICLE, Said
from reader.ui.page import Page, Stop, step_from
from reader.ui.page_view import GUTTER, PageView
from reader.ui.place import Place
from reader.ui.row_pane import named_within
from reader.ui.search_pane import BORDER

KINDS: tuple[tuple[str, tuple[QuoteKind, ...]], ...] = (
    ("statements", STATEMENTS),
    ("statements and terms", (*STATEMENTS, "term")),
    ("statements, terms and reported speech", (*STATEMENTS, "term", "indirect")),
)


class ArticleView(PageView):
    """Shows one article; the current quote or entity is emphasised and named in the border."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_curly_bracket", "paragraph(1)", "Next paragraph", id="article.paragraph"),
        Binding("left_curly_bracket", "paragraph(-1)", "Previous paragraph", id="article.back"),
        Binding("enter", "match(1)", "Next match", id="article.next_match"),
        Binding("F", "unfold", "Unfold or fold front matter", id="article.unfold"),
    ]

    HINTS: ClassVar[Hints] = (
        ("app.help", "help"),
        ("quote.next", "next quote"),
        ("quote.why", "who"),
        ("quote.compare", "elsewhere"),
        ("chord.copy", "copy"),
        ("pane.find", "find"),
        ("chord.next next.entity", "name"),
        ("article.star", "star"),
        ("article.note", "note"),
        ("article.next", "next article"),
        ("pane.zen", "alone"),
        ("pane.leave", "back"),
    )

    @dataclass
    class Matchless(Message):
        """The next match is wanted where there is none."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.current: Stop | None = None
        self._emphasised: Sequence[Span] = ()  # all parts of what is current
        self._kinds = 0
        self.seeks = False  # whether quotes and names are still being looked for
        self._match: Span | None = None
        self._at_match = False  # whether nothing else has been gone to since
        self._ended = 0  # the direction in which there were no more matches

    # State, going down

    def show(
        self,
        article: Article | None,
        annotations: Annotations | None,
        matches: Sequence[Span] = (),
        note: str = "",
    ) -> None:
        """Show *article* from its top, with its *annotations* and search *matches* marked.

        A *note* about it is shown along with it.

        Annotations that are not there yet are being looked for.
        """
        self.page = None
        self.seeks = article is not None and annotations is None
        if article is not None:
            kinds, found = KINDS[self._kinds][1], annotations or Annotations()
            self.page = Page(article, found, self.text_width(), matches, kinds, self.unfolded, note)
        self._match = None
        self.set_lines(len(self.page.lines) if self.page else 0)
        self.to_line(0)
        self.select(None)

    def annotate(self, annotations: Annotations) -> None:
        """Take *annotations* that were found after the article was shown."""
        self.seeks = False
        if self.page is not None:
            self.page.annotations = annotations
            self.page.mark()
            self.select(None)

    def mark_matches(self, matches: Sequence[Span]) -> None:
        """Highlight other *matches* in the article that is shown."""
        if self.page is not None and (matches != self.page.matches or self._match):
            self.page.matches = matches
            self.page.mark()
            self._match = None
            self.refresh()

    def bring(self, span: Span) -> None:
        """Go to *span*, below some lines of what comes before, and make it current if it can be."""
        page = self.page
        if page is None:
            return
        stops: tuple[Stop, ...] = (*page.quotes, *page.names)
        self.select(next((one for one in stops if one == span), None))
        self._match = next((one for one in page.matches if one == span), None)
        self._at_match = True
        self.to_line(max(0, page.line_of(span.start) - self.height_in_sight // 3))

    def select(self, stop: Stop | None) -> None:
        """Make *stop* the current one, bring it into sight, and name it in the border.

        None is, where it is not to be seen in the article any more.
        """
        if stop is not None and not (self.page and self.page.has(stop)):
            stop = None
        self.current = stop
        self._at_match = False
        self._emphasised = [stop] if stop is not None else []
        if isinstance(stop, Quote) and self.page is not None:
            self._emphasised = self.page.parts_of(stop)
        if stop is not None:
            self._reveal(stop)
        self.border_subtitle = Content(self._describe_current())
        self.refresh()

    # Moving

    @property
    def current_spans(self) -> Sequence[Span]:
        """All parts of what is current, and the match, if it was gone to last."""
        return [*self._emphasised, *([self._match] if self._match and self._at_match else [])]

    @property
    def current_lines(self) -> tuple[int, int]:
        if self.page is None or not self._emphasised:
            return self.scroll_offset.y, self.scroll_offset.y
        first, last = self._emphasised[0].start, self._emphasised[-1].end - 1
        return self.page.line_of(first), self.page.line_of(last) + 1

    @property
    def place(self) -> Place | None:
        """Where one is; None without an article."""
        page = self.page
        return Place(page.article, self.top_offset, self.current) if page else None

    def return_to(self, place: Place) -> None:
        """Have the text of *place* at the top again, and current what was."""
        if self.page is None:
            return
        stop = place.current_on(self.page)
        if stop is not None:
            self.select(stop)
        self.to_line(self.page.line_of(place.offset_in(self.page.article)))

    def action_move(self, lines: int) -> None:
        self._move_to(self.scroll_offset.y + lines)

    def action_move_pages(self, pages: float) -> None:
        self.action_move(round(pages * (self.height_in_sight - 1)))

    def action_first(self) -> None:
        self.to_line(0)

    def action_last(self) -> None:
        self.to_line(self.max_scroll_y)

    def action_paragraph(self, step: int) -> None:
        if self.page is None:
            return
        here = self.scroll_offset.y
        starts = self.page.paragraph_starts()
        after = [y for y in starts if y > here] if step > 0 else [y for y in starts if y < here]
        self._move_to((after[0] if step > 0 else after[-1]) if after else here)

    def _move_to(self, line: int) -> None:
        """Have *line* at the top; where that changes nothing, say so."""
        before = self.scroll_offset.y
        self.to_line(line)
        if self.scroll_offset.y == before:
            self.post_message(Said("No more of this article" if self.page else NO_ARTICLE))

    def to_quote(self, step: int) -> None:
        """Go to where the next (1) or previous (-1) statement opens."""
        self._step(self.page.statements if self.page else [], step, "quotes")

    def to_speaker(self, step: int) -> None:
        """Go to the next statement of the speaker of the current one."""
        if not isinstance(self.current, Quote) or self.current.speaker is None or not self.page:
            unknown = "No quote with a known speaker is current"
            self.post_message(Said(unknown if self.page else NO_ARTICLE))
            return
        name = self.current.speaker.name
        self._step(self.page.quotes_of(name), step, f"quotes of {name or 'this speaker'}")

    def to_entity(self, step: int) -> None:
        """Go to the next (1) or previous (-1) name."""
        self._step(self.page.names if self.page else [], step, "names")

    def action_match(self, step: int) -> None:
        """Go to the next match of what was searched or found."""
        page = self.page
        if page is None:
            self.post_message(Said(NO_ARTICLE))
            return
        matches = page.matches
        match = step_from(matches, self._match, self.top_offset, step)
        if match is None and matches and (self._match is None or self._ended == step):
            match = matches[0 if step > 0 else -1]
        self._ended = step if match is None else 0
        if not matches:
            self.post_message(self.Matchless())
        if match is None:
            if matches:
                self._say_match("No more matches in this article; once more goes round")
            return
        place = f"Match {matches.index(match) + 1} of {len(matches)}"
        opened = next((one for one in page.statements if one.start == match.start), None)
        if opened is not None:
            self.select(opened)  # whose speaker the border names
            self.post_message(Said(place))
        else:
            self._say_match(place)
        self._match, self._at_match = match, True
        self._reveal(match)
        self.refresh()

    def _say_match(self, text: str) -> None:
        """Say *text* below, and in the border, which is seen while one types what to find."""
        self.border_subtitle = Content(text)
        self.post_message(Said(text))

    def _step(self, stops: Sequence[Stop], step: int, what: str) -> None:
        stop = step_from(stops, self.current, self.top_offset, step)
        if self.page is None:
            self.post_message(Said(NO_ARTICLE))
        elif stop is None and self.seeks:
            self.post_message(Said(f"The {what} of this article are still being looked for"))
        elif stop is None:
            self.post_message(Said(f"No {'more ' if stops else ''}{what} in this article"))
        else:
            self.select(stop)

    def next_kinds(self) -> None:
        """Let other kinds of quotes count, and say which."""
        self._kinds = (self._kinds + 1) % len(KINDS)
        name, kinds = KINDS[self._kinds]
        if self.page is not None:
            self.page.kinds = kinds
            self.page.mark()
            self.select(self.current)
        self.post_message(Said(f"Showing {name}"))

    def action_unfold(self) -> None:
        if self.page and not any(block.kind in APART for block in self.page.article.blocks):
            self.post_message(Said("This article has no front matter"))
            return
        self.unfolded = not self.unfolded
        self.lay_out()

    def reveal(self) -> None:
        """Have what was gone to last in sight."""
        if self.current_spans:
            self._reveal(self.current_spans[-1] if self._at_match else self.current_spans[0])

    def _reveal(self, span: Span) -> None:
        if self.page is None or not self.display:
            return
        height = self.height_in_sight
        first = self.page.line_of(span.start)
        last = min(self.page.line_of(max(span.start, span.end - 1)), first + height - 2)
        top = self.scroll_offset.y
        if first < top or last >= top + height:
            self.to_line(max(0, first - height // 3))

    def _describe_current(self) -> str:
        page, current, room = self.page, self.current, self.outer_size.width - BORDER
        if page is None:
            return ""
        if current is None and self.seeks:
            return "looking for quotes …"
        if current is None:
            nothing = page.annotations.fault or "no quotes"
            return self._count(page) if page.statements else nothing
        if isinstance(current, Quote):
            cue = page.article.text[current.cue.start : current.cue.end] if current.cue else ""
            name = speaker_name(page.article, current)
            number = [one.statement for one in page.statements].index(current.statement) + 1
            place = f"❝ {number}/{len(page.statements)} "
            doubt, verb = doubts(page.article, [current]), f" · {one_line(cue)}" if cue else ""
            return named_within(place, name, doubt, verb, room)
        mentions = [one for one in page.annotations.entities if one.name == current.name]
        place = f"{mentions.index(current) + 1}/{len(mentions)}"
        kind = f" · {ENTITY_KINDS[current.label].word} · {place}"
        return named_within("", current.name, kind, "", room)

    def _count(self, page: Page) -> str:
        """How many there are; of what, where more than statements count, as they do in lists."""
        kinds = f" · {KINDS[self._kinds][0]}" if self._kinds else ""
        return f"❝ {len(page.statements)}{kinds}"

    def on_resize(self, event: events.Resize) -> None:
        self.border_subtitle = Content(self._describe_current())  # for the room there is now

    def on_click(self, event: events.Click) -> None:
        if self.page is None or (offset := event.get_content_offset(self)) is None:
            return
        index = offset.y + self.scroll_offset.y
        position = self.page.offset_at(index, offset.x - GUTTER)
        if position is None:
            self.select(None)
        else:
            self.select(self.page.quote_at(position) or self.page.entity_at(position))
