"""Who publishes a page where its JSON-LD and meta elements do not say so."""

import pytest

from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.page_site import find_site

TITLE = "<title>Harbour to be dredged - The Daily Sample</title>"


def site(html: str, url: str | None = "https://sample.example/a") -> str | None:
    return find_site(parse_tree(html), [], {}, {}, url)


@pytest.mark.parametrize(
    "html",
    [
        "<div itemprop=publisher><meta itemprop=name content='The Daily Sample'></div>",
        "<div itemprop=publisher><b itemprop=name>The Daily Sample</b></div>",
        "<p class=wp-block-site-title><a href=/>The Daily Sample</a></p>",
        "<div id=site-name><a href=/x>The Daily Sample</a></div>",
        "<div class=site_name>Published on The Daily Sample (https://sample.example)</div>",
        TITLE + "<p class=site-title>Sample</p><p class=site-name>The Daily Sample</p>",
        TITLE + "<a href=/>Home</a><a href=https://sample.example/>The Daily Sample</a>",
        TITLE + "<a href=/><img alt='The Daily Sample'></a>",
    ],
)
def test_the_page_shows_the_name_of_its_site(html: str) -> None:
    assert site(html) == "The Daily Sample"


@pytest.mark.parametrize(
    "html",
    [
        TITLE,
        TITLE + "<a href=/><img></a><a href=/harbour>The Daily Sample</a>",
        "<a href=/>The Daily Sample</a>",
        "<p class=site-name>https://sample.example</p>",
    ],
)
def test_the_host_is_the_name_where_nothing_is_sure(html: str) -> None:
    assert site(html) == "sample.example"
    assert site(html, None) is None


def test_what_is_called_the_site_but_is_the_headline_is_not_its_name() -> None:
    html = "<p class=site-title>Harbour dredged</p>"
    assert site(html) == "Harbour dredged"
    assert site(html + "<h1>Harbour dredged</h1>") == "sample.example"
    assert site("<h1 class=site-title>Bay News</h1>") == "Bay News"
    assert site("<div class=site-title><h1>Bay News</h1></div>") == "Bay News"


@pytest.mark.parametrize(
    ("html", "url", "name"),
    [
        (TITLE, None, "The Daily Sample"),
        ("", "https://daily.sample.example/a", "daily.sample.example"),
        ("", "https://www.thedailysample.example/a", "The Daily Sample"),
        ("", None, "The Daily Sample"),
    ],
)
def test_a_source_is_the_publisher_where_title_or_host_name_it(
    html: str, url: str | None, name: str
) -> None:
    metas = {"source": ["The Daily Sample"]}
    assert find_site(parse_tree(html), [], {}, metas, url) == name


def test_a_motto_is_no_part_of_the_name() -> None:
    metas = {"og:site_name": ["The Bay | All the news of the harbour"]}
    url = "https://www.thebay.example/a"
    assert find_site(parse_tree(""), [], {}, metas, url) == "The Bay"
    assert find_site(parse_tree(""), [], {}, metas, None) == metas["og:site_name"][0]


def test_what_a_title_has_behind_the_heading_is_the_site_where_there_is_no_host() -> None:
    html = "<title>港口明年春天将关闭-样本网</title><h1>港口明年春天将关闭</h1>"
    assert site(html, None) == "样本网"
    assert site(html) == "sample.example"
    assert site("<title>Harbour closed - Bay - Sample</title><h1>Harbour closed</h1>", None) is None


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        ("Ediciones La Muestra S.L.", "La Muestra"),
        ("Harbour Press Ltd", "Harbour Press Ltd"),
        ("The La Muestra Foundation", "The La Muestra Foundation"),
        ("Blogger", "La Muestra"),
    ],
)
def test_a_paper_comes_before_the_company_that_owns_or_hosts_it(owner: str, name: str) -> None:
    article = {"publisher": {"name": owner}}
    metas = {"og:site_name": ["La Muestra"]}
    assert find_site(parse_tree(""), [], article, metas, None) == name


def test_rdfa_names_the_publisher() -> None:
    name = "<meta property=schema:name content='The Daily Sample'>"
    assert site(f"<div property=schema:publisher typeof=Organization>{name}</div>") == (
        "The Daily Sample"
    )
