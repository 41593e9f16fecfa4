"""Who is called something else besides."""

import pytest

from reader.article import Entity
from reader.language.names.aliases import other_names


def aliases(text: str, one: str, other: str) -> dict[str, str]:
    """What *other* stands for in a text about two people."""
    named = [
        Entity(start, start + len(name), "PER", name)
        for name, start in ((one, text.index(one)), (other, text.index(other)))
    ]
    return {alias: name for (_, alias), name in other_names(text, named).items()}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund, known as Ax, left.",
        "Ada Lund, better known as Ax, left.",
        "Ada Lund, known to her friends as “Ax”, left.",
        "Ada Lund, nicknamed the Ax, left.",
        "Ada Lund alias Ax left.",
    ],
)
def test_an_alias_stands_for_who_has_it(text: str) -> None:
    assert aliases(text, "Ada Lund", "Ax") == {"Ax": "Ada Lund"}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund, Ax and others left.",
        "Ada Lund, known as Ax's teacher, left.",
        "Ada Lund was not known. As Ax left, it rained.",
    ],
)
def test_who_is_named_behind_another_is_somebody_else(text: str) -> None:
    assert aliases(text, "Ada Lund", "Ax") == {}


def test_an_alias_of_two_is_of_neither() -> None:
    text = "Ada Lund, known as Ax, met Bo Orre, known as Ax."
    names = ("Ada Lund", "Ax", "Bo Orre", "Ax")
    named, at = [], 0
    for name in names:
        at = text.index(name, at)
        named.append(Entity(at, at + len(name), "PER", name))
    assert other_names(text, named) == {}
