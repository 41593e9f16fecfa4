"""One HTTP request and its whole answer, within bounds whatever the server does.

The work is done in a thread of its own, whose connection is cut when the time is up. So a resolver
that hangs, a handshake that stalls, headers that drip in and a body without end all end alike, and
soon. ``http.client`` speaks the protocol, over a connection made here to an address that was
checked; proxies of the environment are not used, since behind one nobody could check the address.
"""

import errno
import queue
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import cache
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead

from reader.errors import SourceError
from reader.sources.network.addresses import Target, resolve

LARGEST = 32 << 20  # bytes of a body, unpacked
_CONNECTING = 4.0  # seconds for each address of a host
_SILENCE = 30.0  # seconds after which even a line that could not be cut ends
_MOST_ADDRESSES = 4
_AT_ONCE = 2  # connections to one host
_CHUNK = 1 << 16
_RATIO, _FREE = 100, 1 << 20  # text shrinks to a tenth: a page may unpack to 1 MiB and 100:1

_UNREACHABLE = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL}
_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (ssl.SSLError, "no secure connection with this host"),
    (socket.gaierror, "offline, or no such host"),
    (ConnectionRefusedError, "connection refused"),
    (TimeoutError, "the host does not answer"),
    (ConnectionError, "the connection was closed before the answer"),
    (IncompleteRead, "the answer broke off"),
    (HTTPException, "the answer is not HTTP"),
    (zlib.error, "the answer is damaged (compression)"),
)

_slots: dict[str, threading.Semaphore] = {}


@dataclass(frozen=True)
class Reply:
    """What a server answered; header names are lower case, a body is only read on success."""

    status: int
    phrase: str
    headers: dict[str, str]
    body: bytes = field(repr=False)


class Line:
    """The connection of a request under way, which the one who waits for it can cut."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._connection: socket.socket | None = None
        self._cut = False

    def use(self, connection: socket.socket) -> None:
        """Let *connection* be the one to cut; TimeoutError when it is too late for any."""
        with self._lock:
            self._connection = connection
            if self._cut:
                raise TimeoutError

    def cut(self) -> None:
        """End whatever waits for the connection, and all that comes after."""
        with self._lock:
            self._cut = True
            if self._connection is not None:
                with suppress(OSError):  # a TLS socket's own shutdown is not made for two threads
                    socket.socket.shutdown(self._connection, socket.SHUT_RDWR)


class Patience:
    """How long the one who asks waits: seconds on the network in all."""

    def __init__(self, url: str, seconds: float) -> None:
        self._url, self._seconds = url, seconds
        self._left = seconds
        self._paused = False

    def pause(self, seconds: float) -> bool:
        """Wait off the clock, once; False when that was done before."""
        if self._paused:
            return False
        self._paused = True
        time.sleep(seconds)
        return True

    def attend(self, work: Callable[[Line], Reply]) -> Reply:
        """Return what *work* returns, or raise what it raises; on the clock.

        SourceError when the time is up.
        """
        line = Line()
        outcomes: queue.SimpleQueue[Reply | BaseException] = queue.SimpleQueue()

        def run() -> None:
            try:
                outcomes.put(work(line))
            except BaseException as error:
                outcomes.put(error)

        threading.Thread(target=run, name="request", daemon=True).start()
        end = time.monotonic() + self._left
        try:
            outcome = outcomes.get(timeout=max(0, self._left))
        except queue.Empty:
            reason = f"too slow: not there after {self._seconds:g} seconds"
            raise SourceError(self._url, reason) from None
        finally:
            line.cut()
            self._left = end - time.monotonic()
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome


def exchange(
    target: Target, headers: dict[str, str], patience: Patience, *, allow_private: bool
) -> Reply:
    """Ask for *target* and return the answer, its body unpacked.

    At most two requests to a host are under way at a time. Raises SourceError for every way in
    which the network or the server can fail, but not for the status of the answer.
    """
    with _slots.setdefault(target.host, threading.Semaphore(_AT_ONCE)):
        return patience.attend(lambda line: _request(target, headers, line, allow_private))


def _request(target: Target, headers: dict[str, str], line: Line, allow_private: bool) -> Reply:
    headers = {"Host": target.authority, "Accept-Encoding": "gzip", "Connection": "close"} | headers
    try:
        with closing(_connect(target, line, allow_private)) as connection:
            http = HTTPConnection(target.host, target.port)
            http.sock = connection
            http.auto_open = 0  # it would resolve the name again
            http.request("GET", target.path, headers=headers)
            with http.getresponse() as response:
                good = 200 <= response.status < 300
                body = _body(response, target.url) if good else b""
                return Reply(response.status, response.reason, _headers(response), body)
    except (OSError, HTTPException, ValueError, zlib.error) as error:
        raise SourceError(target.url, _reason(error)) from None


def _connect(target: Target, line: Line, allow_private: bool) -> socket.socket:
    """Return a connection to the first address that answers; OSError when none does."""
    failure = OSError("no address")
    for family, place in resolve(target, allow_private=allow_private)[:_MOST_ADDRESSES]:
        connection = socket.socket(family, socket.SOCK_STREAM)
        try:
            line.use(connection)
            connection.settimeout(_CONNECTING)
            connection.connect(place)
            connection.settimeout(_SILENCE)
            return _secured(connection, target.host, line) if target.secure else connection
        except OSError as error:
            connection.close()
            failure = error
    raise failure


def _secured(connection: socket.socket, host: str, line: Line) -> socket.socket:
    secure = _tls().wrap_socket(connection, server_hostname=host, do_handshake_on_connect=False)
    try:
        line.use(secure)
        secure.do_handshake()
    except OSError:
        secure.close()
        raise
    return secure


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def _headers(response: HTTPResponse) -> dict[str, str]:
    """The headers; bytes beyond ASCII are read as Latin-1, so no-break spaces may not be spaces."""
    return {name.lower(): value.strip(" \t\r\n") for name, value in response.headers.items()}


def _body(response: HTTPResponse, url: str) -> bytes:
    """Return the whole body, unpacked; SourceError if it is too large or a bomb."""
    packing = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packing not in {"identity", "gzip", "x-gzip", "deflate"}:
        raise SourceError(url, f"packed in a way that was not asked for ({packing[:40]})")
    unpacker = None if packing == "identity" else zlib.decompressobj(wbits=47)  # zlib or gzip
    too_large = SourceError(url, f"over {LARGEST >> 20} MiB, too large for an article")
    if (response.length or 0) > LARGEST:
        raise too_large
    body, taken = bytearray(), 0
    while chunk := response.read1(_CHUNK):
        taken += len(chunk)
        room = min(LARGEST, _FREE + _RATIO * taken) - len(body)
        body += unpacker.decompress(chunk, room + 1) if unpacker else chunk
        if max(len(body), taken) > LARGEST:
            raise too_large
        if len(body) > _FREE + _RATIO * taken:
            raise SourceError(url, f"a compression bomb: over {_RATIO} times what was sent")
        if unpacker and unpacker.eof:
            return bytes(body)
    if response.length or (unpacker and taken):
        raise IncompleteRead(b"")
    return bytes(body)


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not to be trusted ({error.verify_message})"
    if isinstance(error, OSError) and error.errno in _UNREACHABLE:
        return "offline, or the host is out of reach"
    fallback = str(error).lower()
    return next((text for kind, text in _REASONS if isinstance(error, kind)), fallback)
