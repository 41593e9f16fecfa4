"""Firms and clubs apart from the country that they are of."""

import pytest

from reader.language.names.rules.origins import with_origins


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Petrobras of Brazil", "Petrobras | Brazil"),
        ("Ajax of the Netherlands", "Ajax | Netherlands"),
        ("Otter Fields of Peru", "Otter Fields of Peru"),
        ("Brothers of Italy", "Brothers of Italy"),
        ("Voice of Peru", "Voice of Peru"),
        ("Congress of Peru", "Congress of Peru"),
        ("Petrobras of Otters", "Petrobras of Otters"),
        ("Petrobras of the", "Petrobras of the"),
        ("Petrobras of Peru and Otter Fields of Iran", "Petrobras | Peru | Otter Fields | Iran"),
        (
            "Orre of Oman , Ajax of Peru and Bank of Togo",
            "Orre | Oman | Ajax | Peru | Bank of Togo",
        ),
        ("Voice of Peru and Voice of Oman", "Voice of Peru | Voice of Oman"),
        ("Bank of Trinidad and Tobago", "Bank of Trinidad and Tobago"),
    ],
)
def test_a_firm_is_apart_from_its_country(text: str, expected: str) -> None:
    words = text.split()
    names = with_origins(words, [(0, len(words) - 1, "ORG")])
    assert " | ".join(" ".join(words[first : last + 1]) for first, last, _ in names) == expected


def test_its_country_is_a_place() -> None:
    words = ["Ajax", "of", "Peru"]
    assert list(with_origins(words, [(0, 2, "ORG")])) == [(0, 0, "ORG"), (2, 2, "LOC")]
    assert list(with_origins(words, [(0, 2, "PER")])) == [(0, 2, "PER")]
