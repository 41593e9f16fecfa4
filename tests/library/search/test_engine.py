from datetime import date
from pathlib import Path

import pytest
import tantivy
from tantivy import Query

from reader.errors import ReaderError
from reader.library.search import engine as searching
from reader.library.search.documents import article_schema, documents
from reader.library.search.engine import Engine, Match
from tests.library.made import plain

EVERYTHING = Query.all_query()


def engine(folder: Path | None = None) -> Engine:
    return Engine(article_schema(), folder, parts=False)


def add(to: Engine, *names: str, start: int = 0) -> None:
    for number, name in enumerate(names, start):
        to.add(documents(number, plain(name, day=number % 28 + 1), None)[0])
    to.commit()


def test_what_was_committed_is_found_and_what_was_removed_is_not() -> None:
    one = engine()
    assert list(one.search(EVERYTHING)) == []
    assert one.numbers(EVERYTHING) == []
    assert one.count(EVERYTHING, "sources", 9) == []
    assert one.open_writer()
    add(one, "Ebb", "Dam")
    assert one.numbers(EVERYTHING) == [0, 1]
    one.remove(0)
    assert one.numbers(EVERYTHING) == [0, 1]
    one.commit()
    assert one.numbers(EVERYTHING) == [1]


def test_results_do_not_change_with_the_library() -> None:
    one = engine()
    one.open_writer()
    add(one, "Ebb", "Dam")
    before = one.search(EVERYTHING, ("date", False))
    one.remove(0)
    add(one, "Zoo", start=5)
    assert [match.number for match in before] == [0, 1]
    assert [match.number for match in one.search(EVERYTHING, ("date", True))] == [5, 1]


def test_only_what_was_asked_best_first_has_a_score() -> None:
    one = engine()
    one.open_writer()
    add(one, "Ebb")
    query = Query.term_query(one.schema, "headline", "ebb")
    (scored,), (sorted_,) = one.search(query), one.search(query, ("headline", False))
    assert scored.score > 0
    assert sorted_ == Match(0, 0.0)


def test_values_are_counted_with_their_dates() -> None:
    one = engine()
    one.open_writer()
    add(one, "Ebb", "Ebb", "Dam")
    ebb, dam = one.count(EVERYTHING, "sources", 9)
    assert (ebb.value, ebb.count, dam.value, dam.count) == ("Ebb.txt", 2, "Dam.txt", 1)
    assert (ebb.first, ebb.last) == (date(2031, 1, 1), date(2031, 1, 2))
    assert [counted.value for counted in one.count(EVERYTHING, "sources", 1)] == ["Ebb.txt"]


def test_of_many_values_the_times_are_counted_by_year(monkeypatch: pytest.MonkeyPatch) -> None:
    one = engine()
    one.open_writer()
    add(one, "Ebb", "Dam", "Zoo")
    (dam,) = one.count(EVERYTHING, "sources", 9, ["Dam.txt"])
    assert (dam.value, dam.months) == ("Dam.txt", {"2031-01": 1})
    monkeypatch.setattr(searching, "MOST_COUNTED", 2)  # too few for all at once
    assert [(value.value, value.months) for value in one.count(EVERYTHING, "sources", 3)] == [
        ("Dam.txt", {"2031": 1}),
        ("Ebb.txt", {"2031": 1}),
    ]


def test_what_is_counted_and_sorted_by_is_not_searched_by_as_well() -> None:
    one = engine()
    one.open_writer()
    add(one, "Ebb", "Dam")
    assert [term for term, _ in one.searcher.terms_with_prefix("headline", "")] == ["dam", "ebb"]
    assert one.searcher.terms_with_prefix("sources", "") == []
    assert [match.number for match in one.search(EVERYTHING, ("source", False))] == [1, 0]


def test_one_process_writes_to_a_folder_and_others_find_it(tmp_path: Path) -> None:
    one, other = engine(tmp_path), engine(tmp_path)
    assert one.open_writer()
    assert one.open_writer()
    assert not other.open_writer()
    add(one, "Ebb")
    assert other.numbers(EVERYTHING) == []
    other.reload()
    assert other.numbers(EVERYTHING) == [0]
    one.close()
    assert other.open_writer()
    other.close()


def test_a_folder_of_other_documents_is_refused(tmp_path: Path) -> None:
    tantivy.Index(tantivy.SchemaBuilder().build(), path=str(tmp_path))
    with pytest.raises(ValueError, match="schema"):
        engine(tmp_path)


def test_damage_is_told_and_remembered(tmp_path: Path) -> None:
    one = engine(tmp_path)
    one.open_writer()
    add(one, *(f"Number {number}" for number in range(50)))
    one.close()
    for terms in tmp_path.glob("*.term"):
        content = terms.read_bytes()
        terms.write_bytes(bytes(len(content) - 200) + content[-200:])
    damaged = engine(tmp_path)
    with pytest.raises(ReaderError, match="damaged"), damaged.asking():
        damaged.searcher.terms_with_prefix("headline", "num")
    with pytest.raises(ValueError, match="damaged"):
        engine(tmp_path)


class Full:
    """A writer on a full disk, as the engine words it."""

    def __init__(self, said: str) -> None:
        self.said = said

    def add_document(self, document: tantivy.Document) -> None:
        raise ValueError("An index writer was killed.")

    def commit(self) -> None:
        raise ValueError(self.said)

    def wait_merging_threads(self) -> None:
        raise ValueError("Worker thread failed.")


@pytest.mark.parametrize(
    "said",
    [
        "Internal error: 'No space left on device (os error 28)'",
        "An IO error occurred: 'No space left on device (os error 28) at path \"x/.tmp1\"'",
        "Failed to open file for write: 'IoError { io_error: Custom { kind: StorageFull } }'",
    ],
)
def test_a_full_disk_is_told_and_is_no_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    one = engine(tmp_path)
    monkeypatch.setattr(one, "_writer", Full(said))
    with pytest.raises(ReaderError, match=f"^{tmp_path}: no space left on device$"):
        one.commit()
    with pytest.raises(ReaderError, match="no space left"):
        add(one, "Ebb")
    one.close()
    assert engine(tmp_path).open_writer()


def test_a_mistake_of_ours_is_no_damage(tmp_path: Path) -> None:
    one = engine(tmp_path)
    with pytest.raises(ValueError, match="nowhere"), one.asking():
        Query.term_query(one.schema, "nowhere", "ebb")
    assert engine(tmp_path).numbers(EVERYTHING) == []
