"""What one does with files: open them, read them again, save them, give them to other programs."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.worker import get_current_worker

from reader.article import STANDARD_INPUT, Article
from reader.atomic import write_atomically
from reader.errors import ReaderError, SourceError
from reader.exports import SUFFIXES
from reader.library import Library
from reader.library.folding import words
from reader.sources import is_url
from reader.sources.files import addressed, overrun
from reader.ui import outside
from reader.ui.desk import Desk
from reader.ui.job import Job
from reader.ui.keymap import key_of
from reader.ui.loading import Loaded, Loader, Progressed, pass_on
from reader.ui.messages import problems_in_lines, telling

if TYPE_CHECKING:
    from reader.library.filling.rereading import Changes

LONGEST_NAME = 60  # characters
TEXT = ("", ".txt", ".text")
FORM_OF_SUFFIX = {suffix: form for form, suffix in SUFFIXES.items()}


class Filing(Job):
    """Opens, reads again and saves files, and hands articles to other programs."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "open_url", "Open in the browser", id="article.browser"),
        Binding("vertical_line", "pipe", "Pipe the text to a command", id="article.pipe"),
        Binding("O", "open", "Open a file, folder or URL", id="library.open"),
        Binding(
            "R", "fetch", "Fetch the feed or page, or read the file, again", id="article.fetch"
        ),
        Binding("e", "edit", "Open in the editor", id="article.edit"),
        Binding("s", "save", "Save as text, Markdown, JSON lines or ninjs", id="article.save"),
    ]

    def __init__(self, desk: Desk, library: Library, loader: Loader) -> None:
        """Let others follow *loader*, which fills *library* from the start."""
        super().__init__(desk)
        self._library = library
        self._loader = loader
        self._turn = Lock()  # to follow it: one at a time
        self._under_way = set[Loader]()
        self._is_left = False

    def on_unmount(self) -> None:
        self._is_left = True
        for loader in (self._loader, *self._under_way):
            loader.stop()

    # Other programs

    def action_open_url(self) -> None:
        article = self.article_in_hand()
        if article is None:
            return
        if not (url := article.url):
            self.say("This article has no URL")
        elif outside.browser_needs_terminal():
            self._leave_screen(lambda: outside.open_browser(url))
        else:
            with telling(self):
                outside.open_browser(url)

    def action_pipe(self) -> None:
        if (article := self.article_in_hand()) is not None:
            self.ask("pipe to", lambda command: self._pipe(command, article.text))

    def _pipe(self, command: str, text: str) -> None:
        if command.strip():
            self._leave_screen(lambda: outside.pipe(command, text))

    def _leave_screen(self, run: Callable[[], object]) -> bool:
        """Run something that needs the terminal; whether it succeeded."""
        done = False
        try:
            with self.app.suspend(), telling(self):  # an error that left here would end in the dark
                run()
                done = True
        except SuspendNotSupported:
            self.tell("This terminal cannot be left for another program")
        return done

    # Files

    def action_edit(self) -> None:
        article = self.article_in_hand()
        if article is None:
            return
        if article.path == STANDARD_INPUT or is_url(article.path):
            self.say("This article is not from a file")
        elif self._is_there(article) and self._leave_screen(lambda: self._edit(article)):
            self._look_again(article)

    def _edit(self, article: Article) -> None:
        """Open the file of *article* in the editor; ReaderError where that fails."""
        if status := outside.edit(article.true_path):
            again = f"{key_of(self, 'article.fetch')} reads the file again"
            raise ReaderError(f"the editor ended with status {status}; {again}")

    def _is_there(self, article: Article) -> bool:
        """Whether there is still the file of *article*; without it that is said."""
        there = Path(article.true_path).is_file()
        if not there:
            self.say(f"There is no file {article.path} any more")
        return there

    def _look_again(self, article: Article, changed: str = "", unchanged: str = "") -> None:
        """Take in what the article's file holds by now; what to say where no process does it."""
        if self._library.follows:
            self._take_in(article.true_path, shown=article)
        else:
            self._read_again(article, changed, unchanged)

    @work(thread=True, group="open")
    def _read_again(self, article: Article, changed: str, unchanged: str) -> None:
        """Take in what the article's file holds by now, and say whether that is anything else."""
        from reader.library.filling.rereading import take_in  # otherwise the worker's, as reading
        from reader.sources import read_articles

        articles = self._articles_of(read_articles(article.true_path, self._loader.task.wishes))
        with telling(self):
            changes = take_in(self._library, article.path, articles)
            if not (changes.new or changes.gone):
                self.say(unchanged)
                return
            self.say(changed)
            replaced = changes.replaced.get(article.id)
            now = self._library.find(replaced) if replaced is not None else None
            if now is not None:
                self._annotate(now)  # first, so that what was current can be so again
            self._library.index()
            self.app.call_from_thread(self._was_read_again, article, changes)
            self._annotate_all(changes.new)

    def _was_read_again(self, article: Article, changes: "Changes") -> None:
        """Show what is in the place of *article* now; where nothing is, the first that is new."""
        is_shown = self.desk.article is not None and self.desk.article.id == article.id
        place = self.desk.view.place if is_shown else None
        self.desk.carry(changes.replaced)
        self.desk.library_grew()
        now = self.desk.versions.now(article.id) or next(iter(changes.new), None)
        if now is not None:
            self.desk.go_to(now, place)

    def _annotate_all(self, articles: list[Article]) -> None:
        """Find quotes and names in *articles*, in a thread, so that they can be searched too."""
        worker = get_current_worker()

        def found() -> Iterator[Progressed]:
            for done, article in enumerate(articles, 1):
                if worker.is_cancelled:  # the screen is being left
                    return
                yield Progressed(done, len(articles), self._annotate(article))

        pass_on(found(), self._library, self.post_message)

    def _annotate(self, article: Article) -> list[SourceError]:
        """Find quotes and names in *article*, in a thread; return why none could be, if so.

        A long one does not keep the thread busy.
        """
        versions = self.desk.versions
        found = versions.annotations_at_once(article)
        if found is None:
            look: Callable[[Article], Any] = versions.annotations_in_time  # mypy takes no coroutine
            found = self.app.call_from_thread(look, article)
        return [SourceError(article.address, found.fault)] if found and found.fault else []

    def _articles_of(self, items: Iterable[Article | SourceError]) -> list[Article]:
        """Return the articles among *items*, and tell what could not be read."""
        articles, problems = list[Article](), list[SourceError]()
        for item in items:
            if isinstance(item, Article):
                articles.append(item)
            else:
                problems.append(item)
        if problems:
            self.tell(problems_in_lines(problems))
        return articles

    def action_open(self) -> None:
        self.ask("open", self._open_named)

    def _open_named(self, line: str) -> None:
        if path := line.strip():
            path = path if is_url(path) else os.path.expanduser(path)  # noqa: PTH111
            self._take_in(path, kept=True)

    def action_fetch(self) -> None:
        """Take in what a feed, page or file holds by now."""
        article = self.desk.in_hand
        if article is None:
            self.say("No article is in hand to be read again")
        elif article.path == STANDARD_INPUT:
            opens = f"{key_of(self, 'library.open')} opens a URL"
            self.say(f"This article was not fetched: {opens}")
        elif is_url(article.path):
            self._take_in(article.path)
        elif self._is_there(article):
            name = Path(article.path).name
            opens = f"{key_of(self, 'library.open')} opens its folder for new files"
            self._look_again(article, f"{name} is read again", f"{name} is unchanged; {opens}")

    @work(thread=True, group="open")
    def _take_in(self, path: str, *, kept: bool = False, shown: Article | None = None) -> None:
        """Have a process add what *path* stands for to the library, and go there.

        It is *kept* among the sources of a library that lasts once something was read from it. What
        is *shown* stays where it is in the library.
        """
        waits = self._library.follows and not self._loader.has_read
        later = " once all before it is read" if waits else ""
        self.app.call_from_thread(self.say, f"Opening {path}{later}")
        with telling(self):
            with self._turn:
                loader = self._loader.further(path)
                if self._library.follows:
                    self._loader = loader
            self._under_way.add(loader)
            if self._is_left:
                loader.stop()
            loader.take_in_all(self._until_read(path, kept=kept, shown=shown))
            self._under_way.discard(loader)
            loader.stop()

    def _keep_source(self, path: str) -> None:
        """Take *path* up among the sources of the library, where it has any."""
        if (folder := self._loader.task.folder) is not None:
            from reader.library.filling.updating import take_up  # few open more there

            take_up(folder, [path])

    def _until_read(
        self, path: str, *, kept: bool, shown: Article | None
    ) -> Callable[[Message], object]:
        """What posts messages to the app, in a thread, and at the end has *path* opened there."""
        read = Loaded([], 0, 0)

        def post(message: Message) -> None:
            nonlocal read, kept
            if not isinstance(message, Loaded):
                self.app.post_message(message)
                return
            read = read.and_then(message)
            if kept and (read.held or not read.problems):  # a folder may be empty as yet
                self._keep_source(path)
                kept = False  # once is enough
            self.app.post_message(replace(message, problems=[]))  # those are told here
            if read.done == read.total:
                self.app.call_later(self._opened, path, read, shown)

        return post

    def _opened(self, path: str, read: Loaded, shown: Article | None) -> None:
        """Tell what was *read* and go to the first that is new, or else is there, unless shown."""
        if read.problems:
            self.tell(problems_in_lines(read.problems))
        replacing = set(read.replaced.values())
        new = [one for one in read.new if one not in replacing]
        corrected = f", {len(replacing):,} corrected" if replacing else ""
        if read.held:
            self.say(f"{len(new):,} new{corrected} of {len(read.held):,}")
        else:  # why is told where nothing could be read
            self.say("" if read.problems else f"No articles in {path}")
        with telling(self):
            if shown is None or self.desk.versions.now(shown.id) is None:
                self._go_to_one_of(path, read.held, new)

    def _go_to_one_of(self, path: str, held: list[str], new: list[str]) -> None:
        """Show the article that *path* names, else the first of *new*, else of *held*.

        SourceError where the file that a library took all of has no such article.
        """
        shown = self.desk.article
        if part := addressed(path)[1]:
            first = next((one for one in self._found(held) if one.part == part), None)
            if first is None and self._library.follows and 0 < len(held) < part:
                raise SourceError(path, overrun(len(held)))
        elif new or shown is None or shown.id not in held:
            first = next(self._found(new or held), None)
        else:
            return
        if first is not None:
            self.desk.visit(first)

    def _found(self, ids: Iterable[str]) -> Iterator[Article]:
        """The articles with those *ids*, as one asks for them."""
        return filter(None, map(self._library.find, ids))

    def action_save(self) -> None:
        if (article := self.article_in_hand()) is not None:
            self._ask_name(article, f"{_file_name(article)}.txt")

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
        self.tell(f"{name} {trouble}", passing=True)
        self._ask_name(article, name)


def _file_name(article: Article) -> str:
    """A name for a file of its own: that of the file it is all of, or the words of its headline."""
    if article.part or article.path == STANDARD_INPUT:
        return "-".join(words(article.headline))[:LONGEST_NAME].rstrip("-") or "article"
    return Path(article.path).stem


def _written(article: Article, suffix: str) -> str:
    form = FORM_OF_SUFFIX.get(suffix.lower())
    if form is None and suffix.lower() in TEXT:
        return article.text
    if form is None:
        raise ValueError(f"no form for {suffix}: .txt, {', '.join(FORM_OF_SUFFIX)}")
    from reader.exports import export  # few save

    return export(article, form)
