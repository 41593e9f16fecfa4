"""Exports of Factiva are parted into articles, be their fields called by codes or not."""

import re

import pytest

from reader.article import Article
from reader.sources.databases.factiva import parse
from reader.sources.document import Document
from reader.sources.recognition import recognise
from tests.benchmarks.samples import FACTIVA_CODES, FACTIVA_PLAIN
from tests.sources.databases.exports import articles_of, words


def articles(text: str) -> list[Article]:
    return articles_of(parse, text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [(FACTIVA_PLAIN, "2017-01-28T16:35+00:00"), (FACTIVA_CODES, "2017-01-28T16:35")],
)
def test_each_document_is_an_article(text: str, moment: str) -> None:
    bridge, rain = articles(text)
    assert (bridge.headline, rain.headline) == ("Bridge opens at last", "Rain falls on Kell")
    assert (bridge.publisher, rain.publisher) == ("The Kell Echo", "The Tarn Courier")
    assert (bridge.author, rain.author) == ("Ada Sill", None)
    assert (str(bridge.published), str(rain.published)) == (moment, "2017-01-30")
    assert bridge.language == "en"
    assert words(bridge, "body")[:2] == [
        "The old bridge of Kell was opened to carts again on Saturday.",
        "“It stands,” said Nina Okoro, the chair of the roads committee.",
    ]
    assert words(rain, "body") == ["It rained all day."]


@pytest.mark.parametrize(
    ("head", "headline", "author"),
    [
        ("Bridge opens at last\nBy Ada Sill", "Bridge opens at last", "Ada Sill"),
        ("News\nBridge of Kell opens at last\nBy Ada Sill", "Bridge of Kell opens at last",
         "Ada Sill"),
        ("News\n\nBridge opens\nBy Ada Sill and Ben Orr", "Bridge opens", "Ada Sill, Ben Orr"),
        ("Bridge of Kell is opened\nby ministers", "Bridge of Kell is opened by ministers", None),
    ],
)  # fmt: skip
def test_a_byline_may_stand_right_below_the_headline(
    head: str, headline: str, author: str | None
) -> None:
    (bridge,) = articles(
        f"{head}\n190 words\n28 January 2017\nThe Kell Echo\nKELLE\nEnglish\n\n"
        "The old bridge of Kell was opened to carts again.\n\nDocument KELLE00020170128ed1s0001x\n"
    )
    assert (bridge.headline, bridge.author) == (headline, author)


def test_what_is_no_text_is_metadata() -> None:
    bridge, _ = articles(FACTIVA_PLAIN)
    assert words(bridge, "metadata") == [
        "News",
        "1,212 words",
        "The Kell Echo",
        "KELLE",
        "4",
        "English",
        "Copyright 2017. Kell Echo Ltd.",
        "Document KELLE00020170128ed1s0001x",
    ]


def test_codes_name_subjects_and_are_not_words_of_a_text() -> None:
    bridge, _ = articles(FACTIVA_CODES)
    assert bridge.keywords == ("Regulation", "Roads")
    assert words(bridge, "body")[2:] == ["IN 2011 it was shut."]


@pytest.mark.parametrize("apart", ["   ", "\t"])
def test_the_values_of_codes_may_stand_on_their_lines(apart: str) -> None:
    text = re.sub(r"^([A-Z]{2})(?: {3}|\n)(?=.)", rf"\1{apart}", FACTIVA_CODES, flags=re.MULTILINE)
    assert f"AN{apart}Document" in text
    assert recognise(Document(text.encode(), "a.txt")).name == "factiva"
    assert [(one.headline, one.published) for one in articles(text)] == [
        (one.headline, one.published) for one in articles(FACTIVA_CODES)
    ]


def test_a_text_of_another_kind_is_read_as_one() -> None:
    (article,) = articles("HD\n\nThe screen has 1080 lines.\n\n900 words\n\nIt is bright.")
    assert "It is bright." in article.text


def test_they_are_told_by_their_lines() -> None:
    for text in (FACTIVA_PLAIN, FACTIVA_CODES):
        assert recognise(Document(text.encode(), "a.txt")).name == "factiva"
    assert recognise(Document(b"Document A\n\n900 words\n\nIt is.", "a.txt")).name == "text"
