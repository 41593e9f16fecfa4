"""Exports of ProQuest are parted into articles by their rules and counts."""

from reader.article import Article
from reader.sources.databases.proquest import parse
from reader.sources.document import Document
from reader.sources.recognition import recognise
from tests.benchmarks.samples import PROQUEST
from tests.sources.databases.exports import articles_of, words


def articles(text: str) -> list[Article]:
    return articles_of(parse, text)


def test_each_document_is_an_article() -> None:
    bridge, rain = articles(PROQUEST)
    assert (bridge.headline, rain.headline) == ("Bridge opens at last", "Rain falls on Kell")
    assert (bridge.publisher, rain.publisher) == ("The Kell Echo", "The Tarn Courier")
    assert (bridge.author, rain.author) == ("Ada Sill, Bo Tarn", "Bo Tarn")
    assert (str(bridge.published), str(rain.published)) == ("2017-01-28", "2017-01-30")
    assert (bridge.language, bridge.url) == ("en", "https://kell.example/1")
    assert bridge.keywords == ("Bridges", "City councils")
    assert len(words(bridge, "body")) == 2
    assert words(rain, "body") == ["It rained all day."]


def test_an_abstract_that_begins_the_text_is_not_read_twice() -> None:
    bridge, rain = articles(PROQUEST)
    assert words(bridge, "standfirst") == []
    assert words(rain, "standfirst") == ["What the weather was."]
    assert rain.description == "What the weather was."


def test_an_abstract_stands_for_a_text_that_is_missing() -> None:
    (article,) = articles(
        "Document 1 of 1\n\nOpen\n\nAbstract: It is open.\n\nPublication title: The Kell Echo\n"
    )
    assert words(article, "body") == ["It is open."]
    assert article.publisher == "The Kell Echo"


def test_the_place_behind_the_name_of_a_paper_is_no_part_of_it() -> None:
    (article,) = articles(
        "Document 1 of 1\n\nOpen\n\nFull text: It is open.\n\nPublication title: The Echo; Kell\n"
    )
    assert article.publisher == "The Echo"


def test_without_documents_it_is_a_text() -> None:
    (article,) = articles(f"{'_' * 40}\n\nFull text: none.")
    assert "none." in article.text


def test_they_are_told_by_their_lines() -> None:
    assert recognise(Document(PROQUEST.encode(), "a.txt")).name == "proquest"
    assert recognise(Document(b"Document 1 of 2\n\nThe bridge.", "a.txt")).name == "text"
