"""Dates in the addresses of pages."""

import pytest

from reader.language.dates.written.urls import date_in_url


@pytest.mark.parametrize(
    ("url", "iso"),
    [
        ("https://example.org/2017/01/28/slug", "2017-01-28"),
        ("https://example.org/world/2017/jan/28/slug", "2017-01-28"),
        ("https://example.org/article-2017-1-28-slug.html", "2017-01-28"),
        ("https://example.org/news/20170128/slug", "2017-01-28"),
        ("https://example.org/2017/13/28/slug", None),
        ("https://example.org/12345678-slug", None),
        ("https://example.org/201739-slug", None),
        ("https://example.org/2017-0128-slug", None),
        ("https://example.org/2017/01-28/slug", None),
        ("https://example.org/2017/11/slug", None),
        ("https://example.org/news/2017-11-slug", None),
        ("https://example.org/2017-01/28/content_5158.htm", "2017-01-28"),
        ("https://example.org/n1/2017/0128/c1001.html", "2017-01-28"),
        ("https://example.org/2010/POLITICS/08/13/slug/index.html", "2010-08-13"),
        ("https://example.org/2013/middle_east/8/3/slug", "2013-08-03"),
        ("https://example.org/2013/page/42/3/slug", None),
        ("https://example.org/2013/slug/8/slug", None),
        ("https://example.org/", None),
    ],
)
def test_a_date_in_an_address(url: str, iso: str | None) -> None:
    when = date_in_url(url)
    assert (when and str(when)) == iso
