"""The workbench: what one can do with the article in hand, besides reading it."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from rich.cells import cell_len
from textual import on, work
from textual.app import SuspendNotSupported
from textual.binding import Binding, BindingType

from reader.article import Article, Quote
from reader.atomic import write_atomically
from reader.citation import cite_article, cite_quote, speaker_name, statement_words
from reader.errors import ReaderError, SourceError
from reader.exports import SUFFIXES
from reader.library.notebook import Entry
from reader.sources import is_url
from reader.ui import outside
from reader.ui.messages import Answer, Asked, Said, telling
from reader.ui.overviews import Overviews
from reader.ui.search_pane import SearchPane

if TYPE_CHECKING:
    from reader.library.filling.rereading import Changes

MOST_PROBLEMS = 3  # that a notice names
TEXT = ("", ".txt", ".text")
FORM_OF_SUFFIX = {suffix: form for form, suffix in SUFFIXES.items()}


class Workbench(Overviews):
    """The desk, with the person's notebook and other programs at hand."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "star", "Star, unstar", id="article.star"),
        Binding("t", "tag", "Tags", id="article.tag"),
        Binding("a", "note", "Note", id="article.note"),
        Binding("r", "toggle_read", "Read, unread", id="article.read"),
        Binding("u", "undo", "Undo star, tag, note, read", id="article.undo"),
        Binding("i", "why", "Who said it, and why we think so", id="quote.why"),
        Binding("equals_sign", "compare", "The same words in other articles", id="quote.compare"),
        Binding("o", "open_url", "Open in the browser", id="article.browser"),
        Binding("vertical_line", "pipe", "Pipe the text to a command", id="article.pipe"),
        Binding("O", "open", "Open a file, folder or URL", id="library.open"),
        Binding(
            "R", "fetch", "Fetch the feed or page, or read the file, again", id="article.fetch"
        ),
        Binding("e", "edit", "Open in the editor", id="article.edit"),
        Binding("s", "save", "Save as text, Markdown, JSON lines or ninjs", id="article.save"),
    ]

    def say(self, text: str) -> None:
        """Show *text* for a while."""
        self.post_message(Said(text))

    def tell(self, text: str) -> None:
        """Show a notice that something is wrong."""
        self.post_message(Said(text, trouble=True))

    def ask(self, label: str, answered: Answer, value: str = "") -> None:
        """Ask for a line of text."""
        self.post_message(Asked(label, answered, value))

    # The notebook

    @on(Overviews.Reading)
    def _mark_as_read(self, event: Overviews.Reading) -> None:
        event.stop()
        if not self._notebook.entry(event.article.id).read:
            self._keep(event.article, read=True)

    def _keep(self, article: Article, said: str = "", **fields: Any) -> None:
        """Keep *fields* of the entry about *article*, and say so in the words *said*."""
        article = self.recall(article.id) or article  # of long ago, where a line was asked for
        try:
            self._notebook.change(article.id, **fields)
        except ReaderError as error:
            self.tell(str(error))
        else:
            if said:
                self.say(said)
        self._notebook_changed()

    def carry(self, replaced: Mapping[str, str]) -> None:
        """Let articles also have what is kept about those that they replace."""
        super().carry(replaced)
        try:
            self._notebook.carry(replaced)
        except ReaderError as error:
            self.tell(str(error))

    def action_star(self) -> None:
        if (article := self.in_hand) is not None:
            starred = not self._notebook.entry(article.id).starred
            self._keep(article, "Starred" if starred else "No longer starred", starred=starred)

    def action_toggle_read(self) -> None:
        if (article := self.in_hand) is not None:
            read = not self._notebook.entry(article.id).read
            self._keep(article, "Marked as read" if read else "Marked as unread", read=read)

    def action_tag(self) -> None:
        if (article := self.in_hand) is not None:
            tags = " ".join(self._notebook.entry(article.id).tags)
            self.ask("tags, each a word", lambda line: self._tag(article, line), tags)

    def _tag(self, article: Article, line: str) -> None:
        tags = dict.fromkeys(line.replace(",", " ").replace("#", " ").split())
        said = " ".join(f"#{tag}" for tag in tags)
        self._keep(article, f"Tagged {said}" if tags else "No tags", tags=tuple(tags))

    def action_note(self) -> None:
        if (article := self.in_hand) is not None:
            note = self._notebook.entry(article.id).note
            if cell_len(note) > self.size.width // 2:  # the line asked for may not show all
                self.post_message(Said(note, notice=True))
            self.ask("note", lambda line: self._note(article, line.strip()), note)

    def _note(self, article: Article, note: str) -> None:
        self._keep(article, "Noted" if note else "No note", note=note)

    def action_undo(self) -> None:
        before = dict(self._notebook.items())
        try:
            undone = self._notebook.undo()
        except ReaderError as error:
            self.tell(str(error))
            return
        if undone is None:
            self.say("Nothing to undo")
        elif article := self._library.find(undone):
            what = _difference(before.get(undone, Entry()), self._notebook.entry(undone))
            self.say(f"Undone: {what} of {article.headline}")
        self._notebook_changed()

    def _notebook_changed(self) -> None:
        self.browse.list.refresh()
        self.show_title()

    @on(SearchPane.Kept)
    def _name_query(self, event: SearchPane.Kept) -> None:
        event.stop()
        self._ask_query_name("", event.query)

    def _ask_query_name(self, name: str, query: str) -> None:
        self.ask("save the query as", lambda line: self._save_query(line, query), name)

    def _save_query(self, name: str, query: str) -> None:
        try:
            before = self._queries.save(name, query)
        except ReaderError as error:
            self.tell(str(error))
            self._ask_query_name(name, query)
        else:
            instead = f", instead of {before}" if before not in (None, query) else ""
            self.say(f"{_asked_by(name)} stands for {query}{instead}")

    def action_forget_query(self, name: str) -> None:
        try:
            query = self._queries.forget(name)
        except ReaderError as error:
            self.tell(str(error))
        else:
            self.say(f"{_asked_by(name)} is forgotten; it stood for {query}")

    # The current quote

    def action_why(self) -> None:
        """Say who is taken for the speaker of the current quote, and what decided it."""
        quote = self.quote_in_hand()
        if quote is not None and self.article is not None:
            self.post_message(Said(explain(self.article, quote), notice=True))

    def action_copy(self, what: str) -> None:
        """Copy the "quote" with its citation, the "text", the "citation" or the "url"."""
        self.catch_up()
        article, parts = self.article, self.current_parts()
        if article is None:
            return
        if what == "quote" and not parts:
            self.say("No quote is current: ) goes to the next")
        elif what == "quote":
            self._copy(cite_quote(article, *parts), what)
        elif what == "citation":
            self._copy(cite_article(article), what)
        elif what == "text":
            self._copy(statement_words(article, parts) if parts else article.text, what)
        elif article.url:
            self._copy(article.url, "URL")
        else:
            self.say("This article has no URL")

    @work(thread=True, group="copy")
    def _copy(self, text: str, what: str) -> None:
        program = outside.copy_by_program(text)
        self.app.call_from_thread(self._copied, text, what, program)

    def _copied(self, text: str, what: str, program: str | None) -> None:
        if program is None:
            self.app.copy_to_clipboard(text)
            self.say(f"Asked the terminal to copy the {what}; not every terminal does")
        else:
            self.say(f"Copied the {what} with {program}")

    # Other programs and files

    def action_open_url(self) -> None:
        article = self.in_hand
        url = article.url if article is not None else None
        if not url:
            self.say("This article has no URL")
        elif outside.browser_needs_terminal():
            self._leave_screen(lambda: outside.open_browser(url))
        else:
            with telling(self):
                outside.open_browser(url)

    def action_pipe(self) -> None:
        if (article := self.in_hand) is not None:
            self.ask("pipe to", lambda command: self._pipe(command, article.text))

    def _pipe(self, command: str, text: str) -> None:
        if command.strip():
            self._leave_screen(lambda: outside.pipe(command, text))

    def action_edit(self) -> None:
        article = self.in_hand
        if article is None or article.path == "-" or is_url(article.path):
            self.say("This article is not from a file")
        elif self._is_there(article) and self._leave_screen(lambda: outside.edit(article.path)):
            self._read_again(article)

    def _is_there(self, article: Article) -> bool:
        """Whether there is still the file of *article*; without it that is said."""
        there = Path(article.path).is_file()
        if not there:
            self.say(f"There is no file {article.path} any more")
        return there

    def _leave_screen(self, run: Callable[[], object]) -> bool:
        """Run something that needs the terminal; whether it could be."""
        try:
            with self.app.suspend():
                run()
        except SuspendNotSupported:
            self.tell("This terminal cannot be left for another program")
            return False
        except ReaderError as error:
            self.tell(str(error))
            return False
        return True

    @work(thread=True, group="open")
    def _read_again(self, article: Article, changed: str = "", unchanged: str = "") -> None:
        """Take in what the article's file holds by now, and say whether that is anything else."""
        from reader.library.filling.rereading import take_in  # otherwise the worker's, as reading
        from reader.sources import read_articles

        articles = self._articles_of(read_articles(article.path, self._wishes))
        with telling(self):
            changes = take_in(self._library, article.path, articles)
            if not (changes.new or changes.gone):
                self.say(unchanged)
                return
            self.say(changed)
            self.app.call_from_thread(self._was_read_again, article, changes)
            self._library.index()
            self.app.call_from_thread(self.index_grew)

    def _was_read_again(self, article: Article, changes: "Changes") -> None:
        """Show what is in the place of *article* now; where nothing is, the first that is new."""
        is_shown = self.article is not None and self.article.id == article.id
        offset = self.view.top_offset if is_shown else 0
        self.carry(changes.replaced)
        self.library_grew()
        now = self.recall(article.id) or next(iter(changes.new), None)
        if now is not None:
            self.go_to(now, offset)

    def _articles_of(self, items: Iterable[Article | SourceError]) -> list[Article]:
        """Return the articles among *items*, and tell what could not be read."""
        articles, problems = list[Article](), list[str]()
        for item in items:
            if isinstance(item, Article):
                articles.append(item)
            else:
                problems.append(str(item))
        if problems:
            self.tell("\n".join(problems[:MOST_PROBLEMS]))
        return articles

    def action_open(self) -> None:
        if self._library.follows:
            self.say("A library takes in what is named as it opens: reader --library FOLDER PATH")
        else:
            self.ask("open", self._open_named)

    def _open_named(self, line: str) -> None:
        if path := line.strip():
            self._take_in(path if is_url(path) else os.path.expanduser(path))  # noqa: PTH111

    def action_fetch(self) -> None:
        """Take in what a feed, page or file holds by now."""
        article = self.in_hand
        if article is None or article.path == "-":
            self.say("This article was not fetched: O opens a URL")
        elif is_url(article.path):
            self._take_in(article.path)
        elif self._is_there(article):
            name = Path(article.path).name
            unchanged = f"{name} was not fetched and holds nothing new: O opens its folder again"
            self._read_again(article, f"{name} is read again", unchanged)

    @work(thread=True, group="open")
    def _take_in(self, path: str) -> None:
        """Add the articles that *path* stands for to the library."""
        from reader.sources import open_articles  # reading is otherwise the worker's

        self.app.call_from_thread(self.say, f"Opening {path}")
        articles = self._articles_of(open_articles([path], self._wishes))
        with telling(self):
            new = self._library.add(articles)
            self._library.index()
            self.app.call_from_thread(self._taken_in, articles, len(new))

    def _taken_in(self, articles: list[Article], new: int) -> None:
        self.library_grew()
        self.say(f"{new:,} new of {len(articles):,}" if articles else "")
        if articles:
            self.go_to(articles[0])

    def action_save(self) -> None:
        if (article := self.in_hand) is not None:
            name = "article" if article.path == "-" else Path(article.path).stem
            self._ask_name(article, f"{name}.txt")

    def _ask_name(self, article: Article, name: str) -> None:
        self.ask("save as", lambda line: self._save(article, line.strip()), name)

    def _save(self, article: Article, name: str) -> None:
        """Write *article* in the form that the end of *name* stands for; ask again if it fails."""
        if not name:
            return
        path = Path(os.path.expanduser(name))  # noqa: PTH111 - Path's fails without such a user
        try:
            text = _written(article, path.suffix)
            write_atomically(path, text, replace=False)
        except FileExistsError:
            trouble = "is there already; choose another name"
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            trouble = f"cannot be written ({reason})"
        else:
            self.say(f"Saved {name}")
            return
        self.tell(f"{name} {trouble}")
        self._ask_name(article, name)


