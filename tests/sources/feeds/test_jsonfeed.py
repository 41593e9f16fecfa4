import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.feeds.jsonfeed import parse
from tests.sources.contents import body


def read(feed: object, url: str | None = None) -> list[Article]:
    data = feed.encode() if isinstance(feed, str) else json.dumps(feed).encode()
    articles = []
    for item in parse(Document(data, "feed.json", url=url)):
        assert isinstance(item, Article)
        articles.append(item)
    return articles


def only(item: dict[str, object], **feed: object) -> Article:
    version = "https://jsonfeed.org/version/1.1"
    (article,) = read({"version": version, "title": "The Kell Courier", **feed, "items": [item]})
    return article


def test_an_item_is_an_article() -> None:
    article = only(
        {
            "id": "1",
            "url": "/news/bridge",
            "title": "Bridge Opens & Closes",
            "summary": "Five years late.",
            "content_html": "<p>“It stands,” <b>she</b> said.</p><p><a href='x'>A plan</a></p>",
            "date_published": "2017-01-28T10:00:00+01:00",
            "date_modified": "2017-02-28T10:00:00+01:00",
            "tags": ["Roads", 3, "Town"],
            "authors": [{"name": "Ada Sill"}, {"url": "https://x.example"}, {"name": "Ben Okafor"}],
        },
        home_page_url="https://kell.example/",
        language="en",
    )
    assert [(block.kind, article.words(block)) for block in article.blocks] == [
        ("headline", "Bridge Opens & Closes"),
        ("byline", "Ada Sill, Ben Okafor"),
        ("body", "“It stands,” she said."),
        ("body", "A plan"),
    ]
    assert article.url == "https://kell.example/news/bridge"
    assert [inline.url for inline in article.inlines if inline.kind == "link"] == [
        "https://kell.example/news/x"
    ]
    assert (article.publisher, article.author, article.language) == (
        "The Kell Courier",
        "Ada Sill, Ben Okafor",
        "en",
    )
    assert article.description == "Five years late."
    assert article.keywords == ("Roads", "Town")
    assert str(article.published) == "2017-01-28T10:00:00+01:00"


def test_an_item_that_only_points_at_something_is_called_by_its_address() -> None:
    article = only({"id": "1", "external_url": "https://kell.example/a"})
    assert article.headline == article.url == "https://kell.example/a"


def test_text_without_markup_has_its_paragraphs() -> None:
    article = only({"id": 1, "content_text": "One <b>bold</b> word.\n\nTwo.", "summary": "Sum."})
    assert body(article) == ["One <b>bold</b> word.", "Two."]
    assert article.description == "Sum."


def test_a_summary_is_the_text_where_there_is_no_more() -> None:
    article = only({"id": "x", "summary": "All there is."})
    assert (body(article), article.description) == (["All there is."], None)


def test_the_author_of_the_feed_is_the_one_of_items_without() -> None:
    assert only({"content_text": "x"}, author={"name": "Eva Hale"}).author == "Eva Hale"
    assert (
        only({"content_text": "x"}, authors=[{"name": "Eva"}, {"name": "Bo"}]).author == "Eva, Bo"
    )
    assert (
        only({"content_text": "x", "author": {"name": "Ada"}}, author={"name": "E"}).author == "Ada"
    )


def test_an_id_is_an_address_only_if_it_looks_like_one() -> None:
    home = "https://kell.example/"
    assert only({"id": "7", "content_text": "x"}, home_page_url=home).url is None
    assert (
        only({"id": "https://kell.example/7", "content_text": "x"}).url == "https://kell.example/7"
    )
    assert only({"url": "javascript:x()", "content_text": "x"}).url is None
    linked = only({"external_url": "https://ansa.example/1", "content_text": "x"})
    assert linked.url == "https://ansa.example/1"


def test_items_are_counted_and_what_is_none_is_left_out() -> None:
    items = [{"title": "One"}, "two", None, {"title": "Three"}]
    articles = read({"version": "https://jsonfeed.org/version/1", "items": items})
    assert [(article.headline, article.part) for article in articles] == [("One", 1), ("Three", 2)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "line 1: not JSON (Expecting property name enclosed in double quotes)"),
        ("[]", "a feed without items"),
        ('{"items": {}}', "a feed without items"),
        ('{"items": [1, 2]}', "a feed without items"),
        ('{"items":' * 100_000, "nested too deeply"),
        ('{"items": [' + "9" * 5000 + "]}", "not JSON"),
        ("", "empty"),
    ],
)
def test_what_is_no_feed_is_refused_with_a_word(text: str, reason: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(text)
    assert caught.value.reason == reason


NAMES = st.sampled_from(
    [
        *("id", "url", "title", "content_html", "content_text", "summary", "date_published"),
        *("tags", "author", "authors", "name"),
    ]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.dictionaries(NAMES, VALUES, max_size=6), min_size=1, max_size=3))
def test_values_of_any_kind_may_stand_anywhere(items: list[dict[str, object]]) -> None:
    for article in read({"items": items, "title": items}):
        for block in article.blocks:
            assert 0 <= block.start < block.end <= len(article.text)


def test_an_item_without_a_word_is_none_of_the_author_of_the_feed() -> None:
    author = {"name": "Ada Sill"}
    assert only({"id": "3", "title": None}, author=author).text == ""
    pointing = only({"id": "3", "external_url": "https://kell.example/a"}, author=author)
    assert pointing.headline == "https://kell.example/a"


def test_what_is_no_number_is_no_title() -> None:
    version = "https://jsonfeed.org/version/1.1"
    (article,) = read(f'{{"version": "{version}", "items": [{{"id": "1", "title": NaN}}]}}')
    assert article.text == ""
