"""Of whom a quotation speaks by name."""

import pytest

from reader.language import annotate


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Leo never complains", "Sam Orr"),
        ("But Banda never complains", "Sam Orr"),
        ("It was late, Leo", "Sam Orr"),
        ("It was late", "Leo Banda"),
        ("I am Leo", "Leo Banda"),
        ("My name is Leo", "Leo Banda"),
        ("They called me Leo", "Leo Banda"),
        ("They shouted: ‘Leo, stop’", "Leo Banda"),
        ("My father, Ed Banda, built it", "Leo Banda"),
        ("The Banda Trust built it", "Leo Banda"),
    ],
)
def test_who_is_spoken_of_by_name_does_not_say_it(said: str, name: str) -> None:
    text = f"Sam Orr trains Leo Banda. Banda won in Porto in May.\n\n“{said},” he said.\n"
    quote = annotate(text).quotes[-1]
    assert quote.speaker
    assert quote.speaker.name == name


def test_a_word_that_is_no_name_names_nobody() -> None:
    text = "Ed Vik trains Will Orr. Orr won in Porto in May.\n\n“Will it rain?” he said.\n"
    (quote,) = annotate(text).quotes
    assert quote.speaker
    assert quote.speaker.name == "Will Orr"
