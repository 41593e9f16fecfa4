"""What a feed or a record carries of an article, without what its site has put into it."""

import pytest

from reader.article import Article
from reader.sources.composing import Composer
from reader.sources.document import Document
from reader.sources.pages.fragment import add_fragment

ONE = "The harbour of Brackwater will be dredged, the town council decided after six hours of talk."
TWO = "The work is to begin in spring, when the ferries stop, and will cost about two million."
LINKS = "<ul><li><a href=/1>A fair in the bay</a><li><a href=/2>A cat was found</a></ul>"


def added(html: str) -> list[str]:
    composer = Composer()
    add_fragment(composer, html, "https://bay.example/")
    article: Article = composer.article(Document(b"", "feed.xml"))
    return [article.words(block) for block in article.blocks]


@pytest.mark.parametrize(
    "clutter",
    [
        "<blockquote class=wp-embedded-content><a href=/1>A fair in the bay</a></blockquote>",
        "<figure class='kg-card kg-bookmark-card'><a href=/1>A fair</a><p>In the bay.</p></figure>",
        "<div class='sharedaddy sd-on'><h3>Share this:</h3><ul><li><a href=/t>Toot</a></ul></div>",
        f"<div class=related-articles><h3>News of the bay</h3>{LINKS}</div>",
        f"<p><strong>Related Articles</strong></p>{LINKS}",
        "<div class=newsletter-signup><p>All of the news of the bay each morning.</p></div>",
        "<p><strong>READ ALSO: <a href=/1>A fair in the bay</a></strong></p>",
        "<p>Learn more about your ad choices. Visit <a href=//ads.example>ads.example</a></p>",
        "<p>Thanks for reading Bay Letter! Subscribe for free to receive new posts.</p>",
        "<p><a href=/c>Comments</a></p>",
        "<blockquote>The harbour of Brackwater will be dredged</blockquote>",
    ],
)
def test_what_a_site_puts_into_its_feed_is_left_out(clutter: str) -> None:
    assert added(f"<p>{ONE}</p>{clutter}<p>{TWO}</p>") == [ONE, TWO]


def test_links_are_kept() -> None:
    items = ["A fair in the bay", "A cat was found"]
    assert added(f"<p>{ONE}</p>{LINKS}") == [ONE, *items]
    assert added(LINKS) == items
    assert added(f"<h3>Related</h3>{LINKS}") == ["Related", *items]  # or nothing would be left


def test_a_fragment_that_no_parser_is_trusted_with_is_read_without_its_tags() -> None:
    assert added("<b>Ebb" + "<i " + "x " * 6_000 + ">") == ["Ebb"]
