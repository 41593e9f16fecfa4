"""Mailboxes are read message by message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.messages.mbox import parse

FROM = b"From ann@example.org Sat Jan 28 18:30:05 2017\n"


def read(data: bytes) -> list[Article | SourceError]:
    return list(parse(Document(data, "pier.mbox")))


def texts(data: bytes) -> list[str]:
    found = read(data)
    assert all(isinstance(item, Article) for item in found)
    return [item.text for item in found if isinstance(item, Article)]


def letter(subject: bytes, body: bytes) -> bytes:
    return FROM + b"From: Ann Example <a@b.c>\nSubject: " + subject + b"\n\n" + body + b"\n\n"


def test_messages_are_parts() -> None:
    found = read(letter(b"One", b"The pier.") + letter(b"Two", b"The ferry."))
    articles = [item for item in found if isinstance(item, Article)]
    assert [(one.headline, one.part, one.author) for one in articles] == [
        ("One", 1, "Ann Example"),
        ("Two", 2, "Ann Example"),
    ]


def test_a_lone_message_is_no_part() -> None:
    (found,) = read(letter(b"One", b"The pier."))
    assert isinstance(found, Article)
    assert found.part == 0


def test_lines_that_begin_with_from() -> None:
    body = b"She left.\n\n>From the start it was old.\n\n>>From afar too.\n\nFrom Oldport it came."
    (text,) = texts(letter(b"One", body))
    assert text.split("\n\n")[2:] == [
        "She left.",
        "From the start it was old.",
        "From afar too.",
        "From Oldport it came.",
    ]


@pytest.mark.parametrize(
    "line", ["it was old, see\nhttps://kell.example/pier", "it was old.\nNote: it closed."]
)
def test_lines_within_paragraphs_begin_no_message(line: str) -> None:
    (text,) = texts(letter(b"One", f"She left.\nFrom the start {line}".encode()))
    assert "From the start it was old" in text
    (text,) = texts(letter(b"One", b"She left.\n\nFrom the start, see\nhttps://kell.example/a"))
    assert "From the start, see" in text


@pytest.mark.parametrize("opening", [b"From ann at kell\n", b"From - Sat Jan 28 18:30:05 2017\n"])
def test_messages_may_open_in_other_ways(opening: bytes) -> None:
    data = letter(b"One", b"The pier.").replace(FROM, opening)
    assert texts(data * 2) == ["One\n\nAnn Example\n\nThe pier."] * 2


def test_lines_may_end_with_carriage_returns() -> None:
    data = (letter(b"One", b"The pier.") * 2).replace(b"\n", b"\r\n")
    assert texts(data) == ["One\n\nAnn Example\n\nThe pier."] * 2


def test_a_broken_message_is_named_and_the_rest_opens() -> None:
    binary = FROM + b"Subject: Two\nContent-Type: image/png\n\n\x89PNG\n\n"
    first, second, third = read(letter(b"One", b"a b") + binary + letter(b"Three", b"c d"))
    assert str(second) == "pier.mbox: message 2: a message without text"
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert (third.headline, third.part) == ("Three", 2)


def test_thousands_of_messages() -> None:
    assert len(texts(letter(b"One", b"The pier is old.") * 3000)) == 3000


@pytest.mark.parametrize("data", [b"", b"From a\n\nno header follows\n", b"nothing"])
def test_what_is_no_mailbox_is_an_error(data: bytes) -> None:
    with pytest.raises(SourceError, match="no message"):
        read(data)


@given(
    st.lists(
        st.sampled_from([FROM, b">From x\n", b"\n", b"A: b\n", b"word\n", b"\xff"]), max_size=20
    )
)
def test_nothing_but_our_errors(lines: list[bytes]) -> None:
    data = FROM + b"A: b\n" + b"".join(lines)
    assert all(isinstance(item, Article | SourceError) for item in read(data))
