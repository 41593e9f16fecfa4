import pytest

from reader.language import annotate

ANSWER = "Q: Why did you leave?\n\nA: {answer}\n"


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Five minutes with Ana Reyes\n\nThe friend of Leo Banda on bread.", "Ana Reyes"),
        ("On bread\n\nAna Reyes has baked for 20 years.", "Ana Reyes"),
        ("On bread\n\nAna Reyes and Leo Banda own a mill.", None),
    ],
)
@pytest.mark.parametrize("answer", ["“I was tired of it.”", "I told them, “No more of it.”"])
def test_who_is_introduced_answers(opening: str, answer: str, name: str | None) -> None:
    speaker = annotate(f"{opening}\n\n{ANSWER.format(answer=answer)}").quotes[-1].speaker
    assert speaker is not None
    assert speaker.name == name


def test_without_a_question_a_letter_is_no_answer() -> None:
    speaker = annotate("Ana Reyes bakes.\n\nA: “I was tired of it.”\n").quotes[-1].speaker
    assert speaker is not None
    assert speaker.name is None


@pytest.mark.parametrize(
    ("opening", "question", "name"),
    [
        ("Ana Reyes has baked for 20 years.", "Do you miss it?", "Ana Reyes"),
        ("Ana Reyes and Leo Banda own a mill.", "Do you miss it?", None),
        ("Ana Reyes met Leo Banda. Reyes bakes.", "Do you miss it?", "Ana Reyes"),
        ("Ana Reyes has baked for 20 years.", "Do I miss it?", None),
        ("Ana Reyes has baked for 20 years.", "You miss it.", None),
        ("Ana Reyes has baked for 20 years.", "Does she miss it?", None),
    ],
)
def test_who_is_introduced_answers_questions_without_a_label(
    opening: str, question: str, name: str | None
) -> None:
    answer = "I do. I said to them: “It was all I had.”"
    text = "\n\n".join(
        [opening, *[question, answer] * 2, "You called it “a sad oven”. Why?", "I did."]
    )
    speakers = [quote.speaker for quote in annotate(text + "\n").quotes]
    assert [speaker.name for speaker in speakers if speaker] == [name] * 3
