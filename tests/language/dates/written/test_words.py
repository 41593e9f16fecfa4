"""The words that dates are made of, in many languages."""

from reader.language.dates.written.words import weekdays


def test_weekdays_in_any_language() -> None:
    assert weekdays("On Saturday, not on freitag; le lundi aussi. The sun sat.") == {5, 4, 0}
