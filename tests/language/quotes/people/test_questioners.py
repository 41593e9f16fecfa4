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


@pytest.mark.parametrize(
    ("asked", "answer", "name"),
    [
        ("Eva Holm asked her if it was late.", "“Yes,” she said.", "Ana Reyes"),
        ("“Why are we late?” Eva Holm asked.\n\n", "“We sat,” she said.", "Eva Holm"),
        ("“Were you late?” Eva Holm asked.\n\n", "“Were you asleep?” she said.", "Eva Holm"),
    ],
)
def test_who_asks_does_not_answer(asked: str, answer: str, name: str) -> None:
    quote = annotate(f"Ana Reyes sat down.\n\n{asked} {answer}\n").quotes[-1]
    assert quote.speaker
    assert quote.speaker.name == name
