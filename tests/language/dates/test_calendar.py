"""The days of the week, counted back from a day."""

from datetime import date

import pytest

from reader.language.dates.calendar import WEEKDAYS, days_since

SUNDAY = date(2017, 1, 29)


@pytest.mark.parametrize(
    ("name", "days", "days_before"), [("Sunday", 0, 7), ("Saturday", 1, 1), ("Monday", 6, 6)]
)
def test_the_last_day_of_that_name(name: str, days: int, days_before: int) -> None:
    weekday = WEEKDAYS.index(name)
    assert days_since(weekday, SUNDAY) == days
    assert days_since(weekday, SUNDAY, before=True) == days_before
