"""Who wrote a message and who sent it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.messages.senders import find_sender, read_mailbox
from reader.sources.mime import MimePart


@pytest.mark.parametrize(
    ("header", "name", "address"),
    [
        ("Ann Example <ann@example.org>", "Ann Example", "ann@example.org"),
        (
            '"Example, Ann" <ann@example.org>, Bob <b@example.org>',
            "Example, Ann",
            "ann@example.org",
        ),
        ('"=?utf-8?q?Zo=C3=AB_Sample?=" <zoe@example.org>', "Zoë Sample", "zoe@example.org"),
        ("=?utf-8?q?Ann=2C_Bob?= <ann@example.org>", "Ann, Bob", "ann@example.org"),
        ("ann@example.org (Ann Example)", "Ann Example", "ann@example.org"),
        ("<ann@example.org>", "", "ann@example.org"),
        ("ann@example.org", "", "ann@example.org"),
        ("Ann Example", "Ann Example", ""),
        ("", "", ""),
    ],
)
def test_mailboxes(header: str, name: str, address: str) -> None:
    assert read_mailbox(header) == (name, address)


@pytest.mark.parametrize(
    ("headers", "author", "publisher"),
    [
        ({"from": "Ann Example <ann@example.org>"}, "Ann Example", None),
        ({"from": "Ulvi Sample <ulvi@example.org>"}, "Ulvi Sample", None),
        ({"from": "The Harbour News <mail@example.org>"}, None, "The Harbour News"),
        ({"from": "Harbour Weekly <newsletter@example.org>"}, None, "Harbour Weekly"),
        ({"from": "Pier Brew <a@example.org>", "list-id": "<a.example.org>"}, None, "Pier Brew"),
        (
            {"from": "Ann Example <a@example.org>", "list-id": "Harbour Weekly <a.example.org>"},
            "Ann Example",
            "Harbour Weekly",
        ),
        (
            {"from": "Ann Example <a@example.org>", "list-id": "12ab list <12ab.example.org>"},
            "Ann Example",
            None,
        ),
        ({"from": "Ann Example from Harbour Weekly <a@b.c>"}, "Ann Example", "Harbour Weekly"),
        ({"from": "'Ann Example' via Harbour List <a@b.c>"}, "Ann Example", "Harbour List"),
        (
            {"from": "Ann Example via List <a@b.c>", "list-id": '"Harbour List" <a.b.c>'},
            "Ann Example",
            "Harbour List",
        ),
        ({"from": "Ann Example | The Harbour <a@b.c>"}, "Ann Example", "The Harbour"),
        ({"from": "ann@example.org", "organization": "Harbour"}, "ann@example.org", "Harbour"),
        ({"sender": "Ann Example <a@b.c>"}, "Ann Example", None),
        ({"from": "佐藤 花子 <hanako@b.c>"}, "佐藤 花子", None),
        ({"from": "港の知らせ <news@b.c>"}, None, "港の知らせ"),
        ({"from": "港の知らせ <a@b.c>", "list-id": "<a.b.c>"}, None, "港の知らせ"),
        ({}, None, None),
    ],
)
def test_who_wrote_and_who_sent(
    headers: dict[str, str], author: str | None, publisher: str | None
) -> None:
    assert find_sender(MimePart(headers, b"")) == (author, publisher)


@given(st.text(max_size=100), st.text(max_size=50))
def test_nothing_is_raised(sender: str, name: str) -> None:
    found = find_sender(MimePart({"from": sender, "list-id": name}, b""))
    assert all(one is None or one == " ".join(one.split()) for one in found)
