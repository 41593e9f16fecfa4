"""Who goes by a middle name."""

import pytest

from reader.article import Entity
from reader.language.names.middle_names import middle_names


def called(text: str, *names: str) -> list[tuple[str, str]]:
    """Who goes by which name in a text about people called *names*, in order."""
    named, at = [], 0
    for name in names:
        at = text.index(name, at)
        named.append(Entity(at, at + len(name), "PER", name))
        at += len(name)
    return list(middle_names(text, named))


@pytest.mark.parametrize(
    ("full", "short", "is_one"),
    [
        ("Thomas Eric Lund", "Eric Lund", True),
        ("Anna Maria Lund", "Maria Lund", True),
        ("Rahul Ramesh Lund", "Ramesh Lund", False),
        ("Thomas Maria Lund", "Maria Lund", False),
        ("Thomas Orre Lund", "Orre Lund", False),
    ],
)
def test_a_middle_name_may_be_gone_by_where_it_is_not_the_fathers(
    full: str, short: str, is_one: bool
) -> None:
    found = called(f"{full} left. Then {short} wept.", full, short)
    assert found == ([(short, full)] if is_one else [])


@pytest.mark.parametrize(
    "text",
    [
        "Thomas Eric Lund left. His father, Eric Lund, wept.",
        "Thomas Eric Lund left. Then Eric Lund, a brother, wept.",
        "Thomas Eric Lund left Eric Lund.",
    ],
)
def test_a_relative_and_who_is_beside_are_somebody_else(text: str) -> None:
    assert called(text, "Thomas Eric Lund", "Eric Lund") == []


def test_what_two_go_by_is_neither() -> None:
    names = ("Thomas Eric Lund", "John Eric Lund", "Eric Lund")
    assert called("; ".join(names), *names) == []
