"""Units and aircraft have their numbers."""

import pytest

from reader.language.names.bounds import Name
from reader.language.names.rules.numbered import with_numbered
from reader.language.tokens import sentences


@pytest.mark.parametrize(
    ("text", "found", "names"),
    [
        ("The 12th Brigade left.", [], [("12th Brigade", "ORG")]),
        (
            "The 3rd Lund Rifle Regiment left.",
            [(2, 4, "ORG")],
            [("3rd Lund Rifle Regiment", "ORG")],
        ),
        ("The 3rd time Brigade Lund left.", [], []),
        ("The 3rd man of Tarn Division left.", [(4, 5, "ORG")], [("Tarn Division", "ORG")]),
        ("A Boeing 737-800 left.", [(1, 1, "ORG")], [("Boeing 737-800", "MISC")]),
        ("A Boeing 777-300ER left.", [(1, 2, "MISC")], [("Boeing 777-300ER", "MISC")]),
        ("An ATR 72-500 left.", [(1, 2, "MISC")], [("ATR 72-500", "MISC")]),
        (
            "A Boeing 767 of Tarn left.",
            [(1, 1, "ORG"), (4, 4, "ORG")],
            [("Boeing 767", "MISC"), ("Tarn", "ORG")],
        ),
        ("A Boeing 737 MAX left.", [(1, 3, "MISC")], [("Boeing 737 MAX", "MISC")]),
        ("Boeing 10 times left.", [(0, 0, "ORG")], [("Boeing", "ORG")]),
        ("Airbus 150 left.", [(0, 0, "ORG")], [("Airbus", "ORG")]),
    ],
)
def test_the_number_is_part_of_the_name(
    text: str, found: list[Name], names: list[tuple[str, str]]
) -> None:
    (sentence,) = sentences(text)
    assert [
        (text[sentence.starts[first] : sentence.end(last)], label)
        for first, last, label in with_numbered(sentence.words, found)
    ] == names
