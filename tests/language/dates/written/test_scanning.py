"""Dates that stand in running text with their month."""

from reader.language.dates.written.scanning import find_dates


def test_dates_in_a_sentence() -> None:
    text = "Both met on January 28, 2017, and again in mai 2018; the 3.4.2019 meeting was off."
    assert [str(when) for _, when in find_dates(text)] == ["2017-01-28", "2018-05", "2019-04-03"]
    assert list(find_dates("It may set out 5 rules for 300 March hares in 2017.")) == []
    assert list(find_dates("A Wal-Mart 2017 sale; Mac 2016 users; in 2016. March 5 came.")) == []
