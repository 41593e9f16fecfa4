"""Acronyms, and where a text tells what they are short for."""

import pytest

from reader.language.names.acronyms import (
    has_initials,
    is_alternative,
    is_in_brackets,
    is_unknown,
    spells,
)


def test_it_is_told_in_brackets_or_as_another_name() -> None:
    assert is_in_brackets(["("], ")")
    assert not is_in_brackets(["(", "the"], ")")
    assert is_alternative([",", "or"], ",")
    assert not is_alternative(["or"], ",")


@pytest.mark.parametrize(
    ("short", "long", "is_short_form"),
    [
        ("TPU", "Tidewater Port Union", True),
        ("ELU", "Ébène Lumber Union", True),
        ("PTU", "Tidewater Port Union", False),
        ("T PU", "Tidewater Port Union", False),
    ],
)
def test_its_letters_stand_in_the_name_in_their_order(
    short: str, long: str, is_short_form: bool
) -> None:
    assert spells(short, long) == is_short_form


def test_initials_are_those_of_three_words_and_no_person() -> None:
    assert has_initials("TPU", ["Tidewater", "Port", "Union"])
    assert not has_initials("TP", ["Tidewater", "Port"])
    assert not has_initials("APO", ["Ana", "Pask", "Orre"])


def test_what_the_table_knows_needs_no_telling() -> None:
    assert is_unknown("TPU")
    assert not is_unknown("Tidewater")
    assert not is_unknown("NATO")
