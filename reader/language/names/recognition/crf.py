"""A linear-chain conditional random field (Lafferty et al. 2001) that only decodes.

The weights of an attribute are one integer with a lane of sixteen bits for each label, so that the
score of all labels of a word is a sum of integers. Weights are kept in a byte each, with an offset
that makes them positive; every label gets the same offsets, which therefore change nothing.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from struct import Struct

from reader.language.names.recognition.table import Table, packed

OFFSETS = (-2, -1, 0, 1, 2)  # the words beside a word that its shared attributes speak of
ZERO = 128  # how the weight 0 is stored
BEAM = 400  # stored steps; ten units of weight
_LANE = 16  # bits: sums of a few hundred bytes
_MOST_KEPT = 1 << 17  # attributes; most of those that come once never come again


class Model:
    """Labels, transitions, and the weights of attributes.

    The file is a JSON head on a line of its own and two tables (see `Table`). That of the shared
    attributes has the weights of all labels for each of `OFFSETS`, that of the own attributes those
    of all labels once; see `_sparse`. The head says how long the first is and how many slots each
    has.
    """

    def __init__(self, data: bytes) -> None:
        head = data[: data.index(b"\n") + 1]
        facts = json.loads(head)
        self.labels: list[str] = facts["labels"]
        self._width = len(self.labels)
        own = len(head) + facts["shared_length"]
        self._shared = _Weights(
            Table(data, len(head), facts["shared_slots"]), self._width * len(OFFSETS)
        )
        self._own = _Weights(Table(data, own, facts["own_slots"]), self._width)
        self._unpack = Struct(f"<{self._width}H").unpack
        self._lattice = Lattice(self.labels, facts["transitions"])

    def shared(self, attributes: Iterable[str]) -> tuple[int, ...]:
        """The score that a word gives to the one that it stands beside, for each of `OFFSETS`."""
        total = sum(map(self._shared.__getitem__, attributes))
        bits = self._width * _LANE
        mask = (1 << bits) - 1
        return tuple(total >> (bits * i) & mask for i in range(len(OFFSETS)))

    def own(self, attributes: Iterable[str]) -> int:
        """The score that attributes give to the word that they are of."""
        return sum(map(self._own.__getitem__, attributes))

    def decode(self, scores: Sequence[int]) -> list[str]:
        """The best labels of a run of words that begins and ends outside of any name."""
        size = self._width * 2
        return self._lattice.best([self._unpack(s.to_bytes(size, "little")) for s in scores])


class _Weights(dict[str, int]):
    """The weights of attributes in lanes, as far as they were asked for; 0 where there are none."""

    def __init__(self, table: Table, width: int) -> None:
        super().__init__()
        self._find = table.get
        self._none = bytes([ZERO, 0]) * width

    def __missing__(self, attribute: str) -> int:
        weights = 0
        if row := self._find(attribute):
            lanes = bytearray(self._none)
            for place, step in zip(row[::2], row[1::2], strict=True):
                lanes[2 * place] = step
            weights = int.from_bytes(lanes, "little")
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[attribute] = weights
        return weights


def written(
    labels: Sequence[str],
    transitions: Sequence[Sequence[int]],
    shared: Mapping[str, bytes | bytearray],
    own: Mapping[str, bytes | bytearray],
) -> bytes:
    """The file that `Model` reads; see there."""
    shared_table, shared_slots = packed({name: _sparse(row) for name, row in shared.items()})
    own_table, own_slots = packed({name: _sparse(row) for name, row in own.items()})
    head = {
        "labels": labels,
        "transitions": transitions,
        "shared_slots": shared_slots,
        "shared_length": len(shared_table),
        "own_slots": own_slots,
    }
    line = json.dumps(head, separators=(",", ":")).encode() + b"\n"
    return line + shared_table + own_table


def _sparse(row: bytes | bytearray) -> bytes:
    """The weights that are not 0, each behind its place in the row."""
    return bytes(b for place, step in enumerate(row) if step != ZERO for b in (place, step))


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
