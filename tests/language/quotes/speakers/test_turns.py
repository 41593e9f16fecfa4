import pytest

from reader.language.quotes.learnt.model import model
from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.passages import Passages
from reader.language.quotes.speakers.attribution import attribute
from reader.language.quotes.speakers.candidates import find_candidates
from reader.language.quotes.speakers.turns import Turn, next_turn

TOLD = "Leo Banda, who left the town, came back in May.\n\n"


@pytest.mark.parametrize(
    ("told", "words", "takes_turns"),
    [("", "It is the noise,", True), (TOLD, "It is the noise,", False), (TOLD, "Is it?", True)],
)
def test_who_spoke_before_that_may_go_on_unless_something_was_told_between(
    told: str, words: str, *, takes_turns: bool
) -> None:
    text = (
        f"“It is a long road,” Ana Reyes said.\n\n{told}“{words}” Leo Banda said.\n\n"
        "“You hear it all night.”\n\nIt rained.\n"
    )
    prose = paragraphs(text)
    turn: Turn | None = None
    sides: list[str] = []
    for quoted in Passages(text, prose, find_marked(text, prose)).quoted():
        sides = [one.side for one in find_candidates(quoted, turn)]
        turn = next_turn(turn, quoted, attribute(quoted, turn, model()).speaker)
    assert ("O" in sides) == takes_turns
