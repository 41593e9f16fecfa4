"""Ships from the prefix of their names to a number behind them."""

import pytest

from reader.language.names.bounds import Name
from reader.language.names.rules.ships import with_ships


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("The HMAS Orre sank", [(1, 2, "ORG")], [(1, 2, "MISC")]),
        ("The BRP Ada Lund sank", [(2, 3, "PER")], [(1, 3, "MISC")]),
        ("The BRP Ada Lund sank", [(1, 1, "ORG"), (2, 3, "PER")], [(1, 3, "MISC")]),
        ("The KM Orre 7 , a ferry", [(1, 2, "LOC")], [(1, 3, "MISC")]),
        ("The INS Orre 12 miles off", [(1, 2, "LOC")], [(1, 2, "MISC")]),
        ("The 5 KM Orre run", [(2, 3, "LOC")], [(2, 3, "LOC")]),
        ("KRI sank", [(0, 0, "ORG")], [(0, 0, "ORG")]),
    ],
)
def test_a_ship_has_its_prefix_and_its_number(
    text: str, names: list[Name], found: list[Name]
) -> None:
    assert with_ships(text.split(), names) == found
