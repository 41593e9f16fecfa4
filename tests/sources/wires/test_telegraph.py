"""Wire messages in IPTC 7901 and ANPA 1312."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.plain.plaintext import parse
from reader.sources.wires.telegraph import is_telegraph

IPTC = (
    "\x16\x16\x01kel0042 4 pol 70 Bridge/Kell\r\n\x02Bridge opens at last =\r\n\r\n"
    "   By Ann Example\r\n\r\n   Kell, Nov 3 (TST) - ``The bridge stands,'' Ada Sill,\r\n"
    "mayor of Kell, said.\r\n   Bo Trial disagreed.\r\n\x03031000 GMT NOV 19\r\n\x04\r\n"
)
ANPA = (
    "\x16\x16\x01a0042\x1f\r\nr i \x12czc\x13\r\nBC-Kell-Bridge,0123<\x11\x7f\r\n"
    "\x02\x1bBridge opens at last\x1c<\r\nBy ANN EXAMPLE=\r\nTest Service Writer=\r\n"
    "\tKELL (TST) _ ``The bridge stands,'' Ada Sill said.<\r\n\tBo Trial disagreed.<\r\n"
    "\x03\r\nTST-KL-11-03-19 1000EST<\r\n\x04"
)


def read(text: str) -> list[Article]:
    items = list(parse(Document(text.encode(), "wire.txt")))
    assert all(isinstance(item, Article) for item in items)
    return [item for item in items if isinstance(item, Article)]


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.words(block)) for block in article.blocks]


def test_a_message_of_iptc_7901() -> None:
    (article,) = read(IPTC)
    assert blocks(article) == [
        ("headline", "Bridge opens at last"),
        ("byline", "By Ann Example"),
        ("body", "Kell, Nov 3 (TST) - “The bridge stands,” Ada Sill, mayor of Kell, said."),
        ("dateline", "Kell, Nov 3 (TST) -"),
        ("body", "Bo Trial disagreed."),
        ("endmatter", "031000 GMT NOV 19"),
    ]
    assert (article.author, article.publisher) == ("Ann Example", "TST")
    assert str(article.published) == "2019-11-03T10:00+00:00"
    assert article.keywords == ("Bridge/Kell",)


def test_a_message_of_anpa_1312() -> None:
    (article,) = read(ANPA)
    assert blocks(article) == [
        ("headline", "Bridge opens at last"),
        ("byline", "By ANN EXAMPLE, Test Service Writer"),
        ("body", "KELL (TST) — “The bridge stands,” Ada Sill said."),
        ("dateline", "KELL (TST) —"),
        ("body", "Bo Trial disagreed."),
        ("endmatter", "TST-KL-11-03-19 1000EST"),
    ]
    assert (article.author, article.publisher) == ("ANN EXAMPLE", "TST")
    assert str(article.published) == "2019-11-03T10:00-05:00"
    assert article.keywords == ("BC-Kell-Bridge",)


def test_several_messages_are_parts_of_a_file() -> None:
    first, second = read(IPTC + IPTC.replace("at last", "again"))
    assert (first.part, second.part) == (1, 2)
    assert (first.headline, second.headline) == ("Bridge opens at last", "Bridge opens again")


def test_without_a_headline_the_header_names_the_story() -> None:
    (article,) = read("\x01kel0042 4 pol 70 Bridge\r\n\x02   Words of it are here.\r\n")
    assert blocks(article) == [("headline", "Bridge"), ("body", "Words of it are here.")]
    assert article.published is None or article.published_by == "file"


@pytest.mark.parametrize(
    "text", ["\x01Words", "Words \x01a\x02b", "", "\x02\x01", "\0\x01\x02\xff"]
)
def test_what_is_no_message(text: str) -> None:
    assert not is_telegraph(text.encode())


@given(st.lists(st.sampled_from([*"\x01\x02\x03\x04\x16\r\n\t<=^ ", *IPTC.split(" "), "\xe9"])))
def test_no_word_of_a_message_is_lost(pieces: list[str]) -> None:
    text = "\x01kel0042 4 pol 70 Slug\r\n\x02Opening words.\r\n" + " ".join(pieces)
    try:
        articles = read(text)
    except SourceError:
        return
    assert "Opening words." in articles[0].text
    kept = "".join(article.text for article in articles)
    between = text.split("\x02", 2)[1].split("\x01")[0]
    for word in between.replace("``", " ").replace("''", " ").split():
        if word.isalnum():
            assert word in kept
