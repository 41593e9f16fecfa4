from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from reader.language.quotes.grammar.clauses import Modifier, Relation, Role
from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.passages import Passages, Quoted
from reader.language.quotes.speakers.candidates import find_candidates
from reader.language.quotes.speakers.measures import (
    Circumstances,
    of_candidate,
    of_nobody,
    of_quotation,
)
from reader.language.quotes.speakers.turns import next_turn

PARTS = [
    "“We lost,” ",
    "said Ana Reyes. ",
    "She called it “a farce”. ",
    "\n\n",
    "the man ",
    "‘No’ ",
]
TEXTS = st.lists(st.sampled_from(PARTS), max_size=12).map("".join)


def quotations(text: str) -> list[Quoted]:
    prose = paragraphs(text)
    return list(Passages(text, prose, find_marked(text, prose)).quoted())


@given(TEXTS)
def test_every_case_has_as_many_numbers(text: str) -> None:
    for quoted in quotations(text):
        found = find_candidates(quoted, None)
        rows = [of_candidate(candidate, quoted, None, -1.0, 0.5) for candidate in found]
        assert {len(row) for row in rows} <= {len(of_nobody(-1.0, 0.5))}
        best = found[0] if found else None
        known, unknown = (
            of_quotation(Circumstances(text, quoted, one, 0.5, follows=False))
            for one in (best, None)
        )
        assert len(known) == len(unknown)
        assert all(abs(number) < 32_768 for row in (*rows, known, unknown) for number in row)


def test_the_first_number_of_a_quotation_is_the_chance_in_per_cent() -> None:
    text = "She called it “a farce”."
    (quoted,) = quotations(text)
    known = Circumstances(text, quoted, None, 0.25, follows=False)
    assert of_quotation(known)[0] == 25


def test_every_relation_has_a_number_that_is_odd_behind_modifiers() -> None:
    (quoted,) = quotations("“We lost,” said Ana Reyes.")
    (ana,) = find_candidates(quoted, None)

    def number(role: Role, modified: Modifier = "") -> int:
        known = ana._replace(relation=Relation(role, 1, modified))
        return of_candidate(known, quoted, None, -1.0, 0.0)[5]

    roles = [number(role) for role in get_args(Role)]
    assert roles == list(range(0, 20, 2))
    assert (number("passive subject", "of"), number("subject", "who")) == (15, 19)


def test_a_candidate_that_spoke_before_is_marked() -> None:
    (first, second) = quotations("“We lost,” said Ana Reyes. “We knew it,” she said.")
    (ana, *_) = find_candidates(first, None)
    turn = next_turn(None, first, ana)
    after = find_candidates(second, turn)
    marks = [of_candidate(candidate, second, turn, -1.0, 0.0)[-3] for candidate in after]
    assert [candidate.span == ana.span for candidate in after] == [bool(mark) for mark in marks]
    assert any(marks)
