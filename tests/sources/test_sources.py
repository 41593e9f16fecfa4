"""The door: every path gives articles or says why not, and nothing is raised."""

import io
import os
import sys
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest

from reader.article import Article
from reader.errors import SourceError
from reader.sources import Wishes, find_files, open_articles, read_articles
from reader.sources.document import Document
from reader.sources.formats import Format
from reader.sources.recognition import recognise as recognise_soundly
from tests.sources.misbehaving import FORMAT

STORY = "The pier is closed, and so is the bar\n\nThe harbour board voted on Tuesday to close it."


def test_articles_and_errors_come_in_order(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.bin").write_bytes(bytes(range(256)))
    (tmp_path / "c.txt").write_text("")
    (tmp_path / "d.txt").write_bytes(STORY.encode("utf-16"))
    found = list(open_articles([tmp_path, tmp_path / "missing"]))
    assert [type(item) for item in found] == [
        Article,
        SourceError,
        SourceError,
        Article,
        SourceError,
    ]
    assert [item.reason for item in found if isinstance(item, SourceError)] == [
        "binary, not text",
        "empty",
        "no such file",
    ]
    first, last = found[0], found[3]
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert (first.text, first.path) == (STORY, str(tmp_path / "a.txt"))
    assert last.text == STORY
    assert first.published_by == "file"


def test_pages_are_waited_for_together_and_come_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = Barrier(3)

    def fetch(url: str, wishes: Wishes) -> Document:
        together.wait(9)
        if url.endswith("2"):
            raise SourceError(url, "no answer")
        return Document(STORY.encode(), url, wishes=wishes)

    monkeypatch.setattr("reader.sources._fetch", fetch)
    (tmp_path / "a.txt").write_text(STORY)
    first, *rest = (f"https://{number}.example/{number}" for number in (1, 2, 3))
    found = list(open_articles([first, str(tmp_path), *rest]))
    assert [item.path for item in found] == [first, str(tmp_path / "a.txt"), *rest]
    assert [type(item) for item in found] == [Article, Article, SourceError, Article]


TABLE = "headline,text\nPier,The pier is closed.\nDam,The dam is open.\n"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("t.csv#2", ["Dam"]),
        ("t.csv", ["Pier", "Dam"]),
        ("t.csv#3", ["there are 2 articles in the file"]),
        ("t.csv#0", ["no such file"]),
        ("other.csv#1", ["no such file"]),
        ("lone.txt#1", ["there is one article in the file"]),
        ("empty.txt#1", ["empty"]),
        ("t.csv#1", ["Named so"]),
    ],
)
def test_one_article_of_a_file_can_be_named(tmp_path: Path, name: str, found: list[str]) -> None:
    (tmp_path / "t.csv").write_text(TABLE)
    (tmp_path / "t.csv#1").write_text("Named so")
    (tmp_path / "lone.txt").write_text(STORY)
    (tmp_path / "empty.txt").write_text("")
    items = list(open_articles(tmp_path / name))
    told = [one.reason if isinstance(one, SourceError) else one.text[:8].strip() for one in items]
    assert [one.split("\n")[0] for one in told] == found
    if name == "t.csv#2":
        (dam,) = items
        assert isinstance(dam, Article)
        assert dam.address == str(tmp_path / name)


def test_everything_hostile_in_one_folder(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "zeros").write_bytes(b"\0" * 1000)
    (tmp_path / "spaces").write_text(" \n" * 1000)
    (tmp_path / "escape").write_text("\x1b]0;title\x07\x1b[2J" + STORY)
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(1 << 40)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    for item in open_articles([tmp_path]):
        if isinstance(item, Article):
            assert item.text == STORY
        else:
            assert str(item).startswith(str(tmp_path))


def test_names_are_cleaned_for_the_screen(tmp_path: Path) -> None:
    path = tmp_path / "two  spaces\x1b[31m\nred.txt"
    path.write_text(STORY)
    (article,) = open_articles([path])
    assert isinstance(article, Article)
    assert article.path == str(tmp_path / "two  spaces red.txt")
    assert article.true_path == str(path)
    (error,) = open_articles([os.fsdecode(b"caf\xe9\x1b[31m")])
    assert isinstance(error, SourceError)
    assert str(error) == "caf: no such file"


def test_an_ordinary_name_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "two  spaces.txt"
    path.write_text(STORY)
    (article,) = open_articles([path])
    assert isinstance(article, Article)
    assert list(read_articles(article.path)) == [article]
    assert article.true_path == article.path


def test_standard_input_has_no_date_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(STORY.encode())

    monkeypatch.setattr(sys, "stdin", Input)
    (article,) = open_articles(["-"])
    assert isinstance(article, Article)
    assert (article.path, article.published) == ("-", None)


