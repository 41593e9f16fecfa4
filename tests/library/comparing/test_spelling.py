"""What a house where it is printed makes of a word is no other word."""

import pytest

from reader.library.comparing.spelling import spoken


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,500", "1500"),
        ("5 %", "5%"),
        ("five", "5"),
        ("five%", "5%"),
        ("neighbourhood", "neighborhood"),
        ("organisations", "organizations"),
        ("organise", "organize"),
        ("paralysed", "paralyzed"),
        ("theatres", "theaters"),
        ("fibre", "fiber"),
        ("defence", "defense"),
        ("offences", "offenses"),
        ("travelled", "traveled"),
        ("modelling", "modeling"),
        ("programmes", "programs"),
    ],
)
def test_these_are_spoken_alike(one: str, other: str) -> None:
    assert spoken(one) == spoken(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("five", "5%"),
        ("15", "1.5"),
        ("four", "for"),
        ("our", "or"),
        ("filled", "filed"),
        ("hatred", "hated"),
        ("fence", "fens"),
        ("prise", "prize"),
        ("store", "stoer"),
        ("metre", "meters"),
    ],
)
def test_these_are_not(one: str, other: str) -> None:
    assert spoken(one) != spoken(other)
