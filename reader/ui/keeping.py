"""What one keeps: stars, tags and notes about articles, queries, and marks in the text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message

from reader.article import Article
from reader.errors import ReaderError
from reader.library.notebook import Entry, Notebook
from reader.library.saved_queries import Queries
from reader.ui.desk import Desk
from reader.ui.history import History
from reader.ui.job import Job
from reader.ui.keymap import key_of
from reader.ui.messages import NO_ARTICLE, Said, telling
from reader.ui.place import Place
from reader.ui.row_pane import counted
from reader.ui.search_pane import SearchPane

MOST_READ = 10_000  # articles marked at once: all of the notebook is written at each change


class Keeping(Job):
    """Writes into the notebook and the saved queries, and marks places."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "star", "Star, unstar", id="article.star"),
        Binding("t", "tag", "Tags", id="article.tag"),
        Binding("a", "note", "Note", id="article.note"),
        Binding("r", "toggle_read", "Read, unread", id="article.read"),
        Binding("A", "read_all", "Mark all that are listed as read", id="list.read"),
        Binding("u", "undo", "Undo star, tag, note, read, correction", id="article.undo"),
    ]

    @dataclass
    class Uncorrected(Message):
        """A correction of who said something in an article was undone."""

        article_id: str

    def __init__(self, desk: Desk, notebook: Notebook, queries: Queries, history: History) -> None:
        super().__init__(desk)
        self._notebook = notebook
        self._queries = queries
        self._history = history
        self._marks: dict[str, Place] = {}

    # The notebook

    @on(Desk.Reading)
    def _mark_as_read(self, event: Desk.Reading) -> None:
        event.stop()
        with telling(self):
            self._notebook.note_reading(event.article.id)
        self._notebook_changed()

    def _keep(self, article: Article, said: str, **fields: Any) -> None:
        """Keep *fields* of the entry about *article*, and say so in the words *said*."""
        # It is of long ago, where a line was asked for.
        article = self.desk.versions.now(article.id) or article
        with telling(self):
            self._notebook.change(article.id, **fields)
            self.say(said)
        self._notebook_changed()

    def action_star(self) -> None:
        if (article := self.article_in_hand()) is not None:
            starred = not self._notebook.entry(article.id).starred
            self._keep(article, "Starred" if starred else "No longer starred", starred=starred)

    def action_toggle_read(self) -> None:
        if (article := self.article_in_hand()) is not None:
            read = not self._notebook.entry(article.id).read
            self._keep(article, "Marked as read" if read else "Marked as unread", read=read)

    def action_read_all(self) -> None:
        """Mark what the list shows as read, in one step."""
        if not self.desk.follows_list:
            self.say("All that are listed are marked in the list of articles")
            return
        listed = self.desk.browse.list.articles
        if len(listed) > MOST_READ:
            self.say(f"More than {MOST_READ:,} articles are listed: search for fewer")
            return
        with telling(self):
            unread = [one.id for one in listed if not self._notebook.entry(one.id).read]
            if unread:
                self._notebook.change_all(unread, read=True)
            undo = f": {key_of(self, 'article.undo')} undoes that" if unread else ""
            self.say(f"Marked {counted(len(unread), 'article')} as read{undo}")
        self._notebook_changed()

    def action_tag(self) -> None:
        if (article := self.article_in_hand()) is not None:
            tags = " ".join(self._notebook.entry(article.id).tags)
            self.ask("tags, each a word", lambda line: self._tag(article, line), tags)

    def _tag(self, article: Article, line: str) -> None:
        tags = dict.fromkeys(line.replace(",", " ").replace("#", " ").split())
        said = " ".join(f"#{tag}" for tag in tags)
        self._keep(article, f"Tagged {said}" if tags else "No tags", tags=tuple(tags))

    def action_note(self) -> None:
        if (article := self.article_in_hand()) is not None:
            note = self._notebook.entry(article.id).note
            if cell_len(note) > self.desk.size.width // 2:  # the line asked for may not show all
                self.post_message(Said(note, notice=True))
            self.ask("note", lambda line: self._note(article, line.strip()), note)

    def _note(self, article: Article, note: str) -> None:
        self._keep(article, "Noted" if note else "No note", note=note)

    def action_undo(self) -> None:
        before = dict(self._notebook.items())
        with telling(self):
            undone = self._notebook.undo()
            if not undone:
                self.say("Nothing to undo")
                return
            former, entry = before.get(undone[0], Entry()), self._notebook.entry(undone[0])
            if former.corrections != entry.corrections:
                self.post_message(self.Uncorrected(undone[0]))
            article = self.desk.versions.now(undone[0])
            whose = article.headline if article else "an article that has left the library"
            if len(undone) > 1:
                whose = counted(len(undone), "article")
            self.say(f"Undone: {_difference(former, entry)} of {whose}")
        self._notebook_changed()

    def _notebook_changed(self) -> None:
        self.desk.browse.list.refresh()
        self.desk.browse.show_count()
        self.desk.show_title()

    # Queries

    @property
    def saved(self) -> Mapping[str, str]:
        """The saved queries by name."""
        return self._queries

    @property
    def recent(self) -> Sequence[str]:
        """The queries that were used, the latest last."""
        return self._history

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
            self.tell(str(error), passing=True)
            self._ask_query_name(name, query)
        else:
            instead = f", instead of {before}" if before not in (None, query) else ""
            self.say(f"{_asked_by(name)} stands for {query}{instead}")

    def action_forget_query(self, name: str) -> None:
        with telling(self):
            query = self._queries.forget(name)
            self.say(f"{_asked_by(name)} is forgotten; it stood for {query}")

    # Marks

    @property
    def marks(self) -> str:
        """The letters by which places are marked."""
        return "".join(sorted(self._marks))

    def action_set_mark(self, letter: str) -> None:
        place = self.desk.view.place
        if place is None:
            self.say(NO_ARTICLE)
        else:
            self._marks[letter] = place
            self.say(f"Marked {letter}")

    def action_go_to_mark(self, letter: str) -> None:
        if letter not in self._marks:
            self.say(f"No mark {letter}")
            return
        place = self._marks[letter]
        if (article := self.desk.versions.now(place.article.id)) is not None:
            self.desk.visit(article, place)
        else:
            self.say(f"What was marked {letter} is no longer in the library")


def _asked_by(name: str) -> str:
    """Return what one types to ask the saved query of that name."""
    words = name.split()
    return f"query:{words[0]}" if len(words) == 1 else f'query:"{" ".join(words)}"'


def _difference(before: Entry, after: Entry) -> str:
    """Return what differs between two entries about an article, in words."""
    words = {
        "read": "read mark",
        "starred": "star",
        "tags": "tags",
        "note": "note",
        "corrections": "correction of a speaker",
    }
    changed = [field for field in words if getattr(before, field) != getattr(after, field)]
    return " and ".join(words[field] for field in changed)
