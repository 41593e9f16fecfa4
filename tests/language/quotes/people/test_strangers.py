"""Who comes into a story without a name, and is spoken of beside those who have one."""

import pytest

from reader.language import annotate


@pytest.mark.parametrize(
    ("told", "said", "name"),
    [
        ("Ana Reyes quarrelled with a neighbour.", "the neighbour", "the neighbour"),
        ("Ana Reyes fought with her flatmate.", "the flatmate", "the flatmate"),
        ("Ana Reyes hired an accountant in May.", "the accountant", "the accountant"),
        ("A cleaner saw Ana Reyes at the bank.", "the cleaner", "the cleaner"),
        ("Ana Reyes was beaten by a waiter.", "the waiter", "the waiter"),
        ("Ana Reyes told her partner of the plan.", "the ex-partner", "the ex-partner"),
        ("Ana Reyes, a neighbour, heard the blast.", "the neighbour", "Ana Reyes"),
        ("Police arrested a driver, Ana Reyes.", "the driver", "Ana Reyes"),
    ],
)
def test_whoever_is_met_is_nobody_named_in_that_sentence(told: str, said: str, name: str) -> None:
    (quote,) = annotate(f"{told}\n\n“It is late,” {said} said.").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name
