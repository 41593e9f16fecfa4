"""Which encoding pages are in, whatever they say."""

import pytest

from reader.sources.document import Document, Wishes
from reader.sources.pages.page_charset import decode_page

WORDS = "Grüße aus Brackwater – „gut“"


def text(data: bytes, charset: str | None = None, wish: str | None = None) -> str:
    return decode_page(Document(data, "a", charset=charset, wishes=Wishes(encoding=wish)))


@pytest.mark.parametrize(
    ("declaration", "encoding", "words"),
    [
        ("<meta charset=utf-8>", "utf-8", WORDS),
        ("<meta charset=iso-8859-1>", "cp1252", WORDS),
        ('<META http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252",
         WORDS),
        ("<meta charset='windows-1251'>", "cp1251", "Привет, мир"),
        ("<meta charset=gb2312>", "gb18030", "港口將疏浚"),
        ("<meta charset=Shift_JIS>", "cp932", "港を①つ"),
        ('<?xml version="1.0" encoding="koi8-r"?>', "koi8-r", "Привет"),
        ("<meta charset=iso-2022-jp>", "iso-2022-jp", "港"),
        ("<meta charset=windows-1251>", "utf-8", "Grüße"),  # a stale declaration
        ("<meta charset=utf-16>", "utf-8", "Grüße"),
        ("<meta charset=nonsense>", "utf-8", "Grüße"),
        ("", "utf-8-sig", "Grüße"),
        ("", "utf-16", "Grüße"),
    ],
)  # fmt: skip
def test_declarations(declaration: str, encoding: str, words: str) -> None:
    assert text((declaration + words).encode(encoding)).endswith(words)


def test_a_server_is_believed_before_the_page_and_a_person_before_both() -> None:
    data = ("<meta charset=koi8-r>" + "Привет").encode("cp1251")
    assert text(data, "windows-1251").endswith("Привет")
    assert text(data, "koi8-r", "cp1251").endswith("Привет")


def test_seven_bits_that_hide_markup_are_not_read_as_such() -> None:
    assert text(b"<meta charset=utf-7>+ADw-script+AD4-") == "<meta charset=utf-7>+ADw-script+AD4-"
