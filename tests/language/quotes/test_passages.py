import pytest

from reader.article import Span
from reader.language.quotes.marks import Marked, find_marked, paragraphs
from reader.language.quotes.passages import Passages, shape


def read(text: str) -> Passages:
    prose = paragraphs(text)
    return Passages(text, prose, find_marked(text, prose))


@pytest.mark.parametrize(
    ("words", "letters"),
    [("“We lost,”", "A,2"), ("“a farce”", "aa2"), ("“Why?”", "A!1"), ("“7 – no –”", "0-3")],
)
def test_the_shape_of_a_quotation_is_how_it_begins_ends_and_how_long_it_is(
    words: str, letters: str
) -> None:
    assert shape(words, Marked(0, len(words), closed=True)) == letters


@pytest.mark.parametrize(
    ("first", "end"), [("Pier to close", 13), ("The pier is to close. It is old.", 0)]
)
def test_a_first_paragraph_that_is_no_sentence_is_the_headline(first: str, end: int) -> None:
    assert read(f"{first}\n\nAna Reyes said it would close.\n").headline_end == end


def test_an_article_loses_the_capital_of_its_sentence() -> None:
    passages = read("The  Porto\nfarmer left.")
    assert passages.words(Span(0, 17)) == "The Porto farmer"
    assert passages.uncapped(Span(0, 17)) == "the Porto farmer"


def test_paragraphs_that_one_quotation_goes_through_are_one() -> None:
    text = "Ana Reyes said: “We lost.\n\n“We go home.”\n\nIt rained.\n"
    (quoted,) = read(text).quoted()
    assert quoted.row.tags.endswith("Q")
    assert quoted.after is not None
    assert quoted.after.number == 1


def test_the_time_of_an_entry_parts_what_is_told_from_the_paragraph_before() -> None:
    first, second = read("11:20\n\nAna Reyes came.\n\n“We lost.”\n\n“Lost.”\n").quoted()
    assert (first.entry, second.entry) == (0, 0)
    (alone,) = read("Ana Reyes came.\n\n11:20\n\n“We lost.”\n").quoted()
    assert alone.before is None


def test_the_phrases_before_a_place_come_nearest_first_and_from_so_many_paragraphs() -> None:
    passages = read("It rained.\n\nAna Reyes came.\n")
    row = passages.row(1)
    assert row is not None
    for paragraphs_back, words in ((1, ["reyes"]), (2, ["reyes", ".", "rained", "it"])):
        found = [one.phrases[at].word for one, at in passages.before(row, 1, paragraphs_back)]
        assert found == words
