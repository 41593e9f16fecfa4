"""A place that plays another, or that a player comes from, is its team."""

import pytest

from reader.language.names.bounds import Name
from reader.language.names.rules.teams import with_teams
from reader.language.tokens import sentences


def labels(text: str, *found: Name) -> list[str]:
    (sentence,) = sentences(text)
    return [label for _, _, label in with_teams(sentence.words, found)]


@pytest.mark.parametrize(
    ("text", "second", "expected"),
    [
        ("Lund beat Orsa by an innings.", 2, ["ORG", "ORG"]),
        ("Lund drew with Orsa.", 3, ["ORG", "ORG"]),
        ("Lund defeated Orsa.", 2, ["ORG", "ORG"]),
        ("Lund past Orsa", 2, ["ORG", "ORG"]),
        ("Lund left Orsa.", 2, ["ORG", "LOC"]),
        ("Lund beat Kenya.", 2, ["ORG", "LOC"]),
        ("Lund beat , of Orsa,", 4, ["ORG", "LOC"]),
    ],
)
def test_who_plays_a_body_is_one(text: str, second: int, expected: list[str]) -> None:
    assert labels(text, (0, 0, "ORG"), (second, second, "LOC")) == expected


@pytest.mark.parametrize(
    ("text", "second", "label"),
    [
        ("Lund 2-1 Orsa: late goal", 4, "ORG"),
        ("Lund 99, Orsa 87.", 3, "ORG"),
        ("Lund 24 Orsa 17.", 2, "ORG"),
        ("Lund 99, Orsa.", 3, "LOC"),
        ("Lund to-and-fro Orsa", 2, "LOC"),
    ],
)
def test_places_with_a_score_are_teams(text: str, second: int, label: str) -> None:
    assert labels(text, (0, 0, "LOC"), (second, second, "LOC")) == [label, label]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lund thrashed Orsa by an innings.", ["ORG", "ORG"]),
        ("Lund blanks Orsa", ["ORG", "ORG"]),
        ("Lund beat Kenya.", ["LOC", "LOC"]),
        ("Lund hosts Orsa.", ["LOC", "LOC"]),
    ],
)
def test_places_beat_one_another_as_teams_where_none_is_a_country(
    text: str, expected: list[str]
) -> None:
    assert labels(text, (0, 0, "LOC"), (2, 2, "LOC")) == expected


@pytest.mark.parametrize("beaten", ["Orsa", "the Orsa"])
def test_who_comes_from_a_place_is_not_its_team(beaten: str) -> None:
    last = 4 + len(beaten.split())
    found = labels(f"A man from Lund beat {beaten}", (3, 3, "LOC"), (last, last, "LOC"))
    assert found == ["LOC", "LOC"]


def test_a_team_may_have_an_article() -> None:
    assert labels("Lund outlasted the Orsas", (0, 0, "LOC"), (3, 3, "ORG")) == ["ORG", "ORG"]


def test_a_person_is_none_and_a_part_of_a_name_behind_of() -> None:
    assert labels("Ada 6-1 Lund", (0, 0, "PER"), (4, 4, "LOC")) == ["PER", "LOC"]
    assert labels("Stars of Lund beat Orsa", (2, 2, "LOC"), (4, 4, "ORG")) == ["LOC", "ORG"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("He is on loan from Lund.", "ORG"),
        ("He signed from Lund.", "ORG"),
        ("Far from Lund", "LOC"),
    ],
)
def test_a_player_comes_from_a_team(text: str, label: str) -> None:
    first = text.split().index("Lund." if "." in text else "Lund")
    assert labels(text, (first, first, "LOC")) == [label]
