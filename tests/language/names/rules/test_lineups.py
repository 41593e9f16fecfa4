"""The players of a line-up are people, each by themselves."""

import pytest

from reader.language.names.rules.lineups import with_lineups
from reader.language.tokens import sentences


def people(text: str) -> list[str]:
    (sentence,) = sentences(text)
    found = with_lineups(sentence.words, [])
    assert all(label == "PER" for _, _, label in found)
    return [text[sentence.starts[first] : sentence.end(last)] for first, last, _ in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Booked: Orre, Hed.", "Orre|Hed"),
        ("Subs: Orre for Hed 60, Ask (capt) for Ek 71.", "Orre|Hed|Ask|Ek"),
        ("Scorers for Lund: Orre 12, Hed 88 pen.", "Orre|Hed"),
        ("Points: Lund: Tries: Orre, Hed-Ask 2.", "Orre|Hed-Ask"),
        (
            "Lund (4-2-1): A Ek, van Dam, Orre, Hed, Ask, Boo, Fors",
            "A Ek|van Dam|Orre|Hed|Ask|Boo|Fors",
        ),
        ("Lund XI: Ek; Orre, Hed; Ask (Dal 71), Boo; Fors", "Ek|Orre|Hed|Ask|Dal|Boo|Fors"),
        ("Lund XI: Ek; Orre, Hed; Ask (Dal, 71), Boo; Fors", "Ek|Orre|Hed|Ask|Dal|Boo|Fors"),
    ],
)
def test_players_stand_in_lists(text: str, expected: str) -> None:
    assert people(text) == expected.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "The club has four rivals: Orre, Hed, Ask and Boo.",
        "Con: It is heavy.",
        "Results: Ek 2, Orre 0; Hed 1, Ask 2; Boo 3, Fors 1; Dal 0, Ed 1",
        "Votes: Ada Ek (Greens); Bo Orre (Reds); Eva Hed (Blues); Jan Ask (Greys)",
        "Talks: Oslo; Paris, Rome; Lima, Quito; Cairo, Dakar",
        "Lund: Ek, Orre, Hed, Ask, Boo, Fors, Dal",
    ],
)
def test_other_lists_are_left(text: str) -> None:
    assert people(text) == []
