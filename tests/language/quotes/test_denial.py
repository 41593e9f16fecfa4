"""Which verbs say that words were not said, and whether nobody is their subject."""

import pytest

from reader.language.quotes.denial import denies_saying, is_of_nobody


@pytest.mark.parametrize(
    ("before", "cue", "between", "holds"),
    [
        ("Tom Orr ", "never said", " ", True),
        ("Tom Orr ", "never said", ": ", True),
        ("Tom Orr has ", "not said", ", ", True),
        ("Tom Orr never publicly ", "said", " ", True),
        ("Tom Orr not only ", "said", " ", False),
        ("Tom Orr ", "refused to say", " ", True),
        ("Tom Orr ", "denied", " saying ", True),
        ("Tom Orr ", "denied", " it: ", False),
        ("Tom Orr ", "denied", " the claim and spoke of ", False),
        ("Tom Orr ", "did not deny", " saying ", False),
        ("Tom Orr ", "did not say", " why. ", False),
        ("Tom Orr ", "did not look", " up: ", False),
        ("Tom Orr ", "said", " ", False),
    ],
)
def test_what_a_denied_verb_governs_was_not_said(
    before: str, cue: str, between: str, holds: bool
) -> None:
    assert denies_saying(before, cue, between, precedes=False) == holds


@pytest.mark.parametrize(
    ("cue", "between", "holds"),
    [
        ("did not say", ",” Tom Orr ", True),
        ("did not call", ".” Tom Orr ", False),
        ("denied", ",” Tom Orr ", False),
    ],
)
def test_a_denied_verb_may_stand_behind_its_words(cue: str, between: str, holds: bool) -> None:
    assert denies_saying("Tom Orr ", cue, between, precedes=True) == holds


@pytest.mark.parametrize(
    ("before", "holds"),
    [
        ("It rained. Nobody in the mill ", True),
        ("Neither Ada Nunn nor Tom Orr ", True),
        ("No one was hurt and Tom Orr ", False),
        ("Nobody came. Tom Orr ", False),
    ],
)
def test_nobody_may_be_the_subject(before: str, holds: bool) -> None:
    assert is_of_nobody(before) == holds
