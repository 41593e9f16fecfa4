import sqlite3
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from reader.errors import ReaderError
from reader.library.storage.database import VERSION, Database, UnusableError, set_aside

FILE = "INSERT INTO files VALUES (?, ?, ?, ?)"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "articles.sqlite3"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = Database(path)
    yield database
    database.close()


def fill(database: Database, files: int = 500) -> None:
    with database.writing():
        for number in range(files):
            database.run(FILE, b"%d" % number, number, 0, b"x" * 100)


def sizes(database: Database) -> list[int]:
    return [row[0] for row in database.run("SELECT size FROM files ORDER BY size")]


def test_what_was_written_is_there_the_next_time(path: Path, database: Database) -> None:
    fill(database, 3)
    database.close()
    again = Database(path)
    assert sizes(again) == [0, 1, 2]
    again.close()


def test_a_transaction_lasts_whole_or_not_at_all(database: Database) -> None:
    def write_half(statement: str) -> None:
        with database.writing():
            database.run(FILE, b"a", 1, 0, b"")
            database.run(statement)
            raise LookupError

    with pytest.raises(LookupError):
        write_half("SELECT 1")
    with pytest.raises(ReaderError):
        write_half("INSERT INTO nowhere VALUES (1)")
    assert sizes(database) == []
    with database.writing():
        database.run(FILE, b"c", 3, 0, b"")
    assert sizes(database) == [3]


def test_two_may_have_it_open(path: Path, database: Database) -> None:
    other = Database(path)
    fill(database, 2)
    assert sizes(other) == [0, 1]
    with other.writing():
        other.run("DELETE FROM files")
    assert sizes(database) == []
    other.close()


def test_several_threads_read_while_one_writes(database: Database) -> None:
    wrong: list[object] = []

    def read() -> None:
        for number in range(300):
            rows = database.run("SELECT size, path FROM files WHERE size = ?", number)
            wrong.extend(row for row in rows if row != (number, b"%d" % number))

    readers = [Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for _ in range(3):
        fill(database, 300)
        with database.writing():
            database.run("DELETE FROM files")
    for reader in readers:
        reader.join()
    assert wrong == []


def test_a_file_of_another_program_is_refused_and_left_as_it_is(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(ReaderError, match="another program"):
        Database(path)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def without_version_4(database: Database) -> None:
    """Take away what it brought."""
    for index in ("by_correction", "by_fault"):
        database.run(f"DROP INDEX {index}")
    database.run("ALTER TABLE articles DROP COLUMN fault")


def test_tables_of_an_older_version_are_brought_up_to_date(path: Path, database: Database) -> None:
    fill(database, 2)
    database.run("ALTER TABLE articles DROP COLUMN annotated_by")
    without_version_4(database)
    database.run("PRAGMA user_version = 1")
    for _ in range(2):
        again = Database(path)
        assert sizes(again) == [0, 1]
        assert again.run("SELECT annotated_by, fault FROM articles") == []
        assert again.run("PRAGMA user_version") == [(VERSION,)]
        again.close()


def test_articles_of_an_older_version_are_sorted_by_instants(
    path: Path, database: Database
) -> None:
    database.run(
        "INSERT INTO articles (id, instant, title, headline, path, source, published, published_by)"
        """ VALUES ('a', '2017-01-28T09:00:00', '', '', '', '',
            '["2017-01-28T09:00:00+09:00", "minute", ""]', 'text'),
        ('b', '2017-01-28T08:00:00', '', '', '', '', '["2017-01-28T08:00:00", "day", ""]', 'text'),
        ('c', '0001-01-01T00:00:00', '', '', '', '', NULL, 'text')"""
    )
    without_version_4(database)
    database.run("PRAGMA user_version = 2")
    again = Database(path)
    assert again.run("SELECT id, instant FROM articles ORDER BY instant") == [
        ("c", "0001-01-01T00:00:00"),
        ("a", "2017-01-28T00:00:00"),
        ("b", "2017-01-28T08:00:00"),
    ]
    again.close()


@pytest.mark.parametrize(("version", "age"), [(99, "a newer"), (-1, "an unknown")])
def test_a_file_of_another_version_is_not_used(path: Path, version: int, age: str) -> None:
    Database(path).close()
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA user_version = {version}")
    other.close()
    with pytest.raises(UnusableError, match=f"{age} version"):
        Database(path)


@pytest.mark.parametrize("kept", [10, 5000, 12_288])
def test_a_file_that_was_cut_off_is_not_used(path: Path, database: Database, kept: int) -> None:
    fill(database)
    database.close()
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(UnusableError, match=r"damaged|cut off"):
        Database(path)


def test_a_file_that_is_no_database_is_not_used(path: Path) -> None:
    path.write_text("Dear diary, today I learnt of SQLite. " * 99)
    with pytest.raises(UnusableError, match="damaged"):
        Database(path)


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.touch()
    database = Database(path)
    assert sizes(database) == []
    database.close()


def test_damage_that_shows_later_is_told_and_remembered(path: Path, database: Database) -> None:
    fill(database)
    database.close()
    content = bytearray(path.read_bytes())
    content[-30_000:] = bytes(30_000)
    path.write_bytes(content)
    damaged = Database(path)
    with pytest.raises(ReaderError, match=r"damaged.*made anew at the next start"):
        damaged.run("SELECT sum(length(digest)) FROM files")
    damaged.close()
    with pytest.raises(UnusableError, match="found to be damaged"):
        Database(path)
    kept = set_aside(path)
    assert kept.name == "articles.sqlite3.unusable-1"
    assert kept.read_bytes() == content
    Database(path).close()


def test_text_that_is_none_is_damage(path: Path, database: Database) -> None:
    with database.writing():
        database.run("UPDATE library SET key = CAST(x'ff00fe' AS TEXT)")
    with pytest.raises(ReaderError, match="damaged"):
        database.run("SELECT key FROM library")
    database.close()
    with pytest.raises(UnusableError):
        Database(path)


def test_what_is_wrong_otherwise_is_no_damage(path: Path, database: Database) -> None:
    with pytest.raises(ReaderError, match="no such table"):
        database.run("SELECT * FROM nowhere")
    database.run("PRAGMA max_page_count = 1")
    with pytest.raises(ReaderError, match="full"):
        fill(database, 5000)
    database.close()
    with pytest.raises(ReaderError, match="closed"):
        sizes(database)
    again = Database(path)
    assert sizes(again) == []
    again.close()


def test_a_path_where_nothing_can_be_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="unable to open"):
        Database(tmp_path / "nowhere" / "articles.sqlite3")


def test_nothing_that_was_set_aside_is_overwritten(path: Path) -> None:
    for content in ("one", "two"):
        path.write_text(content)
        path.with_name(path.name + "-wal").write_text(f"{content} waits")
        set_aside(path)
    assert sorted((one.name, one.read_text()) for one in path.parent.iterdir()) == [
        ("articles.sqlite3.unusable-1", "one"),
        ("articles.sqlite3.unusable-1-wal", "one waits"),
        ("articles.sqlite3.unusable-2", "two"),
        ("articles.sqlite3.unusable-2-wal", "two waits"),
    ]
