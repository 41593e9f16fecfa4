"""The headline among the titles that a page has, without the name of the site."""

import pytest

from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.page_titles import choose_title, without_site


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
        ("The Daily Sample", "The Daily Sample", "The Daily Sample"),
        ("", None, ""),
    ],
)
def test_the_name_of_the_site_goes(title: str, site: str | None, headline: str) -> None:
    assert without_site(title, site) == headline


def chosen(html: str, stated: str = "", shared: str = "") -> str | None:
    return choose_title([stated], [shared], parse_tree(html), "Sample")


def test_the_heading_that_something_agrees_with_is_the_headline() -> None:
    html = (
        "<title>Harbour to be dredged - Sample</title><h1>Sample</h1><h1>Harbour to be Dredged</h1>"
    )
    assert chosen(html) == "Harbour to be Dredged"


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
