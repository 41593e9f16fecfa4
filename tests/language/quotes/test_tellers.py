import pytest

from reader.article import Span
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.phrases import read_phrases
from reader.language.quotes.tellers import awaits_verb, is_denied, teller


def row(text: str) -> Row:
    return Row(read_phrases(text, Span(0, len(text)), ()), 0)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Speaking to sailors, the chairman, Bo Ek, said it rained.", "the chairman"),
        ("When he was done, the chairman said it rained.", "the chairman"),
        ("A letter to sailors, signed in Porto, said it rained.", "A letter"),
        ("They met Bo Ek, a sailor from Porto, who said it rained.", "Bo Ek"),
        ("In a note sent on Monday the chairman said it rained.", "the chairman"),
        ("Nobody said it rained.", None),
        ("The chairman was hurt and has said it rained.", "The chairman"),
        ("The chairman is leaving and has said it rained.", "The chairman"),
        ("The chairman was held and told police it rained.", "The chairman"),
    ],
)
def test_a_verb_of_saying_is_that_of_its_subject(text: str, who: str | None) -> None:
    found = row(text)
    at = teller(found, 0, found.tags.index("V"))
    told = text[found.phrases[at].start : found.phrases[at].end] if at >= 0 else None
    assert told == who


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union, which is new, said she left.", True),
        ("The union will close, said she.", False),
    ],
)
def test_a_subject_may_await_its_verb(text: str, expected: bool) -> None:
    found = row(text)
    assert awaits_verb(found, 0, found.tags.index("V")) is expected


def test_words_deny() -> None:
    assert is_denied(row("He didn't go."), 0, 3)
    assert not is_denied(row("He did go."), 0, 3)
