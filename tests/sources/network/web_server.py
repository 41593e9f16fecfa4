"""A web server for tests, on this machine, that answers with any bytes at any pace."""

import socketserver
import ssl
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

CERTIFICATE = Path(__file__).with_name("news.example.pem")  # with its key; until the year 2100


@dataclass(frozen=True)
class Request:
    path: str
    headers: dict[str, str]


Answer = Callable[[Request], Iterable[bytes]]


def http(body: bytes = b"", status: str = "200 OK", **headers: str) -> list[bytes]:
    """A well-formed answer; ``content_type="text/html"`` is the header ``content-type``."""
    headers = {"content_length": str(len(body))} | headers
    lines = [f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items()]
    return [f"HTTP/1.1 {status}\r\n{''.join(lines)}\r\n".encode(), body]


class WebServer:
    """Serves until the ``with`` ends; ``requests`` are those it received so far."""

    def __init__(self, answer: Answer, *, secure: bool = False) -> None:
        self.requests: list[Request] = []
        self.ended = threading.Event()  # an endless answer ends with the test
        self.most_at_once = 0
        self._at_once = 0
        self._lock = threading.Lock()
        self._answer = answer
        outer = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                if not secure:
                    outer._serve(self.request)
                    return
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain(CERTIFICATE)
                with (
                    suppress(OSError),
                    context.wrap_socket(self.request, server_side=True) as connection,
                ):
                    outer._serve(connection)

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self.port: int = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> "WebServer":
        threading.Thread(target=self._server.serve_forever, args=(0.01,)).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self._server.shutdown()
        self._server.server_close()

    def _serve(self, connection: ssl.SSLSocket) -> None:
        connection.settimeout(30)
        with suppress(OSError), connection.makefile("rb") as lines:
            request = str(lines.readline(), "latin-1").split(" ")
            headers = {}
            while line := str(lines.readline(), "latin-1").strip():
                name, _, value = line.partition(": ")
                headers[name.lower()] = value
            if len(request) != 3:
                return
            with self._lock:
                self.requests.append(Request(request[1], headers))
                self._at_once += 1
                self.most_at_once = max(self.most_at_once, self._at_once)
            try:
                for piece in self._answer(self.requests[-1]):
                    connection.sendall(piece)
            finally:
                with self._lock:
                    self._at_once -= 1
