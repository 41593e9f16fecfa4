"""A URL becomes a page, or one clear line that says why not."""

import gzip
import socket
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning import clean_line
from reader.errors import SourceError
from reader.sources.network.web import Page, fetch
from reader.sources.network.web_cache import Cache
from tests.sources.network.web_server import Answer, Request, WebServer, http

Serve = Callable[[Answer], WebServer]
TEXT = "Harbour Town Votes"
STAMP = "Sat, 28 Jan 2017 10:00:00 GMT"


@pytest.fixture
def serve() -> Iterator[Serve]:
    with ExitStack() as stack:
        yield lambda answer: stack.enter_context(WebServer(answer))


def always(*pieces: bytes) -> Answer:
    return lambda _: pieces


def get(url: str, **how: Any) -> Page:
    return fetch(url, allow_private=True, **how)


def refusal(url: str, **how: Any) -> SourceError:
    with pytest.raises(SourceError) as caught:
        get(url, **how)
    assert "\n" not in str(caught.value)
    return caught.value


def test_telling_a_url_from_a_path_loads_nothing_of_the_network() -> None:
    code = "import sys, reader.sources.network.web; print(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"socket", "ssl", "http.client"} & set(ended.stdout.split())


def test_a_page_is_fetched(serve: Serve) -> None:
    body = gzip.compress(TEXT.encode())
    headers = {"content_type": 'Text/HTML; Charset="UTF-8"', "last_modified": STAMP}
    server = serve(always(*http(body, content_encoding="gzip", **headers)))
    assert get(server.url + "/a?b#c") == Page(
        url=server.url + "/a?b",
        data=TEXT.encode(),
        content_type="text/html",
        charset="utf-8",
    )
    assert server.requests[0].headers["user-agent"].startswith("article-reader/")
    assert "(+terminal news reader)" in server.requests[0].headers["user-agent"]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, ("", None)),
        ({"content_type": "text/plain;charset=latin-1"}, ("text/plain", "latin-1")),
        ({"content_type": "text/plain; charset=klingon"}, ("text/plain", None)),
        ({"content_type": "text/plain; charset=hex"}, ("text/plain", None)),
        ({"content_type": "text/plain; charset=undefined"}, ("text/plain", None)),
        ({"content_type": "text/plain; charset=\x1b]0;x"}, ("", None)),
        ({"last_modified": "x" * 60_000}, ("", None)),
    ],
)
def test_what_the_server_says_of_a_page_may_be_nonsense(
    serve: Serve, headers: dict[str, str], expected: tuple[str, str | None]
) -> None:
    page = get(serve(always(*http(b"text", **headers))).url)
    assert (page.content_type, page.charset) == expected


def test_a_redirect_is_followed(serve: Serve) -> None:
    def answer(request: Request) -> Iterable[bytes]:
        if request.path == "/old":
            return http(b"moved", status="301 Moved Permanently", location="new?a b#c")
        return http(b"text")

    server = serve(answer)
    assert get(server.url + "/old").url == server.url + "/new?a%20b"
    assert [request.path for request in server.requests] == ["/old", "/new?a%20b"]


def test_a_redirect_may_name_a_path_in_raw_utf_8(serve: Serve) -> None:
    def answer(request: Request) -> Iterable[bytes]:
        if request.path == "/":
            return http(status="302 Found", location="/à")
        return http(request.path.encode())

    assert get(serve(answer).url).data == b"/%C3%A0"


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("/", "redirected more than 5 times"),
        ("file:///etc/passwd", "only http and https"),
        ("ftp://news.example/", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("http://[::1", "not a valid URL"),
        ("http://anna:secret@news.example/", "leave it out"),
        ("https://", "no host"),
        ("/" + "a" * 9000, "too long"),
        ("http://127.0.0.1:1/", "connection refused"),
    ],
)
def test_a_redirect_to_nowhere_is_refused(serve: Serve, location: str, expected: str) -> None:
    url = serve(always(*http(status="302 Found", location=location))).url
    error = refusal(url)
    assert expected in error.reason
    assert error.reason.startswith("redirected ")
    assert error.path == url
    assert "secret" not in str(error)


def test_a_redirect_without_a_place_is_an_error(serve: Serve) -> None:
    assert refusal(serve(always(*http(status="302 Found"))).url).reason == "302 Found"


def test_a_redirect_into_the_own_network_is_refused(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.sources.network import addresses

    location = "http://169.254.169.254/latest"
    server = serve(always(*http(status="302 Found", location=location)))
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(SourceError) as caught:
        fetch(server.url)
    assert caught.value.reason.startswith(f"redirected to {location}: a private address")


def test_the_own_machine_is_refused_unless_allowed(serve: Serve) -> None:
    server = serve(always(*http(b"text")))
    with pytest.raises(SourceError, match="--allow-private"):
        fetch(server.url)
    assert server.requests == []
    assert get(server.url).data == b"text"


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("404 whatever", "404 Not Found"),
        ("403 Forbidden", "403 Forbidden"),
        ("500 x", "500 Internal Server Error"),
        ("304 Not Modified", "304 Not Modified"),
        ("999 Go \x1b[31maway", "999 Go away"),
        ("418", "418 I'm a Teapot"),
    ],
)
def test_a_status_is_named(serve: Serve, status: str, expected: str) -> None:
    server = serve(always(*http(b"sorry", status=status)))
    assert str(refusal(server.url)) == f"{server.url}: {expected}"


