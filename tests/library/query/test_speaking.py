"""Which queries can be asked of speakers instead."""

import pytest

from reader.library.query.speaking import as_speaker


@pytest.mark.parametrize(
    ("query", "instead"),
    [
        ("voss", "speaker:voss"),
        (" clara voss ", "speaker:(clara voss)"),
        ('"clara voss"', 'speaker:"clara voss"'),
        ("clara OR voss", None),
        ("-voss", None),
        ("about:voss", None),
        ("voss sort:date", None),
        ('"voss', None),
        ("", None),
    ],
)
def test_only_plain_words_may_be_a_name(query: str, instead: str | None) -> None:
    assert as_speaker(query) == instead
