"""JSON-LD as pages write it: graphs, lists, ids, and what is no JSON at all."""

import json
from typing import Any

import pytest

from reader.sources.pages.structured_data import (
    body_of,
    find_article,
    names_of,
    strings_of,
    things_in,
)

URL = "https://sample.example/a"


def article(*things: Any, url: str = URL) -> dict[str, Any]:
    return find_article(things_in([json.dumps(thing) for thing in things]), [url])


def test_the_article_is_found_in_a_graph_and_its_author_by_id() -> None:
    found = article(
        {
            "@graph": [
                {"@type": "WebSite", "name": "Sample"},
                {"@type": "Person", "@id": "#ann", "name": "Ann Example"},
                {"@type": ["Article", "BlogPosting"], "headline": "H", "author": {"@id": "#ann"}},
            ]
        }
    )
    assert found["headline"] == "H"
    assert names_of(found["author"]) == ["Ann Example"]


def test_articles_in_lists_of_others_are_not_the_article() -> None:
    listed = {"@type": "NewsArticle", "headline": "Other", "datePublished": "2020-01-01"}
    found = article(
        {"@type": "ItemList", "itemListElement": [listed, listed]},
        {"@type": "NewsArticle", "headline": "Own"},
    )
    assert found["headline"] == "Own"


def test_of_several_articles_the_one_at_the_address_counts() -> None:
    things = [
        {"@type": "NewsArticle", "headline": f"{n}", "url": f"https://www.sample.example/{n}/?x=1"}
        for n in "bac"
    ]
    assert article(*things)["headline"] == "a"
    assert article(*things, url="https://sample.example/") == {}


def test_a_page_will_do_without_an_article() -> None:
    assert article({"@type": "WebPage", "datePublished": "2020-01-01"})["datePublished"]
    assert article({"@type": "Organization", "name": "Sample"}) == {}


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"@type": "NewsArticle", "headline": "A \\"b\\""} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "A \\"b\\"",}\n//]]>',
        '{"@type": "http://schema.org/NewsArticle", "headline": "A \\"b\\""};',
        '{"@type": "NewsArticle", "headline": "A \\"b\\""}}',
        '{"@type": "NewsArticle", "headline": "A \\"b\\"", "image": {',
        '{"@type": "NewsArticle", "headline": "A \\"b\\"", "text": "one "two" three"}',
    ],
)
def test_what_is_not_quite_json_is_read_as_far_as_it_goes(script: str) -> None:
    assert find_article(things_in([script]), [])["headline"] == 'A "b"'


def test_author_and_publisher_are_made_out_in_what_is_no_json() -> None:
    script = (
        '{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ann Example"},'
        ' "publisher": {"@type": "Organization", "name": "Sample"}, "bad": "a "b" c"}'
    )
    found = find_article(things_in([script]), [])
    assert names_of(found["author"]) == ["Ann Example"]
    assert names_of(found["publisher"]) == ["Sample"]


def test_names_are_those_of_people_before_those_of_organisations() -> None:
    person = {"@type": "Person", "name": ["Ann Example", "Bob &amp; Co"]}
    other = {"@type": "Organization", "name": "Sample Wire"}
    assert names_of([person, other]) == ["Ann Example", "Bob & Co"]
    assert names_of(other) == ["Sample Wire"]
    assert names_of({"givenName": "Ann", "familyName": "Example"}) == ["Ann Example"]
    assert names_of("Ann Example") == ["Ann Example"]
    assert names_of(None) == []
    assert names_of(7) == []


def test_the_text_of_a_live_report_is_that_of_its_posts() -> None:
    posts = [
        {"headline": "Crane & quay", "articleBody": "It is there.\n\nIt works."},
        {"articleBody": "<p>No <b>ferries</b>.</p>"},
        {"headline": "Nothing else"},
        "posts/4",
    ]
    live = {"@type": "LiveBlogPosting", "liveBlogUpdate": posts}
    assert body_of(live) == (
        "<h2>Crane &amp; quay</h2><p>It is there.</p><p>It works.</p><p>No <b>ferries</b>.</p>"
        "<h2>Nothing else</h2>"
    )
    assert body_of({"liveBlogUpdate": posts[0]}) == (
        "<h2>Crane &amp; quay</h2><p>It is there.</p><p>It works.</p>"
    )
    assert body_of({"articleBody": "All of it.", "liveBlogUpdate": posts}) == "All of it."
    assert body_of({}) is None


def test_strings_may_be_wrapped() -> None:
    assert strings_of([{"@value": "a"}, " b ", 3, None, ["c"]]) == ["a", "b", "c"]


@pytest.mark.parametrize("script", ["[" * 100_000, '{"author":' * 20_000, "", "null", "7", "[[1]]"])
def test_nonsense_is_nothing(script: str) -> None:
    assert find_article(things_in([script]), []) == {}
