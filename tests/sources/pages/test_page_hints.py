"""What classes, ids and roles say of an element."""

import pytest

from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.page_hints import hint_of, is_elsewhere


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        ("entry-content", "text"),
        ("td-post-content tagdiv-type", "text"),
        ("articleBody", "text"),
        ("article-body__content", "text"),
        ("post-42 post hentry", "text"),
        ("article-body-newsletter", "clutter"),
        ("entry-content social-share", "clutter"),
        ("c-share", "clutter"),
        ("widget widget_recent_entries", "clutter"),
        ("byline___2NGv_", "clutter"),
        ("d-none d-print-block", "unseen"),
        ("btn sr-only", "unseen"),
        ("hide-caption", "unseen"),
        ("off-screen", "unseen"),
        ("off-screen-page", None),
        ("side kudo", "clutter"),
        ("wide caption", "caption"),
        ("barrier paywall-promo", "offer"),
        ("paywall", "clutter"),
        ("inread", "clutter"),
        ("links-block", "clutter"),
        ("metadata plainlinks ambox", "clutter"),
        ("commentlist", "remarks"),
        ("disqus_thread", "remarks"),
        ("jp-relatedposts", "clutter"),
        ("wp-caption-text", "caption"),
        ("image-credit", "credit"),
        ("article__standfirst", "standfirst"),
        ("story_img right", "picture"),
        ("inline-image-wrapper", "picture"),
        ("has-image", None),
        ("image-list", None),
        ("has-sidebar no-comments", None),
        ("elementor-widget", None),
        ("css-1fanzo5", None),
        ("shadow-lg loaded", None),
        ("", None),
    ],
)
def test_names(names: str, hint: str | None) -> None:
    assert hint_of("div", {"class": names}) == hint
    if " " not in names:
        assert hint_of("div", {"id": names}) == hint


def test_elements_and_roles() -> None:
    assert hint_of("aside", {}) == hint_of("aside", {"class": "photo"}) == "clutter"
    assert hint_of("div", {"role": "navigation"}) == "clutter"
    assert hint_of("div", {"itemprop": "articleBody", "class": "share"}) == "text"
    assert hint_of("article", {"class": "comments"}) == "text"
    assert hint_of("main", {"class": "sidebar"}) is None


def test_what_elements_are_called_for_tests_counts_too() -> None:
    assert hint_of("div", {"data-component": "byline-block", "class": "x1"}) == "clutter"
    assert hint_of("div", {"data-gu-name": "standfirst"}) == "standfirst"
    assert hint_of("section", {"data-app-el": "newsletter"}) == "clutter"
    assert hint_of("div", {"data-area": "related_articles"}) == "clutter"


def test_elements_may_belong_elsewhere() -> None:
    tree = parse_tree("<main class=comments><div class=related><i>x</i></div><b>y</b></main>")
    related, own = tree.css_first("i"), tree.css_first("b")
    assert related is not None
    assert own is not None
    assert is_elsewhere(related)
    assert not is_elsewhere(own)


@pytest.mark.parametrize(
    ("html", "elsewhere"),
    [
        ("<article><footer class=entry-meta><i>x</i></footer></article>", False),
        ("<div class='post hentry'><div class=post-footer><i>x</i></div></div>", False),
        ("<article><footer><div class=related><i>x</i></div></footer></article>", True),
        ("<main><footer><i>x</i></footer></main>", True),
        ("<div class=page-footer><i>x</i></div>", True),
    ],
)
def test_the_foot_of_an_article_is_not_that_of_the_page(html: str, elsewhere: bool) -> None:
    node = parse_tree(html).css_first("i")
    assert node is not None
    assert is_elsewhere(node) is elsewhere


def test_elements_of_the_own_making_of_a_page_may_be_told_by_name() -> None:
    assert hint_of("x-island", {"name": "EmailSignup"}) == "clutter"
    assert hint_of("section", {"name": "articleBody"}) == "text"
    assert hint_of("div", {"data-module": "inline-newsletter"}) == "clutter"
    assert hint_of("a", {"name": "comments"}) is None
