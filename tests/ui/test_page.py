from dataclasses import replace

import pytest

from reader.article import Annotations, Article, Block, Entity, Mention, Quote, Span
from reader.ui.page import Page, step_from

TEXT = 'Title: x\n\nHead\n\n"One," said Ada.\n\nThen "two" by Bo, 日本 “three”.'
ARTICLE = Article(
    "id",
    TEXT,
    (
        Block(0, 8, "metadata"),
        Block(10, 14, "headline"),
        Block(16, 32, "body"),
        Block(34, 63, "body"),
    ),
    "a.txt",
)
ONE = Quote(16, 22, "direct", Mention(28, 31, "Ada"), None, 0, 0.9, "test")
TWO = Quote(39, 44, "term", None, None, 1, 0.9, "test")
THREE = Quote(55, 62, "mixed", Mention(48, 50, "Bo"), None, 2, 0.9, "test")
ADA = Entity(28, 31, "PER", "Ada")


@pytest.fixture
def page() -> Page:
    return Page(ARTICLE, Annotations((ONE, TWO, THREE), (ADA,)), 40)


def test_front_matter_is_folded_until_unfolded(page: Page) -> None:
    assert TEXT[page.lines[0].start : page.lines[0].end] == "Head"
    unfolded = Page(ARTICLE, Annotations(), 40, unfolded=True)
    assert TEXT[unfolded.lines[0].start : unfolded.lines[0].end] == "Title: x"


def test_terms_are_no_stops_until_they_are_shown(page: Page) -> None:
    assert page.quotes == [ONE, THREE]
    page.kinds = ("direct", "mixed", "term")
    page.mark()
    assert page.quotes == [ONE, TWO, THREE]


def test_quotes_in_folded_blocks_are_no_stops() -> None:
    hidden = Quote(7, 8, "direct", None, None, 0, 0.5, "test")
    assert Page(ARTICLE, Annotations((hidden,)), 40).quotes == []
    assert Page(ARTICLE, Annotations((hidden,)), 40, unfolded=True).quotes == [hidden]


def test_a_stop_is_a_quote_that_is_shown_or_a_name_of_the_article(page: Page) -> None:
    assert page.has(ONE)
    assert page.has(ADA)
    assert not page.has(TWO)
    assert not page.has(Entity(48, 50, "PER", "Bo"))


def test_opening_lines_are_those_where_quotes_start(page: Page) -> None:
    assert page.opening_lines == {2, 4}


def test_a_split_statement_is_one_stop() -> None:
    first, second = replace(ONE, speaker=None), replace(THREE, statement=0)
    page = Page(ARTICLE, Annotations((first, second)), 40)
    assert page.statements == page.quotes_of("Bo") == [first]
    assert page.parts_of(second) == [first, second]
    assert page.opening_lines == {2}


def test_what_several_say_together_is_of_each() -> None:
    both = replace(ONE, others=(Mention(48, 50, "Bo"),))
    page = Page(ARTICLE, Annotations((both,)), 40)
    assert page.quotes_of("Ada") == page.quotes_of("Bo") == [both]


def test_offset_at_counts_wide_characters_as_two_cells(page: Page) -> None:
    assert page.offset_at(4, 0) == 34
    assert page.offset_at(4, 18) == 52
    assert page.offset_at(4, 19) == 52
    assert page.offset_at(4, 20) == 53
    assert page.offset_at(4, 99) is None
    assert page.offset_at(9, 0) is None


def test_what_is_at_an_offset(page: Page) -> None:
    assert page.quote_at(17) == ONE
    assert page.quote_at(33) is None
    assert page.entity_at(29) == ADA
    assert page.entity_at(16) is None


def test_quotes_of_a_speaker(page: Page) -> None:
    assert page.quotes_of("Bo") == [THREE]


def test_find_folds_case_and_marks(page: Page) -> None:
    assert page.find("ONE") == [Span(17, 20)]
    assert page.find('"three"') == [Span(55, 62)]
    assert page.find("") == []


def test_paragraphs_start_after_blank_lines(page: Page) -> None:
    assert page.paragraph_starts() == [0, 2, 4]


def test_stepping_from_a_span_and_from_the_top() -> None:
    spans = [Span(5, 8), Span(10, 12), Span(20, 25)]
    assert step_from(spans, None, 0, 1) == spans[0]
    assert step_from(spans, None, 10, 1) == spans[1]
    assert step_from(spans, spans[1], 0, 1) == spans[2]
    assert step_from(spans, spans[2], 0, 1) is None
    assert step_from(spans, spans[1], 0, -1) == spans[0]
    assert step_from(spans, None, 20, -1) == spans[1]
    assert step_from(spans, spans[0], 0, -1) is None
    assert step_from([], None, 0, 1) is None


@pytest.mark.parametrize(
    ("blocks", "lines"),
    [
        (ARTICLE.blocks, ["Head", "", "ask Bo about", "the third", "", '"One," said']),
        (ARTICLE.blocks[2:], ["ask Bo about", "the third", "", '"One," said', "Ada."]),
    ],
)
def test_a_note_stands_below_the_headline_or_on_top(
    blocks: tuple[Block, ...], lines: list[str]
) -> None:
    article = replace(ARTICLE, blocks=blocks)
    noted = Page(article, Annotations((ONE, THREE), ()), 12, note="ask Bo about the third")
    bare = Page(article, Annotations((ONE, THREE), ()), 12)
    shown = [noted.noted.get(i, TEXT[one.start : one.end]) for i, one in enumerate(noted.lines)]
    assert shown[: len(lines)] == lines
    assert noted.quotes == bare.quotes
    assert noted.line_of(ONE.start) == bare.line_of(ONE.start) + 3
    assert not bare.noted
