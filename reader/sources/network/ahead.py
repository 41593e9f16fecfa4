"""Fetching ahead: while one page is waited for, those behind it are on their way.

So silent servers are waited for together. A host has no more connections for it, see ``exchange``.
"""

from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from threading import Thread
from typing import Generic, TypeVar

T = TypeVar("T")

AT_ONCE = 8  # pages under way, or held until they are asked for


class Ahead(Generic[T]):
    """What *fetch* returns, or raises, for *urls*, which are asked for in this order.

    Nothing is fetched before the first is asked for, and nothing more once nobody asks.
    """

    def __init__(self, fetch: Callable[[str], T], urls: Iterable[str]) -> None:
        self._fetch = fetch
        self._waiting = deque(dict.fromkeys(urls))
        self._coming: dict[str, Future[T]] = {}

    def get(self, url: str) -> T:
        """Wait for what *url* stands for; what is asked for again is fetched again."""
        while self._waiting and len(self._coming) < AT_ONCE:
            self._start(self._waiting.popleft())
        coming = self._coming.get(url)
        if coming is None:
            return self._fetch(url)
        try:
            return coming.result()
        finally:
            del self._coming[url]

    def _start(self, url: str) -> None:
        coming = self._coming[url] = Future()

        def run() -> None:
            try:
                coming.set_result(self._fetch(url))
            except BaseException as error:  # for whoever waits
                coming.set_exception(error)

        Thread(target=run, name="ahead", daemon=True).start()  # the program's end waits for none
