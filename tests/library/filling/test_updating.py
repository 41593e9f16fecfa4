import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Timer
from typing import Any, NoReturn

import pytest

from reader.article import Annotations, Article
from reader.errors import ReaderError, SourceError
from reader.library import Library
from reader.library.corrections import correction_of
from reader.library.filling import updating
from reader.library.filling.progress import Annotated, Progress, Read
from reader.library.filling.updating import take_up, update
from reader.library.notebook import Notebook
from reader.library.storage.disk import DiskShelf
from reader.sources import read_articles
from reader.sources.document import AS_USUAL, Wishes
from tests.failing import REASON, WORD
from tests.library.made import saying


class Desk:
    """A folder of news, a library made from it, and what was read and annotated for that."""

    def __init__(self, folder: Path) -> None:
        self.news = folder / "news"
        self.news.mkdir()
        self.folder = folder / "library"
        self.read: list[str] = []
        self.annotated: list[str] = []

    def write(self, name: str, headline: str, words: str = "Nothing happened.") -> Path:
        path = self.news / name
        path.write_text(f"{headline}\n\n{words} It was a quiet day by the river.\n")
        return path

    def write_several(self, name: str, *headlines: str) -> Path:
        path = self.news / name
        rows = ({"headline": one, "text": f"{one} it was, that day."} for one in headlines)
        path.write_text("".join(json.dumps(row) + "\n" for row in rows))
        return path

    def update(self, *paths: str, anew: bool = False, alone: bool = False) -> list[Progress]:
        """Bring the library up to date; ``read`` and ``annotated`` are of this time alone."""
        self.read.clear()
        self.annotated.clear()
        return list(update(self.folder, paths, AS_USUAL, {}, anew=anew, alone=alone))

    def headlines(self, query: str | None = None) -> list[str]:
        """Of the articles, or those that are found, in order."""
        library = Library(DiskShelf(self.folder), follows=True)
        if query is None:
            found = [article.headline for article in library]
        else:
            found = [hit.article.headline for hit in library.search(query)]
        library.close()
        return sorted(found)

    def paths(self) -> dict[str, str]:
        """The file of each article, by headline."""
        library = Library(DiskShelf(self.folder), follows=True)
        paths = {article.headline: Path(article.path).name for article in library}
        library.close()
        return paths


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = Desk(tmp_path)

    def counted(path: str, *how: Any) -> Iterator[Article | SourceError]:
        desk.read.append(Path(path).name)
        return read_articles(path, *how)

    def annotate(text: str, *_: object) -> Annotations:
        desk.annotated.append(text.split("\n")[0])
        return Annotations()

    monkeypatch.setattr(updating, "read_articles", counted)
    monkeypatch.setattr("reader.language.annotate", annotate)
    desk.write("a.txt", "Alder Falls")
    desk.write("b.txt", "Bridge Opens")
    desk.write("c.txt", "Crane Moves")
    assert [type(one) for one in desk.update(str(desk.news))] == [Read, Annotated]
    assert desk.headlines() == ["Alder Falls", "Bridge Opens", "Crane Moves"]
    return desk


def test_the_first_time_everything_is_read_and_annotated(desk: Desk) -> None:
    assert desk.read == ["a.txt", "b.txt", "c.txt"]
    assert sorted(desk.annotated) == ["Alder Falls", "Bridge Opens", "Crane Moves"]
    assert desk.headlines("quiet bridge") == ["Bridge Opens"]


def test_the_next_time_nothing_is(desk: Desk) -> None:
    messages = desk.update()
    assert (desk.read, desk.annotated) == ([], [])
    assert messages == [Read([], [], 3, 3), Annotated({}, 0, 0)]
    assert len(desk.headlines()) == 3


def test_a_file_that_was_only_touched_is_not_read_again(desk: Desk) -> None:
    os.utime(desk.news / "a.txt", (1, 1))
    desk.update()
    assert desk.read == []
    desk.update()
    assert desk.read == []


def test_what_was_added_changed_and_removed_is_found_so(desk: Desk) -> None:
    desk.write("d.txt", "Dam Built")
    desk.write("b.txt", "Bridge Closes")
    (desk.news / "c.txt").unlink()
    desk.update()
    assert desk.read == ["b.txt", "d.txt"]
    assert sorted(desk.annotated) == ["Bridge Closes", "Dam Built"]
    assert desk.headlines() == ["Alder Falls", "Bridge Closes", "Dam Built"]
    assert desk.headlines("quiet") == ["Alder Falls", "Bridge Closes", "Dam Built"]
    assert desk.headlines("crane OR opens") == []


