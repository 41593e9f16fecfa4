"""Messages fall into headers and parts, however badly they are made."""

import base64
from email import policy
from email.header import Header
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.mime import MimePart, decode_words, read_part


def test_headers_are_unfolded_and_the_first_counts() -> None:
    part = read_part(
        b"Subject: The\r\n old\r\n\tpier\r\nsubject: other\r\nX-Bad\r\n\r\nBody: no\r\n"
    )
    assert part.headers == {"subject": "The old pier"}
    assert part.body == b"Body: no\r\n"


def test_a_text_below_a_flood_of_headers_is_kept() -> None:
    part = read_part(b"Subject: Pier\r\nReferences:" + b" <a@b>" * 100_000 + b"\r\n\r\nIt goes.")
    assert (part.headers["subject"], part.body) == ("Pier", b"It goes.")


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("=?UTF-8?Q?Caf=C3=A9_Pier?=", "Café Pier"),
        ("=?utf-8?b?w4RsdnNib3Jn?= pier", "Älvsborg pier"),
        ("=?iso-8859-1?q?Zo=EB?=  =?iso-8859-1?q?_Sample?=", "Zoë Sample"),
        ("=?utf-8?b?w4Q=?= =?utf-8?q?lvsborg?=", "Älvsborg"),
        ("=?utf-8?q?=E2=80?= =?utf-8?q?=9CPier=E2=80=9D?=", "“Pier”"),  # divided in a character
        ("=?windows-1252*en?q?=93Pier=94?=", "“Pier”"),
        ("a =?utf-8?q?b?= c", "a b c"),
        ("=?x-none?q?pier?= =?utf-8?b?!!?=", "pier"),
        ("=?utf-8?q?unfinished", "=?utf-8?q?unfinished"),
    ],
)
def test_encoded_words(header: str, words: str) -> None:
    assert decode_words(header) == words


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=99)
)
def test_encoded_words_of_the_standard_library(words: str) -> None:
    encoded = Header(words, "utf-8", maxlinelen=60).encode().replace("\n", "")
    assert decode_words(encoded) == words


def test_parts_of_a_message_of_the_standard_library() -> None:
    message = EmailMessage(policy=policy.SMTP)
    message["Subject"] = "Pier"
    message.set_content("Älvsborg\n", cte="quoted-printable")
    message.add_alternative("<p>Älvsborg</p>\n", subtype="html", cte="base64")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    parts = list(read_part(message.as_bytes()).parts())
    assert [part.content_type for part in parts] == ["multipart/alternative", "application/pdf"]
    plain, html = parts[0].parts()
    assert (plain.parameter("charset"), plain.is_attachment) == ("utf-8", False)
    assert plain.data().decode().strip() == "Älvsborg"
    assert html.data().decode().strip() == "<p>Älvsborg</p>"
    assert parts[1].is_attachment


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ('text/plain; charset="utf-8"; boundary=a', "utf-8"),
        ("text/plain;charset=utf-8", "utf-8"),
        ("TEXT/PLAIN; name=\"a;charset=b\"; CHARSET = 'utf-8'", "'utf-8'"),
        ('text/plain; charset="a\\"b"', 'a"b'),
        ("text/plain", ""),
    ],
)
def test_parameters(header: str, value: str) -> None:
    part = MimePart({"content-type": header}, b"")
    assert part.parameter("charset") == value
    assert part.content_type == "text/plain"


def multipart(body: bytes) -> list[bytes]:
    part = MimePart({"content-type": 'multipart/mixed; boundary="b"'}, body)
    return [one.body for one in part.parts()]


def test_boundaries() -> None:
    assert multipart(b"before\n--b\n\none\n--b  \r\n\r\ntwo\r\n--b--\nbehind\n--b\n\nno") == [
        b"one",
        b"two",
    ]
    assert multipart(b"--b\n\ncut off") == [b"cut off"]
    assert multipart(b"--bc\n\nno\n x--b\n\nno") == []
    assert len(multipart(b"--b\n\n" * 5000)) == 1000
    assert list(MimePart({"content-type": "multipart/mixed"}, b"--\n\n").parts()) == []


@given(st.binary(max_size=60))
def test_base64_gives_what_there_is(data: bytes) -> None:
    encoded = base64.encodebytes(data)
    part = MimePart({"content-transfer-encoding": " Base64 "}, b"".join(encoded.split(b"\n")[:1]))
    assert data.startswith(part.data())
    torn = MimePart({"content-transfer-encoding": "base64"}, encoded.replace(b"\n", b"!\n")[:-3])
    assert data.startswith(torn.data())


@given(st.binary(max_size=200))
def test_nothing_is_raised(data: bytes) -> None:
    for head in (b"", b"Content-Type: multipart/x; boundary=a\n\n", b"Content-Transfer-Encoding: "):
        part = read_part(head + data)
        assert isinstance(part.data(), bytes)
        assert all(len(one.body) <= len(data) for one in part.parts())


def test_a_parameter_in_pieces() -> None:
    kind = b"Content-Type: multipart/mixed; boundary*0=\"ab c\"; boundary*1*=%20d; a*=utf-8''%C3%A4"
    part = read_part(kind + b"\n\n--ab c d\n\nPier\n--ab c d--\n")
    assert [one.body for one in part.parts()] == [b"Pier"]
    assert part.parameter("a") == "ä"


def test_headers_in_the_charset_of_the_text() -> None:
    kind = b"\nContent-Type: text/plain; charset=koi8-r\n\n"
    assert read_part(b"Subject: " + "Мост".encode("koi8-r") + kind).line("subject") == "Мост"
    assert read_part(b"Subject: " + "Мост".encode() + kind).line("subject") == "Мост"


def test_blanks_behind_a_soft_line_break() -> None:
    head = b"Content-Transfer-Encoding: quoted-printable\n\n"
    assert read_part(head + b"The = \t\r\npier=20\n").data() == b"The pier \n"
