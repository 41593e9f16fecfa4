"""The headline among the titles that a page has, without the name of the site."""

import pytest

from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.page_titles import choose_title, marked_title, without_site


@pytest.mark.parametrize(
    ("title", "site", "headline"),
    [
        ("Harbour to be dredged | The Daily Sample", "The Daily Sample", "Harbour to be dredged"),
        ("Harbour to be dredged - Sample", "The Daily Sample", "Harbour to be dredged"),
        ("Sample News – Harbour to be dredged", "Sample News", "Harbour to be dredged"),
        ("Harbour to be dredged | News | Sample", None, "Harbour to be dredged"),
        ("Opinion | Harbour to be dredged", None, "Harbour to be dredged"),
        ("Harbour: to be dredged - or not", "Sample", "Harbour: to be dredged - or not"),
        ("Harbour - sample.example", "sample.example", "Harbour"),
        ("港口将关闭 ：样本日报", "样本日报社", "港口将关闭"),
        ("港口：明年春天将关闭", "样本日报社", "港口：明年春天将关闭"),
        ("Harbour dredged | Daily Sample", None, "Harbour dredged"),
        ("The Daily Sample", "The Daily Sample", "The Daily Sample"),
        ("", None, ""),
    ],
)
def test_the_name_of_the_site_goes(title: str, site: str | None, headline: str) -> None:
    assert without_site(title, site) == headline


def chosen(
    html: str, stated: str = "", shared: str = "", site: str | None = "Sample"
) -> str | None:
    return choose_title([stated], [shared], parse_tree(html), site)


def test_the_heading_that_something_agrees_with_is_the_headline() -> None:
    html = (
        "<title>Harbour to be dredged - Sample</title><h1>Sample</h1><h1>Harbour to be Dredged</h1>"
    )
    assert chosen(html) == "Harbour to be Dredged"


def test_a_heading_is_the_headline_though_who_wrote_it_is_the_longer_part_of_the_title() -> None:
    html = "<h1>Harbour to be dredged</h1>"
    shared = "Harbour to be dredged - Ann Example and Bob Sample of Brackwater"
    assert chosen(html, shared=shared) == "Harbour to be dredged"
    assert chosen("<h1>The harbour</h1>", shared="The harbour - to be dredged from spring on") == (
        "The harbour - to be dredged from spring on"
    )


def test_a_heading_that_leads_to_the_front_of_the_blog_is_no_headline() -> None:
    html = (
        "<title>The Kell Walks » Blog Archive » Pier Shut</title>"
        "<h1><a href=https://kell.example/walks/>The Kell Walks</a></h1>"
        "<h2><a href=https://kell.example/walks/2013/02/pier/>Pier Shut</a></h2>"
    )
    url = "https://kell.example/walks/2013/02/pier/"
    assert choose_title([], [], parse_tree(html), "kell.example", url) == "Pier Shut"


def test_the_lines_of_a_heading_are_apart() -> None:
    for heading in ("Harbour<br>to <i>be</i> dredged", "<p>Harbour</p><div>to be dredged</div>"):
        html = f"<title>Harbour to be dredged - Sample</title><h1>{heading}</h1>"
        assert chosen(html) == "Harbour to be dredged"


def test_a_heading_in_a_script_without_spaces_is_the_headline_too() -> None:
    html = "<title>港口明年春天将关闭-样本网</title><h1>港口明年春天将关闭</h1>"
    assert chosen(html, site=None) == "港口明年春天将关闭"


def test_a_heading_that_nothing_agrees_with_is_not() -> None:
    html = "<title>Harbour to be dredged - Sample</title><h1>Subscribe to us today</h1>"
    assert chosen(html) == "Harbour to be dredged"
    assert chosen(html, shared="The harbour, dredged") == "The harbour, dredged"


def test_a_title_that_is_cut_off_is_not_taken_if_another_is_there() -> None:
    assert chosen("", "Harbour to be…", "Harbour to be dredged") == "Harbour to be dredged"
    assert chosen("", "Harbour to be…") == "Harbour to be…"


def test_without_any_title_the_first_heading_will_do() -> None:
    assert chosen("<h1> </h1><h1>Harbour</h1>") == "Harbour"
    assert chosen("<p>Words.") is None