def test_a_change_that_leaves_size_and_time_alone_is_not_seen_but_one_of_time_is(
    desk: Desk,
) -> None:
    path = desk.news / "a.txt"
    status = path.stat()
    desk.write("a.txt", "Elder Falls")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    desk.update()
    assert desk.read == []
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    desk.update()
    assert desk.read == ["a.txt"]
    assert "Elder Falls" in desk.headlines()


def test_a_file_with_another_name_keeps_what_was_found_in_it(desk: Desk) -> None:
    (desk.news / "b.txt").rename(desk.news / "z.txt")
    desk.update()
    assert desk.read == ["z.txt"]
    assert desk.annotated == []
    assert desk.paths()["Bridge Opens"] == "z.txt"
    assert desk.headlines("bridge") == ["Bridge Opens"]


def test_of_two_files_with_one_article_either_may_go(desk: Desk) -> None:
    twin = desk.write("z.txt", "Bridge Opens")
    desk.update()
    assert desk.headlines() == ["Alder Falls", "Bridge Opens", "Crane Moves"]
    (desk.news / "b.txt").unlink()
    desk.update()
    assert desk.paths()["Bridge Opens"] == "z.txt"
    assert desk.annotated == []
    twin.unlink()
    desk.update()
    assert desk.headlines() == ["Alder Falls", "Crane Moves"]


def test_of_a_file_with_several_articles_one_may_go(desk: Desk) -> None:
    desk.write_several("many.jsonl", "Dew", "Elm", "Fog")
    desk.update()
    assert desk.headlines("dew OR elm OR fog") == ["Dew", "Elm", "Fog"]
    desk.write_several("many.jsonl", "Dew", "Fog", "Gale")
    desk.update()
    assert desk.read == ["many.jsonl"]
    assert desk.headlines("dew OR elm OR fog OR gale") == ["Dew", "Fog", "Gale"]


def test_what_an_article_says_of_itself_may_change_while_its_text_does_not(desk: Desk) -> None:
    row = {"headline": "Dew", "text": "It was dew.", "author": "Ada Sill"}
    path = desk.news / "d.jsonl"
    path.write_text(json.dumps(row))
    desk.update()
    assert desk.headlines("author:sill") == ["Dew"]
    path.write_text(json.dumps({**row, "author": "Ben Orr"}))
    desk.update()
    assert desk.headlines("author:sill") == []
    assert desk.headlines("author:orr") == ["Dew"]
    assert len(desk.headlines()) == 4


def test_a_folder_that_is_out_of_reach_keeps_its_articles(desk: Desk) -> None:
    away = desk.news.with_name("away")
    desk.news.rename(away)
    desk.news.with_name("news-of-old").mkdir()
    (messages, _) = desk.update(str(desk.news.with_name("news-of-old")))
    assert isinstance(messages, Read)
    assert [reason for _, reason in messages.problems] == ["no such file"]
    assert len(desk.headlines()) == 3
    away.rename(desk.news)
    desk.update()
    assert desk.read == []
    (desk.news / "a.txt").unlink()
    desk.update()
    assert len(desk.headlines()) == 2


def test_a_library_within_its_source_does_not_read_itself(desk: Desk) -> None:
    desk.folder = desk.news / "library"
    for _ in range(2):
        (messages, _) = desk.update(str(desk.news))
        assert isinstance(messages, Read)
        assert messages.problems == []
    assert len(desk.headlines()) == 3


def test_the_articles_of_a_source_that_was_struck_off_go(desk: Desk) -> None:
    other = desk.news.with_name("news-of-old")
    other.mkdir()
    (other / "o.txt").write_text("Oak Felled\n\nIt had stood there for long.\n")
    desk.update(str(other))
    assert len(desk.headlines()) == 4
    (desk.folder / "sources.json").write_text(json.dumps([str(other)]))
    desk.update()
    assert desk.headlines() == ["Oak Felled"]


