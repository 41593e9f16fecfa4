"""A table of words that is searched as it lies in its file, so that nothing of it is loaded.

It is a hash table with linear probing (Knuth 1973, 6.4): slots of four bytes with the offset of a
record behind the slots, 0 in an empty one. A record is a key, a tab, the length of its row, and the
row. The hash of a key is the number that its bytes are, modulo the number of slots, which is a
prime.
"""

from collections.abc import Mapping
from struct import Struct

_SLOT = 4  # bytes
_slot = Struct("<I").unpack_from
_LOAD = 0.5  # share of the slots that are taken


class Table:
    """The rows of *data* from *start* on, as `packed` made them."""

    def __init__(self, data: bytes, start: int, slots: int) -> None:
        self._data = data
        self._start = start
        self._slots = slots

    def get(self, key: str) -> bytes | None:
        """The row of *key*, None without one."""
        data, start = self._data, self._start
        record = key.encode() + b"\t"
        slot = int.from_bytes(record, "little") % self._slots
        while at := _slot(data, start + slot * _SLOT)[0]:
            if data.startswith(record, start + at):
                row = start + at + len(record) + 1
                return data[row : row + data[row - 1]]
            slot = (slot + 1) % self._slots
        return None


def packed(rows: Mapping[str, bytes | bytearray]) -> tuple[bytes, int]:
    """The table of *rows*, whose keys have no tabs, and the number of its slots.

    A row has 255 bytes at most.
    """
    count = next(n for n in range(int(len(rows) / _LOAD) + 3, 1 << 32) if _is_prime(n))
    slots = [0] * count
    records = bytearray()
    for key, row in sorted(rows.items()):
        record = key.encode() + b"\t"
        slot = int.from_bytes(record, "little") % count
        while slots[slot]:
            slot = (slot + 1) % count
        slots[slot] = count * _SLOT + len(records)
        records += record + bytes([len(row)]) + row
    return b"".join(at.to_bytes(_SLOT, "little") for at in slots) + records, count


def _is_prime(number: int) -> bool:
    return all(number % divisor for divisor in range(2, int(number**0.5) + 1))
