import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.errors import QueryError, ReaderError, SourceError
from reader.library import parse
from reader.library.saved_queries import Queries, default_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "queries.json"


def test_a_saved_query_is_there_the_next_time_and_can_be_used(path: Path) -> None:
    assert Queries(path).save("floods", "river OR dam") is None
    saved = Queries(path)
    assert dict(saved) == {"floods": "river OR dam"}
    assert parse("query:floods voss", saved=saved) == parse("(river OR dam) voss")


def test_the_same_name_replaces_whatever_its_case(path: Path) -> None:
    queries = Queries(path)
    queries.save("Été", "sun")
    assert queries.save("ete", "heat") == "sun"
    assert dict(Queries(path)) == {"ete": "heat"}


def test_a_name_of_several_words_is_used_in_quotation_marks(path: Path) -> None:
    queries = Queries(path)
    queries.save("  the   dam ", "dam")
    assert parse('query:"the dam"', saved=queries) == parse("dam")


@pytest.mark.parametrize("name", ["", "  ", 'a"b', "a:b", "a(b", "x" * 41])
def test_a_name_that_could_not_be_asked_for_is_refused(path: Path, name: str) -> None:
    with pytest.raises(ReaderError, match="name has letters"):
        Queries(path).save(name, "river")
    assert not path.exists()


@pytest.mark.parametrize("query", ["", "   ", '"never closed" )', "nobody:x", "query:missing"])
def test_a_query_that_is_none_is_refused(path: Path, query: str) -> None:
    with pytest.raises(QueryError):
        Queries(path).save("a", query)
    assert not path.exists()


def test_a_query_that_would_ask_for_itself_is_refused(path: Path) -> None:
    queries = Queries(path)
    queries.save("a", "river")
    queries.save("b", "query:a dam")
    with pytest.raises(QueryError, match="asks for itself"):
        queries.save("a", "query:b")
    assert queries["a"] == "river"


def test_a_query_is_forgotten_when_no_other_asks_for_it(path: Path) -> None:
    queries = Queries(path)
    queries.save("a", "river")
    queries.save("b", "query:a dam")
    with pytest.raises(ReaderError, match="b asks for a"):
        queries.forget("a")
    assert queries.forget("b") == "query:a dam"
    assert queries.forget("a") == "river"
    assert not Queries(path)
    with pytest.raises(ReaderError, match="no saved query a"):
        queries.forget("a")


def test_two_readers_do_not_undo_each_other(path: Path) -> None:
    one, two = Queries(path), Queries(path)
    one.save("a", "river")
    two.save("b", "dam")
    assert dict(Queries(path)) == {"a": "river", "b": "dam"}


def test_two_that_save_at_the_same_time_lose_nothing(path: Path) -> None:
    def save_many(name: str) -> None:
        queries = Queries(path)
        for number in range(50):
            queries.save(f"{name}{number}", "river")

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(save_many, "ab"))
    assert len(Queries(path)) == 100


@pytest.mark.parametrize("content", [b"not json", b"[1, 2]", b'{"a": {"b": 1}}', b"\xff\xfe{"])
def test_a_damaged_file_is_told_and_kept(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(SourceError, match="move it away"):
        Queries(path)
    assert path.read_bytes() == content


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        Queries(tmp_path / ("x" * 300))


def test_a_file_damaged_meanwhile_is_not_overwritten(path: Path) -> None:
    queries = Queries(path)
    queries.save("a", "river")
    path.write_text("{")
    with pytest.raises(SourceError, match="move it away"):
        queries.save("b", "dam")
    assert path.read_text() == "{"
    assert dict(queries) == {"a": "river"}


def test_a_place_that_cannot_be_written_is_told_and_nothing_changes(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    queries = Queries(blocker / "queries.json")
    blocker.write_text("in the way")
    with pytest.raises(SourceError):
        queries.save("a", "river")
    assert not queries


def test_without_a_place_queries_last_as_long_as_the_reader() -> None:
    queries = Queries()
    queries.save("a", "river")
    assert queries["a"] == "river"
    assert len(queries) == 1


def test_the_file_is_plain_and_the_place_follows_xdg(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Queries(path).save("été", "soleil")
    assert json.loads(path.read_text("utf-8")) == {"été": "soleil"}
    monkeypatch.setenv("XDG_DATA_HOME", "/x")
    assert default_path() == Path("/x/article-reader/queries.json")
