"""What pages say of themselves in their meta elements, links and bylines."""

import pytest

from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.page_metadata import Metadata, read_metadata


def known(html: str, address: str | None = None) -> Metadata:
    return read_metadata(parse_tree(html), address)


def test_the_whole_of_a_description_that_is_cut_off() -> None:
    html = (
        "<meta property=og:description content='The harbour of Brackwater…'>"
        "<meta name=description content='The harbour of Brackwater will be dredged.'>"
    )
    assert known(html).description == "The harbour of Brackwater will be dredged."


@pytest.mark.parametrize(
    "html",
    [
        "<meta property=twitter:description content='{}'>",
        "<meta property=dc:description content='{}'>",
        "<meta name=DCTERMS.abstract content='{}'>",
        "<meta itemprop=description content='{}'>",
        "<meta name=description content=''><meta name=sailthru.description content='{}'>",
        '<script type=application/ld+json>[{{"@type": "NewsArticle", "headline": "x"}},'
        '{{"@type": ["WebPage", "FAQPage"], "description": "{}"}}]</script>',
        '<script type=application/ld+json>{{"@type": "WebPage", "mainEntity": {{'
        '"@type": "NewsArticle", "description": "{}"}}}}</script>',
    ],
)
def test_descriptions_in_many_vocabularies(html: str) -> None:
    words = "The council&#8217;s plan for the harbour."
    escaped = words.replace("&", "&amp;")
    for one in (words, escaped):
        assert known(html.format(one)).description == "The council’s plan for the harbour."


def test_a_description_of_the_site_is_not_that_of_the_article() -> None:
    html = (
        '<script type=application/ld+json>{"@type": "WebSite", "description": "News of the bay"}'
        "</script><meta property=og:description content='News of the bay'>"
    )
    assert known(html).description is None
    longer = html + "<meta name=description content='The pier of Brackwater closes.'>"
    assert known(longer).description == "The pier of Brackwater closes."


def test_a_description_is_not_the_title_and_has_no_markup() -> None:
    html = (
        "<title>Harbour to be dredged</title>"
        "<meta property=og:description content='Harbour to be dredged'>"
        "<meta name=description content='The &lt;b&gt;harbour&lt;/b&gt; of Brackwater'>"
    )
    assert known(html).description == "The harbour of Brackwater"


def test_the_address_is_that_of_the_article_and_not_of_the_site() -> None:
    html = (
        "<link rel=canonical href='https://sample.example/'>"
        "<meta property=og:url content='https://sample.example/a/b'>"
    )
    assert known(html).url == "https://sample.example/a/b"
    assert known("", "https://sample.example/c").url == "https://sample.example/c"


@pytest.mark.parametrize(
    "html",
    [
        '<script type=application/ld+json>{"@type": "NewsArticle", "@id": "#x", '
        '"mainEntityOfPage": "https://sample.example/a/b"}</script>',
        '<script type=application/ld+json>{"@type": "NewsArticle", "@id": "https://x.example/#y", '
        '"mainEntityOfPage": {"@id": "https://sample.example/a/b"}}</script>',
        "<meta itemprop=mainEntityOfPage content='https://sample.example/a/b'>",
        "<base href='https://sample.example/'><link rel=canonical href=/a/b>",
        "<a class='domain reader-domain' href='https://sample.example/a/b'>sample.example</a>",
    ],
)
def test_the_address_may_be_stated_in_structured_data_or_be_relative(html: str) -> None:
    assert known(html).url == "https://sample.example/a/b"
    assert known(html).publisher == "sample.example"


def test_a_relative_address_is_resolved_against_that_of_the_page() -> None:
    html = "<base href=/news/><link rel=canonical href=b>"
    assert known(html, "https://sample.example/a?utm=1").url == "https://sample.example/news/b"


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0029)https://sample.example/a -->",
        "<!--\n Page saved with SingleFile \n url: https://sample.example/a \n saved date: x\n-->",
    ],
)
def test_browsers_note_where_they_saved_a_page_from(comment: str) -> None:
    assert known(f"<!doctype html>\n{comment}\n<html><p>x").url == "https://sample.example/a"
    assert known(f"<!doctype html><html>{comment}<head></head>").url == "https://sample.example/a"


def test_the_publisher_is_named_or_else_the_host() -> None:
    html = "<link rel=canonical href='https://www.sample.example/a'>"
    assert known(html).publisher == "sample.example"
    named = html + "<meta property=og:site_name content='The Daily Sample'>"
    assert known(named).publisher == "The Daily Sample"
    address = html + "<meta property=og:site_name content='https://sample.example'>"
    assert known(address).publisher == "sample.example"


def test_languages_and_keywords() -> None:
    assert known("<meta property=og:locale content=pt_BR>").language == "pt-BR"
    assert known("<html lang='not a language'>").language is None
    assert known("<html xml:lang=nl>").language == "nl"
    html = "<meta property=article:tag content=a><meta property=article:tag content=b>"
    assert known(html).keywords == ("a", "b")
    assert known("<meta name=keywords content='a, b;a'>").keywords == ("a", "b")
    assert known("<meta name=keywords content='a, b\x1b]0;c\ad'>").keywords == ("a", "bd")


def test_the_one_object_of_parsely() -> None:
    page = (
        '{"title": "The pier &amp; the tide", "pub_date": "2017-01-28T12:00:00Z", "tags": ["a", "b"'
        '], "authors": ["Ann Example", "Bob Sample"], "image_url": null, "post_id": 5}'
    )
    found = known(f"<meta name=parsely-page content='{page}'>")
    assert found.title == "The pier & the tide"
    assert found.author == "Ann Example, Bob Sample"
    assert str(found.published) == "2017-01-28T12:00:00+00:00"
    assert found.keywords == ("a", "b")


@pytest.mark.parametrize("page", ["{", "[1]", '"x"', "[" * 50_000])
def test_what_parsely_does_not_say(page: str) -> None:
    found = known(f"<title>A pier</title><meta name=parsely-page content='{page}'>")
    assert (found.title, found.author) == ("A pier", None)


def test_microdata_are_read_where_there_is_no_json_ld() -> None:
    found = known(
        "<title>Pier shut</title><div><h2 itemprop=headline>Brackwater closes its pier</h2>"
        "<p itemprop=publisher><b itemprop=name>The Daily Sample</b></p></div>"
    )
    assert (found.title, found.publisher) == ("Brackwater closes its pier", "The Daily Sample")


PROSE = "<p>The harbour of Brackwater will be dredged, the council decided on Tuesday.</p>"
VIDEO = (
    '<script type=application/ld+json>{"@type": "VideoObject", "description": "See the old pier.",'
    '"uploadDate": "2021-03-04", "author": {"@type": "Person", "name": "Cy Trial"}}</script>'
)
BYLINE = "<p>By <a rel=author>Ann Example</a> <time datetime=2024-06-10>Monday</time></p>"


@pytest.mark.parametrize(
    ("html", "author"),
    [
        (BYLINE + PROSE * 3, "Ann Example"),
        ("<meta property=og:type content=article>" + BYLINE + PROSE, "Ann Example"),
        (BYLINE + PROSE, "Cy Trial"),
        ("<meta property=og:type content=video.other>" + PROSE * 3, "Cy Trial"),
    ],
)
def test_a_video_is_the_page_where_there_is_no_article(html: str, author: str) -> None:
    found = known(VIDEO + html)
    is_video = author == "Cy Trial"
    assert (found.author, found.description) == (author, "See the old pier." if is_video else None)
    assert str(found.published) == ("2021-03-04" if is_video else "2024-06-10")
