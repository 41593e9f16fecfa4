"""What pages say of themselves in their meta elements, links and bylines."""

import pytest

from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.page_metadata import Metadata, read_metadata


def known(html: str, address: str | None = None) -> Metadata:
    return read_metadata(parse_tree(html), address)


@pytest.mark.parametrize(
    ("html", "author"),
    [
        ("<meta name=author content='By Ann Example'>", "Ann Example"),
        ("<meta property=article:author content='Ann Example and Bob Sample'>",
         "Ann Example, Bob Sample"),
        ("<meta property=article:author content='https://social.example/ann'>"
         "<meta name=dc.creator content='Ann Example'>", "Ann Example"),
        ("<meta name=author content='ann@sample.example'>", None),
        ("<meta name=author content=admin>", None),
        ("<meta name=author content='sample.example'>", None),
        ("<meta name=author content='Ann Example'><meta name=author content='ANN EXAMPLE'>",
         "Ann Example"),
        ("<meta property=og:site_name content=Sample><meta name=author content=Sample>", None),
        ("<div class=byline>By <a href=/x>Ann Example</a>, Staff Writer</div>", "Ann Example"),
        ("<span itemprop=author>Ann Example</span>", "Ann Example"),
        ("<a href='/author/ann'>Ann Example</a>", "Ann Example"),
        ("<div class=comments><span class=author>Ann Example</span></div>", None),
        ("<p class=author-bio>She writes about harbours and lives by the sea.</p>", None),
    ],
)  # fmt: skip
def test_authors(html: str, author: str | None) -> None:
    assert known(html).author == author


def test_the_whole_of_a_description_that_is_cut_off() -> None:
    html = (
        "<meta property=og:description content='The harbour of Brackwater…'>"
        "<meta name=description content='The harbour of Brackwater will be dredged.'>"
    )
    assert known(html).description == "The harbour of Brackwater will be dredged."


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
    html = "<meta property=article:tag content=a><meta property=article:tag content=b>"
    assert known(html).keywords == ("a", "b")
    assert known("<meta name=keywords content='a, b;a'>").keywords == ("a", "b")
