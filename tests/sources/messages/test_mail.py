"""A message becomes the letter in it, whatever mail programs wrap around that."""

from email import policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document, Wishes
from reader.sources.messages.mail import parse
from tests.sources.contents import blocks

LEAD = "The harbour board said on Saturday that it would close the old ferry pier."
SECOND = "“Nobody has asked for a ferry since the spring,” said its chair, Ann Example."
HTML = (
    "<html><head><style>p {}</style></head><body><div style='display:none'>Preview</div>"
    "<table><tr><td><p><a href='https://example.org/1'>View in browser</a></p>"
    f"<h1>Board closes pier</h1><p>{LEAD}</p><p>{SECOND} <em>Read</em> "
    "<a href='https://example.org/minutes'>the minutes</a>.</p></td></tr>"
    "<tr><td><p>Harbour News, 1 Pier Road</p><p><a href='https://example.org/2'>Unsubscribe</a>"
    "</p></td></tr></table></body></html>"
)


def message(**headers: str) -> EmailMessage:
    made = EmailMessage(policy=policy.SMTP)
    made["From"] = "Ann Example <ann@example.org>"
    made["Subject"] = "Board closes pier"
    made["Date"] = "Sat, 28 Jan 2017 18:30:05 +0100"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    return made


def read(data: bytes | EmailMessage) -> list[Article | SourceError]:
    data = data if isinstance(data, bytes) else data.as_bytes()
    return list(parse(Document(data, "pier.eml")))


def article(data: bytes | EmailMessage) -> Article:
    (found,) = read(data)
    assert isinstance(found, Article)
    return found


LETTER = [
    ("headline", "Board closes pier"),
    ("byline", "Ann Example"),
    ("body", LEAD),
    ("body", SECOND),
]


def test_plain_text() -> None:
    plain = message(Keywords="piers, ferries")
    plain["Archived-At"] = "<https://example.org/archive/1>"
    plain.set_content(f"{LEAD}\n\n{SECOND}\n\n-- \nAnn\n", charset="utf-8")
    plain["Content-Language"] = "en-GB"
    found = article(plain)
    assert blocks(found) == [*LETTER, ("endmatter", "Ann")]
    assert str(found.published) == "2017-01-28T18:30:05+01:00"
    assert (found.author, found.publisher, found.part) == ("Ann Example", None, 0)
    assert (found.url, found.language) == ("https://example.org/archive/1", "en-GB")
    assert found.keywords == ("piers", "ferries")


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_encodings(transfer: str, charset: str) -> None:
    encoded = message()
    encoded.set_content(f"{LEAD}\r\n\r\n{SECOND}", charset=charset, cte=transfer)
    assert blocks(article(encoded)) == LETTER


def test_a_charset_may_be_a_lie() -> None:
    head = (
        b"From: Ann Example <a@b.c>\nSubject: Pier\nContent-Type: text/plain; charset=us-ascii\n\n"
    )
    assert blocks(article(head + SECOND.encode()))[-1] == ("body", SECOND)
    assert blocks(article(head + SECOND.encode("cp1252")))[-1] == ("body", SECOND)


@pytest.mark.parametrize("charset", ["", "; charset=us-ascii", "; charset=koi8-r"])
def test_a_named_encoding_is_for_what_is_not_surely_in_another(charset: str) -> None:
    text = "Пирс закрыт, и бар на нём тоже."
    head = f"Subject: Pier\nContent-Type: text/plain{charset}\n\n".encode()
    data = head + text.encode("koi8-r" if "koi8" in charset else "cp1251")
    (found,) = parse(Document(data, "pier.eml", wishes=Wishes(encoding="cp1251")))
    assert isinstance(found, Article)
    assert found.first("body") == text


def test_html_may_say_its_encoding_itself() -> None:
    html = f"<html><head><meta charset='iso-8859-2'></head><p>Łódź, {LEAD}</p>"
    head = b"Subject: Pier\nContent-Type: text/html\n\n"
    assert blocks(article(head + html.encode("iso-8859-2")))[-1] == ("body", f"Łódź, {LEAD}")


def test_a_newsletter() -> None:
    newsletter = message(List_Id="Harbour Weekly <weekly.example.org>")
    newsletter.set_content("Read this online: https://example.org/1")
    newsletter.add_alternative(HTML, subtype="html")
    html = next(part for part in newsletter.walk() if part.get_content_subtype() == "html")
    assert isinstance(html, EmailMessage)
    html.add_related(b"GIF8", "image", "gif", cid="<a>")
    newsletter.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    found = article(newsletter)
    assert blocks(found) == [
        *LETTER[:2],
        ("furniture", "View in browser"),
        ("furniture", "Board closes pier"),
        ("body", LEAD),
        ("body", f"{SECOND} Read the minutes."),
        ("body", "Harbour News, 1 Pier Road"),
        ("furniture", "Unsubscribe"),
    ]
    assert (found.author, found.publisher) == ("Ann Example", "Harbour Weekly")
    links = [(found.words(mark), mark.url) for mark in found.inlines if mark.kind == "link"]
    assert ("the minutes", "https://example.org/minutes") in links


