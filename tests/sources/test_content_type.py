"""Content types and their parameters, as servers and mail programs write them."""

import pytest

from reader.sources.content_type import media_type, parameter


@pytest.mark.parametrize(
    ("header", "charset"),
    [
        ("text/html; charset=utf-8", "utf-8"),
        ('Text/HTML; version=1; Charset="koi8-r"; a=b', "koi8-r"),
        ("text/html; charset*0=ko; charset*1=i8-r", "koi8-r"),
        ("text/html; charset*=us-ascii'en'koi8%2Dr", "koi8-r"),
        ("text/html; acharset=utf-8", ""),
        ("text/html", ""),
        ("", ""),
    ],
)
def test_parameters(header: str, charset: str) -> None:
    assert parameter(header, "charset") == charset
    assert media_type(header) in ("text/html", "")
