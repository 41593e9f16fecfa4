"""What a query asks for says how what it finds may be sorted."""

import pytest

from reader.library.query.nodes import default_sort, ranks
from reader.library.query.parsing import parse


@pytest.mark.parametrize(
    ("query", "articles", "statements"),
    [
        ("ferry", True, True),
        ("is:unread has:note quotes:>=3 date:2017", False, False),
        ("is:unread ferry", True, True),
        ("is:unread OR -ferry", False, False),
        ("source:gazette author:voss tag:sea note:later", False, False),
        ("headline:ferry", True, False),
        ("speaker:voss", True, False),
        ("{speaker:voss is NEAR sunk}", True, True),
        ("about:ferry", True, True),
    ],
)
def test_words_rank_what_they_find(query: str, articles: bool, statements: bool) -> None:
    node = parse(query).node
    assert (ranks(node), ranks(node, statements=True)) == (articles, statements)


def test_the_best_come_first_or_the_newest_where_none_is_better() -> None:
    ranked, unranked = parse("speaker:voss").node, parse("is:unread").node
    assert (default_sort(ranked), default_sort(unranked)) == ("relevance", "date")
    assert default_sort(ranked, "source") == "relevance"
    assert default_sort(unranked, "source") == "source"
    assert default_sort(ranked, statements=True) == "date"
