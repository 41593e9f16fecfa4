"""How mentions stand in their clauses."""

import pytest

from reader.article import Span
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.stances import ROLES, head_of, stance_of


@pytest.mark.parametrize(
    ("text", "role", "is_inner", "opens", "acts"),
    [
        ("Orr left the pier.", "subject", False, True, True),
        ("The crew met Orr.", "object", False, False, False),
        ("The crew said that Orr left.", "subject", True, False, True),
        ("The crew was told by Orr.", "agent", False, False, True),
    ],
)
def test_who_does_something_stands_higher_than_to_whom_it_is_done(
    text: str, role: str, is_inner: bool, opens: bool, acts: bool
) -> None:
    row = Passages(text, [Span(0, len(text))], ()).row(0)
    assert row is not None
    stance = stance_of(row, row.tags.index("N"))
    assert (stance.role, stance.is_inner, stance.opens) == (ROLES[role], is_inner, opens)
    assert stance.acts is acts


def test_a_name_between_commas_stands_as_what_is_before_it() -> None:
    text = "Counsel for the crew, Orr, left."
    row = Passages(text, [Span(0, len(text))], ()).row(0)
    assert row is not None
    assert head_of(row, row.tags.index("N")) == 0
