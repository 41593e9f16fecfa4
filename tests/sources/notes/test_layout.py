"""White space that was folded comes back, and spans move with their words."""

from hypothesis import given
from hypothesis import strategies as st

from reader.sources.notes.layout import gaps_of, lay_out

_TEXT = st.text("ab \n\t\u00a0", max_size=30)


@given(_TEXT)
def test_folding_is_undone(exact: str) -> None:
    folded = " ".join(exact.split())
    gaps = gaps_of(exact, folded)
    assert gaps is not None
    laid = lay_out(folded, gaps)
    assert laid is not None
    assert laid.text == exact
    for start, end, after in zip(laid.before, laid.ends, laid.after, strict=True):
        assert laid.start(start) == after
        assert laid.end(end) == after + end - start
        assert exact[after : laid.end(end)] == folded[start:end]


def test_words_may_stand_without_a_gap() -> None:
    gaps = gaps_of('title: "The pier"\n', 'title: "\n\nThe pier\n\n"')
    assert gaps == {"": [2, 2], "\n": [5]}
    laid = lay_out('title: "\n\nThe pier\n\n"', gaps)
    assert laid is not None
    assert laid.text == 'title: "The pier"\n'
    assert (laid.start(10), laid.end(18)) == (8, 16)


def test_other_words_are_not_matched() -> None:
    assert gaps_of("one two", "one three") is None
    assert gaps_of("one two", "one") is None
    assert gaps_of("one", "one two") is None


def test_gaps_are_white_space_and_not_too_much_of_it() -> None:
    assert lay_out("one two", {"x": [1]}) is None
    assert lay_out("one two", {" \x1b": [1]}) is None
    assert lay_out("one two", {" " * 10_000: [1] * 10_000}) is None
