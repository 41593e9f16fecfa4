"""A request ends in time and within bounds, whatever the server sends, and never elsewhere."""

import gzip
import os
import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.network import addresses, exchange
from reader.sources.network.addresses import parse
from reader.sources.network.exchange import Patience, Reply
from tests.sources.network.web_server import CERTIFICATE, Answer, Request, WebServer, http

Serve = Callable[..., WebServer]
GZIP = {"content_encoding": "gzip"}


@pytest.fixture
def serve() -> Iterator[Serve]:
    with ExitStack() as stack:

        def start(answer: Answer | list[bytes], *, secure: bool = False) -> WebServer:
            respond = answer if callable(answer) else lambda _: answer
            return stack.enter_context(WebServer(respond, secure=secure))

        yield start


def ask(url: str, seconds: float = 30) -> Reply:
    patience = Patience(url, seconds)
    headers = {"User-Agent": "test"}
    return exchange.exchange(parse(url), headers, patience, allow_private=True)


def reason(url: str, **how: Any) -> str:
    with pytest.raises(SourceError) as caught:
        ask(url, **how)
    return caught.value.reason


def test_an_answer_is_returned_whole(serve: Serve) -> None:
    server = serve(http(b"some text", x_word="a"))
    reply = ask(server.url + "/a?b")
    assert (reply.status, reply.phrase, reply.body) == (200, "OK", b"some text")
    assert reply.headers == {"content-length": "9", "x-word": "a"}
    assert server.requests == [
        Request(
            "/a?b",
            {
                "host": f"127.0.0.1:{server.port}",
                "accept-encoding": "gzip",
                "connection": "close",
                "user-agent": "test",
            },
        )
    ]


def test_only_success_has_its_body_read(serve: Serve) -> None:
    reply = ask(serve(http(b"sorry", status="404 Nothing here")).url)
    assert (reply.status, reply.phrase, reply.body) == (404, "Nothing here", b"")


def test_a_body_without_length_ends_with_the_connection(serve: Serve) -> None:
    assert ask(serve([b"HTTP/1.0 200 OK\r\n\r\none ", b"two"]).url).body == b"one two"


def test_a_body_in_chunks_is_joined(serve: Serve) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert ask(serve([head, b"4\r\none \r\n3;x=y\r\ntwo\r\n0\r\n\r\n"]).url).body == b"one two"


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
def test_a_packed_body_is_unpacked(serve: Serve, pack: Callable[[bytes], bytes]) -> None:
    text = b"some text that is longer " * 400
    name = "gzip" if pack is gzip.compress else "deflate"
    assert ask(serve(http(pack(text), content_encoding=name)).url).body == text


def test_an_empty_body_needs_no_unpacking(serve: Serve) -> None:
    assert ask(serve(http(b"", **GZIP)).url).body == b""


def test_a_body_that_is_random_passes_through_gzip(serve: Serve) -> None:
    data = os.urandom(3_000_000)
    assert ask(serve(http(gzip.compress(data), **GZIP)).url).body == data


HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ([], "closed before the answer"),
        ([b"SSH-2.0-OpenSSH_9.6\r\n"], "not HTTP"),
        ([b"\x00\xff" * 50], "not HTTP"),
        ([HEAD, b"X-A: " + b"a" * 70_000], "not HTTP"),
        ([HEAD, b"".join(b"X-%d: a\r\n" % n for n in range(200)), b"\r\n"], "not HTTP"),
        ([HEAD, b"Content-Length: 10\r\n\r\nshort"], "broke off"),
        ([CHUNKED, b"ff\r\nshort"], "broke off"),
        ([CHUNKED, b"zz\r\nshort\r\n"], "broke off"),
        ([CHUNKED, b"5" * 70_000], "not HTTP"),
        (http(b"x", content_encoding="br"), "not asked for (br)"),
        (http(gzip.compress(b"x"), content_encoding="gzip, gzip"), "not asked for"),
        (http(b"no gzip at all", **GZIP), "damaged"),
        (http(gzip.compress(b"some text")[:-4], **GZIP), "broke off"),
        (http(b"", content_length=str(1 << 40)), "over 32 MiB"),
        (http(gzip.compress(bytes(8 << 20)), **GZIP), "compression bomb"),
        (http(gzip.compress(gzip.compress(bytes(99 << 20)) * 2), **GZIP), ""),
    ],
)
def test_a_bad_answer_is_one_clear_line(
    serve: Serve, answer: list[bytes], expected: str, request: pytest.FixtureRequest
) -> None:
    if expected:
        assert expected in reason(serve(answer).url)
    else:  # packed twice, but only one packing was named
        assert ask(serve(answer).url).body.startswith(b"\x1f\x8b")


