import pytest

from reader.language import annotate

TURNS = "Why did you leave?\n\n“I was tired of it.”\n\n{more}\n\n“Never. I am free now.”\n"


def speakers(opening: str, more: str) -> list[str | None]:
    quotes = annotate(f"{opening}\n\n{TURNS.format(more=more)}").quotes
    return [one.speaker.name if one.speaker else None for one in quotes if one.kind == "direct"]


@pytest.mark.parametrize(
    "opening",
    [
        "On bread\n\nAna Reyes has baked for 20 years.",
        "A word with Ana Reyes\n\nLeo Banda asks.",
    ],
)
def test_who_is_introduced_answers_questions_without_marks(opening: str) -> None:
    assert speakers(opening, "Will you go back?") == ["Ana Reyes", "Ana Reyes"]


def test_what_says_something_to_you_may_be_answered_too() -> None:
    more = "Were you afraid?\n\n“Of the bank, yes.”\n\nYour new book is about bread."
    assert speakers("On bread\n\nAna Reyes has baked for 20 years.", more) == ["Ana Reyes"] * 3


@pytest.mark.parametrize(
    ("opening", "more"),
    [
        ("On bread\n\nAna Reyes and Leo Banda own a mill.", "Will you go back?"),
        ("On bread\n\nAna Reyes has baked for 20 years.", "It was a cold day in May."),
    ],
)
def test_of_two_or_of_one_question_nobody_is_sure_to_answer(opening: str, more: str) -> None:
    rules = [quote.rule for quote in annotate(f"{opening}\n\n{TURNS.format(more=more)}").quotes]
    assert "answer in an interview" not in rules
