"""What stands behind "hurricanes" or "rivers" is one of them."""

import pytest

from reader.language.names.bounds import Name
from reader.language.names.rules.pairs import with_pairs
from reader.language.tokens import sentences


@pytest.mark.parametrize(
    ("text", "found", "names"),
    [
        ("The hurricanes Ana and Bo hit us.", [(2, 4, "ORG")], ["Ana MISC", "Bo MISC"]),
        ("Hurricanes Ana, Bo and Cleo hit us.", [], ["Ana MISC", "Bo MISC", "Cleo MISC"]),
        ("Two cyclones, Ana and Bo, hit us.", [(3, 3, "PER")], ["Ana MISC", "Bo MISC"]),
        ("The rivers Orre and Tarn rose.", [(1, 4, "MISC")], ["Orre LOC", "Tarn LOC"]),
        ("The rivers Orre and Tarn Valley rose.", [(2, 2, "LOC")], ["Orre LOC"]),
        ("The Hurricanes, Ana and Bo won.", [(1, 1, "ORG")], ["Hurricanes ORG"]),
        ("Two storms, Ana said, left it.", [(3, 3, "PER")], ["Ana PER"]),
        ("Two rivers rose.", [], []),
    ],
)
def test_each_is_one_of_what_they_are_called(
    text: str, found: list[Name], names: list[str]
) -> None:
    (sentence,) = sentences(text)
    assert [
        f"{text[sentence.starts[first] : sentence.end(last)]} {label}"
        for first, last, label in with_pairs(sentence.words, found)
    ] == names
