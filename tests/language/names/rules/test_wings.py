"""The wing of a party is part of its name."""

import pytest

from reader.language.names.bounds import Name
from reader.language.names.rules.wings import with_wings
from reader.language.tokens import sentences


@pytest.mark.parametrize(
    ("text", "found", "names"),
    [
        ("Orre Dal (United) left.", [(0, 1, "ORG"), (3, 3, "ORG")], ["Orre Dal (United)"]),
        (
            "The Party of Orre (Unified Marxist-Leninist) left.",
            [(1, 3, "ORG"), (5, 8, "MISC")],
            ["Party of Orre (Unified Marxist-Leninist)"],
        ),
        ("Orre Dal (Tarn) left.", [(0, 1, "ORG"), (3, 3, "ORG")], ["Orre Dal", "Tarn"]),
        ("Ada Orre (United) left.", [(0, 1, "PER"), (3, 3, "ORG")], ["Ada Orre", "United"]),
        ("Orre Dal (", [(0, 1, "ORG")], ["Orre Dal"]),
    ],
)
def test_a_wing_belongs_to_its_party(text: str, found: list[Name], names: list[str]) -> None:
    (sentence,) = sentences(text)
    assert [
        text[sentence.starts[first] : sentence.end(last)]
        for first, last, _ in with_wings(sentence.words, found)
    ] == names
