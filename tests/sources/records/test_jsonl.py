"""JSON as people have it: lines, arrays, one object, answers of services; broken and hostile."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document, Wishes
from reader.sources.records.jsonl import parse


def read(data: str | bytes, **columns: str) -> list[Article | SourceError]:
    raw = data.encode() if isinstance(data, str) else data
    return list(parse(Document(raw, "a.jsonl", wishes=Wishes(columns=columns))))


def texts(data: str | bytes, **columns: str) -> list[str]:
    found = read(data, **columns)
    return [item.text if isinstance(item, Article) else item.reason for item in found]


ONE, TWO = {"title": "A", "text": "One."}, {"headline": "B", "body": "Two.\n\nThree."}
BOTH = ["A\n\nOne.", "B\n\nTwo.\n\nThree."]


@pytest.mark.parametrize(
    "data",
    [
        f"{json.dumps(ONE)}\n\n{json.dumps(TWO)}\n",
        f"{json.dumps(ONE)}\r\n{json.dumps(TWO)}",
        json.dumps([ONE, TWO]),
        json.dumps([ONE, TWO], indent=2),
        json.dumps(ONE, indent=1) + json.dumps(TWO, indent=1),
        json.dumps({"status": "ok", "totalResults": 2, "articles": [ONE, TWO]}),
        json.dumps({"response": {"status": "ok", "results": [ONE, TWO]}}, indent=2),
        json.dumps({"hits": {"total": 2, "hits": [{"_source": ONE}, {"_source": TWO}]}}),
        json.dumps([ONE]) + "\n" + json.dumps([TWO]),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_shapes(data: str, encoding: str) -> None:
    found = read(data.encode(encoding))
    assert [item.text for item in found if isinstance(item, Article)] == BOTH
    assert [item.part for item in found if isinstance(item, Article)] == [1, 2]


def test_what_is_harmful_is_gone_before_anything_is_told_or_parted() -> None:
    record = {
        "ti\x1b[1mtle": "A",
        "text": "One.",
        "author": "Ann\x1b]0;Bob and Cara\a Example",
        "keywords": "pi\x1b]0;bar\aer; ferry",
        "url": "HTTPS://kell.example/a",
    }
    (article,) = read(json.dumps(record))
    assert isinstance(article, Article)
    assert (article.headline, article.author) == ("A", "Ann Example")
    assert article.keywords == ("pier", "ferry")
    assert article.url == "HTTPS://kell.example/a"


def test_names_are_parted_behind_their_entities() -> None:
    (article,) = read(json.dumps({**ONE, "author": "Ann Example &amp; Bob Sample"}))
    assert isinstance(article, Article)
    assert article.author == "Ann Example, Bob Sample"


def test_one_object_is_no_part() -> None:
    (article,) = read(json.dumps(ONE, indent=2))
    assert isinstance(article, Article)
    assert article.part == 0


@pytest.mark.parametrize(
    "data",
    [
        {"response": {"status": "ok", "content": {"webTitle": "A", "fields": {"body": "One."}}}},
        {"status": "ok", "content": {"title": "A", "body": "One."}},
        {"title": "A", "content": {"content": "One.", "direction": "ltr"}},
        {"title": "A", "content": {"title": "No", "body": "One."}},
    ],
)
def test_a_content_that_is_an_object(data: Any) -> None:
    assert texts(json.dumps(data)) == BOTH[:1]


def test_the_text_with_paragraphs_is_taken() -> None:
    fields = {"headline": "A", "bodyText": "One. Two.", "body": "<p>One.</p><p>Two.</p>"}
    assert texts(json.dumps({"webTitle": "No", "fields": fields})) == ["A\n\nOne.\n\nTwo."]


def test_an_answer_of_wordpress_names_the_author_beside_it() -> None:
    item = {
        "date": "2017-01-28T10:30:00",
        "date_gmt": "2017-01-28T09:30:00",
        "title": {"rendered": "A"},
        "content": {"rendered": "<p>One.</p>", "protected": False},
        "author": 7,
        "_embedded": {"author": [{"id": 7, "name": "Ann Example"}]},
    }
    (article,) = read(json.dumps([item]))
    assert isinstance(article, Article)
    assert article.text == "A\n\nAnn Example\n\nOne."
    assert (article.author, str(article.published)) == ("Ann Example", "2017-01-28T10:30:00+01:00")


def test_an_answer_of_google_reader() -> None:
    item = {
        "title": "A pier",
        "summary": {"direction": "ltr", "content": "<p>It is shut.</p>"},
        "alternate": [{"href": "https://kell.example/pier"}],
        "origin": {"title": "The Kell Post"},
        "categories": ["user/-/state/com.google/read", "user/7/label/Ports"],
    }
    (article,) = read(json.dumps({"items": [item]}))
    assert isinstance(article, Article)
    assert article.text == "A pier\n\nIt is shut."
    assert (article.url, article.publisher) == ("https://kell.example/pier", "The Kell Post")
    assert article.keywords == ("Ports",)


def test_numbers_of_tags_are_no_keywords() -> None:
    (article,) = read(json.dumps({**ONE, "tags": [12, 14]}))
    assert isinstance(article, Article)
    assert article.keywords == ()


WHEN = "2017-01-28T09:00:00Z"


@pytest.mark.parametrize(
    "data",
    [
        '[{"tweet": {"full_text": "It is shut.", "created_at": "Sat Jan 28 09:00:00 +0000 2017"}}]',
        "window.YTD.tweets.part0 = "
        + json.dumps([{"tweet": {"full_text": "It is shut.", "date": WHEN}}]),
        json.dumps({"feed": [{"post": {"record": {"text": "It is shut.", "createdAt": WHEN}}}]}),
        json.dumps(
            {"orderedItems": [{"object": {"content": "<p>It is shut.</p>", "published": WHEN}}]}
        ),
    ],
)
def test_posts_of_networks(data: str) -> None:
    (article,) = read(data)
    assert isinstance(article, Article)
    assert (article.text, str(article.published)) == ("It is shut.", "2017-01-28T09:00:00+00:00")


def test_what_aggregators_add_is_taken_off() -> None:
    item = {
        "title": "A - pier - The Harbour Times",
        "source": {"id": None, "name": "Harbour Times"},
    }
    item["content"] = "One was clo… [+2114 chars]"
    assert texts(json.dumps(item)) == ["A - pier\n\nOne was clo…"]


def test_schema_org() -> None:
    item = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "A pier",
        "alternativeHeadline": "Nobody noticed",
        "author": [{"@type": "Person", "name": "Ann Example"}, {"name": "Bob Sample"}],
        "publisher": {"@type": "Organization", "name": "Harbour Times"},
        "datePublished": "2017-01-28T10:30:00+02:00",
        "mainEntityOfPage": {"@type": "WebPage", "@id": "https://example.org/pier"},
        "inLanguage": "en-GB",
        "description": "On a pier.",
        "keywords": "pier, ferry",
        "articleBody": "The board voted.\nIt closed.",
    }
    (article,) = read(json.dumps({"@context": "x", "@graph": [item]}))
    assert isinstance(article, Article)
    assert article.text == (
        "A pier\n\nNobody noticed\n\nAnn Example, Bob Sample\n\nThe board voted.\n\nIt closed."
    )
    assert [block.kind for block in article.blocks] == [
        *("headline", "standfirst", "byline", "body", "body")
    ]
    assert (article.author, article.publisher) == ("Ann Example, Bob Sample", "Harbour Times")
    assert (article.url, article.language) == ("https://example.org/pier", "en-GB")
    assert (article.description, article.keywords) == ("On a pier.", ("pier", "ferry"))
    assert article.published is not None
    assert article.published.words == "2017-01-28T10:30:00+02:00"


def test_tagged_bodies() -> None:
    item = {
        "title": {"rendered": "A pier&#8217;s <em>end</em>"},
        "content": {
            "rendered": "<h1>A pier’s end</h1><p>One <b>two</b>.</p><blockquote>No</blockquote>"
        },
    }
    (article,) = read(json.dumps(item))
    assert isinstance(article, Article)
    assert article.text == "A pier’s end\n\nOne two.\n\nNo"
    assert [(i.kind, article.words(i)) for i in article.inlines] == [("strong", "two")]


def test_text_alone_is_read_as_it_would_be_from_a_file() -> None:
    words = "A Pier Is Closed\n\nBy Ann Example\n\n28 January 2017\n\nThe board voted to close it."
    (article,) = read(json.dumps({"id": 7, "text": words, "source": "Harbour Times"}))
    assert isinstance(article, Article)
    assert (article.headline, article.author) == ("A Pier Is Closed", "Ann Example")
    assert (str(article.published), article.publisher) == ("2017-01-28", "Harbour Times")


def test_a_summary_is_better_than_nothing() -> None:
    assert texts('{"title": "A", "description": "On a pier."}') == ["A\n\nOn a pier."]


def test_bad_lines_are_named_and_the_rest_opens() -> None:
    lines = [
        "{broken",
        json.dumps(ONE),
        '{"title": "A", "text": "cut',
        "[" * 100_000,
        '{"a": ' * 5000,
        '{"n": ' + "9" * 5000 + "}",
        '"a string"',
        "17",
        '{"x": 1, "y": 2}',
        '{"title": NaN, "text": "Two.", "text": "Three."}',
        json.dumps(TWO),
    ]
    found = texts("\n".join(lines))
    assert [words for words in found if not words.startswith("line")] == [
        BOTH[0],
        "Three.",
        BOTH[1],
    ]
    named = [words.partition(":")[0] for words in found if words.startswith("line")]
    assert named == [f"line {number}" for number in (1, 3, 4, 5, 6, 7, 8, 9)]
    assert "line 9: no text or headline in x, y" in found
    assert "line 5: nested too deeply" in found


def test_a_number_that_is_too_long_is_called_so() -> None:
    (error,) = read('{\n"n": ' + "9" * 5000 + "\n}")
    assert isinstance(error, SourceError)
    assert error.reason == "line 1: not JSON (a number of too many digits)"


def test_an_array_that_is_cut_short() -> None:
    data = json.dumps([ONE, TWO, ONE], indent=1)
    found = texts(data[: data.rindex("One") + 2])
    assert found[:2] == BOTH
    assert found[2].startswith("line 12: not JSON")
    assert texts(json.dumps([ONE])[:-1]) == [BOTH[0], "the array is not closed: cut short?"]


@pytest.mark.parametrize("data", ["{", "[", "{]", "[1, 2", "[" * 200_000, '{"a":' * 100_000])
def test_nothing_in_it(data: str) -> None:
    found = read(data)
    assert found
    assert all(isinstance(item, SourceError) for item in found)


def test_hostile_strings_come_out_clean() -> None:
    (article,) = read(
        '{"title": "A\\ud800\\u001b[31m", "author": "\\u009b", '
        '"text": "One\\u202e\\u0000.\\ud83d\\ude00"}'
    )
    assert isinstance(article, Article)
    assert article.text == "A\n\nOne.😀"
    assert article.author is None


def test_bytes_that_are_not_utf_8() -> None:
    assert texts(b'{"title": "A", "text": "caf\xe9 \x93no\x94"}\n' + json.dumps(ONE).encode()) == [
        "A\n\ncafé “no”",
        BOTH[0],
    ]


def test_columns_that_were_named() -> None:
    data = json.dumps({"a": {"b": "Head"}, "c": "Body."})
    assert texts(data, headline="a.b", text="c") == ["Head\n\nBody."]
    with pytest.raises(SourceError, match="no field is called 'hue'"):
        read(data, hue="c")


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(["title", "text", "author", "date", "items", "data", "url", "blocks", "id",
                         "_source", "keywords", "html", "name", "$date", "published_as"]),
        inner,
        max_size=5,
    ),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(JSON, max_size=3), st.sampled_from([None, 1]), st.integers(0, 60))
def test_nothing_but_source_errors(values: list[Any], indent: int | None, cut: int) -> None:
    data = "\n".join(json.dumps(value, indent=indent) for value in values)
    for text in (data, data[:-cut]):
        for item in read(text):
            assert isinstance(item, (Article, SourceError))
