"""Which addresses lead to the web, where links may lead, and what relative ones mean."""

import pytest

from reader.sources.urls import checked_url, is_url, resolved


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("http://news.example/", True),
        ("HTTPS://news.example", True),
        ("https://", True),
        ("https:/news.example", False),
        ("ftp://news.example/", False),
        ("file:///tmp/a", False),
        ("notes/http://x", False),
        ("http", False),
        ("-", False),
        ("", False),
    ],
)
def test_a_url_is_told_from_a_path(text: str, expected: bool) -> None:
    assert is_url(text) is expected


@pytest.mark.parametrize(
    ("url", "checked"),
    [
        ("https://example.org/\n a", "https://example.org/a"),
        (" https://example.org/a b/ü c ", "https://example.org/a%20b/ü%20c"),
        ("MAILTO:ann@example.org", "MAILTO:ann@example.org"),
        ("java\x00script:alert(1)", None),
        ("data:text/html,x", None),
        ("https://example.org/" + "a" * 2000, None),
        ("", None),
        (None, None),
    ],
)
def test_links_lead_to_pages_and_people(url: str | None, checked: str | None) -> None:
    assert checked_url(url) == checked


def test_addresses_are_resolved_as_far_as_they_can_be() -> None:
    assert resolved("../b", "https://example.org/a/c") == "https://example.org/b"
    assert resolved("//example.net/x", "https://example.org/") == "https://example.net/x"
    assert resolved("mailto:ann@example.org", None) == "mailto:ann@example.org"
    assert resolved("http://[", "https://example.org/") in (None, "http://[")
    assert resolved("//[", "https://example.org/") is None


def test_an_absolute_address_and_a_place_on_the_page_stay_as_they_are() -> None:
    assert resolved("#top", "https://example.org/") == "#top"
    assert resolved("ftp://example.net/x", "https://example.org/") == "ftp://example.net/x"
    assert resolved("a", None) == "a"
    assert resolved("", "https://example.org/") is None