@pytest.mark.parametrize(
    ("wait", "expected"),
    [
        ("11", "429 Too Many Requests; try again in 11 seconds"),
        ("3600", "429 Too Many Requests; try again in 1 hour"),
        ("9000000", "429 Too Many Requests; try again in 104 days"),
        ("soon", "429 Too Many Requests"),
        ("-5", "429 Too Many Requests"),
        ("9" * 5000, "429 Too Many Requests"),
        ("Sat, 28 Jan 99999 10:00:00 GMT", "429 Too Many Requests"),
        ("Fri, 31 Dec 9999 23:00:00 -2300", "429 Too Many Requests"),
        ("x" * 60_000, "429 Too Many Requests"),
    ],
)
def test_a_busy_server_says_when_to_come_back(serve: Serve, wait: str, expected: str) -> None:
    server = serve(always(*http(status="429 Busy", retry_after=wait)))
    assert refusal(server.url).reason == expected
    assert len(server.requests) == 1


def test_the_time_to_come_back_may_be_a_date(serve: Serve) -> None:
    moment = format_datetime(datetime.now(UTC) + timedelta(minutes=5, seconds=2), usegmt=True)
    server = serve(always(*http(status="503 Busy", retry_after=moment)))
    assert refusal(server.url).reason == "503 Service Unavailable; try again in 5 minutes"


@pytest.mark.parametrize("wait", ["0", STAMP])
def test_a_busy_server_is_asked_once_more(serve: Serve, wait: str) -> None:
    def answer(_: Request) -> Iterable[bytes]:
        if len(server.requests) < 2:
            return http(status="503 Busy", retry_after=wait)
        return http(b"text")

    server = serve(answer)
    assert get(server.url).data == b"text"


def test_a_busy_server_is_not_asked_for_ever(serve: Serve) -> None:
    def answer(request: Request) -> Iterable[bytes]:
        return http(status="503 Busy", retry_after="0", location=request.path + "a")

    server = serve(answer)
    assert "503" in refusal(server.url).reason
    assert len(server.requests) == 2


def test_redirects_share_the_time(serve: Serve) -> None:
    def answer(request: Request) -> Iterable[bytes]:
        server.ended.wait(0.15)
        return http(status="302 Found", location=request.path + "a")

    server = serve(answer)
    assert "too slow" in refusal(server.url, seconds=0.4).reason
    assert 1 < len(server.requests) < 5


def tagged(request: Request) -> list[bytes]:
    if request.headers.get("if-none-match") == '"a1"':
        return http(status="304 Not Modified")
    return http(TEXT.encode(), etag='"a1"', content_type="text/plain", last_modified=STAMP)


def test_an_unchanged_page_comes_from_the_cache(serve: Serve, tmp_path: Path) -> None:
    server = serve(tagged)
    first = get(server.url, cache=Cache(tmp_path))
    again = get(server.url, cache=Cache(tmp_path))
    assert (again.url, again.data) == (first.url, first.data)
    assert again.content_type == first.content_type
    assert server.requests[1].headers["if-none-match"] == '"a1"'
    assert server.requests[1].headers["if-modified-since"] == STAMP


def test_a_changed_page_takes_the_place_of_the_kept_one(serve: Serve, tmp_path: Path) -> None:
    server = serve(lambda _: http(b"%d" % len(server.requests), last_modified=STAMP))
    assert [get(server.url, cache=Cache(tmp_path)).data for _ in range(3)] == [b"1", b"2", b"3"]
    assert len(list(tmp_path.iterdir())) == 1


def test_a_damaged_page_is_fetched_anew(serve: Serve, tmp_path: Path) -> None:
    server = serve(tagged)
    get(server.url, cache=Cache(tmp_path))
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:-3])
    assert get(server.url, cache=Cache(tmp_path)).data == TEXT.encode()
    assert "if-none-match" not in server.requests[1].headers


def test_a_redirected_page_is_kept_under_its_own_url(serve: Serve, tmp_path: Path) -> None:
    def answer(request: Request) -> Iterable[bytes]:
        if request.path == "/":
            return http(status="302 Found", location="/new")
        return tagged(request)

    server = serve(answer)
    get(server.url, cache=Cache(tmp_path))
    for path in ("", "/new"):
        assert get(server.url + path, cache=Cache(tmp_path)).data == TEXT.encode()
        assert server.requests[-1].headers["if-none-match"] == '"a1"'


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"etag": '"a1"', "cache_control": "private, No-Store"},
        {"etag": '"a\r\n b"'},
        {"etag": '"\x1b[31m"'},
    ],
)
def test_a_page_that_cannot_be_asked_for_again_is_not_kept(
    serve: Serve, tmp_path: Path, headers: dict[str, str]
) -> None:
    server = serve(always(*http(b"text", **headers)))
    assert get(server.url, cache=Cache(tmp_path)).data == b"text"
    assert list(tmp_path.iterdir()) == []


def test_an_error_is_not_kept(serve: Serve, tmp_path: Path) -> None:
    refusal(serve(always(*http(status="404 No", etag='"x"'))).url, cache=Cache(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_url_cannot_add_a_header(serve: Serve) -> None:
    server = serve(always(*http(b"text")))
    assert "control" in refusal(server.url + "/a HTTP/1.1\r\nX-Evil: 1\r\n").reason
    get(server.url + "/a%0d%0aX-Evil:%201 HTTP/1.1")
    assert [request.path for request in server.requests] == ["/a%0d%0aX-Evil:%201%20HTTP/1.1"]
    assert "x-evil" not in server.requests[0].headers


@given(
    st.text()
    | st.text().map(lambda text: "http://" + text)
    | st.from_regex(r"https?://[\w.\[\]:@-]{1,20}(/\S{0,10})?", fullmatch=True)
)
def test_any_text_for_a_url_is_a_clear_error(url: str) -> None:
    def offline(*_: Any, **__: Any) -> None:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", offline)
        with pytest.raises(SourceError) as caught:
            fetch(url)
    assert caught.value.reason
    assert clean_line(str(caught.value)) == str(caught.value)