def test_a_file_that_cannot_be_read_any_more_is_told_and_keeps_its_article(desk: Desk) -> None:
    (desk.news / "b.txt").write_bytes(b"\x00\x01" * 400)
    (message, _) = desk.update()
    assert isinstance(message, Read)
    assert [Path(path).name for path, _ in message.problems] == ["b.txt"]
    assert len(desk.headlines()) == 3


def test_a_named_pipe_is_not_waited_for(desk: Desk) -> None:
    os.mkfifo(desk.news / "pipe")
    (message, _) = desk.update()
    assert isinstance(message, Read)
    assert "named pipe" in message.problems[0][1]


def test_names_that_are_no_text_are_files_too(desk: Desk) -> None:
    name = os.fsencode(desk.news) + b"/\xff\xfe.txt"
    with open(name, "w") as file:  # noqa: PTH123
        file.write("Elm Grows\n\nNobody knows for how long it has.\n")
    desk.update(os.fsdecode(name))
    assert "Elm Grows" in desk.headlines()
    desk.update()
    assert desk.read == []
    os.unlink(name)  # noqa: PTH108
    (desk.folder / "sources.json").write_text(json.dumps([str(desk.news)]))
    desk.update()
    assert "Elm Grows" not in desk.headlines()


def test_what_came_by_standard_input_stays(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for headline in ("Piped In", "Piped Later"):
        text = f"{headline}\n\nNobody knows where it came from.\n".encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
        desk.update("-")
    desk.update()
    assert desk.headlines("piped") == ["Piped In", "Piped Later"]
    assert json.loads((desk.folder / "sources.json").read_text()) == [str(desk.news)]


def test_the_annotating_that_was_broken_off_is_taken_up(desk: Desk) -> None:
    desk.write("d.txt", "Dam Built")
    running = update(desk.folder, [], AS_USUAL, {})
    desk.annotated.clear()
    assert isinstance(next(running), Read)
    running.close()  # type: ignore[attr-defined]  # they are from a generator
    assert desk.annotated == []
    assert "Dam Built" in desk.headlines()
    desk.update()
    assert desk.read == []
    assert desk.annotated == ["Dam Built"]
    assert desk.headlines("dam") == ["Dam Built"]


def test_a_library_without_its_list_of_sources_keeps_what_it_holds(desk: Desk) -> None:
    (desk.folder / "sources.json").unlink()
    with pytest.raises(ReaderError, match=r"sources\.json: gone"):
        desk.update()
    assert desk.headlines()
    desk.update(str(desk.news))
    assert desk.annotated == []


def test_a_command_waits_for_what_another_process_indexes(desk: Desk) -> None:
    other = Library(DiskShelf(desk.folder))
    other.add([Article("late", "Dam Built", (), "-")])
    other.index()  # has the index to write from now on
    desk.write("late.txt", "Weir Built")
    Timer(0.3, other.index).start()
    desk.update()
    assert len(desk.headlines("weir")) == 1
    other.close()


def test_what_another_version_found_is_looked_for_anew_where_there_is_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.storage.disk.__version__", "99.0")
    desk.update()
    assert desk.annotated == []
    desk.update(anew=True)
    assert sorted(desk.annotated) == desk.headlines()
    desk.update(anew=True)
    assert desk.annotated == []


def test_of_a_file_of_which_an_article_is_named_the_library_has_all(desk: Desk) -> None:
    desk.write("t.csv", "headline,text\nPier,Closed.\nDam,Open.\n")
    whole = str(desk.news / "t.csv")
    assert take_up(desk.folder, [f"{whole}#2"])[-1] == whole


def test_what_is_looked_at_alone_is_all_that_is_read_and_no_source(desk: Desk) -> None:
    (desk.news / "a.txt").unlink()
    desk.write("b.txt", "Bridge Closes")
    several = str(desk.write_several("c.jsonl", "Canal Dug", "Coal Found"))
    for read, new in (["c.jsonl"], 2), ([], 0):
        (message, _) = desk.update(several, alone=True)
        assert isinstance(message, Read)
        assert (desk.read, len(message.new), message.done) == (read, new, 1)
        library = Library(DiskShelf(desk.folder), follows=True)
        assert [library.get(one).headline for one in message.held] == ["Canal Dug", "Coal Found"]
        library.close()
    assert {"Alder Falls", "Bridge Opens"} < set(desk.headlines())
    assert desk.update()
    assert desk.headlines() == ["Bridge Closes", "Canal Dug", "Coal Found", "Crane Moves"]
    assert json.loads((desk.folder / "sources.json").read_text()) == [str(desk.news)]


def test_long_reading_comes_in_batches(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updating, "_BATCH", 0)
    monkeypatch.setattr(updating, "_INDEXING", 0)
    for number in range(3):
        desk.write(f"n{number}.txt", f"Number {number}")
    messages = desk.update()
    assert [(one.done, one.total) for one in messages if isinstance(one, Read)] == [
        *((done, 6) for done in range(6)),
        (6, 6),
    ]
    assert messages[-1] == Annotated({}, 3, 3)


def test_what_was_read_is_safe_before_a_slow_address_is_asked(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fetch(url: str, wishes: Wishes) -> NoReturn:
        assert "Dam Built" in desk.headlines()
        raise SourceError(url, "no answer")

    monkeypatch.setattr("reader.sources._fetch", fetch)
    desk.write("d.txt", "Dam Built")
    first, last, _ = desk.update("https://slow.example/", str(desk.news))
    assert isinstance(last, Read)
    assert (first.done, last.done, last.problems) == (
        *(4, 5),
        [("https://slow.example/", "no answer")],
    )


# Damage


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9000])


