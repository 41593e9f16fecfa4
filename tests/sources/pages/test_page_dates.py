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


def test_an_abbreviation_marks_a_date_by_its_title() -> None:
    html = "<h1>A</h1><cite class=byline>AP – <abbr title='2011-08-25T01:40:40Z'>1 h ago</abbr>"
    assert found(html) == "2011-08-25T01:40:40+00:00"
    assert found("<h1>A</h1><p><abbr title='20 feet'>20 ft</abbr></p>") == ""


def test_an_entry_of_hatom_marks_its_date_by_a_title() -> None:
    html = "<div class=hentry><h1>A</h1><b class='stamp updated' title=2016-06-13T1603Z>Jun 13</b>"
    assert found(html) == "2016-06-13T16:03+00:00"
    assert found(html + "<p class=date>12 June 2016") == "2016-06-12"
    assert found(html + "<i class=published title=2016-06-12T09:00Z>x</i>") == (
        "2016-06-12T09:00+00:00"
    )
    assert found(html.replace("2016-06-13T1603Z", "20")) == ""


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


PROSE = "<p>The council of Brackwater voted on Tuesday to close the pier, which is very old.</p>"
PAGE = f"<div><h1>A pier</h1></div><div>{PROSE * 3}</div>"


@pytest.mark.parametrize(
    "date",
    [
        "<div class=date>5 March 2021</div>",
        "<li><time datetime=2021-03-05>5 March</time><a href=/b>Another pier opens</a></li>",
        "<article><h3>A bridge</h3><time class=published datetime=2021-03-05>x</time></article>",
        "<div class=event-date>5 March 2031</div>",
        "<div class=copyright-date>Since 5 March 2001</div>",
    ],
)
def test_dates_below_the_text_are_of_something_else(date: str) -> None:
    assert found(f"<body>{PAGE}<div>{date}</div>") == ""


def test_a_date_of_publication_may_stand_below_the_text() -> None:
    assert found(f"{PAGE}<div class=date>Posted on 5 March 2021</div>") == "2021-03-05"
    assert found(f"{PAGE}<time class=published datetime=2021-03-05>x</time>") == "2021-03-05"


def test_the_date_of_publication_may_be_marked_in_rdfa() -> None:
    html = (
        "<span property='dc:date dc:created' content=2021-03-05T16:35:22+01:00>Sent on 3/5</span>"
    )
    assert found(f"<h1>A pier</h1>{html}") == "2021-03-05T16:35:22+01:00"


def test_the_day_in_the_head_of_the_site_is_not_that_of_the_article() -> None:
    head = "<div><div><div><div class=date>5 March 2021</div></div></div></div>"
    assert found(f"<body><header>{head}</header>{PAGE}") == ""
    assert found(f"<main><p class=date>5 March 2021</p>{PAGE}</main>") == "2021-03-05"


def test_a_date_in_a_sentence_is_not_that_of_the_article() -> None:
    time = "<time datetime=2031-05-01>1 May</time>"
    within = f"<p>It closes on {time}, the council of Brackwater said, and {PROSE[3:]}"
    assert found(f"<h1>A pier</h1>{within}") == ""
    assert found(f"<h1>A pier</h1><p>By Ann Example, {time}</p>") == "2031-05-01"


def test_seconds_since_1970_are_a_date() -> None:
    govuk = "<meta name=govuk:first-published-at content=2021-03-02T10:00:00+00:00>"
    assert found(govuk) == "2021-03-02T10:00:00+00:00"
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


@pytest.mark.parametrize("path", ["201739-harbour/", "2012/11/1234567/", "2019/03/a", "2017123-a"])
def test_numbers_in_addresses_are_no_dates(path: str) -> None:
    assert date_of_address(f"https://sample.example/{path}") is None


@pytest.mark.parametrize(
    "dates",
    [
        "<p class=dates><b>Updated 18 May 2024</b> <b>First published 16 May 2024</b></p>",
        "<p class=date>Updated 18 May 2024</p><p class=date>16 May 2024</p>",
        "<p>Updated <time datetime=2024-05-18>x</time></p><time datetime=2024-05-16>y</time>",
        "<p><b>Updated:</b> <time datetime=2024-05-18>x</time> <time datetime=2024-05-16>y</time>",
        "<time datetime=2024-05-18>Last updated</time><time datetime=2024-05-16>y</time>",
        "<p>Posted <time datetime=2024-05-16>x</time>, updated <time datetime=2024-05-18>y</time>",
    ],
)
def test_a_date_that_is_called_one_of_a_revision_does_not_come_first(dates: str) -> None:
    assert found(f"<h1>A pier</h1>{dates}{PROSE}") == "2024-05-16"


def test_the_date_of_a_revision_will_do_where_no_other_is_before_it() -> None:
    dates = "<p>Updated <time datetime=2024-05-18>x</time><p><time datetime=2024-06-02>y</time>"
    assert found(f"<h1>A pier</h1>{dates}{PROSE}") == "2024-05-18"


def test_a_catalogue_may_know_only_the_month() -> None:
    html = "<meta name=citation_publication_date content=2024/05>"
    assert found(html) == "2024-05"
    assert found(html + "<p class=date>16 May 2024") == "2024-05-16"
    assert found("<meta name=citation_publication_date content=2024>") == ""
