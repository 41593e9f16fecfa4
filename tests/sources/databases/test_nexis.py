"""Exports of LexisNexis are parted into articles; their labels say what stands where."""

from reader.article import Article
from reader.sources.databases.nexis import parse
from reader.sources.document import Document
from reader.sources.recognition import recognise
from tests.benchmarks.samples import NEXIS_NEW, NEXIS_OLD
from tests.sources.databases.exports import articles_of, words


def articles(text: str) -> list[Article]:
    return articles_of(parse, text)


def test_old_exports_count_their_documents() -> None:
    bridge, rain = articles(NEXIS_OLD.replace("\n", "\r\n"))
    assert (bridge.headline, rain.headline) == ("Bridge opens at last", "Rain falls on Kell")
    assert (bridge.publisher, rain.publisher) == ("The Kell Echo", "The Kell Echo")
    assert (bridge.author, rain.author) == ("ADA SILL", "BO TARN")
    assert (str(bridge.published), str(rain.published)) == (
        "2017-01-28T16:35+00:00",
        "2001-09-01",
    )
    assert bridge.language == "en"
    assert bridge.url == "https://kell.example/1"
    assert bridge.keywords == ("BRIDGES", "CITY COUNCILS")
    assert (bridge.part, rain.part) == (1, 2)


def test_their_text_is_unwrapped_and_without_labels() -> None:
    bridge, rain = articles(NEXIS_OLD)
    first, second = words(bridge, "body")
    assert first.startswith("The old bridge of Kell")
    assert first.endswith("on Saturday.")
    assert second.startswith("“It stands,”")
    assert second.endswith("before breakfast.")
    assert words(rain, "body") == ["It rained all day.", "“It will stop,” said Bo Marr."]
    metadata = words(bridge, "metadata")
    assert "LENGTH: 1,212 words" in metadata
    assert "LOAD-DATE: January 29, 2017" in metadata
    assert "Copyright 2017 Kell Echo Ltd All Rights Reserved" in metadata
    assert words(bridge, "caption") == ["The bridge on Friday"]


def test_new_exports_end_their_documents() -> None:
    bridge, rain = articles(NEXIS_NEW)
    assert (bridge.headline, rain.headline) == ("Bridge opens at last", "Rain falls on Kell")
    assert (bridge.publisher, rain.publisher) == ("The Kell Echo", "The Tarn Courier")
    assert (bridge.author, rain.author) == ("Ada Sill", "Bo Tarn")
    assert (str(bridge.published), str(rain.published)) == ("2017-01-28", "2017-01-30")
    assert bridge.first("standfirst") == "It had been shut for six years"
    assert words(bridge, "caption") == ["The bridge on Friday"]
    assert "End of Document" in words(rain, "metadata")


def test_what_looks_like_a_label_in_a_text_stays_there() -> None:
    bridge, _ = articles(NEXIS_NEW)
    assert "Subject: that was the word on the sign." in words(bridge, "body")
    assert len(words(bridge, "body")) == 3


def test_a_headline_may_stand_below_the_labels() -> None:
    (article,) = articles(
        "Der Kellbote, 28. Januar 2017, S. 4\n\nRubrik: LOKALES\nLänge: 120 Wörter\n"
        "Autor: Ada Sill\n\nBrücke wieder offen\n\nDie Brücke von Kell ist wieder offen.\n\n"
        "UPDATE: 29. Januar 2017\nSPRACHE: GERMAN; DEUTSCH\nPUBLICATION-TYPE: Zeitung\n"
        "Copyright 2017 Kellbote GmbH. Alle Rechte vorbehalten\n"
    )
    assert article.headline == "Brücke wieder offen"
    assert (article.publisher, article.author, article.language) == (
        "Der Kellbote",
        "Ada Sill",
        "de",
    )
    assert str(article.published) == "2017-01-28"
    assert words(article, "body") == ["Die Brücke von Kell ist wieder offen."]


def test_an_article_without_publication_and_date() -> None:
    (article,) = articles(
        "Bridge opens at last\n\nBYLINE: Ada Sill\nLENGTH: 9 words\n\nIt is open.\n\n"
        "LOAD-DATE: January 29, 2017\n"
    )
    assert article.headline == "Bridge opens at last"
    assert (article.publisher, article.published) == (None, None)
    assert words(article, "body") == ["It is open."]


def test_without_labels_a_count_is_enough_and_without_both_it_is_a_text() -> None:
    (counted,) = articles("1 of 1 DOCUMENTS\n\nThe Kell Echo\n\nJan 28, 2017\n\nOpen\n\nIt is.")
    assert (counted.headline, counted.publisher) == ("Open", "The Kell Echo")
    (plain,) = articles("The bridge of Kell is open at last.")
    assert plain.words(plain.blocks[0]) == "The bridge of Kell is open at last."


def test_they_are_told_by_their_lines() -> None:
    for text in (NEXIS_OLD, NEXIS_NEW):
        assert recognise(Document(text.encode(), "a.txt")).name == "nexis"
        assert recognise(Document(text.replace("\n", "\r").encode(), "a.md")).name == "nexis"
    assert recognise(Document(b"The end of document.\nLength: 9 words\n", "a.txt")).name == "text"
