import pytest

from reader.article import Span
from reader.language.quotes.grammar.datelines import after_dateline


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Exclusive: The ship sank.", "Exclusive: "),
        ("PORTO, Portugal (AP) — The ship sank.", "PORTO, Portugal (AP) — "),
        ("Mumbai, Jan 9 (IANS) The ship sank.", "Mumbai, Jan 9 (IANS) "),
        ("PORTO (Aug. 13) -- The ship sank.", "PORTO (Aug. 13) -- "),
        ("Colombo – The ship sank.", "Colombo – "),
        ("Colombo, May 4 (AP) - The ship sank.", "Colombo, May 4 (AP) - "),
        ("Colombo – the capital – is dark.", ""),
        ("Okafor – The ship sank.", ""),
        ("Paris (dpa) - The ship sank.", "Paris (dpa) - "),
        ("LIMA: The board on Friday sold the ship.", "LIMA: "),
        ("ZZORRAPET: The board on Friday sold the ship.", "ZZORRAPET: "),
        ("ZZORRAPET: The ship sank.", ""),
        ("OKAFOR: The board on Friday sold the ship.", ""),
        ("MARIA LUNDZ: The board on Friday sold the ship.", ""),
        ("The board on Friday sold the ship.", ""),
    ],
)
def test_what_news_opens_with_is_left_out(text: str, opening: str) -> None:
    assert text[: after_dateline(text, Span(0, len(text)))] == opening


def test_a_place_that_people_are_called_after_does_not_speak_in_news_of_a_day() -> None:
    text = "PARIS: The board on Friday sold the ship."
    assert after_dateline(text, Span(0, len(text))) == len("PARIS: ")