def endless(head: bytes, piece: bytes) -> Answer:
    def answer(_: Request) -> Iterable[bytes]:
        yield head
        while True:
            yield piece

    return answer


def packed_without_end() -> bytes:
    """A stream of random bytes: it unpacks to as much as it is long."""
    packer = zlib.compressobj(0, wbits=31)
    return packer.compress(os.urandom(1 << 20)) + packer.flush(zlib.Z_SYNC_FLUSH)


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (HEAD + b"\r\n", bytes(1 << 16)),
        (CHUNKED, b"10000\r\n" + bytes(1 << 16) + b"\r\n"),
        (CHUNKED + b"-1\r\n", bytes(1 << 16)),
        (HEAD + b"Content-Length: -5\r\n\r\n", bytes(1 << 16)),
        (HEAD + b"Content-Encoding: gzip\r\n\r\n" + packed_without_end(), b"\0\0\0\xff\xff" * 9999),
    ],
    ids=["plain", "chunked", "negative chunk", "negative length", "packed"],
)
def test_an_endless_body_ends(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, head: bytes, piece: bytes
) -> None:
    monkeypatch.setattr(exchange, "LARGEST", 4 << 20)
    assert "over 4 MiB" in reason(serve(endless(head, piece)).url)


def test_a_body_may_have_exactly_the_largest_size(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "LARGEST", 1 << 20)
    assert len(ask(serve(http(bytes(1 << 20))).url).body) == 1 << 20
    assert len(ask(serve(http(gzip.compress(bytes(1 << 20)), **GZIP)).url).body) == 1 << 20
    assert "over 1 MiB" in reason(serve(http(bytes((1 << 20) + 1))).url)
    assert "over 1 MiB" in reason(serve(http(gzip.compress(bytes((1 << 20) + 1)), **GZIP)).url)


def dripping(serve: Serve, start: bytes, drop: bytes) -> WebServer:
    def answer(_: Request) -> Iterable[bytes]:
        yield start
        while not server.ended.wait(0.02):
            yield drop

    server = serve(answer)
    return server


SLOW = [(b"", b"H"), (HEAD, b"X: a\r\n"), (HEAD + b"\r\n", b"a"), (CHUNKED, b"1\r\na\r\n")]
SLOW += [(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), (CHUNKED + b"0\r\n", b"X: a\r\n")]


@pytest.mark.parametrize(("start", "drop"), SLOW)
def test_what_drips_in_is_given_up(serve: Serve, start: bytes, drop: bytes) -> None:
    assert "too slow: not there after 0.2 seconds" in reason(
        dripping(serve, start, drop).url, seconds=0.2
    )


def test_a_resolver_that_hangs_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()

    def hang(*_: Any, **__: Any) -> list[Any]:
        ended.wait()
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 1))]

    def forbid(*_: Any) -> None:
        raise AssertionError("nobody waits for this connection")

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    monkeypatch.setattr(socket.socket, "connect", forbid)
    assert "too slow" in reason("http://news.example/", seconds=0.1)
    left = [thread for thread in threading.enumerate() if thread.name == "request"]
    ended.set()
    for thread in left:
        thread.join()


