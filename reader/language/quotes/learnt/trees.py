"""Boosted decision trees over whole numbers, as flat arrays: sums of what many small trees say.

Sources: J. Friedman, Greedy Function Approximation: A Gradient Boosting Machine, 2001; how they are
asked quickly, C. Lucchese et al., QuickScorer: A Fast Algorithm to Rank Documents with Additive
Ensembles of Regression Trees, SIGIR 2015.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import astuple, dataclass
from functools import cached_property
from itertools import accumulate
from operator import getitem, or_
from struct import Struct, pack, unpack
from typing import NamedTuple

_SCALE = 1000.0  # leaves are stored as whole thousandths
_WORDS = {8: "B", 16: "H", 32: "I", 64: "Q"}  # that have a bit for each leaf of a tree


@dataclass(frozen=True)
class Trees:
    """Inner nodes by index: the number they look at, its limit, and the nodes on either side.

    A negative child is the leaf of that complement; ``roots`` are the first nodes of the trees,
    which have at most 64 leaves each.
    """

    roots: tuple[int, ...]
    features: tuple[int, ...]
    limits: tuple[int, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    leaves: tuple[int, ...]

    def score(self, numbers: Sequence[int]) -> float:
        """The log odds that the trees give the case with these *numbers*."""
        table = self._table
        left = table.all
        for feature, limits, masks in table.questions:
            left &= masks[bisect_left(limits, numbers[feature])]
        reached = left ^ (left & (left - table.first))  # the lowest bit of each word
        words = table.words.unpack(reached.to_bytes(table.words.size, "little"))
        return sum(map(getitem, table.leaves, words)) / _SCALE

    @cached_property
    def _table(self) -> "_Table":
        grown = [_Grown(self, root) for root in self.roots]
        most = max([len(tree.leaves) for tree in grown], default=0)
        bits = next(bits for bits in _WORDS if bits >= most)
        lost: dict[int, dict[int, int]] = defaultdict(Counter)  # bits by feature and limit
        for place, tree in enumerate(grown):
            for node, low in tree.lost:
                lost[self.features[node]][self.limits[node]] |= low << place * bits
        everything = (1 << len(grown) * bits) - 1
        questions = []
        for feature, bits_by_limit in lost.items():
            limits = sorted(bits_by_limit)
            masks = accumulate((bits_by_limit[limit] for limit in limits), or_)
            questions.append((feature, limits, [everything ^ mask for mask in [0, *masks]]))
        first = sum(1 << place * bits for place in range(len(grown)))
        words = Struct(f"<{len(grown)}{_WORDS[bits]}")
        return _Table(everything, first, questions, words, [tree.leaves for tree in grown])

    @classmethod
    def parse(cls, line: str) -> "Trees":
        """The trees that `written` wrote."""
        return cls(*map(unpacked, line.split("\t")))

    def written(self) -> str:
        """One line: the arrays, `packed`, with tabs between them."""
        return "\t".join(map(packed, astuple(self)))


class _Table(NamedTuple):
    """The same trees, asked together: a word of bits for each, a bit for each of its leaves.

    A number over the limit of a node loses the leaves on its low side, whichever way one comes to
    it; of those that are left at the end the lowest is the one that the tree leads to.
    """

    all: int
    first: int  # the lowest bit of each word
    questions: list[tuple[int, list[int], list[int]]]  # feature, limits, what is left over so many
    words: Struct
    leaves: list[dict[int, int]]  # of each tree, by their bit


class _Grown:
    """A tree from the node *root*: its leaves by their bits, and which bits each node may lose."""

    def __init__(self, trees: Trees, root: int) -> None:
        self.leaves: dict[int, int] = {}
        self.lost: list[tuple[int, int]] = []
        self._below(trees, root)

    def _below(self, trees: Trees, node: int) -> int:
        """The bits of the leaves below *node*, which get theirs from the low side on."""
        if node < 0:
            bit = 1 << len(self.leaves)
            self.leaves[bit] = trees.leaves[~node]
            return bit
        low = self._below(trees, trees.low[node])
        self.lost.append((node, low))
        return low | self._below(trees, trees.high[node])


def packed(numbers: Collection[int]) -> str:
    """The *numbers* as 16 bits each, low byte first, in hexadecimal."""
    return pack(f"<{len(numbers)}h", *numbers).hex()


def unpacked(digits: str) -> tuple[int, ...]:
    """The numbers that `packed` wrote."""
    return unpack(f"<{len(digits) // 4}h", bytes.fromhex(digits))