def test_articles_can_be_counted_before_they_are_read(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(STORY)
    files = list(find_files([tmp_path]))
    assert len(files) == 5
    for file in files:
        assert isinstance(file, str)
        assert [type(item) for item in read_articles(file)] == [Article]


def test_the_first_article_does_not_wait_for_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    articles = open_articles(str(tmp_path / "a.txt") for _ in iter(int, 1))  # without end
    assert isinstance(next(articles), Article)


def test_a_file_of_nothing_but_bells_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "bells.txt"
    path.write_bytes(b"\x07" * 50)
    (error,) = read_articles(str(path))
    assert isinstance(error, SourceError)
    assert error.reason == "empty"


def test_a_file_complains_of_the_first_of_many_problems_and_counts_the_others(
    tmp_path: Path,
) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"title": "The pier is closed"}\n' + '{"x": 1}\n' * 5_000)
    article, *problems = read_articles(str(file))
    assert isinstance(article, Article)
    assert len(problems) == 21
    assert str(problems[-1]).endswith("a.jsonl: 4,980 more parts of it cannot be read")


@pytest.mark.parametrize(
    ("deed", "reason"),
    [
        ("recur", "nested too deeply; skipped"),
        ("raise it", "could not be read as Bad news (KeyError)"),
        ("refuse torn", "torn"),
    ],
)
def test_an_importer_that_fails_in_this_process_ends_the_reading_of_its_file_alone(
    deed: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = replace(FORMAT, guarded=False)
    monkeypatch.setattr("reader.sources.recognition.recognise", lambda _: kind)
    for name in ("a", "b"):
        (tmp_path / name).write_text(f"article {STORY[:20]}\n{deed}")
    found = list(open_articles([tmp_path]))
    assert [type(item) for item in found] == [Article, SourceError] * 2
    assert {item.reason for item in found if isinstance(item, SourceError)} == {reason}


def test_what_tells_formats_apart_fails_on_one_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def recognise(document: Document) -> Format:
        if document.path.endswith("a.txt"):
            raise KeyError("a format")
        return recognise_soundly(document)

    monkeypatch.setattr("reader.sources.recognition.recognise", recognise)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY)
    problem, article = open_articles([tmp_path])
    assert isinstance(article, Article)
    assert str(problem) == f"{tmp_path / 'a.txt'}: could not be read (KeyError)"


def test_words_of_another_alphabet_are_told(tmp_path: Path) -> None:
    words = "Пирс закрыт с субботы, и бар на нём тоже.\n\n" * 3
    page = f"<html><title>Пирс закрыт</title><h1>Пирс закрыт</h1><p>{words}</p></html>"
    (tmp_path / "a.html").write_bytes(page.encode("cp1251"))
    (tmp_path / "b.txt").write_bytes(words.encode("koi8-r"))
    (tmp_path / "c.txt").write_bytes(("«\xa0Où\xa0?\xa0» À l’été.\n" * 3).encode("cp1252"))
    (tmp_path / "d.txt").write_text(words.encode("koi8-r").decode("cp1252"))  # written so
    found = list(open_articles([tmp_path]))
    told = [item for item in found if isinstance(item, SourceError)]
    assert [Path(one.path).name for one in told] == ["a.html", "b.txt"]
    assert all("--encoding guess" in one.reason for one in told)
    assert len(found) == 6
    named = list(read_articles(str(tmp_path / "b.txt"), Wishes(encoding="koi8-r")))
    assert [type(item) for item in named] == [Article]


@pytest.mark.parametrize("words", ["[]", "\u200b\u200b\u2060\n", "\u200b\n\n\u2003\u2060"])
def test_what_has_nothing_to_see_is_empty(tmp_path: Path, words: str) -> None:
    path = tmp_path / "pier.txt"
    path.write_text(words)
    (error,) = read_articles(str(path))
    assert isinstance(error, SourceError)
    assert error.reason == "empty"


def test_a_name_with_a_tab_stays_on_one_field(tmp_path: Path) -> None:
    path = tmp_path / "old\tpier.txt"
    path.write_text("The pier is closed.")
    (article,) = read_articles(str(path))
    assert isinstance(article, Article)
    assert article.path.endswith("old pier.txt")


@pytest.mark.parametrize(
    "tags", ["[pier, old ferry]", "pier, old ferry", "\n  - pier\n  - old ferry"]
)
def test_the_same_text_has_the_same_tags_with_and_without_markdown(
    tags: str, tmp_path: Path
) -> None:
    for name in ("pier.md", "pier.txt"):
        (tmp_path / name).write_text(f"---\ntitle: A Pier\ntags: {tags}\n---\n\nIt is closed.\n")
    found = [item for item in open_articles([str(tmp_path)]) if isinstance(item, Article)]
    assert [article.keywords for article in found] == [("pier", "old ferry")] * 2
