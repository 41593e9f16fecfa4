"""Who is presented by name below what the opening calls only a nurse."""

import pytest

from reader.language import annotate


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("A leading surgeon", "Ana Reyes"),
        ("A Labour MP", "Ana Reyes"),
        ("The head of a union", "Ana Reyes"),
        ("A senior judge", "a senior judge"),  # who may speak of Ana Reyes
        ("The council", "the council"),
        ("The family", "the family"),
        ("A spokeswoman", "a spokeswoman"),  # for others
        ("Its chairman", "Ana Reyes"),
        ("Leeds was late, as its chairman", "Ana Reyes"),
    ],
)
def test_whoever_opens_a_story_is_named_in_the_next_paragraph(opening: str, name: str) -> None:
    text = (
        f"Apology over waiting lists\n\n{opening} has called the waiting lists “a scandal”.\n\n"
        "Ana Reyes, 51, spoke on Tuesday. “We have no theatres,” she said.\n"
    )
    (scandal, *_) = annotate(text).quotes
    assert scandal.speaker is not None
    assert scandal.speaker.name == name


def test_whoever_opens_a_story_may_be_named_behind_where_it_was_said() -> None:
    text = (
        "Ministers ‘dreamt’\n\nThe chair of the rail regulator has called the plan “a dream”.\n\n"
        "In blunt evidence to the committee, Ana Reyes said there were no engineers.\n"
    )
    quotes = annotate(text).quotes
    (dream,) = (one for one in quotes if "a dream" in text[one.start : one.end])
    assert dream.speaker is not None
    assert dream.speaker.name == "Ana Reyes"


@pytest.mark.parametrize(
    ("between", "below", "name"),
    [
        ("The wards are old.", "Ana Reyes, 51, left.", "Ana Reyes"),
        ("The wards are old.", "Ana Reyes, whose ward is shut, left.", "Ana Reyes"),
        ("The wards are old.", "Ana Reyes said no.", "a porter"),  # who may be anybody by now
        ("Leo Banda left.", "Ana Reyes, 51, left.", "a porter"),
        ("The wards are old. The roof leaks.\n\nIt rained.", "Ana Reyes, 51, left.", "a porter"),
    ],
)
def test_whoever_opens_a_story_may_be_named_one_paragraph_further_on(
    between: str, below: str, name: str
) -> None:
    quote, *_ = annotate(f"A porter has called it “a joke”.\n\n{between}\n\n{below}\n").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


def test_whoever_is_presented_is_also_called_what_the_opening_says() -> None:
    text = (
        "The harbour minister has promised “no more delays”.\n\n"
        "Ana Reyes told the house that the pier was safe.\n\n“It is late,” the minister said.\n"
    )
    assert {one.speaker.name for one in annotate(text).quotes if one.speaker} == {"Ana Reyes"}
