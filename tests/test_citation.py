from datetime import datetime
from typing import Any

import pytest

from reader.article import Article, Block, Mention, Precision, Quote, When
from reader.citation import (
    attribution,
    cite_article,
    cite_quote,
    is_denied,
    speaker_name,
    spoken_date,
)
from reader.language import annotate

TEXT = "Rain in Rome\n\n“It is\nwet,” said Ada."
QUOTE = Quote(14, 26, "direct", Mention(32, 35, "Ada Rossi"), None, 0, 0.9, "test")


def article(**fields: Any) -> Article:
    blocks = (Block(0, 12, "headline"), Block(14, 36, "body"))
    return Article("id", TEXT, blocks, "news/rain.txt", **fields)


@pytest.mark.parametrize(
    ("precision", "words"),
    [("year", "2017"), ("month", "January 2017"), ("day", "28 January 2017")],
)
def test_a_date_is_no_more_precise_than_it_was_written(precision: Precision, words: str) -> None:
    assert spoken_date(When(datetime(2017, 1, 28), precision, "")) == words


def test_a_citation_has_what_is_known() -> None:
    day = When(datetime(2017, 1, 28), "day", "January 28, 2017")
    known = article(author="B. Line", publisher="AR", published=day, url="https://a.example/1")
    assert cite_article(known) == (
        "B. Line, “Rain in Rome”, AR, 28 January 2017, https://a.example/1"
    )
    assert cite_article(article()) == "“Rain in Rome”, news/rain.txt"


def test_the_time_of_a_file_is_no_date_of_publication() -> None:
    stamp = When(datetime(2026, 1, 1), "second", "")
    assert "2026" not in cite_article(article(published=stamp, published_by="file"))


def test_a_quote_is_cited_on_one_line_in_its_own_words() -> None:
    assert cite_quote(article(), QUOTE) == (
        "“It is wet,” — Ada Rossi (“Rain in Rome”, news/rain.txt)"
    )


def test_a_guess_is_cited_with_a_question_mark() -> None:
    speaker = Mention(28, 31, "Ada Rossi")
    sure = Quote(14, 26, "direct", speaker, None, 0, 0.6, "test")
    guess = Quote(14, 26, "direct", speaker, None, 0, 0.59, "test")
    assert attribution(article(), [sure]) == "Ada Rossi"
    assert attribution(article(), [guess, guess]) == "Ada Rossi?"
    assert attribution(article(), [guess, sure]) == "Ada Rossi"
    nobody = Quote(14, 26, "direct", None, None, 0, 0.5, "test")
    assert attribution(article(), [nobody]) == "unknown"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ada Rossi never said “The pier is mine.”", "Ada Rossi, denied"),
        ("“The pier is mine,” Ada Rossi did not say.", "Ada Rossi, denied"),
        ("“The pier,” Ada Rossi never said, “is mine.”", "Ada Rossi, denied"),
        ("Ada Rossi denied saying “the pier is mine”.", "Ada Rossi, denied"),
        ("Nobody said “the pier is mine”.", "speaker unknown, denied"),
        ("“The pier is mine,” Ada Rossi said.", "Ada Rossi"),
        ("Ada Rossi denied it: “The pier is yours.”", "Ada Rossi"),
        ("Ada Rossi denied the claim. “The pier is yours,” she said.", "Ada Rossi"),
    ],
)
def test_what_was_not_said_is_cited_as_denied(text: str, who: str) -> None:
    story = Article("id", text, (), "pier.txt")
    parts = annotate(text).statements
    assert attribution(story, parts, "speaker unknown") == who
    assert f" — {who} (" in cite_quote(story, *parts)
    assert is_denied(story, parts) == who.endswith("denied")


def test_a_denial_without_marks_is_no_statement() -> None:
    assert not annotate("Ada Rossi denied that the pier was hers.").statements
    assert not annotate("Ada Rossi denied the claim.").quotes


def test_a_speaker_without_a_name_is_cited_as_written() -> None:
    unnamed = Quote(14, 26, "direct", Mention(32, 35, None), None, 0, 0.5, "test")
    unknown = Quote(14, 26, "direct", None, None, 0, 0.5, "test")
    assert speaker_name(article(), unnamed) == "Ada"
    assert speaker_name(article(), unknown) == "speaker unknown"


def test_all_who_speak_together_are_cited_in_the_order_of_the_text() -> None:
    told = "“It is late,” Ada, Bo and the union said."
    written = Article("0", told, (Block(0, len(told), "body"),), "a.txt")
    union, ada, bo = (
        Mention(told.index(words), told.index(words) + len(words), name)
        for words, name in (("the union", None), ("Ada", "Ada Rossi"), ("Bo", "Bo Lund"))
    )
    quote = Quote(0, 13, "direct", bo, None, 0, 0.9, "test", (union, ada))
    assert attribution(written, [quote]) == "Ada Rossi, Bo Lund and the union"
