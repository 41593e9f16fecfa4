"""Fetches what a URL stands for, a page or a feed; nothing else of the reader uses the network.

Redirects are followed here, each checked like the first URL. An unchanged page comes from the
cache after the server was asked. A busy server gets the time it asks for, once and if it is short.
Whatever goes wrong is a SourceError of one line. The network's modules are imported when needed.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader import __version__
from reader.errors import SourceError
from reader.sources.content_type import media_type, parameter
from reader.sources.labels import encoding_called

if TYPE_CHECKING:
    from reader.sources.network.exchange import Patience, Reply
    from reader.sources.network.web_cache import Cache, Kept

SECONDS = 20.0  # on the network for one page, redirects included
MOST_REDIRECTS = 5
_LONGEST_PAUSE = 10  # seconds that a busy server may ask for

_HEADERS = {
    "User-Agent": f"article-reader/{__version__} (+terminal news reader)",
    "Accept": "text/html, application/xml;q=0.9, */*;q=0.8",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
_UNITS = ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second"))


@dataclass(frozen=True)
class Page:
    """What a URL stands for."""

    url: str  # after redirects, without fragment
    data: bytes = field(repr=False)  # unpacked, at most ``exchange.LARGEST``
    content_type: str  # lower case, without parameters; "" when the server does not say
    charset: str | None  # as the server says, if Python can decode it; it may still be wrong


def fetch(
    url: str,
    *,
    allow_private: bool = False,
    cache: "Cache | None" = None,
    seconds: float = SECONDS,
) -> Page:
    """Return what *url* stands for; raises SourceError, and nothing else, if that fails.

    *seconds* is the time on the network; waiting for a busy server, or for other requests to the
    same host, comes on top. Only hosts of the public internet are reached unless *allow_private*.
    """
    from reader.sources.network.addresses import shown
    from reader.sources.network.exchange import Patience

    name = shown(url)
    patience = Patience(name, seconds)
    place = url
    for _ in range(MOST_REDIRECTS + 1):
        try:
            found = _visit(place, patience, cache, allow_private)
        except SourceError as error:
            first = place == url or error.path == name  # the latter: nobody waits any longer
            reason = error.reason if first else f"redirected to {error}"
            raise SourceError(name, reason) from None
        if isinstance(found, Page):
            return found
        place = found
    raise SourceError(name, f"redirected more than {MOST_REDIRECTS} times")


def _visit(
    url: str, patience: "Patience", cache: "Cache | None", allow_private: bool
) -> Page | str:
    """Return the page at *url*, or the URL it redirects to."""
    from reader.sources.network.addresses import parse
    from reader.sources.network.exchange import exchange
    from reader.sources.network.web_cache import Kept

    target = parse(url)
    kept = cache.get(target.url) if cache else None
    headers = _HEADERS | (_conditions(kept) if kept else {})
    reply = exchange(target, headers, patience, allow_private=allow_private)
    wait = _retry_after(reply)
    if wait is not None and wait <= _LONGEST_PAUSE and patience.pause(wait):
        reply = exchange(target, headers, patience, allow_private=allow_private)

    if reply.status == 304 and kept:
        return _page(target.url, kept)
    if reply.status in _REDIRECTS and "location" in reply.headers:
        return _redirect(target.url, reply.headers["location"])
    if not 200 <= reply.status < 300:
        raise SourceError(target.url, _refusal(reply))
    fresh = Kept(
        reply.body,
        content_type=_printable(reply, "content-type"),
        modified=_printable(reply, "last-modified"),
        etag=_printable(reply, "etag"),
    )
    private = "no-store" in reply.headers.get("cache-control", "").lower()
    if cache and _conditions(fresh) and not private:
        cache.put(target.url, fresh)
    return _page(target.url, fresh)


def _conditions(kept: "Kept") -> dict[str, str]:
    """The headers that ask for a page only if it is another than the kept one."""
    headers = {"If-None-Match": kept.etag, "If-Modified-Since": kept.modified}
    return {name: value for name, value in headers.items() if value}


def _page(url: str, kept: "Kept") -> Page:
    content_type = media_type(kept.content_type)
    name = parameter(kept.content_type, "charset").strip("'").lower()
    charset = name if encoding_called(name) else None
    return Page(url, kept.data, content_type, charset)


def _printable(reply: "Reply", name: str) -> str:
    """A header as it may be kept and sent again; "" if it is missing or continued on a new line."""
    value = reply.headers.get(name, "")
    return value if value.isprintable() else ""


def _moment(value: str) -> datetime | None:
    """The instant in a header (RFC 9110, section 5.6.7: always in Greenwich time)."""
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(value[:64])
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _redirect(url: str, location: str) -> str:
    """The URL that a Location header of the page at *url* names; SourceError if it is none."""
    from urllib.parse import quote, urljoin

    # Many servers send raw UTF-8, which the protocol reads as Latin-1.
    location = quote(location, safe="!\"#$%&'()*+,/:;<=>?@[\\]^_`{|}~", encoding="latin-1")
    try:
        return urljoin(url, location)
    except ValueError:
        raise SourceError(url, f"redirected to {location[:80]}: not a valid URL") from None


def _retry_after(reply: "Reply") -> float | None:
    """Seconds until a busy server wants to be asked again, if it says so."""
    value = reply.headers.get("retry-after", "")
    if reply.status not in _BUSY or not value:
        return None
    if re.fullmatch(r"[0-9]{1,9}", value):
        return float(value)
    moment = _moment(value)
    return None if moment is None else max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _refusal(reply: "Reply") -> str:
    """Why there is no page: "404 Not Found", and when to come back if the server says it."""
    from http import HTTPStatus

    try:
        phrase = HTTPStatus(reply.status).phrase
    except ValueError:
        phrase = reply.phrase[:60]
    reason = f"{reply.status} {phrase}".strip()
    wait = _retry_after(reply)
    return reason if wait is None else f"{reason}; try again in {_duration(wait)}"


def _duration(seconds: float) -> str:
    size, unit = next((u for u in _UNITS if seconds >= u[0]), _UNITS[-1])
    count = max(1, round(seconds / size))
    return f"{count} {unit}{'s' if count > 1 else ''}"
