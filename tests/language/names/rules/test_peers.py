"""Who is called after a place is a person."""

import pytest

from reader.language.names.bounds import Name
from reader.language.names.rules.peers import with_peers
from reader.language.tokens import sentences


def names(text: str, *found: Name) -> list[tuple[str, str]]:
    (sentence,) = sentences(text)
    return [
        (text[sentence.starts[first] : sentence.end(last)], label)
        for first, last, label in with_peers(sentence.words, found)
    ]


@pytest.mark.parametrize("found", [(1, 3, "ORG"), (3, 3, "LOC")])
def test_a_peer_is_a_person(found: Name) -> None:
    assert names("The Duke of Lund met Ada.", found, (5, 5, "PER")) == [
        ("Duke of Lund", "PER"),
        ("Ada", "PER"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They lost to Duke of Lund.", "Duke of Lund"),
        ("She left the Duke of Lund School.", "Duke of Lund School"),
        ("She won the Duke of Lund's Award.", "Duke of Lund's Award"),
    ],
)
def test_what_is_called_after_a_peer_is_not(text: str, name: str) -> None:
    last = 2 + len(name.replace("'s", " 's").split())
    assert names(text, (3, last, "ORG")) == [(name, "ORG")]
