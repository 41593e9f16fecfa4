import pytest

from reader.article import Article
from reader.library.index import Index
from reader.library.query import And, Node, Not, Phrase


@pytest.fixture(scope="module")
def index() -> Index:
    index = Index()
    for number, text in enumerate(("calm sea", "calm air", "rough sea")):
        index.add(number, Article(str(number), text, (), "-"))
    return index


CALM, SEA = Phrase(("calm",)), Phrase(("sea",))


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        (And(()), [0, 1, 2]),
        (And((CALM, SEA)), [0]),
        (Not(CALM), [2]),
        (Not(And((CALM, SEA))), [1, 2]),
        (And((SEA, Not(Not(CALM)))), [0]),
        (And((And((SEA,)), Not(CALM))), [2]),
        (Phrase(("calm", "se"), prefix=True), [0]),
    ],
)
def test_every_tree_can_be_searched(index: Index, query: Node, numbers: list[int]) -> None:
    assert [number for _, number in index.search(query)] == numbers


def test_equals_come_in_order_of_number_and_within_the_limit(index: Index) -> None:
    assert [number for _, number in index.search(CALM)] == [0, 1]
    assert len(index.search(CALM, 1)) == 1
    assert index.search(CALM, 0) == []


def test_a_word_longer_than_the_engine_takes_hides_no_other() -> None:
    index = Index()
    index.add(7, Article("7", "x" * 70_000 + " calm sea", (), "-"))
    assert [number for _, number in index.search(Phrase(("calm", "sea")))] == [7]