def blank_out(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + bytes(len(content) - 4096))


@pytest.mark.parametrize("harm", [cut_off, blank_out])
def test_a_damaged_library_is_kept_and_made_anew_from_its_sources(
    desk: Desk, harm: Callable[[Path], None]
) -> None:
    harm(desk.folder / "articles.sqlite3")
    with suppress(ReaderError):  # the damage may only show on the way
        desk.update()
    desk.update()
    assert desk.headlines("quiet") == ["Alder Falls", "Bridge Opens", "Crane Moves"]
    assert (desk.folder / "articles.sqlite3.unusable-1").exists()


def test_an_article_that_damage_has_hidden_is_read_again(desk: Desk) -> None:
    shelf = DiskShelf(desk.folder)
    shelf.database.run("DELETE FROM articles WHERE headline = 'Bridge Opens'")
    shelf.close()
    desk.update()
    assert desk.read == ["b.txt"]
    assert "Bridge Opens" in desk.headlines()


# The list of sources


def test_sources_are_kept_once_and_absolutely(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    assert take_up(tmp_path, ["typo"]) == [str(tmp_path / "typo")]
    assert take_up(tmp_path, ["news", "-"]) == [str(tmp_path / "news"), "-"]
    assert take_up(tmp_path, ["./news", "https://example.org/feed"]) == [
        str(tmp_path / "news"),
        "https://example.org/feed",
    ]
    assert take_up(tmp_path, []) == [str(tmp_path / "news"), "https://example.org/feed"]
    with_login = "https://ada:pw@example.org/feed"  # which is refused, once
    assert take_up(tmp_path, [with_login, "-"])[-2:] == [with_login, "-"]
    assert take_up(tmp_path, []) == [str(tmp_path / "news"), "https://example.org/feed"]


@pytest.mark.parametrize("content", ["", "[1]", '"news"', '{"news": 1}', '["news', "\udcff"])
def test_a_list_of_sources_that_is_none_is_told_and_left_alone(
    tmp_path: Path, content: str
) -> None:
    path = tmp_path / "sources.json"
    path.write_bytes(content.encode(errors="surrogateescape"))
    with pytest.raises(SourceError, match=r"sources.*mend it or move it away"):
        take_up(tmp_path, ["news"])
    assert path.read_bytes() == content.encode(errors="surrogateescape")


def test_a_list_of_sources_out_of_reach_is_not_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "sources.json").mkdir()
    with pytest.raises(SourceError, match=r"sources\.json: cannot be read \(Is a directory\)"):
        take_up(tmp_path, ["news"])
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SourceError, match=r"sources\.json: cannot be written \("):
        take_up(tmp_path / "file", ["news"])


def replaced(messages: list[Progress]) -> list[tuple[str, str]]:
    """The ids of articles that were replaced, with those in their places."""
    reads = [one for one in messages if isinstance(one, Read)]
    return [pair for one in reads for pair in one.replaced.items()]


