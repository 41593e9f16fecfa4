"""A party and an office before a person are no part of the name."""

import pytest

from reader.article import EntityLabel
from reader.language.names.rules.members import with_members

Names = list[tuple[int, int, EntityLabel]]


@pytest.mark.parametrize(
    ("text", "names", "parted"),
    [
        ("LFP - N MNA Ada Orr left", [(0, 5, "PER")], [(0, 2, "ORG"), (4, 5, "PER")]),
        ("LFP MLC Orr left", [(0, 2, "PER")], [(0, 0, "ORG"), (2, 2, "PER")]),
        ("LFP - N MPA Orr", [(0, 0, "ORG"), (2, 4, "PER")], [(0, 2, "ORG"), (4, 4, "PER")]),
        ("the MPA Ada Orr left", [(1, 3, "ORG")], [(2, 3, "PER")]),
        ("LFP MLA Ada Orr left", [(0, 3, "ORG")], [(0, 0, "ORG"), (2, 3, "PER")]),
        ("the MPA Ada Orr left", [(1, 1, "ORG"), (2, 3, "PER")], [(2, 3, "PER")]),
    ],
)
def test_a_member_is_cut_from_party_and_office(text: str, names: Names, parted: Names) -> None:
    assert with_members(text.split(), names) == parted


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the MPA Materials left", [(1, 2, "ORG")]),
        ("Bishop TD Orr left", [(0, 2, "PER")]),
        ("Ada Orr MP left", [(0, 2, "PER")]),
        ("LFP MP Ada Orr left", [(0, 0, "ORG"), (2, 3, "PER")]),
    ],
)
def test_other_names_are_left(text: str, names: Names) -> None:
    assert with_members(text.split(), names) == names