def test_html_without_words_gives_way_to_plain_text() -> None:
    pictures = message()
    pictures.set_content(f"{LEAD}\n\n{SECOND}\n")
    pictures.add_alternative("<img src='cid:a' alt='Pier'><p>Pier</p>", subtype="html")
    assert blocks(article(pictures)) == LETTER


def test_texts_in_a_row_and_attachments() -> None:
    mixed = message()
    mixed.set_content(f"{LEAD}\n")
    mixed.make_mixed()
    for text, disposition in ((SECOND, "inline"), ("attached", "attachment")):
        part = EmailMessage()
        part.set_content(f"{text}\n", disposition=disposition)
        mixed.attach(part)
    assert blocks(article(mixed)) == LETTER


def test_attached_messages_are_articles() -> None:
    inner = message()
    inner.set_content(f"{LEAD}\n\n{SECOND}\n")
    outer = message()
    outer.replace_header("Subject", "Fwd: =?utf-8?q?Caf=C3=A9?=")
    outer.set_content("See below.\n")
    outer.add_attachment(inner)
    first, second = read(outer)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.headline, first.part) == ("Fwd: Café", 1)
    assert (blocks(second), second.part) == (LETTER, 2)


def test_a_message_that_only_carries_another_is_that() -> None:
    inner = message()
    inner.set_content(f"{LEAD}\n\n{SECOND}\n")
    data = b"Subject: Fwd\nContent-Type: message/rfc822\n\n" + inner.as_bytes()
    assert blocks(article(data)) == LETTER


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_signed_with_openpgp(end: str) -> None:
    lines = [
        *("Subject: Pier", "", "-----BEGIN PGP SIGNED MESSAGE-----", "Hash: SHA256", "", LEAD, ""),
        *("- -- Two against.", "-----BEGIN PGP SIGNATURE-----", "", "iQEzBA", "=abcd"),
        *("-----END PGP SIGNATURE-----", ""),
    ]
    assert blocks(article(end.join(lines).encode()))[1:] == [
        ("body", LEAD),
        ("body", "-- Two against."),
    ]


def test_format_flowed() -> None:
    head = b"Subject: Pier\nContent-Type: text/plain; format=flowed\n\n"
    text = LEAD.replace("on ", "on \n").encode() + b"\n\nTwo \nagainst.\n"
    assert blocks(article(head + text))[1:] == [("body", LEAD), ("body", "Two against.")]


@pytest.mark.parametrize(
    ("headers", "date"),
    [
        (b"Date: Sat, 28 Jan 2017 12:00:00 -0500 (EST)", "2017-01-28T12:00:00-05:00"),
        (b"Date: Sat, 28 Jan 2017 12:00:00 +0100 (CET (Oldport))", "2017-01-28T12:00:00+01:00"),
        (b"Date: 28 Jan 17 12:00 GMT", "2017-01-28T12:00+00:00"),
        (
            b"Date: nonsense\nReceived: by a; Sat, 28 Jan 2017 12:00:00 +0000",
            "2017-01-28T12:00:00+00:00",
        ),
        (b"X-None: a", "None"),
    ],
)
def test_dates(headers: bytes, date: str) -> None:
    assert str(article(headers + b"\n\nThe pier.").published) == date


def nested(depth: int) -> bytes:
    head = b"Subject: Pier\n"
    for level in range(depth):
        head += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level)
    return head + b"\nThe pier.\n"


def test_parts_within_parts_are_bounded() -> None:
    assert blocks(article(nested(10)))[-1] == ("body", "The pier.")
    (error,) = read(nested(50))
    assert str(error) == "pier.eml: parts nested over 12 deep"
    (error,) = read(b"Subject: a\nContent-Type: message/rfc822\n\n" * 50_000)
    assert str(error) == "pier.eml: parts nested over 12 deep"


def test_a_digest_is_bounded() -> None:
    part = b"--b\n\nSubject: Pier\n\nThe pier.\n"
    head = b"Subject: Digest\nContent-Type: multipart/digest; boundary=b\n\n"
    assert len(read(head + part * 100)) == 100
    assert "over 200 messages" in str(read(head + part * 900)[-1])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"Subject: Pier\nContent-Type: application/pdf\n\n%PDF-", "a message without text"),
        (b"X-None: a\n\n", "a message without text"),
        (b"Subject: Pier\nContent-Type: multipart/encrypted; boundary=b\n\n--b", "encrypted"),
        (b"Subject: Pier\nContent-Type: text/plain\n\n\x01\x02\x03\x04", "binary"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, reason: str) -> None:
    (error,) = read(data)
    assert isinstance(error, SourceError)
    assert reason in str(error)


@given(st.data())
def test_nothing_but_our_errors(data: st.DataObject) -> None:
    newsletter = message()
    newsletter.set_content(LEAD)
    newsletter.add_alternative(HTML, subtype="html", cte="base64")
    newsletter.add_attachment(message())
    whole = newsletter.as_bytes()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 200)))
    for item in read(whole[:start] + data.draw(st.binary(max_size=5)) + whole[end:]):
        if isinstance(item, Article):
            assert all(0 <= one.start < one.end <= len(item.text) for one in item.blocks)
