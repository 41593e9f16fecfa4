from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.search.results import Results, Rows

INDEXES = st.integers(-400, 400)
SLICES = st.slices(400)


def counted(length: int) -> tuple[Results[int], list[int]]:
    """The numbers below *length*, and how many were fetched each time."""
    fetched: list[int] = []

    def fetch(most: int) -> Sequence[int]:
        fetched.append(most)
        return range(most)

    return Results(length, fetch), fetched


def looked_up(sequence: Sequence[int], place: int | slice) -> object:
    try:
        found = sequence[place]
    except IndexError:
        return "out of range"
    return list(found) if isinstance(found, Sequence) else found


@given(st.integers(0, 300), st.lists(INDEXES | SLICES, max_size=6))
def test_results_and_rows_are_like_lists(length: int, places: list[int | slice]) -> None:
    results, _ = counted(length)
    like: list[int] = list(range(length))
    tenfold = Rows(results, lambda number: 10 * number)
    for place in places:
        assert looked_up(results, place) == looked_up(like, place)
        assert looked_up(tenfold, place) == looked_up([10 * one for one in like], place)
    assert list(results) == like
    assert (len(results), len(tenfold)) == (length, length)
    assert bool(results) == bool(like)
    assert (3 in results) == (3 in like)


def test_only_as_much_is_fetched_as_somebody_looks_at() -> None:
    results, fetched = counted(10_000)
    assert fetched == []
    assert results[0] == 0
    assert results[99] == 99
    assert fetched == [100]
    assert results[100] == 100
    assert results[5000] == 5000
    assert fetched == [100, 200, 5001]


def test_no_more_is_fetched_than_there_is() -> None:
    results, fetched = counted(7)
    assert list(results) == [0, 1, 2, 3, 4, 5, 6]
    assert fetched == [7]


def test_a_walk_through_many_fetches_few_times() -> None:
    results, fetched = counted(50_000)
    assert sum(1 for _ in results) == 50_000
    assert len(fetched) < 12


def test_rows_are_turned_when_one_looks() -> None:
    turned: list[int] = []

    def turn(number: int) -> str:
        turned.append(number)
        return str(number)

    rows = Rows(range(5), turn)
    assert turned == []
    assert rows[2] == "2"
    assert rows[3:] == ["3", "4"]
    assert turned == [2, 3, 4]
    with pytest.raises(IndexError):
        rows[5]


def test_rows_keep_their_length_while_what_is_below_grows() -> None:
    numbers = [1, 2]
    rows = Rows(numbers, str)
    numbers.append(3)
    assert list(rows) == ["1", "2"]
    with pytest.raises(IndexError):
        rows[2]
