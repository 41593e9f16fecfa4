"""The party and the state of a member of Congress are no person."""

import pytest

from reader.language.names.bounds import Name
from reader.language.names.rules.seats import with_seats
from reader.language.tokens import sentences


def names(text: str, *found: Name) -> list[tuple[str, str]]:
    (sentence,) = sentences(text)
    return [
        (text[sentence.starts[first] : sentence.end(last)], label)
        for first, last, label in with_seats(sentence.words, found)
    ]


@pytest.mark.parametrize(
    ("text", "seat", "state"),
    [
        ("Sen. Ada Lund, D-Ohio, left.", (4, 6, "PER"), "Ohio"),
        ("Sen. Ada Lund, R-La., left.", (4, 6, "PER"), "La."),
        ("Sen. Ada Lund (I-New York) left.", (6, 7, "LOC"), "New York"),
        ("Sen. Ada Lund, D-Ohio.", (6, 6, "PER"), "Ohio"),
    ],
)
def test_behind_a_party_stands_a_place(text: str, seat: Name, state: str) -> None:
    assert names(text, (1, 2, "PER"), seat) == [("Ada Lund", "PER"), (state, "LOC")]


def test_a_person_who_was_taken_for_one_name_with_the_state_stays() -> None:
    text = "Rep. Bo Lund, D-Ohio, left."
    assert names(text, (1, 6, "PER")) == [("Bo Lund", "PER"), ("Ohio", "LOC")]


@pytest.mark.parametrize("text", ["Ada drew a D-Ring, too.", "Ada, D-Ring maker, left."])
def test_other_letters_are_no_party(text: str) -> None:
    assert names(text, (0, 0, "PER")) == [("Ada", "PER")]
