from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.folding import fold
from reader.library.query.periods import DATE_FIELDS, DateField, interval

NOW = datetime(2017, 3, 31, 15, 40)  # a Friday


def at(date: str | None) -> datetime | None:
    return datetime.fromisoformat(date) if date else None


@pytest.mark.parametrize(
    ("value", "since", "until"),
    [
        ("2017", "2017-01-01", "2018-01-01"),
        ("2017-01", "2017-01-01", "2017-02-01"),
        ("2017-12", "2017-12-01", "2018-01-01"),
        ("2016-02-28", "2016-02-28", "2016-02-29"),
        ("2017/1/8", "2017-01-08", "2017-01-09"),
        ("2017-01..2017-03", "2017-01-01", "2017-04-01"),
        ("2017..", "2017-01-01", None),
        ("..2016-06", None, "2016-07-01"),
        (">=2017-02-01", "2017-02-01", None),
        (">2017-02", "2017-03-01", None),
        ("<2017-02", None, "2017-02-01"),
        ("<=2017", None, "2018-01-01"),
        ("today", "2017-03-31", "2017-04-01"),
        ("yesterday", "2017-03-30", "2017-03-31"),
        ("tomorrow", "2017-04-01", "2017-04-02"),
        ("yesterday..today", "2017-03-30", "2017-04-01"),
        ("thisweek", "2017-03-27", "2017-04-03"),
        ("last week", "2017-03-20", "2017-03-27"),
        ("this-month", "2017-03-01", "2017-04-01"),
        ("last-month", "2017-02-01", "2017-03-01"),
        ("last year", "2016-01-01", "2017-01-01"),
        ("friday", "2017-03-31", "2017-04-01"),
        ("sat", "2017-03-25", "2017-03-26"),
        ("march", "2017-03-01", "2017-04-01"),
        ("april", "2016-04-01", "2016-05-01"),
        ("jan-2017", "2017-01-01", "2017-02-01"),
        ("sept 2015", "2015-09-01", "2015-10-01"),
        ("28 jan 2017", "2017-01-28", "2017-01-29"),
        ("28jan2017", "2017-01-28", "2017-01-29"),
        ("january 28, 2017", "2017-01-28", "2017-01-29"),
        (" >= 2017-02-01 ", "2017-02-01", None),
    ],
)
def test_dates(value: str, since: str | None, until: str | None) -> None:
    assert interval("date", value, NOW) == (at(since), at(until))


@pytest.mark.parametrize(
    ("field", "value", "since", "until"),
    [
        ("after", "2017-01", "2017-02-01", None),
        ("before", "2017-01", None, "2017-01-01"),
        ("after", "yesterday", "2017-03-31", None),
        ("newer", "7d", "2017-03-24", None),
        ("newer", "2w", "2017-03-17", None),
        ("newer", "1m", "2017-02-28", None),
        ("newer", "1y", "2016-03-31", None),
        ("newer", "2 weeks", "2017-03-17", None),
        ("older", "3-months", None, "2016-12-31"),
    ],
)
def test_ages_and_sides(field: DateField, value: str, since: str | None, until: str | None) -> None:
    assert interval(field, value, NOW) == (at(since), at(until))


def test_hours_end_at_an_instant() -> None:
    since, _ = interval("newer", "12h", NOW)
    assert since == NOW.astimezone(UTC) - timedelta(hours=12)


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("date", "01/02/2017", "does not say which is the month; write 2017-02-01 or 2017-01-02"),
        ("date", "28.01.2017", "write 2017-01-28$"),
        ("date", "28.01.2017", "'28.01.2017' is not how a date is written here"),
        ("date", "2017-13", "there is no date '2017-13'"),
        ("date", "2017-02-29", "there is no date"),
        ("date", "31 april 2017", "there is no date"),
        ("date", "0000", "there is no date"),
        ("after", "9999", "there is no date"),
        ("date", "10", "'10' is no date; write 2017"),
        ("date", "28 jan", "is no date"),
        ("date", "monday 2017", "is no date"),
        ("date", "ja", "is no date"),
        ("date", "2017-0102", "is no date"),
        ("date", "7d", "for an age write newer:7d or older:7d"),
        ("date", "..", "on one side at least"),
        ("date", "2017-03..2017-01", "ends before it begins"),
        ("date", "2017..2018..2019", "is no date"),
        ("date", ">", "is no date"),
        ("before", "2016..2017", "is no date"),
        ("newer", "2017-01", "newer:12h, 7d, 2w, 3m or 1y, or after: and a date"),
        ("older", "2017-01", "or before: and a date"),
        ("older", "99999y", "before all dates"),
        ("date", "x" * 99, f"'{'x' * 40}…' is no date"),
    ],
)
def test_what_is_no_date_is_refused_with_advice(field: DateField, value: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        interval(field, value, NOW)


def test_every_day_of_a_leap_year_is_read_the_same_in_each_notation() -> None:
    for day in range(366):
        date = datetime.fromordinal(datetime(2016, 1, 1).toordinal() + day)
        notations = ("%Y-%m-%d", "%Y/%m/%d", "%d %b %Y", "%d %B %Y", "%B %d, %Y", "%d-%b-%Y")
        readings = {interval("date", fold(date.strftime(form)), NOW) for form in notations}
        assert [since for since, _ in readings] == [date]


PARTS = st.sampled_from([
    *("2017", "0000", "9999", "-", "/", "..", ">", ">=", "<", "12", "31", "1", " ", ",", "h", "y"),
    *("jan", "february", "monday", "today", "last", "week", "99999"),
])  # fmt: skip


@given(
    st.sampled_from(DATE_FIELDS),
    st.lists(PARTS).map("".join) | st.text(),
    st.datetimes(),
)
def test_an_interval_is_never_empty_and_nothing_else_goes_wrong(
    field: DateField, value: str, now: datetime
) -> None:
    try:
        since, until = interval(field, fold(value), now)
    except ValueError as error:
        since, until = None, None
        advice = str(error)
    else:
        advice = ""
    assert bool(advice) == (since is until is None)
    assert not advice or any(words in advice for words in ("date", "no age", "before it begins"))
    assert since is None or until is None or since < until
