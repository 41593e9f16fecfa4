"""What a document says of its encoding is believed as far as it can be true."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.declared import decode_declared

WORDS = "Zoë crossed the “pier” in Älvsborg"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        (None, "utf-8"),
        ("UTF-8", "cp1252"),
        ("us-ascii", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("'windows-1252'", "utf-8"),
        ("windows-1252", "cp1252"),
        ("utf-16", "utf-16"),
        ("utf-16", "utf-8"),
        ("x-unknown", "cp1252"),
        ("base64", "utf-8"),
        ("utf-8\0", "utf-8"),
        ("utf-7", "utf-7"),
    ],
)
def test_an_encoding_may_be_declared_and_wrong(declared: str | None, encoding: str) -> None:
    assert decode_declared(WORDS.encode(encoding), "pier.eml", declared) == WORDS


@pytest.mark.parametrize("encoding", ["iso-2022-jp", "euc_jp", "shift_jis"])
def test_encodings_of_several_bytes(encoding: str) -> None:
    assert decode_declared("桟橋が閉鎖".encode(encoding), "pier.eml", encoding) == "桟橋が閉鎖"


@pytest.mark.parametrize("label", ["gb2312", "x-gbk"])
def test_an_encoding_may_be_larger_than_its_name(label: str) -> None:
    assert decode_declared("朱镕基".encode("gbk"), "pier.xml", label) == "朱镕基"


def test_python_codecs_that_nobody_writes_in_are_not_believed() -> None:
    assert decode_declared(b"a-" + b"b" * 1_000_000, "pier.eml", "punycode")[:4] == "a-bb"
    assert decode_declared(b"\\x41", "pier.eml", "unicode_escape") == "\\x41"


@given(st.binary(max_size=60), st.sampled_from(["utf-8", "utf-16", "hz", "gb2312", "\udcff"]))
def test_nothing_but_our_errors(data: bytes, declared: str) -> None:
    with suppress(SourceError):
        assert isinstance(decode_declared(data, "pier.eml", declared), str)