def test_a_host_that_cannot_be_resolved_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    assert reason("http://news.example/") == "offline, or no such host"


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ConnectionRefusedError(111, "refused"), "connection refused"),
        (TimeoutError("timed out"), "the host does not answer"),
        (OSError(101, "Network is unreachable"), "offline, or the host is out of reach"),
        (OSError(5, "Input/output error"), "input/output error"),
    ],
)
def test_a_connection_that_fails_is_one_clear_line(
    monkeypatch: pytest.MonkeyPatch, error: OSError, expected: str
) -> None:
    def fail(*_: Any) -> None:
        raise error

    monkeypatch.setattr(socket.socket, "connect", fail)
    assert expected in reason("http://127.0.0.1:1/")


def test_the_next_address_is_tried(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    server = serve(http(b"text"))
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        places = [("127.0.0.1", closed.getsockname()[1]), ("127.0.0.1", server.port)]
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", place) for place in places]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        assert ask("http://news.example/").body == b"text"
    assert server.requests[0].headers["host"] == "news.example"


def test_a_name_that_changes_its_address_gains_nothing(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serve(http(b"text"))
    asked: list[str] = []

    def rebind(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        address = "127.0.0.1" if len(asked) == 1 else "127.0.0.99"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebind)
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")
    url = f"http://news.example:{server.port}/"
    patience = Patience(url, 30)
    assert exchange.exchange(parse(url), {}, patience, allow_private=False).body == b"text"
    assert asked == ["news.example"]


def test_a_private_address_is_never_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: Any) -> None:
        raise AssertionError("connected")

    monkeypatch.setattr(socket, "socket", forbid)
    for host in ("127.0.0.1", "10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]"):
        url = f"http://{host}/"
        with pytest.raises(SourceError, match="private address"):
            exchange.exchange(parse(url), {}, Patience(url, 30), allow_private=False)


def test_proxies_of_the_environment_are_not_used(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    assert ask(serve(http(b"text")).url).body == b"text"


def test_two_connections_to_a_host_at_a_time(serve: Serve) -> None:
    def answer(_: Request) -> Iterable[bytes]:
        server.ended.wait(0.05)
        return http(b"text")

    server = serve(answer)
    threads = [threading.Thread(target=ask, args=(server.url,)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(server.requests) == 6
    assert server.most_at_once <= 2


def resolve_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, port, **_: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))],
    )


def test_the_certificate_must_be_of_the_name(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    server = serve(http(b"text"), secure=True)
    trusting = ssl.create_default_context(cafile=str(CERTIFICATE))
    monkeypatch.setattr(exchange, "_tls", lambda: trusting)
    resolve_here(monkeypatch)
    assert ask(f"https://news.example:{server.port}/").body == b"text"
    assert server.requests[0].headers["host"] == f"news.example:{server.port}"
    assert "Hostname mismatch" in reason(f"https://other.example:{server.port}/")


def test_an_unknown_certificate_is_refused(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    server = serve(http(b"text"), secure=True)
    resolve_here(monkeypatch)
    refusal = reason(f"https://news.example:{server.port}/")
    assert "certificate is not to be trusted (self" in refusal
    assert server.requests == []


def test_plain_text_is_no_secure_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    resolve_here(monkeypatch)
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def greet() -> None:
            connection = listener.accept()[0]
            with connection:
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                connection.recv(1 << 16)

        greeting = threading.Thread(target=greet)
        greeting.start()
        url = f"https://news.example:{listener.getsockname()[1]}/"
        assert "no secure connection" in reason(url)
        greeting.join()


@pytest.mark.parametrize("secure", [False, True])
def test_a_handshake_that_stalls_is_given_up(monkeypatch: pytest.MonkeyPatch, secure: bool) -> None:
    resolve_here(monkeypatch)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http{'s' * secure}://news.example:{silent.getsockname()[1]}/"
        assert "too slow" in reason(url, seconds=0.2)


@settings(max_examples=60)
@given(answer=st.binary(max_size=400), kind=st.sampled_from([b"", HEAD, HEAD + b"\r\n", CHUNKED]))
def test_any_answer_is_a_reply_or_an_error(answer: bytes, kind: bytes) -> None:
    with WebServer(lambda _: [kind + answer]) as server:
        try:
            reply = ask(server.url)
        except SourceError:
            return
    assert 100 <= reply.status <= 999
    assert len(reply.body) <= len(kind + answer)
