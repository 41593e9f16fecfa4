"""Dates with the label, the weekday, the time and the zone around them."""

import pytest

from reader.language.dates.written.parsing import parse_date
from reader.language.dates.written.timestamps import find_timestamps, is_timestamp


def test_the_minutes_of_a_time_are_no_day() -> None:
    ((span, when),) = find_timestamps("18:04, March 12, 2017")
    assert (span.start, str(when)) == (0, "2017-03-12T18:04")
    assert str(parse_date("Published:4 March 2017")) == "2017-03-04"


def test_verbs_are_no_zones() -> None:
    for line in (
        "Am 28. Januar 2017 um 10:30 ist es so weit",
        "Le 28 janvier 2017 à 10:30 est long",
    ):
        ((_, when),) = find_timestamps(line)
        assert when.instant.tzinfo is None


def test_a_timestamp_takes_its_label_weekday_and_time() -> None:
    line = "By Ann Doe, Sat, Jan 28, 2017 at 9:15 AM EST. Updated: 29 Jan 2017, 10:00 | 4 likes"
    found = [(line[span.start : span.end], str(when)) for span, when in find_timestamps(line)]
    assert found == [
        ("Sat, Jan 28, 2017 at 9:15 AM EST", "2017-01-28T09:15-05:00"),
        ("Updated: 29 Jan 2017, 10:00", "2017-01-29T10:00"),
    ]


@pytest.mark.parametrize(
    ("line", "stamp", "iso"),
    [
        ("06.11.2023 13:30 von Olga", "06.11.2023 13:30", "2023-11-06T13:30"),
        ("06.11.2023 13:30 MEZ von Olga", "06.11.2023 13:30 MEZ", "2023-11-06T13:30+01:00"),
        ("06.11.2023 13:30 Uhr MEZ", "06.11.2023 13:30 Uhr MEZ", "2023-11-06T13:30+01:00"),
        ("6 Nov 2023 10:30 UTC+2", "6 Nov 2023 10:30 UTC+2", "2023-11-06T10:30+02:00"),
        ("6 Nov 2023 10:30 GMT-03:30 x", "6 Nov 2023 10:30 GMT-03:30", "2023-11-06T10:30-03:30"),
        ("2023-11-06 10:30 XYZ", "2023-11-06 10:30", "2023-11-06T10:30"),
    ],
)
def test_only_a_zone_that_is_known_belongs_to_a_time(line: str, stamp: str, iso: str) -> None:
    found = [(line[span.start : span.end], str(when)) for span, when in find_timestamps(line)]
    assert found == [(stamp, iso)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("January 28, 2017", True), ("4 AM", True), ("Publicado el 11 de mayo", True),
        ("2 hours ago", True), ("Jan 8, 9:15 pm ET", True),
        ("Jan Example", False), ("May Day in Paris", False), ("4 likes", False), ("", False),
    ],
)  # fmt: skip
def test_whether_a_line_is_only_a_timestamp(words: str, expected: bool) -> None:
    assert is_timestamp(words) is expected


def test_a_line_of_many_dates_is_read_in_linear_time() -> None:
    assert sum(1 for _ in find_timestamps("on 4 March 2019, and " * 10_000)) == 10_000
    assert sum(1 for _ in find_timestamps("4 March 2019 " * 10_000)) == 1
