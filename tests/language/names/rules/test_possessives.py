"""Firms that are called after their owner keep the ending."""

import pytest

from reader.article import EntityLabel
from reader.language.names.rules.possessives import with_possessives
from reader.language.tokens import sentences


@pytest.mark.parametrize(
    ("text", "taken_for", "name", "label"),
    [
        ("Moody's outlook is bleak.", "ORG", "Moody's", "ORG"),
        ("Christie's and others gained.", "PER", "Christie's", "ORG"),
        ("Christie's revised plan failed.", "PER", "Christie", "PER"),
        ("Christie's goal was late.", "PER", "Christie", "PER"),
        ("Orre's said so.", "PER", "Orre", "PER"),
        ("Orre left.", "PER", "Orre", "PER"),
    ],
)
def test_the_ending_may_be_part_of_a_name(
    text: str, taken_for: EntityLabel, name: str, label: EntityLabel
) -> None:
    (sentence,) = sentences(text)
    ((first, last, found),) = with_possessives(sentence.words, [(0, 0, taken_for)])
    assert (text[sentence.starts[first] : sentence.end(last)], found) == (name, label)
