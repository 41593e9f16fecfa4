import pytest

from reader.language.quotes.finding import find_quotes


def reported(text: str) -> list[tuple[str, str | None]]:
    return [
        (text[quote.start : quote.end], quote.speaker.name if quote.speaker else None)
        for quote in find_quotes(text)
        if quote.kind == "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bank said that growth will slow.", "growth will slow"),
        ("The bank said growth will slow.", "growth will slow"),
        ("The road will close on Monday, the bank said.", "The road will close on Monday"),
    ],
)
def test_reported_speech_has_its_words_and_speaker(text: str, words: str) -> None:
    assert reported(text) == [(words, "The bank" if text.startswith("The bank") else "the bank")]


def test_quotations_are_not_reported_twice() -> None:
    assert reported("“It will close,” the bank said.") == []


def test_a_sentence_without_a_cue_reports_nothing() -> None:
    assert reported("The road closed on Monday and opened again.") == []
