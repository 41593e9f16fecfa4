"""Relatives who are named by their given names alone."""

import pytest

from reader.language.names.relatives import Mentioned, relatives


def told(text: str, *names: str) -> list[tuple[str, str]]:
    """The relatives of *text*, where *names* stand in it one after the other."""
    people, at = [], 0
    for name in names:
        at = text.index(name, at)
        before = text[:at].split()[-1:]
        people.append(Mentioned(name, at, {*(word.rstrip(".") for word in before)}))
    return list(relatives(text, people))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bo Lund, 9. His mother, Uuxa, ran. Mrs Lund said so.", "Uuxa Lund"),
        ("Bo Lund, 9. His mother, Uuxa, ran. Mrs. Lund said so.", "Uuxa Lund"),
        ("Bo Lund, 9. His late uncle, Uuxa, ran. Mrs Lund said so.", ""),  # another sex
        ("Bo Lund and Bo Lund’s wife Uuxa ran. Mrs Lund said so.", "Uuxa Lund"),
        ("Ada Lund, 9. Her son, Uuxa, ran. Mr Lund said so.", "Uuxa Lund"),
        ("Ada Lund, 9. Ada’s father, Uuxa, ran. Mr Lund said so.", "Uuxa Lund"),
        ("Bo Lund, 9. His sister, Uuxa, ran. Ms Lund said so.", "Uuxa Lund"),
        ("Bo Lund, 9. His sister, Uuxa, ran. Mrs Lund said so.", ""),  # hers is of a husband
        ("Bo Lund, 9. Her mother, Uuxa, ran. Mrs Lund said so.", ""),  # Bo may be she
        ("Bo Lund, 9. His friend, Uuxa, ran. Mrs Lund said so.", ""),
        ("Bo Vik, 9. His mother, Uuxa, ran. Mrs Lund said so.", ""),
    ],
)
def test_a_relative_has_the_surname_that_an_honorific_tells(text: str, name: str) -> None:
    bearer = " ".join(text.split()[:2]).rstrip(",")
    assert [full for full, _ in told(text, bearer, "Uuxa", "Lund")] == [name] * bool(name)


def test_nobody_has_it_where_two_may() -> None:
    text = "Bo Lund ran. His wife, Uuxa, and his mother, Exa, ran. Mrs Lund said so."
    assert told(text, "Bo Lund", "Uuxa", "Exa", "Lund") == []
    text = "Bo Lund and Ada Lund ran. His mother, Uuxa, ran. Mrs Lund said so."
    assert told(text, "Bo Lund", "Ada Lund", "Uuxa", "Lund") == []
