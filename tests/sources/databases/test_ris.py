"""Records of RIS are articles, as far as they hold words."""

from reader.article import Article
from reader.errors import SourceError
from reader.sources.databases.ris import parse
from reader.sources.document import Document
from reader.sources.recognition import recognise
from tests.benchmarks.samples import RIS


def read(text: str) -> list[Article | SourceError]:
    return list(parse(Document(text.encode(), "export.ris")))


def article(text: str) -> Article:
    (found,) = read(text)
    assert isinstance(found, Article)
    return found


def test_each_record_is_an_article() -> None:
    bridge, rain = read(RIS)
    assert isinstance(bridge, Article)
    assert isinstance(rain, Article)
    assert (bridge.headline, rain.headline) == ("Bridge opens at last", "Rain falls on Kell")
    assert (bridge.author, rain.author) == ("Ada Sill, Bo Tarn", "The Board")
    assert (bridge.publisher, rain.publisher) == ("The Kell Echo", "Tarn Courier")
    assert (str(bridge.published), str(rain.published)) == ("2017-01-28", "2017-01")
    assert (bridge.language, bridge.url) == ("en-GB", "https://kell.example/1")
    assert bridge.keywords == ("Bridges", "Roads")
    assert [bridge.words(block) for block in bridge.blocks if block.kind == "body"] == [
        "The old bridge of Kell was opened to carts again on Saturday.",
        "“It stands,” said Nina Okoro.",
    ]


def test_dates_without_a_year_take_it_from_beside_them() -> None:
    found = article("TY  - NEWS\nTI  - Open\nDA  - Jan 28\nPY  - 2017\nER  - \n")
    assert str(found.published) == "2017-01-28"
    assert str(article("TY  - NEWS\nTI  - Open\nPY  - 2017///\n").published) == "2017"
    assert str(article("TY  - NEWS\nTI  - Open\nDA  - 2017 Jan 28\n").published) == "2017-01-28"


def test_a_record_without_words_is_named() -> None:
    (error,) = read("TY  - NEWS\nPY  - 2017\nER  - \n")
    assert isinstance(error, SourceError)
    assert error.reason.startswith("record 1: no text or headline")


def test_they_are_told_by_their_first_record() -> None:
    assert recognise(Document(RIS.encode(), "a.txt")).name == "ris"
    assert recognise(Document(b"\xef\xbb\xbfTY - JOUR\r\nTI - Open\r\n", "a")).name == "ris"
    assert recognise(Document(b"TY - and more.\n", "a.txt")).name == "text"
