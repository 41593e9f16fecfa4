"""What a URL asks for, and which addresses of the network may be asked.

A page can link and redirect anywhere, so by default only hosts of the public internet are reached:
never this machine, its network, or the metadata service of a cloud. A name is resolved once and
the very address that was checked is the one to connect to, so that a name which answers
differently a moment later (DNS rebinding) gains nothing.
"""

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import quote, urlsplit

from reader.cleaning import clean_line, without_login
from reader.errors import SourceError

_LONGEST = 4096  # characters; servers refuse longer ones too
_WIDEST = 200  # characters of a URL in a message
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")
_SAFE = "!$%&'()*+,;=:@/?[]~"  # RFC 3986, section 3.3; a percent sign is taken for an escape
_PORTS = {"http": 80, "https": 443}

# What the registries (RFC 6890) reserve, but ``is_global`` of some Python versions lets pass.
_RESERVED = (
    ip_network("100.64.0.0/10"),  # carrier-grade NAT
    ip_network("192.0.0.0/24"),  # protocol assignments
    ip_network("192.88.99.0/24"),  # relays of 6to4
)
_GLOBAL_UNICAST = ip_network("2000::/3")  # all of IPv6 that was ever handed out
_TEREDO = ip_network("2001::/32")
_NAT64 = ip_network("64:ff9b::/96")

Place = tuple[socket.AddressFamily, tuple[str, int] | tuple[str, int, int, int]]


@dataclass(frozen=True)
class Target:
    """The parts of an http or https URL that a request needs, all of them plain ASCII."""

    url: str  # normalised, without fragment
    secure: bool
    host: str  # an IPv6 address stands without brackets
    port: int
    path: str  # with the query
    authority: str  # host and, unless it is the usual one, port: the Host header


def parse(url: str) -> Target:
    """Return what *url* asks for.

    Raises SourceError for what is no URL, not http or https, has no host or valid port, or holds
    a user name or password: those would be shown, kept and sent along with redirects.
    """
    name = shown(url)
    if len(url) > _LONGEST:
        raise SourceError(name, f"over {_LONGEST} characters, too long for a URL")
    url = url.strip()
    if _CONTROL.search(url):
        raise SourceError(name, "a control character in the URL")
    try:
        parts = urlsplit(url)
        if parts.scheme not in _PORTS:
            raise SourceError(name, "only http and https URLs are opened")
        if not parts.hostname:
            raise SourceError(name, "no host in the URL")
        if "@" in parts.netloc:
            raise SourceError(name, "a user name or password in the URL; leave it out")
        host = _host(parts.hostname)
        usual = _PORTS[parts.scheme]
        port = usual if parts.port is None else parts.port
        path = _quoted(parts.path or "/") + (parts.query and "?" + _quoted(parts.query))
    except ValueError:  # UnicodeError is one too
        raise SourceError(name, "not a valid URL") from None
    authority = f"[{host}]" if ":" in host else host
    if port != usual:
        authority += f":{port}"
    normal = f"{parts.scheme}://{authority}{path}"
    return Target(normal, parts.scheme == "https", host, port, path, authority)


def shown(url: str) -> str:
    """Return *url* as it may be shown: without a user name and password, harmless, and not long."""
    url = without_login(clean_line(url))
    return url if len(url) <= _WIDEST else url[: _WIDEST - 1] + "…"


def resolve(target: Target, *, allow_private: bool) -> list[Place]:
    """Return the places to connect to, the best first.

    Raises SourceError if any of them is not public, unless *allow_private*; OSError when the name
    cannot be resolved.
    """
    places: list[Place] = []
    for family, _, _, _, place in socket.getaddrinfo(
        target.host, target.port, type=socket.SOCK_STREAM
    ):
        address = str(place[0])
        if not (allow_private or is_public(address)):
            reason = f"a private address ({address}); --allow-private opens it"
            raise SourceError(target.url, reason)
        places.append((family, (address, *place[1:])))
    return places


def is_public(address: str) -> bool:
    """Whether an IP address is of the public internet, and so is any IPv4 address within it."""
    try:
        ip = ip_address(address.partition("%")[0])  # what follows is the zone of a link-local one
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        return _is_public_6(ip)
    return ip.is_global and not ip.is_multicast and not any(ip in net for net in _RESERVED)


def _is_public_6(ip: IPv6Address) -> bool:
    if ip in _NAT64:
        return is_public(str(IPv4Address(int(ip) & 0xFFFFFFFF)))
    inner = ip.ipv4_mapped or ip.sixtofour
    if inner is not None:
        return is_public(str(inner))
    return ip in _GLOBAL_UNICAST and ip not in _TEREDO and ip.is_global


def _host(name: str) -> str:
    """Return a host name as DNS knows it, or an address; ValueError if it is neither."""
    if ":" in name:
        address = IPv6Address(name)
        if address.scope_id is not None:
            raise ValueError(name)
        return str(address)
    if len(name) > 253:
        raise ValueError(name)
    name = name.encode("idna").decode("ascii").lower().removesuffix(".")
    if not _HOST.fullmatch(name):
        raise ValueError(name)
    return name


def _quoted(text: str) -> str:
    """Percent-encode what may not stand in a request line, and nothing that may."""
    return quote(text, safe=_SAFE)
