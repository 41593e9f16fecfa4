"""A URL is taken apart without surprises, and only public addresses are reached."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.network.addresses import is_public, parse, resolve, shown

PRIVATE = (
    *("127.0.0.1", "127.255.0.1", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "172.31.9.9"),
    *("192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.8"),
    *("192.88.99.1", "198.18.0.1", "192.0.2.7", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "::7f00:1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd12::1"),
    *("ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe"),
    *("2002:7f00:1::", "2002:a00:1::5", "2001:0:4136:e378:8000:63bf:3fff:fdd2"),
    *("64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "4000::1"),
    *("", "example.org", "1.2.3", "1.2.3.4.5"),
)
IDN = "https://xn--bcher-kva.example/%C3%A9%20"
PUBLIC = (
    *("1.1.1.1", "93.184.216.34", "100.63.255.255", "100.128.0.1", "172.32.0.1", "223.255.255.1"),
    *("2606:4700::1111", "2a00:1450::1", "::ffff:1.1.1.1", "2002:101:101::1", "64:ff9b::1.1.1.1"),
)


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_told(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_told(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=4))
def test_an_address_is_judged_alike_however_it_is_wrapped(address: IPv4Address) -> None:
    wrapped = (
        IPv6Address((0xFFFF << 32) + int(address)),
        IPv6Address((0x2002 << 112) + (int(address) << 80)),
        IPv6Address((0x64FF9B << 96) + int(address)),
    )
    assert {is_public(str(one)) for one in wrapped} == {is_public(str(address))}


@given(st.ip_addresses())
def test_what_python_calls_private_is_never_public(address: IPv4Address | IPv6Address) -> None:
    if is_public(str(address)):
        inner = getattr(address, "ipv4_mapped", None) or address
        assert inner.is_global
        assert not any((inner.is_loopback, inner.is_link_local, inner.is_multicast))


@pytest.mark.parametrize(
    ("url", "host", "port", "path", "normal"),
    [
        ("http://example.org", "example.org", 80, "/", "http://example.org/"),
        ("HTTP://Example.ORG.:80/a#b", "example.org", 80, "/a", "http://example.org/a"),
        ("https://h:8443/?q=1", "h", 8443, "/?q=1", "https://h:8443/?q=1"),
        ("http://h?a b", "h", 80, "/?a%20b", "http://h/?a%20b"),
        ("https://bücher.example/é%20", *("xn--bcher-kva.example", 443, "/%C3%A9%20", IDN)),
        ("http://[2606:4700::1]:81/", "2606:4700::1", 81, "/", "http://[2606:4700::1]:81/"),
        ("  http://h/<a>  ", "h", 80, "/%3Ca%3E", "http://h/%3Ca%3E"),
    ],
)
def test_a_url_is_taken_apart(url: str, host: str, port: int, path: str, normal: str) -> None:
    target = parse(url)
    assert (target.host, target.port, target.path, target.url) == (host, port, path, normal)
    assert target.secure == normal.startswith("https")
    assert parse(target.url) == target


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "only http and https"),
        ("ftp://h/", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("//h/", "only http and https"),
        ("http://", "no host"),
        ("http:///path", "no host"),
        ("http://:80/", "no host"),
        ("http://anna:secret@h/", "leave it out"),
        ("http://@h/", "leave it out"),
        ("http://h/a\r\nX-Evil: 1", "control character"),
        ("http://h\0/", "control character"),
        ("http://h:0x50/", "not a valid URL"),
        ("http://h:65536/", "not a valid URL"),
        ("http://[::1/", "not a valid URL"),
        ("http://[fe80::1%25eth0]/", "not a valid URL"),
        ("http://a..b/", "not a valid URL"),
        ("http://.a/", "not a valid URL"),
        ("http://a b/", "not a valid URL"),
        ("http://h\\@evil.example/", "leave it out"),
        ("http://" + "a" * 64 + ".example/", "not a valid URL"),
        ("http://" + "a." * 200 + "example/", "not a valid URL"),
        ("http://\u2100.example/", "not a valid URL"),
        ("http://h/\udc80", "not a valid URL"),
        ("http://h/" + "a" * 5000, "too long"),
    ],
)
def test_what_is_no_url_is_refused(url: str, reason: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse(url)
    assert reason in caught.value.reason
    assert len(str(caught.value)) < 300


def test_a_password_is_never_shown() -> None:
    assert shown("http://anna:se@cret@h/@x") == "http://h/@x"
    with pytest.raises(SourceError) as caught:
        parse("http://anna:secret@h/")
    assert "secret" not in str(caught.value)


@given(st.text() | st.text().map(lambda text: "http://" + text))
def test_any_text_is_a_target_or_an_error(text: str) -> None:
    try:
        target = parse(text)
    except SourceError:
        return
    assert (target.host + target.path + target.authority).isascii()
    assert not set(target.path) & set(" \r\n\t\0#")
    assert target.path[0] == "/"
    assert 0 <= target.port < 65536


def resolving_to(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    def answer(host: str, port: int, **_: Any) -> list[Any]:
        families = {4: socket.AF_INET, 6: socket.AF_INET6}
        return [
            (families[ip_address(a).version], socket.SOCK_STREAM, 6, "", (a, port))
            for a in addresses
        ]

    monkeypatch.setattr(socket, "getaddrinfo", answer)


def test_public_places_are_returned_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    resolving_to(monkeypatch, "2606:4700::1", "1.1.1.1")
    assert resolve(parse("https://h/"), allow_private=False) == [
        (socket.AF_INET6, ("2606:4700::1", 443)),
        (socket.AF_INET, ("1.1.1.1", 443)),
    ]


def test_one_private_place_spoils_a_host(monkeypatch: pytest.MonkeyPatch) -> None:
    resolving_to(monkeypatch, "1.1.1.1", "10.0.0.1")
    with pytest.raises(SourceError, match=r"10\.0\.0\.1.*--allow-private"):
        resolve(parse("http://h/"), allow_private=False)
    assert len(resolve(parse("http://h/"), allow_private=True)) == 2


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "0177.0.0.1", "0", "localhost"])
def test_this_machine_is_known_by_any_name(host: str) -> None:
    with pytest.raises(SourceError, match="private address"):
        resolve(parse(f"http://{host}/"), allow_private=False)
