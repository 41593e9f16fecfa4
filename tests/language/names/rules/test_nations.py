"""The code of a country behind an athlete is that country."""

import pytest

from reader.language.gazetteer import country_codes
from reader.language.names.bounds import Name
from reader.language.names.rules.nations import with_nations
from reader.language.tokens import sentences


def names(text: str, *found: Name) -> list[tuple[str, str]]:
    (sentence,) = sentences(text)
    return [
        (text[sentence.starts[first] : sentence.end(last)], label)
        for first, last, label in with_nations(sentence.words, found)
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ada Lund (SWE) 1:12.30", "SWE"),
        ("Ada Lund (SWE/Otter Cycling) 4h", "SWE"),
        ("Ada Lund, SWE, led", "SWE"),
        ("Ada Lund (Swe) led", "Swe"),
    ],
)
def test_a_code_is_a_country(text: str, code: str) -> None:
    assert names(text, (0, 1, "PER"), (3, 3, "ORG")) == [("Ada Lund", "PER"), (code, "LOC")]


@pytest.mark.parametrize("text", ["Ada Lund (SWEL) led", "Ada Lund - SWE"])
def test_other_words_are_none(text: str) -> None:
    assert names(text, (0, 1, "PER")) == [("Ada Lund", "PER")]


def test_an_acronym_of_a_body_is_none() -> None:
    bodies: list[Name] = [(0, 2, "ORG"), (4, 4, "ORG")]
    assert names("Swedish Weavers Exchange (SWE)", *bodies)[1] == ("SWE", "ORG")


def test_each_code_is_of_one_country() -> None:
    assert {"KEN", "PUR", "NIre"} <= country_codes().keys()
    assert country_codes()["GER"] == country_codes()["Ger"] == "Germany"
