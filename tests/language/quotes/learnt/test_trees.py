from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.language.quotes.learnt.trees import Trees

SMALL = st.integers(-30_000, 30_000)
# Two trees: one asks number 1 and then number 0, the other is a single leaf's worth of a question.
TREES = Trees((0, 2), (1, 0, 0), (5, 2, 7), (1, -1, -4), (-2, -3, -5), (100, 900, -400, 50, 0))


def test_every_tree_adds_the_leaf_that_the_numbers_lead_to() -> None:
    assert TREES.score([0, 5]) == 0.15
    assert TREES.score([3, 5]) == -0.35
    assert TREES.score([8, 6]) == 0.9


def test_no_trees_say_nothing() -> None:
    assert Trees((), (), (), (), (), ()).score([1, 2]) == 0


@given(st.lists(SMALL, max_size=9))
def test_trees_are_read_as_they_were_written(numbers: list[int]) -> None:
    trees = replace(TREES, leaves=tuple(numbers))
    assert Trees.parse(trees.written()) == trees
