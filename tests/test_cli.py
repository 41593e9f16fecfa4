import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from reader import __version__
from reader.article import Annotations, Article, Block, Quote
from reader.atomic import write_atomically
from reader.cleaning import clean
from reader.cli import files, main, output, tables
from reader.library import Library
from reader.library.corrections import Correction
from reader.library.notebook import Notebook, default_path
from reader.library.people import Person
from tests.failing import REASON, WORD

BRIDGE = """\
Harbour Town Votes for New Bridge

HARBOUR TOWN, March 3, 2021 — The council voted on Wednesday to build a bridge over the estuary.

“We will build it,” Mayor Ines Halloway said. “Nobody will drown again.”

“It is too dear for a town of our size,” said Tom Brack, who leads the opposition, in the
council’s longest debate of the year.
"""
QUIET = """\
Nothing Happened in Upper Fernley

UPPER FERNLEY, March 4, 2021 — The estuary was calm and nobody spoke of the bridge.
"""
HOSTILE = (
    "Calm \x1b[31mred\x1b[0m [bold]news[/bold] \u202egnp.exe\u202c\n\n"
    "\x1b]52;c;cm0gLXJm\x07The mayor \x9b2Jslept\x1b[2J.\n\n"
    "“We \x1b[5mblink\u2066,” Mayor Ines Halloway said.\n"
)
COMMANDS = ("quotes", "search", "people", "check", "show", "convert", "formats")
RAW = ("\x1b", "\x9b", "\x07", "\u202e", "\u202c", "\u2066", "]52;")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with two articles in it."""
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (tmp_path / "quiet.txt").write_text(QUIET, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a person does, from the current folder."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *words],
        input=stdin.encode(),
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **environment},
        check=False,
    )


def rows(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def pipe_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.usefixtures("folder")
class TestQuotes:
    def test_a_line_for_each_statement(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["quotes", "bridge.txt", "quiet.txt"]) == 0
        assert capsys.readouterr().out.splitlines() == [
            "bridge.txt:5: Ines Halloway (direct): "
            "“We will build it,” … “Nobody will drown again.”",
            "bridge.txt:7: Tom Brack (direct): “It is too dear for a town of our size,”",
        ]

    def test_rows_of_json_with_offsets(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["quotes", "--json", "bridge.txt"]) == 0
        output = capsys.readouterr().out
        assert "“We will build it,”" in output  # not escaped
        first, second, third = rows(output)
        assert (first["path"], first["headline"]) == (
            "bridge.txt",
            "Harbour Town Votes for New Bridge",
        )
        assert (first["published"], first["published_by"]) == ("2021-03-03", "text")
        assert first["quote"]["statement"] == second["quote"]["statement"]
        for row in (first, second, third):
            for part in (row["quote"], row["quote"]["speaker"], row["quote"]["cue"]):
                assert BRIDGE[part["start"] : part["end"]] == part["text"]
        assert third["quote"]["speaker"] == {
            "start": BRIDGE.index("Tom Brack"),
            "end": BRIDGE.index("Tom Brack") + 9,
            "text": "Tom Brack",
            "name": "Tom Brack",
        }
        assert third["quote"]["kind"] == "direct"
        assert 0 <= third["quote"]["confidence"] <= 1
        assert third["quote"]["rule"]

    def test_a_row_has_these_fields(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["quotes", "--json", "bridge.txt"])
        row = rows(capsys.readouterr().out)[0]
        assert list(row) == [
            *("id", "path", "part", "url", "headline", "author", "publisher"),
            *("published", "published_by", "quote"),
        ]
        assert list(row["quote"]) == [
            *("start", "end", "text", "kind", "speaker", "others", "cue", "denied", "statement"),
            *("confidence", "rule"),
        ]

    def test_a_table_is_whole_in_a_pipe_and_cut_to_a_screen(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert main(["quotes", "--format", "table", "bridge.txt"]) == 0
        head, first, second = capsys.readouterr().out.splitlines()
        assert head.split() == ["SPEAKER", "VERB", "KIND", "DATE", "SOURCE", "PATH", "STATEMENT"]
        assert first.endswith("“We will build it,” … “Nobody will drown again.”")
        place = head.index("STATEMENT")
        assert second[place:] == "“It is too dear for a town of our size,”"
        monkeypatch.setattr(tables, "is_terminal", lambda: True)
        monkeypatch.setattr(tables, "width", lambda: 90)
        assert main(["quotes", "--format", "table", "bridge.txt"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert max(map(len, lines)) <= 90
        assert lines[1].endswith("…")

    @pytest.mark.parametrize(
        ("columns", "command", "shown"),
        [
            (130, "quotes", "SPEAKER VERB KIND DATE SOURCE PATH STATEMENT"),
            (80, "quotes", "SPEAKER VERB DATE PATH STATEMENT"),
            (60, "quotes", "SPEAKER DATE PATH STATEMENT"),
            (40, "quotes", "SPEAKER PATH STATEMENT"),
            (80, "people", "STATEMENTS ARTICLES FIRST LAST ROLES NAME"),
            (60, "people", "STATEMENTS ARTICLES LAST NAME"),
        ],
    )
    def test_no_line_of_a_table_is_wider_than_the_screen(
        self,
        folder: Path,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
        columns: int,
        command: str,
        shown: str,
    ) -> None:
        rain = {
            "text": "“It rains all day long here,” complained Count Bartholomew Fitzgerald-Quill.",
            "date": "2031-01-03T14:05:00Z",
            "source": "The Elmstead Morning Gauge",
        }
        path = folder / "the rain that fell on us.jsonl"
        path.write_text(json.dumps(rain), "utf-8")
        monkeypatch.setattr(tables, "is_terminal", lambda: True)
        monkeypatch.setattr(tables, "width", lambda: columns)
        assert main([command, "--format", "table", path.name]) == 0
        head, *lines = capsys.readouterr().out.splitlines()
        assert head.split() == shown.split()
        assert max(map(len, (head, *lines))) <= columns
        assert ("2031-01-03" in lines[0]) == (columns > 40)
        if command == "quotes":
            assert "jsonl:1" in lines[0]  # the end of a path tells most

    def test_where_a_statement_stands_is_said_of_each_article_of_a_file(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        row = '{0} Sinks,https://news.example/{0},Gazette,Al Orr,"“It sank,” said {0} Sill."\n'
        table = "title,url,source,author,text\n" + row.format("Ada") + row.format("Ben")
        (folder / "t.csv").write_text(table, encoding="utf-8")
        assert main(["quotes", "t.csv"]) == 0
        places = [line.split(": ")[0] for line in capsys.readouterr().out.splitlines()]
        assert places == ["t.csv#1:5", "t.csv#2:5"]
        assert main(["quotes", "--format", "csv", "t.csv"]) == 0
        head, _, ben = csv.reader(capsys.readouterr().out.splitlines())
        cells = dict(zip(head, ben, strict=True))
        assert 0.9 < float(cells.pop("confidence")) <= 1
        assert cells == {
            "speaker": "Ben Sill",
            "verb": "said",
            "kind": "direct",
            "denied": "",
            "date": "",
            "source": "Gazette",
            "author": "Al Orr",
            "headline": "Ben Sinks",
            "url": "https://news.example/Ben",
            "path": "t.csv",
            "part": "2",
            "line": "5",
            "statement": "“It sank,”",
        }
        main(["quotes", "--json", "t.csv"])
        one = rows(capsys.readouterr().out)[1]
        assert (one["part"], one["url"]) == (2, "https://news.example/Ben")
        assert (one["author"], one["publisher"]) == ("Al Orr", "Gazette")

    def test_what_was_not_said_is_told_in_every_form(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "pier.txt").write_text("Ada Sill never said “The pier is mine.”\n")
        main(["quotes", "pier.txt"])
        assert ": Ada Sill, denied (direct): “The" in capsys.readouterr().out
        main(["quotes", "--format", "table", "pier.txt"])
        assert "Ada Sill, denied  never said" in capsys.readouterr().out
        main(["quotes", "--format", "csv", "pier.txt"])
        head, cells = csv.reader(capsys.readouterr().out.splitlines())
        row = dict(zip(head, cells, strict=True))
        assert (row["speaker"], row["denied"]) == ("Ada Sill", "denied")
        main(["quotes", "--json", "pier.txt"])
        assert rows(capsys.readouterr().out)[0]["quote"]["denied"] is True

    def test_people_read_dates_to_the_minute_and_programs_in_iso_8601(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        row = "Pier shut,“It sank!” said Ada Sill.,2021-05-04T11:00:30+02:00"
        (folder / "p.csv").write_text(f"headline,text,date\n{row}\n")
        found, table = (["quotes"], ["search", "pier"]), ["--format", "table"]
        for command in ([], ["show"], found[1], *([*one, *table] for one in found)):
            main([*command, "p.csv"])
            assert "2021-05-04 11:00 +02:00" in capsys.readouterr().out
        for command in ([*one, *form] for one in found for form in (["--format=csv"], ["--json"])):
            main([*command, "p.csv"])
            assert "2021-05-04T11:00:30+02:00" in capsys.readouterr().out

    def test_one_form_at_a_time(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["quotes", "--json", "--format", "csv", "bridge.txt"]) == 2
        assert "not allowed with argument --json" in capsys.readouterr().err

    def test_no_cell_is_a_formula(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        text = "=HYPERLINK(1)\n\n“@now it sinks,” said Ada Sill.\n"
        (folder / "f.txt").write_text(text, encoding="utf-8")
        assert main(["quotes", "--format", "csv", "f.txt"]) == 0
        head, cells = csv.reader(capsys.readouterr().out.splitlines())
        row = dict(zip(head, cells, strict=True))
        assert (row["headline"], row["source"]) == ("'=HYPERLINK(1)", "")
        main(["quotes", "--json", "f.txt"])
        assert rows(capsys.readouterr().out)[0]["headline"] == "=HYPERLINK(1)"

    def test_a_column_for_no_field_is_a_wrong_command_line(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["quotes", "--map", "hue=colour", "bridge.txt"]) == 2
        assert "no field is called 'hue'; there are headline," in capsys.readouterr().err

    @pytest.mark.parametrize("name", ["halloway", "MAYOR", "inés"])
    def test_one_speaker(self, name: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["quotes", "bridge.txt", "--speaker", name]) == 0
        assert len(capsys.readouterr().out.splitlines()) == 1

    @pytest.mark.parametrize("limit", [[], ["--limit", "9"]])
    def test_a_speaker_is_called_by_words_of_the_name_in_any_order(
        self, limit: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "zoo.txt").write_text("“Feed them,” said Ada Q. Sill.", encoding="utf-8")
        for name, found in (("Ada Sill", 1), ("sill ada", 1), ("Ada Halloway", 0)):
            main(["quotes", "--format", "csv", *limit, f"--speaker={name}", "zoo.txt"])
            assert capsys.readouterr().out.count("Feed them") == found

    def test_a_name_that_nobody_utters_is_pointed_to_as_the_speaker(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["quotes", "--query", "Halloway", "bridge.txt"]) == 1
        assert "; speaker:Halloway finds " in capsys.readouterr().err
        assert main(["quotes", "--query", "Halloway", "--about", "zeppelins", "bridge.txt"]) == 1
        assert "speaker:" not in capsys.readouterr().err

    @pytest.mark.parametrize("limit", [[], ["--limit", "9"]])
    def test_the_nearest_speakers_are_said_where_none_is_found(
        self, limit: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["quotes", *limit, "--speaker", "Inez Haloway\x1b", "bridge.txt"]) == 1
        assert capsys.readouterr().err == (
            "reader: no statement by Inez Haloway; did you mean Ines Halloway?\n"
        )
        assert main(["quotes", "--speaker", "halloway", "--about", "zebra", "bridge.txt"]) == 1
        assert capsys.readouterr() == ("", "")

    @pytest.mark.parametrize("name", ["ann", "Brook", "brooks", "hanns"])
    def test_a_speaker_is_the_same_however_one_looks(
        self, name: str, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        zoo = "“Feed them,” said Hanns Brooks.\n\n“Feed them well,” said Hanns Brooks.\n"
        (folder / "zoo.txt").write_text(zoo, encoding="utf-8")
        found = []
        for others in ([], ["--limit", "9"], ["--query", "feed"], ["--all"]):
            main(["quotes", "--speaker", name, *others, "zoo.txt"])
            found.append(capsys.readouterr().out.count("Feed them"))
        assert found == [2 if name in ("brooks", "hanns") else 0] * 4

    def test_all_may_be_limited_but_not_searched(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "term.txt").write_text("He called it “a folly”.\n\n“Yes,” said Ann Lee.\n")
        assert main(["quotes", "--all", "term.txt"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert len(lines) == 2
        assert main(["quotes", "--all", "--limit", "1", "term.txt"]) == 0
        assert capsys.readouterr().out.splitlines() == lines[:1]
        for searched in ("--about", "--query", "--library"):
            assert main(["quotes", "--all", searched, "folly", "term.txt"]) == 2
            assert "--all" in capsys.readouterr().err

    def test_none_is_status_1(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["quotes", "quiet.txt"]) == 1
        assert main(["quotes", "bridge.txt", "--speaker", "nobody"]) == 1
        assert capsys.readouterr() == ("", "")

    def test_all_has_titles_and_nicknames_too(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def annotate(text: str, blocks: Sequence[Block], when: object) -> Annotations:
            start = text.index("calm")
            return Annotations((Quote(start, start + 4, "term", None, None, 0, 0.8, "term"),))

        monkeypatch.setattr("reader.language.annotate", annotate)
        assert main(["quotes", "quiet.txt"]) == 1
        assert main(["quotes", "--all", "quiet.txt"]) == 0
        assert capsys.readouterr().out == "quiet.txt:3: term: calm\n"


@pytest.mark.usefixtures("folder")
class TestCheck:
    def test_every_statement_is_compared(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        draft = "“We will build it,” Ines Halloway said. “It is far too dear,” said Tom Brack."
        (folder / "draft.txt").write_text(f"{draft} He called it “a folly.”", encoding="utf-8")
        assert main(["check", "--in", "bridge.txt", "draft.txt"]) == 1
        assert capsys.readouterr().out.splitlines() == [
            "draft.txt:1: Ines Halloway (direct): “We will build it,”",
            "    same: bridge.txt:5: Ines Halloway: We will build it",
            "draft.txt:1: Tom Brack (direct): “It is far too dear,”",
            "    altered: bridge.txt:7: Tom Brack: It is [-far-] too dear",
            "draft.txt:1: Tom Brack (mixed): “a folly.”",
            "    nowhere",
        ]

    def test_the_same_text_confirms_nothing_and_that_is_said(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "copy.txt").write_text(BRIDGE, encoding="utf-8")
        assert main(["check", "--in", "copy.txt", "bridge.txt"]) == 1
        out, error = capsys.readouterr()
        assert out.count("    nowhere\n") == 2
        said = "reader: bridge.txt: not compared with copy.txt, which is the same text\n"
        assert error == said  # once

    def test_what_is_there_word_for_word_is_right(
        self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pipe_in(monkeypatch, "“We will build it,” Tom Brack said.")
        assert main(["check", "--json", "--in", "bridge.txt", "--in", "quiet.txt"]) == 1
        (row,) = rows(capsys.readouterr().out)
        assert (row["verdict"], row["confirmed"]) == ("same", False)
        (passage,) = row["passages"]
        assert (passage["attribution"], passage["speaker"]) == ("other", "Ines Halloway")
        text = BRIDGE[passage["start"] : passage["end"]]
        assert text == passage["text"] == "We will build it"
        assert passage["pieces"] == [{"text": text, "of": "both", "quoted": text}]
        assert (folder / "bridge.txt").exists()

    def test_a_speaker_whom_nobody_names_is_null(
        self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (folder / "sign.txt").write_text(
            "Rules of the pool\n\n“Nobody may swim here at night.”\n", "utf-8"
        )
        pipe_in(monkeypatch, "“Nobody may swim here at night,” Ines Halloway said.")
        assert main(["check", "--json", "--in", "sign.txt"]) == 0
        (row,) = rows(capsys.readouterr().out)
        assert [one["speaker"] for one in row["passages"]] == [None]

    @pytest.mark.parametrize(
        ("speaker", "status"),
        [
            ("Ines Halloway", 0),
            ("I. Halloway", 0),
            ("the mayor", 0),
            ("Tom Brack", 1),
        ],
    )
    def test_the_same_words_of_somebody_else_do_not_pass(
        self, speaker: str, status: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pipe_in(monkeypatch, f"“We will build it,” said {speaker}.")
        assert main(["check", "--in", "bridge.txt"]) == status

    def test_with_nothing_to_compare_with_there_are_no_verdicts(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", "--in", "missing.txt", "bridge.txt"]) == 3
        out, err = capsys.readouterr()
        assert out == ""
        assert err.splitlines() == [
            "reader: missing.txt: no such file",
            "reader: nothing to compare with could be read",
        ]

    def test_a_draft_that_quotes_nobody_is_told(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--in", "bridge.txt", "quiet.txt"]) == 1
        assert capsys.readouterr() == ("", "reader: quiet.txt: no quotations in there\n")

    def test_what_could_be_read_is_compared_where_something_else_could_not(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pipe_in(monkeypatch, "“We will build it,” Ines Halloway said.")
        assert main(["check", "--in", "bridge.txt", "--in", "missing.txt"]) == 3
        out, err = capsys.readouterr()
        assert "    same: bridge.txt" in out
        assert err == "reader: missing.txt: no such file\n"

    def test_with_a_library_that_lasts(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kept = str(tmp_path / "kept")
        assert main(["quotes", "--library", kept, "bridge.txt"]) == 0
        capsys.readouterr()
        pipe_in(monkeypatch, "“Nobody will drown again,” said Ines Halloway.")
        assert main(["check", "--library", kept]) == 0
        assert "    same: " in capsys.readouterr().out

    def test_what_to_compare_with_has_to_be_there(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "bridge.txt"]) == 2
        assert "--in or --library" in capsys.readouterr().err
        assert main(["check", "--in", "missing.txt", "bridge.txt"]) == 3
        assert main(["check", "--in", "bridge.txt", "missing.txt"]) == 3
        assert main(["check", "--in", "bridge.txt", "quiet.txt"]) == 1


@pytest.mark.usefixtures("folder")
class TestSearch:
    def test_best_first_with_the_words_that_matched(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["search", "bridge", "."]) == 0
        assert capsys.readouterr().out.splitlines() == [
            "./bridge.txt: Harbour Town Votes for New Bridge (2021-03-03)",
            "    …— The council voted on Wednesday to build a bridge over the estuary.",
            "./quiet.txt: Nothing Happened in Upper Fernley (2021-03-04)",
            "    …March 4, 2021 — The estuary was calm and nobody spoke of the bridge.",
        ]

    @pytest.mark.parametrize("query", ["is:unread", "has:date -zebra", "newer:50y sort:-date"])
    def test_newest_first_where_no_words_are_asked_for(
        self, query: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["search", "--json", query, "."]) == 0
        found = [row["path"] for row in rows(capsys.readouterr().out)]
        assert found == ["./quiet.txt", "./bridge.txt"]

    def test_of_a_file_with_several_articles_it_tells_which(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "t.csv").write_text("headline,text\nEbb,Low water.\nDam,High water.\n")
        assert main(["search", "high", "t.csv"]) == 0
        assert capsys.readouterr().out.splitlines()[0] == "t.csv#2: Dam"

    def test_rows_of_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["search", "--json", "estuary -calm", "."]) == 0
        (row,) = rows(capsys.readouterr().out)
        (match,) = row["matches"]
        assert BRIDGE[match["start"] : match["end"]] == match["text"] == "estuary"
        (match,) = row["snippet"]["matches"]
        assert row["snippet"]["text"][match["start"] : match["end"]] == "estuary"
        assert (row["snippet"]["kind"], row["path"]) == ("body", "./bridge.txt")
        assert row["score"] > 0

    def test_what_is_kept_of_an_article_is_told(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["search", "--json", "estuary -calm", "."]) == 0
        (row,) = rows(capsys.readouterr().out)
        kept = {"starred": True, "tags": ("tide", "dam"), "note": "ask the pilots"}
        Notebook(default_path()).change(row["id"], **kept)
        assert main(["search", "--json", "note:pilots", "."]) == 0
        (row,) = rows(capsys.readouterr().out)
        assert (row["read"], row["starred"], row["tags"]) == (False, True, ["tide", "dam"])
        assert row["note"] == row["snippet"]["text"] == "ask the pilots"
        assert (row["snippet"]["kind"], row["matches"]) == ("note", [])
        assert main(["search", "--format", "csv", "tag:tide", "."]) == 0
        head, line = capsys.readouterr().out.splitlines()
        assert head.endswith(",headline,read,starred,tags,note")
        assert line.endswith(",,starred,tide dam,ask the pilots")
        assert main(["search", "has:tag", "."]) == 0
        assert capsys.readouterr().out.splitlines()[1] == "    tag: #tide #dam"

    def test_limit(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["search", "--json", "estuary", "--limit", "1", "."]) == 0
        assert len(rows(capsys.readouterr().out)) == 1

    def test_no_hit_is_status_1(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["search", "zebra", "."]) == 1
        assert capsys.readouterr() == ("", "")

    @pytest.mark.parametrize("query", ["bridge", "bridge sort:-quotes"])
    def test_a_table_counts_the_quotes_whatever_was_asked(
        self, query: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["search", "--format", "csv", query, "."]) == 0
        assert [line.split(",")[2] for line in capsys.readouterr().out.splitlines()] == [
            *("quotes", "2", "0")
        ]

    def test_a_row_says_which_article_of_its_file_it_is(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "t.csv").write_text("title,text\nHeron,A pier.\nEgret,A quay.\n")
        assert main(["search", "--format", "csv", "quay", "t.csv"]) == 0
        head, row = csv.reader(capsys.readouterr().out.splitlines())
        found = dict(zip(head, row, strict=True))
        assert (found["path"], found["part"], found["url"]) == ("t.csv", "2", "")
        assert main(["search", "--format", "table", "quay", "t.csv"]) == 0
        assert "t.csv#2" in capsys.readouterr().out

    def test_what_sorts_by_quotes_counts_them(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "ant.txt").write_text("A Bridge of Ants\n\nThey bridge it.", encoding="utf-8")
        assert main(["search", "--json", "bridge sort:-quotes", "--limit", "1", "."]) == 0
        assert rows(capsys.readouterr().out)[0]["path"] == "./bridge.txt"

    def test_a_query_that_begins_with_a_dash(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["search", "--json", "--", "-mayor", "."]) == 0
        assert [row["path"] for row in rows(capsys.readouterr().out)] == ["./quiet.txt"]

    @pytest.mark.parametrize("query", ["-mayor", "-halloway estuary", "—mayor"])
    def test_a_dash_begins_a_query_where_it_can_begin_no_option(
        self, query: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["search", "--limit", "9", query, "--json", "."]) == 0
        assert [row["path"] for row in rows(capsys.readouterr().out)] == ["./quiet.txt"]

    def test_a_bad_query_is_pointed_at(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["search", "a\x1b “b", "."]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.splitlines() == [
            "reader: this quotation mark is never closed",
            "  a? “b",
            "     ^",
        ]

    def test_of_a_long_query_the_place_is_shown(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["search", "lo " * 3000 + "(" + " lo" * 300, "."]) == 2
        _, shown, caret = capsys.readouterr().err.splitlines()
        assert len(shown) < 90
        assert shown[caret.index("^")] == "("
        assert (shown[2], shown[-1]) == ("…", "…")


@pytest.mark.usefixtures("folder")
def test_people_are_all_listed_or_as_many_as_are_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def people(library: Library, query: object, most: int = 500) -> list[Person]:
        return [Person(f"Ada {number}") for number in range(2000)][:most]

    monkeypatch.setattr(Library, "people", people)
    for limit, listed in (([], 2000), (["--limit", "700"], 700)):
        assert main(["people", "--json", *limit, "bridge.txt"]) == 0
        assert len(capsys.readouterr().out.splitlines()) == listed


@pytest.mark.usefixtures("folder")
class TestShow:
    def test_wraps_to_80_columns_in_a_pipe(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["show", "bridge.txt"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[:3] == [
            "Harbour Town Votes for New Bridge",
            "2021-03-03 · bridge.txt",
            "",
        ]
        assert max(map(len, lines)) <= 80
        assert " ".join(" ".join(lines[3:]).split()) == " ".join(BRIDGE.split()[6:])

    def test_rules_between_articles(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["show", "."]) == 0
        assert f"\n\n{'─' * 80}\n\nNothing Happened" in capsys.readouterr().out

    def test_of_a_library_that_lasts(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = str(tmp_path / "bridge.txt")
        main(["show", path])
        shown = capsys.readouterr().out
        kept = str(tmp_path / "kept")
        for paths in ([path], []):
            assert main(["show", "--library", kept, *paths]) == 0
            assert capsys.readouterr().out == shown

    def test_json_has_everything(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["show", "--json", "bridge.txt"]) == 0
        (row,) = rows(capsys.readouterr().out)
        assert row["text"] == BRIDGE
        for key in ("blocks", "quotes", "entities"):
            assert row[key]
            assert all(0 <= part["start"] < part["end"] <= len(BRIDGE) for part in row[key])
        names = {(entity["label"], entity["name"]) for entity in row["entities"]}
        assert ("PER", "Ines Halloway") in names
        assert {block["kind"] for block in row["blocks"]} >= {"headline", "dateline", "body"}
        assert {"publisher", "author", "url", "language"} <= row.keys()


@pytest.mark.usefixtures("folder")
class TestConvert:
    def test_each_article_has_a_file_that_is_written_once(
        self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        written = []

        def write(path: Path, content: str, **how: bool) -> None:
            written.append(path.name)
            write_atomically(path, content, **how)

        monkeypatch.setattr(files, "write_atomically", write)
        table = "title,text\n" + "".join(f"Live,The sea at {hour}\n" for hour in range(4))
        (folder / "live.csv").write_text(table)
        assert main(["convert", "--to", "md", "--into", "out", "live.csv"]) == 0
        names = ["live.md", "live-2.md", "live-3.md", "live-4.md"]
        assert written == names
        assert capsys.readouterr().out.split() == [f"out/{name}" for name in names]

    @pytest.mark.parametrize(
        ("headline", "name"),
        [
            ("น้ำขึ้น ที่บ้าน", "น้ำขึ้น-ที่บ้าน.md"),
            ("पानी बढ़ा: नदी", "पानी-बढ़ा-नदी.md"),
            ("Rain_2 — “E\u0301cluse”", "rain_2-e\u0301cluse.md"),
        ],
    )
    def test_a_name_keeps_the_marks_of_its_letters(
        self, headline: str, name: str, folder: Path
    ) -> None:
        article = {"headline": headline, "text": "The sea is calm."}
        (folder / "rain.jsonl").write_text(json.dumps(article), "utf-8")
        assert main(["convert", "--to", "md", "--into", "out", "rain.jsonl"]) == 0
        assert [one.name for one in (folder / "out").iterdir()] == [name]

    @pytest.mark.parametrize("letter", ["x", "é", "橋", "𝐚"])
    def test_a_name_is_no_longer_than_file_systems_take(self, letter: str, folder: Path) -> None:
        article = {"headline": letter * 200, "text": "The sea is calm."}
        (folder / "long.jsonl").write_text(json.dumps(article), "utf-8")
        for _ in range(2):
            assert main(["convert", "--to", "jsonl", "--into", "out", "long.jsonl"]) == 0
        names = sorted(one.name for one in (folder / "out").iterdir())
        assert len(names) == 2
        assert all(name.startswith(letter * 30) for name in names)
        assert max(len(name.encode()) for name in names) < 143


@pytest.mark.parametrize(
    "command", [["search", "bridge"], ["quotes"], ["people"], ["show"], ["check"]]
)
def test_who_only_reads_a_library_makes_none(
    command: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(folder.rglob("*"))
    assert main([*command, "--library", "nowhere"]) == 3
    assert capsys.readouterr() == (
        "",
        "reader: nowhere: no library is there; to make one name what it is to hold\n",
    )
    assert main([*command, "--library", "."]) == 3
    assert capsys.readouterr().err.startswith("reader: .: no library is there")
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize("paths", [[], ["bridge.txt"]])
def test_a_place_that_can_have_no_library_is_one_line(
    paths: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = str(folder / ("x" * 300))
    assert main(["quotes", "--library", place, *paths]) == 3
    assert capsys.readouterr() == (
        "",
        f"reader: {place}: no library can be kept there (file name too long)\n",
    )


def test_a_notebook_that_cannot_be_read_is_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / ("x" * 300)))
    assert main(["search", "bridge", "."]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(".json: cannot be read (File name too long)\n")


def test_without_its_notebook_a_text_says_what_it_says(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
    default_path().parent.mkdir(parents=True)
    default_path().write_text("[]")
    assert main(["quotes", "bridge.txt", "quiet.txt"]) == 0
    output, told = capsys.readouterr()
    assert "too dear" in output
    assert told.count("\n") == 1
    assert str(default_path()) in told


def test_a_mistyped_path_is_no_source_of_a_library(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quotes", "--library", "kept", "brigde.txt", "bridge.txt"]) == 3
    assert "brigde.txt: no such file" in capsys.readouterr().err
    assert main(["quotes", "--library", "kept"]) == 0
    assert capsys.readouterr().err == ""


def test_no_library_is_made_among_other_files(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quotes", "--library", ".", "bridge.txt"]) == 3
    assert capsys.readouterr().err == (
        "reader: .: no library is there, but other files; name a folder of its own\n"
    )
    assert sorted(one.name for one in folder.iterdir()) == ["bridge.txt", "quiet.txt"]


@pytest.mark.usefixtures("folder")
class TestPaths:
    def test_without_a_terminal_the_screen_is_a_list(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["."]) == 0
        assert capsys.readouterr().out.splitlines() == [
            "2021-03-03\t-\t2\tHarbour Town Votes for New Bridge\t./bridge.txt",
            "2021-03-04\t-\t0\tNothing Happened in Upper Fernley\t./quiet.txt",
        ]

    def test_a_library_that_lasts_is_listed_without_naming_files(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        kept = str(tmp_path / "kept")
        assert main(["--library", kept, "bridge.txt"]) == 0
        listed = capsys.readouterr().out
        assert main(["--library", kept]) == 0
        assert capsys.readouterr().out == listed
        assert "Harbour Town Votes" in listed

    def test_standard_input(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pipe_in(monkeypatch, BRIDGE)
        assert main(["quotes", "-"]) == 0
        assert capsys.readouterr().out.startswith("-:5: Ines Halloway")

    def test_standard_input_is_read_when_nothing_is_named(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pipe_in(monkeypatch, BRIDGE)
        assert main([]) == 0
        assert capsys.readouterr().out.endswith("Bridge\t-\n")

    def test_the_current_folder_is_read_at_a_terminal(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pipe_in(monkeypatch, "")
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
        assert main([]) == 0
        assert len(capsys.readouterr().out.splitlines()) == 2

    def test_a_path_named_like_a_command(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "search").write_text(BRIDGE, encoding="utf-8")
        for words in (["./search"], ["--", "search"]):
            assert main(words) == 0
            assert "Harbour Town Votes" in capsys.readouterr().out

    def test_a_word_too_long_for_a_file_is_one_line(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["a" * 300]) == 3
        assert capsys.readouterr().err == f"reader: {'a' * 300}: file name too long\n"

    def test_one_bad_file_hides_no_other(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["quotes", "missing.txt", "bridge.txt"]) == 3
        out, err = capsys.readouterr()
        assert len(out.splitlines()) == 2
        assert err == "reader: missing.txt: no such file\n"

    def test_only_pages_of_the_web_are_fetched(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["quotes", "ftp://example.org/news"]) == 3
        assert capsys.readouterr().err.startswith(
            "reader: ftp://example.org/news: only http and https are fetched\n"
        )

    def test_a_bad_file_in_a_folder_is_said_and_forgiven(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
        assert main(["quotes", "."]) == 0
        assert capsys.readouterr().err.startswith("reader: ./picture.txt: ")
        assert main(["quotes", "picture.txt"]) == 3

    def test_a_file_of_which_a_part_is_bad_was_read(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "two.jsonl").write_text('{"text": "“It stands,” Ines Halloway said."}\n{"te\n')
        assert main(["quotes", "two.jsonl"]) == 0
        out, err = capsys.readouterr()
        assert "It stands" in out
        assert err.startswith("reader: two.jsonl: ")
        assert main(["quotes", "two.jsonl", "missing.txt"]) == 3

    @pytest.mark.parametrize(
        ("named", "piped", "said"),
        [
            ("-", None, "-: standard input is not open"),
            ("-", "", "-: empty"),
            ("-", "a" * (33 << 20), "-: over 32 MiB; split it into articles"),
            (
                "http://ada:pw@h.example/",
                "",
                "http://h.example/: a user name or password",
            ),
            ("ftp://ada:pw@h.example/", "", "ftp://h.example/: only http and https are fetched"),
            (f"http://h.example:0x/{'a' * 300}", "", "http://h.example:0x/aaa"),
        ],
    )
    def test_whatever_is_named_has_to_be_read(
        self,
        named: str,
        piped: str | None,
        said: str,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(sys, "stdin", None)
        for paths in ([named, "bridge.txt"], [named]):
            if piped is not None:
                pipe_in(monkeypatch, piped)
            assert main(["quotes", *paths]) == 3
            err = capsys.readouterr().err
            assert err.startswith(f"reader: {said}")
            assert err.count("\n") == 1

    def test_a_folder_without_articles(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "empty").mkdir()
        assert main(["quotes", "empty"]) == 3
        assert capsys.readouterr() == ("", "reader: empty: no articles in there\n")


class TestUsage:
    def test_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--version"]) == 0
        assert capsys.readouterr().out == f"reader {__version__}\n"

    @pytest.mark.parametrize("command", [[], ["search"], ["quotes"], ["check"], ["show"]])
    def test_help(self, command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        assert main([*command, "--help"]) == 0
        out, err = capsys.readouterr()
        assert out.startswith("usage: " + " ".join(["reader", *command]))
        assert "Exit status" in out
        assert err == ""

    @pytest.mark.parametrize("command", [[], ["search"], ["quotes"], ["check"], ["convert"]])
    def test_help_says_that_urls_are_read(
        self, command: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main([*command, "--help"]) == 0
        assert "a URL (http or https)" in capsys.readouterr().out

    def test_help_names_every_command(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--help"]) == 0
        out = capsys.readouterr().out
        assert all(f"  reader {command} " in out for command in COMMANDS)

    @pytest.mark.parametrize(
        ("words", "message"),
        [
            (["search"], "reader search: a query is missing"),
            (["quotes", "--wrong"], "reader quotes: unknown option '--wrong'"),
            (["search", "--wrong"], "before a word write --: reader search -- --wrong"),
            (["search", "moon", "-x"], "reader search: unknown option '-x'"),
            (["serch", "moon"], "no such file or command: serch; did you mean search;"),
            (["--encoding", "utf-8", "show", "bridge.txt"], "the command comes first: reader show"),
            (["--library", "kept", "show"], "the command comes first: reader show [OPTION…];"),
            (["-x"], "reader: unknown option '-x'"),
            (["formats", "csv"], "reader formats: 'csv' is one word too many"),
            (["quotes", "--encoding", "latin-11"], "there is no encoding 'latin-11'"),
            (["quotes", "--query", "-moon"], "begins with a dash stands behind =: --query=-word"),
            (["search", "--limit", "0", "x"], "argument --limit: '0': write a number from 1 on"),
            (["search", "--limit", "0" * 5000, "x"], ": write a number from 1 on"),
            (["quotes", "--speaker", ""], "argument --speaker: nothing to search for in ''"),
            (["quotes", "--speaker", '"'], "argument --speaker: nothing to search for in '\"'"),
            (["quotes", "--about", " (?) "], "argument --about: nothing to search for in ' (?) '"),
            (["search", "--limit", "x\x1b[2J", "x"], "argument --limit: "),
        ],
    )
    def test_mistakes_are_one_line(
        self, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(words) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert message in err
        assert len(err.splitlines()) == 1
        assert "\x1b" not in err


class TestHostileText:
    @pytest.fixture
    def path(self, tmp_path: Path) -> str:
        path = tmp_path / "evil\x1b[2J\u202etxt.exe\x07.txt"
        path.write_text(HOSTILE, encoding="utf-8")
        return str(path)

    @pytest.mark.parametrize(
        "command",
        [
            *([], ["show"], ["show", "--json"], ["quotes"], ["quotes", "--json", "--all"]),
            *(["search", "calm"], ["search", "--json", "blink"]),
        ],
    )
    def test_never_comes_out_raw(
        self, command: list[str], path: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main([*command, path]) == 0
        out, err = capsys.readouterr()
        assert (json.dumps(path) if "--json" in command else "eviltxt.exe.txt") in out
        assert not [raw for raw in RAW if raw in out + err]

    def test_nor_does_the_name_of_a_missing_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["quotes", "\x1b]52;c;eA==\x07\u202egone"]) == 3
        assert capsys.readouterr().err == "reader: gone: no such file\n"

    @pytest.mark.usefixtures("folder")
    @pytest.mark.parametrize(
        "name", ["red\x1b[31m.txt", "two\nlines\t.txt", "c1\x9b.txt", "caf\udce9.txt"]
    )
    @pytest.mark.parametrize("library", [[], ["--library", "kept"]])
    def test_json_has_the_path_by_which_the_file_is_found(
        self, name: str, library: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        Path(name).write_text(BRIDGE)
        assert main(["quotes", "--json", *library, name]) == 0
        out = capsys.readouterr().out
        assert out.isascii() or clean(out) == out
        assert {Path(row["path"]).name for row in rows(out)} == {name}
        assert main(["quotes", *library, name]) == 0
        assert clean(lines := capsys.readouterr().out) == lines


class TestPipes:
    def test_complaints_nobody_hears_do_not_get_into_the_output(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys, "stderr", None)  # as Python has it after 2>&-
        assert main(["quotes", "missing.txt"]) == 3
        assert main(["search", "“b", "missing.txt"]) == 2
        assert main(["quotes", "--wrong"]) == 2
        assert capsys.readouterr().out == ""

    @pytest.mark.parametrize("command", [["quotes"], ["formats"], ["--library", "kept"], []])
    def test_an_output_that_is_not_open_is_told(
        self,
        command: list[str],
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.setattr(sys, "stdout", None)  # as Python has it after >&-
        assert main([*command, *([] if command == ["formats"] else ["bridge.txt"])]) == 3
        assert capsys.readouterr().err == "reader: standard output: not open\n"
        assert not Path("kept").exists()

    def test_a_closed_pipe_is_quiet(self, tmp_path: Path) -> None:
        long = tmp_path / "long.txt"
        long.write_text(BRIDGE + "\n" + "word " * 60_000, encoding="utf-8")
        with subprocess.Popen(
            [sys.executable, "-m", "reader", "show", str(long)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            assert process.stdout.readline() == b"Harbour Town Votes for New Bridge\n"
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 0

    def test_a_check_of_which_nobody_saw_the_end_confirms_nothing(
        self, monkeypatch: pytest.MonkeyPatch, folder: Path
    ) -> None:
        def closed(*_: object) -> None:
            raise BrokenPipeError

        monkeypatch.setattr("builtins.print", closed)
        monkeypatch.setattr(output, "abandon", lambda: None)
        assert main(["check", "--in", "bridge.txt", "bridge.txt"]) == 1
        assert main(["quotes", "bridge.txt"]) == 0

    def test_an_interrupt_is_quiet(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def interrupted(*arguments: object) -> Iterator[Article]:
            raise KeyboardInterrupt

        monkeypatch.setattr("reader.sources.open_articles", interrupted)
        assert main(["quotes", "-"]) == 130
        assert capsys.readouterr() == ("", "")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
    def test_a_full_disk_is_one_line(self) -> None:
        with Path("/dev/full").open("wb") as full:
            ended = subprocess.run(
                [sys.executable, "-m", "reader", "show", "-"],
                input=BRIDGE.encode(),
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert ended.stderr == b"reader: standard output: No space left on device\n"
        assert ended.returncode == 3

    def test_an_encoding_without_curly_quotes_stops_nothing(self) -> None:
        ended = run("quotes", stdin=BRIDGE, PYTHONIOENCODING="ascii")
        assert ended.returncode == 0
        assert rb"\u201cWe will build it,\u201d" in ended.stdout

    def test_json_is_utf8_whatever_the_encoding(self) -> None:
        ended = run("quotes", "--json", stdin=BRIDGE, PYTHONIOENCODING="ascii")
        assert rows(ended.stdout.decode("utf-8"))[0]["quote"]["text"] == "“We will build it,”"

    def test_a_list_starts_no_screen(self) -> None:
        ended = run(stdin=BRIDGE)
        assert ended.stdout.decode() == "2021-03-03\t-\t2\tHarbour Town Votes for New Bridge\t-\n"
        assert ended.stderr == b""


def test_what_is_kept_of_an_article_outlasts_its_correction(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
    main(["search", "--library", "kept", "--json", "estuary calm", "quiet.txt"])
    article_id = rows(capsys.readouterr().out)[0]["id"]
    Notebook(default_path()).change(article_id, note="ask the harbour master")
    (folder / "quiet.txt").write_text(QUIET.replace("March 4", "March 5"), encoding="utf-8")
    assert main(["search", "--library", "kept", "note:harbour"]) == 0
    assert "Upper Fernley" in capsys.readouterr().out


@pytest.mark.usefixtures("broken_rule")
class TestFaults:
    @pytest.fixture(autouse=True)
    def marsh(self, folder: Path) -> None:
        text = f"A Marsh Is Drained\n\n“It was a {WORD},” said Ada Sill.\n"
        (folder / "a.txt").write_text(text, "utf-8")

    @pytest.mark.parametrize(
        ("command", "expected"),
        [
            (["quotes"], "Tom Brack"),
            (["quotes", "--query", "town"], "Tom Brack"),
            (["quotes", "--library", "kept"], "Tom Brack"),
            (["people"], "Tom Brack"),
            (["search", "speaker:brack"], "Harbour Town"),
            (["show"], "A Marsh Is Drained"),
            (["show", "--library", "kept"], "A Marsh Is Drained"),
            (["--library", "kept"], "A Marsh Is Drained"),
            ([], "A Marsh Is Drained"),
        ],
    )
    def test_in_one_article_is_told_once_and_the_others_are_done(
        self, command: list[str], expected: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main([*command, "a.txt", "bridge.txt"]) == 0
        output, told = capsys.readouterr()
        assert expected in output
        assert told.count("\n") == 1
        assert f"a.txt: {REASON}" in told

    @pytest.mark.parametrize(
        "command", [["show"], ["quotes"], ["people"], ["search", "marsh"], ["check", "bridge.txt"]]
    )
    def test_are_told_again_of_a_library_that_lasts(
        self, command: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["show", "--library", "kept", "a.txt"])
        for _ in range(2):
            capsys.readouterr()
            main([*command, "--library", "kept"])
            assert capsys.readouterr().err.count(f"a.txt: {REASON}") == 1

    @pytest.mark.parametrize("drafts", [["a.txt"], ["a.txt", "draft.txt"]])
    def test_in_a_draft_leave_it_unconfirmed(
        self, folder: Path, drafts: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "draft.txt").write_text("“We will build it,” Ines Halloway said.", "utf-8")
        assert main(["check", "--in", "bridge.txt", *drafts]) == 1
        told = capsys.readouterr().err
        assert told.startswith(f"reader: a.txt: {REASON}")
        assert told.count("\n") == 1
        assert main(["check", "--in", "bridge.txt", "draft.txt"]) == 0


def test_a_corrected_speaker_is_told_by_every_command(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def told(*words: str) -> str:
        main([*words])
        return capsys.readouterr().out

    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
    found = rows(told("quotes", "--json", "bridge.txt"))
    correction = Correction("“It is too dear for a town of our size,”", ("Una Pell",))
    Notebook(default_path()).change(found[0]["id"], corrections=(correction,))
    *others, quote = rows(told("quotes", "--json", "bridge.txt"))
    assert others == found[:-1]
    assert quote["quote"]["speaker"]["name"] == "Una Pell"
    assert (quote["quote"]["rule"], quote["quote"]["confidence"]) == ("by hand", 1.0)
    assert "Una Pell" in told("quotes", "--speaker", "pell", "bridge.txt")
    assert "Una Pell" in told("show", "--json", "bridge.txt")
    for reading in (["bridge.txt"], ["--library", "kept", "bridge.txt"]):
        assert "Una Pell" in told("people", *reading)
        assert "Una Pell" in told("quotes", "--query", "speaker:pell", *reading)
    assert "Una Pell" in told("check", "bridge.txt", "--in", "quiet.txt")
    small = Correction(correction.words, ("una hooks",))
    Notebook(default_path()).change(found[0]["id"], corrections=(small,))
    assert "una hooks" in told("people", "bridge.txt")