def test_which_article_was_corrected_is_told(desk: Desk) -> None:
    library = Library(DiskShelf(desk.folder), follows=True)
    ids = {article.headline: article.id for article in library}
    desk.write("b.txt", "Bridge Opens", "Nothing happens.")
    desk.write("c.txt", "Crane Moves").write_text("Prices of salt rise\n\nMerchants complained.\n")
    messages = desk.update()
    library.refresh()
    now = {article.headline: article.id for article in library}
    assert replaced(messages) == [(ids["Bridge Opens"], now["Bridge Opens"])]
    library.close()


def test_one_that_is_in_another_file_still_was_not_replaced(desk: Desk) -> None:
    desk.write("z.txt", "Bridge Opens")
    desk.update()
    desk.write("b.txt", "Bridge Opens", "Nothing happens.")
    assert replaced(desk.update()) == []


@pytest.mark.usefixtures("broken_rule")
def test_a_fault_in_one_article_is_told_and_kept_until_another_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    desk.write("a.txt", "Alder Falls", "“It fell,” said Ann Lee.")
    desk.write("b.txt", "Bridge Sinks", f"“It is a {WORD},” said Ann Lee.")
    *_, last = desk.update(str(desk.news))
    assert isinstance(last, Annotated)
    ((path, reason),) = last.problems
    assert path == str(desk.news / "b.txt")
    assert reason.startswith(REASON)
    assert desk.headlines("speaker:lee") == ["Alder Falls"]
    shelf = DiskShelf(desk.folder)
    library = Library(shelf, follows=True)
    faults = [library.annotations(article.id).fault for article in library]
    assert sorted(faults) == ["", reason]
    assert shelf.faults() == [(path, reason)]
    library.close()
    assert desk.update()[-1] == Annotated({}, 0, 0)
    monkeypatch.undo()
    monkeypatch.setattr("reader.library.storage.disk.__version__", "another")
    assert desk.update(anew=True)[-1] == Annotated({}, 2, 2)
    assert desk.headlines("speaker:lee") == ["Alder Falls", "Bridge Sinks"]
    shelf = DiskShelf(desk.folder)
    assert shelf.faults() == []
    shelf.close()


def test_corrected_speakers_are_found_whoever_corrects_and_indexes(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    kept = Notebook(path)
    (tmp_path / "ebb.txt").write_text("Ebb\n\n“The sea goes out,” Ada Sill said on Monday.\n")

    def updated(*paths: str) -> None:
        assert list(update(tmp_path / "library", paths, AS_USUAL, kept))

    def found(library: Library, query: str) -> list[str]:
        return [one.speaker for one in library.statements(query)]

    updated(str(tmp_path / "ebb.txt"))
    notebook = Notebook(path)
    screen = Library(DiskShelf(tmp_path / "library"), notebook, follows=True)
    (one,) = screen.statements("sea")
    article, known = screen.get(one.article.id), screen.annotations(one.article.id)
    correction = correction_of(article, known, one.parts[0], ("Ben Orr",))
    notebook.change(article.id, corrections=(correction,))
    assert found(screen, "speaker:orr") == ["Ben Orr"]  # nobody else indexes just now
    assert DiskShelf(tmp_path / "library").annotations(1) == known  # as it was found
    Notebook(path).change(article.id, corrections=(replace(correction, speakers=None),))
    updated()
    other = Library(DiskShelf(tmp_path / "library"), Notebook(path), follows=True)
    assert (found(other, "speaker:orr"), found(other, "speaker:sill")) == ([], ["Ada Sill"])
    for library in (screen, other):
        library.close()


def test_who_follows_waits_for_who_indexes_what_was_corrected(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "notebook.json")
    article, known = saying("Ebb", "It ebbs")
    indexing = Library(DiskShelf(tmp_path / "library"), Notebook(tmp_path / "notebook.json"))
    indexing.add([article])
    indexing.keep({"Ebb": known})
    indexing.index()  # and keeps the index for itself
    screen = Library(DiskShelf(tmp_path / "library"), notebook, follows=True)
    assert len(screen.statements("speaker:sill")) == 1
    correction = correction_of(article, known, known.quotes[0], ("Ben Orr",))
    notebook.change("Ebb", corrections=(correction,))
    later = Timer(0.3, indexing.index)
    later.start()
    assert len(screen.statements("speaker:orr")) == 1
    later.join()
    for library in (indexing, screen):
        library.close()
