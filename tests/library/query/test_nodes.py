"""What a query asks for says how what it finds may be sorted."""

import pytest

from reader.library.query.nodes import ranks
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
