"""XML in vocabularies of agencies' own: what elements are called tells what they are."""

import pytest

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.recognition import recognise
from reader.sources.records.xml_records import parse
from tests.sources.contents import blocks

STORY = """<KNews xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><NewsID>9a</NewsID>
<PublishDate>2018-01-30T17:32:18.397</PublishDate><Topstory>0</Topstory>
<headline>%s</headline><subtitle i:nil="true"/><town>Kell</town><section>Abroad</section>
<content>&lt;p&gt;The pier is old.&lt;/p&gt;&lt;p&gt;It goes.&lt;/p&gt;</content>
<byLine>Ann Example</byLine><byLinePhone>0000</byLinePhone></KNews>"""


def read(xml: str) -> list[Article | SourceError]:
    return list(parse(Document(f'<?xml version="1.0"?>{xml}'.encode(), "kell.xml")))


def only(xml: str) -> Article:
    (article,) = read(xml)
    assert isinstance(article, Article)
    return article


def test_a_story_of_an_agency() -> None:
    article = only(STORY % "Pier goes")
    assert blocks(article) == [
        ("headline", "Pier goes"),
        ("byline", "Ann Example"),
        ("body", "The pier is old."),
        ("body", "It goes."),
    ]
    assert (article.author, article.keywords) == ("Ann Example", ("Abroad",))
    assert str(article.published) == "2018-01-30T17:32:18"


def test_without_a_headline_the_text_is_enough() -> None:
    assert "The pier is old." in only(STORY % "").text


def test_several_in_an_envelope() -> None:
    stories = f"<Answer><error>0</error><List>{STORY % 'One'}{STORY % 'Two'}</List></Answer>"
    found = [one for one in read(stories) if isinstance(one, Article)]
    assert [(one.headline, one.part) for one in found] == [("One", 1), ("Two", 2)]


def test_several_whose_elements_are_called_as_those_of_pages() -> None:
    words = "<p>The pier is <b>old</b> &amp; grey.</p><p>It goes.</p>"
    story = f"<article><title>%s</title>{words}</article>"
    found = read(f"<all>{story % 'One'}{story % 'Two'}</all>")
    assert [one.text for one in found if isinstance(one, Article)] == [
        f"{headline}\n\nThe pier is old & grey.\n\nIt goes." for headline in ("One", "Two")
    ]


def test_elements_of_any_name_may_stand_among_the_words() -> None:
    article = only(
        "<all><story><title>Pier</title>"
        "<text>It goes &amp; <who>Ann Example</who> stays.<x/></text></story></all>"
    )
    assert blocks(article) == [("headline", "Pier"), ("body", "It goes & Ann Example stays.")]


def test_the_sections_of_an_article_are_no_articles() -> None:
    section = "<section><title>%s</title><p>The pier goes, and the bar upon it too.</p></section>"
    assert len(read(f"<text>{section % 'Why'}{section % 'How'}</text>")) == 1


def test_a_page_of_another_making_is_one_article() -> None:
    article = only("<TEI><text><body><p>The pier is old.</p><p>It goes.</p></body></text></TEI>")
    assert blocks(article) == [("body", "The pier is old."), ("body", "It goes.")]


def test_markup_in_elements_and_names_within_them() -> None:
    article = only(
        "<release><title>Pier</title><body><p>The pier is <b>old</b> &amp; grey.</p><h2>Votes</h2>"
        "<p>It goes.</p></body><publisher><name>Kell Port</name><address>A</address></publisher>"
        "</release>"
    )
    assert blocks(article) == [
        ("headline", "Pier"),
        ("body", "The pier is old & grey."),
        ("crosshead", "Votes"),
        ("body", "It goes."),
    ]
    assert article.publisher == "Kell Port"


@pytest.mark.parametrize(
    "xml", ["<gpx><trk/></gpx>", "<a>words</a>", "<svg><title>A</title></svg>"]
)
def test_what_is_no_news_is_told_by_its_root(xml: str) -> None:
    with pytest.raises(SourceError, match="XML that is no news"):
        read(xml)


@pytest.mark.parametrize(
    ("data", "path", "kind"),
    [
        (b"<?xml version='1.0'?><KNews><a/></KNews>", "a.txt", "xml"),
        (b"<KNews><a/></KNews>", "a.xml", "xml"),
        (b"<KNews><a/></KNews>", "a.txt", "text"),
        (b"<?xml version='1.0'?><nitf/>", "a.xml", "nitf"),
    ],
)
def test_it_is_recognised(data: bytes, path: str, kind: str) -> None:
    assert recognise(Document(data, path)).name == kind
