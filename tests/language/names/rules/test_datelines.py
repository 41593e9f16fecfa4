"""The place in capitals that opens an article is a place, and so is what stands behind it."""

import pytest

from reader.language.names.bounds import Name
from reader.language.names.rules.datelines import with_dateline
from reader.language.tokens import sentences


def names(text: str, *found: Name) -> list[tuple[str, str]]:
    (sentence,) = sentences(text)
    return [
        (text[sentence.starts[first] : sentence.end(last)], label)
        for first, last, label in with_dateline(sentence.words, found)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ASTANA, May 17 (Tidewater) — Exports rose", [("ASTANA", "LOC"), ("Tidewater", "ORG")]),
        ("NEW LUND, N.S. – Exports rose", [("NEW LUND", "LOC"), ("N.S.", "LOC")]),
        ("NEW LUND, Chile - Exports rose", [("NEW LUND", "LOC"), ("Chile", "LOC")]),
        ("PORT-AU-LUND, June 3 - Exports rose", [("PORT-AU-LUND", "LOC")]),
        ("BREAKING (Tidewater) - Exports rose", []),
        ("EXPORTS, Imports — both rose", []),
        ("EXPORTS - both rose", []),
        ("Lund, May 17 — Exports rose", []),
    ],
)
def test_a_region_or_a_date_proves_a_dateline(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_an_agency_proves_that_a_name_is_a_place() -> None:
    assert names("NEW LUND (Tidewater) - Ada left", (1, 1, "PER"), (6, 6, "PER")) == [
        ("NEW LUND", "LOC"),
        ("Tidewater", "ORG"),
        ("Ada", "PER"),
    ]
