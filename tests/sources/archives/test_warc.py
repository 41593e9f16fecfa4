"""The pages of a web archive are articles."""

import gzip
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.archives import warc
from reader.sources.document import Document

pytest.importorskip("warcio")

LEAD = "The harbour board said on Saturday that it would close the old ferry pier. "
SECOND = "“Nobody has asked for a ferry since the spring,” said its chair, Ann Example. "


def page(title: str) -> bytes:
    text = f"<p>{LEAD * 3}</p><p>{SECOND * 3}</p>"
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{text}".encode()


def record(
    body: bytes,
    *,
    number: int = 1,
    status: str = "200 OK",
    kind: str = "text/html; charset=utf-8",
    headers: str = "",
) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + body
    return (
        (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
            f"WARC-Date: 2017-01-28T18:30:05Z\r\nWARC-Target-URI: https://example.org/{number}\r\n"
            f"Content-Type: application/http\r\nContent-Length: {len(answer)}\r\n\r\n"
        ).encode()
        + answer
        + b"\r\n\r\n"
    )


INFO = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n"
RECORDS = [INFO, record(page("One")), record(page("Two"), number=2)]


def read(data: bytes) -> list[Article | SourceError]:
    return list(warc.parse(Document(data, "pier.warc")))


def plain(records: list[bytes]) -> bytes:
    return b"".join(records)


def members(records: list[bytes]) -> bytes:
    return b"".join(map(gzip.compress, records))


def one_member(records: list[bytes]) -> bytes:
    return gzip.compress(b"".join(records))


@pytest.mark.parametrize("pack", [plain, members, one_member])
def test_pages_are_articles(pack: Callable[[list[bytes]], bytes]) -> None:
    one, two = read(pack(RECORDS))
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert [(item.headline, item.url, item.part) for item in (one, two)] == [
        ("One", "https://example.org/1", 1),
        ("Two", "https://example.org/2", 2),
    ]
    assert SECOND.strip() in one.text
    assert one.published is not None
    assert (str(one.published)[:10], one.published_by) == ("2017-01-28", "file")


def test_what_is_no_page_is_passed_over() -> None:
    others = [
        record(page("Gone"), status="404 Not Found"),
        record(b"GIF8", kind="image/gif"),
        record(b"{}", kind="application/json"),
        record(b"", status="301 Moved", headers="Location: https://example.org/1\r\n"),
    ]
    (found,) = read(plain([INFO, *others, record(page("One"))]))
    assert isinstance(found, Article)
    assert found.headline == "One"


def test_pages_may_be_packed_and_in_chunks() -> None:
    body = gzip.compress(page("One"))
    chunked = f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"
    packed = record(chunked, headers="Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")
    (found,) = read(packed)
    assert isinstance(found, Article)
    assert found.headline == "One"


def test_a_server_may_say_the_encoding() -> None:
    text = page("Łódź").decode().replace("“", "").replace("”", "").encode("iso-8859-2")
    (found,) = read(record(text, kind='text/html; charset="iso-8859-2"'))
    assert isinstance(found, Article)
    assert found.headline == "Łódź"


def test_a_damaged_archive_is_named_and_the_rest_kept() -> None:
    one, error = read(plain([*RECORDS[:2], b"nonsense\r\n\r\n", record(page("Two"))]))
    assert isinstance(one, Article)
    assert str(error) == "pier.warc: damaged behind record 2; the rest is skipped"


def test_an_archive_that_breaks_off_is_named() -> None:
    one, two, error = read(plain(RECORDS)[:-100])
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert str(error) == "pier.warc: cut off within record 3"
    assert isinstance(read(members(RECORDS)[:-200])[0], Article)


def test_a_record_that_unpacks_beyond_reason_ends_the_reading(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(warc, "_LARGEST_RECORD", 1 << 20)
    large = 5 << 20
    head = f"WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: {large}\r\n\r\n".encode()
    one, error = read(members([RECORDS[1], head + bytes(large), RECORDS[2]]))
    assert isinstance(one, Article)
    assert "far too large" in str(error)


@pytest.mark.parametrize("data", [b"", b"nothing", b"\x1f\x8bnothing", INFO, b"WARC/1.0\r\n\r\n"])
def test_what_has_no_pages_is_an_error(data: bytes) -> None:
    (error,) = read(data)
    assert re.search("no pages in this web archive|damaged", str(error))


@given(st.data())
def test_nothing_but_our_errors(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([plain(RECORDS), members(RECORDS), one_member(RECORDS)]))
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 100)))
    for item in read(whole[:start] + data.draw(st.binary(max_size=9)) + whole[end:]):
        assert isinstance(item, Article | SourceError)
