"""What a search found, fetched only as far as somebody looks."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

S = TypeVar("S")
T = TypeVar("T")
MOST_COUNTED = 60_000  # values, a few less than the engine makes before it gives up
FIRST = 100  # that are fetched in one go, more than a screen shows


class _Looked(Sequence[T]):
    """A sequence of known length whose items ``_at`` gives when somebody looks."""

    def __init__(self, length: int) -> None:
        self._length = length

    def _at(self, place: int) -> T:
        raise NotImplementedError

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(self._length))]
        place = index + self._length if index < 0 else index
        if not 0 <= place < self._length:
            raise IndexError(index)
        return self._at(place)


class Results(_Looked[T]):
    """A sequence of known length whose items *fetch* gives: the first so many of them.

    Some are *fetched* already. A change of the library does not change results that are there.
    """

    def __init__(
        self, length: int, fetch: Callable[[int], Sequence[T]], fetched: Sequence[T] = ()
    ) -> None:
        super().__init__(length)
        self._fetch = fetch
        self._fetched = fetched

    def _at(self, place: int) -> T:
        if place >= len(self._fetched):
            many = max(FIRST, place + 1, 2 * len(self._fetched))
            self._fetched = self._fetch(min(many, self._length))
        return self._fetched[place]


class Rows(_Looked[T], Generic[S, T]):
    """*items* as *turn* turns them, each time that one looks."""

    def __init__(self, items: Sequence[S], turn: Callable[[S], T]) -> None:
        super().__init__(len(items))
        self._items = items
        self._turn = turn

    def _at(self, place: int) -> T:
        return self._turn(self._items[place])