def _asked_by(name: str) -> str:
    """Return what one types to ask the saved query of that name."""
    words = name.split()
    return f"query:{words[0]}" if len(words) == 1 else f'query:"{" ".join(words)}"'


def _difference(before: Entry, after: Entry) -> str:
    """Return what differs between two entries about an article, in words."""
    words = {"read": "read mark", "starred": "star", "tags": "tags", "note": "note"}
    changed = [field for field in words if getattr(before, field) != getattr(after, field)]
    return " and ".join(words[field] for field in changed)


def _written(article: Article, suffix: str) -> str:
    form = FORM_OF_SUFFIX.get(suffix.lower())
    if form is None and suffix.lower() in TEXT:
        return article.text
    if form is None:
        raise ValueError(f"no form for {suffix}: .txt, {', '.join(FORM_OF_SUFFIX)}")
    from reader.exports import export  # few save

    return export(article, form)


def explain(article: Article, quote: Quote) -> str:
    """Return who is taken for the speaker of *quote*, and what decided it, a line each."""
    who = speaker_name(article, quote)
    if quote.speaker is not None:
        who += f", written “{article.text[quote.speaker.start : quote.speaker.end]}”"
    cue = article.text[quote.cue.start : quote.cue.end] if quote.cue else "none"
    return "\n".join(
        [
            f"Speaker: {who}",
            f"Cue: {cue}",
            f"Kind: {quote.kind}",
            f"Decided by: {quote.rule}",
            f"Confidence: {quote.confidence:.0%}",
        ]
    )
