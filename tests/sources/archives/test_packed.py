"""Files packed with gzip."""

import gzip
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


@given(st.binary(), st.integers(0), st.integers(0, 255))
def test_of_what_is_damaged_nothing_else_is_unpacked(data: bytes, place: int, byte: int) -> None:
    packed = bytearray(gzip.compress(data))
    packed[2 + place % (len(packed) - 2)] = byte  # behind the mark
    try:
        found = unpacked(bytes(packed), "a.gz", LARGEST)
    except SourceError as error:
        assert packed != gzip.compress(data)
        assert "damaged" in error.reason  # noqa: PT017 (it may be whole, or be harmless)
        return
    assert found == data


@given(st.binary(), st.integers(0))
def test_what_is_cut_off_is_damaged(data: bytes, place: int) -> None:
    packed = gzip.compress(data)
    with pytest.raises(SourceError, match="cut off"):
        unpacked(packed[: 2 + place % (len(packed) - 2)], "a.gz", LARGEST)


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
