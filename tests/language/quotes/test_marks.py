import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Block, Span
from reader.language.quotes.marks import find_marked, paragraphs

ANY_TEXT = st.text(alphabet="abS sn'’‘\"“”„«»`.,!?\n-(0", max_size=200)


def marked(text: str) -> list[str]:
    return [text[run.start : run.end] for run in find_marked(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("“We won,” Ana Reyes said.", ["“We won,”"]),
        ('"We won," Ana Reyes said. "Twice."', ['"We won,"', '"Twice."']),
        ("''We won,'' Ana Reyes said.", ["''We won,''"]),
        ("``We won,'' Ana Reyes said.", ["``We won,''"]),
        ("«On a gagné», dit Ana Reyes.", ["«On a gagné»"]),
        ("Ana Reyes sagte: „Wir haben gewonnen.“", ["„Wir haben gewonnen.“"]),
        ("'We won,' Ana Reyes said.", ["'We won,'"]),
        ("Ana Reyes: ‘The club’s plan hasn’t changed.’", ["‘The club’s plan hasn’t changed.’"]),
        ('“We won," Ana Reyes said.', ['“We won,"']),
        ('She did "very" well.', ['"very"']),
        ("“ We won,” Ana Reyes said.", ["“ We won,”"]),
    ],
)
def test_every_typography_is_found(text: str, runs: list[str]) -> None:
    assert marked(text) == runs


@pytest.mark.parametrize(
    "text",
    [
        "The workers' union met Jones' lawyers.",
        "'Twas the '90s, and rock 'n' roll ruled.",
        "The 6'2\" striker signed.",
        "It isn’t Ana’s, it’s the Reyeses’ house.",
        "No marks at all.",
        "",
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert marked(text) == []


def test_a_possessive_does_not_close_a_single_mark() -> None:
    assert marked("'It's the members' money,' she said.") == ["'It's the members' money,'"]


@pytest.mark.parametrize(
    "run",
    [
        "“They told us ‘no’ twice,”",
        "\"They told us 'no' twice,\"",
        "'They told us \"no\" twice,'",
        "“They told us “no” twice,”",
        "''They told us 'no,'''",
    ],
)
def test_a_nested_run_is_part_of_the_outer_one(run: str) -> None:
    assert marked(f"{run} Ana Reyes said.") == [run]


def test_reopened_marks_join_paragraphs_until_the_closing_one() -> None:
    speech = "“One.\n\n“Two.\n\n“Three.”"
    assert marked(f"Ana Reyes said: {speech}\n\nNobody replied.") == [speech]


def test_a_single_mark_is_left_open_around_double_ones() -> None:
    speech = "‘He came and said, “Can you move?” I said, “Yes.”\n\n‘So we went.’"
    assert marked(speech) == [speech]


def test_a_forgotten_closing_mark_ends_with_its_paragraph() -> None:
    assert marked("Ana said: “We won.\n\nHe left.") == ["“We won."]
    split = "Bo said: “We won.\n\n“We lost,” said Ana."
    assert marked(split) == ["“We won.", "“We lost,”"]


def test_a_paragraph_that_is_all_quotation_goes_on_in_the_next() -> None:
    assert marked("“We won.\n\n“We lost,” said Ana.") == ["“We won.\n\n“We lost,”"]


def test_a_second_opening_mark_replaces_a_forgotten_one() -> None:
    assert marked("“We won, Ana said. “We lost,” said Bo.") == ["“We lost,”"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    line = "word " * 14
    text = f"{line}\n{line}\n“{line}\n{line}”\n\n{line}\n{line}"
    assert len(paragraphs(text)) == 2
    assert len(marked(text)) == 1


def test_blocks_keep_the_search_within_prose() -> None:
    text = "“Share”\n“We won,” Ana said."
    blocks = [Block(0, 7, "furniture"), Block(8, len(text), "body")]
    assert paragraphs(text, blocks) == [Span(8, len(text))]


@given(ANY_TEXT)
def test_runs_are_in_order_inside_the_text_and_disjoint(text: str) -> None:
    runs = find_marked(text, paragraphs(text))
    edges = [edge for run in runs for edge in (run.start, run.end)]
    assert edges == sorted(edges)
    assert all(0 <= run.start < run.end <= len(text) for run in runs)


@pytest.mark.parametrize("mark", ["'", "‘"])
def test_a_single_mark_within_a_paragraph_opens_if_the_next_one_goes_on(mark: str) -> None:
    said = f"{mark}The pier is shut.\n\n{mark}It isn’t safe.’"
    assert marked(f"Ana Reyes said: {said}") == [said]
    assert marked(f"Ana Reyes said: {mark}The pier is shut.\n\nIt isn’t safe.") == []
