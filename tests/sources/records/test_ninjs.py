"""ninjs of all versions: by lists or not, in camel case or not, with pictures and without text."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.recognition import recognise
from reader.sources.records.ninjs import parse
from tests.sources.contents import blocks


def read(*items: object) -> list[Article | SourceError]:
    data = "\n".join(map(json.dumps, items)).encode()
    return list(parse(Document(data, "wire.json")))


def only(item: object) -> Article:
    (article,) = read(item)
    assert isinstance(article, Article)
    return article


FIRST: dict[str, Any] = {
    "uri": "http://wire.example/20170128-pier",
    "type": "text",
    "versioncreated": "2017-01-28T10:37:00Z",
    "pubstatus": "usable",
    "copyrightholder": "Example Wire",
    "copyrightnotice": "Copyright 2017 Example Wire",
    "language": "en",
    "byline": "By Ann Example and Bob Sample",
    "headline": "A pier is closed",
    "description_text": "Nobody noticed.",
    "body_text": "HARBOUR TOWN (Example Wire) - The board voted.",
    "body_xhtml": "<p>HARBOUR TOWN (Example Wire) - The <em>board</em> voted.</p><h2>Bars</h2>",
    "subject": [{"name": "ferries", "rel": "about"}, {"name": "harbours"}],
    "associations": {
        "mainpic": {"type": "picture", "description_text": "The pier", "byline": "Cy Tester"}
    },
}
THIRD: dict[str, Any] = {
    "uri": "urn:x:1",
    "versionCreated": "2017-01-28T10:37:00Z",
    "by": "Ann Example",
    "infoSources": [{"name": "Example Wire"}],
    "headlines": [
        {"role": "short", "value": "Pier"},
        {"role": "main", "value": "A pier is closed"},
    ],
    "descriptions": [{"value": "Nobody noticed."}],
    "bodies": [
        {"role": "main", "contentType": "text/plain", "value": "The board voted."},
        {
            "role": "rich",
            "contentType": "application/xhtml+xml",
            "value": "<p>The <b>board</b>.</p>",
        },
    ],
    "subjects": [{"name": "ferries"}],
    "associations": [{"type": "picture", "headlines": [{"value": "The pier"}]}],
}


@pytest.mark.parametrize(
    ("by", "line", "credit"),
    [
        ("Cy Tester", "Example Wire", "Cy Tester, Example Wire"),
        ("Cy Tester", "Cy Tester/Example Wire", "Cy Tester/Example Wire"),
        ("Cy Tester", "", "Cy Tester"),
        ("", "Example Wire", "Example Wire"),
    ],
)
def test_the_credit_of_a_picture_tells_both_who_made_it_and_for_whom(
    by: str, line: str, credit: str
) -> None:
    picture = {"headlines": [{"value": "The pier"}], "by": by, "creditLine": line}
    assert blocks(only({**THIRD, "associations": [picture]}))[-1] == ("credit", credit)


def test_a_story_that_goes_with_another_is_no_picture_of_it() -> None:
    other = {"type": "text", "headlines": [{"value": "A ferry returns"}]}
    article = only({**THIRD, "associations": [*THIRD["associations"], other]})
    assert [words for kind, words in blocks(article) if kind == "caption"] == ["The pier"]


def test_version_1() -> None:
    article = only(FIRST)
    assert blocks(article) == [
        ("headline", "A pier is closed"),
        ("byline", "By Ann Example and Bob Sample"),
        ("body", "HARBOUR TOWN (Example Wire) - The board voted."),
        ("dateline", "HARBOUR TOWN (Example Wire) -"),
        ("crosshead", "Bars"),
        ("caption", "The pier"),
        ("credit", "Cy Tester"),
        ("endmatter", "Copyright 2017 Example Wire"),
    ]
    assert article.author == "Ann Example, Bob Sample"
    assert (article.publisher, article.language) == ("Example Wire", "en")
    assert article.url == "http://wire.example/20170128-pier"
    assert (article.description, article.keywords) == ("Nobody noticed.", ("ferries", "harbours"))
    assert article.published is not None
    assert article.published.instant.isoformat() == "2017-01-28T10:37:00+00:00"
    assert [(i.kind, article.words(i)) for i in article.inlines] == [("emphasis", "board")]


def test_version_3() -> None:
    article = only(THIRD)
    assert blocks(article) == [
        ("headline", "A pier is closed"),
        ("byline", "Ann Example"),
        ("body", "The board."),
        ("caption", "The pier"),
    ]
    assert (article.publisher, article.url) == ("Example Wire", None)
    assert (article.description, article.keywords) == ("Nobody noticed.", ("ferries",))
    assert str(article.published) == "2017-01-28T10:37:00+00:00"


@pytest.mark.parametrize(
    "bodies",
    [
        {"body_summary_html": "<p>Shut.", "body_main_html": "<p>The pier is shut.</p>"},
        {"body_summary_html": "<p>Shut.", "body_main": "The pier is shut."},
        {"body_nitf": "<p><hl1>Pier</hl1>The pier.</p>", "body_xhtml": "<p>The pier is shut."},
        {
            "bodies": [
                {"role": "summary", "contentType": "text/html", "value": "<p>Shut.</p>"},
                {"role": "main", "contentType": "text/plain", "value": "The pier is shut."},
            ]
        },
        {
            "bodies": [
                {"role": "extended", "contentType": "text/html", "value": "<p>No.</p>" * 9},
                {"role": "Main", "contentType": "text/html", "value": "<p>The pier is shut.</p>"},
            ]
        },
    ],
)
def test_the_main_one_of_several_bodies_is_the_text(bodies: dict[str, object]) -> None:
    article = only({"type": "text", "headline": "Pier", **bodies})
    assert blocks(article)[1:] == [("body", "The pier is shut.")]


def test_a_picture_alone() -> None:
    article = only({"type": "picture", "headline": "Pier", "description_text": "The pier in 2016"})
    assert blocks(article) == [("headline", "Pier"), ("caption", "The pier in 2016")]


def test_several_items_and_empty_ones() -> None:
    first, error, third = read(FIRST, {"uri": "urn:x", "type": "text"}, {"items": [THIRD]})
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert (first.part, third.part) == (1, 2)
    assert str(error) == "wire.json: line 2: an item without a headline or a text"


def test_what_an_api_answers_is_unwrapped() -> None:
    alone = {"data": {"meta": {"products": [{"id": 1}]}, "item": FIRST}}
    assert only(alone).headline == FIRST["headline"]
    listed = {"data": {"items": [{"meta": {}, "item": FIRST}, {"meta": {}, "item": FIRST}]}}
    assert [one.part for one in read(listed) if isinstance(one, Article)] == [1, 2]
    assert only({"total": 1, "item": [FIRST]}).headline == FIRST["headline"]


def test_bylines_with_titles_and_captions_with_credits() -> None:
    signed = {"headline": "Pier", "bylines": [{"by": "By Ann Example", "title": "Wire Writer"}]}
    assert only(signed).author == "Ann Example"
    picture = {
        "type": "picture",
        "description_creditline": "Bob Sample/Wire",
        "description_caption": "A pier.",
    }
    assert blocks(only(picture)) == [("caption", "A pier."), ("credit", "Bob Sample/Wire")]


def test_headlines_below_the_main_one_and_tags_in_it() -> None:
    headlines = [{"role": "sub", "value": "Below"}, {"role": "main", "value": "Above"}]
    found = only({"headlines": headlines, "versioncreated": ""})
    assert blocks(found) == [("headline", "Above"), ("standfirst", "Below")]
    assert only({"headline": "A <em>pier</em>"}).headline == "A pier"


def test_what_may_not_be_published_says_so() -> None:
    item = {"headline": "Pier", "pubstatus": "canceled", "embargoed": "2099-01-01T00:00:00Z"}
    assert blocks(only(item))[1:] == [
        ("endmatter", "Status: canceled"),
        ("endmatter", "Embargo: 2099-01-01T00:00:00Z"),
    ]


def test_recognised_by_its_content() -> None:
    for item in (FIRST, THIRD):
        for data in (json.dumps(item), json.dumps([item], indent=2)):
            assert recognise(Document(data.encode(), "a")).name == "ninjs"
    plain = json.dumps({"title": "x", "text": json.dumps(FIRST)})
    assert recognise(Document(plain.encode(), "a")).name == "jsonl"


@settings(max_examples=150)
@given(
    st.fixed_dictionaries(
        {},
        optional={
            key: st.sampled_from([value, None, 3, [], {}, [[]], [None], {"x": [1]}, "", "<p>"])
            for key, value in {**FIRST, **THIRD}.items()
        },
    )
)
def test_nothing_but_source_errors(item: dict[str, object]) -> None:
    for found in read(item):
        assert isinstance(found, (Article, SourceError))
