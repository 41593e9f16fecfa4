"""Files are found in order and read without hanging, whatever lies in their folder."""

import io
import os
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.sources import files
from reader.sources.files import find_files, read_bytes

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")


def read(path: str) -> tuple[bytes, datetime | None]:
    return read_bytes(path, lambda head: 32 << 20)


def names(*paths: Path) -> list[str]:
    return [Path(str(item)).name for item in find_files(paths)]


def reason(path: Path | str) -> str:
    with pytest.raises(SourceError) as caught:
        read(str(path))
    return caught.value.reason


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/10.txt", "a.txt", "c.txt", "b/deep/er/x", ".hidden", ".git/config"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text")
    assert names(tmp_path) == ["a.txt", "10.txt", "2.txt", "x", "c.txt"]


def test_paths_are_yielded_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sub").mkdir()
    Path("sub/a.txt").write_text("text")
    assert list(find_files(["missing", "-", "sub", "sub/a.txt"])) == [
        "missing",
        "-",
        "sub/a.txt",
        "sub/a.txt",
    ]


def test_a_single_path_may_stand_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b").mkdir()
    for name in ("a.txt", "b/c.txt"):
        Path(name).write_text("text")
    assert list(find_files("./a.txt")) == ["./a.txt"]
    assert list(find_files("b/")) == list(find_files(Path("b"))) == ["b/c.txt"]


def test_files_are_found_one_by_one(tmp_path: Path) -> None:
    def paths() -> Iterator[Path]:
        yield tmp_path
        raise AssertionError("looked ahead")

    (tmp_path / "a").write_text("text")
    assert next(find_files(paths())) == str(tmp_path / "a")


def test_links_to_folders_are_followed_once(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("text")
    (tmp_path / "sub" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "twin").symlink_to(tmp_path / "sub", target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert names(tmp_path) == ["self", "a.txt"]
    assert "link" in reason(tmp_path / "self")


def test_deep_trees_are_walked(tmp_path: Path) -> None:
    deepest = tmp_path.joinpath(*["d"] * 150)
    deepest.mkdir(parents=True)
    (deepest / "a.txt").write_text("text")
    assert names(tmp_path) == ["a.txt"]


def test_names_that_are_not_unicode_are_found(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9 \x1b[31m.txt")
    try:
        (tmp_path / name).write_bytes(b"text")
    except OSError:
        pytest.skip("the file system takes only Unicode names")
    (found,) = find_files([tmp_path])
    assert isinstance(found, str)
    assert read(found)[0] == b"text"


def test_content_and_time_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"some text")
    os.utime(path, (1_485_600_000, 1_485_600_000))
    assert read(str(path)) == (b"some text", datetime.fromtimestamp(1_485_600_000))


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"some text")
    (tmp_path / "link").symlink_to(tmp_path / "a.txt")
    assert read(str(tmp_path / "link"))[0] == b"some text"


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    assert reason(tmp_path / "missing") == "no such file"
    assert reason(tmp_path / "dangling") == "a link to nothing"
    assert reason("a\0b")
    assert reason("")
    assert reason(tmp_path / ("x" * 300))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert reason(tmp_path).startswith("a folder")


@needs_pipes
def test_a_named_pipe_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert names(tmp_path) == ["pipe"]
    assert reason(tmp_path / "pipe").startswith("a named pipe")


def test_a_socket_is_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the names of sockets must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        assert reason("s").startswith("a socket")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_never_opened() -> None:
    assert reason("/dev/zero").startswith("a device")


def test_a_huge_file_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "sparse"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert "32 MiB" in reason(path)


def test_a_file_may_have_exactly_the_largest_size(tmp_path: Path) -> None:
    (tmp_path / "fits").write_bytes(b"x" * 10)
    (tmp_path / "over").write_bytes(b"x" * 11)
    assert read_bytes(str(tmp_path / "fits"), lambda head: 10)[0] == b"x" * 10
    with pytest.raises(SourceError, match="MiB"):
        read_bytes(str(tmp_path / "over"), lambda head: 10)


def test_how_much_may_be_read_depends_on_how_a_file_begins(tmp_path: Path) -> None:
    (tmp_path / "many").write_bytes(b"MANY" + b"x" * 100_000)
    seen = []

    def limit(head: bytes) -> int:
        seen.append(head[:4])
        return 1 << 20

    assert len(read_bytes(str(tmp_path / "many"), limit)[0]) == 100_004
    assert seen == [b"MANY"]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no such file here")
def test_a_file_that_is_longer_than_it_says_is_read_to_its_end() -> None:
    assert os.stat("/proc/self/status").st_size == 0  # noqa: PTH116
    assert b"Name:" in read("/proc/self/status")[0]


def test_a_file_that_grows_without_end_is_refused() -> None:
    with pytest.raises(SourceError, match="MiB"):
        files._read_bounded(io.BytesIO(b"x" * 1000), "log", 10, lambda head: 100)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("text")
    (tmp_path / "secret.txt").chmod(0)
    (tmp_path / "folder").mkdir(mode=0)
    try:
        found = list(find_files([tmp_path]))
    finally:
        (tmp_path / "folder").chmod(0o700)
    assert isinstance(found[0], SourceError)
    assert "permission" in found[0].reason
    assert "permission" in reason(tmp_path / "secret.txt")


def test_a_folder_that_cannot_be_listed_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    (error,) = find_files([tmp_path])
    assert isinstance(error, SourceError)
    assert error.path == str(tmp_path)


class Input:
    def __init__(self, read: Callable[[int], bytes]) -> None:
        self.buffer = self
        self.read = read


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Input(io.BytesIO(b"some text").read))
    assert read("-") == (b"some text", None)


@pytest.mark.skipif(os.name == "nt", reason="pipes always wait here")
def test_standard_input_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    end, start = os.pipe()
    os.set_blocking(end, False)

    def write() -> None:
        for words in (b" is shut", b" for good."):
            os.write(start, words)
        os.close(start)

    with os.fdopen(end, "rb") as pipe, io.TextIOWrapper(pipe) as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        os.write(start, b"The pier")
        writer = threading.Timer(0.1, write)
        writer.start()
        assert read("-")[0] == b"The pier is shut for good."
        writer.join()


def test_what_has_nothing_to_give_yet_is_at_its_end() -> None:
    class Log(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(size) or None  # type: ignore[return-value]

    assert files._read_bounded(Log(b""), "log", 0, lambda head: 100) == b""
    assert files._read_bounded(Log(b"calm"), "log", 0, lambda head: 100) == b"calm"


def test_standard_input_that_fails_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(size: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(sys, "stdin", Input(fail))
    assert "input/output" in reason("-")
    monkeypatch.setattr(sys, "stdin", None)
    assert reason("-") == "standard input is not open"
