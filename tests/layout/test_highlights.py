import itertools

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Annotations, Article, Block, Entity, Quote, Span
from reader.layout.highlights import Marked, Run, article_marks, flatten, runs_between

MARKED = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["quote", "person", "match"]))
)


@given(MARKED)
def test_runs_are_disjoint_and_mark_what_was_marked(marked: list[Marked]) -> None:
    runs = flatten(marked)
    assert all(a.end <= b.start for a, b in itertools.pairwise(runs))
    for offset in range(41):
        wanted = {mark for start, end, mark in marked if start <= offset < end}
        found = {mark for start, end, marks in runs if start <= offset < end for mark in marks}
        assert found == wanted


@given(MARKED, st.integers(0, 40), st.integers(0, 40))
def test_runs_between_tile_the_range(marked: list[Marked], start: int, end: int) -> None:
    parts = list(runs_between(flatten(marked), start, end))
    offsets = [offset for run in parts for offset in range(run.start, run.end)]
    assert offsets == list(range(start, end))


def test_nested_quote_is_marked_once_inside() -> None:
    runs = flatten([(0, 20, "quote"), (5, 10, "quote"), (8, 12, "person")])
    assert runs == [
        Run(0, 5, ("quote",)),
        Run(5, 8, ("quote",)),
        Run(8, 10, ("person", "quote")),
        Run(10, 12, ("person", "quote")),
        Run(12, 20, ("quote",)),
    ]


def test_article_marks_leave_out_kinds_that_are_not_shown() -> None:
    article = Article("id", 'ROME - "Yes," said Ada. A "bug".', (Block(0, 4, "dateline"),), "a")
    annotations = Annotations(
        (
            Quote(7, 13, "direct", None, None, 0, 0.5, "test"),
            Quote(26, 31, "term", None, None, 1, 0.5, "test"),
        ),
        (Entity(19, 22, "PER", "Ada"),),
    )
    marks = set(article_marks(article, annotations, ("direct",), [Span(0, 4)]))
    assert marks == {
        (7, 13, "quote"),
        (19, 22, "person"),
        (0, 4, "match"),
        (0, 4, "dateline"),
    }
