"""Opening, reading again and saving files, and other programs."""

import json
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reader.errors import ReaderError, SourceError
from reader.library.filling.progress import Progress
from reader.library.filling.worker import Task, perform
from reader.sources import Wishes, open_articles
from reader.sources.document import Document
from reader.ui.filing import Filing
from reader.ui.prompt import Prompt
from tests.ui.at_the_screen import (
    FLOOD_HEADLINE,
    headlines,
    notices,
    press,
    rest,
    shown,
    status,
    the_desk,
    the_list,
    told,
)
from tests.ui.conftest import CHESS, FLOOD, OpenReader, settle


async def test_browser(open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def browse(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr("webbrowser.open", browse)
    monkeypatch.setattr("reader.ui.outside.browser_needs_terminal", lambda: False)
    async with open_reader() as pilot:
        await press(pilot, "o")
        assert opened == ["https://board.example/draw"]
        await press(pilot, "j", "o")
        assert "no URL" in status(pilot)
        await press(pilot, "y", "u")
        assert "no URL" in status(pilot)


async def test_programs_that_need_the_terminal_are_refused_where_it_cannot_be_left(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "e")
        await pilot.pause()
        assert "cannot be left" in notices(pilot)
        await press(pilot, "vertical_line", *"wc", "enter")
        await pilot.pause()
        assert len(told(pilot)) == 2


async def test_saving_never_overwrites(
    open_reader: OpenReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_reader() as pilot:
        await press(pilot, "j", "s", "enter")
        assert (tmp_path / "flood.txt").read_text() == FLOOD
        assert "Saved flood.txt" in status(pilot)
        (tmp_path / "flood.txt").write_text("mine")
        await press(pilot, "s", "enter")
        await pilot.pause()
        assert (tmp_path / "flood.txt").read_text() == "mine"
        assert "there already" in notices(pilot)


async def test_an_article_of_a_file_of_several_is_saved_under_its_headline(
    open_reader: OpenReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "board.csv"
    path.write_text("headline,text\nPier ‘shut’ / Café open,Boats wait.\n日本,Boats left.\n")
    async with open_reader(path) as pilot:
        await press(pilot, "s", "enter")
        assert (tmp_path / "pier-shut-cafe-open.txt").exists()
        await press(pilot, "J", "s", "enter")
        assert (tmp_path / "日-本.txt").exists()


async def test_saving_in_a_form_keeps_everything(
    open_reader: OpenReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_reader() as pilot:
        article = the_desk(pilot).in_hand
        assert article is not None
        for suffix in ("md", "jsonl", "json"):
            await press(pilot, "s")
            pilot.app.query_one(Prompt).query_one(Input).value = f"draw.{suffix}"
            await press(pilot, "enter")
            (again,) = open_articles([tmp_path / f"draw.{suffix}"])
            assert again == replace(article, path=str(tmp_path / f"draw.{suffix}"))


async def test_opening_another_file_adds_it_and_shows_it(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    story = "Storm Closes the Port\n\nMay 7, 2020\n\nNobody was hurt.\n"
    (tmp_path / "storm.txt").write_text(story)
    async with open_reader() as pilot:
        await press(pilot, "O")
        pilot.app.query_one(Prompt).query_one(Input).value = str(tmp_path / "storm.txt")
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        await rest(pilot)
        assert shown(pilot) == "Storm Closes the Port"
        assert len(headlines(pilot)) == 3
        await press(pilot, "O")
        pilot.app.query_one(Prompt).query_one(Input).value = str(tmp_path / "missing.txt")
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "no such file" in notices(pilot)
        assert "Opening" not in status(pilot)
        assert "No articles" not in status(pilot)


# In a library that lasts


def sources(kept: Path) -> list[str]:
    found: list[str] = json.loads((kept / "sources.json").read_text())
    return found


async def open_named(pilot: Pilot[None], path: object) -> None:
    """Type *path* after ``O``, and wait until it is read and annotated."""
    await press(pilot, "O")
    pilot.app.query_one(Prompt).query_one(Input).value = str(path)
    await press(pilot, "enter")
    await rest(pilot)


async def test_a_library_that_lasts_keeps_what_is_opened_among_its_sources(
    open_reader: OpenReader, folder: Path, tmp_path: Path
) -> None:
    more, kept = tmp_path / "more", tmp_path / "kept"
    more.mkdir()
    (more / "storm.txt").write_text("Storm\n\nMay 7, 2020\n\n“We hid,” pilot Ea Brandt said.\n")
    async with open_reader(kept=kept) as pilot:
        library = the_desk(pilot)._library
        await open_named(pilot, more)
        assert (shown(pilot), status(pilot)) == ("Storm", "1 new of 1")
        assert len(headlines(pilot)) == 3
        assert len(library.statements("speaker:brandt", wait=False)) == 1
        assert sources(kept) == [str(folder), str(more)]
        (more / "calm.txt").write_text("Calm\n\nMay 6, 2020\n\nNobody hid.\n")
        await press(pilot, "g", "g")
        await open_named(pilot, more)
        assert (shown(pilot), status(pilot)) == ("Calm", "1 new of 2")
        await open_named(pilot, folder / "flood.txt")
        assert (shown(pilot), status(pilot)) == (FLOOD_HEADLINE, "0 new of 1")
    async with open_reader(kept=kept) as pilot:
        assert len(headlines(pilot)) == 4


@pytest.mark.parametrize(
    ("name", "reason"), [("missing.txt", "no such file"), ("ftp://a.example/", "only http")]
)
async def test_what_was_never_there_is_told_and_not_kept_among_the_sources(
    open_reader: OpenReader, folder: Path, tmp_path: Path, name: str, reason: str
) -> None:
    (folder / "broken.bin").write_bytes(b"\x00\x01\x02")  # told at the start alone
    async with open_reader(kept=tmp_path / "kept") as pilot:
        await open_named(pilot, name if "://" in name else tmp_path / name)
        assert reason in notices(pilot)
        assert "broken" not in notices(pilot)
        assert "No articles" not in status(pilot)
        assert len(headlines(pilot)) == 2
    assert str(tmp_path / name) not in sources(tmp_path / "kept")


async def test_a_url_is_kept_among_the_sources_once_something_was_read_from_it(
    open_reader: OpenReader, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [SourceError(FEED, "the server does not answer"), None]

    def fetch(url: str, wishes: Wishes) -> Document:
        if (error := answers.pop(0)) is not None:
            raise error
        return Document(feed("Pier shut"), url, wishes=wishes)

    monkeypatch.setattr("reader.sources._fetch", fetch)
    monkeypatch.setattr("reader.ui.loading.Worker", Here)
    async with open_reader(kept=tmp_path / "kept") as pilot:
        await open_named(pilot, FEED)
        assert "does not answer" in notices(pilot)
        assert sources(tmp_path / "kept") == [str(folder)]
        await open_named(pilot, FEED)
        assert shown(pilot) == "Pier shut"
        assert sources(tmp_path / "kept") == [str(folder), FEED]


async def test_an_empty_folder_is_kept_among_the_sources(
    open_reader: OpenReader, folder: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    async with open_reader(kept=tmp_path / "kept") as pilot:
        await open_named(pilot, empty)
        assert status(pilot) == f"No articles in {empty}"
    assert sources(tmp_path / "kept") == [str(folder), str(empty)]


async def test_a_library_that_lasts_takes_the_whole_file_and_shows_the_article_named(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    board, kept = tmp_path / "board.csv", tmp_path / "kept"
    board.write_text("headline,text\nPier shut,Boats wait.\nDam open,Boats left.\n")
    async with open_reader(kept=kept) as pilot:
        for counted in ("2 new of 2", "0 new of 2"):
            await open_named(pilot, f"{board}#2")
            assert (shown(pilot), status(pilot)) == ("Dam open", counted)
        assert sources(kept)[-1] == str(board)


@pytest.mark.parametrize(("lasts", "counted"), [(False, ""), (True, "2 new of 2")])
async def test_an_article_that_its_file_has_not_is_told(
    open_reader: OpenReader, tmp_path: Path, *, lasts: bool, counted: str
) -> None:
    board = tmp_path / "board.csv"
    board.write_text("headline,text\nPier shut,Boats wait.\nDam open,Boats left.\n")
    async with open_reader(kept=tmp_path / "kept" if lasts else None) as pilot:
        before = shown(pilot)
        await open_named(pilot, f"{board}#9")
        assert notices(pilot).endswith("board.csv#9: there are 2 articles in the file")
        assert status(pilot).startswith(counted)
        assert "No articles" not in status(pilot)
        assert shown(pilot) == before


@pytest.mark.parametrize("key", ["e", "R"])
async def test_in_a_library_that_lasts_a_file_that_changed_is_read_again(
    open_reader: OpenReader, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    kept = tmp_path / "kept"
    monkeypatch.setattr(Filing, "_leave_screen", lambda *_: True)
    async with open_reader(kept=kept) as pilot:
        await press(pilot, "f")
        (folder / "chess.txt").write_text(CHESS.replace("too late", "too soon"))
        await press(pilot, key)
        await rest(pilot)
        assert status(pilot) == "0 new, 1 corrected of 1"
        article = the_desk(pilot).article
        assert article is not None
        assert "too soon" in article.text
        assert "★" in the_list(pilot).render_line(0).text
        assert len(the_desk(pilot)._library.statements('"too soon"', wait=False)) == 1
        await press(pilot, key)
        await rest(pilot)
        assert status(pilot) == "0 new of 1"
    assert sources(kept) == [str(folder)]  # or the article would outlast its file


FEED = "https://news.example/feed"


def feed(*stories: str) -> bytes:
    items = (
        f"<item><title>{one}</title><description>{one}, it was said that day in the town."
        f"</description><pubDate>Tue, 02 Jun 2020 1{hour}:00:00 GMT</pubDate></item>"
        for hour, one in enumerate(stories)
    )
    return f"<rss version='2.0'><channel>{''.join(items)}</channel></rss>".encode()


class Here:
    """Does its task in this process, for which a server can be made up."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self._messages = perform(task)

    def receive(self) -> Progress:
        return next(self._messages)

    def stop(self) -> None:
        pass


@pytest.mark.parametrize("lasts", [False, True])
async def test_what_was_fetched_is_fetched_again(
    open_reader: OpenReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, lasts: bool
) -> None:
    stories, fetched = ["Pier shut"], list[str]()

    def fetch(url: str, wishes: Wishes) -> Document:
        fetched.append(url)
        return Document(feed(*stories), url, wishes=wishes)

    monkeypatch.setattr("reader.sources._fetch", fetch)
    monkeypatch.setattr("reader.ui.loading.Worker", Here)
    async with open_reader(kept=tmp_path / "kept" if lasts else None) as pilot:
        await open_named(pilot, "https://other.example/feed")
        await open_named(pilot, FEED)
        assert shown(pilot) == "Pier shut"
        stories.append("Dam open")
        await press(pilot, "R")
        await rest(pilot)
        assert (shown(pilot), status(pilot)) == ("Dam open", "1 new of 2")
        assert len(fetched) == 3  # what is not asked for is not fetched again
        library = the_desk(pilot)._library
        assert len(library.search("headline:dam", wait=False)) == 1


async def test_a_folder_without_articles_is_told(open_reader: OpenReader, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    async with open_reader() as pilot:
        await press(pilot, "O", *str(tmp_path / "empty"), "enter")
        await settle(pilot)
        assert status(pilot) == f"No articles in {tmp_path / 'empty'}"


async def test_a_file_that_is_gone_is_not_edited(open_reader: OpenReader, folder: Path) -> None:
    async with open_reader() as pilot:
        (folder / "chess.txt").unlink()
        await press(pilot, "e")
        assert status(pilot).startswith("There is no file ")


async def test_what_is_read_later_is_read_by_the_same_wishes(
    open_reader: OpenReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(name: str, words: str) -> Path:
        path = tmp_path / f"{name}.txt"
        path.write_text(f"Łódź {words}\n\nMay 7, 2020\n\nŻona śpi.\n", encoding="cp1250")
        return path

    def edit(*arguments: object) -> bool:
        return bool(write("first", "Sleeps Again").exists())

    monkeypatch.setattr(Filing, "_leave_screen", edit)
    wishes = Wishes(encoding="cp1250")
    async with open_reader(write("first", "Sleeps"), wishes=wishes) as pilot:
        assert shown(pilot) == "Łódź Sleeps"
        await press(pilot, "e")
        await rest(pilot)
        assert shown(pilot) == "Łódź Sleeps Again"
        await press(pilot, "O")
        pilot.app.query_one(Prompt).query_one(Input).value = str(write("second", "Wakes"))
        await press(pilot, "enter")
        await rest(pilot)
        assert shown(pilot) == "Łódź Wakes"


async def test_only_what_was_fetched_is_fetched_again(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "R")
        await settle(pilot)
        assert "is unchanged" in status(pilot)


async def test_of_a_folder_that_is_opened_all_that_cannot_be_read_is_counted(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for number in range(5):
        (other / f"{number}.txt").write_bytes(b"\x00\x01\x02")
    async with open_reader() as pilot:
        await press(pilot, "O", *str(other), "enter")
        await rest(pilot)
        assert notices(pilot).count(".txt") == 3
        assert notices(pilot).endswith("and 2 more could not be read")


@pytest.mark.parametrize(
    ("name", "trouble"),
    [
        ("nodir/x.txt", "cannot be written (No such file or directory)"),
        ("x.pdf", "cannot be written (no form for .pdf: .txt, .jsonl, .md, .json)"),
        ("there.txt", "is there already; choose another name"),
    ],
)
async def test_a_name_that_cannot_be_saved_under_is_asked_for_again(
    open_reader: OpenReader,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    trouble: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.txt").touch()
    async with open_reader() as pilot:
        await press(pilot, "s")
        field = pilot.app.query_one(Prompt).query_one(Input)
        field.value = name
        await press(pilot, "enter")
        await pilot.pause()
        assert notices(pilot) == f"{name} {trouble}"
        assert field.has_focus
        assert field.value == name
        await press(pilot, "enter")
        assert notices(pilot) == f"{name} {trouble}"  # once, however often
        await press(pilot, "backspace")
        assert notices(pilot) == ""
        await press(pilot, "escape")
        assert the_list(pilot).has_focus
        assert not (tmp_path / "x.pdf").exists()


async def test_a_file_that_changed_is_read_again(open_reader: OpenReader, folder: Path) -> None:
    async with open_reader() as pilot:
        await press(pilot, "f")
        (folder / "chess.txt").write_text(CHESS.replace("Eighty", "Ninety"))
        await press(pilot, "R")
        await rest(pilot)
        assert shown(pilot) == "A Draw in Ninety Moves"
        assert headlines(pilot) == ["A Draw in Ninety Moves", FLOOD_HEADLINE]
        assert "★" in the_list(pilot).render_line(0).text
        await press(pilot, "R")
        await settle(pilot)
        assert status(pilot) == "chess.txt is unchanged; O opens its folder for new files"
        (folder / "chess.txt").unlink()
        await press(pilot, "R")
        assert status(pilot).startswith("There is no file ")


async def test_a_file_of_an_odd_name_is_read_again_too(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    path = tmp_path / "red\x1b[31m.txt"
    path.write_text(CHESS)
    async with open_reader(path) as pilot:
        path.write_text(CHESS.replace("Eighty", "Ninety"))
        await press(pilot, "R")
        await rest(pilot)
        assert shown(pilot) == "A Draw in Ninety Moves"
        path.unlink()
        await press(pilot, "e")
        assert status(pilot) == f"There is no file {tmp_path / 'red.txt'} any more"


async def test_to_read_again_without_an_article_in_hand_is_told(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "p", "R")
        assert status(pilot) == "No article is in hand to be read again"


class Waiting:
    """A process that reads until it is ended."""

    def __init__(self) -> None:
        self.asked, self.ended = Event(), Event()

    def receive(self) -> Progress:
        self.asked.set()
        assert self.ended.wait(10)
        raise ReaderError("reading stopped before its end")

    def stop(self) -> None:
        self.ended.set()


@pytest.mark.parametrize("lasts", [False, True])
async def test_quitting_ends_a_reading_that_waits(
    open_reader: OpenReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, lasts: bool
) -> None:
    waiting = Waiting()
    async with open_reader(kept=tmp_path / "kept" if lasts else None) as pilot:
        monkeypatch.setattr("reader.ui.loading.Worker", lambda task: waiting)
        await press(pilot, "O", *"https://slow.example/news", "enter")
        while not waiting.asked.is_set():
            await pilot.pause(0.01)
        await press(pilot, "q")
        assert pilot.app.return_code == 0
    assert waiting.ended.is_set()
