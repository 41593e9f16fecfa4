import pytest

from reader.language.quotes.grammar.sources import end_of_source, is_told_of
from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.passages import Passages


@pytest.mark.parametrize(
    ("text", "told", "end"),
    [
        ("According to the mayor, Leo Banda, the pier will open.", False, ", the pier"),
        ("According to the mayor, Leo Banda, 51, the pier will open.", False, ", the pier"),
        ("According to the mayor, Leo Banda, 51, fell.", True, ", Leo"),
        ("According to the mayor, Leo Banda, Bo Ek and Al Orr fell.", True, ", Leo"),
        ("According to the mayor, the pier will open.", False, ", the pier"),
    ],
)
def test_a_name_behind_a_source_is_told_of_if_it_has_a_verb(
    text: str, told: bool, end: str
) -> None:
    prose = paragraphs(text)
    row = Passages(text, prose, find_marked(text, prose)).row(0)
    assert row is not None
    assert is_told_of(row, 2) == told
    assert text.startswith(end, row.phrases[end_of_source(row, 2)].start)
