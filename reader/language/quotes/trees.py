"""Boosted decision trees over whole numbers, as flat arrays: sums of what many small trees say.

Source: J. Friedman, Greedy Function Approximation: A Gradient Boosting Machine, 2001.
"""

from collections.abc import Sequence
from struct import pack, unpack
from typing import NamedTuple

_SCALE = 1000.0  # leaves are stored as whole thousandths


class Trees(NamedTuple):
    """Inner nodes by index: the number they look at, its limit, and the nodes on either side.

    A negative child is the leaf of that complement; ``roots`` are the first nodes of the trees.
    """

    roots: tuple[int, ...]
    features: tuple[int, ...]
    limits: tuple[int, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    leaves: tuple[int, ...]

    def score(self, numbers: Sequence[int]) -> float:
        """The log odds that the trees give the case with these *numbers*."""
        _, features, limits, low, high, leaves = self
        total = 0
        for node in self.roots:
            while node >= 0:
                node = low[node] if numbers[features[node]] <= limits[node] else high[node]
            total += leaves[~node]
        return total / _SCALE

    @classmethod
    def parse(cls, line: str) -> "Trees":
        """The trees that `written` wrote."""
        parts = [bytes.fromhex(part) for part in line.split("\t")]
        return cls(*(unpack(f"<{len(part) // 2}h", part) for part in parts))

    def written(self) -> str:
        """One line: the arrays as 16-bit numbers, low byte first, in hexadecimal."""
        return "\t".join(pack(f"<{len(part)}h", *part).hex() for part in self)
