import pytest

from reader.language import annotate


def names(text: str) -> list[str | None]:
    """Who says each statement of the text."""
    quotes = [quote for quote in annotate(text).quotes if quote.kind in ("direct", "mixed")]
    return [quote.speaker.name if quote.speaker else None for quote in quotes]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("House Speaker Bo Ek, R-La., called it “dead on arrival.”", "Bo Ek"),
        ("It fell. Sen. Orla Finn, D-Ohio, called the bill “a mess.”", "Orla Finn"),
        ("Orla Finn said no. “We stay,” Secretary of State Bo Ek said.", "Bo Ek"),
    ],
)
def test_who_says_it_in_the_clause_that_holds_the_words(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orla Finn replied to fans who called her coat “hideous”.", "fans"),
        ("The mayor attacked residents who said the pier was “a death trap”.", "residents"),
        ("The firm rejected a report which called the dam “a joke”.", "a report"),
        ("The court fined a driver who told officers she had “just left”.", "a driver"),
        ("Orla Finn told fans who asked that it was “over”.", "Orla Finn"),
        ("Orla Finn told fans who called her coat ugly that it was “lovely”.", "Orla Finn"),
    ],
)
def test_who_is_told_of_right_before_the_words_says_them(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orla Finn was “stung” by the bank’s decision, neighbours said.", "neighbours"),
        ("Orla Finn has been “hurt” by the firm, said her agent, Bo Ek.", "Bo Ek"),
        ("“Shame,” said Orla Finn. She was “hurt” by the vote.", "Orla Finn"),
    ],
)
def test_who_tells_what_was_done_says_it_rather_than_what_did_it(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("staff records obtained by the Courier", "staff records"),
        ("files obtained by the Courier", "files"),
        ("emails seen by the Courier", "emails"),
    ],
)
def test_papers_speak_and_not_who_got_them(source: str, name: str) -> None:
    text = f"The officer was dismissed for drawing his gun “without cause,” according to {source}."
    assert names(text) == [name]
