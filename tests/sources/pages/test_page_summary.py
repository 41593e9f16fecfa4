"""What a page says of its article between headline and text: a line, or points."""

import pytest

from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.main_text import find_main_text

ONE = "The harbour of Brackwater will be dredged, the town council decided after six hours of talk."
TWO = "The work is to begin in spring, when the ferries stop, and will cost about two million."
TEXT = f"<div><p>{ONE}</p><p>{TWO}</p></div>"
DECK = "The ferries stop for a year, and the fishermen get nothing"


@pytest.mark.parametrize(
    ("above", "is_one"),
    [
        (f"<p>{DECK}</p><p>By Ann Example</p>", True),
        (f"<p><strong>{DECK}</strong></p>", True),
        (f"<p>By Ann Example</p><p class='article-lede'>{DECK}</p>", True),
        (f"<p>By Ann Example</p><p>{DECK}</p>", False),
        (f"<p><a href=/f>{DECK}</a></p>", False),
        ("<p>March 5, 20246:04 PM UTCUpdated 3 hours ago</p>", False),
        ("<p>Ferries stop</p>", False),
    ],
)
def test_a_standfirst_needs_no_full_stop_below_the_headline(above: str, is_one: bool) -> None:
    top = f"<header><h1>Harbour</h1>{above}</header>"
    html = f"<main>{top}{TEXT}</main>"
    text = find_main_text(parse_tree(html), None, "Harbour")
    assert any(one.kind == "standfirst" for one in text.above) is is_one
    assert [one.words for one in text.passages] == [ONE, TWO]


def test_a_summary_in_points_above_the_text_belongs_to_it() -> None:
    points = ["The ferries stop for a year", "The fishermen get nothing."]
    shown = f"<h1>Harbour</h1><h3>Key points</h3><ul><li>{points[0]}<li>{points[1]}</ul>"
    html = f"<main>{shown}<p>By Ann Example</p>{TEXT}</main>"
    text = find_main_text(parse_tree(html), None, "Harbour")
    assert [one.words for one in text.passages] == ["Key points", *points, ONE, TWO]
    menu = html.replace("<li>The", "<li><a href=/x>More</a> of the")
    assert find_main_text(parse_tree(menu), None, "Harbour").passages[0].words == ONE


def test_a_subheading_beside_the_text_is_a_standfirst() -> None:
    text = f"<div><p><i>{DECK}</i></p><p>{ONE}</p><p>{TWO}</p></div>"
    html = f"<main><h1>Harbour</h1><p>By Ann Example</p>{text}</main>"
    found = find_main_text(parse_tree(html), None, "Harbour")
    assert [one.words for one in found.above if one.kind == "standfirst"] == [DECK]
    assert [one.words for one in found.passages] == [ONE, TWO]
