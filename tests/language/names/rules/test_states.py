"""A state behind a town is a place by itself."""

import pytest

from reader.language.names.bounds import Name
from reader.language.names.rules.states import with_states
from reader.language.tokens import sentences


def names(text: str, *found: Name) -> list[tuple[str, str]]:
    (sentence,) = sentences(text)
    return [
        (text[sentence.starts[first] : sentence.end(last)], label)
        for first, last, label in with_states(sentence.words, found)
    ]


@pytest.mark.parametrize("text", ["Lund, Neb., voted.", "LUND, Neb. (AP) - They voted."])
def test_a_state_is_found(text: str) -> None:
    assert names(text, (0, 0, "LOC"))[1:] == [("Neb.", "LOC")]


def test_what_is_part_of_a_name_or_behind_no_town_is_left() -> None:
    assert names("Lund, Neb., School won.", (0, 4, "ORG")) == [("Lund, Neb., School", "ORG")]
    assert names("They met today, Mo. left.") == []
