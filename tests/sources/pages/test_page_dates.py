"""When pages were published, by what they state, mark or show."""

import pytest

from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.page_dates import date_of_address, find_published


def found(html: str, language: str = "en-GB", **article: str) -> str:
    tree = parse_tree(html)
    metas: dict[str, list[str]] = {}
    for node in tree.css("meta"):
        name = node.attributes.get("property") or node.attributes.get("name") or ""
        metas.setdefault(name, []).append(node.attributes.get("content") or "")
    return str(find_published(tree, dict(article), metas, language) or "")


def test_json_ld_comes_before_meta_before_elements_before_words() -> None:
    html = (
        "<meta property=article:published_time content=2021-03-03>"
        "<time datetime=2021-03-04>x</time><p class=date>5 March 2021"
    )
    assert found(html, datePublished="2021-03-02T10:00:00Z") == "2021-03-02T10:00:00+00:00"
    assert found(html) == "2021-03-03"
    assert found(html.partition(">")[2]) == "2021-03-04"
    assert found(html.partition("/time>")[2]) == "2021-03-05"


def test_the_same_instant_is_told_in_the_zone_of_the_place() -> None:
    html = "<time datetime='2021-03-01T23:30:00-05:00'>1 March</time>"
    assert found(html, datePublished="2021-03-02T04:30:00Z") == "2021-03-01T23:30:00-05:00"
    assert found(html, datePublished="2021-03-02T05:30:00Z") == "2021-03-02T05:30:00+00:00"


@pytest.mark.parametrize(
    "html",
    [
        "<div class=comments><time datetime=2021-03-04>x</time></div>",
        "<aside><p class=date>5 March 2021</aside>",
        "<footer><time datetime=2021-03-04>x</time></footer>",
        "<time class=updated datetime=2021-03-04>x</time>",
        "<time itemprop=dateModified datetime=2021-03-04>x</time>",
        "<meta name=date content=1970-01-01>",
        "<meta name=date content=0001-01-01T00:00:00>",
        "<meta name=date content='March 2021'>",
        "<p class=date>2021</p>",
        "<p>5 March 2021 was a day like any other.</p>",
        "<meta property=article:modified_time content=2021-03-03>",
    ],
)
def test_other_dates_are_not_that_of_the_article(html: str) -> None:
    assert found(html) == ""


def test_seconds_since_1970_are_a_date() -> None:
    assert found("<meta name=timestamp content=1614679200>") == "2021-03-02T10:00:00+00:00"
    assert found("<meta name=timestamp content=1614679200000>") == "2021-03-02T10:00:00+00:00"


def test_the_language_of_the_page_settles_the_order() -> None:
    assert found("<meta name=date content=02/03/2021>", "de") == "2021-03-02"
    assert found("<meta name=date content=02/03/2021>", "en-US") == "2021-02-03"


def test_addresses_have_dates_since_there_is_a_web() -> None:
    assert str(date_of_address("https://sample.example/2021/03/02/a")) == "2021-03-02"
    assert date_of_address("https://sample.example/1767/03/09/a") is None
    assert date_of_address("https://sample.example/2999/03/09/a") is None
    assert date_of_address(None) is None
