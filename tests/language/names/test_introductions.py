"""A single word behind a word for kin or an animal is somebody's name."""

import pytest

from reader.language.names.datelines import Name
from reader.language.names.introductions import with_introduced
from reader.language.tokens import sentences


def people(text: str, *found: Name) -> list[str]:
    (sentence,) = sentences(text)
    words = sentence.words
    return [
        " ".join(words[first : last + 1])
        for first, last, label in with_introduced(words, found)
        if label == "PER"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He leaves his wife, Brindle, and a dog.", ["Brindle"]),
        ("He leaves a dog, Brindle.", ["Brindle"]),
        ("She owns a horse called Brindle now.", ["Brindle"]),
        ("She owns a company called Brindle now.", []),
        ("She owns a horse called Brindle Brook now.", []),
        ("He met his wife, Monday, at work.", []),
        ("He left his wife, Ghana, and his job.", []),
        ("He left his wife, Brindle and Fern.", []),
    ],
)
def test_kin_and_animals_have_names(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_a_place_that_is_so_introduced_is_somebody() -> None:
    assert people("He leaves a dog, Lund.", (5, 5, "LOC")) == ["Lund"]
    assert people("He leaves a dog, Lund, Ada.", (5, 7, "LOC")) == []
