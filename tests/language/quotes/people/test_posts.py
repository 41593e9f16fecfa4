import pytest

from reader.language import annotate

TWO = (
    "Ana Reyes, the chief executive of Kalvor Group, and Melrose Group chief executive Leo Banda "
    "met on Monday.\n\n"
)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("The chief executive of Kalvor Group", "Ana Reyes"),
        ("The Melrose Group chief executive", "Leo Banda"),
        ("Kalvor Group’s chief executive", "Ana Reyes"),
        ("Kalvor Group was late; its chief executive", "Ana Reyes"),
        ("The chief executive of Stanton Bank", "the chief executive"),
        ("Kalvor Group was late; its chairman", "its chairman"),
    ],
)
def test_an_office_is_its_holders_at_that_body(said: str, name: str) -> None:
    (quote,) = annotate(f"{TWO}{said} said it was “a start”.").quotes
    assert quote.speaker
    assert quote.speaker.name == name


@pytest.mark.parametrize("told", ["an analyst at", "chief strategist at", "the chairman of"])
def test_who_is_at_one_body_holds_no_office_at_another(told: str) -> None:
    text = (
        f"“We wait,” said Ana Reyes, {told} Melrose Group.\n\n"
        "Kalvor Group was late; its chief said it was “a start”."
    )
    quote = annotate(text).quotes[-1]
    assert quote.speaker
    assert quote.speaker.name == "its chief"
