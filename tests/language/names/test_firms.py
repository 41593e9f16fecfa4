"""Whether a name ends as that of a firm does."""

import pytest

from reader.language.names.firms import is_firm


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Halcyon ASA", True),
        ("Halcyon S.A.", True),
        ("Halcyon SpA", True),
        ("Halcyon Co.", True),
        ("Halcyon CO", False),
        ("HALCYON LTD.", True),
        ("Halcyon , Inc.", True),
        ("Halcyon Cruises", True),
        ("Halcyon Seguros", True),
        ("Halcyon Spa", False),
        ("Mildura , SA", False),
        ("Halcyon Sa", False),
    ],
)
def test_a_firm_ends_in_a_legal_form_or_a_trade(name: str, expected: bool) -> None:
    assert is_firm(name.split()) == expected
