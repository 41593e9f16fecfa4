"""A linear-chain conditional random field (Lafferty et al. 2001) that only decodes.

The weights of an attribute are one integer with a lane of sixteen bits for each label, so that the
score of all labels of a word is a sum of integers. Weights are kept in a byte each, with an offset
that makes them positive; every label gets the same offsets, which therefore change nothing.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from struct import Struct

OFFSETS = (-2, -1, 0, 1, 2)  # the words beside a word that its shared attributes speak of
ZERO = 128  # how the weight 0 is stored
BEAM = 400  # stored steps; ten units of weight
_LANE = 16  # bits: sums of a few hundred bytes


class Model:
    """Labels, transitions, and the weights of attributes.

    The file has four lines: a JSON head, the names of the shared attributes, those of the own
    attributes, each separated by tabs, and the weights as bytes: for each shared attribute a row
    of labels for each of `OFFSETS`, then for each own attribute one row of labels.
    """

    def __init__(self, data: bytes) -> None:
        head, shared, own, self._rows = data.split(b"\n", 3)
        facts = json.loads(head)
        self.labels: list[str] = facts["labels"]
        self._width = len(self.labels)
        self._shared = _numbered(shared)
        self._own = _numbered(own)
        self._own_rows = [0] * len(self._own)  # as integers, once they were asked for
        self._own_at = len(self._shared) * self._width * len(OFFSETS)
        self._unpack = Struct(f"<{self._width}H").unpack
        self._lattice = Lattice(self.labels, facts["transitions"])

    def shared(self, attributes: Iterable[str]) -> tuple[int, ...]:
        """The score that a word gives to the one that it stands beside, for each of `OFFSETS`."""
        size = self._width * len(OFFSETS)
        total = 0
        for attribute in attributes:
            index = self._shared.get(attribute)
            if index is not None:
                total += self._packed(index * size, size)
        bits = self._width * _LANE
        mask = (1 << bits) - 1
        return tuple(total >> (bits * i) & mask for i in range(len(OFFSETS)))

    def own(self, attributes: Iterable[str]) -> int:
        """The score that attributes give to the word that they are of."""
        total = 0
        for attribute in attributes:
            index = self._own.get(attribute)
            if index is not None:
                packed = self._own_rows[index]
                if not packed:
                    packed = self._packed(self._own_at + index * self._width, self._width)
                    self._own_rows[index] = packed
                total += packed
        return total

    def _packed(self, start: int, size: int) -> int:
        lanes = bytearray(2 * size)
        lanes[::2] = self._rows[start : start + size]
        return int.from_bytes(lanes, "little")

    def decode(self, scores: Sequence[int]) -> list[str]:
        """The best labels of a run of words that begins and ends outside of any name."""
        size = self._width * 2
        return self._lattice.best([self._unpack(s.to_bytes(size, "little")) for s in scores])


def _numbered(line: bytes) -> dict[str, int]:
    names = line.decode().split("\t")
    return dict(zip(names, range(len(names)), strict=True))


class Lattice:
    """The sequences of labels that can be, in the scheme BILOU, and the best of them.

    Viterbi's algorithm with a beam so wide that it changes nothing but the time.
    """

    def __init__(self, labels: Sequence[str], transitions: Sequence[Sequence[int]]) -> None:
        self._labels = labels
        indices = range(len(labels))
        self._first = [j for j in indices if labels[j][0] in "OUB"]
        self._last = frozenset(j for j in indices if labels[j][0] in "OUL")
        self._next = [
            [(j, transitions[i][j]) for j in indices if _may_follow(labels[i], labels[j])]
            for i in indices
        ]

    def best(self, scores: Sequence[Sequence[int]]) -> list[str]:
        """The labels of the best sequence; *scores* has a row of labels for each word."""
        values = {label: scores[0][label] for label in self._first}
        steps: list[dict[int, int]] = []
        for row in scores[1:]:
            values, step = self._advance(values, row)
            steps.append(step)
        label = max(self._last & values.keys(), key=values.__getitem__)
        path = [label]
        for step in reversed(steps):
            label = step[label]
            path.append(label)
        return [self._labels[i] for i in reversed(path)]

    def _advance(
        self, values: dict[int, int], row: Sequence[int]
    ) -> tuple[dict[int, int], dict[int, int]]:
        """The best value of each label at the next word, and the label it comes from."""
        floor = max(values.values()) - BEAM
        new: dict[int, int] = {}
        step: dict[int, int] = {}
        for i, value in values.items():
            if value >= floor or i in self._last:
                for j, weight in self._next[i]:
                    if j not in new or value + weight > new[j]:
                        new[j] = value + weight
                        step[j] = i
        return {j: value + row[j] for j, value in new.items()}, step


def _may_follow(before: str, after: str) -> bool:
    if before[0] in "OUL":
        return after[0] in "OUB"
    return after[0] in "IL" and after[1:] == before[1:]


def load(name: str) -> Model:
    """The model in the file *name* beside this module."""
    return Model(Path(__file__).with_name(name).read_bytes())
