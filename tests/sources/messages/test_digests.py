"""A digest of a mailing list is the messages in it."""

from reader.article import Article
from reader.sources.document import Document
from reader.sources.messages.digests import messages_in
from reader.sources.messages.mail import parse

LEAD = "The harbour board said on Saturday that it would close the old ferry pier."
OTHER = "The tide came in at noon, and nobody was there to see it."
BETWEEN = f"\n\n{'-' * 30}\n\n"
FIRST = (
    "Message: 1\nDate: Sat, 28 Jan 2017 18:30:05 +0100\nFrom: Ann Example <ann@example.org>\n"
    f"Subject: Pier\n\n{LEAD}"
)
SECOND = f"Message: 2\nFrom: Bob Sample <bob@example.org>\nSubject: Tide\n\n{OTHER}"
END = "Subject: Digest Footer\n\nThe list\n"
DIGEST = f"Today's Topics:\n\n   1. Pier\n\n\n{'-' * 70}\n\n{BETWEEN.join([FIRST, SECOND, END])}"


def test_its_messages_are_articles() -> None:
    data = f"From: list-request@example.org\nSubject: List Digest, Vol 2\n\n{DIGEST}".encode()
    found = [one for one in parse(Document(data, "list.eml")) if isinstance(one, Article)]
    assert [(one.headline, one.author) for one in found] == [
        ("Pier", "Ann Example"),
        ("Tide", "Bob Sample"),
    ]
    assert [one.words(one.blocks[-1]) for one in found] == [LEAD, OTHER]
    assert str(found[0].published) == "2017-01-28T18:30:05+01:00"


def test_a_line_of_hyphens_makes_no_digest() -> None:
    assert messages_in(f"{LEAD}\n\n{'-' * 70}\n\n{OTHER}".encode()) == []
    assert messages_in(f"{LEAD}\n\n{'-' * 70}\n\nNote: {OTHER}".encode()) == []
    assert messages_in(b"-" * 70 + b"\n" + b"A: b\n" * 20_000) == []
