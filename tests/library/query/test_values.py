from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.query.complaints import suggestion
from reader.library.query.nodes import Dated, Flag, Quotes
from reader.library.query.values import FIELDS, constraint, known, sort

NOW = datetime(2017, 3, 31, 15, 40)


def test_a_field_says_what_its_value_asks() -> None:
    assert constraint("is", "starred", NOW) == Flag("starred")
    assert constraint("has", "url", NOW) == Flag("url")
    assert constraint("quotes", "2..", NOW) == Quotes(2, None)
    assert constraint("older", "1d", NOW) == Dated(None, datetime(2017, 3, 30))
    assert sort("-quotes") == ("quotes", True)
    assert sort("relevance") == ("relevance", False)


def test_what_is_of_another_field_is_refused() -> None:
    with pytest.raises(ValueError, match="'is:' knows no 'quote'; there are read, unread, starred"):
        constraint("is", "quote", NOW)
    with pytest.raises(ValueError, match="'sort:' knows no '-date'; did you mean 'date'"):
        sort("--date")


@given(st.sampled_from(FIELDS), st.text("0123456789<>=.") | st.text())
def test_a_number_of_quotes_can_be_had(field: str, value: str) -> None:
    try:
        asked = constraint(field, value, NOW)
    except ValueError:
        return
    if isinstance(asked, Quotes):
        assert asked.most is None or asked.most >= (asked.least or 0)
        assert asked.least is not None or asked.most is not None


def test_a_suggestion_is_the_nearest_or_a_few_of_all() -> None:
    assert suggestion("headlin", ["body", "headline"]) == "did you mean 'headline'?"
    assert suggestion("x", []) == "there is none yet"
    names = {f"name{number}": number for number in range(20)}
    assert suggestion("x", names).endswith("name10, name11 …")
    assert known("name3", names, "it") == 3
    with pytest.raises(ValueError, match=r"it knows no 'x{40}…'"):
        known("x" * 10_000, names, "it")
