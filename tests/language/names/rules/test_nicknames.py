"""A nickname of several words is part of the name."""

import pytest

from reader.language.names.bounds import Name
from reader.language.names.rules.nicknames import with_nicknames
from reader.language.tokens import sentences


@pytest.mark.parametrize(
    ("text", "found", "names"),
    [
        ('Ada "Big Wheel" Lund left.', [(0, 0, "PER"), (3, 5, "PER")], [(0, 5, "PER")]),
        ('Ada "the wheel" Lund left.', [(0, 0, "PER"), (5, 5, "PER")], [(0, 5, "PER")]),
        (
            'He called Ada "the wheel," Lund said.',
            [(2, 2, "PER"), (7, 7, "PER")],
            [(2, 2, "PER"), (7, 7, "PER")],
        ),
        (
            'He called Ada "a wheel" Lund hit.',
            [(2, 2, "PER"), (7, 7, "PER")],
            [(2, 2, "PER"), (7, 7, "PER")],
        ),
        (
            'Ada "Big Wheel" of Lund left.',
            [(0, 0, "PER"), (6, 6, "PER")],
            [(0, 0, "PER"), (6, 6, "PER")],
        ),
        (
            'Ada "Big Wheel" Lund left.',
            [(0, 0, "PER"), (5, 5, "LOC")],
            [(0, 0, "PER"), (5, 5, "LOC")],
        ),
    ],
)
def test_a_nickname_stands_between_given_name_and_surname(
    text: str, found: list[Name], names: list[Name]
) -> None:
    (sentence,) = sentences(text)
    assert with_nicknames(sentence.words, found) == names
