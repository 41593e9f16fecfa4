"""A ministry has all its affairs."""

import pytest

from reader.language.names.bounds import Name
from reader.language.names.rules.ministries import with_ministries
from reader.language.tokens import sentences


@pytest.mark.parametrize(
    ("text", "found", "names"),
    [
        (
            "The Ministry of Otters, Public Ponds and Local Rivers met.",
            [(1, 3, "ORG"), (5, 9, "ORG")],
            ["Ministry of Otters, Public Ponds and Local Rivers"],
        ),
        (
            "The Ministry of Otters, Orre Bank and Tarn met.",
            [(1, 3, "ORG"), (5, 8, "ORG")],
            ["Ministry of Otters", "Orre Bank and Tarn"],
        ),
        (
            "The Ministry of Otters, Google and Tarn met.",
            [(1, 3, "ORG"), (5, 7, "ORG")],
            ["Ministry of Otters", "Google and Tarn"],
        ),
        (
            "Ministry of Otters, Tarn.",
            [(0, 2, "ORG"), (4, 4, "ORG")],
            ["Ministry of Otters", "Tarn"],
        ),
        ("The Ministry met.", [(1, 1, "ORG")], ["Ministry"]),
    ],
)
def test_affairs_behind_a_comma_are_part_of_the_name(
    text: str, found: list[Name], names: list[str]
) -> None:
    (sentence,) = sentences(text)
    assert [
        text[sentence.starts[first] : sentence.end(last)]
        for first, last, _ in with_ministries(sentence.words, found)
    ] == names
