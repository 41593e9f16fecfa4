"""One label for one name throughout an article."""

import pytest

from reader.article import EntityLabel
from reader.language.names.agreement import Mention, agreed


@pytest.mark.parametrize(
    ("labels", "placed", "found"),
    [
        ("OL", "", "OO"),
        ("OLL", "", "OLL"),
        ("OOL", "2", "OOL"),
    ],
)
def test_a_place_is_a_body_where_it_is_one_as_often(labels: str, placed: str, found: str) -> None:
    kinds: dict[str, EntityLabel] = {"O": "ORG", "L": "LOC"}
    mentions = [
        Mention("Orre Hall", kinds[kind], str(at) in placed, speaks=False, is_aged=False)
        for at, kind in enumerate(labels)
    ]
    assert agreed(mentions) == [kinds[kind] for kind in found]
