"""Answers are kept within bounds, and what is damaged counts as not kept."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.network import web_cache
from reader.sources.network.web_cache import Cache, Kept, default_folder

URL = "https://news.example/harbour"
KEPT = Kept(b"Harbour\nTown", "text/html; charset=utf-8", "Sat, 28 Jan 2017 10:00:00 GMT", '"a1"')


def only_file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def test_what_is_put_is_got(tmp_path: Path) -> None:
    Cache(tmp_path / "new" / "folder").put(URL, KEPT)
    assert Cache(tmp_path / "new" / "folder").get(URL) == KEPT
    assert Cache(tmp_path / "new" / "folder").get(URL + "?") is None


def test_a_later_answer_takes_the_place_of_the_earlier(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(URL, KEPT)
    cache.put(URL, Kept(b"New", etag='"a2"'))
    assert cache.get(URL) == Kept(b"New", etag='"a2"')
    assert only_file(tmp_path).stat().st_mode & 0o077 == 0


def test_the_place_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "article-reader" / "web"
    Cache().put(URL, KEPT)
    assert only_file(tmp_path / "article-reader" / "web").is_file()
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    assert default_folder() == Path.home() / ".cache" / "article-reader" / "web"


@given(st.binary(max_size=300))
def test_any_answer_comes_back_whole(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Cache(Path(folder)).put(URL, Kept(data, etag='"x"'))
        assert Cache(Path(folder)).get(URL) == Kept(data, etag='"x"')


@given(st.data())
def test_a_damaged_answer_is_not_kept(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        cache = Cache(Path(name))
        cache.put(URL, KEPT)
        content = bytearray(only_file(Path(name)).read_bytes())
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] ^= data.draw(st.integers(1, 255))
        only_file(Path(name)).write_bytes(content)
        if (found := cache.get(URL)) is not None:  # the damage was in what the server said of it
            assert found.data == KEPT.data
            assert (found.content_type + found.modified + found.etag).isprintable()


@given(st.binary(max_size=200) | st.just(b"[" * 100_000) | st.just(b"null\n"))
def test_a_file_of_anything_is_not_kept(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        cache = Cache(Path(name))
        cache.put(URL, KEPT)
        only_file(Path(name)).write_bytes(content)
        assert cache.get(URL) is None


def test_an_answer_that_is_cut_short_is_not_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(URL, KEPT)
    os.truncate(only_file(tmp_path), only_file(tmp_path).stat().st_size - 1)
    assert cache.get(URL) is None


def test_the_longest_unused_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_cache, "_BLOCK", 1)
    cache = Cache(tmp_path, limit=10_000)
    for number in range(9):
        cache.put(f"{URL}/{number}", Kept(b"x" * 1000, etag='"x"'))
        for age, file in enumerate(sorted(tmp_path.iterdir(), key=lambda f: f.stat().st_mtime)):
            os.utime(file, (1_000_000 + age, 1_000_000 + age))
        assert cache.get(f"{URL}/0")  # which counts as a use
    sizes = [file.stat().st_size for file in tmp_path.iterdir()]
    assert 5_000 < sum(sizes) <= 10_000
    assert cache.get(f"{URL}/1") is None
    assert cache.get(f"{URL}/8")


def test_small_answers_are_bounded_too(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit=40_960)
    for number in range(20):
        cache.put(f"{URL}/{number}", KEPT)
    assert len(list(tmp_path.iterdir())) == 10


def test_what_a_killed_writer_left_goes_too(tmp_path: Path) -> None:
    (tmp_path / "tmpleft").write_bytes(b"x" * 100_000)
    os.utime(tmp_path / "tmpleft", (1, 1))
    cache = Cache(tmp_path, limit=100_000)
    cache.put(URL, KEPT)
    assert not (tmp_path / "tmpleft").exists()
    assert cache.get(URL) == KEPT


def test_too_large_an_answer_is_not_kept(tmp_path: Path) -> None:
    Cache(tmp_path, limit=80_000).put(URL, Kept(b"x" * 10_000, etag='"x"'))
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "folder")
    cache.put(URL, KEPT)
    assert cache.get(URL) is None
