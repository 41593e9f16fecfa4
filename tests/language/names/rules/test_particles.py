"""A particle within the name of a person does not part it."""

import pytest

from reader.article import EntityLabel
from reader.language.names.rules.particles import with_particles


@pytest.mark.parametrize(
    ("text", "names", "joined"),
    [
        ("Ada Orr do Monte Lund left", [(0, 1, "PER"), (3, 4, "PER")], [(0, 4, "PER")]),
        ("Ada Orr dos Reis left", [(0, 1, "PER"), (2, 3, "PER")], [(0, 3, "PER")]),
        ("Ada dos Reis Lund left", [(0, 2, "PER"), (3, 3, "LOC")], [(0, 3, "PER")]),
        ("Ada da Orr de Lund", [(0, 0, "PER"), (2, 2, "PER"), (4, 4, "PER")], [(0, 4, "PER")]),
    ],
)
def test_parts_of_a_name_are_one(
    text: str, names: list[tuple[int, int, EntityLabel]], joined: list[tuple[int, int, EntityLabel]]
) -> None:
    assert with_particles(text.split(), names) == joined


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Let Ada do Tom 's job", [(1, 1, "PER"), (3, 3, "PER")]),
        ("Ada Orr and Bo de Lund", [(0, 1, "PER"), (3, 5, "PER")]),
        ("Ada Orr Lund", [(0, 1, "PER"), (2, 2, "LOC")]),
        ("Ada Orr de Lund", [(0, 1, "PER"), (3, 3, "LOC")]),
        ("Banco do Lund", [(0, 0, "ORG"), (2, 2, "PER")]),
    ],
)
def test_other_names_are_left(text: str, names: list[tuple[int, int, EntityLabel]]) -> None:
    assert with_particles(text.split(), names) == names
