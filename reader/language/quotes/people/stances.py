"""How the mention of somebody stands in its clause: who does something, and to whom."""

from typing import NamedTuple

from reader.language.quotes.grammar.clauses import Row

ROLES = {
    "object": 1,
    "complement": 2,
    "inner subject": 3,
    "agent": 4,
    "label": 5,
    "source": 6,
    "inverted": 7,
    "passive subject": 8,
    "subject": 9,
}
_ACTS = 3  # the least role of who does something


class Stance(NamedTuple):
    """How a mention stands in its clause."""

    role: int  # as in `ROLES`; 0 for an owner, and for who stands alone
    is_inner: bool  # in a clause within another: what Orr asked for
    opens: bool  # whether it is the first noun of its sentence

    @property
    def acts(self) -> bool:
        """Whether the sentence is about what somebody does or says."""
        return self.role >= _ACTS


OWNER = Stance(0, is_inner=False, opens=False)


def stance_of(row: Row, at: int) -> Stance:
    """How the phrase at index *at* stands in its clause."""
    before = row.tags[max(0, at - 6) : at]
    opening = before[max(before.rfind("."), before.rfind("Q")) + 1 :]
    return Stance(
        ROLES.get(row.relation(at).role, 0),
        before[-1:] in ("S", "T", "W"),
        not any(tag in "NnomHVv" for tag in opening),
    )


def head_of(row: Row, at: int) -> int:
    """The index of what a name between commas says anew, or its own: counsel, Mr Orr, said."""
    tags = row.tags
    if tags[at - 1 : at] != "," or tags[at + 1 : at + 2] != ",":
        return at
    head = at - 2
    while head > 1 and tags[head - 1] in "PF":
        head -= 2
    return head if head >= 0 and tags[head] in "nmo" else at
