"""Files packed with gzip."""

import gzip
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources import read_articles
from reader.sources.archives.packed import head_of, is_packed, unpacked

LARGEST = 64 << 20


@given(st.lists(st.binary(), min_size=1))
def test_all_parts_come_out(parts: list[bytes]) -> None:
    packed = b"".join(map(gzip.compress, parts))
    assert is_packed(packed)
    assert unpacked(packed, "a.gz", LARGEST) == b"".join(parts)
    assert head_of(gzip.compress(parts[0]), 4) == parts[0][:4]


@pytest.mark.parametrize("rest", [b"\0" * 9, b"-- \nsent from afar", b"x"])
def test_what_follows_the_last_part_is_left_out(rest: bytes) -> None:
    assert unpacked(gzip.compress(b"The pier.") + rest, "a.gz", LARGEST) == b"The pier."


def test_what_does_not_match_its_sum_is_damaged() -> None:
    packed = gzip.compress(b"The pier.")
    with pytest.raises(SourceError, match="damaged"):
        unpacked(packed[:-8] + bytes(4) + packed[-4:], "a.gz", LARGEST)


@given(st.binary())
def test_anything_is_unpacked_or_an_error(rest: bytes) -> None:
    with suppress(SourceError):
        unpacked(b"\x1f\x8b" + rest, "a.gz", LARGEST)


def test_what_is_not_packed_is_its_own_head() -> None:
    assert head_of(b"The pier.", 4) == b"The pier."
    assert head_of(b"\x1f\x8bother", 4) == b"\x1f\x8bother"


def test_a_bomb_is_named_and_not_unpacked() -> None:
    bomb = gzip.compress(bytes(40 << 20))
    with pytest.raises(SourceError, match="over 32 MiB unpacked"):
        unpacked(bomb, "a.gz", LARGEST)


def test_what_is_within_is_read_like_any_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"headline": "A pier", "articleBody": "It stands."}\n'))
    (article,) = read_articles(str(path))
    assert isinstance(article, Article)
    assert article.text == "A pier\n\nIt stands."
    path.write_bytes(path.read_bytes()[:-9])
    (error,) = read_articles(str(path))
    assert isinstance(error, SourceError)
    assert "cut off" in error.reason
