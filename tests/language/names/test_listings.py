import pytest

from reader.language.names.datelines import Name
from reader.language.names.listings import with_listed


@pytest.mark.parametrize(
    ("text", "names", "labels"),
    [
        ("in Berri and Loxton fell", [(1, 1, "LOC"), (3, 3, "PER")], ["LOC", "LOC"]),
        ("in Qwx , Berri , and Zyx", [(1, 1, "ORG"), (3, 3, "LOC"), (6, 6, "PER")], ["LOC"] * 3),
        ("met Berri and Loxton there", [(1, 1, "LOC"), (3, 3, "PER")], ["LOC", "PER"]),
        ("in Berri and Anna Loxton", [(1, 1, "LOC"), (3, 4, "PER")], ["LOC", "PER"]),
        ("in Berri the Loxton firm", [(1, 1, "LOC"), (3, 3, "ORG")], ["LOC", "ORG"]),
        ("in Berri and NATO", [(1, 1, "LOC"), (3, 3, "ORG")], ["LOC", "ORG"]),
        ("in Qwx and Zyx", [(1, 1, "ORG"), (3, 3, "PER")], ["ORG", "PER"]),
    ],
)  # fmt: skip
def test_what_is_listed_with_a_place_is_a_place(
    text: str, names: list[Name], labels: list[str]
) -> None:
    assert [label for _, _, label in with_listed(text.split(), names)] == labels
