"""What is kept from the parser of HTML, because it would take forever."""

from time import process_time

import pytest

from reader.sources.pages.html_tree import parse_tree


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 20_000,
        "<div></b>" * 20_000,
        "<DIV>" * 20_000,
        "<select>" + "<option>x" * 20_000,
        "".join(f"<body a{n}=1>" for n in range(20_000)),
        "<p " + " ".join(f"a{n}" for n in range(50_000)) + ">",
        "<p " + "/".join(f'a{n}=">"' for n in range(50_000)) + ">",
    ],
)
def test_what_takes_quadratic_time_is_refused(html: str) -> None:
    with pytest.raises(ValueError, match="more than"):
        parse_tree(html)


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 5_000 + "words",
        "<p>x" * 30_000 + "words",
        "<p><b>x</b><br><img></p>" * 10_000 + "words",
        "<table>" + "<tr><td>x" * 10_000 + "</table>words",
        "<p>" + 'word "word" = ' * 20_000 + "words",
        '<a title="' + "x " * 100_000 + '">words</a>',
        "words \ud800",
    ],
)
def test_what_is_only_long_is_parsed(html: str) -> None:
    body = parse_tree(html).body
    assert body is not None
    assert "words" in body.text()


def test_the_look_at_tags_that_never_end_is_quick() -> None:
    started = process_time()
    assert parse_tree("<p>words</p>" + "<script" * 20_000).body is not None
    assert process_time() - started < 3  # seconds
