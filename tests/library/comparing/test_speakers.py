"""Whether two names are those of one speaker."""

import pytest

from reader.library.comparing.speakers import attribute


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Reyes", "Ana Reyes", "same"),
        ("A. Reyes", "Ana Reyes", "same"),
        ("Jim Cole", "James Cole", "same"),
        ("Jim Cole", "Jimmy Cole", "same"),
        ("Bob Cole", "Robert J. Cole", "same"),
        ("Jim Cole", "John Cole", "other"),
        ("Ted Cole", "James Cole", "other"),
        ("James Cole", "James Nunn", "other"),
        ("Station 4", "Station 14", "other"),
        ("the mayor", "Ana Reyes", "unknown"),
        ("the mayor", "the mayor", "same"),
    ],
)
def test_a_name_may_be_shortened(one: str, other: str, told: str) -> None:
    assert attribute([one], [other]) == attribute([other], [one]) == told


@pytest.mark.parametrize(
    ("others", "told"),
    [
        (["Tom Cole", "Ana Reyes"], "same"),
        (["Tom Cole", "the mayor"], "other"),
        (["the mayor"], "unknown"),
        ([], "unknown"),
    ],
)
def test_what_several_say_together_is_of_each(others: list[str], told: str) -> None:
    assert attribute(["Ana Reyes"], others) == attribute(others, ["Ana Reyes"]) == told
