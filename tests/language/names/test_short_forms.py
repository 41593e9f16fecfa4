"""Which given names a short form stands for."""

import pytest

from reader.language.names.short_forms import full_forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("jim", {"jim", "james"}),
        ("ted", {"ted", "edward", "theodore"}),
        ("james", {"james"}),
        ("brook", {"brook"}),
    ],
)
def test_a_short_form_may_stand_for_several_names(name: str, forms: set[str]) -> None:
    assert full_forms(name) == forms
