import pytest

from reader.language import annotate


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Ana Reyes sat down. Asked by Eva Holm if it was late, she nodded.", "Ana Reyes"),
        ("Ana Reyes sat down. Cross-examined by Eva Holm, she nodded.\n\n", "Ana Reyes"),
        ("Ana Reyes was pressed by Eva Holm about the time.", "Ana Reyes"),
        ("Questioned by Eva Holm about the time, Ana Reyes nodded.", "Ana Reyes"),
        ("Ana Reyes won. Praised by Eva Holm, she nodded.", "Ana Reyes"),
        ("Led by Eva Holm, the mill grew.", "Eva Holm"),
    ],
)
def test_who_asks_is_not_who_answers(told: str, name: str) -> None:
    (quote,) = annotate(f"{told} “It was late,” she said.\n").quotes
    assert quote.speaker
    assert quote.speaker.name == name


def test_who_says_a_question_may_ask() -> None:
    text = "Ana Reyes was asked by Eva Holm about it. “{}” she said.\n"
    answer, question = (annotate(text.format(said)).quotes[0] for said in ("It was,", "Was it?"))
    assert answer.speaker
    assert answer.confidence > 0.9
    assert question.confidence < 0.6
