import pytest

from reader.language import annotate


def names(text: str) -> list[str | None]:
    """Who says each statement of the text."""
    quotes = [quote for quote in annotate(text).quotes if quote.kind in ("direct", "mixed")]
    return [quote.speaker.name if quote.speaker else None for quote in quotes]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orla Finn said Bo Ek told police he was “fed up”.", "Bo Ek"),
        ("Orla Finn said Bo Ek told his sister “I will end this”.", "Bo Ek"),
        ("Orla Finn recalled that in the 1950s Bo Ek had predicted: “We win.”", "Bo Ek"),
        ("The jury heard Bo Ek left a letter saying “forgive me”.", "Bo Ek"),
        ("Orla Finn said the label described the pie as “home-made”.", "the label"),
        ("The union said drivers were warned that they would be “let go”.", None),
        ("Orla Finn said Bo Ek told the truth and was “very brave”.", "Orla Finn"),
        ("Orla Finn said Bo Ek announced the plan “before anybody knew”.", "Orla Finn"),
        ("Orla Finn’s answer led Bo Ek to joke that she sounded like “a broken clock”.", "Bo Ek"),
        ("Orla Finn rose to say that it was “a broken clock”.", "Orla Finn"),
        ("Orla Finn asked why, and Bo Ek shouted, “It would be silly”.", "Bo Ek"),
        ("Orla Finn said in a letter labelled “private” that it was over.", "Orla Finn"),
        ("Orla Finn said the plan cost them money, calling it “reckless”.", "Orla Finn"),
    ],
)
def test_who_is_told_to_have_said_so_says_it(text: str, name: str | None) -> None:
    assert names(text) == [name]
