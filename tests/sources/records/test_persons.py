"""Names are put together, and the right way round where that is sure."""

import pytest

from reader.sources.records.persons import full_name, upright


@pytest.mark.parametrize(
    ("words", "certain", "names"),
    [
        ("Example, Ann; Sample, Bob", False, ["Ann Example", "Bob Sample"]),
        ("van Example, Ann; AFP;", False, ["Ann van Example", "AFP"]),
        ("Example, Ann", False, []),
        ("Example, Ann", True, ["Ann Example"]),
        ("Example Sample, Ann; AFP", False, []),
        ("Example Sample, Ann", True, ["Ann Example Sample"]),
        ("Ann Example, Staff Writer; Bob Sample, Editor", False, []),
        ("Example, Ann, Jr.; AFP", False, []),
        ("the crew, of the ferry; others", False, []),
        ("", True, []),
    ],
)
def test_families_that_come_first(words: str, certain: bool, names: list[str]) -> None:
    assert upright(words, certain=certain) == names


def test_names_in_parts() -> None:
    person = {"given": "Ann", "non-dropping-particle": "van", "family": "Example"}
    assert full_name(person) == "Ann van Example"
    assert full_name({"firstname": None, "lastname": "Example"}) == "Example"
    assert full_name({"family": ["x"]}) == full_name({"name": "Ann"}) == ""