def test_a_long_title_takes_no_time() -> None:
    assert without_site("a | " * 100_000, "Sample")


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Bay shut | The Sample of Brackwater", "<h1>Bay shut</h1>"),
        ("The Daily Sample | Bay shut", "<h1><a href=/>The Daily Sample</a></h1><h1>Bay shut</h1>"),
        ("Sample Online - Bay shut to ferries", "<font><b>Bay shut to ferries</b></font>"),
    ],
)
def test_the_part_of_a_title_that_is_shown_by_itself_is_the_headline(
    title: str, shown: str
) -> None:
    html = f"<title>{title}</title>{shown}<h2>What comes next</h2>"
    assert (chosen(html, site=None) or "").startswith("Bay shut")


def test_a_crosshead_is_no_headline_though_it_ends_the_title() -> None:
    html = "<title>Bay shut to all ferries - Why now</title><h2>Why now</h2>"
    assert chosen(html, site=None) == "Bay shut to all ferries - Why now"


def test_a_heading_may_put_the_title_in_other_words() -> None:
    title = "<title>Council shuts harbour - Daily Sample</title>"
    words = "Harbour closed for ferries"
    assert chosen(f"{title}<h1>{words}</h1>", site=None) == words
    assert chosen(f"{title}<h1>After storms: {words}</h1>", site=None) == f"After storms: {words}"
    for of_site in (
        "<h1 class=site-title>Brackwater Harbour Times</h1>",
        "<h1><a href=https://sample.example>Brackwater Harbour Times</a></h1>",
        f"<h1>{words}</h1><h1>More of the harbour</h1>",
    ):
        assert chosen(title + of_site) == "Council shuts harbour"
    assert chosen(f"{title}<h1>{words}</h1>", shared="The harbour, shut") == "The harbour, shut"


@pytest.mark.parametrize(
    ("title", "shown", "headline"),
    [
        ("Untitled Document", "<h1>Ferries stop for good</h1>", "Ferries stop for good"),
        ("Sample", "<h1><a href=/>Sample</a></h1><h1>Ferries stop</h1>", "Ferries stop"),
        ("www.sample.example", "<h1>Ferries stop</h1>", "Ferries stop"),
        ("Sample - Tides", "<main><h1>Ferries stop</h1></main><h1>More</h1>", "Ferries stop"),
        ("Sample - Tides", "<h1>Ferries stop</h1>", "Tides"),
        ("Sample - Tides", "<main><aside><h1>Ferries stop</h1></aside></main>", "Tides"),
        ("Boats leave", "<main><h1><i>Bay</i>Boats leave</h1></main>", "Boats leave"),
        ("Boats leave", "<h1><div>The Bay</div><div>Boats leave</div></h1>", "Boats leave"),
        ("Boats leave", "<h1>The Bay: Boats leave</h1>", "The Bay: Boats leave"),
        ("Boats leave", "<main><h1>All news</h1><h2>Boats leave</h2></main>", "Boats leave"),
        ("Sample", "<article><h1>The Sample</h1></article>", "The Sample"),
        ("Sample", "<p>Ferries stop</p>", "Sample"),
    ],
)
def test_a_title_may_name_nothing_but_the_site(title: str, shown: str, headline: str) -> None:
    assert chosen(f"<title>{title}</title>{shown}") == headline


def test_microdata_mark_a_headline() -> None:
    html = (
        "<aside><b itemprop=headline>Ferries stop</b></aside><p itemprop=headline>Harbour shut</p>"
    )
    assert marked_title(parse_tree(html)) == ["Harbour shut"]
    assert marked_title(parse_tree("<meta itemprop=headline content=Shut>")) == ["Shut"]
    assert marked_title(parse_tree("<p>Shut")) == []


def test_hatom_marks_the_headline_of_an_entry() -> None:
    html = "<title>News from the Harbour</title><b class=entry-title>Harbour to be dredged</b>"
    assert chosen(html) == "Harbour to be dredged"
    assert chosen(html + "<b class=entry-title>Ferry late</b>") == "News from the Harbour"
    assert chosen(html, shared="The harbour is dredged") == "The harbour is dredged"
