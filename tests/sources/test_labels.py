"""Names of encodings mean what the programs that wrote them meant."""

import pytest

from reader.sources.labels import encoding_called


@pytest.mark.parametrize(
    ("label", "data", "words"),
    [
        ("gb2312", "朱镕基".encode("gbk"), "朱镕基"),
        ("x-gbk", "朱镕基".encode("gbk"), "朱镕基"),
        ("Shift_JIS", "髙橋①".encode("cp932"), "髙橋①"),
        ("x-sjis", "髙橋①".encode("cp932"), "髙橋①"),
        ("windows-31j", "髙橋①".encode("cp932"), "髙橋①"),
        ("euc-kr", "펲시콜라".encode("cp949"), "펲시콜라"),
        ("ks_c_5601-1987", "펲시콜라".encode("cp949"), "펲시콜라"),
        ("windows-949", "펲시콜라".encode("cp949"), "펲시콜라"),
        ("big5", "喺嘅".encode("big5hkscs"), "喺嘅"),
        ("x-x-big5", "喺嘅".encode("big5hkscs"), "喺嘅"),
        ("iso-8859-8-i", "המזח".encode("cp1255"), "המזח"),
        ("visual", "המזח".encode("cp1255"), "המזח"),
        ("iso-8859-9", b"\x93k\xf6pr\xfc\x94", "“köprü”"),
        ("tis-620", "“ท่า”".encode("cp874"), "“ท่า”"),
        ("X-CP1251", "Пирс".encode("cp1251"), "Пирс"),
        ("x-mac-roman", "café".encode("mac-roman"), "café"),
        ("x-mac-japanese", "桟橋".encode("cp932"), "桟橋"),
    ],
)
def test_what_is_meant(label: str, data: bytes, words: str) -> None:
    encoding = encoding_called(label)
    assert encoding is not None
    assert data.decode(encoding) == words


@pytest.mark.parametrize(
    "label", ["", "x-", "x-unknown", "punycode", "base64", "utf-8\0", "\udcff"]
)
def test_what_no_file_is_in(label: str) -> None:
    assert encoding_called(label) is None
