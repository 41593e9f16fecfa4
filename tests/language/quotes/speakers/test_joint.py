import pytest

from reader import annotate


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“It is late,” Ana Reyes and Tom Cole said.", ["Ana Reyes", "Tom Cole"]),
        ("“It is late,” said Ana Reyes and Tom Cole.", ["Ana Reyes", "Tom Cole"]),
        ("But Ana Reyes and Tom Cole said it was “late”.", ["Ana Reyes", "Tom Cole"]),
        ("It was late, the Kremlin and the White House said.", ["Kremlin", "White House"]),
        ("Ana Reyes, Tom Cole and Jo Lund: “It is late.”", ["Ana Reyes", "Tom Cole", "Jo Lund"]),
        ("According to Ana Reyes and Tom Cole, it is “late”.", ["Ana Reyes", "Tom Cole"]),
        (
            "“It is late,” said Ana Reyes, the mayor, and Tom Cole, her deputy.",
            ["Ana Reyes", "Tom Cole"],
        ),
        ("“Late,” said Ana Reyes of Peru and Tom Cole of Malta.", ["Ana Reyes", "Tom Cole"]),
        ("“It is late,” police and the fire service said.", ["police", "the fire service"]),
        ("“Late,” France and Germany said.", ["France", "Germany"]),
        ("“Late,” Ana Reyes and London officials said.", ["Ana Reyes", "London officials"]),
        (
            "The Bank of England and the Treasury said it was “late”.",
            ["Bank of England", "Treasury"],
        ),
    ],
)
def test_who_speaks_together(text: str, speakers: list[str]) -> None:
    (quote,) = annotate(text).quotes
    assert [mention.name for mention in quote.speakers] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is late,” French and German officials said.", "French and German officials"),
        ("Iraqi, French and Dutch envoys said “we won”.", "Iraqi, French and Dutch envoys"),
        ("“Late,” Republican and Democratic senators said.", "Republican and Democratic senators"),
    ],
)
def test_of_what_several_adjectives_share_a_noun(text: str, speaker: str) -> None:
    (quote,) = annotate(text).quotes
    assert [mention.name for mention in quote.speakers] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is late,” said Ana Reyes and Tom Cole nodded.", "Ana Reyes"),
        ("“It is late,” said Ana Reyes, and Tom Cole left.", "Ana Reyes"),
        ("Reyes called Ana and Tom said it was “late”.", "Tom"),
        ("“It is late,” said Ana Reyes, a doctor and poet.", "Ana Reyes"),
        ("“It is late,” said Ana Reyes, founder and head of the school.", "Ana Reyes"),
        ("“It is late,” said Ana Reyes, the head of the union and a councillor.", "Ana Reyes"),
        ("The ministers of France and Germany said it was “late”.", "the ministers"),
        ("“It is late,” Ana Reyes or Tom Cole said.", "Ana Reyes"),
        ("“It is late,” Johnson and Johnson said.", "Johnson"),
    ],
)
def test_who_speaks_alone(text: str, speaker: str) -> None:
    (quote,) = annotate(text).quotes
    assert [mention.name for mention in quote.speakers] == [speaker]
