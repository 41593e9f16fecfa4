"""Titles before a name and offices behind a party are no part of them."""

import pytest

from reader.article import EntityLabel
from reader.language.names.spans import found_names
from reader.language.names.titles import honoured
from reader.language.tokens import sentences


def bounds(text: str, label: EntityLabel) -> str:
    """What is left of a text that the recogniser takes for a name as a whole."""
    (sentence,) = sentences(text)
    inner = [f"I-{label}"] * (len(sentence.words) - 2)
    (found,) = found_names([sentence], [[f"B-{label}", *inner, f"L-{label}"]])
    return text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Coun Ada Lund", "Ada Lund"),
        ("Councilwoman Ada Lund", "Ada Lund"),
        ("Supt Ada Lund", "Ada Lund"),
        ("Patriarch Kyrill", "Kyrill"),
        ("Catholicos Aram II", "Aram II"),
        ("Archimandrite Sava Lund", "Sava Lund"),
        ("Ratu Seru Lund", "Seru Lund"),
        ("Doña Ada", "Ada"),
        ("Dad Anders", "Anders"),
        ("Grandad Anders Lund", "Anders Lund"),
        ("Datuk Seri Ada Lund", "Ada Lund"),
        ("Don Diego Lund", "Diego Lund"),
        ("Don Lund", "Don Lund"),
        ("Nana Lund", "Nana Lund"),
        ("Nana Kofi Lund", "Kofi Lund"),
        ("Commodore Ada Lund", "Ada Lund"),
        ("Garda Ada Lund", "Ada Lund"),
        ("Deputado Capitão Ada Lund", "Ada Lund"),
        ("Afioga Lund", "Lund"),
        ("Lolo Lund", "Lolo Lund"),
        ("Lolo Ada Lund", "Ada Lund"),
        ("Sultan Omar Lund", "Omar Lund"),
        ("Emir Omar", "Omar"),
        ("Emir Omar bin Lund", "Omar bin Lund"),
        ("Emir Orrhal al-Lund", "Orrhal al-Lund"),
    ],
)
def test_honorifics_of_all_the_world_are_no_part_of_a_name(text: str, name: str) -> None:
    assert bounds(text, "PER") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("Harvest Party MPA", "Harvest Party"), ("Lund MLC", "Lund"), ("Harvest MP3", "Harvest MP3")],
)
def test_an_office_behind_a_party_is_no_part_of_its_name(text: str, name: str) -> None:
    assert bounds(text, "ORG") == name


def test_honorifics_tell_a_pronoun() -> None:
    assert [honoured({word, "Lund"}) for word in ("Mrs", "Herr", "Dr")] == ["she", "he", ""]
