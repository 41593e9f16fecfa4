import pytest

from reader.language.quotes.people.misfits import is_misfit


@pytest.mark.parametrize(
    ("word", "label", "called", "epithet", "expected"),
    [
        ("italian", "ORG", (), True, True),
        ("italian", "PER", (), True, False),
        ("brother", "ORG", (), False, True),
        ("publisher", "ORG", (), False, False),
        ("defendant", "PER", ("judge",), False, True),
        ("accused", "PER", ("prosecutor",), False, True),
        ("defendant", "PER", ("driver",), False, False),
        ("defendant", "PER", ("lawyer", "defendant"), False, False),
        ("judge", "PER", ("judge",), False, False),
    ],
)
def test_a_body_is_no_person_and_whoever_judges_is_not_the_accused(
    word: str, label: str, called: tuple[str, ...], epithet: bool, expected: bool
) -> None:
    assert is_misfit(word, label, called, epithet=epithet) is expected


@pytest.mark.parametrize(
    ("word", "fits", "expected"),
    [("father", -2, True), ("father", -1, False), ("father", 2, False), ("widow", -3, False)],
)
def test_a_father_is_nobody_of_a_womans_name(word: str, fits: int, expected: bool) -> None:
    assert is_misfit(word, "PER", (), epithet=False, fits=fits) is expected
