"""What the first or the last word of a name says of its kind."""

import pytest

from reader.article import EntityLabel
from reader.language.entities import find_names_and_dates
from reader.language.names.rules.heads import label_by_heads


@pytest.mark.parametrize(
    ("name", "label", "expected"),
    [
        ("Hurricane Laura", "PER", "MISC"),
        ("Cyclone Maila", "LOC", "MISC"),
        ("Tropical Storm Maila", "ORG", "MISC"),
        ("Lund Storm Warning Office", "ORG", "ORG"),
        ("Aarhus Convention", "ORG", "MISC"),
        ("Food and Rum Festival", "ORG", "MISC"),
        ("Otter d'Or", "ORG", "MISC"),
        ("Lund Games", "ORG", "MISC"),
        ("Farm Support Programme", "ORG", "MISC"),
        ("Lund House of Assembly", "LOC", "ORG"),
        ("Otter Museum", "LOC", "ORG"),
        ("Lund Law Courts", "ORG", "LOC"),
        ("Brownlow Stadium", "ORG", "LOC"),
        ("Lough Allen", "PER", "LOC"),
        ("Lake County Council", "ORG", "ORG"),
        ("Halcyon Foods", "MISC", "ORG"),
        ("Halcyon Madencilik A.Ş.", "PER", "ORG"),
        ("Halcyon Capital", "LOC", "ORG"),
        ("Otter Castle Trust", "LOC", "ORG"),
        ("Otter Sangham", "PER", "ORG"),
        ("Lund Oblast", "ORG", "LOC"),
        ("Otter Hotel", "ORG", "LOC"),
        ("Board of Revenue", "MISC", "ORG"),
        ("Banco de Lund", "LOC", "ORG"),
        ("Bank Lund", "LOC", "LOC"),
        ("Operation Otter", "ORG", "MISC"),
        ("Orre Brothers", "MISC", "MISC"),
        ("Orre Bros", "PER", "ORG"),
        ("Otter Opera", "MISC", "MISC"),
        ("Lund National Theatre", "LOC", "LOC"),
        ("District Court", "LOC", "ORG"),
        ("Orre Court", "LOC", "LOC"),
        ("Orre Biosciences", "LOC", "ORG"),
        ("Commission to Count Otters", "MISC", "ORG"),
        ("Diputación de Orre", "LOC", "ORG"),
        ("Stade Ada Lund", "PER", "LOC"),
        ("Stade Lundois", "ORG", "ORG"),
        ("Estadio Lund", "MISC", "LOC"),
        ("Ada Lund", "PER", "PER"),
    ],
)
def test_the_label_of_a_name(name: str, label: EntityLabel, expected: str) -> None:
    assert label_by_heads(name.split(), label) == expected


@pytest.mark.parametrize("language", ["Tok Pisin", "Luganda", "Kwéyòl", "Hindi"])
def test_languages_and_peoples_are_no_places(language: str) -> None:
    text = f"“We want rain,” she said in {language}."
    assert [(text[e.start : e.end], e.label) for e in find_names_and_dates(text)[0]] == [
        (language, "MISC")
    ]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("He saw Papua New Guineans row home.", "Papua New Guineans", "MISC"),
        ("A vote of Solomon Islanders was held.", "Solomon Islanders", "MISC"),
        ("Houthi rebels held the port.", "Houthi", "ORG"),
        ("YouTube said so.", "YouTube", "ORG"),
        ("It won the Nobel Prize in Physics.", "Nobel Prize in Physics", "MISC"),
        ("He left Newfoundland and Labrador.", "Newfoundland and Labrador", "LOC"),
        ("They fined TikTok again.", "TikTok", "ORG"),
    ],
)
def test_what_the_table_knows_is_what_it_says(text: str, name: str, label: str) -> None:
    assert [(text[e.start : e.end], e.label) for e in find_names_and_dates(text)[0]] == [
        (name, label)
    ]


def test_a_programme_of_the_united_nations_is_a_body() -> None:
    text = "The United Nations Development Programme agreed."
    assert [(text[e.start : e.end], e.label) for e in find_names_and_dates(text)[0]] == [
        (text[4:40], "ORG")
    ]
