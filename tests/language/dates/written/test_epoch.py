"""Numbers that count seconds are told from dates without their marks."""

import pytest

from reader.language.dates.written.epoch import parse_epoch


@pytest.mark.parametrize(
    ("words", "second"),
    [
        ("1485599405", "2017-01-28T10:30:05+00:00"),
        (" 1485599405000 ", "2017-01-28T10:30:05+00:00"),
        ("1485599405.25", "2017-01-28T10:30:05+00:00"),
        ("540000000", "1987-02-11T00:00:00+00:00"),
    ],
)
def test_seconds_and_milliseconds(words: str, second: str) -> None:
    when = parse_epoch(words)
    assert when is not None
    assert (str(when), when.words) == (second, words.strip())


@pytest.mark.parametrize(
    "words",
    [
        "",
        "0",
        "20170128",
        "2017012814",
        "201701281430",
        "198702151230",
        "14855994٠٥",
        "-1485599405",
    ],
)
def test_other_numbers_count_none(words: str) -> None:
    assert parse_epoch(words) is None
