import pytest
from hypothesis import example, given

from reader.errors import QueryError
from reader.library.query.nodes import And, Node, Phrase
from reader.library.query.parsing import parse
from reader.ui.narrowing import narrowed
from tests.library.query.test_parsing import QUERIES, SAVED, TODAY

BO = Phrase(("bo", "lane"), "speaker", exact=True)


def conditions(node: Node) -> set[Node]:
    return set[Node]().union(*map(conditions, node.nodes)) if isinstance(node, And) else {node}


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", 'speaker:"Bo Lane"'),
        ("river", 'river speaker:"Bo Lane"'),
        ("river OR dam", '(river OR dam) speaker:"Bo Lane"'),
        ('river speaker:"Bo Lane"', 'river speaker:"Bo Lane"'),
        ("river OR dam sort:-date", '(river OR dam) speaker:"Bo Lane" sort:-date'),
        ('sort:"date" river | "the sort:x"', '(river | "the sort:x") speaker:"Bo Lane" sort:date'),
        ('-speaker:"Bo Lane"', '-speaker:"Bo Lane" speaker:"Bo Lane"'),
        ("river -", 'river - speaker:"Bo Lane"'),
        ("query:daily", 'query:daily speaker:"Bo Lane"'),
        ("“peace for", '“peace for" speaker:"Bo Lane"'),
        ("{verb:say (river", '{verb:say (river)} speaker:"Bo Lane"'),
        ("river OR", 'river speaker:"Bo Lane"'),
        ("river date:20", 'river speaker:"Bo Lane"'),
    ],
)
def test_a_name_is_added_to_the_query_once(query: str, wanted: str) -> None:
    assert narrowed(query, ["speaker"], 'Bo "Lane"', SAVED) == wanted


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", 'speaker:"Bo Lane" | person:"Bo Lane"'),
        ("river", 'river (speaker:"Bo Lane" | person:"Bo Lane")'),
        ("river OR dam", '(river OR dam) (speaker:"Bo Lane" | person:"Bo Lane")'),
        ('speaker:"Bo Lane" | person:"Bo Lane"', 'speaker:"Bo Lane" | person:"Bo Lane"'),
    ],
)
def test_a_name_may_be_in_one_field_or_another(query: str, wanted: str) -> None:
    assert narrowed(query, ["speaker", "person"], "Bo Lane", SAVED) == wanted


def test_a_name_without_a_word_adds_nothing() -> None:
    assert narrowed("river", ["speaker"], "—", {}) == "river"


@given(QUERIES)
@example("a OR b sort:-date")
@example('"peace for')
@example("(a | b")
def test_whatever_can_be_asked_can_be_narrowed(query: str) -> None:
    try:
        asked = parse(query, typing=True, today=TODAY, saved=SAVED)
    except QueryError:
        return
    found = parse(narrowed(query, ["speaker"], "Bo Lane", SAVED), today=TODAY, saved=SAVED)
    assert BO in conditions(found.node)
    try:
        asked = parse(query, today=TODAY, saved=SAVED)
    except QueryError:  # it is not finished
        return
    assert found.sort == asked.sort
    assert conditions(found.node) == {*conditions(asked.node), BO}
