import pytest

from reader.article import Span
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.quotes.grammar.phrases import read_phrases


def read(text: str) -> list[Phrase]:
    return read_phrases(text, Span(0, len(text)), ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Orrel’s said it was late.", ["Orrel’s", "it"]),
        ("Orrel’s says it slowed.", ["Orrel’s", "it"]),
        ("Orrel’s cut the price.", ["Orrel’s", "the price"]),
        ("Orrel’s opened a shop.", ["Orrel’s", "a shop"]),
        ("Orrel’s has left, said Orrel’s.", ["Orrel’s", "Orrel’s"]),
        ("Orrel’s broken leg hurts.", ["Orrel"]),
        ("Orrel’s been late.", ["Orrel"]),
    ],
)
def test_a_name_that_ends_as_an_owner_may_be_a_firm(text: str, names: list[str]) -> None:
    assert [text[p.start : p.end] for p in read(text) if p.nominal] == names
