"""Files are written whole, with the mode that they should have, and changed by one at a time."""

import errno
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.atomic import changing, write_atomically


@pytest.fixture
def umask() -> Iterator[None]:
    before = os.umask(0o027)
    yield
    os.umask(before)


@pytest.fixture
def no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a stick that is formatted with FAT."""

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(Path, "hardlink_to", refuse)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_it_leaves_no_litter(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    write_atomically(target, "one")
    write_atomically(target, "twö")
    assert target.read_text("utf-8") == "twö"
    with pytest.raises(FileExistsError):
        write_atomically(target, b"three", replace=False)
    assert target.read_text("utf-8") == "twö"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.usefixtures("umask")
@pytest.mark.parametrize("replace", [True, False])
def test_the_umask_says_who_may_read_it(tmp_path: Path, replace: bool) -> None:
    write_atomically(tmp_path / "a", "for all", replace=replace)
    assert mode(tmp_path / "a") == 0o640
    write_atomically(tmp_path / "b", "for me", replace=replace, private=True)
    assert mode(tmp_path / "b") == 0o600


@pytest.mark.usefixtures("no_links")
def test_without_hard_links_nothing_is_replaced_either(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    write_atomically(target, "one", replace=False)
    with pytest.raises(FileExistsError):
        write_atomically(target, "two", replace=False)
    assert target.read_text() == "one"
    assert list(tmp_path.iterdir()) == [target]


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path) -> None:
    write_atomically(tmp_path / ("a" * 255), "long")
    assert (tmp_path / ("a" * 255)).read_text() == "long"


def test_one_at_a_time_changes_a_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "count"

    def count(_: int) -> None:
        for _ in range(50):
            with changing(path):
                number = int(path.read_text()) if path.exists() else 0
                write_atomically(path, str(number + 1))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(count, range(4)))
    assert path.read_text() == "200"


def test_where_there_are_no_locks_a_file_is_changed_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("reader.atomic._lock", refuse)
    with changing(tmp_path / "a"):
        write_atomically(tmp_path / "a", "one")
    assert (tmp_path / "a").read_text() == "one"
