"""Which queries can be asked of speakers instead."""

import pytest

from reader.library.query.speaking import of_speaker


@pytest.mark.parametrize(
    ("query", "instead"),
    [
        ("voss", ["speaker:voss"]),
        (
            " clara voss ",
            ["speaker:(clara voss)", "speaker:clara voss", "speaker:voss clara"],
        ),
        (
            "clara voss tax",
            [
                *("speaker:(clara voss tax)", "speaker:(clara voss) tax"),
                *("speaker:(voss tax) clara", "speaker:clara voss tax", "speaker:tax clara voss"),
            ],
        ),
        ('"clara voss"', ['speaker:"clara voss"']),
        ('"clara voss" tax', ['speaker:("clara voss" tax)']),
        ('speaker:"clara voss" tax', ["speaker:(clara voss) tax"]),
        ("a b c d e f", ["speaker:(a b c d e f)"]),
        ('speaker:"voss"', []),
        ("clara OR voss", []),
        ("-voss", []),
        ("about:voss", []),
        ("voss sort:date", []),
        ('"voss', []),
        ("", []),
    ],
)
def test_words_at_either_end_may_be_a_name(query: str, instead: list[str]) -> None:
    assert list(of_speaker(query)) == instead
