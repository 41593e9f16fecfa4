import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.feeds.opml import parse

LIST = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>What I read</title><ownerName>Eva Hale</ownerName>
<dateCreated>Sat, 28 Jan 2017 10:00:00 GMT</dateCreated></head><body>
<outline text="Near">
  <outline type="rss" text="Kell &amp; Ansa" xmlUrl="https://kell.example/rss?a=1&amp;b=2"
   htmlUrl="https://kell.example/"/>
  <outline title="The Post" text="post" xmlURL="feed://post.example/atom"/>
</outline>
<outline text="Again" xmlUrl="https://kell.example/rss?a=1&amp;b=2"/>
<outline text="Ferry" xmlUrl="https://ferry.example/rss" description="By boat &amp; car"/>
<outline text="Bad" xmlUrl="javascript:steal()"/>
<outline xmlUrl="feed:https://bare.example/feed"/>
<outline text="Only a note"/>
<outline text="Pier" _note="It is old."/>
</body></opml>"""


def document(text: str) -> Document:
    return Document(text.encode(), "feeds.opml")


def test_a_list_of_feeds_is_an_article_with_its_links() -> None:
    (article,) = parse(document(LIST))
    assert isinstance(article, Article)
    assert [(block.kind, article.words(block)) for block in article.blocks] == [
        ("headline", "What I read"),
        ("byline", "Eva Hale"),
        ("crosshead", "Near"),
        ("listitem", "Kell & Ansa https://kell.example/rss?a=1&b=2"),
        ("listitem", "The Post http://post.example/atom"),
        ("listitem", "Again https://kell.example/rss?a=1&b=2"),
        ("listitem", "Ferry https://ferry.example/rss – By boat & car"),
        ("listitem", "Bad"),
        ("listitem", "https://bare.example/feed"),
        ("listitem", "Only a note"),
        ("listitem", "Pier – It is old."),
    ]
    assert str(article.published) == "2017-01-28T10:00:00+00:00"
    links = {article.words(inline): inline.url for inline in article.inlines}
    assert links["Kell & Ansa"] == "https://kell.example/"
    assert links["The Post"] == links["http://post.example/atom"] == "http://post.example/atom"
    assert "Bad" not in links


def test_a_list_that_breaks_off_gives_what_it_has() -> None:
    article, error = parse(document(LIST[: LIST.index("<outline xmlUrl")]))
    assert isinstance(article, Article)
    assert "The Post" in article.text
    assert isinstance(error, SourceError)
    assert "not well-formed XML" in error.reason


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<opml",
        "<opml><head><title>Nothing</title></head><body/></opml>",
        '<!DOCTYPE opml [<!ENTITY a "&b;&b;">]><opml><body><outline xmlUrl="&a;"/></body></opml>',
        "<outline>" * 100_000,
    ],
)
def test_what_is_no_list_is_refused_with_a_word(text: str) -> None:
    with pytest.raises(SourceError):
        list(parse(document(text)))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.integers(0, 200))
def test_nothing_but_our_errors_leaves(title: str, url: str, end: int) -> None:
    text = f'<opml><body><outline text="{title}" xmlUrl="{url}"><outline text="x"/></outline>'
    data = text.encode("utf-8", "replace")[:end]
    try:
        items = list(parse(Document(data, "x.opml")))
    except SourceError:
        return
    assert all(isinstance(item, Article | SourceError) for item in items)
